import type { DebtCard } from "../../budget/budgetLine.ts";
import { commonRate } from "../../budget/debtCards/trust/commonRate.ts";
import { isPlausible } from "../../budget/rates/currencyFacts.ts";
import type { Day } from "../../calendar/day.ts";
import { agreementFor } from "../../loan/agreements/catalogue.ts";
import { CURRENCIES, type Currency } from "../../money/currency.ts";
import { decimalText, normalized, powerOfTen, type Decimal } from "../../money/decimal.ts";
import { each, type Steps } from "../../steps.ts";
import { groupCurrency, type StatedCurrencies } from "./cardCurrency.ts";
import { rateByRoundSums } from "./roundSumRates.ts";
import { rateDecimals, type ListRate } from "./listRate.ts";
import { likelySteps, printedInstalment, sharesAt, type YearShare } from "./yearShare.ts";

/**
 * The rates of a debt list's day. Of each currency the one rate, with as many decimals as the central bank prints, at
 * which most cards agree: balance in dinars / rate / instalments left x instalments of the year = printed instalment,
 * both printed numbers being rounded. Of a loan whose agreement states its step that one is tried; of others half-yearly
 * instalments, or the step that the index tells, and other steps where these prove nothing. Where only one card speaks,
 * its figures must leave one rate in ten possible at most, at all steps that are tried. Of the euro the rate behind the
 * two columns of balances. Where no instalment proves a rate, the one at which balances are round sums. Nothing where no
 * rate is proven.
 * @param listed cards of one list
 */
export function* listRates(
  listed: readonly DebtCard[],
  day: Day,
  stated: StatedCurrencies,
): Steps<ListRate[]> {
  const cards = withoutCopies(listed);
  const rateOf = (currency: Currency): ListRate[] => {
    if (currency === "RSD") return [];
    const evidence = cards.flatMap((card) => evidenceOf(card, day, currency) ?? []);
    const found =
      (currency === "EUR" ? ofColumns(cards, evidence) : null) ??
      ofInstalments(currency, evidence) ??
      rateByRoundSums(currency, cardsIn(currency, cards, stated));
    return found ? [found] : [];
  };
  return (yield* each(CURRENCIES.map((currency) => () => rateOf(currency)))).flat();
}

/** Each card once: a list that is there in several documents proves a rate no better than in one. */
function withoutCopies(cards: readonly DebtCard[]): readonly DebtCard[] {
  const text = (value: Decimal | null): string => (value === null ? "" : decimalText(normalized(value)));
  const documents = new Map<string, string>();
  return cards.filter(({ balanceRsd, instalment, source }) => {
    const printed = instalment.amounts.map(({ amount, currency }) => [text(amount), currency]);
    const key = JSON.stringify([text(balanceRsd), printed]);
    const first = documents.get(key) ?? source.document;
    documents.set(key, first);
    return first === source.document;
  });
}

/** One loan of a group that tells its currency is enough here: round sums of the others prove it, or nothing does. */
function cardsIn(currency: Currency, cards: readonly DebtCard[], stated: StatedCurrencies): DebtCard[] {
  return cards.filter((card) => (stated.get(card) ?? groupCurrency(card, stated, 1)?.currency) === currency);
}

/** What one card says of the rate of its currency. */
interface RateEvidence {
  readonly card: DebtCard;
  readonly balanceRsd: Decimal;
  readonly printed: Decimal;
  /** By step, the likeliest first. */
  readonly shares: readonly (readonly YearShare[])[];
}

function evidenceOf(card: DebtCard, day: Day, currency: Currency): RateEvidence | null {
  const printed = printedInstalment(card);
  const { balanceRsd } = card;
  if (!printed || printed.amount.digits <= 0n || !balanceRsd || balanceRsd.digits <= 0n) return null;
  if (card.instalment.amounts[0]?.currency !== currency) return null;
  const agreed = card.loan === null ? null : (agreementFor(card.loan)?.monthsBetween?.value ?? null);
  const steps = likelySteps(card, agreed);
  const shares = steps
    .map((step) => sharesAt(card, day, printed.year, step).filter(({ inYear }) => inYear > 0))
    .filter((ofStep) => ofStep.length > 0);
  return { card, balanceRsd, printed: printed.amount, shares };
}

