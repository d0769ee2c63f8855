import { contains } from "../../blocks.ts";
import { message, Problem } from "../../../messages/message.ts";
import { cellAddress, keyOf } from "../../../workbook/address.ts";
import { MEMORY_KEY, readMemory, type Memory } from "../../../workbook/memory/memory.ts";
import { COLUMN_MARGIN } from "../../sheetLook.ts";
import type { BookCell, BookSheet, FileWorkbook, Unsupported } from "../../book/book.ts";
import { sheetKeys } from "../../sheetKeys.ts";
import type { UserContent, LineFormat } from "../../../workbook/userContent.ts";
import type { Block } from "../../../workbook/plan.ts";
import { BLANK_SHEET } from "../applyUpdate.ts";
import { keysIn } from "../block.ts";
import { EMPTY_CELL, emptyState, type LiveCell, type LiveSheet, type LiveState } from "../model/liveState.ts";
import { sharedDrawn } from "../model/planCells.ts";
import { usedCells, type ValueAt } from "../readSnapshot.ts";
import { lookFinder } from "./matchedLooks.ts";
import { openedFormula } from "./openedFormula.ts";
import type { OpenedNames } from "./openedFormula.ts";
import { openedNames, type NoteUnsupported } from "./openedNames.ts";
import { openedConditions, openedValidations } from "./openedRules.ts";
import { liveHeights } from "../liveHeights.ts";

/**
 * A workbook from a file as it is looked at first: not yet calculated, nor compared with what the program wrote
 * (`withWritten`), and with formulas that it cannot keep (`withoutRefused`).
 */
export interface StateFromFile {
  readonly state: LiveState;
  readonly unsupported: readonly Unsupported[];
  /** What the program wrote the workbook from last. */
  readonly dossier: Memory["dossier"];
}

/**
 * The workbook that the file holds, with what cannot be held.
 * @returns null for a file without any sheet of ours
 * @throws Problem where it has our sheets, but not what is needed to go on with them
 */
export function stateFromFile(file: FileWorkbook): StateFromFile | null {
  const keys = sheetKeys(file);
  if (keys.size === 0) return null;
  const unsupported: Unsupported[] = [...file.unsupported];
  const note: NoteUnsupported = (sheet, cell, what, isInFile = false) => {
    unsupported.push({ sheet, cell, what, ...(isInFile ? { isInFile } : {}) });
  };
  const bare = file.sheets.map((sheet, index) => bareSheet(sheet, keys.get(sheet.name) ?? null, index));
  const dossier = rememberedDossier(file, keys);
  const { language } = dossier.settings;
  const opened = openedNames(file, bare, note);
  const { names } = opened;
  const find = lookFinder(language);
  const sheets = file.sheets.map((sheet, index) => {
    const known = bare[index];
    if (!known) throw new Error("no sheet");
    return filledSheet(known, sheet, { names: opened, find, note });
  });
  // What could not be read back later is not opened.
  for (const sheet of sheets) if (sheet.key !== null) usedCells(sheet, asItStands);
  const state: LiveState = {
    ...emptyState(language),
    sheets,
    names,
    properties: file.properties,
    ...(file.protection ? { protection: file.protection } : {}),
    made: sheets.length + sheets.reduce((sum, { tables }) => sum + tables.length, 0),
  };
  return { state, unsupported, dossier };
}

/** The sheet before its cells are known. */
function bareSheet({ name }: BookSheet, key: string | null, index: number): LiveSheet {
  return { ...BLANK_SHEET, id: `sheet${index + 1}`, key, name, hidden: key === MEMORY_KEY };
}

/** The dossier that the workbook was written from. @throws Problem where the memory is gone or damaged */
function rememberedDossier(
  { name: document, sheets }: FileWorkbook,
  keys: ReadonlyMap<string, string>,
): Memory["dossier"] {
  const sheet = sheets.find(({ name }) => keys.get(name) === MEMORY_KEY);
  if (!sheet) throw new Problem("errors:openWithoutMemory", { document }, { document });
  const { name } = sheet;
  const cells = sheet.cells.map(({ row, column, value, formula, drawn }): [number, LiveCell] => [
    keyOf(row, column),
    { value, formula: formula?.text ?? null, drawn },
  ]);
  const block = usedCells({ ...BLANK_SHEET, id: name, name, cells: new Map(cells) }, asItStands);
  const memory = readMemory({ id: name, name, key: MEMORY_KEY, hidden: true, protected: false, block });
  if ("damaged" in memory)
    throw new Problem("errors:openMemory", { document, reason: memory.damaged }, { document });
  return memory.dossier;
}

const asItStands: ValueAt = ({ cells }, row, column) => ({
  value: cells.get(keyOf(row, column))?.value ?? null,
  isError: false,
});

/** What a sheet is made with. */
interface Making {
  readonly names: OpenedNames;
  readonly find: ReturnType<typeof lookFinder>;
  readonly note: NoteUnsupported;
}

