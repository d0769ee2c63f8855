import { message, type Message } from "../../messages/message.ts";
import { spanOf, placeOf } from "../../documents/sheets/cellRef.ts";
import { cellAddress, columnLetters } from "../../workbook/address.ts";
import type { FileLink, FileName, FileSheet, FileTable, Unkept } from "../../writers/fileWorkbook.ts";
import type { FilePackage } from "./filePackage.ts";
import { readSheetPart, type FileMaking, type SheetPart } from "./readCells.ts";
import { readDrawing } from "./readDrawing.ts";
import { readNotes, type Persons } from "./readNotes.ts";
import { readPage } from "./readPage.ts";
import { readRules } from "./readRules.ts";
import { readTable } from "./readTable.ts";
import { child, childrenOf, type Element } from "./xmlTree.ts";

interface SheetEntry {
  readonly name: string;
  readonly state: FileSheet["kept"]["state"];
  readonly path: string;
  /** Names that are defined for this sheet. */
  readonly names: readonly FileName[];
  readonly persons: Persons;
}

/** A sheet with all its parts, and what of it cannot be held. @throws Problem where one of them is damaged */
export async function readSheet(
  file: FilePackage,
  { name, state, path, names, persons }: SheetEntry,
  making: FileMaking,
): Promise<{ readonly sheet: FileSheet; readonly unkept: readonly Unkept[] }> {
  const { document } = file;
  const part = await readSheetPart(file.zip.xml(path), name, document, making);
  const { rest } = part;
  const relations = await file.relations(path);
  const unkept: Unkept[] = [];
  const note = (cell: string | null, what: Message): void => {
    unkept.push({ sheet: name, cell, what });
  };
  const tables: FileTable[] = [];
  for (const { attributes } of childrenOf(child(rest, "tableParts"), "tablePart")) {
    const root = await file.tree(file.target(relations, attributes["id"], name).target);
    const read = readTable(root, document, name);
    if (read) tables.push(read.table);
    if (!read) note(root.attributes["ref"] ?? null, message("opening:tableWithoutRows"));
    else if (read.hasTotals) note(root.attributes["ref"] ?? null, message("opening:tableTotals"));
  }
  const drawing = child(rest, "drawing")?.attributes["id"];
  const drawn =
    drawing === undefined
      ? null
      : await readDrawing(file, file.target(relations, drawing, name).target, name);
  const rules = readRules(rest, making.styles);
  const links = linksOf(rest, note);
  for (const { cell, what } of rules.unkept) note(cell, what);
  const notes = await readNotes(file, relations, persons);
  for (const { row, column, isThread } of notes)
    if (isThread) note(cellAddress(row, column), message("opening:thread"));
  const { kept, ...page } = readPage(rest, names, making.styles.theme);
  const inFile: (readonly [string | null, Message])[] = [...hiddenLines(part, kept.columns)];
  if (kept.protection) inFile.push([null, message("opening:protected")]);
  return {
    sheet: {
      name,
      isShown: state === undefined,
      cells: part.cells,
      tables,
      merges: childrenOf(child(rest, "mergeCells"), "mergeCell").flatMap(
        ({ attributes }) => spanOf(attributes["ref"] ?? "") ?? [],
      ),
      heights: part.heights,
      ...page,
      kept: { ...kept, ...(state ? { state } : {}), ...(part.rows.size > 0 ? { rows: part.rows } : {}) },
      conditions: rules.conditions,
      validations: rules.validations,
      links,
      notes,
      charts: drawn?.charts ?? [],
    },
    unkept: [
      ...unkept,
      ...(drawn?.unkept ?? []),
      ...inFile.map(([cell, what]) => ({ sheet: name, cell, what, isInFile: true as const })),
    ],
  };
}

/** Links to cells of the same workbook; all others lead out of it. */
function linksOf(sheet: Element, note: (cell: string, what: Message) => void): FileLink[] {
  return childrenOf(child(sheet, "hyperlinks"), "hyperlink").flatMap(({ attributes }) => {
    const { ref = "", location } = attributes;
    const at = placeOf(ref.split(":")[0] ?? "");
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]+)\$?(\d+)/iu.exec(location ?? "");
    if (!at || !match) {
      note(ref, message("opening:link"));
      return [];
    }
    const [, quoted, plain, letters, digits] = match;
    return [{ ...at, sheet: (quoted ?? plain ?? "").replaceAll("''", "'"), cell: `${letters}${digits}` }];
  });
}

/** Rows and columns that are not seen in the file, by their runs. */
function hiddenLines(
  { rows }: SheetPart,
  columns: FileSheet["kept"]["columns"],
): (readonly [string, Message])[] {
  const hidden = (lines: FileSheet["kept"]["rows"]): (readonly [number, number])[] =>
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
