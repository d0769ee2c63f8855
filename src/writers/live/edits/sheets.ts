import { Problem } from "../../../messages/message.ts";
import { BLANK_SHEET } from "../applyUpdate.ts";
import { hasTab, laidAnew, unhidden, withSheet, type LiveState } from "../model/liveState.ts";
import { renameSheetIn } from "./renameSheet.ts";

const LONGEST_NAME = 31;

/** @throws Problem for a name that Excel would not take, or that another sheet bears: the file could not be opened there */
export function renameSheet(state: LiveState, id: string, wanted: string): LiveState {
  const name = wanted.trim();
  requireName(state, name, id);
  return renameSheetIn(state, id, name);
}

/** The sheet is shown, whoever has hidden it. */
export function showSheet(state: LiveState, id: string): LiveState {
  const sheet = state.sheets.find((one) => one.id === id);
  return !sheet || hasTab(sheet) ? state : withSheet(state, { ...sheet, kept: unhidden(sheet.kept) });
}

/** To a position among the sheets that are shown, from 0. */
export function moveSheet(state: LiveState, id: string, position: number): LiveState {
  const sheet = state.sheets.find((one) => one.id === id);
  if (!sheet) return state;
  const others = state.sheets.filter((one) => one !== sheet);
  const shown = others.filter(hasTab);
  const next = shown[position];
  const at = next ? others.indexOf(next) : others.length;
  return { ...state, sheets: others.toSpliced(at, 0, sheet) };
}

/** A sheet of the user's own, at the end. @throws Problem as renameSheet */
export function addSheet(state: LiveState, wanted: string): LiveState {
  const name = wanted.trim();
  requireName(state, name, null);
  const made = state.made + 1;
  return laidAnew({
    ...state,
    made,
    sheets: [...state.sheets, { ...BLANK_SHEET, id: `sheet${made}`, name }],
  });
}

function requireName(state: LiveState, name: string, id: string | null): void {
  const isLegal =
    name !== "" &&
    name.length <= LONGEST_NAME &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isLegal) throw new Problem("errors:gridSheetName", { name });
  const other = state.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other.id !== id) throw new Problem("errors:gridSheetNameTaken", { name });
}
