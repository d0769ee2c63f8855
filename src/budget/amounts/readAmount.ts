import { dayOfExcelSerial } from "../../calendar/day.ts";
import { meaningOf } from "../../documents/cells/numberFormat.ts";
import { normalized, type Decimal } from "../../money/decimal.ts";
import { readCellFigure } from "../../text/cellFigures.ts";
import { joinLines, quoteLines } from "../../text/lines.ts";
import { numberStyleOf, type NumberStyle } from "../../text/numbers.ts";
import { inWholeUnits } from "../../text/units.ts";
import { decimalOfCell } from "../tables/decimalOfCell.ts";
import type { AmountUnit } from "../otherLines.ts";
import type { LaidCell, LaidTable } from "../tables/laidTable.ts";

/** Dinars and euros have two decimals: a figure with more was misread, or stands in another unit than is said. */
const MOST_DECIMALS = 2;

/** How the figures of one column are read. */
export interface AmountColumn {
  readonly index: number;
  /** As printed; the column's number where it has none. */
  readonly header: string;
  readonly style: NumberStyle;
  readonly unit: AmountUnit;
  /** Whether its figures are executed amounts, each rounded to the unit by itself; planned ones are not rounded. */
  readonly isExecuted?: boolean;
}

export type AmountReading =
  | { readonly kind: "amount"; readonly amount: Decimal }
  /** Nothing is printed, or "-". */
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly text: string };

const NONE: AmountReading = { kind: "none" };

export function amountColumn(table: LaidTable, index: number, unit: AmountUnit): AmountColumn {
  const texts = table.rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell && typeof cell.input?.value !== "number" ? [quoteLines(cell.lines)] : [];
  });
  const header = (table.headers[index] ?? "").trim();
  return { index, header: header === "" ? String(index + 1) : header, style: numberStyleOf(texts), unit };
}

/**
 * The figure of a cell in full units of the currency. A worksheet's number is taken as it is; printed text by the
 * style of its column. What can be read in two ways, is no number, or has more decimals than money has, is unreadable.
 */
export function readAmount(cell: LaidCell | null | undefined, column: AmountColumn): AmountReading {
  if (!cell || cell.across) return NONE;
  const text = quoteLines(cell.lines);
  const { multiplier } = column.unit;
  const input = cell.input;
  if (input?.error || typeof input?.value === "boolean")
    return { kind: "unreadable", text: text || String(input.value) };
  if (typeof input?.value === "number") {
    const format = meaningOf(input.numberFormat);
    const exact = format.isDate || format.isPercent ? null : decimalOfCell(input.value);
    return exact ? amount(exact, multiplier) : { kind: "unreadable", text: text || String(input.value) };
  }
  return printedAmount(text, cell, column);
}

function printedAmount(text: string, cell: LaidCell, { style, unit }: AmountColumn): AmountReading {
  const { multiplier } = unit;
  const { number: reading, currency } = readCellFigure(text, {
    style,
    isCell: cell.cell !== undefined,
    ...(multiplier === 1n && { maxDecimals: MOST_DECIMALS }),
  });
  // A currency beside the figure says no more than the unit does, or contradicts it.
  if (currency !== null && (unit.currency ?? currency) !== currency)
    return { kind: "unreadable", text: joinLines(cell.lines) };
  if (!reading.ok)
    return reading.reason === "empty" || reading.reason === "not-applicable"
      ? NONE
      : { kind: "unreadable", text: joinLines(cell.lines) };
  if (multiplier === 1n && reading.value.scale > MOST_DECIMALS) return { kind: "unreadable", text };
  return amount(reading.value, multiplier);
}

function amount(value: Decimal, multiplier: bigint): AmountReading {
  return { kind: "amount", amount: normalized(inWholeUnits(value, multiplier)) };
}

/** Whether a worksheet has made a date of what was typed. */
export function isDateCell({ input }: LaidCell): boolean {
  return (
    typeof input?.value === "number" &&
    meaningOf(input.numberFormat).isDate &&
    dayOfExcelSerial(Math.floor(input.value)) !== null
  );
}
