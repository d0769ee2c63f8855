import { Problem } from "../../messages/message.ts";
import { MEMORY_KEY } from "../../workbook/memory/memory.ts";
import { fixedOnSheet } from "../../workbook/address.ts";
import { cellFinder } from "./cellFinder.ts";
import type { WriteOptions, WrittenOutcome } from "../openWorkbook.ts";
import { snapshotFingerprint } from "../update/planUpdate.ts";
import type { SheetUpdate, TableUpdate, WorkbookUpdate } from "../update/update.ts";
import { Cancelled } from "./excelProblem.ts";
import { SheetMaker, type LiveSheets } from "./makeSheets.ts";
import { furnish } from "./furnish.ts";
import { hasPrevious, memoryComplete, memoryContent } from "./memoryContent.ts";
import { isRenamed, placeTables, tableLook } from "./placeTables.ts";
import { readSurveyed } from "./readSnapshot.ts";
import { leftoversCleared, sheetContent } from "./sheetContent.ts";
import { sheetCharts } from "./sheetCharts.ts";
import { sheetFormats } from "./sheetFormats.ts";
import { merged, unmerged } from "./sheetPage.ts";
import { sheetRules } from "./sheetRules.ts";
import { calls, Requests, type ExcelStep } from "./steps.ts";
import { survey, type Survey, type SurveyedTable } from "./survey.ts";
import { tableBlock } from "./tableContent.ts";
import { WrittenCells, type LeftAltered } from "./writtenCells.ts";

/** What has been done, told while it is being done: whatever ends the writing, this stays true. */
export interface Journal {
  /** Whether a request that changes something may have reached the workbook. */
  touched: boolean;
  /** How many such requests were sent. */
  sent: number;
  /** Keys of the sheets that hold all that they should. */
  readonly complete: Set<string>;
}

/** What Excel has made otherwise than it was told, also when told again, and what it has refused. */
export type LeftUndone = Pick<WrittenOutcome, keyof LeftAltered | "unfurnished">;

/**
 * Does an update in the open workbook, as long as that stands as it did when the update was made. First the memory sheet says what
 * will be written; then the sheets are made and named and the tables brought to their places, since formulas name them; then sheets get
 * their widths, panes and page set-up, as far as this Excel does that; then each is filled and read back, those with input first, and what Excel has made of it mended; last the memory sheet says that all
 * is there. Nothing depends on where an earlier writing was interrupted.
 * @throws Problem, Cancelled, or what Excel says
 */
export async function writeUpdate(
  context: Excel.RequestContext,
  wanted: WorkbookUpdate,
  journal: Journal,
  { signal, onProgress }: WriteOptions,
): Promise<LeftUndone> {
  const stopIfCancelled = (): void => {
    if (signal?.aborted) throw new Cancelled();
  };
  stopIfCancelled();
  const found = await survey(context, true);
  requireWritable(wanted, found);
  // What someone has typed since the update was made would be written over unseen.
  const stands = await readSurveyed(context, found);
  if (snapshotFingerprint(stands) !== wanted.fingerprint) throw new Cancelled();
  const update = found.interrupted ? withLooks(wanted) : wanted;
  const requests = new Requests(context, stopIfCancelled, () => {
    journal.touched = true;
    journal.sent += 1;
  });
  const maker = new SheetMaker(context, found);
  const memory = update.sheets.find(({ plan }) => plan.key === MEMORY_KEY);
  const others = update.sheets.filter((sheet) => sheet !== memory);

  if (memory) {
    await requests.add(maker.steps(memory, []));
    const sheet = liveSheet(maker.live, memory);
    await requests.add(memoryContent(sheet, memory));
    // Always, as a few areas say it all: so it doesn't matter whether an earlier writing came so far. Its page likewise, below.
    await requests.add(sheetFormats(sheet, memory.plan, update.plan.language, false));
  }
  for (const [index, sheet] of others.entries()) {
    await requests.add(maker.steps(sheet, others.slice(0, index)));
  }
  const tables = new TablesInPlace(context, update, found, maker.live);
  await requests.add(tables.steps());
  await requests.add(names(context, update, found));
  await requests.send();
  const bare = update.sheets
    .filter((sheet) => sheet === memory || sheet.layout)
    .map((sheet) => ({
      sheet: liveSheet(maker.live, sheet),
      plan: sheet.plan,
      isShown: isShown(sheet, found),
    }));
  const unfurnished = await furnish(requests, bare);

  let done = 0;
  const finished = (sheet: SheetUpdate): void => {
    journal.complete.add(sheet.plan.key);
    done += 1;
    onProgress?.({ sheets: done, of: others.length });
  };
  const filler = new SheetFiller(context, update, found, tables);
  const cells = new WrittenCells(requests);
  for (const sheet of inputsFirst(others)) {
    const live = liveSheet(maker.live, sheet);
    await requests.add(filler.steps(live, sheet));
    if (filler.isWritten(sheet)) await cells.read(live, sheet);
    requests.whenDone(() => {
      if (cells.isAsMeant(sheet)) finished(sheet);
    });
  }
  await requests.send();
  const left = await cells.mend();
  for (const sheet of others) if (!journal.complete.has(sheet.plan.key)) finished(sheet);
  await requests.add([calls(1, () => context.application.calculate("Full"))]);
  await requests.add(others.map((sheet) => stillThere(liveSheet(maker.live, sheet))));
  if (memory) await requests.add([memoryComplete(liveSheet(maker.live, memory))]);
  await requests.add([drawnAnew(context)]);
  await requests.send();
  if (memory) journal.complete.add(memory.plan.key);
  return { ...left, unfurnished };
}

