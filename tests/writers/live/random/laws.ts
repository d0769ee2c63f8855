import { contains, intersection } from "../../../../src/writers/blocks.ts";
import { readWorkbookFile } from "../../../../src/readers/xlsx/readWorkbookFile.ts";
import { cellAddress, columnOfKey, keyOf, rowOfKey } from "../../../../src/workbook/address.ts";
import { readBack } from "../../../../src/workbook/readBack/readBack.ts";
import { WHOLE_SHEET } from "../../../../src/writers/live/block.ts";
import { calculateHere } from "../../../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../../../src/writers/live/liveWorkbook.ts";
import {
  holds,
  type LiveCell,
  type LiveSheet,
  type LiveState,
} from "../../../../src/writers/live/model/liveState.ts";
import { openedWhole } from "../opened.ts";
import { normalFormula } from "../../../../src/writers/update/formulaText.ts";
import { fileReadAgain } from "../../../readers/readAgain.ts";
import { newEngine } from "../../../excel-host/calculation.ts";

/** What of a state would be no workbook; empty for a sound one. */
export function unsound({ sheets, names }: LiveState): string[] {
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase()));
  return [
    ...tables.filter((name, index) => tables.indexOf(name) < index).map((name) => `${name} is there twice`),
    ...sheets.flatMap((sheet) => [...unsoundTables(sheet), ...unsoundCells(sheet)]),
    ...names.flatMap(({ name, at }) =>
      at && !sheets.some(({ id }) => id === at.sheetId) ? [`${name} stands on no sheet`] : [],
    ),
  ];
}

function unsoundTables({ tables, merges, cells }: LiveSheet): string[] {
  return tables.flatMap(({ name, block, headers, planned }) => {
    const faults: string[] = [];
    if (!contains(WHOLE_SHEET, block)) faults.push("lies outside of the sheet");
    if (block.rows < 2) faults.push("has no row");
    if (headers.length !== block.columns) faults.push(`has ${headers.length} headers`);
    if (new Set(headers.map((header) => header.toLowerCase())).size < headers.length)
      faults.push("has a header twice");
    if (planned && planned.columns.length > headers.length) faults.push("has more columns planned");
    headers.forEach((header, index) => {
      const cell = cells.get(keyOf(block.row, block.column + index));
      if (cell?.value !== header || cell.formula !== null)
        faults.push(`has the header ${header}, and in its cell ${String(cell?.formula ?? cell?.value)}`);
    });
    if (merges.some((merge) => intersection(merge, block))) faults.push("has merged cells");
    for (const other of tables)
      if (other.block !== block && intersection(other.block, block)) faults.push(`covers ${other.name}`);
    return faults.map((fault) => `${name} ${fault}`);
  });
}

function unsoundCells({ name, merges, cells }: LiveSheet): string[] {
  return [...cells].flatMap(([key, cell]) => {
    const place = { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 };
    const at = `${name}!${cellAddress(place.row, place.column)}`;
    if (!Number.isInteger(key) || !contains(WHOLE_SHEET, place)) return [`${at} lies outside of the sheet`];
    const merge = holds(cell) ? merges.find((block) => contains(block, place)) : undefined;
    return merge && (merge.row !== place.row || merge.column !== place.column)
      ? [`${at} is covered by a merged cell and holds something that nobody sees`]
      : [];
  });
}

/**
 * What every cell that holds something holds and shows, with tables, merges and names: as lines.
 * @param before the workbook that this one was saved from: what the user has drawn there as one of ours may be taken for ours
 */
export function workbookLines(book: LiveWorkbook, before = book): string[] {
  const { sheets } = book.content().state;
  const sheetsBefore = new Map(before.content().state.sheets.map((sheet) => [sheet.name, sheet]));
  const lines: string[] = [];
  for (const sheet of sheets) {
    const cellsBefore = sheetsBefore.get(sheet.name)?.cells;
    lines.push(`sheet ${sheet.name}${sheet.hidden ? ", hidden" : ""}, ${sheet.key ?? "own"}`);
    for (const { name, block, headers } of sheet.tables)
      lines.push(`table ${name} ${sheet.name} ${JSON.stringify([block, headers])}`);
    for (const { row, column, rows, columns } of sheet.merges)
      lines.push(`merge ${sheet.name} ${row},${column} ${rows}x${columns}`);
    for (const [key, cell] of sheet.cells) {
      if (!holds(cell)) continue;
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const { value, isError } = book.valueAt(sheet, row, column);
      const shown = typeof value === "number" ? Number(value.toPrecision(12)) : value;
      const content = cell.formula === null ? "" : `=${normalFormula(cell.formula)} `;
      lines.push(
        `${sheet.name}!${cellAddress(row, column)} ${content}${isError ? "error" : JSON.stringify(shown === "" ? null : shown)}` +
          ` ${formatOf(cell)} ${lookOf(cellsBefore?.get(key)) && lookOf(cell)}${cell.link ? ` to ${cell.link.sheet}!${cell.link.cell}` : ""}`,
      );
    }
  }
  return [...lines, ...nameLines(book.content().state)].sort();
}

function nameLines({ sheets, names }: LiveState): string[] {
  return names.map(({ name, at, own }) => {
    const sheet = at && sheets.find(({ id }) => id === at.sheetId);
    const gone = own?.formula ?? "gone";
    return `name ${name} ${at && sheet ? `${sheet.name}!${cellAddress(at.row, at.column)}` : gone}`;
  });
}

/** Whether a cell is formatted as a text goes by what it holds: a formula in one is not, or it would be a text once it is edited. */
function formatOf({ drawn: { numberFormat } }: LiveCell): string {
  return numberFormat === "@" ? "General" : numberFormat;
}

/** The look of ours that the cell has; in a file a header's is not told from one of the user's, nor plain cells from ours. */
function lookOf(cell: LiveCell | undefined): string {
  const { look = "plain" } = cell?.planned ?? {};
  return look === "header" || look === "plain" ? "" : look;
}

/** The same state in an engine that has calculated nothing before. */
export const calculatedAfresh = (book: LiveWorkbook): LiveWorkbook =>
  new LiveWorkbook(calculateHere(newEngine()), book.content().state);

/** Saved as a file and opened again. @throws where it cannot be, or where the opening says that something is not kept */
export async function savedAndOpened(book: LiveWorkbook): Promise<LiveWorkbook> {
  const file = await readWorkbookFile({ name: "book.xlsx", bytes: await fileReadAgain(book.toBook()) });
  const opened = file && openedWhole(file, newEngine());
  if (!opened) throw new Error("not taken for one of ours");
  if (opened.unsupported.length > 0)
    throw new Error(`not kept: ${JSON.stringify(opened.unsupported.slice(0, 3))}`);
  return new LiveWorkbook(calculateHere(newEngine()), opened.content.state);
}

/** What reading back gives, as a text to compare. */
export async function readBackText(book: LiveWorkbook): Promise<string> {
  return JSON.stringify(readBack(await book.read()), (_key, part: unknown) =>
    typeof part === "bigint" ? `${part}n` : part instanceof Map ? [...part] : part,
  );
}

/** Lines that only one of the two has, the first few. */
export function lineDifferences(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [
    ...a.filter((line) => !inB.has(line)).map((line) => `- ${line}`),
    ...b.filter((line) => !inA.has(line)).map((line) => `+ ${line}`),
  ].slice(0, 12);
}
