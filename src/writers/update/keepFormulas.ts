import { cellAddress, keyOf, placeOfKey, type CellKey } from "../../workbook/address.ts";
import type { CellPlan, PlacedCell, SheetPlan, TablePlan } from "../../workbook/plan.ts";
import { cellAt, type CellSnapshot, type SheetSnapshot } from "../../workbook/snapshot.ts";
import { plannedValue, snapshotValue } from "./cellContent.ts";
import { formulaShape, normalFormula } from "./formulaText.ts";
import type { MatchedTable } from "./matchTable.ts";
import { isInputColumn } from "./tableEdits.ts";
import type { InTheWay } from "./update.ts";

/** A sheet's plan with the user's formulas in its cells for input, and those that can't be kept there. */
interface KeptFormulas {
  readonly plan: SheetPlan;
  readonly lost: readonly InTheWay[];
}

/**
 * A formula that the user has put into a cell for input stays, as long as its result is the value that is planned, and
 * as long as it stays where it is or holds no address: elsewhere it would mean other cells. One that can't stay is in
 * the way of the value.
 * @param inputs where the cells for input beside tables stand now, by where they were written
 */
export function keepFormulas(
  plan: SheetPlan,
  sheet: SheetSnapshot,
  tables: readonly MatchedTable[],
  inputs: ReadonlyMap<CellKey, CellKey>,
): KeptFormulas {
  const lost: InTheWay[] = [];
  const withTables = plan.tables.map((table) => {
    const match = tables.find((one) => one.plan === table);
    return match && table.input ? keptInTable(table, match, lost) : table;
  });
  const cells = plan.cells.map((cell): PlacedCell => {
    const at = inputs.get(keyOf(cell.row, cell.column));
    if (at === undefined || cell.look !== "input") return cell;
    const { row, column } = placeOfKey(at);
    const now = { cell: cellAt(sheet, row, column), sheet: sheet.name, row, column };
    const inPlace = row === cell.row && column === cell.column;
    return { ...keptCell(cell, now, inPlace, lost), row: cell.row, column: cell.column };
  });
  return { plan: { ...plan, cells, tables: withTables }, lost };
}

interface FoundCell {
  readonly cell: CellSnapshot;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function keptInTable(plan: TablePlan, match: MatchedTable, lost: InTheWay[]): TablePlan {
  const { snapshot, columnOf, rowOf, at } = match;
  const rows = plan.rows.map((cells, wanted) => {
    const row = rowOf[wanted] ?? null;
    if (row === null) return cells;
    return cells.map((cell, i) => {
      const key = plan.columns[i]?.key ?? "";
      const index = columnOf.get(key);
      if (index === undefined || !isInputColumn(plan, key)) return cell;
      const place = { row: snapshot.row + 1 + row, column: snapshot.column + index };
      const inPlace = match.isHome && place.row === plan.row + 1 + wanted && place.column === plan.column + i;
      return keptCell(cell, { cell: at(row, index), sheet: match.sheet, ...place }, inPlace, lost);
    });
  });
  return { ...plan, rows };
}

function keptCell(planned: CellPlan, now: FoundCell, inPlace: boolean, lost: InTheWay[]): CellPlan {
  const { formula } = now.cell;
  if (formula === null || planned.formula !== undefined) return planned;
  const isSame = plannedValue(planned) === snapshotValue(now.cell);
  const mayMove = inPlace || normalFormula(formula) === formulaShape(formula);
  // A cell formatted as text would show the formula, not its result.
  if (isSame && mayMove && planned.format !== "text") return { ...planned, formula };
  lost.push({
    sheet: now.sheet,
    cell: cellAddress(now.row, now.column),
    content: now.cell,
    why: "input-differs",
  });
  return planned;
}
