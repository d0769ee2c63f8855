import type { Rescheduling } from "../../loan/terms.ts";
import type { FromRow } from "./byLoan.ts";
import { noteNotUsed, rateOf, statedBy, type StatedFor } from "./editedRate.ts";
import { repaymentOf } from "./editedRepayment.ts";
import type { Findings } from "./findings.ts";
import type { OfRescheduling } from "./readDrawdowns.ts";
import type { ReschedulingValues } from "./readReschedulings.ts";
import type { LoanTables } from "./readTermTables.ts";
import { canonicalText, sameValue } from "./sameValue.ts";
import type { TermTaker } from "./termTaker.ts";

/**
 * The reschedulings of a loan by date, with the values of new floating rates and the stated instalments of each.
 * Undefined where one is faulty.
 */
export function editedReschedulings(
  loan: string,
  tables: LoanTables,
  taker: TermTaker,
  isPartial: boolean,
  findings: Findings,
): readonly Rescheduling[] | undefined {
  const written = taker.before?.reschedulings ?? [];
  const rows = tables.reschedulings;
  if (rows === null) return written;
  noteStrayDays(loan, tables, isPartial, findings);
  const read = rows.map((row) => {
    const before = written.find(({ date }) => date === row.value.date);
    const value = reschedulingOf(
      row,
      before,
      { loan, rescheduling: row.value.date },
      tables,
      isPartial,
      findings,
    );
    return value && { value, at: row.at };
  });
  const complete = read.filter((row) => row !== undefined);
  if (complete.length < read.length) return undefined;
  const now = complete.map(({ value }) => value).sort((a, b) => a.date - b.date);
  if (sameValue(written, now)) return written;
  const known = new Set(written.map(canonicalText));
  const changed = complete.find(({ value }) => !known.has(canonicalText(value))) ?? complete[0];
  if (changed) taker.enter("reschedulings", changed.at("date"));
  else taker.forget("reschedulings");
  return now;
}

function reschedulingOf(
  { value, at }: FromRow<ReschedulingValues>,
  before: Rescheduling | undefined,
  stated: StatedFor,
  tables: LoanTables,
  isPartial: boolean,
  findings: Findings,
): Rescheduling | undefined {
  const fixings = tables.fixings && statedBy(tables.fixings, value.date);
  const instalments = tables.instalments && statedBy(tables.instalments, value.date);
  if (value.rate === null) noteNotUsed("tblFixings", stated, fixings?.length ?? 0, findings);
  if (value.repayment === null) noteNotUsed("tblInstalments", stated, instalments?.length ?? 0, findings);
  const rate =
    value.rate && rateOf(value.rate, before?.rate, fixings, stated, isPartial, at("rateKind"), findings);
  const repayment =
    value.repayment &&
    repaymentOf(
      value.repayment,
      before?.repayment,
      instalments,
      stated,
      isPartial,
      at("repayment"),
      findings,
    );
  return rate === undefined || repayment === undefined ? undefined : { ...value, rate, repayment };
}

/** Rows that name a rescheduling which the loan does not have. */
function noteStrayDays(
  loan: string,
  { fixings, instalments, reschedulings }: LoanTables,
  isPartial: boolean,
  findings: Findings,
): void {
  // A rescheduling that was left out as faulty would only be taken for another fault.
  if (isPartial) return;
  const days = new Set((reschedulings ?? []).map(({ value }) => value.date));
  const stray = (rows: readonly FromRow<OfRescheduling>[] | null): void => {
    for (const { value, at } of rows ?? []) {
      if (value.rescheduling === null || days.has(value.rescheduling)) continue;
      const date = { day: value.rescheduling };
      findings.fault(at("rescheduling"), "inputs:noSuchRescheduling", { loan, date });
    }
  };
  stray(fixings);
  stray(instalments);
}
