import { readNumber } from "../text/numbers.ts";
import { toCyrillic, toLatin } from "../text/script.ts";
import { isOmitted, shownArgument } from "./arguments.ts";
import { ArgumentFault } from "./argumentFault.ts";
import { excelNumber } from "./cellNumbers.ts";

/** The number that a Serbian number text means; a number stays as it is. @throws ArgumentFault, never guesses */
export function numberOf(given: readonly unknown[]): number {
  const [value] = given;
  if (typeof value === "number") return value;
  if (isOmitted(value)) throw new ArgumentFault("functions:missing", { name: "text" });
  if (typeof value !== "string") throw new ArgumentFault("functions:notText", { name: "text" });
  const reading = readNumber(value);
  if (reading.ok) return excelNumber(reading.value);
  const found = shownArgument(value);
  if (reading.reason === "ambiguous")
    throw new ArgumentFault("functions:ambiguousNumber", { name: "text", found });
  throw new ArgumentFault("functions:notNumberText", { name: "text", found });
}

/** Serbian text in Latin script; what is no text stays as it is, an empty cell is empty text. */
export function latin(given: readonly unknown[]): string | number {
  return converted(given[0], toLatin);
}

/** Serbian text in Cyrillic script; what is no text stays as it is, an empty cell is empty text. */
export function cyrillic(given: readonly unknown[]): string | number {
  return converted(given[0], (text) => toCyrillic(text));
}

function converted(value: unknown, convert: (text: string) => string): string | number {
  if (isOmitted(value)) return "";
  if (typeof value === "number") return value;
  if (typeof value !== "string") throw new ArgumentFault("functions:notText", { name: "text" });
  return convert(value);
}
