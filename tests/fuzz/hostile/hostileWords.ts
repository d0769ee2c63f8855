import type { Draw } from "../../loan/reference/draw.ts";
import { oneOf } from "../damage/damager.ts";
import type { SeedContent } from "../seeds/content.ts";

/** Pieces that a careless pattern goes through again and again when they come by the thousand. */
const PIECES = [
  "1",
  "0",
  ".",
  ",",
  "1.",
  "1,",
  "1 ",
  "111.111.",
  " ",
  "\u00a0",
  "-",
  "–",
  "(",
  ")",
  "((1",
  "%",
  "21.03.",
  "21.03.2014. ",
  "2014. ",
  "31. јул ",
  "EUR ",
  "CNY 1 ",
  "1 CNY ",
  "динара ",
  "у хиљадама ",
  "6.",
  "6.5",
  "6.5 ",
  "a",
  "а",
  "А.",
  "Export ",
  "Export – Import Bank of China ",
  "X RAY ",
  "Укупно ",
  "Укупно: ",
  "Рата главнице за ",
  "фиксна ",
  "3,00% ",
  "EURIBOR + ",
  "441",
  "441 ",
  "413 до ",
  "441,",
  "Раздео ",
  "= ",
  "=",
  "+",
  '"',
  "'",
  "<",
  "&",
  "&amp;",
  "\\",
  "I. ",
  "V",
  "Члан 3. ",
  "|",
  " | ",
  "е\u0301",
  "\u200b",
  "\u202e",
  "\ufeff",
  "ј",
  "Љ",
  "ǆ",
  "İ",
  "ß",
  "𝟙",
  "١",
  "½",
  "²",
];
/** Texts that mean something to a program that takes them for more than text. */
const WORDS = [
  "__proto__",
  "constructor",
  "toString",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x.example","a")',
  "@SUM(1)",
  "{{document}}",
  "$t(errors:noDebtList)",
  "<script>alert(1)</script>",
  "%s%n",
  "NaN",
  "Infinity",
  "1e999",
  "-0",
  "0x10",
  "null",
  "undefined",
  "99999999999999999999999999999999999999",
  "31.02.2014.",
  "00.00.0000.",
  "99.99.9999.",
  "21.03.99999.",
  "-5%",
  "1000000%",
];

/** A table in which one cell, or each, holds what no budget holds. */
export function withHostileWords(content: SeedContent, draw: Draw): SeedContent {
  const word =
    draw(4) === 0
      ? (oneOf(draw, WORDS) ?? "")
      : (oneOf(draw, PIECES) ?? "").repeat(oneOf(draw, [10, 300, 5000, 30_000]) ?? 1) +
        (oneOf(draw, ["", "x", "1", "!"]) ?? "");
  // In every cell only where that stays a small file.
  const everywhere = word.length < 500 && draw(4) === 0;
  const [y, x] = [draw(content.rows.length), draw(content.rows[0]?.length ?? 1)];
  const behind = draw(2) === 0;
  const rows = content.rows.map((cells, row) =>
    cells.map((cell, column) =>
      everywhere || (row === y && column === x) ? (behind ? cell + word : word) : cell,
    ),
  );
  return draw(6) === 0 ? { ...content, sentences: [...content.sentences, word] } : { ...content, rows };
}
