import { currencyOf } from "../../../text/currencies.ts";
import { foldForComparison } from "../../../text/fold.ts";
import { unspaced } from "../../../text/unspaced.ts";
import { conditionOf } from "../../debtCards/labels.ts";

/** Longer text than this heads no column. */
const LONGEST = 120;

/** Beginnings of words that head columns of budget documents, folded; whole words where they are short. */
const STEMS =
  "razdeo|razdel|glav[aeu]\\b|naziv|funkcij|program|projek|ekonomsk|klasifikacij|opis\\b|sredstv|izdac|izdat|ukupn|" +
  "iznos|valut|redni|red\\b|pozicij|konto|sifr|izvor|plan|izvrsenj|realizac|indeks|kreditor|poverilac|poverioc|" +
  "zajmodav|stanje|stanja|dug\\b|duga|uslov|kamat|glavnic|datum|rok\\b|dospe|rata\\b|rate\\b|udeo|ucesc|procenat|" +
  "budzet|prihod|rashod|primanj|oznaka|zemlj|kurs|vazi\\b|mesto|vrsta|grupa|status|godin|broj|" +
  "creditor|lender|name|amount|currency|balance|outstanding|total|principal|loan|description|account|" +
  "instalment|maturity|interest|debt";
const KNOWN = new RegExp(String.raw`(?:^|[\s_(/-])(?:${STEMS})|^(?:r\.? ?b|ek\.? ?kl)`, "u");

/** Whether a cell's text has words that head columns. */
export function isHeaderText(text: string): boolean {
  return mayHead(text) && KNOWN.test(foldForComparison(unspaced(text)));
}

/** Whether the text could head a column at all. */
export function mayHead(text: string): boolean {
  return text.length <= LONGEST;
}

/** Whether a text is the rest of a header that stands above it in its column: "број" of "Ред.", "EUR" of "Стање дуга у". */
export function goesOnInColumn(above: string, text: string): boolean {
  return (
    /^[\p{Ll}(%]/u.test(text) || (/\s(?:u|in)$/u.test(foldForComparison(above)) && currencyOf(text) !== null)
  );
}

/**
 * Whether a row's texts are a label of a debt card and its value. The labels ("Каматна стопа") head columns too, where
 * a table has a line for each loan, but then they stand beside other headers.
 */
export function isLabelRow(texts: readonly string[]): boolean {
  return (
    texts.length < 3 && texts.some((text) => text.split("\n").some((line) => conditionOf(line) !== null))
  );
}
