import type { Day } from "../../calendar/day.ts";
import { message, type KeyOf, type Message, type Values } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import { readAmounts } from "../../text/amounts.ts";
import { readCellFigure } from "../../text/cellFigures.ts";
import { currencyOf } from "../../text/currencies.ts";
import { readDates } from "../../text/dates.ts";
import { withoutFootnoteSigns } from "../../text/footnoteSigns.ts";
import { quoteLines } from "../../text/lines.ts";
import { readNumber, type NumberStyle } from "../../text/numbers.ts";
import { readRate } from "../../text/rates.ts";
import { inWholeUnits, mostDecimals } from "../../text/units.ts";
import type { CardDate, CardInstalment, CardRate, InstalmentAmount } from "../budgetLine.ts";
import { readCardDate } from "../debtCards/cardDate.ts";
import { yearOfLabel } from "../debtCards/labels.ts";
import { cellLines, type TableCell } from "../tables/grid.ts";
import { inCell } from "./warnings.ts";

/** Takes a warning about a cell. */
export type Warn = <K extends KeyOf<"budget:">>(cell: TableCell, key: K, ...values: Values<K>) => void;

/** Collects warnings, each with its cell. */
export function warningsInto(warnings: Message[]): Warn {
  return (cell, key, ...values) => warnings.push(inCell(cell.name, message(key, ...values)));
}

/** How a column's amounts are to be read. */
export interface AmountStyle {
  readonly style: NumberStyle;
  /** Whole currency units that one of its figures counts: 1000 for "у хиљадама динара". */
  readonly multiplier: bigint;
  /** Null where neither heading nor currency column names one. */
  readonly currency: Currency | null;
}

const ONE: Decimal = { digits: 1n, scale: 0 };
const NEW_YEAR_1900: Decimal = { digits: 1900n, scale: 0 };
const LAST_YEAR: Decimal = { digits: 2200n, scale: 0 };

/** A balance with its currency, in whole units and the decimals that are there; null, and a warning, where it is not one number. */
export function readBalanceCell(
  cell: TableCell,
  column: AmountStyle,
  warn: Warn,
): { readonly value: Decimal; readonly currency: Currency | null } | null {
  // Where nothing names a currency there is none to say.
  const currency = column.currency ?? message("budget:currencyNotNamed");
  const { content } = cell;
  if (content.kind === "empty") {
    warn(cell, "budget:balanceEmpty", { currency });
    return null;
  }
  if (content.kind === "number" && !content.percent)
    return agreed(cell, inWholeUnits(content.value, column.multiplier), content.currency, column, warn);
  if (content.kind === "text") {
    const text = quoteLines(cellLines(cell));
    const { number: plain, currency: own } = readCellFigure(text, {
      style: column.style,
      // Cells without a name are pieces of a page.
      isCell: cell.name !== "",
      ...(column.multiplier === 1n && { maxDecimals: 2 }),
    });
    if (plain.ok) return agreed(cell, inWholeUnits(plain.value, column.multiplier), own, column, warn);
    if (plain.reason === "not-applicable") return null;
    const named = readAmounts(text, column.style, mostDecimals(column.multiplier, column.currency));
    const [only] = named.kind === "amounts" && named.rest === null ? named.amounts : [];
    if (only && named.kind === "amounts" && named.amounts.length === 1)
      return agreed(cell, inWholeUnits(only.amount, column.multiplier), only.currency, column, warn);
  }
  if (content.kind !== "error") warn(cell, "budget:balanceUnreadable", { currency, text: cell.shown });
  return null;
}

/** The currency of the cell itself must be that of its column. */
function agreed(
  cell: TableCell,
  value: Decimal,
  own: Currency | null,
  column: AmountStyle,
  warn: Warn,
): { readonly value: Decimal; readonly currency: Currency | null } | null {
  if (own === null || column.currency === null || own === column.currency)
    return { value, currency: own ?? column.currency };
  warn(cell, "budget:currencyDiffers", { text: cell.shown, currency: column.currency });
  return null;
}

