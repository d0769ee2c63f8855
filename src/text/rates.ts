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
const FIXED = new RegExp(String.raw`^${NUMBER} ?%$`, "u");
const NAME = "(euribor|belibor|libor|termsofr|sofr)";
const INDEX = String.raw`(?:(\d{1,2}) ?m ?${NAME}|${NAME} ?(\d{1,2}) ?m)`;
const FLOATING = new RegExp(
  String.raw`^${INDEX} ?[\/(-]? ?([a-z]{3})?\)? ?(?:([+-]) ?${NUMBER} ?(%|bp))?$`,
  "u",
);

/** Folded words in the place of a number or sign: "2,00 одсто", "шестомесечни", "увећан за", "125 базних поена". */
const IN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d) ?(?:(?:od|po) ?sto|procen(?:a?t|at)a?|percent)(?!\p{L})/gu, "%"],
  [/(?<=\d) ?(?:b\.? ?p\.?|bazni(?:h|a)? poen(?:a|i)?|basis points?)(?!\p{L})/gu, "bp"],
  [/(?<!\p{L})sestomesecni(?!\p{L})/gu, "6m"],
  [/(?<!\p{L})tromesecni(?!\p{L})/gu, "3m"],
  [/(?<!\p{L})jednomesecni(?!\p{L})/gu, "1m"],
  [/(?<!\p{L})dvanaestomesecni(?!\p{L})/gu, "12m"],
  [/(?<=\d)(?: |-| -)?(?:mesecni|months?)(?!\p{L})/gu, "m"],
  // Fixed before the period; SOFR alone may be compounded over it, which is another rate.
  [/(?<!\p{L})(?:cme )?term sofr(?!\p{L})/gu, "termsofr"],
  [/(?<!\p{L})(?:uvecan[ao]? za|plus|uz)(?!\p{L})/gu, "+"],
  [/(?<!\p{L})(?:umanjen[ao]? za|minus)(?!\p{L})/gu, "-"],
];

/** Folded words that change nothing: each rate is one a year. */
const OF_ANY =
  "kamatn[aeu] stop[aeu]|interest rate|stopa|rate|iznosi|godisnj[ea]|na godisnjem nivou|per annum|annually|p\\.? ?a\\.?";
/** In brackets too, of which one law leaves out the second. */
const OF_FIXED = new RegExp(`(?:\\( ?)?(?<!\\p{L})(?:${OF_ANY}|fiksna|fixed)(?!\\p{L})(?: ?\\))?`, "gu");
const OF_FLOATING = new RegExp(
  `(?<!\\p{L})(?:${OF_ANY}|promenljiva|varijabilna|floating|variable|(?:fiksn[auo] )?marz[aue](?: od)?|margin(?: of)?)(?!\\p{L})`,
  "gu",
);

/**
 * Reads the cell "Каматна стопа". Fixed: "3,00% фиксна", "3,05% (фиксна)", "8,50%", "0,75% годишње". Floating: an index known by term
 * and currency and one margin ("6М EURIBOR + 1,00%" with Cyrillic М, "3М LIBOR/USD + 4,75%", "шестомесечни EURIBOR увећан за
 * 1,25%"). Everything else stays text, unread: rates by tranche, two margins, a variable margin, service charges ("0,75%
 * трошкови сервисирања"). The separator in a percentage is always the decimal one.
 * @param text the cell, its lines joined by " | " or a space
 * @returns null for "-" and for an empty cell
 */
export function readRate(text: string): PrintedRate | null {
  const folded = IN_WORDS.reduce(
    (so, [words, sign]) => so.replace(words, sign),
    foldForComparison(withoutFootnoteSigns(text).replace(/\s\|\s|\r?\n/gu, " ")),
  );
  if (/^-*$/u.test(folded)) return null;
  const fixed = FIXED.exec(without(folded, OF_FIXED));
  const percent = fixed && percentOf(fixed[1]);
  if (percent) return { kind: "fixed", percent, text };
  return readFloating(without(folded, OF_FLOATING), text) ?? { kind: "text", text };
}

/** Commas between words go with them. */
function without(folded: string, words: RegExp): string {
  return folded
    .replace(words, " ")
    .replace(/,(?!\d)/gu, " ")
    .replace(/ +/gu, " ")
    .trim();
}

function readFloating(plain: string, text: string): PrintedRate | null {
  const match = FLOATING.exec(plain);
  if (!match) return null;
  const [, months1, name1, name2, months2, currency, sign, margin, unit] = match;
  const name = (name1 ?? name2 ?? "").toUpperCase();
  const term = `${name}${Number(months1 ?? months2)}M`;
  const isOwn = currency === undefined || (name.endsWith("SOFR") && currency === "usd");
  const index = name === "LIBOR" ? liborIndex(term, currency) : isOwn ? term : null;
  if (index === null) return null;
  const size = margin === undefined ? parseDecimal("0") : percentOf(margin);
  if (!size) return null;
  const { digits, scale } = size;
  const marginPercent = {
    digits: sign === "-" ? -digits : digits,
    // A hundred basis points are a percent.
    scale: unit === "bp" ? scale + 2 : scale,
  };
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
