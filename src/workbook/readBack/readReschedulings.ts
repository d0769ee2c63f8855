import type { Day } from "../../calendar/day.ts";
import type { Repayment, Rescheduling } from "../../loan/terms.ts";
import type { Currency } from "../../money/currency.ts";
import { RESCHEDULINGS_TABLE } from "../inputs/reschedulingsTable.ts";
import { ACCRUED_WORDS, RATE_WORDS, REPAYMENT_WORDS } from "../words.ts";
import { readByLoan, type ByLoan, type FromRow, type LoanTablesReading } from "./byLoan.ts";
import type { CellFindings } from "./findings.ts";
import type { RateChoice } from "./readLoans.ts";
import { complete, type RowReader } from "./rowReader.ts";

/** A row of tblReschedulings; stated instalments stand in tblInstalments. */
export interface ReschedulingValues extends Omit<Rescheduling, "rate" | "repayment"> {
  readonly rate: RateChoice | null;
  readonly repayment: Repayment["kind"] | null;
}

/** The rows of tblReschedulings by loan, each day once for a loan. Null where the table is not there. */
export function readReschedulings(reading: LoanTablesReading): ByLoan<ReschedulingValues> | null {
  const found = readByLoan(reading, RESCHEDULINGS_TABLE, readRescheduling);
  for (const [loan, rows] of found ?? []) noteDoubled(loan, rows, reading.findings);
  return found;
}

function readRescheduling(row: RowReader, currency: Currency | undefined): ReschedulingValues | undefined {
  return complete<ReschedulingValues>({
    date: row.day("date"),
    accrued: row.choice("accrued", ACCRUED_WORDS),
    writeDown: row.amountOrNone("writeDown", currency),
    rate: readRate(row),
    firstInterest: row.day("firstInterest"),
    firstPrincipal: row.day("firstPrincipal"),
    lastPrincipal: row.day("lastPrincipal"),
    monthsBetween: row.months("monthsBetween"),
    repayment: row.choiceOrNone("repayment", REPAYMENT_WORDS),
    capitalisedUntil: row.dayOrNone("capitalisedUntil"),
  });
}

/** Null where the kind is empty: then the rate stays as it was, and nothing may stand beside it. */
function readRate(row: RowReader): RateChoice | null | undefined {
  const kind = row.choiceOrNone("rateKind", RATE_WORDS);
  if (kind === undefined) return undefined;
  if (kind === null) {
    const empty = ["rate", "index", "floor"].map((key) => row.mustBeEmpty(key, "inputs:onlyWithRateKind"));
    return empty.every(Boolean) ? null : undefined;
  }
  if (kind === "unknown") {
    const empty = ["rate", "index", "floor"].map((key) => row.mustBeEmpty(key, "inputs:onlyWithKnownRate"));
    return empty.every(Boolean) ? { kind, percent: null, index: null, floor: null } : undefined;
  }
  const percent = row.percent("rate");
  if (kind === "fixed") {
    const empty = ["index", "floor"].map((key) => row.mustBeEmpty(key, "inputs:onlyWithFloatingRate"));
    return percent && empty.every(Boolean) ? { kind, percent, index: null, floor: null } : undefined;
  }
  const index = row.need("index", () => row.textOrNone("index"), "inputs:expectedIndex");
  return complete<RateChoice>({ kind, percent, index, floor: row.percentOrNone("floor") });
}

function noteDoubled(
  loan: string,
  rows: readonly FromRow<ReschedulingValues>[],
  findings: CellFindings,
): void {
  const seen = new Map<Day, string>();
  for (const { value, at } of rows) {
    const cell = at("date");
    const first = seen.get(value.date);
    if (first === undefined) seen.set(value.date, cell.address);
    else findings.fault(cell, "inputs:reschedulingTwice", { loan, date: { day: value.date }, first });
  }
}