/** A first or last date of principal: a date, or text that reads as one. A bare number is a year, or nothing. */
export function readDateOf(cell: TableCell, label: Message, warn: Warn): CardDate {
  const { content } = cell;
  const text = quoteLines(cellLines(cell));
  if (content.kind === "empty" || content.kind === "error") return { text: null, day: null };
  if (content.kind === "date") return { text, day: content.day };
  if (content.kind === "number" && !isYear(content.value)) {
    warn(cell, "budget:dateUnreadable", { label, text: cell.shown });
    return { text, day: null };
  }
  return readCardDate(text, label, (key, ...values) => warn(cell, key, ...values));
}

function isYear(value: Decimal): boolean {
  const isWithin = compareDecimals(value, NEW_YEAR_1900) >= 0 && compareDecimals(value, LAST_YEAR) <= 0;
  return value.scale === 0 && isWithin;
}

/** The day of a line's balances; null, and a warning, for what is no date. */
export function readDayOf(cell: TableCell, label: Message, warn: Warn): Day | null {
  if (cell.content.kind === "text") {
    const reading = readDates(cell.text);
    if (reading.kind === "not-applicable") return null;
    if (reading.kind === "day") return reading.day;
  }
  if (cell.content.kind === "date") return cell.content.day;
  if (cell.content.kind === "text" || cell.content.kind === "number")
    warn(cell, "budget:dateUnreadable", { label, text: cell.shown });
  return null;
}

/** The principal of a year. @param heading of its column, which may name the year */
export function readInstalmentOf(
  cell: TableCell,
  heading: string,
  column: AmountStyle,
  warn: Warn,
): CardInstalment {
  const year = yearOfLabel(heading);
  const { content } = cell;
  const text = quoteLines(cellLines(cell));
  if (content.kind === "empty" || content.kind === "error") return { year, amounts: [], text: null };
  if (content.kind === "number" && !content.percent) {
    const currency = content.currency ?? column.currency;
    const amount = inWholeUnits(content.value, column.multiplier);
    return {
      year,
      amounts: [{ amount, currency }],
      text: currency === null ? cell.shown : withCurrency(cell, currency),
    };
  }
  const reading =
    content.kind === "text"
      ? readAmounts(text, column.style, mostDecimals(column.multiplier, column.currency))
      : null;
  if (reading?.kind === "empty" || reading?.kind === "not-applicable")
    return { year, amounts: [], text: null };
  if (reading?.kind !== "amounts") {
    warn(cell, "budget:instalmentUnreadable", { text: cell.shown });
    return { year, amounts: [], text };
  }
  if (withoutFootnoteSigns(text) !== text) warn(cell, "budget:instalmentFootnote", { text });
  if (reading.rest !== null) warn(cell, "budget:instalmentRest", { text, rest: reading.rest });
  const amounts = reading.amounts.map(({ amount, currency }): InstalmentAmount => ({
    amount: inWholeUnits(amount, column.multiplier),
    currency: currency ?? (amount.digits === 0n ? null : column.currency),
  }));
  return { year, amounts, text };
}

function withCurrency(cell: TableCell, currency: Currency): string {
  const namesCurrency = cell.shown.split(/[\s\d.,]+/u).some((word) => currencyOf(word) === currency);
  return namesCurrency ? cell.shown : `${cell.shown} ${currency}`;
}

/**
 * An interest rate. A number is a percentage where its format or the column's heading says so, or where it is 1 or
 * more; a smaller one could be a fraction or a percentage, so it stays unread.
 */
export function readRateOf(cell: TableCell, heading: string, warn: Warn): CardRate | null {
  const { content } = cell;
  const text = cellLines(cell)
    .filter((line) => line !== "")
    .join(" ");
  if (content.kind === "empty" || content.kind === "error") return null;
  if (content.kind !== "number" && !readNumber(text).ok) return readRate(text);
  if (content.kind === "number" && content.percent) return readRate(text);
  const number = content.kind === "number" ? content.value : null;
  const isPercent = heading.includes("%") || (number !== null && compareDecimals(number, ONE) >= 0);
  if (isPercent) return readRate(`${text.replace(/(?:(?<!\s)\s+)?%$/u, "")}%`);
  if (content.kind === "text" && /^0+(?:[.,]0+)?$/u.test(text)) return readRate(`${text}%`);
  warn(cell, "budget:rateWithoutPercent", { text: cell.shown });
  return { kind: "text", text: cell.shown };
}
