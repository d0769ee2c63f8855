import { message, type Message } from "../../../messages/message.ts";
import { SHEET_MARK } from "../../../workbook/snapshot.ts";
import type { BookName, FileWorkbook } from "../../book/book.ts";
import { countOfNames } from "../../formulas/arrayUse.ts";
import { plainFormula } from "../../formulas/plainFormula.ts";
import { GONE, namedCell } from "../../sheetMarks.ts";
import type { LiveName, LiveSheet } from "../model/liveState.ts";
import { namesOtherFile, type OpenedNames } from "./openedFormula.ts";

/** Takes note of what cannot be kept. @param isInFile whether only the page cannot do as it says */
export type NoteUnsupported = (
  sheet: string | null,
  cell: string | null,
  what: Message,
  isInFile?: boolean,
) => void;

/** Names of single cells move with their cells; what others stand for is kept as it is written. */
export function openedNames(
  file: FileWorkbook,
  sheets: readonly LiveSheet[],
  note: NoteUnsupported,
): OpenedNames {
  const idOf = (name: string): string | undefined =>
    sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id;
  const names = file.names.flatMap((name): LiveName[] => {
    if (name.name === SHEET_MARK) return [];
    const at = isOfCell(name) ? namedCell(`=${name.formula}`) : null;
    const atId = at && idOf(at.sheet);
    if (at && atId) return [{ name: name.name, at: { sheetId: atId, row: at.row, column: at.column } }];
    if (isOfNone(name)) return [{ name: name.name, at: null }];
    const own = openedName(name, idOf);
    if (own) return [own];
    note(name.sheet, null, message("opening:name", { name: name.name, formula: `=${name.formula}` }));
    return [];
  });
  const tables = file.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const known = [...tables, ...names.map(({ name }) => name)];
  return {
    names,
    referable: new Set(known.map((name) => name.toLowerCase())),
    countOfName: countOfNames({ tables, names: names.map(({ name, own }) => [name, own?.formula ?? null]) }),
  };
}

/** Whether it may be one of a cell and nothing more; without "$" it means another cell wherever it is used. */
function isOfCell({ formula, ...name }: BookName): boolean {
  return isPlain(name) && /\$[A-Z]+\$\d+$/iu.test(formula);
}

/** Whether it is that of a cell which is gone. */
function isOfNone({ formula, ...name }: BookName): boolean {
  return isPlain(name) && formula === GONE;
}

function isPlain({ sheet, hidden, comment }: Omit<BookName, "formula">): boolean {
  return sheet === null && !hidden && comment === undefined;
}

/** Null for one that leads out of the file, and for what is no formula. */
function openedName(
  { name, formula, sheet, ...rest }: BookName,
  idOf: (name: string) => string | undefined,
): LiveName | null {
  const plain = plainFormula(formula, null);
  const sheetId = sheet === null ? null : idOf(sheet);
  if (plain === null || sheetId === undefined || namesOtherFile(plain)) return null;
  return { name, at: null, own: { ...rest, formula: plain, sheetId } };
}
