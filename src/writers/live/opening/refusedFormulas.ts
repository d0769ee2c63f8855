import { message } from "../../../messages/message.ts";
import { cellAddress } from "../../../workbook/address.ts";
import type { SheetPlan, WorkbookPlan } from "../../../workbook/plan.ts";
import { checkFormula, referableIn, type Referable } from "../../check/formulas.ts";
import { cellsOfSheet } from "../../everyCell.ts";
import type { FileWorkbook, Unsupported } from "../../fileWorkbook.ts";
import { keyOf, keysIn } from "../block.ts";
import type { LiveCell, LiveSheet, LiveState } from "../model/liveState.ts";

/**
 * The workbook without the formulas with which it could not be written as a file again: that name another file, or a sheet, a
 * table or a column that is not there. The last results stand in their places.
 * @param plan the workbook's own
 */
export function withoutRefused(
  file: FileWorkbook,
  state: LiveState,
  plan: WorkbookPlan,
): { readonly state: LiveState; readonly unsupported: readonly Unsupported[] } {
  const unsupported: Unsupported[] = [];
  const referable = referableIn(plan);
  const sheets = state.sheets.map((sheet, index) => {
    const planned = plan.sheets[index];
    const refused = planned ? refusedIn(planned, referable) : [];
    if (refused.length === 0) return sheet;
    const results = new Map(
      file.sheets[index]?.cells.map((cell) => [keyOf(cell.row, cell.column), cell.value]),
    );
    const fills = new Map(
      file.sheets[index]?.cells.flatMap(({ row, column, formula }) =>
        formula?.fills ? [[keyOf(row, column), keysIn(formula.fills)] as const] : [],
      ),
    );
    const cells = new Map<number, LiveCell>(sheet.cells);
    for (const { row, column, formula } of refused) {
      const key = keyOf(row, column);
      const cell = cells.get(key);
      if (cell) cells.set(key, { ...cell, formula: null, value: results.get(key) ?? null });
      for (const filled of fills.get(key) ?? []) {
        const one = cells.get(filled);
        if (one) cells.set(filled, { ...one, value: results.get(filled) ?? null });
      }
      const what = message("opening:formula", { formula: `=${formula}` });
      unsupported.push({ sheet: sheet.name, cell: cellAddress(row, column), what });
    }
    return { ...sheet, cells } satisfies LiveSheet;
  });
  return { state: unsupported.length === 0 ? state : { ...state, sheets }, unsupported };
}

interface Refused {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function refusedIn(sheet: SheetPlan, referable: Referable): Refused[] {
  const refused: Refused[] = [];
  for (const { cell, row, column, table } of cellsOfSheet(sheet)) {
    const { formula } = cell;
    if (formula === undefined) continue;
    let faults = 0;
    const place = { sheet: sheet.name, cell: cellAddress(row, column), table, rule: false, isOwn: true };
    checkFormula(formula, place, referable, () => {
      faults += 1;
    });
    if (faults > 0 || namesOtherFile(formula)) refused.push({ row, column, formula });
  }
  return refused;
}

/** "[1]Sheet1!A1": a number in brackets before a sheet stands for another file. */
function namesOtherFile(formula: string): boolean {
  return /\[\d+\][^[\]'"!]*!/u.test(formula.replace(/"(?:[^"]|"")*"/gu, '""'));
}
