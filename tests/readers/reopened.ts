import { readWorkbookFile } from "../../src/readers/xlsx/readWorkbookFile.ts";
import { cellAddress, keyOf } from "../../src/workbook/address.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { BookCell, BookFormula, BookSheet, FileWorkbook } from "../../src/writers/book/book.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { FileToOpen } from "../../src/writers/live/opening/openFile.ts";
import { openedWhole } from "../writers/live/opened.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { sampleDossier } from "../workbook/dossier.ts";

/** What became of the formulas and values of a workbook that was opened in the page, saved and opened again. */
export interface Reopened {
  readonly savedBy: string;
  /** How many formulas by kind and fate: "plain, kept", "array, named". */
  readonly formulas: ReadonlyMap<string, number>;
  /** How many values by fate. */
  readonly values: ReadonlyMap<string, number>;
  /** Cells that hold another formula or value afterwards, and nothing was said of them. */
  readonly changed: readonly string[];
}

/**
 * Opens the workbook's sheets beside those of a report without loans, as a user has them who moves sheets of his own into
 * it; saves, opens what was saved, and compares cell by cell.
 * @throws Problem where the workbook is refused
 */
export async function reopened(name: string, bytes: Uint8Array): Promise<Reopened> {
  const ours = await readFile("ours.xlsx", await reportWithoutLoans());
  const file = await readFile(name, bytes);
  const first = opened({
    ...ours,
    sheets: [...ours.sheets, ...file.sheets],
    names: [...ours.names, ...file.names],
    unsupported: file.unsupported,
  });
  const book = new LiveWorkbook(calculateHere(newEngine()), first.content.state);
  const saved = await readFile(name, await writeXlsx(book.toBook()));
  const again = opened(saved);
  const named = new Set(first.unsupported.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const counts = { formulas: new Map<string, number>(), values: new Map<string, number>() };
  const changed: string[] = [];
  const note = (
    of: "formulas" | "values",
    what: string,
    isKept: boolean,
    place: string,
    how: string,
  ): void => {
    const fate = isKept ? "kept" : named.has(place) ? "named" : "CHANGED";
    const key = what === "" ? fate : `${what}, ${fate}`;
    counts[of].set(key, (counts[of].get(key) ?? 0) + 1);
    if (fate === "CHANGED") changed.push(`${place}: ${how}`);
  };
  for (const sheet of file.sheets) {
    const cells = cellsByPlace(saved.sheets.find((one) => one.name === sheet.name));
    for (const cell of sheet.cells) {
      const key = keyOf(cell.row, cell.column);
      const place = `${sheet.name}!${cellAddress(cell.row, cell.column)}`;
      const then = cells.get(key);
      if (cell.formula) {
        const meant = [first, again].map((found) => formulaIn(found, sheet.name, key));
        const isKept = meant[0] !== null && meant[0] === meant[1] && isSameFormula(cell, then);
        note("formulas", kindOf(cell), isKept, place, `${told(cell.formula)} -> ${told(then?.formula)}`);
      }
      if (cell.value !== null && cell.value !== "")
        note("values", "", isSameValue(cell.value, then?.value), place, `${cell.value} -> ${then?.value}`);
    }
  }
  return { savedBy: file.savedBy ?? "", ...counts, changed };
}

let report: Promise<Uint8Array> | null = null;

function reportWithoutLoans(): Promise<Uint8Array> {
  report ??= writeXlsx(drawBook(buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", []))));
  return report;
}

async function readFile(name: string, bytes: Uint8Array): Promise<FileWorkbook> {
  const file = await readWorkbookFile({ name, bytes });
  if (!file) throw new Error(`${name} is no workbook`);
  return file;
}

function opened(file: FileWorkbook): FileToOpen {
  const found = openedWhole(file, newEngine());
  if (!found) throw new Error(`${file.name} is not taken for one of ours`);
  return found;
}

function cellsByPlace(sheet: BookSheet | undefined): ReadonlyMap<number, BookCell> {
  return new Map(sheet?.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
}

function formulaIn({ content }: FileToOpen, sheet: string, key: number): string | null {
  return content.state.sheets.find(({ name }) => name === sheet)?.cells.get(key)?.formula ?? null;
}

function kindOf({ row, column, formula }: BookCell): string {
  if (formula?.array !== "none") return formula?.array === "dynamic" ? "dynamic array" : "array";
  return !formula.of || (formula.of.row === row && formula.of.column === column) ? "plain" : "shared";
}

/** Of one that others share the text is another cell's: what it means was compared already. */
function isSameFormula(cell: BookCell, then: BookCell | undefined): boolean {
  if (!cell.formula || !then?.formula) return false;
  if (kindOf(cell) === "shared") return then.formula.array === "none";
  const isArray = [cell.formula, then.formula].map(({ array }) => array !== "none");
  return isArray[0] === isArray[1] && bare(cell.formula.text) === bare(then.formula.text);
}

/** Without what a program may write otherwise: blanks, marks of later functions, brackets about one column. */
function bare(text: string): string {
  return text
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|\s+/giu, "")
    .replace(/\[\[([^[\]]*)\]\]/gu, "[$1]")
    .toUpperCase();
}

function told(formula: BookFormula | null | undefined): string {
  return formula ? `=${formula.text} (${formula.array})` : "no formula";
}

/** Programs differ in a double's last digits. */
function isSameValue(a: BookCell["value"], b: BookCell["value"] | undefined): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
}
