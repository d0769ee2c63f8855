import { expect, test } from "vitest";
import type { Page, TextRun } from "../../src/documents/document.ts";
import { segmentsOf } from "../../src/documents/segments.ts";

const run = (text: string, x: number, line: number, width: number): TextRun => ({
  text,
  x,
  y: 100 + 12 * line,
  width,
  size: 9,
});
const pageOf = (...runs: TextRun[]): Page => ({ number: 1, width: 595, height: 842, runs });
const words = (number: number): string => `ред текста број ${number}`;
const read = (page: Page): string[] => segmentsOf(page).map(({ text }) => text);

/** Lines of two columns, 240 points wide each, 20 points between them. */
const column = (x: number, first: number): TextRun[] =>
  Array.from({ length: 10 }, (_, line) => run(words(first + line), x, line, line === 9 ? 90 : 240));

test("two columns of running text are read one after the other, below a title that goes across both", () => {
  const title = run("ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ", 100, -2, 380);
  const page = pageOf(...column(310, 11), title, ...column(50, 1));
  expect(read(page)).toEqual([title.text, ...Array.from({ length: 20 }, (_, index) => words(index + 1))]);
});

test("one column stays one, and lines of two short cells stay rows", () => {
  const wide = Array.from({ length: 20 }, (_, line) => run(words(line), 50, line, 495));
  expect(read(pageOf(...wide))).toEqual(wide.map(({ text }) => text));
});

test("a table whose two columns hold words stays a table, read row by row", () => {
  const rows = Array.from({ length: 12 }, (_, line) => [
    run(`орган државне управе ${line}`, 50, line, 150),
    run(`назив капиталног пројекта ${line}`, 310, line, 130),
    run("1.000.000", 500, line, 45),
  ]);
  expect(read(pageOf(...rows.flat()))).toEqual(rows.flat().map(({ text }) => text));
});
