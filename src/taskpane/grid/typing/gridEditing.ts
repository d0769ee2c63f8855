import type { Language } from "../../../messages/language.ts";
import { message, Problem, type Message } from "../../../messages/message.ts";
import type { GridEntry, GridSelection, GridSheet, GridWorkbook } from "../../../writers/gridWorkbook.ts";
import type { PlaceInSheet } from "../keys/moveSelection.ts";
import { cellText } from "../sheet/cellText.ts";
import { isAllowed } from "./checkEntry.ts";
import { readTyped } from "./readTyped.ts";

/** What a typed text would put into a cell, or why it would not be taken. @throws Problem as readTyped */
function readInto(
  book: GridWorkbook,
  sheet: GridSheet,
  { row, column }: PlaceInSheet,
  text: string,
  language: Language,
): GridEntry["content"] | { readonly kind: "refused"; readonly why: Message } {
  const { drawn } = book.cell(sheet.id, row, column);
  const typed = readTyped(text, language, drawn.numberFormat);
  if (typed.kind === "unclear") return { kind: "refused", why: typed.why };
  const validation = book.validationAt(sheet.id, row, column);
  if (!validation || isAllowed(typed.content, validation)) return typed.content;
  const { title, text: rule } = validation;
  // A rule of the user's need not say anything.
  if (title === "" && rule === "") return { kind: "refused", why: message("grid:refusedByRule") };
  return { kind: "refused", why: message("grid:refused", { title, text: rule }) };
}

/** Puts a typed text into a cell. @returns why it was not taken; null where it was */
export function typeInto(
  book: GridWorkbook,
  sheet: GridSheet,
  place: PlaceInSheet,
  text: string,
  language: Language,
): Message | null {
  return tried(() => {
    const content = readInto(book, sheet, place, text, language);
    if (content.kind === "refused") return content.why;
    book.enter(sheet.id, [{ row: place.row, column: place.column, content }]);
    return null;
  });
}

/** Whether what is typed so far would be refused, as far as that can be told before a formula is whole. */
export function isRefusedSoFar(
  book: GridWorkbook,
  sheet: GridSheet,
  place: PlaceInSheet,
  text: string,
  language: Language,
): boolean {
  if (text === "" || text.startsWith("=")) return false;
  const why = tried(() => {
    const content = readInto(book, sheet, place, text, language);
    return content.kind === "refused" ? content.why : null;
  });
  return why !== null;
}

/** What the chosen cells show, for the clipboard. */
export function copiedText(
  book: GridWorkbook,
  { sheetId, block }: GridSelection,
  language: Language,
): string {
  return textOfCells(
    Array.from({ length: block.rows }, (_row, down) =>
      Array.from({ length: block.columns }, (_cell, right) => {
        const { value, drawn } = book.cell(sheetId, block.row + down, block.column + right);
        return cellText(value, drawn.numberFormat, language).replaceAll("\u00a0", " ");
      }),
    ),
  );
}

/** Puts the clipboard's cells in from the selected cell on, all or none; one cell fills the chosen block. */
export function pasteText(
  book: GridWorkbook,
  { sheetId, row, column, block }: GridSelection,
  text: string,
  language: Language,
): Message | null {
  return tried(() => {
    const given = cellsOfText(text);
    const single = given.length === 1 && given[0]?.length === 1 ? (given[0][0] ?? "") : null;
    const cells =
      single === null
        ? given
        : Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => single));
    const from = single === null ? { row, column } : block;
    const entries: GridEntry[] = [];
    for (const [down, line] of cells.entries()) {
      for (const [right, typed] of line.entries()) {
        const place = { row: from.row + down, column: from.column + right };
        const { drawn } = book.cell(sheetId, place.row, place.column);
        const reading = readTyped(typed, language, drawn.numberFormat);
        if (reading.kind === "unclear") return reading.why;
        entries.push({ ...place, content: reading.content });
      }
    }
    book.enter(sheetId, entries);
    return null;
  });
}

/** Empties the chosen cells. */
export function clearCells(book: GridWorkbook, { sheetId, block }: GridSelection): Message | null {
  return tried(() => {
    const entries = Array.from({ length: block.rows * block.columns }, (_none, index): GridEntry => ({
      row: block.row + Math.floor(index / block.columns),
      column: block.column + (index % block.columns),
      content: { kind: "value", value: null },
    }));
    book.enter(
      sheetId,
      entries.filter(({ row, column }) => holdsSomething(book, sheetId, row, column)),
    );
    return null;
  });
}

function holdsSomething(book: GridWorkbook, sheetId: string, row: number, column: number): boolean {
  const { value, formula } = book.cell(sheetId, row, column);
  return value !== null || formula !== null;
}

/** What the workbook refuses, as a sentence. */
export function tried(work: () => Message | null): Message | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return error.problem;
    throw error;
  }
}

/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotation marks around what holds one. */
export function textOfCells(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
    )
    .join("\n");
}

/** The rows and cells of a text from the clipboard; all rows as they are, of any length. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\r?\n|$)/gy;
  const whole = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  while (cell.lastIndex <= whole.length) {
    const match = cell.exec(whole);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") break;
    if (match[3] === "\n") rows.push([]);
  }
  return rows;
}
