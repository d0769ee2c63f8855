/** A drawing that shows text says so with one of these operators (ISO 32000-1, 9.4.3). */
const SHOWS_TEXT = /[>\]]\s*(?:T[jJ]|'|")/u;
/** What a picture within a drawing holds are no signs of its text, and where it ends is not sure (8.9.7). */
const HOLDS_PICTURE = /\sID\s/u;
/** Comments, dictionaries, strings of hexadecimal digits, and what begins a literal string. */
const PARTS = /%[^\r\n]*|<<|<([^<>]*)>|\(/gu;
/** Within a literal string, in which brackets come in pairs: a sign that is escaped, or a bracket (7.3.4.2). */
const BRACKETS = /\\[^]|[()]/gu;
/** Digits, and the white space that may stand between them. A zero byte is white space too, and no program writes it. */
const HEXADECIMAL = /^[0-9A-Fa-f\t\n\f\r ]*$/u;

/**
 * Whether an open drawing's strings of hexadecimal digits hold anything else (ISO 32000-1, 7.3.4.3). A parser passes
 * over such signs in silence, and letters are lost with them.
 * @param data a stream's bytes as they stand in the file
 */
export function isImpossibleDrawing(data: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(data);
  if (!SHOWS_TEXT.test(text) || HOLDS_PICTURE.test(text)) return false;
  const parts = new RegExp(PARTS);
  for (let part = parts.exec(text); part; part = parts.exec(text)) {
    if (part[0] === "(") parts.lastIndex = endOfLiteral(text, parts.lastIndex);
    else if (part[1] !== undefined && !HEXADECIMAL.test(part[1])) return true;
  }
  return false;
}

/** Where the literal string ends whose first sign stands there; the text's end where nothing ends it. */
function endOfLiteral(text: string, from: number): number {
  const brackets = new RegExp(BRACKETS);
  brackets.lastIndex = from;
  let depth = 1;
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    if (found[0] === "(") depth += 1;
    else if (found[0] === ")") depth -= 1;
    if (depth === 0) return brackets.lastIndex;
  }
  return text.length;
}
