import { Problem } from "../../../messages/message.ts";
import { parseAddress } from "../../../workbook/address.ts";
import type { GridEntry } from "../../gridWorkbook.ts";
import type { AlteredCell } from "../../openWorkbook.ts";
import type { LiveState } from "../model/liveState.ts";
import { enterCells } from "./enterCells.ts";

/** Puts into each cell what it was meant to hold. No formula fills its column: others in it may be the user's. @throws Problem */
export function putBack(state: LiveState, cells: readonly AlteredCell[]): LiveState {
  return cells.reduce((next, { sheet: name, cell, meant: { formula, value } }) => {
    const sheet = next.sheets.find((one) => one.name === name);
    const place = parseAddress(cell);
    if (!sheet || !place) throw new Problem("errors:gridSheetGone", { sheet: name });
    const content: GridEntry["content"] =
      formula === null ? { kind: "value", value } : { kind: "formula", formula };
    return enterCells(next, sheet.id, [{ ...place, content }], { fills: false });
  }, state);
}
