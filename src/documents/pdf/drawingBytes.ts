/** A drawing that shows text holds these operators (ISO 32000-1, 9.4). */
const SHOWS_TEXT = [/(?:^|\s)BT\s/u, /(?:^|[\s>)\]])T[jJ]\s/u];
/**
 * Not looked at: what a picture within a drawing holds are no signs of its text, and where it ends is not sure (8.9.7);
 * and a program may have operators of its own where it says so (7.8.2).
 */
const HOLDS_OTHERS = /\s(?:ID|BX)\s/u;

/** Operators of drawings (annex A), but for those of pictures and of other programs. */
const OPERATORS =
  "b b* B B* BDC BMC BT c cm cs CS d d0 d1 Do DP EMC ET f f* F g G gs h i j J k K l m M MP n q Q re rg RG ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(
    " ",
  );
const WORDS = new Set([...OPERATORS, "true", "false", "null"]);
/** Not quite as the standard has it (7.3.3): programs write two signs, or exponents, and parsers take them. */
const NUMBER = String.raw`[-+]*(?:\d+\.?[\d-]*|\.\d[\d-]*|\.)(?:[eE][-+]?\d+)?`;
/** A number; or an operator, and the number in front of it where no blank divides them. */
const TOKEN = new RegExp(`^(?:${NUMBER})?([A-Za-z'"][A-Za-z0-9*'"]*)?$`, "u");

/**
 * What a drawing is made of, each part by the sign that it begins with: comments, dictionaries, strings of hexadecimal
 * digits, names; what begins a literal string, brackets of lists; and else numbers and operators.
 */
const PARTS = /%[^\r\n]*|<<|>>|<([^<>]*)>|\/[^\s()<>[\]{}/%]*|\(|[[\]]|([^\t\n\f\r ()<>[\]/%]+|[()<>])/gu;
/** Within a literal string, in which brackets come in pairs: a sign that is escaped, or a bracket (7.3.4.2). */
const BRACKETS = /\\[^]|[()]/gu;
/** Digits, and the white space that may stand between them. A zero byte is white space too, and no program writes it. */
const HEXADECIMAL = /^[0-9A-Fa-f\t\n\f\r ]*$/u;

/**
 * Whether an open drawing that shows text holds what none can: signs in strings of hexadecimal digits that are none
 * (ISO 32000-1, 7.3.4.3), words that are no operators, numbers that are none. A parser passes over them in silence, and
 * letters or whole words of the page are lost with them.
 * @param data a stream's bytes as they stand in the file
 */
export function isImpossibleDrawing(data: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(data);
  if (!SHOWS_TEXT.every((operator) => operator.test(text)) || HOLDS_OTHERS.test(text)) return false;
  const parts = new RegExp(PARTS);
  for (let part = parts.exec(text); part; part = parts.exec(text)) {
    const [all, digits, token] = part;
    if (all === "(") parts.lastIndex = endOfLiteral(text, parts.lastIndex);
    else if (digits !== undefined && !HEXADECIMAL.test(digits)) return true;
    else if (token !== undefined && !isToken(token)) return true;
  }
  return false;
}

function isToken(token: string): boolean {
  const found = TOKEN.exec(token);
  return found !== null && (found[1] === undefined || WORDS.has(found[1]));
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
