import type { Day } from "../../calendar/day.ts";
import type { OpenSchedule } from "../schedule.ts";
import type { PaymentMade } from "./payment.ts";

/** From where on payments were recorded, and how many due dates lie before. */
interface RecordedSince {
  /** A payment day of the schedule: what SettleOptions.since takes. */
  readonly since: Day;
  readonly count: number;
}

/** A payment may be missing; from so many due dates without one on, payments were not recorded yet. */
const FEWEST_UNRECORDED = 2;

/**
 * Where payments begin later than the second due date, nobody knows whether those before were paid: taken as missing,
 * they would be overdue for years, and the payments that were made would go to them.
 * @param payments of this loan
 * @returns null where the due dates before the first payment are too few for that, and where there is no payment
 */
export function recordedSince(
  { rows }: OpenSchedule,
  payments: readonly PaymentMade[],
): RecordedSince | null {
  const first = payments.reduce<Day | null>((a, { date }) => (a === null || date < a ? date : a), null);
  if (first === null) return null;
  const due = rows.filter(({ total }) => total !== null && total.minor > 0n);
  const [nearest] = due.toSorted((a, b) => Math.abs(a.payment - first) - Math.abs(b.payment - first));
  if (!nearest) return null;
  const before = due.filter(({ payment }) => payment < nearest.payment);
  return before.length < FEWEST_UNRECORDED ? null : { since: nearest.payment, count: before.length };
}
