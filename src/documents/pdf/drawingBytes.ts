import { holdsImpossible } from "./impossibleParts.ts";

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
/**
 * Whether an open drawing that shows text holds what none can: signs in strings of hexadecimal digits that are none
 * (ISO 32000-1, 7.3.4.3), words that are no operators, numbers that are none. A parser passes over them in silence, and
 * letters or whole words of the page are lost with them.
 * @param data a stream's bytes as they stand in the file
 */
export function isImpossibleDrawing(data: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(data);
  if (!SHOWS_TEXT.every((operator) => operator.test(text)) || HOLDS_OTHERS.test(text)) return false;
  return holdsImpossible(text, WORDS);
}
