import type { Rescheduling } from "../../loan/terms.ts";
import type { OfRescheduling } from "../inputs/fixingsTable.ts";
import type { FromRow } from "./byLoan.ts";
import { noteNotUsed, rateOf, statedBy, type StatedFor } from "./editedRate.ts";
import { repaymentOf } from "./editedRepayment.ts";
import type { ReschedulingValues } from "./readReschedulings.ts";
import type { LoanTables } from "./readTermTables.ts";
import { sameValue } from "./sameValue.ts";
import { changedRow, type TermTaker } from "./termTaker.ts";

/**
 * The reschedulings of a loan by date, with the values of new floating rates and the stated instalments of each.
 * Undefined where one is faulty.
 * @param agreement what the agreement itself states
 */
export function editedReschedulings(
  tables: LoanTables,
  taker: TermTaker,
  agreement: StatedFor,
): readonly Rescheduling[] | undefined {
  const written = taker.before?.reschedulings ?? [];
  const rows = tables.reschedulings;
  if (rows === null) return written;
  noteStrayDays(tables, agreement);
  const read = rows.map((row) => {
    const rescheduling = row.value.date;
    const before = written.find(({ date }) => date === rescheduling);
    const value = reschedulingOf(row, before, tables, { ...agreement, rescheduling });
    return value && { value, at: row.at };
  });
  const complete = read.filter((row) => row !== undefined);
  if (complete.length < read.length) return undefined;
  const now = complete.map(({ value }) => value).sort((a, b) => a.date - b.date);
  if (sameValue(written, now)) return written;
  const changed = changedRow(complete, written) ?? complete[0];
  if (changed) taker.enter("reschedulings", changed.at("date"));
  else taker.forget("reschedulings");
  return now;
}

function reschedulingOf(
  { value, at }: FromRow<ReschedulingValues>,
  before: Rescheduling | undefined,
  tables: LoanTables,
  stated: StatedFor,
): Rescheduling | undefined {
  const fixings = tables.fixings && statedBy(tables.fixings, value.date);
  const instalments = tables.instalments && statedBy(tables.instalments, value.date);
  if (value.rate === null) noteNotUsed("tblFixings", fixings?.length ?? 0, stated);
  if (value.repayment === null) noteNotUsed("tblInstalments", instalments?.length ?? 0, stated);
  const rate = value.rate && rateOf(value.rate, before?.rate, fixings, at("rateKind"), stated);
  const repayment =
    value.repayment && repaymentOf(value.repayment, before?.repayment, instalments, at("repayment"), stated);
  return rate === undefined || repayment === undefined ? undefined : { ...value, rate, repayment };
}

/** Rows that name a rescheduling which the loan does not have. */
function noteStrayDays(
  { fixings, instalments, reschedulings }: LoanTables,
  { loan, isPartial, findings }: StatedFor,
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
