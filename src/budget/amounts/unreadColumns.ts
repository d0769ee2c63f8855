import { message, type Message } from "../../messages/message.ts";
import type { LaidRow, LaidTable } from "../tables/laidTable.ts";
import { laidText } from "./laidCells.ts";

/** A warning for each of the columns that holds figures: nobody knows what they are, so they were not read. */
export function unreadColumns(table: LaidTable, columns: readonly number[]): Message[] {
  return columns.flatMap((column) => {
    const hasFigures = table.rows.some(({ cells }) => /\d{4}|\d[.,]\d{3}/u.test(laidText(cells[column])));
    if (!hasFigures) return [];
    const header = (table.headers[column] ?? "").trim();
    const place = { page: table.page, column: column + 1 };
    return header === ""
      ? [message("tables:columnWithoutHeader", place)]
      : [message("tables:columnUnread", { ...place, header })];
  });
}

/** Whether a row only numbers the columns ("1 | 2 | 3 ..."). */
export function numbersColumns({ cells }: LaidRow): boolean {
  const texts = cells.map(laidText).filter((text) => text !== "");
  return (
    texts.length > 3 &&
    texts.every((text, at) => /^\d{1,2}\.?$/u.test(text) && Number(text) === Number(texts[0]) + at)
  );
}
