/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2 and column 1, both from 0. */
export function relative(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "$B$3" for row 2 and column 1, both from 0. */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** "'Stanje duga'!$B$3". */
export function onSheet(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${absolute(row, column)}`;
}

/** "B3" for a place. */
export function cellAddressOf(place: { readonly row: number; readonly column: number }): string {
  return relative(place.row, place.column);
}
