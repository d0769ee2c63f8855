import { excelSerial } from "../../../calendar/day.ts";
import { compareDecimals, decimal, parseExponential, type Decimal } from "../../../money/decimal.ts";
import type { GridEntry, GridLimits, GridValidation } from "../../../writers/gridWorkbook.ts";

/** Whether a cell's rule lets the content in. A formula's result is looked at when the workbook is read back. */
export function isAllowed(content: GridEntry["content"], validation: GridValidation | null): boolean {
  if (!validation?.isStrict || content.kind === "formula" || content.value === null) return true;
  const { rule } = validation;
  const { value } = content;
  if (rule.kind === "any") return true;
  if (rule.kind === "list") return rule.values.includes(String(value));
  if (rule.kind === "limits") return isWithin(value, rule);
  if (typeof value !== "number") return false;
  if (rule.kind === "date") return value >= excelSerial(rule.from) && value <= excelSerial(rule.to);
  const number = parseExponential(String(value));
  return number !== null && compareDecimals(number, rule.from) >= 0 && compareDecimals(number, rule.to) <= 0;
}

function isWithin(value: string | number | boolean, { of, operator, first, second }: GridLimits): boolean {
  const number = of === "textLength" ? decimal(String(String(value).length)) : numberOf(value);
  if (!number || (of === "whole" && !Number.isInteger(value))) return false;
  const [low, high] = [compareDecimals(number, first), second ? compareDecimals(number, second) : 0];
  switch (operator) {
    case "between":
      return low >= 0 && high <= 0;
    case "notBetween":
      return low < 0 || high > 0;
    case "equal":
      return low === 0;
    case "notEqual":
      return low !== 0;
    case "greaterThan":
      return low > 0;
    case "greaterThanOrEqual":
      return low >= 0;
    case "lessThan":
      return low < 0;
    default:
      return low <= 0;
  }
}

function numberOf(value: string | number | boolean): Decimal | null {
  return typeof value === "number" ? parseExponential(String(value)) : null;
}
