import type { Day } from "../../calendar/day.ts";
import { positionAt } from "../../loan/positionAt.ts";
import { viewAt, type ViewRate } from "../../loan/views/moneyView.ts";
import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { divideDecimals, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, asMoney, subtract, type Money } from "../../money/money.ts";
import { convertedOn } from "../convertedOn.ts";
import type { Dossier } from "../dossier.ts";
import type {
  BalanceComparison,
  ConvertedBalance,
  PrintedBalance,
  PublishedBalance,
  ScheduledStory,
} from "./story.ts";

type Computed = Pick<
  PublishedBalance,
  "converted" | "planned" | "compared" | "neededRate" | "missing" | "notes"
>;

const RATE_DECIMALS = 4;
const PERCENT_DECIMALS = 2;

/** A printed balance in the loan's own currency, beside what the schedule says for its day; or what is missing for that. */
export function compareWithPlan(
  dossier: Dossier,
  printed: PrintedBalance,
  currency: Currency | null,
  scheduled: ScheduledStory | null,
): Computed {
  const { asOf } = printed;
  const planned =
    scheduled && asOf !== null ? positionAt(scheduled.terms, scheduled.schedule, asOf).balance : null;
  const found = convertedBalance(dossier, printed, currency);
  const converted = "missing" in found ? null : found;
  return {
    converted,
    planned,
    compared: converted && planned && comparison(converted, planned, printed.asOf ?? null),
    neededRate: neededRate(printed.eur, planned),
    missing: "missing" in found ? found.missing : null,
    notes: notesOn(asOf, scheduled),
  };
}

/** The printed euros at the day's rate, or the dinars where there are no euros; else the fact that is missing. */
function convertedBalance(
  dossier: Dossier,
  { eur, rsd, asOf, source: { document } }: PrintedBalance,
  currency: Currency | null,
): ConvertedBalance | { readonly missing: Message } {
  if (currency === null) return { missing: message("story:missingCurrency") };
  const from = currency === "RSD" && rsd ? asMoney(rsd, "RSD") : printedAs(eur, rsd);
  if (from === null) return { missing: message("story:missingBalance") };
  if (from.currency === currency) return { from, value: from, rate: null };
  if (asOf === null) return { missing: message("story:missingDay", { document }) };
  const converted = convertedOn(dossier, from, currency, asOf);
  if (!converted?.isOfTheDay) {
    const pair = { from: from.currency, to: currency, date: { day: asOf } };
    return { missing: message("story:missingRate", pair) };
  }
  return { from, value: converted.value, rate: converted.rate };
}

function printedAs(eur: Decimal | null, rsd: Decimal | null): Money | null {
  if (eur) return asMoney(eur, "EUR");
  return rsd && asMoney(rsd, "RSD");
}

function comparison(
  { from, value, rate }: ConvertedBalance,
  planned: Money,
  day: Day | null,
): BalanceComparison {
  const inLoanCurrency = subtract(value, planned);
  const plannedEur = from.currency === "EUR" && day !== null ? inEuros(planned, rate, day) : null;
  return {
    inLoanCurrency,
    plannedEur,
    eur: plannedEur && subtract(from, plannedEur),
    percent:
      planned.minor === 0n
        ? null
        : divideDecimals(hundredfold(inLoanCurrency), amountDecimal(planned), PERCENT_DECIMALS, "half-up"),
  };
}

/** The way back: the same steps in the other order. */
function inEuros(planned: Money, rate: ViewRate | null, day: Day): Money {
  return rate === null
    ? planned
    : viewAt(planned, "EUR", day, { ...rate, steps: rate.steps.toReversed() }).value;
}

function hundredfold(amount: Money): Decimal {
  const { digits, scale } = amountDecimal(amount);
  return { digits: digits * 100n, scale };
}

function neededRate(eur: Decimal | null, planned: Money | null): Decimal | null {
  if (!eur || eur.digits <= 0n || !planned || planned.minor <= 0n || planned.currency === "EUR") return null;
  return divideDecimals(amountDecimal(planned), eur, RATE_DECIMALS, "half-up");
}

/** Before the first instalment a loan may still be drawn: assumed drawdowns then say nothing of what is owed. */
function notesOn(asOf: Day | null, scheduled: ScheduledStory | null): Message[] {
  if (!scheduled || asOf === null) return [];
  const { firstPrincipal, openingBalance } = scheduled.terms;
  if (openingBalance && asOf <= openingBalance.date) {
    const date = { day: openingBalance.date };
    return [message(asOf < openingBalance.date ? "story:noteBeforeOpening" : "story:noteOpening", { date })];
  }
  if (!scheduled.assumed.includes("drawdowns")) return [];
  return asOf < firstPrincipal ? [message("story:noteStillDrawn", { first: { day: firstPrincipal } })] : [];
}
