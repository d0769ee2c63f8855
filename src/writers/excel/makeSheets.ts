import { SHEET_MARK } from "../../workbook/snapshot.ts";
import type { SheetUpdate } from "../update/update.ts";
import { calls, type ExcelStep } from "./steps.ts";
import { markFormula } from "../sheetMarks.ts";
import { isUnfinished, unfinishedName, type Survey } from "./survey.ts";

/** The sheets of an update in the open workbook, by the key of their plan. */
export type LiveSheets = Map<string, Excel.Worksheet>;

/** Sheets that an interrupted writing has left before they were marked, and that are empty. */
function leftoverSheets(found: Survey): string[] {
  const isFree = (id: string): boolean => !found.tables.some(({ sheetId }) => sheetId === id);
  return found.sheets
    .filter((sheet) => isUnfinished(sheet) && sheet.used.length === 0 && isFree(sheet.id))
    .map(({ id }) => id);
}

/**
 * Makes the sheets that are missing and gives the others their names. A new sheet bears a passing name until it has its
 * mark, so that whatever interrupts the writing, a sheet is either ours and known as such, or empty and taken up next time.
 */
export class SheetMaker {
  readonly live: LiveSheets = new Map();
  private readonly context: Excel.RequestContext;
  private readonly found: Survey;
  private readonly leftovers: string[];
  /** Names as they will stand after each step, lower case, in the workbook's order. */
  private readonly order: string[];
  private next = 1;

  constructor(context: Excel.RequestContext, found: Survey) {
    this.context = context;
    this.found = found;
    this.leftovers = leftoverSheets(found);
    this.order = found.sheets.map(({ name }) => name.toLowerCase());
  }

  /** @param before the sheets that stand before this one in the plan */
  *steps(update: SheetUpdate, before: readonly SheetUpdate[]): Generator<ExcelStep> {
    if (update.sheetId === null) yield* this.make(update, before);
    else yield* this.keep(update, update.sheetId);
  }

  private *make(update: SheetUpdate, before: readonly SheetUpdate[]): Generator<ExcelStep> {
    const { worksheets } = this.context.workbook;
    const { plan } = update;
    const leftover = this.leftovers.shift();
    const existing = this.found.sheets.find(({ id }) => id === leftover);
    const position = this.positionAfter(before);
    yield calls(9, () => {
      const sheet = existing ? worksheets.getItem(existing.id) : worksheets.add(this.unusedName());
      const mark = existing?.hasMark
        ? sheet.names.getItem(SHEET_MARK)
        : sheet.names.add(SHEET_MARK, markFormula(plan.key));
      if (existing?.hasMark) mark.formula = markFormula(plan.key);
      mark.visible = false;
      if (position !== null) sheet.position = position;
      if (plan.hidden) sheet.visibility = "VeryHidden";
      else if (plan.aside) sheet.visibility = "Hidden";
      if (plan.tabColour !== undefined) sheet.tabColor = `#${plan.tabColour}`;
      sheet.name = plan.name;
      this.live.set(plan.key, sheet);
    });
    if (existing) this.order.splice(this.order.indexOf(existing.name.toLowerCase()), 1);
    this.order.splice(position ?? this.order.length, 0, plan.name.toLowerCase());
  }

  private *keep(update: SheetUpdate, id: string): Generator<ExcelStep> {
    const { plan } = update;
    const sheet = this.context.workbook.worksheets.getItem(id);
    const existing = this.found.sheets.find((candidate) => candidate.id === id);
    this.live.set(plan.key, sheet);
    if (existing?.markShown)
      yield calls(2, () => {
        sheet.names.getItem(SHEET_MARK).visible = false;
      });
    // In a protected structure a sheet is neither hidden nor coloured; no figure waits for that.
    const { structureProtected } = this.found;
    if (plan.hidden && existing?.visibility !== "VeryHidden" && !structureProtected)
      yield calls(1, () => {
        sheet.visibility = "VeryHidden";
      });
    if (update.unhide && existing?.visibility === "Hidden")
      yield calls(1, () => {
        sheet.visibility = "Visible";
      });
    const { tabColour } = plan;
    if (tabColour !== undefined && existing?.tabColour === "" && !structureProtected)
      yield calls(1, () => {
        sheet.tabColor = `#${tabColour}`;
      });
    if (existing && existing.name !== plan.name) {
      yield calls(1, () => {
        sheet.name = plan.name;
      });
      this.order[this.order.indexOf(existing.name.toLowerCase())] = plan.name.toLowerCase();
    }
  }

  /** Null for the end of the workbook. A new sheet comes behind the one that it follows in the plan. */
  private positionAfter(before: readonly SheetUpdate[]): number | null {
    const previous = before.findLast(({ plan }) => !plan.hidden);
    const at = previous ? this.order.indexOf(previous.plan.name.toLowerCase()) : -1;
    const position = at + 1;
    return previous === undefined || at < 0 || position >= this.order.length ? null : position;
  }

  private unusedName(): string {
    while (this.found.sheets.some(({ name }) => name === unfinishedName(this.next))) this.next += 1;
    const name = unfinishedName(this.next);
    this.next += 1;
    return name;
  }
}
