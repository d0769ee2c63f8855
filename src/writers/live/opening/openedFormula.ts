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
type OpenedFormula = { readonly formula: string } | { readonly refused: Message };

/** Tables and names that the workbook keeps, in lower case: what formulas of the file can name. */
type FileNames = ReadonlySet<string>;

/** The names of a file as the workbook has them. */
export interface OpenedNames {
  readonly names: readonly LiveName[];
  readonly referable: FileNames;
  readonly countOfName: CountOfName;
}

type FormulaNames = Pick<OpenedNames, "referable" | "countOfName">;

/**
 * The formula in the notation of people, with "@" where Excel would take one of several values.
 * @param table name of the table that the cell stands in; null outside tables
 */
export function openedFormula(
  { row, column }: Pick<BookCell, "row" | "column">,
  { text, of, array }: BookFormula,
  table: string | null,
  names: FormulaNames,
): OpenedFormula {
  const opened = array === "none" ? openedSingle(text, table, names) : openedArray(text, array, table, names);
  if (!of || "refused" in opened) return opened;
  try {
    return { formula: fillFormula(opened.formula, row - of.row, column - of.column) };
  } catch (error) {
    if (error instanceof FormulaFault) return refusal("opening:formula", text);
    throw error;
  }
}

/** Whether it names another file, as "[1]Sheet1!A1" and "'[1]My sheet'!A1" do; a column of a table can be headed by a number too. */
export function namesOtherFile(formula: string): boolean {
  if (!formula.includes("!") || !formula.includes("[")) return false;
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

const singles = new WeakMap<CountOfName, Map<string | null, Map<string, OpenedFormula>>>();

/** A formula that is none of arrays; a file has the same text in many rows, and others that differ in what they point at alone. */
function openedSingle(text: string, table: string | null, names: FormulaNames): OpenedFormula {
  const ofFile = singles.get(names.countOfName) ?? new Map<string | null, Map<string, OpenedFormula>>();
  singles.set(names.countOfName, ofFile);
  const known = ofFile.get(table) ?? new Map<string, OpenedFormula>();
  ofFile.set(table, known);
  const open = (one: string): OpenedFormula => {
    const opened =
      known.get(one) ?? openedPlain(plainFormula(one, table, names.countOfName), one, names.referable);
    known.set(one, opened);
    return opened;
  };
  const before = known.get(text);
  if (before) return before;
  const alike = pointingElsewhere(text, table, names.referable);
  const likeIt = open(alike);
  if (alike === text) return likeIt;
  const isAsInFile = "formula" in likeIt && likeIt.formula === alike;
  return isAsInFile ? { formula: text } : open(text);
}

/**
 * One cell's address that is no end of a range. It may as well stand within a text, a sheet's name or a heading: of which cell it is
 * makes no difference to how a formula is read. Columns of three letters are left as they are, since some of them are names; so is
 * what stands beside letters that are not Latin.
 */
const ADDRESS =
  /(?<![\w.\\?$:\x80-\uFFFF])(?<column>\$?)[A-Z]{1,2}(?<row>\$?)[1-9]\d{0,5}(?![\w.\\?:([!\x80-\uFFFF])/g;
/** A word before brackets, as a table's name is. */
const BEFORE_BRACKETS = /(?<![\w.\\?\x80-\uFFFF])[A-Za-z_][\w.]*(?=\[)/g;

/** The same text for formulas that differ in their cells alone, or in which other tables of the file they name. */
function pointingElsewhere(text: string, table: string | null, referable: FileNames): string {
  const [known = ""] = referable;
  const own = table?.toLowerCase();
  return text.replace(ADDRESS, "$<column>A$<row>1").replace(BEFORE_BRACKETS, (word) => {
    const name = word.toLowerCase();
    return name !== own && referable.has(name) ? known : word;
  });
}

/** In braces it gives the first of its results, and in a table none; here it would fill more cells than its own. */
function openedArray(
  text: string,
  array: BookFormula["array"],
  table: string | null,
  { referable, countOfName }: FormulaNames,
): OpenedFormula {
  if (array === "block") return refusal("opening:arrayFormula", text);
  const opened = openedPlain(plainFormula(text, table), text, referable);
  const mayFill = array === "dynamic" && table === null;
  if ("refused" in opened || mayFill) return opened;
  return arrayUse(parse(opened.formula).tokens, countOfName)?.result === "many"
    ? refusal("opening:arrayFormula", text)
    : opened;
}

function openedPlain(plain: string | null, text: string, referable: FileNames): OpenedFormula {
  try {
    return plain !== null && namesOnly(parse(plain), referable)
      ? { formula: plain }
      : refusal("opening:formula", text);
  } catch (error) {
    if (error instanceof FormulaFault) return refusal("opening:formula", text);
    throw error;
  }
}

function refusal(
  key: "opening:formula" | "opening:arrayFormula",
  text: string,
): Extract<OpenedFormula, { readonly refused: Message }> {
  return { refused: message(key, { formula: `=${text}` }) };
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
