import type { cellParams, NoteFault } from "./fault.ts";

/** The most UTF-16 units that a cell holds. */
export const LONGEST_TEXT = 32_767;

/**
 * Control characters (tab and line feed are allowed), carriage return, halves of characters, U+FFFE and U+FFFF: what no XML
 * file holds.
 */
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Cs}]/u;

/** What not even a cell holds, whose text files write in a notation of its own (ECMA-376 part 1, 22.9.2.19). */
// oxlint-disable-next-line no-control-regex
const UNHOLDABLE = /[\u0000\ufffe\uffff\p{Cs}]/u;

/** What a cell's text cannot be. */
export function checkText(text: string, at: () => ReturnType<typeof cellParams>, note: NoteFault): void {
  const character = unholdableCharacter(text);
  if (character !== null) note("plan:textCharacter", { ...at(), character });
  if (text.length > LONGEST_TEXT) note("plan:textTooLong", { ...at(), length: String(text.length) });
}

/** The first character that cannot be written, as "U+FFFE"; null when all can. */
export function unwritableCharacter(text: string): string | null {
  return firstOf(UNWRITABLE, text);
}

/** The first character that cannot stand in a cell's text, as "U+FFFE"; null when all can. */
export function unholdableCharacter(text: string): string | null {
  return firstOf(UNHOLDABLE, text);
}

function firstOf(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text)?.[0];
  return found === undefined ? null : `U+${codeOf(found).padStart(4, "0")}`;
}

/** The character's number in hexadecimal digits. */
export function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
}
