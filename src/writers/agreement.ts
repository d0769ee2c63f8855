import { excelSerial } from "../calendar/day.ts";
import { compareDecimals, parseExponential, rescaled, type Decimal } from "../money/decimal.ts";
import { decimalsShown } from "../workbook/formats.ts";
import type { CellPlan } from "../workbook/plan.ts";

/** What a cell shows after calculation: a number as digits ("15333.33", "-1E-3"), an error as its text; null for an empty cell. */
export type ShownValue =
  | { readonly kind: "number" | "text" | "error"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | null;

/**
 * Whether a formula cell shows what the engine computed. Numbers are equal when they agree in all decimals that the
 * engine's value has or the cell shows; an amount must moreover hold nothing below its last decimal.
 */
export function agreesWithEngine({ value, format }: CellPlan, shown: ShownValue): boolean {
  switch (value.kind) {
    case "blank":
      return isEmpty(shown);
    case "text":
      return value.text === "" ? isEmpty(shown) : shown?.kind === "text" && shown.value === value.text;
    case "boolean":
      return shown?.kind === "boolean" && shown.value === value.value;
    case "date":
      return shown?.kind === "number" && shown.value === String(excelSerial(value.day));
    case "number": {
      const number = shown?.kind === "number" ? parseExponential(shown.value) : null;
      if (!number) return false;
      const decimals = Math.max(value.number.scale, decimalsShown(format ?? "general") ?? 0);
      const [found, engine] = [number, value.number].map((one) => rescaled(one, decimals, "half-up")) as [
        Decimal,
        Decimal,
      ];
      const exact = format !== undefined && /^(amount|integer)/.test(format);
      return compareDecimals(found, engine) === 0 && (!exact || isWhole(number, decimals));
    }
  }
}

function isEmpty(shown: ShownValue): boolean {
  return shown === null || (shown.kind === "text" && shown.value === "");
}

/** Whether nothing is left below the last decimal but what doubles cannot help: less than a hundredth of it. */
function isWhole(number: Decimal, decimals: number): boolean {
  const fine = rescaled(number, decimals + 2, "half-up");
  return fine.digits % 100n === 0n;
}
