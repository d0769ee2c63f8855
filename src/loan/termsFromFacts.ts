import { isoText, type Day } from "../calendar/day.ts";
import type { DayCount } from "../calendar/dayCount.ts";
import { dueDates, type DueDates } from "../calendar/dueDates.ts";
import { addMonthsOnRoll } from "../calendar/months.ts";
import { message, type Message } from "../messages/message.ts";
import { normalized } from "../money/decimal.ts";
import { amountText } from "../money/money.ts";
import type { Agreement } from "./agreements/agreement.ts";
import { feesNotEntered } from "./agreements/feesNotEntered.ts";
import type { LoanFacts } from "./loanFacts.ts";
import { drawnFromInstalment, type DrawnTotal } from "./drawnFromInstalment.ts";
import { PLAIN_TERMS } from "./plainTerms.ts";
import type { LoanTerms, TermSource } from "./terms.ts";

/** Terms that a schedule can be built from, or everything that is missing for them. */
type DerivedTerms = { readonly terms: LoanTerms } | { readonly missing: readonly Message[] };

/**
 * Works out a loan's terms from what a budget law prints and what is known of the agreement.
 *
 * Instalment = principal due in a year / number of due dates in that year; drawn in total = instalment x number of due
 * dates; first interest = first regular date after the drawdown. Every term carries its source and mark; fees are
 * entered only where they are known. Nothing is guessed: what cannot be told is said instead, all of it at once.
 * Published rules of these loans (equal instalments, half up, the last takes the rest) are marked as inferred.
 */
export function termsFromFacts(read: LoanFacts, agreement: Agreement | null): DerivedTerms {
  const facts = withAgreedRate(withKnownInstalment(read, agreement), agreement);
  const dates = datesOf(facts, agreement?.monthsBetween?.value ?? null);
  const drawn = drawnFromInstalment(facts, dates && "dates" in dates ? dates : null, agreement);
  const missing = [
    ...missingFromLaw(facts),
    ...missingFromAgreement(facts, agreement),
    ...(dates && "problem" in dates ? [dates.problem] : []),
    ...("missing" in drawn ? [drawn.missing] : []),
  ];
  const known = knownOf(facts, agreement);
  if (missing.length > 0 || !known || !agreement || !dates || "problem" in dates || "missing" in drawn) {
    return { missing };
  }
  return { terms: assemble(known, drawn, dates, agreement, facts.sources) };
}

/** The instalment that another law printed, where the laws at hand print none: it keeps its own source. */
function withKnownInstalment(facts: LoanFacts, agreement: Agreement | null): LoanFacts {
  const known = agreement?.yearlyInstalment;
  const printed = facts.yearlyInstalment;
  if (!known || (printed && printed.amount.minor > 0n)) return facts;
  return {
    ...facts,
    yearlyInstalment: known.value,
    sources: { ...facts.sources, yearlyInstalment: known.source },
  };
}

/** The agreement's rate, where no law at hand prints one, in figures or in words. */
function withAgreedRate(facts: LoanFacts, agreement: Agreement | null): LoanFacts {
  const agreed = agreement?.ratePercent;
  if (facts.rate || facts.sources.rate || !agreed) return facts;
  return {
    ...facts,
    rate: { kind: "fixed", percent: agreed.value },
    sources: { ...facts.sources, rate: agreed.source },
  };
}

function missingFromLaw({ firstPrincipal, lastPrincipal, rate }: LoanFacts): Message[] {
  return [
    ...(firstPrincipal === null ? [message("explain:missingFirstPrincipal")] : []),
    ...(lastPrincipal === null ? [message("explain:missingLastPrincipal")] : []),
    ...(rate === null ? [message("explain:missingRate")] : []),
    ...(rate?.kind === "floating"
      ? [message("explain:missingFixings", { index: { rateIndex: rate.index } })]
      : []),
  ];
}

function missingFromAgreement({ firstPrincipal }: LoanFacts, agreement: Agreement | null): Message[] {
  const drawn = agreement?.drawn?.value ?? null;
  return [
    ...(agreement?.monthsBetween ? [] : [message("explain:missingMonthsBetween")]),
    ...(agreement?.dayCount ? [] : [message("explain:missingDayCount")]),
    ...(drawn === null ? [message("explain:missingDrawdownDate")] : []),
    ...(drawn !== null && firstPrincipal !== null && drawn >= firstPrincipal
      ? [message("explain:missingDrawnLate", { drawn: { day: drawn }, first: { day: firstPrincipal } })]
      : []),
  ];
}