/** Rates in units of their last decimal; `lowest` to `highest` agree with the card, none where they cross. */
interface Window {
  readonly lowest: bigint;
  readonly highest: bigint;
  /** Width of the window in thousandths of a unit. */
  readonly thousandths: bigint;
}

/** Printed numbers stand for half a unit more or less. */
function windowOf(
  { balanceRsd, printed }: RateEvidence,
  { inYear, left }: YearShare,
  decimals: number,
): Window {
  const [most, least] = [bounds(balanceRsd), bounds(printed)];
  const scale = powerOfTen(decimals) * BigInt(inYear);
  const over = (balance: bigint, amount: bigint): readonly [bigint, bigint] => [
    balance * scale * least.unit,
    BigInt(left) * amount * most.unit,
  ];
  const [lowNumerator, lowDenominator] = over(most.low, least.high);
  const [highNumerator, highDenominator] = over(most.high, least.low);
  const thousandths =
    (1000n * (highNumerator * lowDenominator - lowNumerator * highDenominator)) /
    (lowDenominator * highDenominator);
  return {
    lowest: (lowNumerator + lowDenominator - 1n) / lowDenominator,
    highest: highNumerator / highDenominator,
    thousandths,
  };
}

/** A printed number less and plus half of its last place, over `unit`. */
function bounds({ digits, scale }: Decimal): {
  readonly low: bigint;
  readonly high: bigint;
  readonly unit: bigint;
} {
  return { low: 10n * digits - 5n, high: 10n * digits + 5n, unit: powerOfTen(scale + 1) };
}

function agreesAt(one: RateEvidence, share: YearShare, rate: Decimal): boolean {
  const { lowest, highest } = windowOf(one, share, rate.scale);
  return lowest <= rate.digits && rate.digits <= highest;
}

function provers(evidence: readonly RateEvidence[], rate: Decimal): DebtCard[] {
  return evidence
    .filter((one) => one.shares.flat().some((share) => agreesAt(one, share, rate)))
    .map(({ card }) => card);
}

function ofColumns(cards: readonly DebtCard[], evidence: readonly RateEvidence[]): ListRate | null {
  const rsd = commonRate(cards);
  return rsd && { currency: "EUR", rsd, provenBy: provers(evidence, rsd), by: "columns" };
}

/** A window that leaves more rates open says nothing of any. */
const MOST_RATES = 10n;
/** One card alone proves a rate only if its windows, one for each step that is tried, would hold one by chance once in ten times. */
const THOUSANDTHS_OF_ONE = 100n;

function ofInstalments(currency: Currency, evidence: readonly RateEvidence[]): ListRate | null {
  for (const likely of [true, false]) {
    const digits = mostAgreed(currency, evidence, likely);
    if (digits === null) continue;
    const rsd = { digits, scale: rateDecimals(currency) };
    return { currency, rsd, provenBy: provers(evidence, rsd), by: "instalments" };
  }
  return null;
}

/** The rate that most cards leave possible; null where none does, or several rates are equally good. */
function mostAgreed(currency: Currency, evidence: readonly RateEvidence[], isLikely: boolean): bigint | null {
  const decimals = rateDecimals(currency);
  const votes = new Map<bigint, Set<RateEvidence>>();
  const narrow = new Set<bigint>();
  for (const one of evidence) {
    const windows = (isLikely ? (one.shares[0] ?? []) : one.shares.flat())
      .map((share) => windowOf(one, share, decimals))
      .filter(({ thousandths }) => thousandths <= 1000n * MOST_RATES);
    const isNarrow = windows.reduce((sum, { thousandths }) => sum + thousandths, 0n) < THOUSANDTHS_OF_ONE;
    for (const { lowest, highest } of windows) {
      for (let digits = lowest; digits <= highest; digits += 1n) {
        if (!isPlausible(currency, { digits, scale: decimals }, 1)) continue;
        votes.set(digits, (votes.get(digits) ?? new Set()).add(one));
        if (isNarrow) narrow.add(digits);
      }
    }
  }
  const ranked = [...votes]
    .map(([digits, by]) => ({ digits, count: by.size }))
    .sort((a, b) => b.count - a.count);
  const [best, second] = ranked;
  if (!best || best.count === second?.count) return null;
  return best.count > 1 || narrow.has(best.digits) ? best.digits : null;
}
