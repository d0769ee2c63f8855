import { cellAddress } from "../../workbook/address.ts";
import type { CellPlan, TablePlan } from "../../workbook/plan.ts";
import { NOTHING, plannedShape, snapshotShape, type Content } from "./cellContent.ts";
import type { MatchedTable } from "./matchTable.ts";
import type { InTheWay } from "./update.ts";

/** Of formulas that came back in a form that isn't known, most differ: then a single one says nothing. */
const TRUSTED = 0.8;

/**
 * What the user has put into a table of ours and would lose: over a formula, into rows of their own, into
 * their columns beside rows that are gone. After a writing that did not end, also input that is neither what was to be written nor what stood there before.
 */
export function tableEdits(table: MatchedTable, isInterrupted: boolean): InTheWay[] {
  const { plan, snapshot, at, rowOf, baseRowOf, columnOf } = table;
  const edits: InTheWay[] = [];
  const report = (row: number, column: number, why: InTheWay["why"]): void => {
    const cell = cellAddress(snapshot.row + 1 + row, snapshot.column + column);
    edits.push({ sheet: table.sheet, cell, content: at(row, column), why });
  };
  const wantedRowOf = new Map(rowOf.flatMap((row, wanted) => (row === null ? [] : [[row, wanted] as const])));
  const isTrusted = formulasAreKnown(table);
  for (let row = 0; row < snapshot.rows; row += 1) {
    const wanted = wantedRowOf.get(row);
    for (const [i, { key }] of plan.columns.entries()) {
      const column = columnOf.get(key);
      if (column === undefined) continue;
      const now = snapshotShape(at(row, column));
      if (now === NOTHING) continue;
      const written = writtenCell(table, baseRowOf[row] ?? null, key);
      const next = wanted === undefined ? undefined : plan.rows[wanted]?.[i];
      const isInput = isInputColumn(plan, key);
      const isRead = isInput && !isInterrupted;
      const why = isRead ? null : reasonFor(now, written, next, table, { isInput, isTrusted });
      if (why) report(row, column, why);
    }
    if (wanted !== undefined) continue;
    for (const { index } of table.extras) {
      if (snapshotShape(at(row, index)) !== NOTHING) report(row, index, "row-gone");
    }
  }
  return edits;
}

function reasonFor(
  now: Content,
  written: CellPlan | undefined,
  next: CellPlan | undefined,
  { base }: MatchedTable,
  { isInput, isTrusted }: { readonly isInput: boolean; readonly isTrusted: boolean },
): InTheWay["why"] | null {
  const known = [written, next].flatMap((cell) => (cell ? [plannedShape(cell)] : []));
  if (known.includes(now)) return null;
  if (isInput) return next ? "input-differs" : null;
  const isFormula = now.startsWith("f:");
  if (!base) return !isFormula && next?.formula !== undefined ? "formula-replaced" : null;
  // A row that was never written is the user's.
  if (!written) return next || isFormula ? null : "row-gone";
  if (written.formula !== undefined) return isFormula && !isTrusted ? null : "formula-replaced";
  return "written";
}

/** Whether what the user types into the column is read back. */
export function isInputColumn({ input, inputColumns }: TablePlan, key: string): boolean {
  return input && (inputColumns === undefined || inputColumns.includes(key));
}

function writtenCell({ base }: MatchedTable, row: number | null, key: string): CellPlan | undefined {
  const column = base?.columns.findIndex((one) => one.key === key) ?? -1;
  return row === null ? undefined : base?.rows[row]?.[column];
}

/** Whether formulas come back in a form that is known, as nearly all do: else one that differs says nothing. */
export function formulasAreKnown(table: MatchedTable): boolean {
  let [formulas, known] = [0, 0];
  table.baseRowOf.forEach((written, row) => {
    for (const [key, column] of table.columnOf) {
      const cell = writtenCell(table, written, key);
      const now = table.at(row, column);
      if (cell?.formula === undefined || now.formula === null) continue;
      formulas += 1;
      if (plannedShape(cell) === snapshotShape(now)) known += 1;
    }
  });
  return known >= formulas * TRUSTED;
}
