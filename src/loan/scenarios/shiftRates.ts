import type { Day } from "../../calendar/day.ts";
import { Problem } from "../../messages/message.ts";
import { addDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { Schedule, ScheduleRow } from "../schedule.ts";
import type { InterestRate, LoanTerms } from "../terms.ts";

/** Stands for the index of a fixed rate that changes in the middle of a what-if; no reference rate has this name. */
export const WHAT_IF_INDEX = "WHAT-IF";

/** Terms whose rate is so many points higher, and the first day on which it is. */
interface ShiftedRates {
  readonly terms: LoanTerms;
  readonly from: Day;
}

/**
 * The same loan with its rate so many percentage points higher from the first interest period on that starts on the day
 * or after it. Without a day: a floating rate from its first projected period on, since the fixings before are facts;
 * a fixed rate from the first period.
 *
 * Points are added to the reference rate, before floor and margin: a floor holds as agreed.
 * @param schedule of the terms
 * @throws Problem where no period starts on the day or after it, or no period of a floating rate is projected
 */
export function shiftRates(
  terms: LoanTerms,
  schedule: Schedule,
  points: Decimal,
  day: Day | null,
): ShiftedRates {
  const periods = schedule.rows.filter(({ n }) => n > 0);
  const affected = periods.filter((row) => row.from >= (day ?? firstShifted(terms, periods)));
  const [first] = affected;
  if (!first) {
    throw new Problem("errors:scenarioAfterEnd", {
      loan: terms.name,
      day: { day: day ?? terms.lastPrincipal },
    });
  }
  const shifted = (rate: InterestRate, owner: number): InterestRate => {
    const borne = periods.filter((row) => rateOwner(terms, row) === owner);
    return shiftRate(rate, borne, points, first.from);
  };
  return {
    from: first.from,
    terms: {
      ...terms,
      rate: shifted(terms.rate, BEFORE_ANY),
      reschedulings: terms.reschedulings.map((one, index) =>
        one.rate === null ? one : { ...one, rate: shifted(one.rate, index) },
      ),
    },
  };
}

/** The owner of the rate of the terms themselves. */
const BEFORE_ANY = -1;

function firstShifted(terms: LoanTerms, periods: readonly ScheduleRow[]): Day {
  const floats = [terms.rate, ...terms.reschedulings.map(({ rate }) => rate)].some(
    (rate) => rate?.kind === "floating",
  );
  const first = floats ? periods.find(({ projected, assumed }) => projected || assumed) : periods[0];
  if (!first) throw new Problem("errors:scenarioNothingProjected", { loan: terms.name });
  return first.from;
}

/** The rescheduling whose rate a period bears: the last one by its first day that states a rate. */
function rateOwner(terms: LoanTerms, { from }: ScheduleRow): number {
  return terms.reschedulings.findLastIndex(({ date, rate }) => rate !== null && date <= from);
}

function shiftRate(
  rate: InterestRate,
  periods: readonly ScheduleRow[],
  points: Decimal,
  from: Day,
): InterestRate {
  const [first] = periods;
  const changed = periods.find((row) => row.from >= from);
  if (!first || !changed) return rate;
  if (rate.kind === "floating") {
    return { ...rate, fixings: shiftedFixings(rate.fixings, periods, points, from) };
  }
  if (rate.kind === "fixed" && changed === first) {
    return { ...rate, percent: addDecimals(rate.percent, points) };
  }
  // One for each period: nothing of a fixed rate is projected. A row without days begins where the next one does.
  // Of a rate that is not known the periods have an assumed one.
  const rates = new Map(periods.map((row) => [row.from, row.ratePercent]));
  return {
    kind: "floating",
    index: WHAT_IF_INDEX,
    marginPercent: decimal("0"),
    floorPercent: null,
    fixings: [...rates].map(([start, percent]) => ({
      from: start,
      percent: start < changed.from ? percent : addDecimals(percent, points),
    })),
  };
}

/** The fixings before the day as they are; after it each higher, and one on the first period where it has none. */
function shiftedFixings(
  fixings: Extract<InterestRate, { kind: "floating" }>["fixings"],
  periods: readonly ScheduleRow[],
  points: Decimal,
  from: Day,
): Extract<InterestRate, { kind: "floating" }>["fixings"] {
  const after = periods.filter((row) => row.from >= from);
  const higher = after.flatMap((row, index) =>
    row.fixing !== null && (index === 0 || !row.projected)
      ? [
          {
            from: row.projected || row.assumed ? row.from : row.fixing.from,
            percent: addDecimals(row.fixing.percent, points),
          },
        ]
      : [],
  );
  const first = higher[0]?.from ?? from;
  return [...fixings.filter((fixing) => fixing.from < first), ...higher];
}
