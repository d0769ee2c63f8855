/** Rows of cells as spreadsheets put them on the clipboard: tabs between cells, quotation marks around what holds one. */
export function textOfCells(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row.map((cell) => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join("\t"),
    )
    .join("\n");
}

/** The rows and cells of a text from the clipboard; all rows as they are, of any length. */
export function cellsOfText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\r?\n|$)/gy;
  const whole = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  while (cell.lastIndex <= whole.length) {
    const match = cell.exec(whole);
    if (!match) break;
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") break;
    if (match[3] === "\n") rows.push([]);
  }
  return rows;
}
