import {
  paragraph,
  type Block,
  type Lined,
  type PrintedCell,
  type PrintedRow,
  type PrintedTable,
} from "./printed.ts";

/**
 * How a converter lays a table's rows: each printed line of a name in a row of its own, figures beside the first or the last
 * of them; figures in rows of their own; an empty row below each.
 */
export const CONVERSIONS = ["first-line", "last-line", "figures-above", "figures-below", "spread"] as const;
export type Conversion = (typeof CONVERSIONS)[number] | Lined;

/** Longer names are wrapped, at so many letters. */
const LINE = 36;

/** The blocks with their tables as a converter leaves them; a table with cells over several rows stays as it is. */
export function converted(blocks: readonly Block[], conversion: Conversion): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== "table") return [block];
    if (conversion === "cells" || conversion === "rows")
      return block.lined?.includes(conversion) ? lined(block, conversion) : [block];
    return isPlain(block) ? [convertedTable(block, conversion)] : [block];
  });
}

function isPlain({ rows }: PrintedTable): boolean {
  return rows.every(({ cells }) =>
    cells.every((cell) => (cell?.rows ?? 1) === 1 && !cell?.text.includes("\n")),
  );
}

function lined({ header, rows }: PrintedTable, conversion: Lined): Block[] {
  return [...header, ...rows].flatMap(({ cells }) => {
    const texts = cells.flatMap((cell) => (cell && cell.text !== "" ? [cell.text] : []));
    return conversion === "cells"
      ? texts.flatMap((text) => text.split("\n").map((line) => paragraph(line)))
      : [paragraph(texts.join(" ").replaceAll("\n", " "))];
  });
}

function convertedTable(table: PrintedTable, conversion: (typeof CONVERSIONS)[number]): PrintedTable {
  return { ...table, rows: table.rows.flatMap((row) => convertedRow(row, conversion)) };
}

function convertedRow(row: PrintedRow, conversion: (typeof CONVERSIONS)[number]): PrintedRow[] {
  const only = (keep: (cell: PrintedCell) => boolean): PrintedRow => ({
    ...row,
    cells: row.cells.map((cell) => (cell && keep(cell) ? cell : null)),
  });
  if (conversion === "spread") return [row, only(() => false)];
  if (conversion === "first-line" || conversion === "last-line") return wrapped(row, conversion);
  const hasBoth =
    row.cells.some((cell) => cell && isFigure(cell)) && row.cells.some((cell) => cell && isName(cell));
  if (!hasBoth) return [row];
  const parts = [only(isFigure), only((cell) => !isFigure(cell))];
  return conversion === "figures-above" ? parts : parts.toReversed();
}

/** An amount; accounts are parted by commas ("731,732"). */
const isFigure = ({ text }: PrintedCell): boolean => /^-?\d{1,3}(?:\.\d{3})+$/u.test(text);
const isName = ({ text }: PrintedCell): boolean => /\p{L}{2}/u.test(text);

function wrapped(row: PrintedRow, conversion: "first-line" | "last-line"): PrintedRow[] {
  const at = row.cells.findIndex((cell) => cell && isName(cell) && cell.text.length > LINE && !cell.columns);
  const name = row.cells[at];
  if (!name) return [row];
  const lines = linesOf(name.text);
  const figuresAt = conversion === "first-line" ? 0 : lines.length - 1;
  return lines.map((text, line) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      if (column === at) return { ...name, text };
      return cell && line === (isFigure(cell) ? figuresAt : 0) ? cell : null;
    }),
  }));
}

function linesOf(text: string): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length >= LINE) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines;
}
