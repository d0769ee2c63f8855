import { message, Problem, type Message, type KeyOf } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../document.ts";
import type { DocumentPart } from "../parts.ts";
import { sha256 } from "../sha256.ts";
import { layTables } from "./layTables.ts";
import { MOST_CELLS, type RawWorkbook, type RawCell, type RawSheet } from "./rawSheet.ts";
import { cellName } from "../cells/cellName.ts";
import { isTooLong } from "./cellNumber.ts";

/**
 * A workbook as a document: its sheets are its pages, each with its cells as a table.
 * @throws Problem when a sheet cannot be laid out, or no sheet has any cells
 */
export async function sheetDocument(
  file: InputFile,
  { kind, sheets, warnings }: RawWorkbook,
  { signal, onProgress }: ReadOptions,
): Promise<OpenedDocument> {
  const document = file.name;
  const parts: DocumentPart[] = [];
  const all: Message[] = [...warnings];
  sheets.forEach((sheet, index) => {
    signal?.throwIfAborted();
    if (sheet.cells === null) all.push(message("reading:sheetWithoutCells", { sheet: sheet.name }));
    else {
      const { tables, covered } = layTables(sheet, index + 1, document);
      for (const one of tables) parts.push(one);
      for (const one of sheetWarnings(sheet, covered)) all.push(one);
    }
    onProgress?.({ document, page: index + 1, pages: sheets.length });
  });
  if (parts.length === 0) throw new Problem("errors:sheetsEmpty", { document }, { document });
  return {
    name: document,
    sha256: await sha256(file.bytes),
    kind,
    pageCount: sheets.length,
    pages: [],
    parts,
    warnings: all,
  };
}

/** Counts cells as they are read. @returns a function that throws a Problem when they are too many */
export function cellCounter(document: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count > MOST_CELLS)
      throw new Problem("errors:tooManySheetCells", { document, most: MOST_CELLS }, { document });
  };
}

/** So many cells are named in a sentence; the others are counted. */
const NAMED = 5;

/** What a user should know of a sheet before its figures are trusted. @param covered names of cells under merged ones */
function sheetWarnings(sheet: RawSheet, covered: readonly string[]): Message[] {
  const { name, cells } = sheet;
  const warnings: Message[] = sheet.hidden ? [message("reading:sheetHidden", { sheet: name })] : [];
  const namesOf = (wanted: (cell: RawCell) => boolean): string[] =>
    cells.filter(wanted).map(({ row, column }) => cellName(row, column));
  const cellsSaid = (key: KeyOf<"reading:">, names: readonly string[]): void => {
    if (names.length > 0)
      warnings.push(
        message(key, { sheet: name, cells: names.slice(0, NAMED).join(", "), count: names.length }),
      );
  };
  const countSaid = (key: KeyOf<"reading:">, count: number): void => {
    if (count > 0) warnings.push(message(key, { sheet: name, count }));
  };
  countSaid("reading:hiddenRows", counted(cells, "row", sheet.isRowHidden));
  countSaid("reading:hiddenColumns", counted(cells, "column", sheet.isColumnHidden));
  cellsSaid(
    "reading:notCalculated",
    namesOf(({ value, formula }) => value === null && formula !== null),
  );
  cellsSaid(
    "reading:errorCells",
    namesOf(({ error }) => error === true),
  );
  cellsSaid(
    "reading:numbersTooLong",
    namesOf(({ value }) => typeof value === "number" && isTooLong(value)),
  );
  cellsSaid(
    "reading:scaledCells",
    namesOf(({ value, numberFormat }) => typeof value === "number" && isScaled(numberFormat)),
  );
  cellsSaid("reading:cellsUnderMerge", covered);
  return warnings;
}

function counted(
  cells: readonly RawCell[],
  side: "row" | "column",
  isHidden: (index: number) => boolean,
): number {
  return [...new Set(cells.map((cell) => cell[side]))].filter(isHidden).length;
}

/** A comma behind all digits shows thousands ("#,##0,"): the cell holds a thousand times what a reader sees. */
function isScaled(numberFormat: string): boolean {
  return /[0#?],+(?![0#?,])/u.test(numberFormat.replace(/"[^"]*"|\\./gu, ""));
}
