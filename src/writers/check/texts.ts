/** The most UTF-16 units that a cell holds. */
export const LONGEST_TEXT = 32_767;

/** Control characters (tab and line feed are allowed), carriage return, halves of characters, U+FFFE and U+FFFF: what no XML file holds. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff\p{Cs}]/u;

/** The first character that cannot be written, as "U+FFFE"; null when all can. */
export function unwritableCharacter(text: string): string | null {
  const found = UNWRITABLE.exec(text)?.[0];
  if (found === undefined) return null;
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
