import type { Day } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import { balanceContinuity } from "./balanceContinuity.ts";
import type { LineFacts } from "./lineFacts.ts";
import type { MatchReason } from "./matching.ts";
import { nameLikeness } from "./nameLikeness.ts";

const NONE: Score = { confidence: 0, points: 0, reasons: [] };

/** What a name alone is worth: a known loan's for certain or likely; the same words; words that resemble, at most. */
const KNOWN = { certain: 90, likely: 68 } as const;
const SAME_WORDS = 70;
const SIMILAR_WORDS = 64;
/** Names that resemble each other less than this are different names. */
const LEAST_SHARE = 0.4;
const FIRST_DATE = 12;
const LAST_DATE = 15;
const CURRENCY = 5;
const RATE = [5, -8] as const;
const INSTALMENT = 15;
const NUMBER_MISSING = -10;
/** The most that is left where other numbers in the names, or other dates and currencies, show another loan. */
const OTHER_NUMBERS = 40;
const OTHER_TERMS = 55;

/**
 * How sure it is that two lines are one loan. The name begins; dates of principal, currency, instalment, rate and
 * balance add or take away. One date may change from law to law; both together, or the currency, are another loan
 * unless its name is a known one.
 */
export function scoreMatch(line: LineFacts, other: LineFacts): Score {
  if (differ(line.creditor, other.creditor) || differ(line.loan, other.loan)) return NONE;
  const tally = new Tally();
  const known = compareNames(line, other, tally);
  if (tally.points === 0) return NONE;
  const first = compareDays(line.firstPrincipal, other.firstPrincipal);
  const last = compareDays(line.lastPrincipal, other.lastPrincipal);
  tally.add(
    first * FIRST_DATE,
    first,
    dateMessage("first", first, line.firstPrincipal, other.firstPrincipal),
  );
  tally.add(last * LAST_DATE, last, dateMessage("last", last, line.lastPrincipal, other.lastPrincipal));
  const isSameInstalment = compareInstalments(line, other, tally);
  const isOtherCurrency = compareCurrencies(line, other, tally) && !isSameInstalment;
  compareRates(line, other, tally);
  const balance = balanceContinuity(line, other);
  if (balance) tally.add(balance.points, balance.points, balance.reason.message);
  if (known !== "certain" && ((first < 0 && last < 0) || isOtherCurrency)) tally.most(OTHER_TERMS);
  return tally.score();
}

/** @returns how surely both names are the same known loan's; null where they are none */
function compareNames(line: LineFacts, other: LineFacts, tally: Tally): "certain" | "likely" | null {
  const { share, numbers } = nameLikeness(line.name, other.name);
  if (line.loan !== null && line.loan === other.loan) {
    const isCertain = line.confidence === "certain" && other.confidence === "certain";
    const known = isCertain ? "certain" : "likely";
    tally.add(KNOWN[known], 1, message(isCertain ? "matching:nameKnown" : "matching:nameLikely"));
    return known;
  }
  if (share < LEAST_SHARE) return null;
  if (share === 1) tally.add(SAME_WORDS, 1, message("matching:nameSame", { name: other.name }));
  else {
    const percent = { percent: { digits: BigInt(Math.floor(share * 100)), scale: 0 } };
    tally.add(SIMILAR_WORDS * share, 1, message("matching:nameSimilar", { name: other.name, percent }));
  }
  if (numbers === "missing") tally.add(NUMBER_MISSING, -1, message("matching:numbersMissing"));
  if (numbers === "different") {
    tally.add(NUMBER_MISSING, -1, message("matching:numbersDiffer"));
    tally.most(OTHER_NUMBERS);
  }
  return null;
}

function compareDays(a: Day | null, b: Day | null): -1 | 0 | 1 {
  if (a === null || b === null) return 0;
  return a === b ? 1 : -1;
}

function dateMessage(
  which: "first" | "last",
  says: number,
  now: Day | null,
  before: Day | null,
): Message | null {
  if (now === null || before === null || says === 0) return null;
  if (says > 0) return message(`matching:${which}DateSame`, { date: { day: now } });
  return message(`matching:${which}DateDiffers`, { before: { day: before }, now: { day: now } });
}

/** Whether the currencies differ. */
function compareCurrencies(line: LineFacts, other: LineFacts, tally: Tally): boolean {
  if (line.currency === null || other.currency === null) return false;
  if (line.currency === other.currency) {
    tally.add(CURRENCY, 1, message("matching:currencySame", { currency: line.currency }));
    return false;
  }
  const params = { before: other.currency, now: line.currency };
  tally.add(-CURRENCY, -1, message("matching:currencyDiffers", params));
  return true;
}

/** The same sum, or twice it: laws print a half-year's instalment for a year's, and give it another currency's label. */
function compareInstalments(line: LineFacts, other: LineFacts, tally: Tally): boolean {
  const { instalment: a } = line;
  const { instalment: b } = other;
  if (!a || !b) return false;
  const isSame = compareDecimals(a, b) === 0;
  const isDouble = compareDecimals(a, twice(b)) === 0 || compareDecimals(b, twice(a)) === 0;
  if (isSame) tally.add(INSTALMENT, 1, message("matching:instalmentSame"));
  else if (isDouble) tally.add(INSTALMENT, 1, message("matching:instalmentDouble"));
  return isSame || isDouble;
}

function compareRates({ rate: a }: LineFacts, { rate: b }: LineFacts, tally: Tally): void {
  if (!a || !b || a.kind === "text" || b.kind === "text") return;
  const isSame =
    a.kind === "fixed"
      ? b.kind === "fixed" && compareDecimals(a.percent, b.percent) === 0
      : b.kind === "floating" &&
        a.index === b.index &&
        compareDecimals(a.marginPercent, b.marginPercent) === 0;
  if (isSame) tally.add(RATE[0], 1, message("matching:rateSame", { rate: a.text }));
  else tally.add(RATE[1], -1, message("matching:rateDiffers", { before: b.text, now: a.text }));
}

function twice(value: Decimal): Decimal {
  return { digits: value.digits * 2n, scale: value.scale };
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

interface Score {
  /** Whole percent, 0 to 100. */
  readonly confidence: number;
  /** Before it was cut off at 100: which of two sure ones is surer. */
  readonly points: number;
  readonly reasons: readonly MatchReason[];
}

/** Adds up what speaks for and against, with its reasons. */
class Tally {
  points = 0;
  #most = Number.POSITIVE_INFINITY;
  readonly #reasons: MatchReason[] = [];

  add(points: number, speaks: number, reason: Message | null): void {
    this.points += points;
    if (reason) this.#reasons.push({ speaks: speaks < 0 ? "against" : "for", message: reason });
  }

  most(points: number): void {
    this.#most = Math.min(this.#most, points);
  }

  score(): Score {
    const points = Math.max(0, Math.min(this.#most, Math.round(this.points)));
    return { confidence: Math.min(points, 100), points, reasons: this.#reasons };
  }
}
