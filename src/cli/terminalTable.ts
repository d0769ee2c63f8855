import { shown as withSigns } from "./print.ts";

/** A column of a table for the terminal. */
export interface TextColumn {
  readonly header: string;
  readonly align: "left" | "right";
  /** Longer cells are cut with "…". */
  readonly most?: number;
  /** Names of one bank's loans begin alike, and differ at their ends. */
  readonly keepsEnd?: boolean;
}

/** A column of texts. @param most signs of a cell */
export function leftColumn(header: string, most?: number): TextColumn {
  return { header, align: "left", ...(most !== undefined && { most }) };
}

/** A column of figures. */
export function rightColumn(header: string): TextColumn {
  return { header, align: "right" };
}

/** A table for the terminal: columns padded with spaces, a line of dashes below the header. */
export function terminalTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const shown = rows.map((row) => row.map((cell, index) => cut(inOneLine(cell), columns[index])));
  const widths = columns.map((column, index) =>
    Math.max(lengthOf(column.header), ...shown.map((row) => lengthOf(row[index] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => {
        const padding = " ".repeat((widths[index] ?? 0) - lengthOf(cell));
        return columns[index]?.align === "right" ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(columns.map((column) => column.header)), rule, ...shown.map(line)].join("\n");
}

/** Signs as they are printed count for the width; a line end within a cell would look like another row. */
function inOneLine(cell: string): string {
  return withSigns(cell).replace(/[\t\n]+/gu, " ");
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}

function cut(text: string, { most = Infinity, keepsEnd = false }: Partial<TextColumn> = {}): string {
  const signs = Array.from(text);
  if (signs.length <= most) return text;
  const end = keepsEnd ? Math.floor(most * 0.6) : 0;
  return [...signs.slice(0, most - 1 - end), "…", ...signs.slice(signs.length - end)].join("");
}
