import type { Currency } from "../../money/currency.ts";
import { currencyOf } from "../../text/currencies.ts";
import { foldForComparison } from "../../text/fold.ts";
import { withText, type TableCell } from "../tables/grid.ts";

/** What stands between two balances of one cell: a line end, a slash, brackets around the second. */
const BETWEEN = /[\n/;()]|,\s/u;

/** The texts of a cell's balances: "3.260.487" and "381.549.413" of "3.260.487 / 381.549.413". */
export function balanceTexts(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/**
 * The balances in euros and in dinars of a cell that holds both, by the currencies beside them, else by those of its
 * heading, in their order; null for any other cell.
 */
export function balancePair(
  cell: TableCell,
  heading: string,
): { readonly eur: TableCell; readonly rsd: TableCell } | null {
  if (cell.content.kind !== "text") return null;
  const pieces = balanceTexts(cell.text);
  const own = pieces.flatMap(currenciesIn);
  const stated = own.length === 0 ? currenciesIn(heading) : own;
  const isPair =
    pieces.length === 2 && stated.length === 2 && pieces.every((piece) => /\d|^\p{Pd}$/u.test(piece));
  const [eur, rsd] = [pieces[stated.indexOf("EUR")], pieces[stated.indexOf("RSD")]];
  if (!isPair || eur === undefined || rsd === undefined) return null;
  return { eur: withText(cell, eur), rsd: withText(cell, rsd) };
}

function currenciesIn(text: string): Currency[] {
  return foldForComparison(text)
    .split(/[^\p{L}€]+/u)
    .flatMap((word) => currencyOf(word) ?? []);
}
