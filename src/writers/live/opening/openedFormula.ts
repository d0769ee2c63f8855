import { message, type Message } from "../../../messages/message.ts";
import type { FileCell, FileFormula } from "../../fileWorkbook.ts";
import { isLetName } from "../../formulas/letNames.ts";
import { plainFormula } from "../../formulas/plainFormula.ts";
import { FormulaFault } from "../../formulas/tokens.ts";
import { parse, type Parsed } from "../formulas/parsed.ts";
import { fillFormula } from "../formulas/shift.ts";

/** A formula of a file as the workbook can hold it; else why its last result stands in its place. */
export type OpenedFormula = { readonly formula: string } | { readonly refused: Message };

/** Tables and names that the workbook keeps, in lower case: what formulas of the file can name. */
export type FileNames = ReadonlySet<string>;

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
    return namesOnly(parse(moved), names) ? { formula: moved } : refused;
  } catch (error) {
    if (error instanceof FormulaFault) return refused;
    throw error;
  }
}

/** Whether each name in it is one that the workbook keeps. */
function namesOnly({ tokens, scopes }: Parsed, names: FileNames): boolean {
  return tokens.every((token, index) => {
    const name = token.text.toLowerCase();
    return (
      token.kind !== "word" ||
      isLetName(tokens, index, scopes) ||
      names.has(name) ||
      /^(?:true|false)$/u.test(name)
    );
  });
}
