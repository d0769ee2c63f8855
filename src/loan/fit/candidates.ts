import type { Day } from "../../calendar/day.ts";
import { minorDigits } from "../../money/currency.ts";
import { powerOfTen } from "../../money/decimal.ts";
import { money, type Money } from "../../money/money.ts";
import type { LoanTerms } from "../terms.ts";
import { balanceFit, LIMIT, type BalanceFit } from "./balanceFit.ts";
import { constraintsOf, type Constraint } from "./constraints.ts";
import { estimated, inLoanCurrency, MARGIN_PERMILLE } from "./estimate.ts";
import type { FitFacts, BalanceFact } from "./facts.ts";
import { termsOf } from "./fittedTerms.ts";
import { pickTotal } from "./pickTotal.ts";
import { repaidOf, type Repaid } from "./repaid.ts";
import { structuresOf, type Structure } from "./structures.ts";
import { totalsLeft, trimmed, type Interval } from "./totals.ts";

/** How the total is known: by facts in the loan's currency, by a rate of exchange, or not at all below the ceiling. */
type TotalBasis = "fixed" | "estimated" | "ceiling";

/** A schedule that agrees with the facts. */
export interface FitCandidate {
  readonly structure: Structure;
  readonly repaid: Repaid;
  /** Complete; what the facts do not state is marked as inferred. */
  readonly terms: LoanTerms;
  readonly total: Money;
  /** The least and the most total that agree as well, with these dates. */
  readonly least: Money;
  readonly most: Money;
  readonly basis: TotalBasis;
  /** Whether so round a total is hardly chance, so that the others between least and most need no thought. */
  readonly isRound: boolean;
  /** The regular instalment; of an annuity, the first principal. */
  readonly instalment: Money;
  readonly balances: readonly BalanceFit[];
  /** The smaller the likelier: squares of standard deviations, and what the form of the dates weighs. */
  readonly cost: number;
}

interface FoundCandidates {
  /** Best first. */
  readonly candidates: readonly FitCandidate[];
  /** Whether dates agree, and nothing says how much was drawn. */
  readonly lacksTotal: boolean;
}

/** All schedules that agree with the facts, best first. */
export function candidatesOf(facts: FitFacts): FoundCandidates {
  const found = [...eachCandidate(facts)];
  const candidates = found.filter((one) => one !== "no total");
  const isRegister = candidates.some(isByRegister);
  const weighed = candidates.map((one) =>
    isRegister && !isByRegister(one) ? { ...one, cost: one.cost + ODD_TOTAL } : one,
  );
  return {
    candidates: withoutTwins(weighed).sort((a, b) => a.cost - b.cost),
    lacksTotal: candidates.length < found.length,
  };
}

/** What a total weighs that is neither stated nor round, beside one that is. */
const ODD_TOTAL = 2;

function isByRegister({ repaid }: FitCandidate): boolean {
  return repaid.remainder === "balance";
}

/**
 * One schedule after the other, in no order; "no total" for dates that agree while nothing says how much was drawn.
 * Where no rounded instalments of a stated or a round total agree, those of a register may that rounds the balance.
 */
export function* eachCandidate(facts: FitFacts): Generator<FitCandidate | "no total"> {
  let isTold = false;
  for (const one of eachKept(facts, "last")) {
    isTold ||= one === "no total" || isLikelySum(one.total.minor, facts);
    yield one;
  }
  if (!isTold && tellRounding(facts)) yield* eachKept(facts, "balance");
}

/** Whether the facts hold a balance to the minor unit, which tells how it was rounded. */
function tellRounding({ repayment, currency, balances }: FitFacts): boolean {
  return (
    (repayment ?? "equal-principal") === "equal-principal" &&
    balances.some(({ printed }) => printed.amount.currency === currency && printed.halfUnit === 0n)
  );
}

function* eachKept(facts: FitFacts, remainder: LoanTerms["remainder"]): Generator<FitCandidate | "no total"> {
  for (const structure of structuresOf(facts)) {
    if (fallsBefore(facts, structure.dates[0] as Day)) continue;
    const constraints = constraintsOf(facts, structure);
    const repaid = repaidOf(facts, structure, remainder);
    for (const left of totalsLeft(constraints, repaid)) {
      const found = candidateIn(left, facts, structure, constraints, repaid);
      if (found !== null) yield found;
    }
  }
}

function candidateIn(
  left: Interval,
  facts: FitFacts,
  structure: Structure,
  constraints: readonly Constraint[],
  repaid: Repaid,
): FitCandidate | "no total" | null {
  const narrowed = left.isFixed
    ? { interval: trimmed(left, constraints, repaid), isEstimated: false }
    : estimated(left, facts, structure, repaid);
  if (narrowed === null) return null;
  const basis = left.isFixed ? "fixed" : narrowed.isEstimated ? "estimated" : "ceiling";
  if (basis === "ceiling" && facts.facility === null) return "no total";
  const stated = [facts.drawn?.amount, facts.facility].flatMap((amount) => (amount ? [amount.minor] : []));
  const picked = pickTotal(narrowed.interval, constraints, repaid, stated);
  if (picked === null || !hasInstalments(picked.total, repaid)) return null;
  const { total, isRound } = picked;
  if (repaid.remainder === "balance" && !isLikelySum(total, facts)) return null;
  const balances = facts.balances.map((one) => balanceFit(one, facts, structure, repaid, total));
  if (balances.some((one) => isExcluded(one, structure))) return null;
  return assembled(facts, structure, repaid, narrowed.interval, { total, isRound, basis, balances });
}

