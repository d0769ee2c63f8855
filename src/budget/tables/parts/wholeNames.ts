import { message } from "../../../messages/message.ts";
import { laidText } from "../../amounts/laidCells.ts";
import { debtTableKind } from "../../debtCards/debtTables.ts";
import {
  beginsBlock,
  beginsPart,
  goesOnInCapitals,
  isAmount,
  isEnumerated,
  isFigure,
  nameGoesOn,
} from "../textKinds.ts";
import type { LaidRow, LaidTable } from "../laidTable.ts";

/** What begins with a small letter and is a row of its own, as a part of the row above is: "a) ...", "ђ Остале ...". */
const ENUMERATED = /^\p{Ll}{1,2}(?:[).]|\s+\p{Lu})/u;

/**
 * A table whose names were wrapped, each printed line a row of its own, as converters of PDFs leave it: rows that go on
 * with a name are joined to the row that begins it, whichever of them bears the figures. A small letter tells that a name
 * goes on; where names begin with small letters anyway, nothing is joined.
 */
export function withWholeNames(table: LaidTable): LaidTable {
  if (debtTableKind(table) === "cards") return table;
  const main = mainColumn(table);
  const areOnFirstLines = figuresOnFirstLines(table, main);
  const figures = figureColumns(table);
  const isLone = onLastLines(table, main) === 1;
  const rows: LaidRow[] = [];
  const titles = new Titles(table, main);
  // Where a name began on the line above its code it may go on below it, with whatever letter.
  let isOpen = false;
  // Small names that have figures of their own, as has the row above: no rests of it.
  let ownSmall = 0;
  for (const row of table.rows) {
    const last = rows.at(-1);
    const name = columnOfName(row, main);
    if (!last) {
      rows.push(row);
      continue;
    }
    const isSmall = goesOn(last, row, name) && !(isLone && mayBeOwn(last, row, name));
    const mayBeRest = (isOpen || (areOnFirstLines && !isNameAlone(last, name))) && isRest(row, name);
    const isOne = isSmall || (mayBeRest && !titles.isTitle(last, row, name)) || completes(last, row, name);
    if (isOne && mayBeOne(last, row, name, figures)) {
      rows[rows.length - 1] = joined(last, row, name);
      isOpen = isSmall && (isOpen || bringsCode(last, row, name));
      continue;
    }
    if (isSmall && [last, row].every(hasFigures) && /^\p{Ll}/u.test(laidText(row.cells[name]))) ownSmall += 1;
    rows.push(row);
    isOpen = false;
  }
  const rests = table.rows.length - rows.length;
  if (rests <= ownSmall) return table;
  return titles.remarked({ ...table, rows });
}

/** By this share of a line letters of different widths deceive. A title may stand also below a line that is full. */
const UNSURE = 0.25;

/** In a list of debt, words below a name may be the title of the loans below them: those that had room beside the name. */
class Titles {
  /** Letters of the longest line of a name; null in other tables. */
  readonly #width: number | null;
  readonly #unsure: string[] = [];

  constructor(table: LaidTable, column: number) {
    const lines = table.rows.flatMap(({ cells }) => cells[column]?.lines ?? []);
    const isList = debtTableKind(table) === "lines";
    this.#width = isList ? lines.reduce((most, { length }) => Math.max(most, length), 0) : null;
  }

