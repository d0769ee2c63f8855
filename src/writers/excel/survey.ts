import type { Block } from "../../workbook/plan.ts";
import {
  MEMORY_COLUMN,
  MEMORY_KEY,
  MEMORY_STATUS_ROW,
  type MemoryStatus,
} from "../../workbook/memory/memory.ts";
import { SHEET_MARK } from "../../workbook/snapshot.ts";
import { markedKey } from "../sheetMarks.ts";
import { isMuch, usedBlocks } from "./usedBlocks.ts";
import { blockOfRange, PLACE_AND_SIZE, rangeOf, usedRange } from "./ranges.ts";

const STATUS_CELL: Block = { row: MEMORY_STATUS_ROW, column: MEMORY_COLUMN, rows: 1, columns: 1 };

/** What a workbook has, without the content of its cells. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly tables: readonly SurveyedTable[];
  readonly names: readonly SurveyedName[];
  /** Whether sheets can't be added, renamed or moved. */
  readonly structureProtected: boolean;
  /** Whether an earlier writing began and did not end; only asked for writing. */
  readonly interrupted: boolean;
}

interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Of its tab; empty for none. */
  readonly tabColour: string;
  readonly protected: boolean;
  /** The key in the sheet's mark, whoever else bears the same; null without a mark, and for a sheet being made. */
  readonly mark: string | null;
  /** Whether there is a mark at all, and whether the user sees its name in the list of names. */
  readonly hasMark: boolean;
  readonly markShown: boolean;
  /** What holds anything, from above down; of a sheet that is not ours one rectangle. Empty where that was not asked. */
  readonly used: readonly Block[];
  readonly charts: readonly { readonly name: string; readonly series: number }[];
}

export interface SurveyedTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** With the header, also where that is not shown; without the row of totals. */
  readonly block: Block;
  /** None where the header is not shown. */
  readonly headers: readonly string[];
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
  /** Whether a filter hides rows of it; only asked for writing, of tables on our sheets that show the buttons for it. */
  readonly isFiltered: boolean;
}

interface SurveyedName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
}

/** A sheet that is being made bears such a name until it has its mark: one left over is ours, and empty. */
const UNFINISHED = /^Otplata~\d+$/;

export function unfinishedName(number: number): string {
  return `Otplata~${number}`;
}

export function isUnfinished(sheet: { readonly name: string }): boolean {
  return UNFINISHED.test(sheet.name);
}

/**
 * Looks at all that is there: two requests, however much that is.
 * @param forWriting looks also at charts and at how an earlier writing ended, which takes a third request
 */
export async function survey(context: Excel.RequestContext, forWriting: boolean): Promise<Survey> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/tabColor");
  tables.load("items/id,items/name,items/showHeaders,items/showTotals,items/showFilterButton");
  names.load("items/name,items/formula");
  protection.load("protected");
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({
    sheet,
    protection: sheet.protection.load("protected"),
    mark: sheet.names.getItemOrNullObject(SHEET_MARK).load("formula,visible"),
    charts: forWriting ? sheet.charts.load("items/name") : null,
    used: forWriting ? usedRange(sheet) : null,
  }));
  const found = tables.items.map((table) => ({
    table,
    sheet: table.worksheet.load("id"),
    range: table.getRange().load(PLACE_AND_SIZE),
    // Of a header that isn't shown there is no range.
    headers: table.showHeaders ? table.getHeaderRowRange().load("values") : null,
  }));
  await context.sync();

  const marked = sheets.filter(({ mark }) => !mark.isNullObject);
  const series = new Map(
    marked.flatMap(({ charts }) =>
      (charts?.items ?? []).map((chart) => [chart, chart.series.getCount()] as const),
    ),
  );
  const memories = sheets.filter(({ mark }) => forWriting && keyOfMark(mark) === MEMORY_KEY);
  const statuses = memories.map(({ sheet }) => rangeOf(sheet, STATUS_CELL).load("values"));
  const ours = new Set(marked.map(({ sheet }) => sheet.id));
  const filters = new Map(
    found.flatMap(({ table, sheet }) =>
      forWriting && ours.has(sheet.id) && table.showHeaders && table.showFilterButton
        ? [[table, table.autoFilter.load("isDataFiltered")] as const]
        : [],
    ),
  );
  if (series.size + statuses.length + filters.size > 0) await context.sync();
  const writing: MemoryStatus = "writing";
  const wide = marked.filter(({ used }) => used && !used.isNullObject && isMuch(blockOfRange(used)));
  const apart = await usedBlocks(
    context,
    wide.map(({ sheet }) => sheet),
  );

  return {
    sheets: sheets.map(({ sheet, protection: guard, mark, charts, used }) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      tabColour: sheet.tabColor,
      protected: guard.protected,
      mark: isUnfinished(sheet) ? null : keyOfMark(mark),
      hasMark: !mark.isNullObject,
      markShown: !mark.isNullObject && mark.visible,
      used: apart.get(sheet.id) ?? (used && !used.isNullObject ? [blockOfRange(used)] : []),
      charts: (charts?.items ?? []).flatMap((chart) => {
        const count = series.get(chart);
        return count ? [{ name: chart.name, series: count.value }] : [];
      }),
    })),
    tables: found.map(({ table, sheet, range, headers }) => ({
      id: table.id,
      name: table.name,
      sheetId: sheet.id,
      block: rowsOfTable(blockOfRange(range), table),
      headers: (headers?.values[0] ?? []).map(String),
      showsHeaders: table.showHeaders,
      showsTotals: table.showTotals,
      isFiltered: filters.get(table)?.isDataFiltered ?? false,
    })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    structureProtected: protection.protected,
    interrupted: statuses.some(({ values }) => values[0]?.[0] === writing),
  };
}

/** Of the whole table its header and data. */
function rowsOfTable(whole: Block, { showHeaders, showTotals }: Excel.Table): Block {
  const above = showHeaders ? 0 : 1;
  return { ...whole, row: whole.row - above, rows: whole.rows + above - (showTotals ? 1 : 0) };
}

function keyOfMark(mark: Excel.NamedItem): string | null {
  return mark.isNullObject ? null : markedKey(String(mark.formula));
}
