import { tokenize, type Token } from "../../formulas/tokens.ts";
import { letScopes, type LetScope } from "../../formulas/letNames.ts";
import { farMonths, type Added } from "./farMonths.ts";
import { oneCellRanges } from "./oneCellRanges.ts";

/** A formula taken apart once: a workbook holds the same text in many cells. */
export interface Parsed {
  readonly tokens: readonly Token[];
  readonly scopes: readonly LetScope[];
  /** Whether it names anything but cells of its own sheet and functions. */
  readonly isLocal: boolean;
  /** Indexes of the tokens that the engine wants as "A1:A1" where they come to one cell. */
  readonly oneCellRanges: ReadonlySet<number>;
  readonly farMonths: Added;
}

const parsed = new WeakMap<readonly Token[], Parsed>();

/** @param formula with its "=" (or a "+" or "-" instead) @throws FormulaFault */
export function parse(formula: string): Parsed {
  const tokens = tokenize(bodyOf(formula));
  let known = parsed.get(tokens);
  if (!known) {
    const isLocal = tokens.every(({ kind }) => kind !== "sheet" && kind !== "brackets" && kind !== "word");
    known = {
      tokens,
      scopes: letScopes(tokens),
      isLocal,
      oneCellRanges: oneCellRanges(tokens),
      farMonths: farMonths(tokens),
    };
    parsed.set(tokens, known);
  }
  return known;
}

/** Without "=" in front; "+A1" is "=+A1". */
function bodyOf(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}
