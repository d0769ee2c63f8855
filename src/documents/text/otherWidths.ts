import { message, type Message } from "../../messages/message.ts";

type Rows = readonly (readonly string[])[];

/** From this share of the rows on, their number of cells is that of the table. */
const USUAL = 0.8;
/** From this share on it is, where rows with other numbers lie scattered in it. */
const HALF = 0.5;
/** So many rows are damage however short the table is: a line end too many makes two of one. */
const A_FEW = 2;

/** A few rows with more or fewer cells than all others: a delimiter was lost there, and figures moved to another column. */
export function otherWidths(rows: Rows): Message[] {
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
function areFilled(rows: Rows, usual: number): boolean {
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
