import type { Currency } from "../money/currency.ts";
import { currencyOf } from "./currencies.ts";
import { withoutFootnoteSigns } from "./footnoteSigns.ts";
import { readNumber, type NumberContext, type NumberReading } from "./numbers.ts";

/** The number of a cell that holds one figure, and the currency that stands beside it; null for none. */
interface CellFigure {
  readonly number: NumberReading;
  readonly currency: Currency | null;
}

/** Digits in a bracket that closes only are none where the number before them has all of its own: "2.698.700.072 1)". */
const BRACKETED = /^(\d{1,3}(?:[.,]\d{3}){1,5}(?:[.,]\d{2})?)\s\d{1,2}\)$/u;
/** Without a space whole thousands tell where it ends; two of them, since "1.2345)" may have decimals. */
const TOUCHING = /^(\d{1,3}(?:\.\d{3}){2,5}|\d{1,3}(?:,\d{3}){2,5})\d{1,2}\)$/u;

const BEFORE = /^([\p{L}€$£][\p{L}€$£ ]{0,30}\.?)(?=[\s\d(-])(.*)$/su;
const BEHIND = /^(.*[\d)*¹²³⁰⁴-⁹])\s?([\p{L}€$£][\p{L}€$£ ]{0,30}\.?)$/su;

/** Reads a cell that holds one figure, perhaps with a sign of a footnote behind it and a currency beside it. */
export function readCellFigure(text: string, context: NumberContext): CellFigure {
  const plain = readNumber(text, context);
  if (plain.ok || plain.reason === "empty" || plain.reason === "not-applicable")
    return { number: plain, currency: null };
  const figure = withoutSign(text.trim());
  const [, before = "", behindIt = ""] = BEFORE.exec(figure) ?? [];
  const [, beforeIt = "", behind = ""] = BEHIND.exec(figure) ?? [];
  const [first, last] = [currencyOf(before.trim()), currencyOf(behind)];
  if (first !== null) return { number: readNumber(withoutSign(behindIt.trim()), context), currency: first };
  if (last !== null) return { number: readNumber(withoutSign(beforeIt), context), currency: last };
  return { number: readNumber(figure, context), currency: null };
}

function withoutSign(text: string): string {
  const unsigned = withoutFootnoteSigns(text).replace(/\s+/gu, " ").trim();
  return (BRACKETED.exec(unsigned) ?? TOUCHING.exec(unsigned))?.[1] ?? unsigned;
}
