import { dayOfExcelSerial } from "../../calendar/day.ts";
import { formatDay, formatDecimal, withMinus } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { atLeastDecimals, parseDecimal } from "../../money/decimal.ts";
import type { PlanValue } from "../../workbook/plan.ts";
import type { CellSnapshot } from "../../workbook/snapshot.ts";
import type { CellContent, DifferingCell } from "../../writers/openWorkbook.ts";

/** What a cell of the user's holds: its formula, or its value. */
export function contentWords({ formula, value }: CellContent, translator: Translator): string {
  return formula === null ? cellValueWords(value, translator) : `=${formula}`;
}

/** What the engine says that a cell shows. */
export function engineWords(value: PlanValue, { say, language }: Translator): string {
  switch (value.kind) {
    case "blank":
      return say("excel:empty");
    case "text":
      return say("excel:text", { text: value.text });
    case "number":
      return withMinus(formatDecimal(value.number, language));
    case "date":
      return formatDay(value.day, language);
    case "boolean":
      return say(value.value ? "excel:true" : "excel:false");
  }
}

/** What a cell shows instead: a date where the engine says one, for Excel holds it as a number; no fewer decimals than the engine's. */
export function shownWords({ engine, shown }: DifferingCell, translator: Translator): string {
  const day = engine.kind === "date" && typeof shown === "number" ? dayOfExcelSerial(shown) : null;
  if (day !== null) return formatDay(day, translator.language);
  return cellValueWords(shown, translator, engine.kind === "number" ? engine.number.scale : 0);
}

function cellValueWords(value: CellSnapshot["value"], { say, language }: Translator, decimals = 0): string {
  if (value === null || value === "") return say("excel:empty");
  if (typeof value === "string") return say("excel:text", { text: value });
  if (typeof value === "boolean") return say(value ? "excel:true" : "excel:false");
  // By its shortest text, which is what Excel holds; very large and very small ones stay in that form.
  const number = parseDecimal(String(value));
  return number ? withMinus(formatDecimal(atLeastDecimals(number, decimals), language)) : String(value);
}