  isTitle(above: LaidRow, row: LaidRow, name: number): boolean {
    if (this.#width === null) return false;
    const text = laidText(row.cells[name]);
    const [word = ""] = text.split(/\s/u);
    const room = this.#width - (above.cells[name]?.lines.at(-1) ?? "").length - 1 - word.length;
    if (room < this.#width * UNSURE) this.#unsure.push(text);
    return room > 0;
  }

  /** The table with what is doubtful about its titles. */
  remarked(table: LaidTable): LaidTable {
    const [text] = this.#unsure;
    if (text === undefined) return table;
    const remark = message("tables:wordsBelowNames", { count: this.#unsure.length, text });
    return { ...table, remarks: [...(table.remarks ?? []), remark] };
  }
}

/** So many names tell where a table has their figures. */
const ENOUGH = 3;

/** Whether figures stand on the first line of a wrapped name throughout: then a name alone below them is the rest of it. */
function figuresOnFirstLines({ rows }: LaidTable, main: number): boolean {
  let first = 0;
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    const name = columnOfName(row, main);
    if (!above || !goesOn(above, row, name)) continue;
    if (isNameAlone(row, name) && hasFigures(above)) first += 1;
    else if (hasFigures(row) && !hasFigures(above)) return false;
  }
  return first >= ENOUGH;
}

/** How many names go on with a small letter beside their figures. */
function onLastLines({ rows }: LaidTable, main: number): number {
  return rows.filter((row, at) => {
    const above = rows[at - 1];
    const name = columnOfName(row, main);
    return above !== undefined && goesOn(above, row, name) && mayBeOwn(above, row, name);
  }).length;
}

/** Whether a row with figures may be one of its own below a heading: nothing but its small letter tells otherwise. */
function mayBeOwn(above: LaidRow, row: LaidRow, name: number): boolean {
  const isOpen = nameGoesOn("X", laidText(above.cells[name])) || laidText(row.cells[name]).startsWith("(");
  return hasFigures(row) && isNameAlone(above, name) && !isOpen;
}

/** The column of the only words of a row; the table's main column of names where there are several, or none. */
function columnOfName({ cells }: LaidRow, main: number): number {
  const worded = cells.flatMap((cell, column) => (isWords(laidText(cell)) ? [column] : []));
  return worded.length === 1 ? (worded[0] ?? main) : main;
}

/** The column with most words; -1 where there are none. */
function mainColumn({ headers, rows }: LaidTable): number {
  const letters = headers.map((_, column) =>
    rows.reduce((sum, { cells }) => sum + (laidText(cells[column]).match(/\p{L}/gu)?.length ?? 0), 0),
  );
  const most = Math.max(...letters);
  return most > 0 ? letters.indexOf(most) : -1;
}

/** Whether the name of the second row goes on with that of the first. */
function goesOn(above: LaidRow, row: LaidRow, name: number): boolean {
  const [begun, text] = [laidText(above.cells[name]), laidText(row.cells[name])];
  if (!/\p{L}/u.test(begun) || begun.endsWith(":") || !/\p{L}/u.test(text)) return false;
  const isSmall = nameGoesOn(text, begun) || text.startsWith("(");
  return isSmall && !ENUMERATED.test(text) && !beginsPart(text);
}

/** Whether the second row has the figures of a code whose name in capitals it goes on with, and nothing else. */
function completes(above: LaidRow, row: LaidRow, name: number): boolean {
  const [begun, text] = [laidText(above.cells[name]), laidText(row.cells[name])];
  if (hasFigures(above) || !hasFigures(row) || !textsBeside(row, name).every(isFigure)) return false;
  return !isNameAlone(above, name) && goesOnInCapitals(text, begun) && !beginsBlock(text);
}

const isWords = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Texts of a row beside its name. */
function textsBeside({ cells }: LaidRow, name: number): string[] {
  return cells.map(laidText).filter((text, column) => column !== name && text !== "");
}

/** Whether a row can be the rest of a name, whatever letter it begins with. */
function isRest(row: LaidRow, name: number): boolean {
  const text = laidText(row.cells[name]);
  // A sentence that leads to the next table ends with a colon, and a title is enumerated.
  const isOther = text.endsWith(":") || isEnumerated(text);
  return text !== "" && !isOther && isNameAlone(row, name) && !beginsBlock(text);
}

function isNameAlone(row: LaidRow, name: number): boolean {
  return textsBeside(row, name).length === 0;
}

/** Whether the second of two rows has the code that the first one lacks, and no figures. */
function bringsCode(above: LaidRow, row: LaidRow, name: number): boolean {
  const hasCode = (one: LaidRow): boolean => textsBeside(one, name).some((text) => !isAmount(text));
  return hasCode(row) && !hasFigures(row) && !hasCode(above);
}

/** Whether two rows can be lines of one: figures stand on one of them alone, and no column beside the name on both. */
function mayBeOne(above: LaidRow, row: LaidRow, name: number, figures: readonly number[]): boolean {
  const isFigured = ({ cells }: LaidRow): boolean =>
    figures.some((column) => isAmount(laidText(cells[column])));
  if (isFigured(above) && isFigured(row)) return false;
  return row.cells.every(
    (cell, column) => column === name || laidText(cell) === "" || laidText(above.cells[column]) === "",
  );
}

/** Columns that mostly hold amounts: one of accounts may hold "731,732" among its codes. */
function figureColumns({ headers, rows }: LaidTable): number[] {
  return headers.flatMap((_, column) => {
    const texts = rows.map(({ cells }) => laidText(cells[column])).filter((text) => text !== "");
    return texts.filter(isAmount).length * 2 > texts.length ? [column] : [];
  });
}

function hasFigures({ cells }: LaidRow): boolean {
  return cells.some((cell) => isAmount(laidText(cell)));
}

function joined(above: LaidRow, row: LaidRow, name: number): LaidRow {
  const cells = above.cells.map((cell, column) => {
    const other = row.cells[column] ?? null;
    if (column !== name || !cell || !other) return laidText(cell) === "" ? other : cell;
    // What stands across all columns is a name now.
    const { across: _across, ...own } = cell;
    return { ...own, lines: [...cell.lines, ...other.lines] };
  });
  return { ...above, cells };
}
