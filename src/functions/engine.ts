import type { Language } from "../messages/language.ts";
import { message, Problem, type Message } from "../messages/message.ts";
import explainInEnglish from "../messages/texts/en/explain.ts";
import explainInSerbian from "../messages/texts/sr/explain.ts";
import { addTexts, translatorFor, type Translator } from "../messages/translator.ts";
import { readNumber } from "../text/numbers.ts";
import { toCyrillic, toLatin } from "../text/script.ts";
import { ArgumentFault } from "./argumentFault.ts";
import { isOmitted, shownArgument } from "./arguments.ts";
import { excelNumber } from "./cellNumbers.ts";
import { dueDate, interest, yearFrac } from "./dayFunctions.ts";
import { balance, grantElementOf, schedule, type ReturnedValue } from "./loanFunctions.ts";

// What a schedule says of itself; the other later texts are of documents and workbooks.
addTexts({ en: { explain: explainInEnglish }, sr: { explain: explainInSerbian } });

/** What a function gives: values for its cells, or why it gives none, in words. */
type Answer =
  | { readonly ok: true; readonly value: ReturnedValue | ReturnedValue[][] }
  | { readonly ok: false; readonly kind: ArgumentFault["kind"]; readonly sentence: string };

type FunctionBody = (given: readonly unknown[], t: Translator) => ReturnedValue | ReturnedValue[][];

const CALCULATIONS = {
  SCHEDULE: schedule,
  BALANCE: balance,
  INTEREST: interest,
  YEARFRAC: yearFrac,
  DUEDATE: dueDate,
  NUMBER: numberOf,
  LATIN: latin,
  CYRILLIC: cyrillic,
  GRANTELEMENT: grantElementOf,
} satisfies Readonly<Record<string, FunctionBody>>;

/** Names of the worksheet functions, as cells write them after OTPLATA. */
export type FunctionName = keyof typeof CALCULATIONS;

/** Everything that the worksheet functions compute with; loaded when the first cell asks. */
export function calculate(name: FunctionName, given: readonly unknown[], language: Language): Answer {
  const t = translatorFor(language);
  const calculation: FunctionBody = CALCULATIONS[name];
  try {
    return { ok: true, value: calculation(given, t) };
  } catch (error) {
    if (error instanceof ArgumentFault) return fault(error.kind, error.fault, t);
    // What the terms say together, though each is right alone; its sentence names the terms.
    if (error instanceof Problem) return fault("value", error.problem, t);
    const reason = error instanceof Error ? error.message : String(error);
    return fault("value", message("functions:failed", { reason }), t);
  }
}

function fault(kind: ArgumentFault["kind"], why: Message, t: Translator): Answer {
  return { ok: false, kind, sentence: t.sayMessage(why) };
}

/** The number that a Serbian number text means; a number stays as it is. @throws ArgumentFault, never guesses */
function numberOf(given: readonly unknown[]): number {
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
function latin(given: readonly unknown[]): string | number {
  return converted(given[0], toLatin);
}

/** Serbian text in Cyrillic script; what is no text stays as it is, an empty cell is empty text. */
function cyrillic(given: readonly unknown[]): string | number {
  return converted(given[0], (text) => toCyrillic(text));
}

function converted(value: unknown, convert: (text: string) => string): string | number {
  if (isOmitted(value)) return "";
  if (typeof value === "number") return value;
  if (typeof value !== "string") throw new ArgumentFault("functions:notText", { name: "text" });
  return convert(value);
}
