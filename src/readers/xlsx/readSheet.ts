import type { Block } from "../../workbook/plan.ts";
import { unescaped } from "../../documents/sheets/xlsx/readStrings.ts";
import { message, Problem, type Message } from "../../messages/message.ts";
import { spanOf, cellPlace } from "../../documents/sheets/cellRef.ts";
import { blockAddress, cellAddress, columnLetters } from "../../workbook/address.ts";
import type { BookLink, BookName, BookSheet, BookTable, Unsupported } from "../../writers/book/book.ts";
import type { FilePackage } from "./filePackage.ts";
import { readFileCells, type FileMaking, type SheetPart } from "./readCells.ts";
import { readDrawing } from "./readDrawing.ts";
import { readCellNotes, type Persons } from "./readNotes.ts";
import { readPageSetup } from "./readPage.ts";
import { readRules } from "./readRules.ts";
import { child, childrenOf, wholeNumberOf, type Element } from "../../documents/xml/xmlTree.ts";
import type { LineFormat } from "../../workbook/userContent.ts";

interface SheetEntry {
  readonly name: string;
  readonly state: BookSheet["settings"]["state"];
  readonly path: string;
  /** Names that are defined for this sheet. */
  readonly names: readonly BookName[];
  readonly persons: Persons;
}

/** Takes note of what cannot be held of a cell, or of the sheet. */
type NoteCell = (cell: string | null, what: Message) => void;

/** A sheet with all its parts, and what of it cannot be held. @throws Problem where one of them is damaged */
export async function readFileSheet(
  file: FilePackage,
  { name, state, path, names, persons }: SheetEntry,
  making: FileMaking,
): Promise<{ readonly sheet: BookSheet; readonly unsupported: readonly Unsupported[] }> {
  const { document } = file;
  const part = await readFileCells(file.zip.xml(path), name, document, making);
  const { rest } = part;
  const relations = await file.relations(path);
  const unsupported: Unsupported[] = [];
  const note: NoteCell = (cell, what) => {
    unsupported.push({ sheet: name, cell, what });
  };
  const { tables, filtered } = await tablesOf(file, rest, relations, { name, note });
  const drawing = child(rest, "drawing")?.attributes["id"];
  const drawn =
    drawing === undefined
      ? null
      : await readDrawing(file, file.target(relations, drawing, name).target, name);
  const rules = readRules(rest, making.styles);
  const links = linksOf(rest, note);
  for (const { cell, what } of rules.unsupported) note(cell, what);
  const notes = await readCellNotes(file, relations, persons);
  for (const { row, column, isThread } of notes)
    if (isThread) note(cellAddress(row, column), message("opening:thread"));
  // Rows that are hidden without the filter that hid them would be missed by whoever reads the file.
  const rows = withoutFiltered(part.rows, filtered);
  for (const block of filtered) note(blockAddress(block), message("opening:filter"));
  const { settings, ...page } = readPageSetup(rest, names, making.styles.theme);
  const inFile: (readonly [string | null, Message])[] = [...hiddenLines(rows, settings.columns)];
  if (settings.protection) inFile.push([null, message("opening:protected")]);
  return {
    sheet: {
      name,
      cells: part.cells,
      tables,
      merges: childrenOf(child(rest, "mergeCells"), "mergeCell").flatMap(
        ({ attributes }) => spanOf(attributes["ref"] ?? "") ?? [],
      ),
      heights: part.heights,
      ...page,
      settings: { ...settings, ...(state ? { state } : {}), ...(rows.size > 0 ? { rows } : {}) },
      conditions: rules.conditions,
      validations: rules.validations,
      links,
      notes,
      charts: drawn?.charts ?? [],
    },
    unsupported: [
      ...unsupported,
      ...(drawn?.unsupported ?? []),
      ...inFile.map(([cell, what]) => ({ sheet: name, cell, what, isInFile: true as const })),
    ],
  };
}

