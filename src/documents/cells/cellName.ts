/** A cell as people name it: row 6, column 1 (both from 0) is "B7". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A column's letters: 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** A cell with its sheet, the sheet's name quoted where a formula would quote it: "'Дуг 2014'!B7". */
export function cellOnSheet(sheet: string, cell: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`;
}
