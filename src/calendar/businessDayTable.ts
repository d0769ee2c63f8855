import { shiftToBusinessDay, type BusinessDayConvention, type BusinessDayRule } from "./businessDays.ts";
import { day, type Day } from "./day.ts";
import type { HolidayCalendarId } from "./holidayCalendar.ts";
import { hasOwnDays, ownDays } from "./ownDays.ts";

/** The business day that a due date moves to. */
type BusinessDayShifter = (due: Day) => Day;

/** A bit for each calendar: joint calendars are the same in any order. */
const CALENDAR_BIT: Readonly<Record<HolidayCalendarId, number>> = { CN: 1, RS: 2, GB: 4, TARGET2: 8 };
const CONVENTION_BITS: Readonly<Record<BusinessDayConvention, number>> = {
  none: 0,
  following: 16,
  "modified-following": 32,
  preceding: 48,
};

/** One for each set of calendars and convention, for as long as the program runs. */
const SHIFTERS: (BusinessDayShifter | undefined)[] = Array.from({ length: 64 }, () => undefined);
/** Days of the user's own belong to one loan's terms: their shifter lives as long as the rule. */
const OWN_SHIFTERS = new WeakMap<BusinessDayRule, BusinessDayShifter>();

/**
 * A shifter that gives, for every day, what shiftToBusinessDay gives for the rule, without the days passed over and
 * without the calendars that do not know: each due date is walked to its business day once and then looked up.
 * A rule is not to be changed after it was asked for.
 * @throws RangeError when the rule names one day both a holiday and a working day
 */
export function businessDayShifter(rule: BusinessDayRule): BusinessDayShifter {
  if (hasOwnDays(rule)) return ownShifter(rule);
  let at = CONVENTION_BITS[rule.convention];
  const { calendars, convention } = rule;
  for (let index = 0; index < calendars.length; index += 1)
    at |= CALENDAR_BIT[calendars[index] as HolidayCalendarId];
  const kept = SHIFTERS[at];
  if (kept) return kept;
  return (SHIFTERS[at] = tabled({ calendars: [...calendars], convention }));
}

/** Days that the tables hold; one outside is walked anew each time. */
const FIRST = day("1900-01-01");
const TABLED = day("2200-12-31") - FIRST + 1;

/**
 * A byte a day: 0 is not yet asked for, else days of the shift + 64. No run of weekends and holidays in the calendars
 * is near 63 days. The memory is zero pages until a day is asked for, so a table that is hardly used costs nothing.
 */
function tabled(rule: BusinessDayRule): BusinessDayShifter {
  if (rule.convention === "none") return (due) => due;
  const shifts = new Uint8Array(TABLED);
  return (due) => {
    const known = shifts[due - FIRST];
    if (known) return (due + known - 64) as Day;
    const shifted = shiftToBusinessDay(due, rule).day;
    if (known === 0) shifts[due - FIRST] = shifted - due + 64;
    return shifted;
  };
}

/** Own days may be many and far apart, and the loans that have them few: so a map of the days that were asked for. */
function ownShifter(rule: BusinessDayRule): BusinessDayShifter {
  const kept = OWN_SHIFTERS.get(rule);
  if (kept) return kept;
  // Worked out here for its refusal: a rule that contradicts itself has no shifter.
  ownDays(rule);
  const shifted = new Map<Day, Day>();
  const shifter: BusinessDayShifter = (due) => {
    const known = shifted.get(due);
    if (known !== undefined) return known;
    const { day: walked } = shiftToBusinessDay(due, rule);
    shifted.set(due, walked);
    return walked;
  };
  OWN_SHIFTERS.set(rule, shifter);
  return shifter;
}
