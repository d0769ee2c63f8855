import { excelSerial } from "../../calendar/day.ts";
import { compareDecimals, parseExponential } from "../../money/decimal.ts";
import type { GridEntry, GridValidation } from "../../writers/gridWorkbook.ts";

/** Whether a cell's rule lets the content in. A formula's result is looked at when the workbook is read back. */
export function isAllowed(content: GridEntry["content"], validation: GridValidation | null): boolean {
  if (!validation || content.kind === "formula" || content.value === null) return true;
  const { rule } = validation;
  const { value } = content;
  if (rule.kind === "list") return rule.values.includes(String(value));
  if (typeof value !== "number") return false;
  if (rule.kind === "date") return value >= excelSerial(rule.from) && value <= excelSerial(rule.to);
  const number = parseExponential(String(value));
  return number !== null && compareDecimals(number, rule.from) >= 0 && compareDecimals(number, rule.to) <= 0;
}
