import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { NamedColumns } from "../formulas/references.ts";
import type { TablePlan } from "../plan.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { CANCELLATIONS_TABLE, cancellationRows } from "./cancellationsTable.ts";
import { planTable, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import {
  DEFAULT_RATES_TABLE,
  defaultInterestRows,
  defaultInterestTable,
  defaultRateRows,
} from "./defaultInterestTable.ts";
import { feeRows, feesTable } from "./feesTable.ts";
import { INSTALMENTS_TABLE, instalmentRows } from "./instalmentsTable.ts";
import { ownDayRows, ownDaysTable } from "./ownDaysTable.ts";
import { prepaymentRows, prepaymentsTable } from "./prepaymentsTable.ts";
import { reschedulingRows, reschedulingsTable } from "./reschedulingsTable.ts";

/** A table of the sheet with the terms that few agreements have. */
export interface TermTable {
  readonly heading: MessageKey;
  readonly table: NamedColumns;
  readonly widest: readonly (number | undefined)[];
  /** The table with its header at the place. */
  readonly planAt: (at: { readonly row: number; readonly column: number }) => TablePlan;
}

/** The tables in the order in which they stand side by side. */
export function termTables(t: Translator, loans: readonly SheetLoan[]): readonly TermTable[] {
  const of = <Row>(heading: MessageKey, table: TableDeclaration<Row>, rows: readonly Row[]): TermTable => ({
    heading,
    table,
    widest: widestOf(table),
    planAt: (at) => planTable(table, rows, t, at),
  });
  return [
    of("workbook:headFees", feesTable(t), feeRows(loans)),
    of("workbook:headPrepayments", prepaymentsTable(t), prepaymentRows(loans)),
    of("workbook:headCancellations", CANCELLATIONS_TABLE, cancellationRows(loans)),
    of("workbook:headReschedulings", reschedulingsTable(t), reschedulingRows(loans)),
    of("workbook:headStatedInstalments", INSTALMENTS_TABLE, instalmentRows(loans)),
    of("workbook:headOwnDays", ownDaysTable(t), ownDayRows(loans)),
    of("workbook:headDefaultInterest", defaultInterestTable(t), defaultInterestRows(loans)),
    of("workbook:headDefaultRates", DEFAULT_RATES_TABLE, defaultRateRows(loans)),
  ];
}
