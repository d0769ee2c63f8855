import { EVENT, WORKBOOK_TARGET } from "../events.ts";
import { dropSheetIn, releaseTableIn, renameSheetIn } from "../formulas/rename.ts";
import type { Sheet } from "../model/sheet.ts";
import { HostGap, invalidArgument, Refusal } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { mapFormulas } from "./mapFormulas.ts";
import { copyOfSheet } from "./copySheet.ts";

/** @throws Refusal InvalidArgument for a name that Excel doesn't take, ItemAlreadyExists for one that is taken */
export function requireSheetName(state: ExcelState, name: string, except: Sheet | null): void {
  if (name.length === 0 || name.length > 31) invalidArgument("A sheet's name has 1 to 31 characters.");
  if (/[\\/?*[\]:]/.test(name)) invalidArgument(`A sheet's name has none of \\ / ? * [ ] : (${name}).`);
  if (name.startsWith("'") || name.endsWith("'"))
    invalidArgument("A sheet's name neither begins nor ends with '.");
  if (name.toLowerCase() === "history") invalidArgument("History is Excel's own name.");
  const other = state.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== except) throw new Refusal("ItemAlreadyExists", `A sheet is called ${name} already.`);
}

/** @throws Refusal where the workbook's structure is protected */
export function requireOpenStructure({ workbook }: ExcelState): void {
  if (workbook.isStructureProtected)
    throw new Refusal(
      "AccessDenied",
      "You cannot perform the requested operation: the workbook is protected.",
    );
}

export function addSheet(state: ExcelState, wanted: string | null): Sheet {
  const { workbook } = state;
  requireOpenStructure(state);
  let name = wanted;
  for (let number = 1; name === null; number += 1)
    if (!workbook.sheetNamed(`Sheet${number}`)) name = `Sheet${number}`;
  requireSheetName(state, name, null);
  const sheet = workbook.addSheet(name, workbook.sheets.length);
  state.events.raise(EVENT.sheetAdded, [WORKBOOK_TARGET], { source: "Local", worksheetId: sheet.id });
  return sheet;
}

export function renameSheet(state: ExcelState, sheet: Sheet, name: string): void {
  requireSheetName(state, name, sheet);
  const nameBefore = sheet.name;
  if (nameBefore === name) return;
  requireOpenStructure(state);
  mapFormulas(state, (formula) => renameSheetIn(formula, nameBefore, name));
  sheet.name = name;
  state.layoutChanged();
  state.events.raise(EVENT.nameChanged, [sheet.id, WORKBOOK_TARGET], {
    nameBefore,
    nameAfter: name,
    source: "Local",
    worksheetId: sheet.id,
  });
}

/** @throws Refusal for the last sheet that is shown */
export function deleteSheet(state: ExcelState, sheet: Sheet): void {
  const { workbook } = state;
  requireOpenStructure(state);
  if (sheet.visibility === "VeryHidden")
    throw new Refusal("InvalidOperation", "A very hidden sheet must be shown before it can be deleted.");
  requireAnotherVisible(state, sheet);
  const before = workbook.sheets.map(({ name }) => name);
  workbook.sheets = workbook.sheets.filter((other) => other !== sheet);
  mapFormulas(state, (formula) =>
    sheet.tables.reduce(
      (text, table) => releaseTableIn(text, table, sheet.name, null, false, true),
      dropSheetIn(formula, sheet.name, before),
    ),
  );
  if (workbook.active === sheet) workbook.active = firstVisible(state);
  state.layoutChanged();
  state.events.raise(EVENT.sheetDeleted, [WORKBOOK_TARGET], { source: "Local", worksheetId: sheet.id });
}

function requireAnotherVisible({ workbook }: ExcelState, sheet: Sheet): void {
  if (!workbook.sheets.some((other) => other !== sheet && other.visibility === "Visible"))
    throw new Refusal("InvalidOperation", "A workbook shows at least one sheet.");
}

function firstVisible({ workbook }: ExcelState): Sheet {
  const sheet = workbook.sheets.find(({ visibility }) => visibility === "Visible");
  if (!sheet) throw new Refusal("GeneralException", "No sheet is shown.");
  return sheet;
}

export function setVisibility(state: ExcelState, sheet: Sheet, value: string): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
    return invalidArgument(`${value} is no visibility.`);
  if (value === sheet.visibility) return;
  requireOpenStructure(state);
  if (value !== "Visible") requireAnotherVisible(state, sheet);
  sheet.visibility = value;
  if (state.workbook.active === sheet && value !== "Visible") state.workbook.active = firstVisible(state);
  state.events.raise(EVENT.visibilityChanged, [sheet.id, WORKBOOK_TARGET], {
    source: "Local",
    worksheetId: sheet.id,
  });
}

export function moveSheet(state: ExcelState, sheet: Sheet, position: number): void {
  const { workbook } = state;
  if (position >= workbook.sheets.length) invalidArgument(`There is no position ${position}.`);
  const positionBefore = workbook.sheets.indexOf(sheet);
  if (position === positionBefore) return;
  requireOpenStructure(state);
  workbook.sheets.splice(positionBefore, 1);
  workbook.sheets.splice(position, 0, sheet);
  state.events.raise(EVENT.sheetMoved, [WORKBOOK_TARGET], {
    positionBefore,
    positionAfter: position,
    source: "Local",
    worksheetId: sheet.id,
  });
}

export function activateSheet(state: ExcelState, sheet: Sheet): void {
  state.draw([sheet]);
  if (sheet.visibility !== "Visible")
    throw new Refusal("InvalidOperation", "A hidden sheet can't be shown by activating it.");
  state.workbook.active = sheet;
  state.events.raise(EVENT.activated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
}

/** Beside the sheet, or at the end. Its tables get other names. */
export function copySheet(state: ExcelState, sheet: Sheet, position: unknown): Sheet {
  const { workbook } = state;
  if (
    position !== undefined &&
    position !== null &&
    position !== "End" &&
    position !== "After" &&
    position !== "None"
  )
    throw new HostGap(`Worksheet.copy() to ${JSON.stringify(position)}`);
  requireOpenStructure(state);
  const at = position === "After" ? workbook.sheets.indexOf(sheet) + 1 : workbook.sheets.length;
  const copy = copyOfSheet(state, sheet, at);
  state.events.raise(EVENT.sheetAdded, [WORKBOOK_TARGET], { source: "Local", worksheetId: copy.id });
  return copy;
}