/** The tables of a sheet, and the cells of filters that leave rows out. */
async function tablesOf(
  file: FilePackage,
  sheet: Element,
  relations: Awaited<ReturnType<FilePackage["relations"]>>,
  { name, note }: { readonly name: string; readonly note: NoteCell },
): Promise<{ readonly tables: readonly BookTable[]; readonly filtered: readonly Block[] }> {
  const tables: BookTable[] = [];
  const filtered: Block[] = filteredBySheet(sheet);
  for (const { attributes } of childrenOf(child(sheet, "tableParts"), "tablePart")) {
    const root = await file.tree(file.target(relations, attributes["id"], name).target);
    const read = readTable(root, file.document, name);
    if (read) tables.push(read.table);
    if (read?.isFiltered) filtered.push(read.table.block);
    if (!read) note(root.attributes["ref"] ?? null, message("opening:tableWithoutRows"));
    else if (read.hasTotals) note(root.attributes["ref"] ?? null, message("opening:tableTotals"));
  }
  return { tables, filtered };
}

/** Links to cells of the same workbook; all others lead out of it. */
function linksOf(sheet: Element, note: (cell: string, what: Message) => void): BookLink[] {
  return childrenOf(child(sheet, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const { ref = "", location } = attributes;
    const at = cellPlace(ref.split(":")[0] ?? "");
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/iu.exec(location ?? "");
    if (!at || !match) {
      note(ref, message("opening:link"));
      return [];
    }
    const [, quoted, plain, letters, digits] = match;
    return [{ ...at, sheet: (quoted ?? plain ?? "").replaceAll("''", "'"), cell: `${letters}${digits}` }];
  });
}

/** A table as its part states it (ECMA-376 part 1, 18.5.1.2), and whether it has a row of totals, which is no part of its data. */
interface ReadTable {
  readonly table: BookTable;
  readonly hasTotals: boolean;
  /** Whether its filter leaves rows out. */
  readonly isFiltered: boolean;
}

/**
 * @returns null for a table without a header, or without a row of data: nothing here can hold one
 * @throws Problem for one that lies nowhere
 */
function readTable(root: Element, document: string, sheet: string): ReadTable | null {
  const { displayName, name, ref, headerRowCount, totalsRowCount } = root.attributes;
  const span = spanOf(ref ?? "");
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn");
  if (!span || columns.length !== span.columns)
    throw new Problem("errors:sheetDamaged", { document, sheet, cell: ref ?? "?" }, { document });
  const totals = wholeNumberOf(totalsRowCount, 0);
  const block = { ...span, rows: span.rows - totals };
  if (wholeNumberOf(headerRowCount, 1) !== 1 || block.rows < 2) return null;
  return {
    table: {
      name: displayName ?? name ?? "",
      block,
      headers: columns.map(({ attributes }) => unescaped(attributes["name"] ?? "")),
      filter: child(root, "autoFilter") !== undefined,
    },
    hasTotals: totals > 0,
    isFiltered: child(child(root, "autoFilter"), "filterColumn") !== undefined,
  };
}

/** The cells of a filter that is the sheet's own and leaves rows out. */
function filteredBySheet(sheet: Element): Block[] {
  const filter = child(sheet, "autoFilter");
  const span = filter && child(filter, "filterColumn") ? spanOf(filter.attributes["ref"] ?? "") : null;
  return span ? [span] : [];
}

/** The rows without those that only a filter hides. */
function withoutFiltered(rows: SheetPart["rows"], filtered: readonly Block[]): Map<number, LineFormat> {
  const isFiltered = (row: number): boolean =>
    filtered.some((block) => row >= block.row && row < block.row + block.rows);
  const left = new Map<number, LineFormat>();
  for (const [row, { hidden, ...rest }] of rows) {
    const line = { ...rest, ...(hidden && !isFiltered(row) ? { hidden } : {}) };
    if (Object.keys(line).length > 0) left.set(row, line);
  }
  return left;
}

/** Rows and columns that are not seen in the file, by their runs. */
function hiddenLines(
  rows: BookSheet["settings"]["rows"],
  columns: BookSheet["settings"]["columns"],
): (readonly [string, Message])[] {
  const hidden = (lines: BookSheet["settings"]["rows"]): (readonly [number, number])[] =>
    runsOf([...(lines ?? [])].flatMap(([index, line]) => (line.hidden ? [index] : [])));
  return [
    ...hidden(rows).map(
      ([first, last]) => [`${first + 1}:${last + 1}`, message("opening:hiddenRows")] as const,
    ),
    ...hidden(columns).map(
      ([first, last]) =>
        [`${columnLetters(first)}:${columnLetters(last)}`, message("opening:hiddenColumns")] as const,
    ),
  ];
}

function runsOf(numbers: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
