import fc from "../fastCheck.ts";
import { expect, test } from "vitest";
import { FormulaFault, tokenize } from "../../src/writers/formulas/tokens.ts";

/** The kinds of pieces in the order in which they are tried (ECMA-376 part 1, 18.17, as far as cells hold it). */
const KINDS = {
  space: /\s+/u,
  text: /"(?:[^"]|"")*"/u,
  sheet: /'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/u,
  error: /#(?:(?:NULL|DIV\/0|VALUE|REF|NUM|SPILL|CALC)!|NAME\?|N\/A)/u,
  cell: /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.([!])/u,
  number: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/u,
  function: /[\p{L}_][\p{L}\p{N}_.]*(?=\()/u,
  word: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/u,
  brackets: /\[[^[\]]*\]/u,
  operator: /<=|>=|<>|[-+*/^&=<>%:;@#]/u,
  open: /[({]/u,
  close: /[)}]/u,
  comma: /,/u,
} as const;

/** One pattern for each kind, one after the other; null for a formula that cannot be read. */
function slowly(formula: string): string[] | null {
  const pieces: string[] = [];
  for (let at = 0, depth = 0; at < formula.length;) {
    const found = Object.entries(KINDS).find(([, pattern]) =>
      new RegExp(pattern, "uy").exec(formula.slice(at)),
    );
    const [kind, pattern] = found ?? [];
    const text = pattern && new RegExp(pattern, "uy").exec(formula.slice(at))?.[0];
    if (!kind || text === undefined) return null;
    depth += kind === "open" ? 1 : kind === "close" ? -1 : 0;
    if (depth < 0 || (at + text.length === formula.length && depth > 0)) return null;
    const [, row = "0"] = /(\d{7})$/.exec(text) ?? [];
    const isBeyond =
      kind === "cell" && (Number(row) > 1_048_576 || /^\$?(?:XF[E-Z]|X[G-Z][A-Z]|[YZ][A-Z]{2})/i.test(text));
    pieces.push(`${isBeyond && !text.includes("$") ? "word" : kind} ${text}`);
    at += text.length;
  }
  return pieces;
}

function quickly(formula: string): string[] | null {
  try {
    return tokenize(formula).map(({ kind, text }) => `${kind} ${text}`);
  } catch (error) {
    if (error instanceof FormulaFault) return null;
    throw error;
  }
}

const PIECES =
  'A1 $B$3 C$4 $D5 AB12 XFD1048576 XFE1 ABC1234567 a1 SUM ROUND LOG10 _xlfn.LET TRUE kurs дуг š_1 x\\y q? ( ) { } , ; + - * / ^ & = < > <= >= <> % : @ "a""b" "A1" 1 12 1.5 .5 2. 1e3 2E-4 12A A1B A1. A.1 Sheet1! Лист! \'X RAY\'! #N/A #REF! # _ . [x]'.split(
    " ",
  );

test("a formula is taken apart as by one pattern for each kind of piece, whatever stands beside what", () => {
  const piece = fc.constantFrom(...PIECES, " ");
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const formula = pieces.join("");
      // Whole columns and rows go by what stands behind the colon.
      fc.pre(formula.trim() !== "" && !formula.startsWith("=") && !/[A-Za-z\d]:\$?[A-Za-z\d]/u.test(formula));
      fc.pre(!/\$(?:XF[E-Z]|X[G-Z]|[YZ])|\$\d{7}/iu.test(formula));
      expect(quickly(formula)).toEqual(slowly(formula));
    }),
    { numRuns: 20_000 },
  );
});
