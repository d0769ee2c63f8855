import { message, type Message } from "../messages/message.ts";
import { UNKNOWN_GLYPH } from "../text/glyphIds.ts";

/** A line with a doubt where one of its texts has characters that could not be told: a name, a group, a rate. */
export function withUnknownSigns<T extends { readonly warnings: readonly Message[] }>(line: T): T {
  const { warnings, ...fields } = line;
  if (!isUnknownWithin(fields)) return line;
  return { ...line, warnings: [...warnings, message("tables:charactersUnknown")] };
}

function isUnknownWithin(value: unknown): boolean {
  if (typeof value === "string") return value.includes(UNKNOWN_GLYPH);
  return typeof value === "object" && value !== null && Object.values(value).some(isUnknownWithin);
}
