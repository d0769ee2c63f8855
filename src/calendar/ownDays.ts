import type { BusinessDaySet } from "./businessDaySet.ts";
import { isoText, type Day } from "./day.ts";

/** What the user says of one day, against or beyond the calendars. */
interface OwnRuling {
  readonly works: boolean;
  readonly name: string;
}

/** Kept by the set itself: a loan asks for each of its due dates. */
const KEPT = new WeakMap<BusinessDaySet, ReadonlyMap<Day, OwnRuling>>();

/** Whether the set has days of the user's own. */
export function hasOwnDays({ holidays, workingDays }: BusinessDaySet): boolean {
  return (holidays?.length ?? 0) > 0 || (workingDays?.length ?? 0) > 0;
}

/**
 * The set's own days; null where it has none.
 * @throws RangeError when one day is named both a holiday and a working day: neither may win in silence
 */
export function ownDays(set: BusinessDaySet): ReadonlyMap<Day, OwnRuling> | null {
  if (!hasOwnDays(set)) return null;
  const kept = KEPT.get(set);
  if (kept) return kept;
  const days = new Map<Day, OwnRuling>();
  for (const { date, name } of set.holidays ?? []) days.set(date, { works: false, name });
  for (const { date, name } of set.workingDays ?? []) {
    if (days.get(date)?.works === false) {
      throw new RangeError(`ownDays: ${isoText(date)} is both a holiday and a working day`);
    }
    days.set(date, { works: true, name });
  }
  KEPT.set(set, days);
  return days;
}
