import { message, type Message } from "../../../messages/message.ts";
import { compareDecimals, decimal } from "../../../money/decimal.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { readRate } from "../../../text/rates.ts";
import type { DebtCard } from "../../budgetLine.ts";

/** Words of which rates are made, folded, with the beginnings that all their forms share. */
const WORDS: readonly (readonly [word: string, stem: string])[] = [
  ["fiksna", "fiks"],
  ["fixed", "fixed"],
  ["varijabilna", "varijabil"],
  ["promenljiva", "promenljiv"],
  ["euribor", "euribor"],
  ["belibor", "belibor"],
  ["libor", "libor"],
  ["marza", "marz"],
  ["kamatna", "kamat"],
  ["stopa", "stop"],
  ["transama", "trans"],
  ["godisnje", "godisnj"],
];
/** A word of so many letters may have two of them wrong; a shorter one, another word would be too near. */
const LONG = 6;
const SHORTEST = 4;
/** Percent a year: no loan of a state bears more, and a comma that is lost or slips makes tens and hundreds. */
const MOST_PERCENT = decimal("20");
const MOST_MARGIN = decimal("10");

/**
 * A figure whose signs do not make one, as a scan or a slip leaves it: a letter for a digit ("2,5O%", "Z,00%"), a comma
 * without its digit (",250%"), a space within ("3, 50%", "1 50%"), a "%" before the last digit ("2,5%0"), a zero too many
 * ("02,0%").
 */
const BROKEN_FIGURE =
  /\d[.,]\d*\p{L}+\d*%|(?<!\p{L})\p{L}[.,]\d|(?<![\d.,])[.,]\d|\d[.,] \d+ ?%|(?<![\d.,])\d \d+ ?%|%\d|(?<![\d.,])0\d+(?:[.,]\d+)?%/u;
/** An index without its months ("M LIBOR USD"), or of months for which none is quoted ("7M EURIBOR"). */
const BROKEN_INDEX = /(?<![\p{L}\d]|\d[ -])(?!(?:1|2|3|6|9|12) ?m)\d* ?m (?:euribor|belibor|libor)\b/u;

/** A sum, which a neighbour's cell has left anywhere within a rate: "6M EURIBOR + 1% 2.784.488 EUR". */
const SUM_WITHIN = /(?<![\d.,])\d{1,3}(?:(?:[.,]\d{3})+ ?[A-Z]{3}(?!\p{L})|(?:[.,]\d{3}){2,})(?!\d)/u;

/** What a neighbour's cell leaves before a rate: an amount, a nought or a dash. */
const FOREIGN_FIGURE = /^(?:\d[\d.,]*(?: [A-Z]{3})?|\p{Pd}) (?=\S)/u;

/** Whether a rate stands behind what belongs to another cell: "500 6M EURIBOR + 1%". */
function isBehindOther(text: string): boolean {
  const behind = text.replace(FOREIGN_FIGURE, "");
  if (behind === text) return false;
  const rate = readRate(behind);
  return rate === null || rate.kind !== "text";
}

/**
 * What in a rate looks misprinted: a word that nearly is one of those that rates are made of ("3,00% иксна"), a figure
 * with signs that make none ("2,5O%") or without its "%", an index that nobody quotes, a rate that no loan bears, a
 * neighbour's figure before or within it. The rate stays as it was read.
 */
export function rateWordDoubts({ rate }: Pick<DebtCard, "rate">): Message[] {
  if (rate === null) return [];
  const { text } = rate;
  // "6М LIBOR EUR +" without its margin, or "+ 0,55%" without its index: a line of the cell was lost.
  if (/^[+=]|[+=]$/u.test(text)) return [message("budget:rateCutOff", { text })];
  const folded = foldForComparison(text);
  if (BROKEN_FIGURE.test(folded) || BROKEN_INDEX.test(folded) || SUM_WITHIN.test(text))
    return [message("budget:rateBroken", { text })];
  if (rate.kind !== "text") {
    const isHigh =
      rate.kind === "fixed"
        ? compareDecimals(rate.percent, MOST_PERCENT) >= 0
        : compareDecimals(rate.marginPercent, MOST_MARGIN) > 0;
    return isHigh ? [message("budget:rateImplausible", { text })] : [];
  }
  if (isBehindOther(text)) return [message("budget:rateBroken", { text })];
  const word = (folded.match(/\p{L}+/gu) ?? []).find(isMisspelt);
  if (word !== undefined) return [message("budget:rateMisspelt", { text })];
  return /\d[.,]\d/u.test(folded) && !folded.includes("%") ? [message("budget:rateNoPercent", { text })] : [];
}

function isMisspelt(word: string): boolean {
  if (word.length < SHORTEST || WORDS.some(([, stem]) => word.startsWith(stem))) return false;
  return WORDS.some(
    ([known]) =>
      Math.abs(known.length - word.length) <= 2 &&
      editDistance(word, known) <= (known.length >= LONG ? 2 : 1),
  );
}

/** Levenshtein's distance: how many letters have to be put in, left out or exchanged to make one word of the other. */
export function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  Array.from(one).forEach((letter, row) => {
    const here = [row + 1];
    for (let at = 0; at < other.length; at += 1) {
      const exchanged = (above[at] ?? 0) + (letter === other[at] ? 0 : 1);
      here.push(Math.min(exchanged, (above[at + 1] ?? 0) + 1, (here[at] ?? 0) + 1));
    }
    above = here;
  });
  return above[other.length] ?? 0;
}