function filledSheet(bare: LiveSheet, file: BookSheet, { names, find, note }: Making): LiveSheet {
  const links = new Map(
    file.links.map(({ row, column, sheet, cell }) => [keyOf(row, column), { sheet, cell }]),
  );
  const filled = new Set<number>();
  // What is filled is in the file, cell by cell: more than that is not believed.
  let room = file.cells.length;
  const noteFilled = (block: Block): void => {
    room -= block.rows * block.columns;
    if (room >= 0) for (const key of keysIn(block)) filled.add(key);
  };
  const liveCell = (cell: BookCell): LiveCell => {
    const { row, column, value, formula } = cell;
    const place = { row, column, rows: 1, columns: 1 };
    const table = file.tables.find(({ block }) => contains(block, place));
    const opened = formula && openedFormula(cell, formula, table?.name ?? null, names);
    if (opened && "refused" in opened) note(file.name, cellAddress(row, column), opened.refused);
    const link = links.get(keyOf(row, column));
    const planned = find(cell.drawn, {
      ruled: table !== undefined && row > table.block.row,
      isText: typeof value === "string" && !cell.isError,
      isLink: link !== undefined,
    });
    const isFormula = opened !== null && "formula" in opened;
    if (isFormula && formula?.fills) noteFilled(formula.fills);
    return {
      value: isFormula || value === "" ? null : value,
      formula: isFormula ? opened.formula : null,
      drawn: sharedDrawn(cell.drawn),
      ...(planned ? { planned } : {}),
      ...(link ? { link } : {}),
      ...(cell.runs ? { runs: cell.runs } : {}),
    };
  };
  const cells = new Map(file.cells.map((cell) => [keyOf(cell.row, cell.column), liveCell(cell)]));
  for (const merge of file.merges)
    if (merge.rows > 1) note(file.name, cellAddress(merge.row, merge.column), message("opening:mergedRows"));
  const conditions = openedConditions(file, names, note);
  const { own, validations } = openedValidations(file, names, note);
  const widths = new Map(
    [...file.widths].map(([column, width]) => [column, Math.max(0.5, width - COLUMN_MARGIN)]),
  );
  const sheet: LiveSheet = {
    ...bare,
    cells: withNotes(withoutSpilled(cells, filled), file),
    tables: file.tables.map(({ name, block, headers, filter }, index) => ({
      id: `table${bare.id}-${index + 1}`,
      name,
      filter,
      planned: null,
      block,
      headers,
    })),
    merges: file.merges,
    widths,
    heights: file.heights,
    validations,
    charts: file.charts,
    gridlines: file.gridlines,
    freeze: file.freeze,
    print: file.print,
  };
  const rows = userRows(sheet, file);
  const kept: UserContent = {
    ...withoutMemory(file.settings, bare),
    ...(rows.size > 0 ? { rows } : {}),
    ...(conditions.length > 0 ? { conditions } : {}),
    ...(own.length > 0 ? { validations: own } : {}),
  };
  return Object.keys(kept).length > 0 ? { ...sheet, kept } : sheet;
}

/** What formulas fill they fill anew. */
function withoutSpilled(cells: Map<number, LiveCell>, filled: ReadonlySet<number>): Map<number, LiveCell> {
  for (const key of filled) {
    const cell = cells.get(key);
    if (cell && cell.formula === null) cells.set(key, { ...cell, value: null });
  }
  return cells;
}

/** That the program's memory is not shown is no choice of the user's. */
function withoutMemory({ state, ...rest }: BookSheet["settings"], { key }: LiveSheet): BookSheet["settings"] {
  return state === undefined || key === MEMORY_KEY ? rest : { ...rest, state };
}

function withNotes(cells: Map<number, LiveCell>, { notes }: BookSheet): Map<number, LiveCell> {
  for (const { row, column, note } of notes) {
    const key = keyOf(row, column);
    cells.set(key, { ...(cells.get(key) ?? EMPTY_CELL), note });
  }
  return cells;
}

/** Programs round sizes to whole pixels when they save. */
const POINTS = 1;

/** Rows that are hidden or of a group, and those whose height is not the one that the program gives them. */
function userRows(sheet: LiveSheet, file: BookSheet): Map<number, LineFormat> {
  const rows = new Map(file.settings.rows);
  if (file.heights.size === 0) return rows;
  const values = new Map(file.cells.map(({ row, column, value }) => [keyOf(row, column), value]));
  const valueAt: ValueAt = (_sheet, row, column) => ({
    value: values.get(keyOf(row, column)) ?? null,
    isError: false,
  });
  const given = liveHeights(sheet, valueAt);
  for (const [row, height] of file.heights)
    if (Math.abs(height - (given.get(row) ?? NaN)) <= POINTS) continue;
    else rows.set(row, { ...rows.get(row), height });
  return rows;
}
