import { shareInPercent, type FiguresCounts } from "../budget/figures/figuresAccount.ts";
import { decimalText } from "../money/decimal.ts";

/** Where an amount may stand, in the order in which the account is shown. */
export const FIGURES_PLACES = [
  "lines",
  "totals",
  "otherRows",
  "unknownTables",
  "sentences",
  "outside",
] as const satisfies readonly (keyof FiguresCounts)[];

/** A share in percent with one decimal ("93.4"); "0.0" of nothing. */
export function shareOf(part: number, all: number): string {
  return decimalText(shareInPercent(part, all));
}
