import { messageWith, type Message } from "../messages/message.ts";
import { readAppropriations } from "./appropriations/readAppropriations.ts";
import type { BalanceUnits, DebtCard, PrintedTotal } from "./budgetLine.ts";
import { readCapitalOutlays } from "./capital/readCapitalOutlays.ts";
import { placeOfDocument } from "./tables/cellSource.ts";
import { debtTableKind, headedColumns } from "./debtCards/debtTables.ts";
import { listOnce } from "./cellTables/listTwice.ts";
import { commonUnits, listTwice, titlesAbove } from "./cellTables/readDebtTables.ts";
import { readLineRows } from "./cellTables/readLineCells.ts";
import { readCreditorBalances } from "./creditors/readCreditorBalances.ts";
import { readFinancing } from "./financing/readFinancing.ts";
import type { OtherLine, PrintedSum, UnknownTable } from "./otherLines.ts";
import type { TableFate } from "./figures/accountOfFigures.ts";
import { readPlannedLoans } from "./planned/readPlannedLoans.ts";
import { gridRowsOf } from "./tables/laidGrid.ts";
import type { LaidTable } from "./tables/laidTable.ts";
import { withWholeNames } from "./tables/parts/wholeNames.ts";
import type { TableMapping } from "./mapped/mapping.ts";
import { applyMappings, type MappedReading } from "./mapped/readMapped.ts";
import type { ReadContext, TableReading, TableReader } from "./tables/tableReader.ts";
import { asUnknown } from "./tables/unknownTable.ts";

/** What the tables of a document hold, those that nobody knows included. */
export interface TablesReading {
  /** From tables that the user has mapped to debt cards. */
  readonly lines: readonly DebtCard[];
  readonly totals: readonly PrintedTotal[];
  readonly others: readonly OtherLine[];
  readonly sums: readonly PrintedSum[];
  readonly unknownTables: readonly UnknownTable[];
  /** What the balances in `lines` and `totals` count, where it is the same in all; absent for whole units. */
  readonly units?: BalanceUnits;
  /** Every table with what came of it. */
  readonly fates: readonly TableFate[];
  readonly warnings: readonly Message[];
}

/** Reads each table by the user's mapping, or by the first reader that knows it; the rest is listed as unknown. */
export function readTables(
  tables: readonly LaidTable[],
  mappings: readonly TableMapping[],
  context: ReadContext,
): TablesReading {
  const others: OtherLine[] = [];
  const sums: PrintedSum[] = [];
  const unknownTables: UnknownTable[] = [];
  const warnings: Message[] = [];
  const fates: TableFate[] = [];
  const listed: MappedReading[] = [];
  const { parted, titles, again } = withLinesOnce(tables);
  for (const one of listTwice(again)) warnings.push(one);
  for (const table of parted) {
    const outcome = applyMappings(table, mappings, context);
    for (const one of [...(table.remarks ?? []), ...outcome.warnings]) warnings.push(one);
    const mapped = outcome.reading ?? debtLines(table, titles.get(table), context);
    const read = mapped ?? (again.includes(table) ? null : firstReading(table, context));
    fates.push({ table, reading: read && { lines: [], totals: [], ...mapped, ...read } });
    if (read === null) {
      for (const one of asUnknown(table)) unknownTables.push(one);
      continue;
    }
    if (mapped) listed.push(mapped);
    for (const one of read.others) others.push(one);
    for (const one of read.sums) sums.push(one);
    for (const one of roundedOnce(read.warnings)) warnings.push(one);
  }
  const lines = listed.flatMap((one) => one.lines);
  const totals = listed.flatMap((one) => one.totals);
  const units = commonUnits(listed.filter((one) => one.lines.length > 0));
  return { lines, totals, others, sums, unknownTables, fates, warnings, ...(units && { units }) };
}

interface LinesOnce {
  readonly parted: readonly LaidTable[];
  /** What stands above each table with a line for each loan. */
  readonly titles: ReadonlyMap<LaidTable, readonly string[]>;
  /** Such tables that print once more what stands above them. */
  readonly again: readonly LaidTable[];
}

/** The tables, those with a line for each loan parted from what repeats them. */
function withLinesOnce(tables: readonly LaidTable[]): LinesOnce {
  const isOfLines = (table: LaidTable): boolean => debtTableKind(table) === "lines";
  const { once, again } = listOnce(tables.filter(isOfLines));
  const others = tables.filter((table) => !isOfLines(table));
  return {
    parted: again.length === 0 ? tables : [...others, ...once, ...again],
    titles: titlesAbove(once),
    again,
  };
}

/** Totals that are rounded are said once for a table, since in one whose figures are rounded most are. */
function roundedOnce(warnings: readonly Message[]): readonly Message[] {
  const rounded = warnings.filter(({ key }) => key === "tables:totalRounded");
  const [first] = rounded;
  if (!first || rounded.length === 1) return warnings;
  return [
    ...warnings.filter((warning) => !rounded.includes(warning)),
    messageWith("tables:totalsRounded", { ...first.params, count: rounded.length }),
  ];
}

/** A table of a PDF with a line for each loan; in other documents the list of debt is read as a whole before. */
function debtLines(
  table: LaidTable,
  titles: readonly string[] | undefined,
  { document, year }: ReadContext,
): MappedReading | null {
  if (titles === undefined) return null;
  const rows = gridRowsOf(withWholeNames(table));
  const reading = readLineRows(rows, headedColumns(table), titles, placeOfDocument(document), year);
  return reading && { ...reading, others: [], sums: [] };
}

function firstReading(table: LaidTable, context: ReadContext): TableReading | null {
  for (const reader of TABLE_READERS) {
    const reading = reader(table, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** Every reader of a kind of table; the first that knows a table reads it. */
const TABLE_READERS: readonly TableReader[] = [
  readAppropriations,
  readCapitalOutlays,
  readFinancing,
  readPlannedLoans,
  readCreditorBalances,
];
