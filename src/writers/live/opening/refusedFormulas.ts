import { message } from "../../../messages/message.ts";
import { cellAddress, columnOfKey, keyOf, rowOfKey } from "../../../workbook/address.ts";
import { formulaCheck, type Referable } from "../../check/formulas.ts";
import type { FileWorkbook, Unsupported } from "../../book/book.ts";
import { blockFinder, keysIn } from "../block.ts";
import type { LiveCell, LiveSheet, LiveState } from "../model/liveState.ts";
import { namesInFormulas } from "../model/namesInFormulas.ts";
import { namesOtherFile } from "./openedFormula.ts";

/**
 * The workbook without the formulas with which it could not be written as a file again: that name another file, or a sheet, a
 * table or a column that is not there. The last results stand in their places.
 */
export function withoutRefused(
  file: FileWorkbook,
  state: LiveState,
): { readonly state: LiveState; readonly unsupported: readonly Unsupported[] } {
  const unsupported: Unsupported[] = [];
  const { referable } = namesInFormulas(state);
  const sheets = state.sheets.map((sheet, index) => {
    const refused = refusedIn(sheet, referable);
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

function refusedIn(sheet: LiveSheet, referable: Referable): Refused[] {
  let faults = 0;
  const check = formulaCheck(referable, true, () => {
    faults += 1;
  });
  const tableAt = blockFinder(sheet.tables.map(({ block, name, headers }) => ({ ...block, name, headers })));
  return [...sheet.cells].flatMap(([key, { formula }]): Refused[] => {
    if (formula === null) return [];
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const at = (): { sheet: string; cell: string } => ({ sheet: sheet.name, cell: cellAddress(row, column) });
    faults = 0;
    check(formula, { table: tableAt(row, column) ?? null, at });
    return faults > 0 || namesOtherFile(formula) ? [{ row, column, formula }] : [];
  });
}
