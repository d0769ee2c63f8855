import type { Day } from "../../calendar/day.ts";
import { dueDates } from "../../calendar/dueDates.ts";
import { monthIndexOf } from "../../calendar/monthTable.ts";
import { addMonthsOnRoll, dayOfMonth } from "../../calendar/months.ts";
import type { FitFacts } from "./facts.ts";

/** Dates of principal that agree with the dates, the step and the number that are known. */
export interface Structure {
  readonly months: number;
  readonly dates: readonly Day[];
  readonly finalPeriod: "short" | "long";
  /** Whether the last date lies off the grid of the others. */
  readonly oddFinal: boolean;
}

/** Steps that are tried where none is known: half-yearly, the form of China Exim's loans, first. */
const USUAL_STEPS = [6, 3, 12, 1];
/** No loan runs longer: in months of repayment. */
const LONGEST = 480;

/**
 * All grids of dates that the facts allow. A last date off the grid is taken into account where the step is known, or
 * no usual step gives a grid that holds both dates. Where one end and the number are unknown, all numbers up to forty
 * years are tried.
 */
export function structuresOf(facts: FitFacts): Structure[] {
  const { firstPrincipal, lastPrincipal, monthsBetween } = facts;
  if (facts.repayment === "bullet") return bulletOf(facts);
  const steps = monthsBetween === null ? stepsToTry(facts) : [monthsBetween];
  const all = steps.flatMap((months) => {
    if (firstPrincipal !== null && lastPrincipal !== null)
      return between(firstPrincipal, lastPrincipal, months);
    return numbersToTry(facts, months).flatMap((count) => fromOneEnd(facts, months, count));
  });
  const fitting = all.filter(
    (one) =>
      (facts.instalments === null || one.dates.length === facts.instalments) && interestFits(facts, one),
  );
  const regular = fitting.filter(({ oddFinal }) => !oddFinal);
  return regular.length > 0 ? regular : fitting;
}

function bulletOf({ firstPrincipal, lastPrincipal, monthsBetween, instalments }: FitFacts): Structure[] {
  const date = lastPrincipal ?? firstPrincipal;
  const isContradicted = firstPrincipal !== null && firstPrincipal !== date;
  if (date === null || isContradicted || (instalments ?? 1) !== 1) return [];
  return [{ months: monthsBetween ?? 6, dates: [date], finalPeriod: "short", oddFinal: false }];
}

/** The usual steps, and the one that the dates and the number of instalments give together. */
function stepsToTry({ firstPrincipal, lastPrincipal, instalments }: FitFacts): number[] {
  if (firstPrincipal === null || lastPrincipal === null || instalments === null) return USUAL_STEPS;
  const step = (monthIndexOf(lastPrincipal) - monthIndexOf(firstPrincipal)) / (instalments - 1);
  return Number.isInteger(step) && step > 0 && !USUAL_STEPS.includes(step)
    ? [...USUAL_STEPS, step]
    : USUAL_STEPS;
}

function numbersToTry({ instalments }: FitFacts, months: number): number[] {
  if (instalments !== null) return [instalments];
  return Array.from({ length: Math.floor(LONGEST / months) }, (_, index) => index + 1);
}

function between(first: Day, last: Day, months: number): Structure[] {
  if (last < first) return [];
  const [short, long] = (["short", "long"] as const).map((finalPeriod): Structure => {
    const { dates, oddFinal } = dueDates(first, last, months, [], { finalPeriod });
    return { months, dates, finalPeriod, oddFinal };
  }) as [Structure, Structure];
  // Without a date off the grid, or with one date alone on it, the two are the same.
  return long.dates.length < short.dates.length ? [short, long] : [short];
}

function fromOneEnd({ firstPrincipal, lastPrincipal }: FitFacts, months: number, count: number): Structure[] {
  const end = firstPrincipal ?? lastPrincipal;
  if (end === null) return [];
  const span = months * (count - 1);
  if (span > 1200) return [];
  const dates = Array.from({ length: count }, (_, index) =>
    addMonthsOnRoll(end, firstPrincipal === null ? months * index - span : months * index, dayOfMonth(end)),
  );
  return [{ months, dates, finalPeriod: "short", oddFinal: false }];
}

/** Whether the first interest date is known to lie on the grid, not after the first date of principal. */
function interestFits({ firstInterest }: FitFacts, { dates, months }: Structure): boolean {
  const [first] = dates;
  if (firstInterest === null || first === undefined) return true;
  return firstInterest <= first && !dueDates(firstInterest, first, months).oddFinal;
}
