import type { Check } from "../../checks/check.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";

/** A tolerance with its unit, as short as a cell takes it: "0.6%", "3 d.", "0.5". */
export function toleranceText({ tolerance: { unit } }: Check, value: Decimal, { say }: Translator): string {
  if (unit === "percent") return say("checks:tolerancePercent", { value: { percent: value } });
  return say(unit === "days" ? "checks:toleranceDays" : "checks:toleranceUnits", {
    value: { decimal: value },
  });
}
