import type { Finding } from "../../checks/finding.ts";
import { daysBetween } from "../../calendar/day.ts";
import type { Translator } from "../../messages/translator.ts";
import { addDecimals, compareDecimals, type Decimal } from "../../money/decimal.ts";
import { fitsCell } from "../layout/cellDigits.ts";
import { BLANK, numberValue } from "../layout/values.ts";
import type { CellFormat, PlanValue } from "../plan.ts";
import { figureCell, type FigureCells } from "./figureCells.ts";

/** Decimals that the column's formula rounds to: those of amounts. */
export const DIFFERENCE_DIGITS = 2;

/** The difference that a finding states. */
export interface DifferenceCell {
  readonly value: PlanValue;
  readonly format: CellFormat;
  /** Currency; null for what is no amount. */
  readonly currency: string | null;
  readonly isInDays: boolean;
  /** Whether it is the first figure less the second, both cells of one unit, so that the column's formula gives it. */
  readonly isOfCells: boolean;
}

const NOTHING: DifferenceCell = {
  value: BLANK,
  format: "text",
  currency: null,
  isInDays: false,
  isOfCells: false,
};

/** The difference of a finding as a cell. A number of days is counted without a sign. */
export function differenceCell(
  { difference }: Finding,
  { first, second }: FigureCells,
  t: Translator,
): DifferenceCell {
  if (difference === null) return NOTHING;
  const days = daysOf(difference);
  if (days !== null) {
    const value = { digits: BigInt(days), scale: 0 };
    const apart = daysApart(first.value, second.value);
    return {
      value: numberValue(value),
      format: "amount0",
      currency: null,
      isInDays: true,
      isOfCells: apart === days,
    };
  }
  const cell = figureCell(difference, t);
  const less = numbersLess(first.value, second.value);
  const isOfBoth = first.unit !== null && first.unit === second.unit && first.unit === cell.unit;
  const isSame =
    isOfBoth &&
    less !== null &&
    cell.value.kind === "number" &&
    compareDecimals(less, cell.value.number) === 0;
  const digits = Math.max(first.digits, second.digits);
  const currency = typeof difference === "object" && "minor" in difference ? difference.currency : null;
  return {
    value: cell.value,
    format: cell.format,
    currency,
    isInDays: false,
    isOfCells: isSame && currency !== null && digits <= DIFFERENCE_DIGITS,
  };
}

/** "days" with its count. */
function daysOf(difference: NonNullable<Finding["difference"]>): number | null {
  if (typeof difference !== "object" || !("key" in difference)) return null;
  const { count } = difference.params;
  return difference.key === "checks:days" && typeof count === "number" ? count : null;
}

function daysApart(first: PlanValue, second: PlanValue): number | null {
  return first.kind === "date" && second.kind === "date"
    ? Math.abs(daysBetween(first.day, second.day))
    : null;
}

/** First less second, where a cell holds all three. */
function numbersLess(first: PlanValue, second: PlanValue): Decimal | null {
  if (first.kind !== "number" || second.kind !== "number") return null;
  const { digits, scale } = second.number;
  const less = addDecimals(first.number, { digits: -digits, scale });
  return fitsCell(less) ? less : null;
}
