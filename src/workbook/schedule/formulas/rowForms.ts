import type { ScheduleKey } from "../scheduleColumns.ts";

const MARK = /\uE000(\w+)(:?)\uE001/g;

/**
 * A column's cell in the row above the formula's own, as it stands in a form: what the formulas of a column's rows have
 * in common. Above the first row that is the column's header, a text.
 */
export function cellAbove(key: ScheduleKey): string {
  return `\uE000${key}\uE001`;
}

/** A column's cells from its header down to the row above. */
export function cellsAbove(key: ScheduleKey): string {
  return `\uE000${key}:\uE001`;
}

/** The form in one row. @param address of a column's cell, or of all cells from its header on, in the row above it */
export function placed(
  form: string,
  address: { readonly cell: (key: ScheduleKey) => string; readonly cells: (key: ScheduleKey) => string },
): string {
  return form.replaceAll(MARK, (_, key: string, many: string) =>
    many === "" ? address.cell(key as ScheduleKey) : address.cells(key as ScheduleKey),
  );
}
