import { message, type Message } from "../../messages/message.ts";
import { foldForComparison } from "../../text/fold.ts";
import { unitOf } from "../../text/units.ts";
import type { AmountUnit } from "../otherLines.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { ReadContext } from "../tables/tableReader.ts";

/** A phrase that states a unit, folded: "u hiljadama dinara", "u 000 dinara", "u mil. EUR", "u dinarima", "u rsd". */
const PHRASE =
  /(?:^|[\s(])(?:u|in) (?:(?:000|hiljad\w*|mil\w*\.?|milij\w*|thousands?|mlrd\.?)(?: (?:dinar\w*|din\.?|rsd|evr\w*|eur\w*))?|dinarima|din\.?|rsd|evrima|eur)(?![\p{L}\d])/u;

const WHOLE_DINARS: AmountUnit = { multiplier: 1n, currency: "RSD" };
const UNKNOWN: AmountUnit = { multiplier: 1n, currency: null };

/** The unit that a text states in such a phrase; null where it has none. */
export function statedUnit(text: string): AmountUnit | null {
  const phrase = PHRASE.exec(foldForComparison(text.replaceAll("_", " ")));
  return phrase ? unitOf(phrase[0]) : null;
}

/**
 * What the figures of a table stand in: by a header of its amounts, else by the text above it, nearest first. Where
 * nothing says it, whole dinars in a law of the Republic (whose figures are in dinars by the Budget System Law), with
 * a remark that it is assumed; elsewhere no currency, with a warning.
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
  const stated = [...headers, ...table.headers, ...[...table.before].reverse()]
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
