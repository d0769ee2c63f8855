// For cellsWorkers: a portion of the loans, in a process of its own; sends what it found.
import { cellsRun } from "../tests/workbook/formulas/cellsRun.ts";

const [loans = 0, seed = 0] = process.argv.slice(2).map(Number);
process.send?.(cellsRun(loans, seed));
