// `npm run cells -- --loans 100000 --seed 1`: the formulas of so many random loans' schedules, calculated by a model of
// a spreadsheet from their texts and the input tables alone, and compared with the engine.
// `npm run cells -- --libreoffice 500`: whole workbooks of so many loans, calculated by LibreOffice.
// Prints the seed, what was compared, the cells that are values and why, and the first wrong cell of each column.
// Exit 1 when a cell is wrong.
import { libreOfficeRun } from "../tests/xlsx/libreOfficeRun.ts";
import { cellsRun, type CellsRun } from "../tests/workbook/formulas/cellsRun.ts";
import { freshSeed, wholeOptions } from "./options.ts";

const { loans, seed, libreoffice } = wholeOptions({ loans: 1000, seed: freshSeed(), libreoffice: 0 });
console.log(`seed ${seed}`);
const progress = (done: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} loans`);
};
const run =
  libreoffice > 0 ? await libreOfficeRun(libreoffice, seed, progress) : cellsRun(loans, seed, progress);
report(run);
process.exitCode = run.wrong.size === 0 ? 0 : 1;

function report({ wrong, grey, first, ...counts }: CellsRun): void {
  const list = (of: ReadonlyMap<string, number>): string =>
    of.size === 0
      ? "none"
      : [...of]
          .sort(([, a], [, b]) => b - a)
          .map(([name, count]) => `\n  ${String(count).padStart(9)}  ${name}`)
          .join("");
  const total = [...wrong.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${counts.loans} loans in ${counts.workbooks} workbooks, ${counts.refused} without a schedule`);
  console.log(`${counts.formulas} formulas calculated, ${total} differ from the engine`);
  console.log(`${counts.cells} cells of schedules, ${counts.live} of them live`);
  console.log(`values instead of formulas: ${list(grey)}`);
  console.log(`wrong cells by column: ${list(wrong)}`);
  console.log(`doubles that programs could round in different ways: ${counts.doubts}`);
  for (const [column, cell] of first) {
    console.log(
      `first wrong in ${column}: ${JSON.stringify(cell, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`,
    );
  }
}
