import { cellAddress, parseAddress } from "../../workbook/address.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../../workbook/snapshot.ts";
import type { AlteredCell } from "../openWorkbook.ts";
import type { MatchedTable } from "./matchTable.ts";
import { isInputColumn } from "./tableEdits.ts";

/** The column of a table, in the row whose id stands in a cell of the formula's own sheet. */
const OF_TABLE = /^INDEX\((\w+)\[([^[\]]+)\],MATCH\((\$[A-Z]+\$\d+),\1\[([^[\]]+)\],0\)\)$/u;
const NAME = /^[A-Za-z]\w*$/u;

/**
 * The cell for input whose value a formula of ours shows and nothing else; null for any other formula. What is typed
 * over such a formula is meant for the input.
 * @param sheet where the formula stands
 */
export function shownInput(
  formula: string,
  sheet: SheetSnapshot,
  written: WorkbookPlan,
  tables: readonly MatchedTable[],
  snapshot: WorkbookSnapshot,
): Pick<AlteredCell, "sheet" | "cell"> | null {
  if (NAME.test(formula)) {
    const at = snapshot.names.find(({ name }) => name === formula)?.at;
    const home = at && snapshot.sheets.find(({ id }) => id === at.sheetId);
    return home && isInputName(formula, written)
      ? { sheet: home.name, cell: cellAddress(at.row, at.column) }
      : null;
  }
  const [, name, header, key, ids] = OF_TABLE.exec(formula) ?? [];
  const table = tables.find(({ plan }) => plan.name === name);
  const place = parseAddress(key?.replaceAll("$", "") ?? "");
  if (!table || !place) return null;
  const indexOf = (wanted: string | undefined): number | undefined => {
    const column = table.plan.columns.find((one) => one.header === wanted);
    return column && table.columnOf.get(column.key);
  };
  const wanted = table.plan.columns.find((one) => one.header === header);
  const [column, idColumn] = [indexOf(header), indexOf(ids)];
  if (!wanted || !isInputColumn(table.plan, wanted.key)) return null;
  if (column === undefined || idColumn === undefined) return null;
  const id = cellAt(sheet, place.row, place.column).value;
  const row = table.baseRowOf.findIndex((_, at) => table.at(at, idColumn).value === id);
  if (row < 0 || id === null) return null;
  return {
    sheet: table.sheet,
    cell: cellAddress(table.snapshot.row + 1 + row, table.snapshot.column + column),
  };
}

function isInputName(name: string, { names, sheets }: WorkbookPlan): boolean {
  const at = names.find((one) => one.name === name);
  const cells = sheets.find((one) => one.name === at?.sheet)?.cells ?? [];
  return cells.some(({ row, column, look }) => row === at?.row && column === at.column && look === "input");
}
