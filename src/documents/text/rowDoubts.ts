import { message, type Message } from "../../messages/message.ts";
import { DELIMITERS } from "./delimiter.ts";

type TextRows = readonly (readonly string[])[];

/** What damage leaves in the rows of a delimited text: quotation marks, delimiters and line ends where none belong. */
export function rowDoubts(rows: TextRows, delimiter: string): Message[] {
  return [
    ...oddQuotes(rows),
    ...swallowedRows(rows, delimiter),
    ...undividedRows(rows, delimiter),
    ...otherWidths(rows),
    ...cutRows(rows),
    ...strayDelimiters(rows),
  ];
}

/** Cells with a quotation mark to which none belongs, as damage leaves them; in names they come in pairs. */
function oddQuotes(rows: TextRows): Message[] {
  const isOdd = (cell: string): boolean => cell.includes('"') && cell.split('"').length % 2 === 0;
  const odd = rows.flatMap((row, index) => row.filter(isOdd).map(() => index + 1));
  return odd[0] === undefined ? [] : [message("reading:quotesMisplaced", { count: odd.length, row: odd[0] })];
}

/** Fewer cells than this no one divides by another sign. */
const LEAST_WIDTH = 4;

const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;

/** Cells that another delimiter divides as the table is divided: a row of its own, or one that has lost its line end. */
function undividedRows(rows: TextRows, delimiter: string): Message[] {
  const width = widthOf(rows);
  if (width < LEAST_WIDTH) return [];
  const others = DELIMITERS.filter((other) => other !== delimiter);
  const isRow = (text: string): boolean =>
    others.some((other) => text.split(other).length >= width - 1 && !text.includes(`${other} `));
  const undivided = rows.flatMap((row, index) => {
    const filled = row.filter((cell) => cell !== "");
    // Beside other cells, an amount with commas between its thousands is no row.
    const texts = filled.length === 1 ? filled : filled.map((cell) => cell.replace(THOUSANDS, ""));
    return texts.some(isRow) ? [index + 1] : [];
  });
  const [row] = undivided;
  return row === undefined ? [] : [message("reading:rowsNotDivided", { count: undivided.length, row })];
}

/** Cells whose lines hold delimiters of their own: a quotation mark too many may have swallowed rows. */
function swallowedRows(rows: TextRows, delimiter: string): Message[] {
  const width = widthOf(rows);
  const isRow = (line: string): boolean => width > 2 && line.split(delimiter).length >= width - 1;
  return rows.flatMap((row, index) =>
    row.some((cell) => cell.includes("\n") && cell.split("\n").some(isRow))
      ? [message("reading:cellHoldsRows", { row: index + 1 })]
      : [],
  );
}

/** A semicolon or a comma may well end what a cell says; nothing begins with one. */
const STRAY = /^[|;,\t]|[|\t]$/u;

/** Cells that begin or end with a sign that divides cells. */
function strayDelimiters(rows: TextRows): Message[] {
  const stray = rows.flatMap((row, index) => row.filter((cell) => STRAY.test(cell)).map(() => index + 1));
  const [row] = stray;
  return row === undefined ? [] : [message("reading:strayDelimiters", { count: stray.length, row })];
}

function widthOf(rows: TextRows): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** From this share of the rows on, their first cell is not left empty. */
const FILLED = 0.8;
const LEAST = 4;
const IS_CODE = /^[\d./-]+$/u;

/**
 * A line with one cell, above a row whose first one is empty where it holds a code or a number in all others: a line end
 * stands where a delimiter should, and without its header nobody knows what the first column is. Above words ("Rashodi;
 * 5") the corner of a table is often empty, and a title stands above it.
 */
function cutRows(rows: TextRows): Message[] {
  const firsts = rows.filter((row) => row.length > 1).map(([first = ""]) => first);
  if (firsts.length < LEAST || firsts.filter((first) => IS_CODE.test(first)).length < firsts.length * FILLED)
    return [];
  return rows.flatMap(({ length, 0: first = "" }, index) => {
    const [below, ...others] = rows[index + 1] ?? [];
    return length === 1 && first !== "" && below === "" && others.length > 0
      ? [message("reading:rowCutInTwo", { row: index + 1 })]
      : [];
  });
}

/** From this share of the rows on, their number of cells is that of the table. */
const USUAL = 0.8;
/** From this share on it is, where rows with other numbers lie scattered in it. */
const HALF = 0.5;
/** So many rows are damage however short the table is: a line end too many makes two of one. */
const A_FEW = 2;

/** A few rows with more or fewer cells than all others: a delimiter was lost there, and figures moved to another column. */
function otherWidths(rows: TextRows): Message[] {
  const counts = new Map<number, number>();
  // Titles above a table stand in one cell.
  const widths = rows.map((row) => row.length).filter((width) => width > 1);
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  const others = widths.length - count;
  if (others === 0 || count < A_FEW + 1) return [];
  const halves = halved(widths, usual);
  const isMost = others <= A_FEW || count >= widths.length * USUAL;
  // A line end in a cell makes two odd rows of one.
  const areFew = halves <= A_FEW && others - 2 * halves <= A_FEW;
  // A header has all columns: no program writes a longer row by leaving out empty cells.
  const areSure = areFilled(rows, usual) || (widths[0] === usual && widths.some((width) => width > usual));
  const isUsual = count >= widths.length * HALF && (areFew || areSure) && areScattered(widths, usual);
  if (!isMost && !isUsual) return [];
  const first = rows.findIndex((row) => row.length > 1 && row.length !== usual) + 1;
  return [message("reading:rowsOfOtherWidth", { count: others, row: first, cells: usual })];
}

/** Whether empty cells at the end of rows are written: programs that leave them out write rows of any length. */
function areFilled(rows: TextRows, usual: number): boolean {
  return rows.some((row) => row.length === usual && row.at(-1) === "");
}

/**
 * Whether no three rows under each other have the same other number of cells: those would be a table of their own. Two
 * are often halves of one row.
 */
function areScattered(widths: readonly number[], usual: number): boolean {
  return widths.every(
    (width, index) => width === usual || width !== widths[index - 1] || width !== widths[index - 2],
  );
}

/** How many rows stand in two halves, one under the other: together they have a cell more than a whole one. */
function halved(widths: readonly number[], usual: number): number {
  let count = 0;
  for (let index = 1; index < widths.length; index += 1) {
    const [above = 0, width = 0] = [widths[index - 1], widths[index]];
    if (above === usual || width === usual || above + width !== usual + 1) continue;
    count += 1;
    index += 1;
  }
  return count;
}
