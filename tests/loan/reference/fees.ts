import type { Day } from "../../../src/calendar/day.ts";
import type { Fee, LoanTerms } from "../../../src/loan/terms.ts";
import { stretchFraction, type Counting } from "./dayCounts.ts";
import { edate, rolled } from "./dates.ts";
import type { Period } from "./periods.ts";
import type { Phase } from "./phases.ts";
import { Rational, ZERO } from "./rational.ts";

/** Sums of fees in minor units by the date on which they are due. */
export function feesByDate(
  terms: LoanTerms,
  phases: readonly Phase[],
  periods: readonly Period[],
): Map<Day, bigint> {
  const due = new Map<Day, bigint>();
  const after = terms.openingBalance?.date ?? -Infinity;
  const add = (date: Day, minor: bigint): void => {
    if (date > after) due.set(date, (due.get(date) ?? 0n) + minor);
  };
  const last = (phases.at(-1) as Phase).lastPrincipal;
  const ofFacility = (percent: Rational): bigint =>
    percent.times(new Rational(terms.facility?.minor ?? 0n, 100n)).rounded(terms.rounding);
  for (const fee of terms.fees) {
    switch (fee.kind) {
      case "management":
        add(fee.date, ofFacility(Rational.of(fee.percent)));
        break;
      case "insurance": {
        const { premium } = fee;
        add(
          fee.date,
          premium.kind === "amount" ? premium.amount.minor : ofFacility(Rational.of(premium.percent)),
        );
        break;
      }
      case "agency":
        for (let k = 0; edate(fee.from, k * fee.monthsBetween) <= last; k += 1) {
          add(edate(fee.from, k * fee.monthsBetween), fee.amount.minor);
        }
        break;
      case "commitment":
        commitment(terms, fee, phases, periods).forEach(([date, minor]) => add(date, minor));
    }
  }
  return due;
}

type Commitment = Extract<Fee, { kind: "commitment" }>;

function commitment(
  terms: LoanTerms,
  fee: Commitment,
  phases: readonly Phase[],
  periods: readonly Period[],
): [Day, bigint][] {
  const lastDrawn = Math.max(...terms.drawdowns.map(({ date }) => date)) as Day;
  const end = terms.availabilityEnd ?? lastDrawn;
  const undrawn = (on: Day): bigint =>
    [...terms.drawdowns, ...terms.cancellations]
      .filter(({ date }) => date <= on)
      .reduce((left, { amount }) => left - amount.minor, terms.facility?.minor ?? 0n);
  const changes = [...terms.drawdowns, ...terms.cancellations].map(({ date }) => date);
  const parts: [Day, bigint][] = [];
  let from = fee.from;
  for (const { due, phase } of feeDates(fee, phases, periods)) {
    if (due <= fee.from) continue;
    if (from >= end) break;
    const to = due < end ? due : end;
    const { firstInterest, months, rollDay } = phases[phase] as Phase;
    const counting: Counting = {
      dayCount: fee.dayCount,
      end: (phases.at(-1) as Phase).lastPrincipal,
      regular: { ends: firstInterest, months, rollDay },
    };
    const start = from;
    const edges = [...new Set([start, ...changes.filter((day) => day > start && day < to)])].sort(
      (a, b) => a - b,
    );
    from = due;
    if (edges.every((edge) => undrawn(edge) === 0n)) continue;
    const sum = edges.reduce((all, edge, index) => {
      const part = stretchFraction(counting, edge, edges[index + 1] ?? to, to);
      return all.plus(part.times(new Rational(undrawn(edge))));
    }, ZERO);
    parts.push([due, sum.times(Rational.of(fee.percent)).over(new Rational(100n)).rounded(terms.rounding)]);
  }
  return parts;
}

/** The interest dates, those before the first one on the same grid, and the ends that reschedulings make. */
function feeDates(
  fee: Commitment,
  phases: readonly Phase[],
  periods: readonly Period[],
): { readonly due: Day; readonly phase: number }[] {
  const [first] = phases as readonly [Phase];
  const before: Day[] = [];
  for (let k = 1; ; k += 1) {
    const date = rolled(first.firstInterest, -k * first.months, first.rollDay);
    if (date <= fee.from) break;
    before.unshift(date);
  }
  const until = phases[1]?.start ?? Infinity;
  const early = [...before, ...first.dates].filter(
    (date) => date < Math.min(until, periods[0]?.due ?? Infinity),
  );
  return [...early.map((due) => ({ due, phase: 0 })), ...periods.map(({ due, phase }) => ({ due, phase }))];
}