/** Whether the user sees the sheet once it is written. */
function isShown({ plan, sheetId, unhide }: SheetUpdate, found: Survey): boolean {
  const existing = found.sheets.find(({ id }) => id === sheetId);
  return existing ? existing.visibility === "Visible" || unhide : !plan.hidden && !plan.aside;
}

/** Excel doesn't draw at once what new conditional formats make of cells; afterwards it does. */
function drawnAnew(context: Excel.RequestContext): ExcelStep {
  return calls(1, () => context.application.suspendScreenUpdatingUntilNextSync());
}

/**
 * The first writing into a workbook, and it was interrupted: cells may hold what they should and lack their looks. Of a
 * later one it is known from the dossier before what it was to change.
 */
function withLooks(update: WorkbookUpdate): WorkbookUpdate {
  const memory = update.sheets.find(({ plan }) => plan.key === MEMORY_KEY);
  if (memory && hasPrevious(memory)) return update;
  return { ...update, sheets: update.sheets.map((sheet) => ({ ...sheet, layout: true })) };
}

/** What is typed into a cell for input before that is filled is written over; afterwards it is found when all is read again. */
function inputsFirst(sheets: readonly SheetUpdate[]): readonly SheetUpdate[] {
  const hasInputs = ({ plan }: SheetUpdate): boolean => plan.tables.some(({ input }) => input);
  return [...sheets.filter(hasInputs), ...sheets.filter((sheet) => !hasInputs(sheet))];
}

/** A sheet that someone has deleted since it was filled makes Excel stop here, before all is said to be complete. */
function stillThere(sheet: Excel.Worksheet): ExcelStep {
  return calls(2, () => sheet.load("name"));
}

function liveSheet(live: LiveSheets, { plan }: SheetUpdate): Excel.Worksheet {
  const sheet = live.get(plan.key);
  if (!sheet) throw new Error(`the sheet ${plan.key} was not made`);
  return sheet;
}

/** What would be refused half way is said before anything is touched. @throws Problem */
function requireWritable(update: WorkbookUpdate, found: Survey): void {
  for (const { sheetId, plan, unhide } of update.sheets) {
    const existing = found.sheets.find(({ id }) => id === sheetId);
    if (sheetId !== null && !existing) throw new Problem("errors:excelSheetGone", { sheet: plan.name });
    if (existing?.protected) throw new Problem("errors:excelSheetProtected", { sheet: existing.name });
    const isToBeShown = unhide && existing?.visibility === "Hidden";
    const changesStructure = !existing || existing.name !== plan.name || isToBeShown;
    if (changesStructure && found.structureProtected) {
      throw new Problem("errors:excelStructureProtected", { sheet: plan.name });
    }
    // What is put into a range goes into other rows than it was meant for where a filter hides some of them (office-js issue 224).
    const filtered = found.tables.find((table) => table.isFiltered && table.sheetId === sheetId);
    if (filtered) throw new Problem("errors:excelTableFiltered", { table: filtered.name, sheet: plan.name });
    // Of a table that is given another size, Excel makes the last row the row of totals.
    const totalled = found.tables.find(
      ({ name, showsTotals }) => showsTotals && plan.tables.some((table) => sameName(table.name, name)),
    );
    if (totalled) throw new Problem("errors:excelTotalsShown", { table: totalled.name, sheet: plan.name });
  }
  for (const { sheetId } of releasedTables(update, found)) {
    const sheet = found.sheets.find(({ id }) => id === sheetId);
    if (sheet?.protected) throw new Problem("errors:excelSheetProtected", { sheet: sheet.name });
  }
}

/** The update's tables as they stand, and how they come to where they are wanted. */
class TablesInPlace {
  private readonly context: Excel.RequestContext;
  private readonly update: WorkbookUpdate;
  private readonly found: Survey;
  private readonly live: LiveSheets;

  constructor(context: Excel.RequestContext, update: WorkbookUpdate, found: Survey, live: LiveSheets) {
    this.context = context;
    this.update = update;
    this.found = found;
    this.live = live;
  }

  *steps(): Generator<ExcelStep> {
    for (const { name } of releasedTables(this.update, this.found)) {
      yield calls(2, () => this.context.workbook.tables.getItem(name).convertToRange());
    }
    for (const update of this.update.sheets) {
      const sheet = this.live.get(update.plan.key);
      if (!sheet) continue;
      if (update.layout && update.sheetId !== null) yield* unmerged(sheet, update);
      const existing = new Map(
        update.tables.flatMap((table) => {
          const one = this.of(update, table);
          return one ? [[table.plan.name, one]] : [];
        }),
      );
      for (const [name, table] of existing) {
        if (table.name === name) continue;
        yield calls(2, () => {
          sheet.tables.getItem(table.id).name = name;
        });
        // From here on it goes by that name.
        existing.set(name, { ...table, name });
      }
      const used = this.found.sheets.find(({ id }) => id === update.sheetId)?.used ?? [];
      yield* placeTables(sheet, update.plan.name, update.tables, { existing, used });
    }
  }