/** All that terms are assembled from; null as soon as one is missing. */
function knownOf(facts: LoanFacts, agreement: Agreement | null): Known | null {
  const { firstPrincipal, lastPrincipal, rate } = facts;
  if (firstPrincipal === null || lastPrincipal === null || rate?.kind !== "fixed") return null;
  if (!agreement?.dayCount || !agreement.monthsBetween || !agreement.drawn) return null;
  return {
    id: facts.id,
    name: facts.name,
    firstPrincipal,
    lastPrincipal,
    rate: { kind: "fixed", percent: normalized(rate.percent) },
    dayCount: agreement.dayCount.value,
    monthsBetween: agreement.monthsBetween.value,
    drawnOn: agreement.drawn.value,
  };
}

function datesOf(facts: LoanFacts, months: number | null): DueDates | { readonly problem: Message } | null {
  const { firstPrincipal, lastPrincipal } = facts;
  if (firstPrincipal === null || lastPrincipal === null) return null;
  const ends = { first: { day: firstPrincipal }, last: { day: lastPrincipal } };
  if (lastPrincipal < firstPrincipal) return { problem: message("explain:missingDatesOrder", ends) };
  if (months === null) return null;
  const dates = dueDates(firstPrincipal, lastPrincipal, months);
  return dates.oddFinal ? { problem: message("explain:missingOddFinal", { ...ends, count: months }) } : dates;
}

interface Known {
  readonly id: string;
  readonly name: string;
  readonly firstPrincipal: Day;
  readonly lastPrincipal: Day;
  readonly rate: LoanTerms["rate"];
  readonly dayCount: DayCount;
  readonly monthsBetween: number;
  readonly drawnOn: Day;
}

function assemble(
  known: Known,
  drawn: DrawnTotal,
  dates: DueDates,
  agreement: Agreement,
  read: LoanFacts["sources"],
): LoanTerms {
  const { currency } = drawn.each;
  const byRule: TermSource = {
    mark: "inferred",
    text: "by the published rules of Exim Bank of China loans",
    says: message("explain:sourceRuleOfExim"),
  };
  const sources: Record<string, TermSource> = {
    repayment: byRule,
    rounding: byRule,
    remainder: byRule,
    fees: feesNotEntered(agreement, "explain:sourceFees"),
    firstInterest: {
      mark: "inferred",
      text: "first regular date after the drawdown",
      says: message("explain:sourceFirstInterest"),
    },
    drawdowns: {
      mark: "inferred",
      text: `${dates.dates.length} x ${amountText(drawn.each)} = ${amountText(drawn.total)} ${currency}; ${isoText(known.drawnOn)}`,
      says: message("explain:sourceDrawdowns", {
        count: dates.dates.length,
        each: drawn.each,
        drawn: drawn.total,
        date: { day: known.drawnOn },
      }),
    },
  };
  const note = (term: string, source: TermSource | undefined): void => {
    if (source) sources[term] = source;
  };
  note("currency", agreement.currency?.source ?? read.yearlyInstalment);
  note("agreement", agreement.agreement?.source);
  note("signed", agreement.signed?.source);
  note("facility", agreement.facility?.source);
  note("dayCount", agreement.dayCount?.source);
  note("monthsBetween", agreement.monthsBetween?.source);
  note("businessDays", agreement.businessDays?.source ?? byRule);
  note("firstPrincipal", read.firstPrincipal);
  note("lastPrincipal", read.lastPrincipal);
  note("rate", read.rate);
  note("yearlyInstalment", read.yearlyInstalment);
  return {
    ...PLAIN_TERMS,
    id: known.id,
    name: known.name,
    currency,
    agreement: agreement.agreement?.value ?? null,
    signed: agreement.signed?.value ?? null,
    facility: agreement.facility?.value ?? null,
    drawdowns: [{ date: known.drawnOn, amount: drawn.total }],
    rate: known.rate,
    dayCount: known.dayCount,
    firstInterest: firstRegularDateAfter(known.drawnOn, known, dates.rollDay),
    firstPrincipal: known.firstPrincipal,
    lastPrincipal: known.lastPrincipal,
    monthsBetween: known.monthsBetween,
    repayment: { kind: "equal-principal" },
    businessDays: agreement.businessDays?.value ?? {
      calendars: ["CN"],
      convention: "following",
      interest: "unadjusted",
    },
    rounding: "half-up",
    remainder: "last",
    fees: [],
    sources,
  };
}

/** The earliest date after the day on the grid of the principal dates. */
function firstRegularDateAfter(day: Day, known: Known, rollDay: number): Day {
  let date = known.firstPrincipal;
  for (let step = 1; ; step += 1) {
    const earlier = addMonthsOnRoll(known.firstPrincipal, -step * known.monthsBetween, rollDay);
    if (earlier <= day) return date;
    date = earlier;
  }
}
