import { message, type Message } from "../../messages/message.ts";
import { columnName } from "../../documents/cells/cellName.ts";
import type { HeadedColumn } from "../debtCards/headings.ts";
import type { Grid, TableCell } from "../tables/grid.ts";

/** A remark on one cell: "B7: ..."; the remark alone where cells have no names (a page of a PDF). */
export function inCell(cell: string, what: Message): Message {
  return cell === "" ? what : message("budget:inCell", { cell, what });
}

/** One warning for each error value among the cells: nothing is read of them. */
export function errorCells(rows: readonly (readonly TableCell[])[]): Message[] {
  return rows
    .flat()
    .flatMap(({ content, name }) =>
      content.kind === "error" ? [inCell(name, message("budget:cellError", { error: content.error }))] : [],
    );
}

export function unreadCell(cell: TableCell): Message {
  return inCell(cell.name, message("budget:cellUnread", { text: quoted(cell.shown) }));
}

/** A column of which nothing was read, at its first cell that holds something; none where it is empty. */
export function unreadColumn(grid: Grid, { index, heading }: HeadedColumn): Message[] {
  const first = grid.map((row) => row[index]).find((cell) => cell !== undefined && cell.text !== "");
  if (!first) return [];
  const column = columnName(first.column);
  const what =
    heading === ""
      ? message("budget:columnWithoutHeading", { column })
      : message("budget:columnUnread", { column, heading });
  return [inCell(first.name, what)];
}

/** Long text shortened, line breaks made spaces. */
function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
