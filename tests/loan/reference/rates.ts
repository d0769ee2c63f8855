import type { InterestRate, LoanTerms } from "../../../src/loan/terms.ts";
import type { Day } from "../../../src/calendar/day.ts";
import { Refusal } from "./phases.ts";
import { Rational } from "./rational.ts";

/**
 * Percent a year of a period that starts on the day: the last fixing on or before it, not below the floor, + margin.
 * Where the terms have no value at all, the last assumed one on or before the day stands for it; null without one.
 */
export function rateFrom({ assumedRate }: LoanTerms, rate: InterestRate, from: Day): Rational | null {
  if (rate.kind === "fixed") return Rational.of(rate.percent);
  const stated = rate.kind === "floating" ? rate.fixings : [];
  const assumed =
    assumedRate?.kind === "constant" ? [{ from, percent: assumedRate.percent }] : (assumedRate?.values ?? []);
  const known = [...(stated.length > 0 ? stated : assumed)]
    .filter((fixing) => fixing.from <= from)
    .sort((a, b) => a.from - b.from);
  const last = known.at(-1);
  if (!last) {
    if (stated.length > 0) throw new Refusal("no fixing for the first period");
    return null;
  }
  let reference = Rational.of(last.percent);
  if (rate.kind === "unknown") return reference;
  if (rate.floorPercent) {
    const floor = Rational.of(rate.floorPercent);
    if (reference.lessThan(floor)) reference = floor;
  }
  return reference.plus(Rational.of(rate.marginPercent));
}
