import type { Block } from "../../workbook/plan.ts";
import { message, type Message } from "../../messages/message.ts";
import { spanOf } from "../../documents/sheets/cellRef.ts";
import { columnLetters } from "../../workbook/address.ts";
import type { LineFormat } from "../../workbook/userContent.ts";
import type { BookSheet } from "../../writers/book/book.ts";
import type { SheetPart } from "./readCells.ts";
import { child, type Element } from "../../documents/xml/xmlTree.ts";

/** The cells of a filter that is the sheet's own and leaves rows out. */
export function filteredBySheet(sheet: Element): Block[] {
  const filter = child(sheet, "autoFilter");
  const span = filter && child(filter, "filterColumn") ? spanOf(filter.attributes["ref"] ?? "") : null;
  return span ? [span] : [];
}

/** The rows without those that only a filter hides. */
export function withoutFiltered(
  rows: SheetPart["rows"],
  filtered: readonly Block[],
): Map<number, LineFormat> {
  const isFiltered = (row: number): boolean =>
    filtered.some((block) => row >= block.row && row < block.row + block.rows);
  const left = new Map<number, LineFormat>();
  for (const [row, { hidden, ...rest }] of rows) {
    const line = { ...rest, ...(hidden && !isFiltered(row) ? { hidden } : {}) };
    if (Object.keys(line).length > 0) left.set(row, line);
  }
  return left;
}

/** Rows and columns that are not seen in the file, by their runs. */
export function hiddenLines(
  rows: BookSheet["settings"]["rows"],
  columns: BookSheet["settings"]["columns"],
): (readonly [string, Message])[] {
  const hidden = (lines: BookSheet["settings"]["rows"]): (readonly [number, number])[] =>
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
