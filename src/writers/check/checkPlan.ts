import { excelSerial } from "../../calendar/day.ts";
import { addLaterTexts } from "../../messages/laterTexts.ts";
import { Problem, type Message } from "../../messages/message.ts";
import { decimalText } from "../../money/decimal.ts";
import { atOnce, type Steps } from "../../steps.ts";
import { fitsCell } from "../../workbook/layout/cellDigits.ts";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan.ts";
import { cellsOfSheet, cellSteps, type PlannedCell } from "../cellsOfSheet.ts";
import { FaultList, cellParams, type NoteFault } from "./fault.ts";
import { formulaCheck, referableIn, type ReferableParts } from "./formulas.ts";
import { checkLayout } from "./layout.ts";
import { checkNames } from "./names.ts";
import { checkRules } from "./rules.ts";
import { checkColumns, checkSurroundings } from "./tables.ts";
import { checkText } from "./texts.ts";

/**
 * Everything in a plan that a spreadsheet program would refuse, repair or silently lose. Run before any writer, as
 * the libraries below do not look.
 * @returns one message per fault, in order of sheets; empty for a sound plan
 */
export function checkPlan(plan: WorkbookPlan): Message[] {
  return atOnce(faultSteps(plan));
}

/** Formulas of a step. */
const FORMULAS = 100;

function* faultSteps(plan: WorkbookPlan): Steps<Message[]> {
  const { faults, note } = new FaultList();
  checkNames(plan, note);
  const referable = referableIn({ sheets: plan.sheets.map(referableSheet), names: plan.names });
  const check = formulaCheck(referable, false, note);
  let checked = 0;
  for (const sheet of plan.sheets) {
    yield* checkLayout(plan, sheet, note);
    yield;
    yield* cellSteps(sheet, (planned) => {
      checkCell(planned, note);
    });
    yield;
    checkSurroundings(sheet, note);
    yield;
    for (const table of sheet.tables) checkColumns(table, note);
    yield;
    for (const { cell, row, column, table: of } of cellsOfSheet(sheet)) {
      if (cell.formula === undefined) continue;
      const table = of && (referable.tables.get(of.name.toLowerCase()) ?? null);
      if (!check(cell.formula, { table, at: () => cellParams(sheet.name, row, column) })) continue;
      checked += 1;
      if (checked % FORMULAS === 0) yield;
    }
    checkRules(sheet, referable, note);
    yield;
  }
  return faults;
}

function referableSheet({ name, tables }: SheetPlan): ReferableParts["sheets"][number] {
  return {
    name,
    tables: tables.map((table) => ({
      name: table.name,
      headers: table.columns.map(({ header }) => header),
    })),
  };
}

/** @throws Problem that tells the first fault and how many there are, when the plan has any */
export function requireSoundPlan(plan: WorkbookPlan): void {
  atOnce(soundPlanSteps(plan));
}

/** The same in steps, for a page that is to answer meanwhile. @throws Problem as requireSoundPlan does */
export function* soundPlanSteps(plan: WorkbookPlan): Steps<void> {
  addLaterTexts();
  requireNone(yield* faultSteps(plan));
}

/** @throws Problem that tells the first fault and how many there are, where there are any */
export function requireNone([first, ...others]: readonly Message[]): void {
  if (first) throw new Problem("errors:unsoundPlan", { first, others: others.length });
}

/** Serial numbers of 1900-03-01, the first day that all spreadsheets count alike, and of 9999-12-31. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;

/** What a cell cannot hold: too long or unwritable texts, numbers with too many digits, days outside the calendar. */
function checkCell({ cell: { value }, sheet, row, column }: PlannedCell, note: NoteFault): void {
  const at = (): ReturnType<typeof cellParams> => cellParams(sheet.name, row, column);
  if (value.kind === "text") checkText(value.text, at, note);
  if (value.kind === "number" && !fitsCell(value.number)) {
    note("plan:numberTooLong", { ...at(), number: decimalText(value.number) });
  }
  if (value.kind === "date") {
    const serial = excelSerial(value.day);
    if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) note("plan:dayOutOfRange", at());
  }
}
