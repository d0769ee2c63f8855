import { WRITING, type Language } from "../../messages/language.ts";
import { parseDecimal, type Decimal } from "../../money/decimal.ts";
import { readNumber } from "../../text/numbers.ts";

/**
 * A number as a user types it in the language's form: "17.075.000,50" in Serbian, "17,075,000.50" in English, either
 * without separators of thousands. A number that tells its own separators is taken in either form. As many decimals as
 * were typed. Null for anything else, and for what could mean two numbers.
 */
export function readTypedNumber(text: string, language: Language): Decimal | null {
  const typed = text.trim();
  // Leading zeros of a fraction and plain digits need no separators to be told.
  if (/^\d+$/u.test(typed)) return parseDecimal(typed.replace(/^0+(?=\d)/u, ""));
  const reading = readNumber(typed, WRITING[language].numbers);
  return reading.ok ? reading.value : null;
}
