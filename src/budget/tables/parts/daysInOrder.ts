import { message } from "../../../messages/message.ts";
import type { LaidCell, LaidTable } from "../laidTable.ts";

/** "03/15/2014", "15-03-2014": a day whose first two numbers may stand in either order. */
const DAY = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/u;
const MONTHS = 12;
/** So many days that can be read in one order alone prove it for the others. */
const FEWEST = 2;

/**
 * Tables with days such as "03/04/2014" in the order that the document's other days prove, where all of these that can be
 * read in one order alone ("03/21/2014") have the same. Where they contradict each other, or are too few, nothing is told.
 */
export function daysInOrder(tables: readonly LaidTable[]): readonly LaidTable[] {
  const days = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(dayIn)));
  const dayFirst = days.filter(({ first }) => first > MONTHS);
  const monthFirst = days.filter(({ second }) => second > MONTHS);
  const isMonthFirst = dayFirst.length === 0;
  const proof = isMonthFirst ? monthFirst : dayFirst;
  const [one] = proof;
  const isTold = proof.length >= FEWEST && (isMonthFirst || monthFirst.length === 0);
  if (one === undefined || !isTold) return tables;
  return tables.map((table) => {
    let count = 0;
    let text = "";
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const [day] = dayIn(cell);
        // What is read without being told stays as it is printed.
        if (!cell || !day || day.first > MONTHS) return cell;
        count += 1;
        if (count === 1) text = day.text;
        const [dayOfMonth, month] = isMonthFirst ? [day.second, day.first] : [day.first, day.second];
        return { ...cell, lines: [`${dayOfMonth}.${month}.${day.year}.`] };
      }),
    }));
    if (count === 0) return table;
    const key = isMonthFirst ? "tables:monthsFirst" : "tables:daysFirst";
    return {
      ...table,
      rows,
      remarks: [...(table.remarks ?? []), message(key, { count, text, proof: one.text })],
    };
  });
}

interface PrintedDay {
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly year: string;
}

/** The day that a cell's text is and nothing else; none for another cell. */
function dayIn(cell: LaidCell | null): PrintedDay[] {
  if (cell === null || typeof cell.input?.value === "number") return [];
  const text = cell.lines.join(" ").trim();
  const [, first, , second, year] = DAY.exec(text) ?? [];
  return year === undefined ? [] : [{ text, first: Number(first), second: Number(second), year }];
}
