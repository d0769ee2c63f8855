import type { Check } from "../../checks/check.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";

/** A tolerance with what it counts: "0.6 percent of the second figure". */
export function toleranceWords(
  { tolerance: { unit } }: Check,
  value: Decimal,
  { say, language }: Translator,
): string {
  return `${formatDecimal(value, language)}\u00a0${say(`paneChecks:unit-${unit}`)}`;
}
