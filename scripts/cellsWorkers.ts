import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { addRun, emptyRun, type CellsRun } from "../tests/workbook/formulas/cellsCount.ts";
import { cellsRun } from "../tests/workbook/formulas/cellsRun.ts";

/** How many loans a process of its own takes at a time: so many that its start does not count. */
const PORTION = 5000;
/** Room for what a workbook leaves behind, in megabytes: less of it is looked through again and again. */
const YOUNG = 64;

/** The loans of so many seeds, portion by portion, so many processes at a time. */
export async function cellsByWorkers(
  loans: number,
  firstSeed: number,
  workers: number,
  progress: (done: number) => void,
): Promise<CellsRun> {
  if (loans <= PORTION && workers <= 1) return cellsRun(loans, firstSeed, progress);
  const runs: CellsRun[] = [];
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < loans) {
      const from = next;
      const count = Math.min(PORTION, loans - from);
      next += count;
      runs[from / PORTION] = await portion(count, firstSeed + from).catch(unfinished);
      progress((done += count));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, workers) }, work));
  const whole = emptyRun();
  for (const run of runs) addRun(whole, run);
  return whole;
}

/** What the others found is worth as much; the run has failed all the same. */
function unfinished(error: unknown): CellsRun {
  console.error(error);
  return { ...emptyRun(), wrong: new Map([["portions that were not finished", 1]]) };
}

function portion(loans: number, seed: number): Promise<CellsRun> {
  const script = fileURLToPath(new URL("./cellsPortion.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    const child = fork(script, [String(loans), String(seed)], {
      serialization: "advanced",
      execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG}`],
    });
    child.once("message", (run) => {
      resolve(run as CellsRun);
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      // Too late to matter where the message has come.
      reject(new Error(`the loans from seed ${seed} on were not finished: exit ${String(code)}`));
    });
  });
}
