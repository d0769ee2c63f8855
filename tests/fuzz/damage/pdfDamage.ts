import { BYTE_DAMAGE } from "./byteDamage.ts";
import { oneOf, ofLetters, spliced, type Damagers } from "./damager.ts";
import type { Draw } from "../../loan/reference/draw.ts";

const objects = (text: string): RegExpExecArray[] => [...text.matchAll(/\d+ 0 obj\b[\s\S]*?endobj/gu)];
const at = (text: string, draw: Draw, found: RegExp, by: (piece: string) => string): string | null => {
  const piece = oneOf(draw, [...text.matchAll(found)]);
  return piece && spliced(text, piece.index, piece[0].length, by(piece[0]));
};
const NUMBERS = ["0", "-1", "1", "7", "99999", "4294967295", "99999999999"];
const otherNumber = (piece: string, draw: Draw): string =>
  piece.replace(/\d+(?=\D*$)/u, oneOf(draw, NUMBERS) ?? "0");

/** Lines of an open content stream: what is shown stays as it is, where and in what it is shown does not. */
const OPERATORS = /^(?!<|\().* (?:Tm|Td|Tf|cm|re|gs|rg|Tr|TL|l|m)$|^(?:BT|ET|q|Q|S|f)$/gmu;

export const PDF_DAMAGE: Damagers = {
  ...BYTE_DAMAGE,
  "object lost": ofLetters((text, draw) => at(text, draw, /\d+ 0 obj\b[\s\S]*?endobj/gu, () => ""), true),
  "objects exchanged": ofLetters((text, draw) => {
    const found = objects(text);
    const [a, b] = [oneOf(draw, found), oneOf(draw, found)];
    if (!a || !b || a.index >= b.index) return null;
    const [first, second] = [
      a[0].replace(/^\d+/u, b[0].split(" ")[0] ?? ""),
      b[0].replace(/^\d+/u, a[0].split(" ")[0] ?? ""),
    ];
    return spliced(spliced(text, b.index, b[0].length, first), a.index, a[0].length, second);
  }, false),
  "object under another number": ofLetters(
    (text, draw) => at(text, draw, /\d+ 0 obj\b/gu, (piece) => piece.replace(/^\d+/u, String(1 + draw(30)))),
    true,
  ),
  "reference to another object": ofLetters(
    (text, draw) => at(text, draw, /\d+ 0 R\b/gu, () => `${draw(40)} 0 R`),
    false,
  ),
  "length changed": ofLetters(
    (text, draw) => at(text, draw, /\/Length1? \d+/gu, (piece) => otherNumber(piece, draw)),
    true,
  ),
  "number in a dictionary changed": ofLetters(
    (text, draw) => at(text, draw, /\/[A-Z]\w+ \d+(?! 0 R)/gu, (piece) => otherNumber(piece, draw)),
    false,
  ),
  "entry lost": ofLetters(
    (text, draw) => at(text, draw, /\/[A-Z]\w+ ?(?:\/\w+|\d+ 0 R|\[[^\]]*\]|\d+)/gu, () => ""),
    false,
  ),
  "filter changed": ofLetters(
    (text, draw) =>
      at(
        text,
        draw,
        /\/FlateDecode/gu,
        () =>
          oneOf(draw, ["/LZWDecode", "/ASCIIHexDecode", "/DCTDecode", "/Nothing", "/RunLengthDecode"]) ?? "",
      ),
    true,
  ),
  "cross references changed": ofLetters(
    (text, draw) =>
      at(text, draw, /\d{10} \d{5} [nf]/gu, () => `${String(draw(60_000)).padStart(10, "0")} 00000 n`),
    true,
  ),
  "start of cross references changed": ofLetters(
    (text, draw) => at(text, draw, /startxref\s+\d+/gu, (piece) => otherNumber(piece, draw)),
    true,
  ),
  "trailer lost": ofLetters((text, draw) => at(text, draw, /trailer/gu, () => ""), true),
  "keyword lost": ofLetters(
    (text, draw) => at(text, draw, /\b(?:endstream|stream|endobj|obj|xref)\b/gu, () => ""),
    true,
  ),
  "pages in a circle": ofLetters(
    (text, draw) =>
      at(text, draw, /\/Kids ?\[[^\]]*\]/gu, () => `/Kids [${1 + draw(30)} 0 R ${1 + draw(30)} 0 R]`),
    true,
  ),
  "operator lost": ofLetters((text, draw) => at(text, draw, OPERATORS, () => ""), false),
  "operator doubled": ofLetters(
    (text, draw) => at(text, draw, OPERATORS, (line) => `${line}\n${line}`),
    false,
  ),
  "place changed": ofLetters(
    (text, draw) => at(text, draw, / -?\d+(?:\.\d+)? (?=-?[\d.]+ (?:Tm|Td)$)/gmu, () => ` ${draw(700)} `),
    false,
  ),
};
