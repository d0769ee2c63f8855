import { parseAddress } from "../../workbook/address.ts";
import type { BlockRef, TablePlan, WorkbookPlan } from "../../workbook/plan.ts";
import { parseStructuredReference } from "../formulas/structuredReference.ts";
import { tokenize, type Token } from "../formulas/tokens.ts";

/** Where a formula of a plan stands. `table`: the one that it stands in, and in which of its rows, from 0. */
export interface FormulaSite {
  readonly sheet: string;
  readonly table: { readonly plan: TablePlan; readonly row: number } | null;
}

/** The cells that a formula of a plan takes its values from, as blocks; whole rows and columns are none of a plan's. */
export function formulaAreas(formula: string, site: FormulaSite, plan: WorkbookPlan): BlockRef[] {
  const tokens = tokenize(formula).filter(({ kind }) => kind !== "space");
  let sheet = site.sheet;
  return tokens.flatMap((token, index): BlockRef[] => {
    const before = tokens[index - 1];
    // A second end of a range belongs to the first one's sheet.
    if (before?.kind === "sheet") sheet = sheetOf(before);
    else if (before?.text !== ":") sheet = site.sheet;
    switch (token.kind) {
      case "cell":
        return before?.text === ":" ? [] : cellArea(token, tokens[index + 1], tokens[index + 2], sheet);
      case "brackets":
        return tableArea(token, before, site, plan);
      case "word":
        return plan.names
          .filter(({ name }) => name.toLowerCase() === token.text.toLowerCase())
          .map((name) => ({ sheet: name.sheet, row: name.row, column: name.column, rows: 1, columns: 1 }));
      default:
        return [];
    }
  });
}

function sheetOf({ text }: Token): string {
  return text.slice(0, -1).replace(/^'(.*)'$/su, "$1").replaceAll("''", "'"); // prettier-ignore
}

function cellArea(
  first: Token,
  colon: Token | undefined,
  last: Token | undefined,
  sheet: string,
): BlockRef[] {
  const start = parseAddress(first.text);
  const end = colon?.text === ":" && last?.kind === "cell" ? parseAddress(last.text) : start;
  if (!start || !end) return [];
  const { row, column } = start;
  return [{ sheet, row, column, rows: end.row - row + 1, columns: end.column - column + 1 }];
}

function tableArea(
  brackets: Token,
  before: Token | undefined,
  { table: own, sheet: ownSheet }: FormulaSite,
  plan: WorkbookPlan,
): BlockRef[] {
  const reference = parseStructuredReference(brackets.text);
  const isNamed = before?.kind === "word";
  for (const { name: sheet, tables } of plan.sheets) {
    const table = tables.find(({ name }) =>
      isNamed
        ? name.toLowerCase() === before.text.toLowerCase()
        : name === own?.plan.name && sheet === ownSheet,
    );
    if (!table || !reference) continue;
    const found = reference.columns.map((header) =>
      table.columns.findIndex((column) => column.header.toLowerCase() === header.toLowerCase()),
    );
    const [first, last] =
      found.length > 0 ? [Math.min(...found), Math.max(...found)] : [0, table.columns.length - 1];
    const isRow = reference.rows === "#This Row";
    const row = table.row + 1 + (isRow ? (own?.row ?? 0) : 0);
    const rows = isRow ? 1 : table.rows.length;
    return [{ sheet, row, column: table.column + first, rows, columns: last - first + 1 }];
  }
  return [];
}