/**
 * Whether a total is stated, or whole thousands. With any other, figures that contradict each other by a decimal would
 * soon agree with balances that are rounded.
 */
function isLikelySum(total: bigint, { currency, drawn, facility }: FitFacts): boolean {
  const isStated = total === drawn?.amount.minor || total === facility?.minor;
  return isStated || total % (1_000n * powerOfTen(minorDigits(currency))) === 0n;
}

/** Whether the total is enough for so many instalments: none is nothing. */
function hasInstalments(total: bigint, { count, after }: Repaid): boolean {
  return after(total, 1) > 0n && after(total, count - 1) < total;
}

type Found = Pick<FitCandidate, "isRound" | "basis" | "balances"> & { readonly total: bigint };

function assembled(
  facts: FitFacts,
  structure: Structure,
  repaid: Repaid,
  { least, most }: Interval,
  { total, isRound, basis, balances }: Found,
): FitCandidate {
  const { currency } = facts;
  const sum = money(total, currency);
  return {
    structure,
    repaid,
    terms: termsOf(facts, structure, sum, repaid.remainder),
    total: sum,
    least: money(least, currency),
    most: money(most, currency),
    basis,
    isRound,
    instalment: money(repaid.after(total, 1), currency),
    balances,
    cost: formCost(facts, structure) + drawnCost(facts, total) + balanceCost(balances, structure),
  };
}

/** Whether the published balance speaks of a day before repayment, when less than the total may have been drawn. */
export function isBeforeRepayment({ fact }: BalanceFit, { dates }: Structure): boolean {
  return fact.asOf !== null && fact.asOf < (dates[0] ?? -Infinity);
}

/** Whether no reading of the balance suits the given rates. Before repayment only more than the total does not. */
function isExcluded(fit: BalanceFit, structure: Structure): boolean {
  const [best] = fit.readings;
  if (!best || (best.deviations ?? 0) <= LIMIT) return false;
  if (!isBeforeRepayment(fit, structure)) return true;
  const error = best.errorPercent?.digits ?? 0n;
  // In units of the loan's currency for one of the balance's, a larger balance needs a lower rate.
  return fit.pair?.base === fit.fact.printed.amount.currency ? error < 0n : error > 0n;
}

function formCost({ monthsBetween }: FitFacts, { months, oddFinal, finalPeriod }: Structure): number {
  const step = monthsBetween !== null || months === 6 ? 0 : months === 3 || months === 12 ? 2 : 3;
  return step + (oddFinal ? 1.5 : 0) + (finalPeriod === "long" ? 0.5 : 0);
}

/** A facility is seldom left undrawn by much: each tenth of it weighs 0.6. */
function drawnCost({ facility }: FitFacts, total: bigint): number {
  if (facility === null) return 0;
  return 6 * Number(((facility.minor - total) * 10_000n) / facility.minor) * 1e-4;
}

function balanceCost(balances: readonly BalanceFit[], structure: Structure): number {
  return balances
    .filter((fit) => !isBeforeRepayment(fit, structure))
    .reduce((all, { readings: [best] }) => all + (best?.deviations ?? 0) ** 2, 0);
}

/** Different readings of one fact may lead to the same schedule. */
function withoutTwins(candidates: readonly FitCandidate[]): FitCandidate[] {
  const known = new Set<string>();
  return candidates.filter(({ structure, total }) => {
    const key = `${structure.dates.join()} ${structure.finalPeriod} ${total.minor}`;
    return known.size < known.add(key).size;
  });
}

/** What a published balance is in the loan's currency, in minor units. */
interface Bounds {
  readonly asOf: Day;
  readonly least: bigint;
  readonly most: bigint;
  /** Whether it is published in the loan's currency: two such of one day are one balance. */
  readonly isOwn: boolean;
}

/**
 * Whether a balance is lower than one of an earlier day (in the loan's currency, of the same day, too), though repayment
 * has not begun: until then a loan that nobody prepays or reschedules can only be drawn. Balances in other currencies
 * count with a rate of their very day.
 * @param first the first date of principal
 */
function fallsBefore(facts: FitFacts, first: Day): boolean {
  const before = facts.balances
    .flatMap((one) => boundsOf(one, facts) ?? [])
    .filter(({ asOf }) => asOf < first);
  return before.some((later) =>
    before.some(
      (earlier) =>
        later.most < earlier.least &&
        (earlier.asOf < later.asOf || (earlier.asOf === later.asOf && earlier.isOwn && later.isOwn)),
    ),
  );
}

/** Null where it has no day, or no rate. */
function boundsOf({ printed: { amount, halfUnit }, asOf }: BalanceFact, facts: FitFacts): Bounds | null {
  if (asOf === null) return null;
  if (amount.currency === facts.currency) {
    return { asOf, least: amount.minor - halfUnit, most: amount.minor + halfUnit, isOwn: true };
  }
  const balance = inLoanCurrency(amount, facts, asOf);
  if (balance === null) return null;
  const { minor } = balance;
  const margin = (minor * MARGIN_PERMILLE) / 1000n;
  return { asOf, least: minor - margin, most: minor + margin, isOwn: false };
}
