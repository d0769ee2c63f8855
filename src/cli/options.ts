import { parseIsoDay, type Day } from "../calendar/day.ts";
import { Problem } from "../messages/message.ts";
import type { Invocation } from "./command.ts";

/** The value of an option that may be given once; null where it isn't. */
export function textOption({ values }: Invocation, name: string): string | null {
  const value = values[name];
  return typeof value === "string" ? value : null;
}

/** The values of an option that may be given several times. */
export function listOption({ values }: Invocation, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A day given as 2022-08-31; null where the option isn't given. @throws Problem for anything else */
export function dayOption(invocation: Invocation, name: string): Day | null {
  const text = textOption(invocation, name);
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === null) throw new Problem("errors:optionNotDay", { option: `--${name}`, text });
  return day;
}

/**
 * @param texts what is given, of one thing each: "law.pdf=2024-08-31" of a document
 * @param thingOf which thing a text is of
 * @throws Problem for two texts of one thing, unless they are the same
 */
export function requireOneOfEach(
  option: string,
  texts: readonly string[],
  thingOf: (text: string) => string,
): void {
  const known = new Map<string, string>();
  for (const text of texts) {
    const first = known.get(thingOf(text)) ?? text;
    if (first !== text) throw new Problem("errors:optionTwice", { option, first, second: text });
    known.set(thingOf(text), first);
  }
}
