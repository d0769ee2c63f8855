import type { Book } from "./book.ts";
import { ARGUMENTS, nameInFiles, PAIRED } from "./excelFunctions.ts";
import { depth, everyTree, formulaTree, plainName, structured, type Tree } from "./formulaTree.ts";
import { oneValueFaults } from "./oneValueFaults.ts";

/** Where a formula stands. */
export interface FormulaPlace {
  /** Of the sheet, by its place among the others; -1 for a name of the whole workbook and for a chart. */
  readonly sheet: number;
  /** Conditional formats, validations and charts may not name a table. */
  readonly isRule?: boolean;
  /** Formulas of arrays, and names, are calculated with arrays: a range where one value is due is one. */
  readonly isArray?: boolean;
}

const LONGEST = 8192;
const LONGEST_TEXT = 255;
const DEEPEST = 64;
const MOST_ARGUMENTS = 255;
/** What gives a reference, and may stand where a function takes nothing but one. */
const GIVES_REFERENCE = ["INDEX", "OFFSET", "INDIRECT", "IF", "CHOOSE"];
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|[rc]|r\d*c\d*)$/i;

const read = new Map<string, Tree | Error>();

/** What of a formula, as the file holds it, Excel would not take, or would calculate as something else. */
export function formulaFaults(formula: string, place: FormulaPlace, book: Book): string[] {
  const faults: string[] = [];
  if (formula.startsWith("=")) faults.push("it begins with =");
  if (formula.length > LONGEST) faults.push(`it has ${formula.length} characters`);
  const tree = treeOf(formula);
  if (tree instanceof Error) return [...faults, tree.message];
  if (depth(tree) > DEEPEST) faults.push(`it has ${depth(tree)} functions within each other`);
  const trees = everyTree(tree);
  const bound = new Set(trees.flatMap(boundNames));
  faults.push(...trees.flatMap((each) => faultsOf(each, place, book, bound)));
  if (!place.isRule && !place.isArray) faults.push(...oneValueFaults(tree));
  return faults;
}

function treeOf(formula: string): Tree | Error {
  const known = read.get(formula);
  if (known) return known;
  let tree: Tree | Error;
  try {
    tree = formulaTree(formula);
  } catch (error) {
    tree = error instanceof Error ? error : new Error(String(error));
  }
  read.set(formula, tree);
  return tree;
}

function faultsOf(tree: Tree, place: FormulaPlace, book: Book, bound: ReadonlySet<string>): string[] {
  switch (tree.kind) {
    case "call":
      return callFaults(tree.name, tree.args);
    case "value": {
      const length = tree.text.slice(1, -1).replaceAll('""', '"').length;
      const isLong = tree.text.startsWith('"') && length > LONGEST_TEXT;
      return isLong ? [`a text of ${length} characters`] : [];
    }
    case "name":
      return nameFaults(tree.name, place, book, bound);
    case "reference":
      return sheetFaults(tree.text, book);
    case "table":
      return tableFaults(tree, place, book);
    default:
      return [];
  }
}

function callFaults(name: string, args: readonly Tree[]): string[] {
  const plain = plainName(name);
  const due = nameInFiles(plain);
  const [least, most] = ARGUMENTS[plain] ?? [0, MOST_ARGUMENTS];
  const paired = PAIRED[plain];
  const isOdd = paired !== undefined && args.length % 2 !== paired;
  const faults: string[] = [];
  if (due === null) faults.push(`Excel knows no function ${name}`);
  else if (due.toLowerCase() !== name.toLowerCase()) faults.push(`${name} must be written ${due}`);
  if (args.length < least || args.length > most || isOdd)
    faults.push(`${name} with ${args.length} arguments`);
  if (paired !== undefined || ["COUNTIF", "SUMIF", "COUNTBLANK"].includes(plain)) {
    const ranges = args.filter((_, at) =>
      paired === undefined ? at === 0 || at === 2 : at === 0 || at % 2 === paired,
    );
    if (ranges.some((range) => !isReference(range))) faults.push(`${name} needs a range, not an expression`);
  }
  if (plain === "LET" || plain === "LAMBDA")
    faults.push(...binders(plain, args).flatMap((binder) => binderFaults(plain, binder)));
  return faults;
}

function isReference(tree: Tree): boolean {
  if (tree.kind === "call") return GIVES_REFERENCE.includes(plainName(tree.name));
  return (
    ["reference", "table", "name"].includes(tree.kind) || (tree.kind === "value" && tree.text === "#REF!")
  );
}

/** The arguments that bind a name. */
function binders(plain: string, args: readonly Tree[]): Tree[] {
  return args.slice(0, -1).filter((_, at) => plain === "LAMBDA" || at % 2 === 0);
}

function binderFaults(plain: string, binder: Tree): string[] {
  if (binder.kind !== "name" || !binder.name.startsWith("_xlpm."))
    return [`${plain} binds what does not begin with _xlpm.`];
  const name = binder.name.slice("_xlpm.".length);
  return LIKE_A_CELL.test(name) ? [`${plain} binds ${name}, which looks like a cell`] : [];
}

function boundNames(tree: Tree): string[] {
  const plain = tree.kind === "call" ? plainName(tree.name) : "";
  if (tree.kind !== "call" || (plain !== "LET" && plain !== "LAMBDA")) return [];
  return binders(plain, tree.args).flatMap((binder) => (binder.kind === "name" ? [binder.name] : []));
}

function nameFaults(name: string, { sheet }: FormulaPlace, book: Book, bound: ReadonlySet<string>): string[] {
  if (bound.has(name)) return [];
  if (name.startsWith("_xlpm.")) return [`no LET binds ${name}`];
  const lower = name.toLowerCase();
  return book.names.has(lower) || book.namesOf.get(sheet)?.has(lower) ? [] : [`no name ${name}`];
}

function sheetFaults(reference: string, book: Book): string[] {
  const at = reference.lastIndexOf("!");
  if (at < 0) return [];
  const name = reference.slice(0, at).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"); // prettier-ignore
  const isKnown = book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  return isKnown ? [] : [`missing sheet ${name}`];
}

function tableFaults(tree: Tree & { kind: "table" }, { isRule = false }: FormulaPlace, book: Book): string[] {
  if (isRule) return ["a rule may not name a table"];
  const table = book.tables.get((tree.table ?? "").toLowerCase());
  if (!table) return [`no table ${tree.table ?? "before the brackets"}`];
  const { rows, columns } = structured(tree.brackets);
  return [
    ...columns
      .filter((column) => !table.columns.includes(column.toLowerCase()))
      .map((column) => `no column ${column} in ${tree.table}`),
    ...(rows === "@" ? [`@ in brackets: ${tree.brackets}`] : []),
  ];
}
