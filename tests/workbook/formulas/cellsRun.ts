import { addDays, type Day } from "../../../src/calendar/day.ts";
import type { Dossier } from "../../../src/dossier/dossier.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { LANGUAGES } from "../../../src/messages/language.ts";
import { Problem } from "../../../src/messages/message.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../../src/workbook/plan.ts";
import { cellAddress } from "../../../src/workbook/address.ts";
import { agreesWithEngine } from "../../../src/writers/agreement.ts";
import { cellsOfSheet } from "../../../src/writers/everyCell.ts";
import { loanOfSeed } from "../../loan/reference/loans.ts";
import { seeded } from "../../loan/reference/draw.ts";
import { sampleDossier } from "../dossier.ts";
import { greyReason } from "./greyReason.ts";
import { schedulesAlone } from "./schedulesAlone.ts";
import { PlanSheets } from "./planSheets.ts";

/** A formula cell that does not show what the engine says. */
export interface WrongCell {
  /** Seed of the loan; of the first loan of the workbook where the cell is on a sheet for all. */
  readonly seed: number;
  readonly sheet: string;
  readonly cell: string;
  readonly column: string;
  readonly formula: string;
  readonly engine: unknown;
  readonly shown: unknown;
}

/** What a run over many loans found. */
export interface CellsRun {
  loans: number;
  refused: number;
  workbooks: number;
  /** Formula cells calculated, on all sheets. */
  formulas: number;
  /** Cells of schedules, and those of them that are formulas. */
  cells: number;
  live: number;
  /** Cells of schedules that hold the engine's figure as a value, by why. */
  readonly grey: Map<string, number>;
  readonly wrong: Map<string, number>;
  doubts: number;
  /** The first wrong cell of each column. */
  readonly first: Map<string, WrongCell>;
}

export function emptyRun(): CellsRun {
  return {
    loans: 0,
    refused: 0,
    workbooks: 0,
    formulas: 0,
    cells: 0,
    live: 0,
    grey: new Map(),
    wrong: new Map(),
    doubts: 0,
    first: new Map(),
  };
}

/** A workbook of some loans of the generator, and their seeds. */
export interface SeededWorkbook {
  readonly plan: WorkbookPlan;
  readonly loans: readonly LoanTerms[];
  readonly seeds: readonly number[];
  /** Seeds of loans that contradict themselves and have no schedule. */
  readonly refused: number;
}

/**
 * The loans of so many seeds, one workbook for all; in a language and on a day that the seed tells.
 * @param isWhole else only the schedules and what they are computed from
 */
export function workbookOfSeeds(firstSeed: number, count: number, isWhole = true): SeededWorkbook {
  const seeds: number[] = [];
  const loans: LoanTerms[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const { loan } = loanOfSeed(seed);
    if (!hasSchedule(loan)) continue;
    loans.push({ ...loan, id: `loan-${loans.length}`, name: `Loan ${loans.length}` });
    seeds.push(seed);
  }
  const { draw } = seeded(firstSeed);
  const start = loans[draw(Math.max(loans.length, 1))]?.drawdowns[0]?.date ?? (0 as Day);
  const language = LANGUAGES[draw(LANGUAGES.length)] ?? "en";
  const dossier: Dossier = { ...sampleDossier(language, "2020-01-01", loans), rates: [] };
  const whole = { ...dossier, settings: { language, asOf: addDays(start, draw(5000)) } };
  const plan = isWhole ? buildWorkbook(whole) : schedulesAlone(whole);
  return { plan, loans, seeds, refused: count - seeds.length };
}

function hasSchedule(loan: LoanTerms): boolean {
  try {
    buildSchedule(loan);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

/** Counts the workbook's cells and what the judge says of its formula cells: null where the cell is right. */
export function countWorkbook(
  run: CellsRun,
  { plan, loans, seeds, refused }: SeededWorkbook,
  judge: (sheet: string, row: number, column: number) => Parameters<typeof agreesWithEngine>[1],
): void {
  run.workbooks += 1;
  run.loans += loans.length;
  run.refused += refused;
  const sheetLoans = new Map(loans.map((loan, index) => [`schedule:${loan.id}`, index]));
  for (const sheet of plan.sheets) {
    const at = sheetLoans.get(sheet.key);
    for (const { cell, row, column, table, header } of cellsOfSheet(sheet)) {
      const key = table?.columns[column - table.column]?.key ?? "";
      const loan = at !== undefined && table?.name.startsWith("tblSchedule_") ? loans[at] : undefined;
      if (loan && !header) {
        run.cells += 1;
        if (cell.formula !== undefined) run.live += 1;
        else if (cell.look === "computed") {
          const engineRow = row - (table as NonNullable<typeof table>).row - 1;
          add(run.grey, greyReason(loan, key, engineRow));
        }
      }
      if (cell.formula === undefined) continue;
      run.formulas += 1;
      const shown = judge(sheet.name, row, column);
      if (agreesWithEngine(cell, shown)) continue;
      const where = at === undefined ? sheet.key : "schedule";
      const name = `${where} ${key}`;
      add(run.wrong, name);
      if (!run.first.has(name))
        run.first.set(name, {
          seed: seeds[at ?? 0] ?? -1,
          sheet: sheet.key,
          cell: cellAddress(row, column),
          column: key,
          formula: cell.formula,
          engine: cell.value,
          shown,
        });
    }
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How many loans share a workbook, and how many workbooks are made of schedules alone for each whole one. */
const BATCH = 10;
const WHOLE_ONE_IN = 50;

/** The loans of so many seeds, calculated by the model of a spreadsheet. */
export function cellsRun(
  loans: number,
  firstSeed: number,
  progress: (done: number) => void = () => undefined,
): CellsRun {
  const run = emptyRun();
  for (let done = 0; done < loans; done += BATCH) {
    const isWhole = (done / BATCH) % WHOLE_ONE_IN === 0;
    const workbook = workbookOfSeeds(firstSeed + done, Math.min(BATCH, loans - done), isWhole);
    const sheets = new PlanSheets(workbook.plan);
    countWorkbook(run, workbook, (sheet, row, column) => sheets.shown(sheet, row, column));
    run.doubts += sheets.doubts.length;
    progress(done);
  }
  return run;
}
