// `npm run cells -- --loans 100000 --seed 1 --workers 2`: the formulas of so many random loans' schedules, calculated by
// a model of a spreadsheet from their texts and the input tables alone, and compared with the engine.
// `npm run cells -- --libreoffice 500`: whole workbooks of so many loans, calculated by LibreOffice.
// Prints the seed, what was compared, the cells that are values and why, and the first wrong cell of each column.
// Exit 1 when a cell is wrong.
import { libreOfficeRun } from "../tests/xlsx/libreOfficeRun.ts";
import type { CellsRun } from "../tests/workbook/formulas/cellsCount.ts";
import { cellsByWorkers } from "./cellsWorkers.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { loans, seed, libreoffice, workers } = wholeOptions({
  loans: 1000,
  seed: freshSeed(),
  libreoffice: 0,
  workers: 1,
});
console.log(`seed ${seed}`);
const progress = (done: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} loans`);
};
const run =
  libreoffice > 0
    ? await libreOfficeRun(libreoffice, seed, progress)
    : await cellsByWorkers(loans, seed, workers, progress);
report(run);
process.exitCode = run.wrong.size === 0 ? 0 : 1;

function report({ wrong, grey, first, doubts, ...counts }: CellsRun): void {
  const total = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((sum, n) => sum + n, 0);
  const list = (of: ReadonlyMap<string, number>): string =>
    of.size === 0
      ? "none"
      : [...of]
          .sort(([, a], [, b]) => b - a)
          .map(([name, count]) => `\n  ${String(count).padStart(9)}  ${name}`)
          .join("");
  console.log(
    `${counts.loans} loans, ${counts.begun} of them begun with a balance, in ${counts.workbooks} workbooks; ${counts.refused} without a schedule`,
  );
  console.log(`${counts.formulas} formulas calculated, ${total(wrong)} differ from the engine`);
  console.log(
    `${counts.cells} cells of schedules, ${counts.live} of them live, ${total(grey)} values instead`,
  );
  console.log(`values instead of formulas: ${list(grey)}`);
  console.log(`wrong cells by column: ${list(wrong)}`);
  console.log(`doubles that programs could round in different ways: ${list(doubts)}`);
  for (const [column, cell] of first) {
    console.log(
      `first wrong in ${column}: ${JSON.stringify(cell, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`,
    );
  }
}
