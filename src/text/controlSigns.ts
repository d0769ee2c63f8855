/**
 * Characters that no text is made of: controls other than tab and line ends (C0, DEL, C1), halves of characters, and
 * what Unicode calls no character. A terminal obeys some of them; no cell of a workbook holds most.
 */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Cs}]/gu; // oxlint-disable-line no-control-regex
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = "\u2421";
const REPLACEMENT = "\ufffd";

/** The text with a sign in the place of each such character: "␛" for an escape (Unicode's control pictures), else "�". */
export function withControlSigns(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(NO_TEXT, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(PICTURES + code);
    return code === 0x7f ? PICTURE_OF_DELETE : REPLACEMENT;
  });
}

/** Whether the text holds such characters. */
export function hasControls(text: string): boolean {
  return text.search(NO_TEXT) !== -1;
}

/** A value of plain data with signs in all its texts; the same value where there is nothing to show. */
export function dataWithControlSigns<T>(value: T): T {
  return isAnyText(value, (text) => withControlSigns(text) !== text) ? (withSigns(value) as T) : value;
}

/** Whether any text within a value of plain data holds such characters. */
export function hasControlsWithin(value: unknown): boolean {
  return isAnyText(value, hasControls);
}

function isAnyText(value: unknown, is: (text: string) => boolean): boolean {
  if (typeof value === "string") return is(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, one]) => is(key) || isAnyText(one, is));
}

function withSigns(value: unknown): unknown {
  if (typeof value === "string") return withControlSigns(value);
  if (Array.isArray(value)) return value.map(withSigns);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [withControlSigns(key), withSigns(one)]),
  );
}
