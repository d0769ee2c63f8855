import { message, type Message } from "../../messages/message.ts";
import { readAmounts } from "../../text/amounts.ts";
import { currencyOf } from "../../text/currencies.ts";
import { quoteLines } from "../../text/lines.ts";
import { readNumber } from "../../text/numbers.ts";
import { inWholeUnits, mostDecimals } from "../../text/units.ts";
import { readAmount, type AmountColumn } from "../amounts/readAmount.ts";
import type { PlannedLoan } from "../otherLines.ts";
import type { LaidCell } from "../tables/laidTable.ts";

export interface OriginalAmounts {
  readonly amounts: PlannedLoan["amounts"];
  readonly warnings: readonly Message[];
}

/** Of a currency that the program does not know. */
const CENTS = 2;
const NONE: OriginalAmounts = { amounts: [], warnings: [] };

/**
 * The amounts in original currency of a row, one for each line where currencies are stacked: "USD | EUR" beside
 * "1.808.260.000 | 16.000.000". Where currencies and amounts are not as many, none is read.
 */
export function originalAmounts(
  currencyCell: LaidCell | null,
  amountCell: LaidCell | null,
  column: AmountColumn,
): OriginalAmounts {
  const currencies = filledLines(currencyCell);
  const figures = filledLines(amountCell);
  if (figures.length === 0) return NONE;
  const text = quoteLines([...currencies, ...figures]);
  const unreadable = {
    amounts: [],
    warnings: [message("tables:amountUnreadable", { column: column.header, text })],
  };
  if (currencies.length > 1) {
    if (currencies.length !== figures.length) return unreadable;
    const read = figures.map((figure, at) => oneAmount(figure, currencies[at] ?? "", column));
    return read.some((amount) => amount === null)
      ? unreadable
      : withCurrencies(
          read.filter((amount) => amount !== null),
          text,
        );
  }
  const whole = readAmount(amountCell, column);
  if (whole.kind === "none") return NONE;
  if (whole.kind === "amount")
    return withCurrencies([{ amount: whole.amount, currency: currencyOf(currencies[0] ?? "") }], text);
  const named = readAmounts(quoteLines(figures), column.style, mostDecimals(column.unit.multiplier, null));
  return named.kind === "amounts" && named.rest === null && currencies.length === 0
    ? withCurrencies(
        named.amounts.map(({ amount, currency }) => ({
          amount: inWholeUnits(amount, column.unit.multiplier),
          currency,
        })),
        text,
      )
    : unreadable;
}

type Amount = PlannedLoan["amounts"][number];

function oneAmount(
  figure: string,
  printed: string,
  { style, unit: { multiplier } }: AmountColumn,
): Amount | null {
  const currency = currencyOf(printed);
  const reading = readNumber(figure, { style, maxDecimals: mostDecimals(multiplier, currency) ?? CENTS });
  return reading.ok ? { amount: inWholeUnits(reading.value, multiplier), currency } : null;
}

function withCurrencies(amounts: readonly Amount[], text: string): OriginalAmounts {
  const isKnown = amounts.every(({ currency }) => currency !== null);
  return { amounts, warnings: isKnown ? [] : [message("tables:currencyUnknown", { text })] };
}

function filledLines(cell: LaidCell | null): string[] {
  return (cell?.lines ?? []).map((line) => line.trim()).filter((line) => line !== "");
}

/** Both lists as one; for amounts that stand in rows of their own below each other. */
export function stacked(a: OriginalAmounts, b: OriginalAmounts): OriginalAmounts {
  return { amounts: [...a.amounts, ...b.amounts], warnings: [...a.warnings, ...b.warnings] };
}
