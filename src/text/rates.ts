import { parseDecimal, type Decimal } from "../money/decimal.ts";
import { isCurrency } from "../money/currency.ts";
import { foldForComparison } from "./fold.ts";
import { withoutFootnoteSigns } from "./footnoteSigns.ts";

/** An interest rate as a debt list prints it. Percent a year: 3 for 3 %, with the decimals printed. */
export type PrintedRate =
  | { readonly kind: "fixed"; readonly percent: Decimal; readonly text: string }
  /** `index`: "EURIBOR6M", "LIBOR6M_USD"; `marginPercent`: zero where the index stands alone. */
  | {
      readonly kind: "floating";
      readonly index: string;
      readonly marginPercent: Decimal;
      readonly text: string;
    }
  | { readonly kind: "text"; readonly text: string };

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
const FIXED = new RegExp(
  String.raw`^(?:fiksna|fixed)? ?${NUMBER} ?% ?(?:,? ?(?:fiksna|fixed)?(?: kamatna stopa)?)? ?(?:godisnje|na godisnjem nivou|p\.? ?a\.?|per annum)?$`,
  "u",
);
const INDEX = String.raw`(?:(\d{1,2}) ?m ?(euribor|belibor|libor)|(euribor|belibor|libor) ?(\d{1,2}) ?m)`;
const FLOATING = new RegExp(
  String.raw`^${INDEX} ?[\/(-]? ?([a-z]{3})?\)? ?(?:([+-]) ?(?:marza ?)?${NUMBER} ?% ?(?:godisnje|p\.? ?a\.?)?)?$`,
  "u",
);

/** "3,05% (фиксна)", the second bracket left out in one law. */
const BRACKETED = /\( ?(fiksna|fixed) ?\)?/u;

/** "2,00 одсто", "2,00 posto", "2,00 od sto", folded. */
const IN_WORDS = /(?<=\d) ?(?:od|po) ?sto(?!\p{L})/gu;

/**
 * Reads the cell "Каматна стопа". Fixed: "3,00% фиксна", "3,05% (фиксна)", "8,50%", "0,75% годишње". Floating: an index known by term
 * and currency and one margin ("6М EURIBOR + 1,00%" with Cyrillic М, "3М LIBOR/USD + 4,75%"). Everything else stays
 * text, unread: rates by tranche, two margins, a variable margin, service charges ("0,75% трошкови сервисирања").
 * The separator in a percentage is always the decimal one.
 * @param text the cell, its lines joined by " | " or a space
 * @returns null for "-" and for an empty cell
 */
export function readRate(text: string): PrintedRate | null {
  const folded = foldForComparison(withoutFootnoteSigns(text).replace(/\s\|\s|\r?\n/gu, " "))
    .replace(BRACKETED, "$1")
    .replace(IN_WORDS, "%");
  if (/^-*$/u.test(folded)) return null;
  const fixed = FIXED.exec(folded);
  const percent = fixed && percentOf(fixed[1]);
  if (percent) return { kind: "fixed", percent, text };
  return readFloating(folded, text) ?? { kind: "text", text };
}

function readFloating(folded: string, text: string): PrintedRate | null {
  const match = FLOATING.exec(folded);
  if (!match) return null;
  const [, months1, name1, name2, months2, currency, sign, margin] = match;
  const name = (name1 ?? name2 ?? "").toUpperCase();
  const term = `${name}${Number(months1 ?? months2)}M`;
  const index = name === "LIBOR" ? liborIndex(term, currency) : currency === undefined ? term : null;
  if (index === null) return null;
  const size = margin === undefined ? parseDecimal("0") : percentOf(margin);
  if (!size) return null;
  const marginPercent = sign === "-" ? { digits: -size.digits, scale: size.scale } : size;
  return { kind: "floating", index, marginPercent, text };
}

/** LIBOR is quoted in several currencies and means nothing without one. */
function liborIndex(term: string, currency: string | undefined): string | null {
  const code = currency?.toUpperCase() ?? "";
  return isCurrency(code) ? `${term}_${code}` : null;
}

function percentOf(text: string | undefined): Decimal | null {
  return text === undefined ? null : parseDecimal(text.replace(",", "."));
}
