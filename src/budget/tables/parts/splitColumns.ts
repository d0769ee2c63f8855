import { message, type Message } from "../../../messages/message.ts";
import type { LaidCell, LaidRow, LaidTable } from "../laidTable.ts";
import { isAmount } from "../textKinds.ts";

/**
 * A table whose column of amounts has fallen into two, as where a PDF was made into a worksheet page by page: a column
 * without a heading that holds figures alone, and only in rows in which the column beside it holds none. Both are read
 * as one, which is said.
 */
export function withoutSplitColumns(table: LaidTable): LaidTable {
  const split = table.headers.flatMap((header, at) => {
    const beside = header === "" && holdsAmounts(table, at) ? neighbourOf(table, at) : null;
    return beside === null ? [] : [{ at, beside }];
  });
  return split.reduce((joined, { at, beside }) => join(joined, at, beside), table);
}

function neighbourOf(table: LaidTable, at: number): number | null {
  const free = [at - 1, at + 1].filter(
    (other) =>
      (table.headers[other] ?? "") !== "" &&
      holdsAmounts(table, other) &&
      table.rows.every(({ cells }) => isEmpty(cells[at]) || isEmpty(cells[other])),
  );
  return free[0] ?? null;
}

/** Amounts alone, or nothing: no other column is taken for the half of another. */
function holdsAmounts({ rows }: LaidTable, at: number): boolean {
  const texts = rows.flatMap(({ cells }) => (isEmpty(cells[at]) ? [] : [textOf(cells[at])]));
  return (
    texts.length > 0 &&
    texts.every((text) => isAmount(text) || /^(?:\p{Pd}|\d+)$/u.test(text)) &&
    texts.some(isAmount)
  );
}

function join(table: LaidTable, at: number, beside: number): LaidTable {
  const without = <T>(all: readonly T[]): T[] => all.filter((_, column) => column !== at);
  const rows = table.rows.map(({ page, cells }): LaidRow => {
    const own = cells[at] ?? null;
    return {
      page,
      cells: without(isEmpty(own) ? cells : cells.map((cell, column) => (column === beside ? own : cell))),
    };
  });
  const header = table.headers[beside] ?? "";
  const remark: Message = message("tables:columnsJoined", { page: table.page, column: at + 1, header });
  return {
    ...table,
    headers: without(table.headers),
    headersAbove: without(table.headersAbove),
    rows,
    remarks: [...(table.remarks ?? []), remark],
  };
}

const textOf = (cell: LaidCell | null | undefined): string => cell?.lines.join(" ").trim() ?? "";
const isEmpty = (cell: LaidCell | null | undefined): boolean => textOf(cell) === "";
