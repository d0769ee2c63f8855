import { message, type Message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unitOf, unitsOfCurrencies, type Unit } from "../../text/units.ts";
import type { AmountUnit } from "../otherLines.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import { isArticle } from "../tables/textKinds.ts";
import type { ReadContext } from "../tables/tableReader.ts";

const SCALE_WORD = String.raw`(?:hilj(?:ad\p{L}*|\.)?|mil(?:l?ion\p{L}*|ijard\p{L}*|\.)?|m(?:io|ln|n)\.?|ml?rd\.?|thousands?|billions?|bl?n\.?)`;
const SCALE = String.raw`(?:(?:1[.,]?|['’])?000|${SCALE_WORD})`;
const MONEY = String.raw`(?:dinar\p{L}*|din\.?|rsd|evr\p{L}*|eur\p{L}*|usd|€)`;
/** One currency, or two: "dinara / evra", "EUR i RSD", "dinara, odnosno evra". */
const MONIES = String.raw`${MONEY}(?:(?: ?/ ?|, ?|,? (?:i|odnosno|and|or) (?:u )?)${MONEY})?`;

/**
 * Phrases that state a unit, folded: "u hiljadama dinara", "u 000 dinara", "u mil. EUR", "in EUR million", "u dinarima", "u rsd"; without
 * "u" in brackets or as all of a text: "(000 din)", "iznos (EUR)", "hilj. dinara". A sum in a sentence states none.
 */
const PHRASES: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[\s([])(?:u|in) ${MONIES} ?${SCALE_WORD}(?![\p{L}\d])`, "u"),
  new RegExp(String.raw`[([] ?${MONEY},? ?${SCALE_WORD} ?[)\]]`, "u"),
  new RegExp(String.raw`(?:^|[\s([])(?:u|in) ${SCALE}(?: ?${MONIES})?(?![\p{L}\d])`, "u"),
  /(?:^|[\s([])(?:u|in) (?:dinarima|din\.?|rsd|evrima|eur|€)(?![\p{L}\d])/u,
  new RegExp(String.raw`(?:^|[([] ?|\biznos[aieu]?,? )${SCALE} ?${MONIES}(?![\p{L}\d])`, "u"),
  new RegExp(String.raw`[([] ?${MONEY} ?[)\]]`, "u"),
];

const WHOLE_DINARS: AmountUnit = { multiplier: 1n, currency: "RSD" };
const UNKNOWN: AmountUnit = { multiplier: 1n, currency: null };

/** The unit that a text states in such a phrase; null where it has none. */
export function statedUnit(text: string): AmountUnit | null {
  const folded = foldForComparison(text.replaceAll("_", " "));
  for (const pattern of PHRASES) {
    const [phrase] = pattern.exec(folded) ?? [];
    if (phrase !== undefined) return unitOf(phrase);
  }
  return null;
}

/** Longer text than this is a sentence, which speaks of many sums. */
const LONGEST_TITLE = 90;

/** The units that a text states in such phrases: one, or one for each currency. A sentence has the latter in brackets. */
export function statedUnits(text: string): readonly Unit[] {
  const texts =
    text.length <= LONGEST_TITLE ? [text] : [...text.matchAll(/\(([^()]*)\)/gu)].map(([within]) => within);
  const several = texts.map(unitsOfCurrencies).find(({ length }) => length > 0);
  return several ?? [statedUnit(text) ?? []].flat();
}

/** The units of a title, which may state one in any words. */
export function unitsOfTitle(title: string): readonly Unit[] {
  const stated = statedUnits(title);
  return stated.length > 0 || title.length > LONGEST_TITLE ? stated : [unitOf(title) ?? []].flat();
}

/** How many units a figure counts of one currency, by what a title states: "in thousands of dinars" says nothing of euros. */
export function multiplierFor(currency: Currency | null, units: readonly Unit[]): Unit["multiplier"] {
  return units.find((unit) => unit.currency === null || unit.currency === currency)?.multiplier ?? 1n;
}

/**
 * What the figures of a table stand in: by a header of its amounts, else by the text above it in its article, nearest
 * first. Where nothing says it, whole dinars in a law of the Republic (whose figures are in dinars by the Budget System
 * Law), with a remark that it is assumed; elsewhere no currency, with a warning.
 */
export function tableUnit(
  table: LaidTable,
  amountColumns: readonly number[],
  context: ReadContext,
): { readonly unit: AmountUnit; readonly remarks: readonly Message[] } {
  const headers = amountColumns.flatMap((column) => [
    table.headers[column] ?? "",
    table.headersAbove[column] ?? "",
  ]);
  const above = textsOfArticle(table.before).filter((text) => !namesSeveral(text));
  const stated = [...headers, ...table.headers, ...above.reverse()]
    .map(statedUnit)
    .filter((unit) => unit !== null);
  const [unit] = stated;
  if (unit) {
    const scaled = unit.multiplier > 1n;
    return {
      unit,
      remarks: scaled
        ? [message("tables:unitScaled", { page: table.page, multiplier: String(unit.multiplier) })]
        : [],
    };
  }
  if (context.republicLaw)
    return { unit: WHOLE_DINARS, remarks: [message("tables:unitAssumed", { page: table.page })] };
  return { unit: UNKNOWN, remarks: [message("tables:unitMissing", { page: table.page })] };
}

/** What stands above an article's heading is about another table: of a text that is copied, the rows of one, too. */
function textsOfArticle(before: readonly string[]): readonly string[] {
  return before.slice(before.findLastIndex(isArticle) + 1);
}

/** "У EUR У рсд" are headers of two columns. */
function namesSeveral(text: string): boolean {
  return Boolean(statedUnit(text)?.currency) && unitOf(text)?.currency === null;
}
