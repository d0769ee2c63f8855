import type { Day } from "../../calendar/day.ts";
import { subtract, sum, zero, type Money } from "../../money/money.ts";
import type { OpenRow, OpenSchedule } from "../schedule.ts";
import type { LoanTerms } from "../terms.ts";
import { countedPayments } from "./countedPayments.ts";
import type { DueKind, PaymentMade, PaymentRate } from "./payment.ts";

/** What falls due by a row, of each kind; null where it is not known. */
type DueAmounts = Readonly<Record<DueKind, Money | null>>;

/** A row, and the payments that were recorded about the time when it is payable. */
export interface RecordedRow<P extends PaymentMade> {
  readonly row: OpenRow;
  readonly due: DueAmounts;
  /** Due and not covered by these payments, at least nothing; null where what is due is not known. */
  readonly left: DueAmounts;
  /** In order of date; also those that could not be converted into the loan's currency. */
  readonly payments: readonly P[];
  /** The day of the last of them, where they cover all that is due; null otherwise. */
  readonly paidInFull: Day | null;
}

const KINDS: readonly DueKind[] = ["principal", "interest", "fee"];

/**
 * Which payments belong to which row: each to the one whose payment day is nearest, the earlier of two, among rows on
 * which something of its kind falls due. A reader looks a payment up there, also where those before it were not
 * recorded. What a payment pays by law, the oldest debt first, is `settle`'s.
 * @param payments of this loan; those of other loans, and what was paid by the day of an opening balance, are left out
 */
export function recordedRows<P extends PaymentMade>(
  terms: LoanTerms,
  { rows }: OpenSchedule,
  payments: readonly P[],
  rates: readonly PaymentRate[],
): readonly RecordedRow<P>[] {
  const last = Math.max(...payments.map(({ date }) => date)) as Day;
  const { counted, notCounted } = countedPayments(terms, payments, last, rates);
  const used = [
    ...counted.map(({ index, counted: amount }) => ({ index, amount })),
    ...notCounted.flatMap(({ index, reason }) =>
      reason === "other-currency" || reason === "no-default-interest" ? [{ index, amount: null }] : [],
    ),
  ].flatMap(({ index, amount }) => {
    const payment = payments[index];
    return payment ? [{ payment, amount }] : [];
  });
  const payable = rows.map((row) => ({ row, due: dueOf(row) })).filter(({ due }) => isSomething(due));
  const placed = used.map((one) => ({ ...one, at: nearest(one.payment, payable) }));
  return payable.map(({ row, due }) => {
    const own = placed.filter(({ at }) => at === row).toSorted((a, b) => a.payment.date - b.payment.date);
    const leftOf = (kind: DueKind): Money | null => {
      const owed = due[kind];
      if (owed === null) return null;
      const paid = own.flatMap(({ payment, amount }) => (payment.kind === kind && amount ? [amount] : []));
      const left = subtract(owed, sum(paid, owed.currency));
      return left.minor < 0n ? zero(owed.currency) : left;
    };
    const left = { principal: leftOf("principal"), interest: leftOf("interest"), fee: leftOf("fee") };
    const isPaid = own.length > 0 && KINDS.every((kind) => left[kind]?.minor === 0n);
    return {
      row,
      due,
      left,
      payments: own.map(({ payment }) => payment),
      paidInFull: isPaid ? (own.at(-1)?.payment.date ?? null) : null,
    };
  });
}

/** Interest that is added to the balance is not due; interest below nothing is not owed. */
function dueOf({ principal, interest, capitalised, fees }: OpenRow): DueAmounts {
  const owed = interest && subtract(interest, capitalised);
  return { principal, interest: owed && owed.minor < 0n ? zero(owed.currency) : owed, fee: fees };
}

function isSomething(due: DueAmounts): boolean {
  return KINDS.some((kind) => due[kind] === null || due[kind].minor > 0n);
}

function nearest(
  { date, kind }: PaymentMade,
  payable: readonly { readonly row: OpenRow; readonly due: DueAmounts }[],
): OpenRow | undefined {
  const ofKind = payable.filter(
    ({ due }) => !kind || kind === "default-interest" || due[kind] === null || due[kind].minor > 0n,
  );
  const among = ofKind.length > 0 ? ofKind : payable;
  return among.toSorted((a, b) => Math.abs(a.row.payment - date) - Math.abs(b.row.payment - date))[0]?.row;
}
