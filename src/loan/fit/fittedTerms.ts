import type { Day } from "../../calendar/day.ts";
import { addMonthsOnRoll, dayOfMonth } from "../../calendar/months.ts";
import { message, type Message } from "../../messages/message.ts";
import { normalized } from "../../money/decimal.ts";
import type { Money } from "../../money/money.ts";
import { PLAIN_TERMS } from "../plainTerms.ts";
import type { LoanTerms, TermSource } from "../terms.ts";
import { EXIM_BUSINESS_DAYS } from "./assumptions.ts";
import type { FitFacts } from "./facts.ts";
import type { Structure } from "./structures.ts";

/**
 * Complete terms for a total repaid over a structure's dates. What the facts state is marked as quoted, all else as
 * inferred with its reason. A rate that is not known is 0 %, so that the terms give no interest at all rather than a
 * wrong one; its source says so.
 */
export function termsOf(
  facts: FitFacts,
  structure: Structure,
  total: Money,
  remainder: LoanTerms["remainder"] = "last",
): LoanTerms {
  const { dates, months, finalPeriod } = structure;
  const first = dates[0] as Day;
  const last = dates[dates.length - 1] as Day;
  const firstInterest =
    facts.firstInterest ?? addMonthsOnRoll(drawnBy(facts, first, months), months, rollOf(dates));
  const drawn = addMonthsOnRoll(firstInterest, -months, rollOf(dates));
  return {
    ...PLAIN_TERMS,
    id: facts.id,
    name: facts.name,
    currency: facts.currency,
    agreement: null,
    signed: null,
    facility: facts.facility,
    drawdowns: [{ date: drawn, amount: total }],
    rate: { kind: "fixed", percent: normalized(facts.ratePercent ?? { digits: 0n, scale: 0 }) },
    dayCount: "ACT/360",
    firstInterest,
    firstPrincipal: first,
    lastPrincipal: last,
    monthsBetween: months,
    finalPeriod,
    repayment: { kind: facts.repayment ?? "equal-principal" },
    businessDays: EXIM_BUSINESS_DAYS,
    rounding: "half-up",
    remainder,
    fees: [],
    sources: {
      ...sourcesOf(facts, structure, total, drawn),
      ...(remainder === "balance" && { remainder: BY_REGISTER }),
    },
  };
}

const BY_REGISTER: TermSource = {
  mark: "inferred",
  text: "the rounding that agrees with the other facts",
  says: message("fit:sourceRegister"),
};

/** The latest date on the grid by which something was owed, at least a step before the first date of principal. */
function drawnBy({ balances }: FitFacts, first: Day, months: number): Day {
  const owed = balances.flatMap(({ asOf }) => (asOf === null ? [] : [asOf]));
  const earliest = Math.min(first, ...owed);
  for (let steps = 1; ; steps += 1) {
    const date = addMonthsOnRoll(first, -steps * months, dayOfMonth(first));
    if (date <= earliest || steps * months > 240) return date;
  }
}

function rollOf(dates: readonly Day[]): number {
  return Math.max(...dates.slice(0, Math.max(1, dates.length - 1)).map(dayOfMonth));
}

function sourcesOf(
  facts: FitFacts,
  { dates, months }: Structure,
  total: Money,
  drawn: Day,
): Record<string, TermSource> {
  const count = dates.length;
  const given: TermSource = { mark: "quoted", text: "stated among the facts", says: message("fit:given") };
  const inferred = (text: string, says: Message): TermSource => ({ mark: "inferred", text, says });
  const rule = inferred(
    "by the published rules of Exim Bank of China loans",
    message("explain:sourceRuleOfExim"),
  );
  const ifGiven = (value: unknown, otherwise: TermSource): TermSource => (value === null ? otherwise : given);
  const byGrid = inferred(
    "by the other dates and the step",
    message("fit:sourceByGrid", { number: count, months }),
  );
  const rateUnknown = inferred("not known; 0 entered, no interest computed", message("fit:sourceNoRate"));
  return {
    currency: given,
    ...(facts.facility === null ? {} : { facility: given }),
    drawdowns: inferred(
      "total by the fit; the dates of drawdowns are not known",
      message("fit:sourceDrawn", { total, date: { day: drawn } }),
    ),
    rate: ifGiven(facts.ratePercent, rateUnknown),
    dayCount: inferred("by analogy with agreements of Exim Bank of China", message("fit:sourceDayCount")),
    firstInterest: ifGiven(
      facts.firstInterest,
      inferred("first regular date after the assumed drawdown", message("explain:sourceFirstInterest")),
    ),
    firstPrincipal: ifGiven(facts.firstPrincipal, byGrid),
    lastPrincipal: ifGiven(facts.lastPrincipal, byGrid),
    monthsBetween: ifGiven(
      facts.monthsBetween,
      inferred("the step that agrees with the other facts", message("fit:sourceStep", { months })),
    ),
    repayment: ifGiven(facts.repayment, rule),
    businessDays: rule,
    rounding: rule,
    remainder: rule,
    fees: inferred("not known; none entered", message("explain:sourceFeesUnknown")),
  };
}
