import { foldForComparison } from "../../text/fold.ts";

const AMOUNT = /^[-–−(]?\s?\d{1,3}(?:[.,\s]\s?\d{3})+(?:[.,]\d+)?\)?$/u;
const FIGURE = /^[-–−(]?\s?\d[\d.,\s]*\)?(?:\s?%)?$/u;
const CODE = /^(?:\d{1,4}(?:[.,\-–]\s?\d{1,4})*[.,)]?|[IVXІХ]{1,6}[.)]?|\p{L}[.)])$/u;

// Folding takes long: what these let through is folded and looked at again.
const MAY_BE_ARTICLE = /^\P{L}*(?:[чЧcCčČ]|[IVXІХ]+\.)/u;
const MAY_BEGIN_BLOCK = /^[укстиUuSsIiTtУКСТИ]/u;

/** A number with thousands: what only a column of amounts holds. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text);
}

/** Digits and what numbers are written with. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text) || text === "-" || text === "–";
}

/** A figure that is no year: years may head columns. */
export function isDatum(text: string): boolean {
  return isFigure(text) && !/^(?:19|20)\d{2}\.?$/u.test(text);
}

/** What numbers a row or names a level of a classification: "1.", "4.1.", "VIII.", "16.7", "2602-13", "01". */
export function isCode(text: string): boolean {
  return CODE.test(text);
}

/** Part of a number: what a narrow cell has left of one for its next line. */
export function isFragmentAfter(text: string, before: string): boolean {
  return /^\d{1,2}$/u.test(text) && /[.,]\d{0,2}$/u.test(before);
}

/**
 * A line that goes on with the one above: it begins in lower case, or that one ended in the middle of something. A dash alone
 * stands for nothing.
 */
export function goesOnWith(text: string, above: string): boolean {
  return /^["„(]?\p{Ll}/u.test(text) || (above.length > 1 && /[,\-–(„]$/u.test(above));
}

/** A name goes on in lower case, or where the line above ended in the middle: "... и", "... за", "Плате,". */
export function nameGoesOn(text: string, above: string): boolean {
  return goesOnWith(text, above) || /\s(?:и|у|на|за|по|од|до|са|о|i|u|na|za|po|od|do|sa|o)$/iu.test(above);
}

/** What begins with its number or letter: "Б. РАЧУН ФИНАНСИРАЊА", "II. ...", "3) ...". */
export function isEnumerated(text: string): boolean {
  return /^(?:\p{Lu}|[IVX]+|\d+)[.)]/u.test(text);
}

/** A line in capitals goes on with one in capitals, unless it is enumerated. */
export function goesOnInCapitals(text: string, above: string): boolean {
  return isCapitals(text) && isCapitals(above) && !isEnumerated(text);
}

/** Where an article of a law begins, or one of its parts. */
export function isArticle(text: string): boolean {
  return (
    MAY_BE_ARTICLE.test(text) &&
    /^["'(]*(?:clan|cl\.)\s?\d+|^[ivx]+\.\s?(?:(?:opsti|poseban) deo|izvrsavanje budzeta)/u.test(
      foldForComparison(text),
    )
  );
}

/** Labels of printed totals and of the blocks of funding sources: each begins a row of its own. */
export function beginsBlock(text: string): boolean {
  return (
    MAY_BEGIN_BLOCK.test(text) &&
    /^(?:ukupno|svega|izvori finansiranja|total)\b/u.test(foldForComparison(text))
  );
}

/** A part of the row above, which no sum counts: "од тога: ...", "од чега камата", "of which". */
export function beginsPart(text: string): boolean {
  return /^(?:[-–—•]\s?)?(?:(?:od|iz|u) (?:toga|tome|cega)|of which|thereof)\b/u.test(
    foldForComparison(text),
  );
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}{3}/u.test(text);
}

/** What nothing but an interest rate begins with: "6M EURIBOR", "EURIBOR 6M", "3,00%", "+ 1,30%", "фиксна". */
const BEGINS_RATE =
  /^(?:\d{1,2} ?[mм] ?)?(?:euribor|belibor|libor)\b|^(?:\+ ?)?\d{1,2}[.,]\d+ ?%|^(?:фиксн|fiksn|fixed|променљив|promenljiv|варијабилн|varijabiln|floating|variable)/iu;

/** Whether a text begins as nothing but an interest rate does. */
export function beginsRate(text: string): boolean {
  return BEGINS_RATE.test(text);
}
