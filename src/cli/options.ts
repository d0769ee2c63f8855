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
