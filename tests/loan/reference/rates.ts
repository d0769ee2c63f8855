import type { InterestRate } from "../../../src/loan/terms.ts";
import type { Day } from "../../../src/calendar/day.ts";
import { Refusal } from "./phases.ts";
import { Rational } from "./rational.ts";

/** Percent a year of a period that starts on the day: the last fixing on or before it, not below the floor, + margin. */
export function rateFrom(rate: InterestRate, from: Day): Rational {
  if (rate.kind === "fixed") return Rational.of(rate.percent);
  const known = rate.fixings.filter((fixing) => fixing.from <= from).sort((a, b) => a.from - b.from);
  const last = known.at(-1);
  if (!last) throw new Refusal("no fixing for the first period");
  let reference = Rational.of(last.percent);
  if (rate.floorPercent) {
    const floor = Rational.of(rate.floorPercent);
    if (reference.lessThan(floor)) reference = floor;
  }
  return reference.plus(Rational.of(rate.marginPercent));
}
