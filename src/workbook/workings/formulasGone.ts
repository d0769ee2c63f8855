import { fixedBlock, fixedOnSheet, fixedAddress } from "../address.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import { blocksOf } from "../layout/blocksOf.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { text, whole } from "../layout/values.ts";
import type { Block, CellPlan, PlacedCell, SheetPlan, TablePlan } from "../plan.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { countRow } from "./workingsHead.ts";

const HEADING_SPAN = 6;
/** Columns of a sheet's row: what it is called, how many formulas were written, how many of them are gone. */
const COLUMNS = { sheet: 0, written: 1, gone: 2 } as const;
/** Excel takes formulas of 8,192 characters; a sheet's name in them may become longer. */
const LONGEST = 4000;
/** The page's engine asks each cell of a block by itself. */
const MOST_CELLS = 400;

const HEADERS = ["workbook:colSheet", "workbook:colFormulasWritten", "workbook:colFormulasGone"] as const;

const countCell = (context: WorkbookContext): string =>
  fixedOnSheet(context.names.workings, countRow(context), 0);

/** Whether a cell says how many formulas are gone: it is not counted itself, or it would depend on what it says. */
export const readsFormulasGone =
  (context: WorkbookContext) =>
  ({ formula }: CellPlan): boolean =>
    formula?.includes(countCell(context)) ?? false;

/**
 * Formula of a sentence that counts the cells whose formula is gone, since something was typed over it or it was emptied: what
 * is made of them would be computed from anything, and 0 of an empty cell. An empty text where all formulas stand.
 */
export function formulasGone(context: WorkbookContext): string {
  const cell = countCell(context);
  const count = `IFERROR(IF(ISFORMULA(${cell}),${cell},1),1)`;
  const words = spokenFormula(context.t, "workbook:cautionFormulasGone", { number: count });
  return `IF(${count}=0,"",${words})`;
}

/**
 * Puts how many formulas are gone of those that the sheets were written with: by sheet, and in all. Those of schedules are
 * compared with the program's figures on their own sheets. Those that say this themselves are left out.
 * @param row for the rows of the sheets
 */
export function putFormulasGone(
  draft: SheetDraft,
  context: WorkbookContext,
  sheets: readonly SheetPlan[],
  row: number,
): void {
  const { t } = context;
  const counted = sheets.flatMap((sheet) => countedFormulas(sheet, readsFormulasGone(context)));
  draft.heading(row, 0, t.say("workbook:headFormulasBySheet"), HEADING_SPAN);
  HEADERS.forEach((header, column) => {
    draft.put(row + 1, column, { value: text(t.say(header)), look: "header" });
  });
  counted.forEach(({ sheet, cells, formula }, index) => {
    const at = row + 2 + index;
    // By its title: words do not follow a sheet that is renamed.
    const title = sheet.cells.find((cell) => cell.row === 0 && cell.column === 0)?.value;
    if (title) draft.put(at, COLUMNS.sheet, { value: title, formula: fixedOnSheet(sheet.name, 0, 0) });
    draft.put(at, COLUMNS.written, { value: whole(cells), format: "integer" });
    draft.put(at, COLUMNS.gone, {
      value: whole(0),
      formula,
      format: "integer",
    });
  });
  const [first, last] = [0, counted.length - 1].map((index) => fixedAddress(row + 2 + index, COLUMNS.gone));
  const gone = `${first ?? ""}:${last ?? ""}`;
  draft.put(countRow(context), 0, {
    value: whole(0),
    formula: `SUM(${gone})+${counted.length}-SUMPRODUCT(ISFORMULA(${gone})*1)`,
    format: "integer",
  });
}

interface CountedFormulas {
  readonly sheet: SheetPlan;
  readonly cells: number;
  /** How many of the cells hold no formula. */
  readonly formula: string;
}

/** The formulas of a sheet; where one formula could not count them all, in several parts. */
function countedFormulas(sheet: SheetPlan, isLeftOut: (cell: CellPlan) => boolean): CountedFormulas[] {
  const counted = (cells: readonly PlacedCell[]): Block[] =>
    blocksOf(cells.filter((cell) => cell.formula !== undefined && !isLeftOut(cell))).flatMap(inParts);
  const [growing, others] = [true, false].map((input) =>
    sheet.tables.filter((table) => table.input === input).map(placedCells),
  );
  const terms = [
    ...counted([...sheet.cells, ...(others ?? []).flat()]).map((block) => goneTerm(sheet, block, false)),
    ...(growing ?? []).flatMap(counted).map((block) => goneTerm(sheet, block, true)),
  ];
  const parts: { cells: number; formula: string }[] = [];
  for (const { cells, formula } of terms) {
    const last = parts.at(-1);
    if (last && last.formula.length + formula.length < LONGEST) {
      last.cells += cells;
      last.formula += `+${formula}`;
    } else parts.push({ cells, formula });
  }
  return parts.map((part) => ({ sheet, ...part }));
}

/**
 * How many formulas of a block are gone. A row that a user adds to a table brings formulas of its own, which must not make up
 * for one that is gone: whatever else was typed into the block counts.
 */
function goneTerm({ name }: SheetPlan, block: Block, grows: boolean): { cells: number; formula: string } {
  const cells = block.rows * block.columns;
  const place = fixedBlock({ ...block, sheet: name });
  const wanted = grows ? `MAX(${cells},COUNTA(${place}))` : String(cells);
  return { cells, formula: `MAX(0,${wanted}-SUMPRODUCT(ISFORMULA(${place})*1))` };
}

function placedCells({ row, column, rows }: TablePlan): PlacedCell[] {
  return rows.flatMap((line, down) =>
    line.map((cell, across) => ({ ...cell, row: row + 1 + down, column: column + across })),
  );
}

/** A large block as smaller ones, one below the other. */
function inParts(block: Block): Block[] {
  const rows = Math.max(1, Math.floor(MOST_CELLS / block.columns));
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, index) => ({
    ...block,
    row: block.row + index * rows,
    rows: Math.min(rows, block.rows - index * rows),
  }));
}
