import { foldForComparison } from "../../../text/fold.ts";
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

/** Whether a cell's text has words that head columns; the labels within debt cards have them too and head none. */
export function isHeaderText(text: string): boolean {
  if (text.length > LONGEST || conditionOf(text) !== null) return false;
  return KNOWN.test(foldForComparison(text));
}

/** Whether the text could head a column at all. */
export function mayHead(text: string): boolean {
  return text.length <= LONGEST && conditionOf(text) === null;
}
