import type { Message } from "../../messages/message.ts";
import type { DebtCard, PrintedTotal } from "../budgetLine.ts";
import type { OtherLine, PrintedSum, UnknownTable } from "../otherLines.ts";
import type { LaidTable } from "./laidTable.ts";
import type { TableMapping } from "./mapping.ts";
import { readMapped } from "./readMapped.ts";
import { TABLE_READERS } from "./readers.ts";
import type { ReadContext, TableReading } from "./tableReader.ts";
import { asUnknown } from "./unknownTable.ts";

/** What the tables of a document hold, those that nobody knows included. */
export interface TablesReading {
  /** From tables that the user has mapped to debt cards. */
  readonly lines: readonly DebtCard[];
  readonly totals: readonly PrintedTotal[];
  readonly others: readonly OtherLine[];
  readonly sums: readonly PrintedSum[];
  readonly unknownTables: readonly UnknownTable[];
  readonly warnings: readonly Message[];
}

/** Reads each table by the user's mapping, or by the first reader that knows it; the rest is listed as unknown. */
export function readTables(
  tables: readonly LaidTable[],
  mappings: readonly TableMapping[],
  context: ReadContext,
): TablesReading {
  const lines: DebtCard[] = [];
  const totals: PrintedTotal[] = [];
  const others: OtherLine[] = [];
  const sums: PrintedSum[] = [];
  const unknownTables: UnknownTable[] = [];
  const warnings: Message[] = [];
  for (const table of tables) {
    const mapped = readMapped(table, mappings, context);
    const read = mapped ?? firstReading(table, context);
    if (read === null) {
      unknownTables.push(...asUnknown(table));
      continue;
    }
    lines.push(...(mapped?.lines ?? []));
    totals.push(...(mapped?.totals ?? []));
    others.push(...read.others);
    sums.push(...read.sums);
    warnings.push(...read.warnings);
  }
  return { lines, totals, others, sums, unknownTables, warnings };
}

function firstReading(table: LaidTable, context: ReadContext): TableReading | null {
  for (const reader of TABLE_READERS) {
    const reading = reader(table, context);
    if (reading !== null) return reading;
  }
  return null;
}
