import type { WorkbookSnapshot } from "../../workbook/snapshot.ts";

/**
 * A short text that differs when anything has changed that an update depends on: the cells of our sheets (of a formula
 * the formula, not its result), our tables, and the names in the workbook.
 */
export function fingerprintOf(snapshot: WorkbookSnapshot): string {
  const text = JSON.stringify([
    snapshot.sheets.map(({ id, name, key, hidden, protected: isProtected, block }) => [
      id,
      name,
      key,
      hidden,
      isProtected,
      block && [
        block.row,
        block.column,
        block.cells.map((cells) => cells.map(({ value, formula }) => formula ?? [value])),
      ],
    ]),
    snapshot.tables.map(({ name, sheetId, row, column, headers, rows }) => [
      name,
      sheetId,
      row,
      column,
      headers,
      rows,
    ]),
    snapshot.names,
  ]);
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}

/** FNV-1a over UTF-16 units, 32 bits, as eight hexadecimal digits. */
function hash(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
