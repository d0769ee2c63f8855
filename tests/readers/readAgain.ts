import { expect } from "vitest";
import type { Book, BookSheet } from "../../src/writers/book/book.ts";
import { seriesColour } from "../../src/writers/chartAxes.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { readFile } from "./changedFile.ts";

/** The workbook as a file, which the reader of files reads as the same workbook: nothing is lost on the way, and nothing added. */
export async function fileReadAgain(book: Book): Promise<Uint8Array> {
  const bytes = await writeXlsx(book);
  const { properties, sheets, names, protection } = await readFile(bytes);
  expect(byPlace({ properties, sheets, names, protection })).toEqual(byPlace(book));
  return bytes;
}

/** Files hold cells, links and notes by their places, and each series of a chart has a colour. */
function byPlace(book: Book): Book {
  const sorted = <T extends { readonly row: number; readonly column: number }>(all: readonly T[]): T[] =>
    all.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const sheet = (one: BookSheet): BookSheet => ({
    ...one,
    cells: sorted(one.cells),
    links: sorted(one.links),
    notes: sorted(one.notes),
    charts: one.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((of, index) => ({ ...of, colour: seriesColour(chart.series, index) })),
    })),
  });
  return { ...book, sheets: book.sheets.map(sheet) };
}
