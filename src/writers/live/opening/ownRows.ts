import type { LineFormat } from "../../../workbook/userContent.ts";
import type { BookSheet } from "../../book/book.ts";
import { keyOf } from "../block.ts";
import type { LiveSheet } from "../model/liveState.ts";
import { liveHeights } from "../liveHeights.ts";
import type { ValueAt } from "../readSnapshot.ts";

/** Programs round sizes to whole pixels when they save. */
const POINTS = 1;

/** Rows that are hidden or of a group, and those whose height is not the one that the program gives them. */
export function ownRows(sheet: LiveSheet, file: BookSheet): Map<number, LineFormat> {
  const rows = new Map(file.settings.rows);
  if (file.heights.size === 0) return rows;
  const values = new Map(file.cells.map(({ row, column, value }) => [keyOf(row, column), value]));
  const valueAt: ValueAt = (_sheet, row, column) => ({
    value: values.get(keyOf(row, column)) ?? null,
    isError: false,
  });
  const given = liveHeights(sheet, valueAt);
  for (const [row, height] of file.heights)
    if (Math.abs(height - (given.get(row) ?? NaN)) <= POINTS) continue;
    else rows.set(row, { ...rows.get(row), height });
  return rows;
}
