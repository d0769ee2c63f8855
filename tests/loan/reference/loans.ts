import fc from "../../fastCheck.ts";
import type { Day } from "../../../src/calendar/day.ts";
import { PLAIN_TERMS } from "../../../src/loan/plainTerms.ts";
import type { Drawdown, LoanTerms } from "../../../src/loan/terms.ts";
import { isEndOfMonth } from "./dates.ts";
import { drawFrom, once, pick, seeded, type Draw } from "./draw.ts";
import {
  later,
  LONGEST_SHIFT,
  someCapitalisation,
  someDates,
  someFirstDate,
  type LoanDates,
} from "./loanDates.ts";
import { withEvents } from "./loanEvents.ts";
import {
  DAY_COUNTS,
  someAmount,
  someBusinessDays,
  someCurrency,
  someFees,
  someOf,
  someRate,
} from "./loanParts.ts";
import { statedInstalments } from "./loanInstalments.ts";
import { withDivided, withOpening, withoutRates, withRegister } from "./loanOpening.ts";
import { periodsOf } from "./periods.ts";
import { phasesOf, Refusal } from "./phases.ts";

/** Loans of all kinds that terms can say, nearly all of them free of contradictions; shrinks to simpler loans. */
export const loans: fc.Arbitrary<LoanTerms> = fc
  .array(fc.noBias(fc.nat(2 ** 31 - 1)), { minLength: 150, maxLength: 150 })
  .map((tape) => loanFrom(drawFrom(tape)));

/** The same, half of them begun with what is owed on a day of theirs. */
export const loansAndRests: fc.Arbitrary<LoanTerms> = fc
  .array(fc.noBias(fc.nat(2 ** 31 - 1)), { minLength: 160, maxLength: 160 })
  .map((tape) => {
    const draw = drawFrom(tape);
    return once(draw, 2) ? restFrom(draw) : loanFrom(draw);
  });

/** A loan of these choices, begun with what is owed on a day of its life; some with rates that nobody knows. */
export function restFrom(draw: Draw): LoanTerms {
  const loan = loanFrom(draw);
  try {
    return withoutRates(draw, withDivided(draw, withOpening(draw, withRegister(draw, loan))));
  } catch (error) {
    if (error instanceof Refusal) return loan;
    throw error;
  }
}

/** As loanOfSeed, begun with what is owed on a day. */
export function restOfSeed(seed: number): { readonly loan: LoanTerms; readonly tape: readonly number[] } {
  const { draw, tape } = seeded(seed);
  return { loan: restFrom(draw), tape };
}

/** One loan for each seed, and its tape of choices. */
export function loanOfSeed(seed: number): { readonly loan: LoanTerms; readonly tape: readonly number[] } {
  const { draw, tape } = seeded(seed);
  return { loan: loanFrom(draw), tape };
}

/** The loan of these choices. */
export function loanFrom(draw: Draw): LoanTerms {
  const plain = plainLoan(draw);
  try {
    const starts = periodsOf(plain, phasesOf(plain)).map(({ from }) => from);
    return withEvents(draw, withFacility(draw, { ...plain, rate: someRate(draw, starts) }));
  } catch (error) {
    if (error instanceof Refusal) return plain;
    throw error;
  }
}

function plainLoan(draw: Draw): LoanTerms {
  const currency = someCurrency(draw);
  const kind = pick(draw, "equal-principal", "annuity", "custom", "bullet");
  const firstInterest = someFirstDate(draw);
  const rollOn = isEndOfMonth(firstInterest)
    ? pick<LoanTerms["rollOn"]>(draw, "stated", "month-end", "day")
    : pick<LoanTerms["rollOn"]>(draw, "stated", "day");
  const dates = someDates(draw, firstInterest, kind, rollOn);
  const drawdowns = someDrawdowns(draw, dates, kind).map((date): Drawdown => ({
    date,
    amount: { minor: someAmount(draw), currency },
  }));
  const terms: LoanTerms = {
    ...PLAIN_TERMS,
    id: "loan",
    name: "Loan",
    currency,
    agreement: null,
    signed: null,
    facility: null,
    drawdowns,
    rate: { kind: "fixed", percent: { digits: 3n, scale: 0 } },
    dayCount: pick(draw, ...DAY_COUNTS),
    ...dates,
    rollOn,
    finalPeriod: pick(draw, "short", "long"),
    repayment: kind === "custom" ? { kind: "equal-principal" } : { kind },
    businessDays: someBusinessDays(draw, [dates.firstPrincipal, dates.lastPrincipal]),
    rounding: pick(draw, "half-up", "half-even"),
    remainder: "last",
    fees: [],
    sources: {},
  };
  if (kind === "custom") return { ...terms, repayment: statedInstalments(draw, terms, 0n) };
  return { ...terms, capitalisedUntil: someCapitalisation(draw, dates) };
}

/** The first before principal is due; the others before the last shift can reach them, some on due dates. */
function someDrawdowns(
  draw: Draw,
  { firstInterest, firstPrincipal, lastPrincipal, monthsBetween }: LoanDates,
  kind: string,
): Day[] {
  const calm = kind === "annuity" || !once(draw, 4);
  const span = firstPrincipal - firstInterest + 31 * monthsBetween;
  const first = later(firstPrincipal, -LONGEST_SHIFT - draw(calm ? span : span + 900));
  const end = Math.max(lastPrincipal - LONGEST_SHIFT, first + 1);
  const others = Array.from({ length: pick(draw, 0, 0, 1, 2, 4) }, () =>
    once(draw, 5) && firstPrincipal < end && firstPrincipal > first
      ? firstPrincipal
      : later(first, draw(end - first)),
  );
  return [first, ...others].sort((a, b) => a - b);
}

function withFacility(draw: Draw, terms: LoanTerms): LoanTerms {
  const { currency, drawdowns } = terms;
  const start = (drawdowns[0] as Drawdown).date;
  const lastDrawn = (drawdowns.at(-1) as Drawdown).date;
  const amount = (minor: bigint): Drawdown["amount"] => ({ minor, currency });
  const stated = draw(3) > 0;
  const withFees = { ...terms, fees: someFees(draw, amount, start, stated) };
  if (!stated) return withFees;
  const drawn = drawdowns.reduce((sum, { amount: { minor } }) => sum + minor, 0n);
  const end = once(draw, 2) ? null : (Math.min(later(lastDrawn, draw(500)), terms.lastPrincipal) as Day);
  const until = (end ?? lastDrawn) - start;
  const cancellations = Array.from({ length: until > 1 ? pick(draw, 0, 0, 1, 2) : 0 }, () => ({
    date: later(start, draw(until)),
    amount: amount(someOf(draw, drawn)),
  })).sort((a, b) => a.date - b.date);
  const cancelled = cancellations.reduce((sum, { amount: { minor } }) => sum + minor, 0n);
  const more = once(draw, 3) ? someAmount(draw) : 0n;
  return { ...withFees, facility: amount(drawn + cancelled + more), availabilityEnd: end, cancellations };
}
