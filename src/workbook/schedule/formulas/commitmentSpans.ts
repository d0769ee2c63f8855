import type { Day } from "../../../calendar/day.ts";
import type { BalanceSpan, OpenRow } from "../../../loan/schedule.ts";
import type { Fee } from "../../../loan/terms.ts";
import type { SheetLoan } from "../../sheetLoan.ts";

type CommitmentFee = Extract<Fee, { kind: "commitment" }>;

/** The days for which a row of the schedule charges a commitment fee, and the undrawn part times those days. */
export interface CommitmentSpan {
  readonly from: Day;
  readonly to: Day;
  /** In minor units times days. */
  readonly undrawnDays: bigint;
  /** The whole facility times those days. */
  readonly facilityDays: bigint;
}

/** The loan's commitment fee; null where it has none, or more than one. */
export function onlyCommitmentFee({ terms }: SheetLoan): CommitmentFee | null {
  const fees = terms.fees.filter((fee) => fee.kind === "commitment");
  return fees.length === 1 ? (fees[0] ?? null) : null;
}

/** The last day for which a commitment fee is charged. */
function commitmentEnd({ terms }: SheetLoan): Day {
  return terms.availabilityEnd ?? (Math.max(...terms.drawdowns.map(({ date }) => date)) as Day);
}

/**
 * Row by row, from where the row before ended to the due date or the end of the fee; a row on a day of its own that is
 * no date of interest stands still. Empty where there is not just one commitment fee.
 */
export function commitmentSpans(loan: SheetLoan): CommitmentSpan[] {
  const fee = onlyCommitmentFee(loan);
  if (!fee) return [];
  const end = commitmentEnd(loan);
  let from = fee.from < end ? fee.from : end;
  return loan.schedule.rows.map((row) => {
    const until = row.due < end ? row.due : end;
    const to = isFeeDate(row) && until > from ? until : from;
    const span = {
      from,
      to,
      undrawnDays: undrawnDays(commitmentParts(row).flatMap(({ spans }) => spans)),
      facilityDays: (loan.terms.facility?.minor ?? 0n) * BigInt(to - from),
    };
    from = to;
    return span;
  });
}

/** Whether a commitment fee can be due: on every date of interest, also before the first drawdown. */
export function isFeeDate(row: OpenRow): boolean {
  return row.n > 0 || commitmentParts(row).length > 0;
}

export function commitmentParts(
  row: OpenRow,
): Extract<OpenRow["feeParts"][number], { kind: "commitment" }>[] {
  return row.feeParts.filter((part) => part.kind === "commitment");
}

function undrawnDays(spans: readonly BalanceSpan[]): bigint {
  return spans.reduce((sum, { balance, days }) => sum + balance.minor * BigInt(days), 0n);
}
