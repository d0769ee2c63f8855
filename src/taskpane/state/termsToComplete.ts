import { isoText, type Day } from "../../calendar/day.ts";
import type { Agreement, Fact } from "../../loan/agreements/agreement.ts";
import type { LoanFacts } from "../../loan/loanFacts.ts";
import { sourcesToJson } from "../../loan/sourceJson.ts";
import type { TermSource } from "../../loan/terms.ts";
import type { Message } from "../../messages/message.ts";
import { decimalText } from "../../money/decimal.ts";
import { amountText } from "../../money/money.ts";

/**
 * The beginning of a file of terms for a loan without a schedule: what laws print and what is known of the agreement
 * is entered with its source, all else is empty and refused on reading until it is filled in. Nothing is assumed.
 */
export function termsToComplete(
  facts: LoanFacts,
  agreement: Agreement | null,
  say?: (message: Message) => string,
): Record<string, unknown> {
  const known = agreement ?? NOTHING;
  const signed = valueOf(known.signed);
  const facility = valueOf(known.facility);
  const businessDays = valueOf(known.businessDays);
  return {
    id: facts.id,
    name: facts.name,
    currency: valueOf(known.currency) ?? facts.yearlyInstalment?.amount.currency ?? "",
    agreement: valueOf(known.agreement),
    signed: signed === null ? null : isoText(signed),
    facility: facility && amountText(facility),
    drawdowns: [{ date: dateToComplete(valueOf(known.drawn)), amount: "" }],
    rate: rateToComplete(facts.rate),
    dayCount: valueOf(known.dayCount) ?? "",
    firstInterest: "",
    firstPrincipal: dateToComplete(facts.firstPrincipal),
    lastPrincipal: dateToComplete(facts.lastPrincipal),
    monthsBetween: valueOf(known.monthsBetween),
    repayment: { kind: "" },
    ...(businessDays ? { businessDays } : {}),
    sources: sourcesToJson(sourcesOf(facts, known), say),
  };
}

const NOTHING: Partial<Agreement> = {};

function valueOf<T>(fact: Fact<T> | undefined): T | null {
  return fact ? fact.value : null;
}

function dateToComplete(day: Day | null): string {
  return day === null ? "" : isoText(day);
}

function rateToComplete(rate: LoanFacts["rate"]): Record<string, unknown> {
  if (rate === null) return { kind: "" };
  if (rate.kind === "fixed") return { kind: "fixed", percent: decimalText(rate.percent) };
  const { index, marginPercent } = rate;
  return { kind: "floating", index, marginPercent: decimalText(marginPercent), fixings: [] };
}

const OF_AGREEMENT = [
  "agreement",
  "signed",
  "facility",
  "dayCount",
  "monthsBetween",
  "businessDays",
] as const;

/** The source of each term that is entered. */
function sourcesOf({ sources }: LoanFacts, known: Partial<Agreement>): Partial<Record<string, TermSource>> {
  const ofTerms: Readonly<Record<string, TermSource | undefined>> = {
    currency: known.currency?.source ?? sources.yearlyInstalment,
    ...Object.fromEntries(OF_AGREEMENT.map((term) => [term, known[term]?.source])),
    drawdowns: known.drawn?.source,
    rate: sources.rate,
    firstPrincipal: sources.firstPrincipal,
    lastPrincipal: sources.lastPrincipal,
  };
  return Object.fromEntries(
    Object.entries(ofTerms).flatMap(([term, source]) => (source ? [[term, source]] : [])),
  );
}