  /** The table as it stands on its sheet; one that was made and not named, when a writing was interrupted, is taken for it. */
  of({ sheetId }: SheetUpdate, table: TableUpdate): SurveyedTable | null {
    const here = this.found.tables.filter((one) => one.sheetId === sheetId);
    const named = here.find(({ name }) => sameName(name, table.plan.name));
    if (named) return named;
    const { row, column } = tableBlock(table);
    const wanted = table.plan.columns.map(({ header }) => header);
    const unnamed = here.find(
      ({ name, block, headers }) =>
        !/^tbl[A-Z]/.test(name) &&
        block.row === row &&
        block.column === column &&
        headers.length === wanted.length &&
        headers.every((header, index) => header === wanted[index]),
    );
    return unnamed ?? null;
  }

  /**
   * Whether bringing the tables to their places changes formulas elsewhere: those that name a column follow its header
   * where headers change places, and those that name a table name cells once it is no table any more.
   */
  changeFormulas(): boolean {
    const canResize = Office.context.requirements.isSetSupported("ExcelApi", "1.13");
    return (
      releasedTables(this.update, this.found).length > 0 ||
      this.update.sheets.some((sheet) =>
        sheet.tables.some((table) => {
          const now = this.of(sheet, table);
          const to = tableBlock(table);
          const resized = now && (now.block.rows !== to.rows || now.block.columns !== to.columns);
          return now !== null && (isRenamed(table, now) || (resized === true && !canResize));
        }),
      )
    );
  }
}

/** Tables that stand on sheets where they are not wanted. */
function releasedTables({ sheets, releasedTables: named }: WorkbookUpdate, found: Survey): SurveyedTable[] {
  const homes = new Map(
    sheets.flatMap(({ sheetId, tables }) => tables.map(({ plan }) => [plan.name.toLowerCase(), sheetId])),
  );
  return found.tables.filter(({ name, sheetId }) => {
    const home = homes.get(name.toLowerCase());
    return named.some((one) => sameName(one, name)) || (home !== undefined && home !== sheetId);
  });
}

/** Excel does not tell capitals apart. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Defines the workbook's names, each for one cell. */
function* names(
  context: Excel.RequestContext,
  { plan }: WorkbookUpdate,
  found: Survey,
): Generator<ExcelStep> {
  for (const { name, sheet, row, column } of plan.names) {
    const formula = `=${fixedOnSheet(sheet, row, column)}`;
    const existing = found.names.find((one) => sameName(one.name, name));
    if (!existing) yield calls(2, () => context.workbook.names.add(name, formula));
    else
      yield calls(2, () => {
        context.workbook.names.getItem(name).formula = formula;
      });
  }
}

/** Fills the sheets, each with all that belongs to it. */
class SheetFiller {
  private readonly context: Excel.RequestContext;
  private readonly update: WorkbookUpdate;
  private readonly found: Survey;
  private readonly cellsOf;
  /** Whether formulas have changed that this program did not write: then all are written anew. */
  private readonly everything: boolean;
  private readonly makesSheets: boolean;

  constructor(context: Excel.RequestContext, update: WorkbookUpdate, found: Survey, tables: TablesInPlace) {
    this.context = context;
    this.update = update;
    this.found = found;
    this.cellsOf = cellFinder(update.plan);
    this.everything = tables.changeFormulas();
    this.makesSheets = update.sheets.some(({ sheetId }) => sheetId === null);
  }

  /** Whether the sheet's cells are. */
  isWritten({ layout, action }: SheetUpdate): boolean {
    return layout || action !== "same" || this.everything || this.found.interrupted;
  }

  *steps(sheet: Excel.Worksheet, update: SheetUpdate): Generator<ExcelStep> {
    const { plan, layout } = update;
    const { language } = this.update.plan;
    const existing = this.found.sheets.find(({ id }) => id === update.sheetId);
    if (layout) {
      yield* merged(sheet, plan);
      yield* sheetFormats(sheet, plan, language, existing !== undefined);
      for (const { plan: table } of update.tables) {
        yield tableLook(sheet.tables.getItem(table.name), table.filter ?? false);
      }
    }
    const isWritten = this.isWritten(update);
    if (isWritten) yield* sheetContent(sheet, update);
    // A chart of a sheet that was deleted and is made anew has lost its data.
    if (isWritten || this.makesSheets) {
      const charts = { existing: existing?.charts ?? [], placed: layout, cellsOf: this.cellsOf, language };
      yield* sheetCharts(this.context, sheet, plan, charts);
    }
    if (layout) yield* sheetRules(sheet, plan, existing !== undefined);
    yield* leftoversCleared(sheet, update);
  }
}
