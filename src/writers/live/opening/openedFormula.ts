import { message, type Message } from "../../../messages/message.ts";
import type { FileCell, FileFormula, FileName } from "../../fileWorkbook.ts";
import { isLetName } from "../../formulas/letNames.ts";
import { plainFormula } from "../../formulas/plainFormula.ts";
import { FormulaFault } from "../../formulas/tokens.ts";
import { parse, type Parsed } from "../formulas/parsed.ts";
import { fillFormula } from "../formulas/shift.ts";

/** A formula of a file as the workbook can hold it; else why its last result stands in its place. */
export type OpenedFormula = { readonly formula: string } | { readonly refused: Message };

/** What formulas of a file can name. */
export interface FileNames {
  /** Tables and names of single cells, in lower case: the workbook keeps them. */
  readonly kept: ReadonlySet<string>;
  /** What other names stand for, by the name in lower case, where that can be written in their place. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** @param table name of the table that the cell stands in; null outside tables */
export function openedFormula(
  { row, column }: Pick<FileCell, "row" | "column">,
  formula: FileFormula,
  table: string | null,
  names: FileNames,
): OpenedFormula {
  const refused = { refused: message("opening:formula", { formula: `=${formula.text}` }) };
  if (formula.array === "block")
    return { refused: message("opening:arrayFormula", { formula: `=${formula.text}` }) };
  const plain = plainFormula(formula.text, table);
  if (plain === null) return refused;
  const { of } = formula;
  try {
    const moved = fillFormula(plain, row - of.row, column - of.column);
    const known = withoutNames(parse(moved), names);
    return known === null ? refused : { formula: known };
  } catch (error) {
    if (error instanceof FormulaFault) return refused;
    throw error;
  }
}

/** With what the names stand for in their place; null where one means nothing that can be written. */
function withoutNames(parsed: Parsed, { kept, meanings }: FileNames): string | null {
  const { tokens, scopes } = parsed;
  const pieces: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const name = token.text.toLowerCase();
    const isName =
      token.kind === "word" &&
      !isLetName(tokens, index, scopes) &&
      !kept.has(name) &&
      !/^(?:true|false)$/u.test(name);
    const piece = isName ? meanings.get(name) : token.text;
    if (piece === undefined) return null;
    pieces.push(piece);
  }
  return pieces.join("");
}

/** A reference that holds everywhere, a number or a text: what can stand in a name's place. */
const MEANING =
  /^(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?|-?\d+(?:\.\d+)?(?:E[+-]?\d+)?|"(?:[^"]|"")*")$/iu;

export function meaningOf({ formula }: FileName): string | null {
  return MEANING.test(formula) ? formula : null;
}
