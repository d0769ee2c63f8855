import { message, type Message } from "../../../messages/message.ts";
import type { BookCell, BookFormula } from "../../book/book.ts";
import { isLetName } from "../../formulas/letNames.ts";
import { arrayUse, type CountOfName } from "../../formulas/arrayUse.ts";
import { plainFormula } from "../../formulas/plainFormula.ts";
import { FormulaFault } from "../../formulas/tokens.ts";
import type { LiveName } from "../model/liveState.ts";
import { parse, type Parsed } from "../formulas/parsed.ts";
import { fillFormula } from "../formulas/shift.ts";

/** A formula of a file as the workbook can hold it; else why its last result stands in its place. */
export type OpenedFormula = { readonly formula: string } | { readonly refused: Message };

/** Tables and names that the workbook keeps, in lower case: what formulas of the file can name. */
export type FileNames = ReadonlySet<string>;

/** The names of a file as the workbook has them. */
export interface OpenedNames {
  readonly names: readonly LiveName[];
  readonly referable: FileNames;
  readonly countOfName: CountOfName;
}

/**
 * The formula in the notation of people, with "@" where Excel would take one of several values.
 * @param table name of the table that the cell stands in; null outside tables
 */
export function openedFormula(
  { row, column }: Pick<BookCell, "row" | "column">,
  formula: BookFormula,
  table: string | null,
  { referable, countOfName }: Pick<OpenedNames, "referable" | "countOfName">,
): OpenedFormula {
  const { text, of, array } = formula;
  const refused = { refused: message("opening:formula", { formula: `=${text}` }) };
  const ofArrays = { refused: message("opening:arrayFormula", { formula: `=${text}` }) };
  if (array === "block") return ofArrays;
  const plain = array === "none" ? plainSingle(text, table, countOfName) : plainFormula(text, table);
  if (plain === null) return refused;
  try {
    // In braces it gives the first of its results, and in a table none; here it would fill more cells than its own.
    if (
      (array === "single" || (array === "dynamic" && table !== null)) &&
      arrayUse(parse(plain).tokens, countOfName)?.result === "many"
    )
      return ofArrays;
    const moved = of ? fillFormula(plain, row - of.row, column - of.column) : plain;
    return namesOnly(parse(moved), referable) ? { formula: moved } : refused;
  } catch (error) {
    if (error instanceof FormulaFault) return refused;
    throw error;
  }
}

/** Whether it names another file, as "[1]Sheet1!A1" and "'[1]My sheet'!A1" do; a column of a table can be headed by a number too. */
export function namesOtherFile(formula: string): boolean {
  try {
    return parse(formula).tokens.some(
      ({ kind, text }, index, tokens) =>
        kind === "sheet" && (text.includes("[") || tokens[index - 1]?.kind === "brackets"),
    );
  } catch (error) {
    if (error instanceof FormulaFault) return true;
    throw error;
  }
}

const singles = new WeakMap<CountOfName, Map<string, string | null>>();

/** Of a formula that is none of arrays; a file has the same text in many rows. */
function plainSingle(text: string, table: string | null, countOfName: CountOfName): string | null {
  const known = singles.get(countOfName) ?? new Map<string, string | null>();
  singles.set(countOfName, known);
  const key = `${table ?? ""} ${text}`;
  let plain = known.get(key);
  if (plain === undefined) {
    plain = plainFormula(text, table, countOfName);
    known.set(key, plain);
  }
  return plain;
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
