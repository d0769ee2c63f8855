import { message, type Message } from "../../messages/message.ts";

type Rows = readonly (readonly string[])[];

/** From this share of the rows on, their first cell is not left empty. */
const FILLED = 0.8;
const LEAST = 4;
const IS_CODE = /^[\d./-]+$/u;

/**
 * A line with one cell, above a row whose first one is empty where it holds a code or a number in all others: a line end
 * stands where a delimiter should, and without its header nobody knows what the first column is. Above words ("Rashodi;
 * 5") the corner of a table is often empty, and a title stands above it.
 */
export function cutRows(rows: Rows): Message[] {
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
