import { formatDay, formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { normalized, rescaled } from "../../money/decimal.ts";
import { decimalsShown } from "../formats.ts";
import type { CellFormat, PlanValue } from "../plan.ts";

/** The value as the reader sees it in the cell, for working out how wide a column must be. */
export function displayText(value: PlanValue, format: CellFormat, language: Language): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "date":
      return formatDay(value.day, language);
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number": {
      const decimals = decimalsShown(format);
      const shown =
        decimals === null ? normalized(value.number) : rescaled(value.number, decimals, "half-up");
      return formatDecimal(shown, language) + (format === "percent" ? " %" : "");
    }
  }
}
