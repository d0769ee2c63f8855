// `npm run worlds -- --worlds 20 --seed 1`: so many workbooks of made documents, whose laws, rates, terms, payments,
// language and day are chosen at random; each calculated anew by IronCalc and by LibreOffice, every formula cell compared
// with the engine. Prints a line for each and the first cells that differ; exit 1 where one does.
import { worldRun } from "../tests/xlsx/worldRun.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const SHOWN = 5;
const { worlds, seed } = wholeOptions({ worlds: 20, seed: freshSeed() % 1_000_000 });
console.log(`seed ${seed}`);
let [formulas, wrong] = [0, 0];
for (let index = 0; index < worlds; index += 1) {
  const run = await worldRun(seed + index);
  console.log(
    `${seed + index}: ${run.sheets} sheets, ${run.formulas} formulas, ${run.wrong.length} differ from the engine`,
  );
  for (const cell of run.wrong.slice(0, SHOWN)) console.log(`    ${cell.slice(0, 400)}`);
  formulas += run.formulas;
  wrong += run.wrong.length;
}
console.log(`${worlds} workbooks, ${formulas} formulas by two programs, ${wrong} differ`);
process.exitCode = wrong === 0 ? 0 : 1;
