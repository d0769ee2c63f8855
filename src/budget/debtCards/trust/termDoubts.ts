import { addMonths, isMonthEnd } from "../../../calendar/months.ts";
import { partsOf, type Day } from "../../../calendar/day.ts";
import { message, type Message } from "../../../messages/message.ts";
import { withoutFootnoteSigns } from "../../../text/footnoteSigns.ts";
import type { DebtCard } from "../../budgetLine.ts";

/** A payment day moves off closed days by no more than this. */
const MOST_SHIFT = 4;

/**
 * Dates of principal that can't be the first and the last of one plan: reversed, or no whole number of months apart
 * (monthly, quarterly, half-yearly and yearly plans all are, but for days moved off closed ones).
 */
export function dateDoubts({
  firstPrincipal,
  lastPrincipal,
}: Pick<DebtCard, "firstPrincipal" | "lastPrincipal">): Message[] {
  const [first, last] = [firstPrincipal.day, lastPrincipal.day];
  if (first === null || last === null) return [];
  const texts = { first: firstPrincipal.text ?? "", last: lastPrincipal.text ?? "" };
  if (first > last) return [message("budget:datesReversed", texts)];
  return inWholeMonths(first, last) ? [] : [message("budget:datesOffStep", texts)];
}

function inWholeMonths(first: Day, last: Day): boolean {
  const [from, to] = [partsOf(first), partsOf(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const isMonthly = (count: number): boolean => Math.abs(addMonths(first, count) - last) <= MOST_SHIFT;
  // A day moved over the end of a month counts with the month before or after.
  return (
    isMonthly(months) ||
    isMonthly(months - 1) ||
    isMonthly(months + 1) ||
    (isMonthEnd(first) && isMonthEnd(last))
  );
}

/** Loans of the state run from decades ago, and to decades from now; none of any law so far by more than these. */
const MOST_YEARS = 50;

/** A date of principal so far from the list's own year that one of its digits must be wrong ("21.09.6025."). */
export function farDateDoubts(
  {
    firstPrincipal,
    lastPrincipal,
    instalment,
    asOf,
  }: Pick<DebtCard, "firstPrincipal" | "lastPrincipal" | "instalment" | "asOf">,
  lawYear: number | null,
): Message[] {
  const year = asOf === null ? (lawYear ?? instalment.year) : partsOf(asOf).year;
  if (year === null) return [];
  return [firstPrincipal, lastPrincipal].flatMap(({ day, text }) =>
    day !== null && Math.abs(partsOf(day).year - year) > MOST_YEARS
      ? [message("budget:dateFar", { text: text ?? "", year: String(year) })]
      : [],
  );
}

/** Dots divide both its thousands and its cents ("25.904.71 USD"), or a digit is lost. */
const LAST_GROUP_SHORT = /\d\.\d{3}\.\d{2}(?!\d)/u;

/**
 * An instalment that contradicts itself or the card's dates: a sum without a currency, one whose last group may have
 * lost a digit, one of a year in which nothing is repaid yet, or nothing any more.
 */
export function instalmentDoubts({
  firstPrincipal,
  lastPrincipal,
  instalment: { amounts, text, year },
}: Pick<DebtCard, "firstPrincipal" | "lastPrincipal" | "instalment">): Message[] {
  const owed = amounts.filter(({ amount }) => amount.digits !== 0n);
  if (owed.length === 0 || text === null) return [];
  const [first, last] = [firstPrincipal.day, lastPrincipal.day];
  const isOutside =
    year !== null &&
    ((first !== null && partsOf(first).year > year) || (last !== null && partsOf(last).year < year));
  const texts = {
    text,
    year: String(year),
    first: firstPrincipal.text ?? "-",
    last: lastPrincipal.text ?? "-",
  };
  return [
    ...(owed.some(({ currency }) => currency === null)
      ? [message("budget:instalmentNoCurrency", { text })]
      : []),
    ...(LAST_GROUP_SHORT.test(text) ? [message("budget:instalmentGroupShort", { text })] : []),
    ...(isOutside ? [message("budget:instalmentOutsidePlan", texts)] : []),
  ];
}

/**
 * The year of the instalment's label against the year that the law is for; where that is not stated, against the day
 * of the balances: a law states those of its own year or of the year before. The law for 2011 prints 2010.
 */
export function labelYearDoubts(
  { instalment: { year }, asOf }: Pick<DebtCard, "instalment" | "asOf">,
  lawYear: number | null,
): Message[] {
  if (year === null) return [];
  if (lawYear !== null) {
    return year === lawYear
      ? []
      : [message("budget:labelYearOfOtherLaw", { year: String(year), lawYear: String(lawYear) })];
  }
  if (asOf === null) return [];
  const asOfYear = partsOf(asOf).year;
  return year === asOfYear || year === asOfYear + 1
    ? []
    : [message("budget:labelYearFarFromBalance", { year: String(year), asOf: { day: asOf } })];
}

/**
 * An instalment in another currency than the one that the loan's reference rate is quoted in ("4,600,540 EUR" beside
 * 6M LIBOR USD in the laws 2010 and 2011; later laws print 9.201.080 USD): one of the two labels is wrong.
 */
export function currencyDoubts({ instalment, rate }: Pick<DebtCard, "instalment" | "rate">): Message[] {
  const ofRate = rate?.kind === "floating" ? currencyOfIndex(rate.index) : null;
  if (rate === null || ofRate === null) return [];
  const owed = instalment.amounts.filter(({ amount, currency }) => currency !== null && amount.digits !== 0n);
  if (owed.length === 0 || owed.some(({ currency }) => currency === ofRate)) return [];
  return [message("budget:currencyDoubtful", { text: instalment.text ?? "", rate: rate.text })];
}

/** The currency that a reference rate is quoted in ("LIBOR6M_USD": USD); null where its name does not tell. */
export function currencyOfIndex(index: string): string | null {
  if (index.startsWith("EURIBOR")) return "EUR";
  if (index.startsWith("BELIBOR")) return "RSD";
  if (/^(?:TERM)?SOFR/u.test(index)) return "USD";
  return /_([A-Z]{3})$/u.exec(index)?.[1] ?? null;
}

/** A date or a rate with the sign of a footnote, which may say of it what the cell does not. */
export function footnoteDoubts({
  firstPrincipal,
  lastPrincipal,
  rate,
}: Pick<DebtCard, "firstPrincipal" | "lastPrincipal" | "rate">): Message[] {
  return [firstPrincipal.text, lastPrincipal.text, rate?.text].flatMap((text) =>
    text && withoutFootnoteSigns(text) !== text ? [message("budget:footnoteUnread", { text })] : [],
  );
}

/** A balance below zero: nobody owes less than nothing, so a sign or a bracket may be of something else. */
export function negativeDoubts({
  balanceEur,
  balanceRsd,
}: Pick<DebtCard, "balanceEur" | "balanceRsd">): Message[] {
  const negative = [balanceEur, balanceRsd].filter((one) => one !== null).find(({ digits }) => digits < 0n);
  return negative === undefined ? [] : [message("budget:balanceNegative", { amount: { decimal: negative } })];
}
