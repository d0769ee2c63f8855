/** Not quite as the standard has it (7.3.3): programs write two signs, or exponents, and parsers take them. */
const NUMBER = String.raw`[-+]*(?:\d+(?:[.-][\d-]*)?|\.\d[\d-]*|\.)(?:[eE][-+]?\d+)?`;
/** A number; or an operator, and the number in front of it where no blank divides them. */
const TOKEN = new RegExp(`^(?:${NUMBER})?([A-Za-z'"][A-Za-z0-9*'"]*)?$`, "u");

/**
 * What a drawing or an object is made of, each part by the sign that it begins with: comments, dictionaries, strings of hexadecimal
 * digits, names; what begins a literal string, brackets of lists; and else numbers and operators.
 */
const PARTS = /%[^\r\n]*|<<|>>|<([^<>]*)>|\/[^\s()<>[\]{}/%]*|\(|[[\]]|([^\t\n\f\r ()<>[\]/%]+|[()<>])/gu;
/** Within a literal string, in which brackets come in pairs: a sign that is escaped, or a bracket (7.3.4.2). */
const BRACKETS = /\\[^]|[()]/gu;
/** Digits, and the white space that may stand between them. A zero byte is white space too, and no program writes it. */
const HEXADECIMAL = /^[0-9A-Fa-f\t\n\f\r ]*$/u;

/**
 * Whether the text of a drawing or an object (ISO 32000-1, 7.2 and 7.3) holds what none can: signs in strings of
 * hexadecimal digits that are none, words that it has no meaning for, numbers that are none. A parser passes over them
 * in silence.
 * @param text one character for each byte
 * @param words that may stand there
 */
export function holdsImpossible(text: string, words: ReadonlySet<string>): boolean {
  const parts = new RegExp(PARTS);
  for (let part = parts.exec(text); part; part = parts.exec(text)) {
    const [all, digits, token] = part;
    if (all === "(") parts.lastIndex = endOfLiteral(text, parts.lastIndex);
    else if (digits !== undefined && !HEXADECIMAL.test(digits)) return true;
    else if (token !== undefined && !isToken(token, words)) return true;
  }
  return false;
}

function isToken(token: string, words: ReadonlySet<string>): boolean {
  const found = TOKEN.exec(token);
  return found !== null && (found[1] === undefined || words.has(found[1]));
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
