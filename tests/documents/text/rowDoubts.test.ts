import { describe, expect, test } from "vitest";
import { chooseDelimiter } from "../../../src/documents/text/delimiter.ts";
import { rowDoubts } from "../../../src/documents/text/rowDoubts.ts";
import type { Message } from "../../../src/messages/message.ts";
import { message } from "../../../src/messages/message.ts";

const doubts = (...lines: readonly string[]): Message[] =>
  rowDoubts(
    lines.map((line) => line.split(";")),
    ";",
  );

describe("rows with another number of cells than the table's", () => {
  const full = ["a;b;c;d", "1;x;;", "2;y;;", "3;z;5;6", "4;u;;"];

  test("are said where they lie scattered in it, be they three of ten", () => {
    expect(doubts(...full, "5;v;;;", "6;w;;", "7;q", "8;r;;", "9;s;;;")).toEqual([
      message("reading:rowsOfOtherWidth", { count: 3, row: 6, cells: 4 }),
    ]);
  });

  test("are said where two of them are one that a line end divides", () => {
    expect(doubts(...full, "5;v", "6;w;;", "7;q;;;", "8;r", ";5")).toEqual([
      message("reading:rowsOfOtherWidth", { count: 4, row: 6, cells: 4 }),
    ]);
  });

  test("are said where the header has fewer cells than they", () => {
    expect(doubts("a;b;c", "1;x;1", "2;y;;2", "3;z;3", "4;u;;4", "5;v;;;5")).toEqual([
      message("reading:rowsOfOtherWidth", { count: 3, row: 3, cells: 3 }),
    ]);
  });

  test("are said where a row stands in two halves, below a header with a cell too many", () => {
    const rows = ["1;x;1;1", "2;y;2;2", "3;z;3;3", "4;u", "4;4;4", "5;v;5;5"];
    expect(doubts("a;b;c;d;", ...rows)).toEqual([
      message("reading:rowsOfOtherWidth", { count: 3, row: 1, cells: 4 }),
    ]);
  });

  test("are a table of their own where they stand under each other", () => {
    expect(doubts(...full, "5;t;;", "e;f;g", "5;v;1", "6;w;2")).toEqual([]);
  });

  test("are how programs write that leave out empty cells at a row's end", () => {
    expect(doubts("a;b;c;d", "1;x", "3;z;5;6", "2;y", "3;z;5;6", "4;u;3", "3;z;5;6")).toEqual([]);
  });

  test("of which most differ, nothing is said", () => {
    expect(doubts("1;x;;", "2;y;;", "3;z;;", "5;v;;;", "6;w", "7;q;;;", "8;r;1")).toEqual([]);
  });
});

describe("a line end where a delimiter should be", () => {
  const rows = ["1;x;5", "2;y;6", "3;z;7", "4;u;8"];

  test("is said above a row that begins with an empty cell where the others have a code", () => {
    expect(doubts("Razdeo", ";naziv;iznos", ...rows)).toEqual([message("reading:rowCutInTwo", { row: 1 })]);
  });

  test("is none above a corner that is empty, beside names", () => {
    expect(doubts("Plan", ";2019;2020", ...rows.map((row) => `a${row}`))).toEqual([]);
  });

  test("is none above a whole row", () => {
    expect(doubts("Plan", "Razdeo;naziv;iznos", ...rows)).toEqual([]);
  });
});

test("a cell that begins or ends with a sign that divides cells is said", () => {
  expect(doubts("a;b;c", "1;|3,00%;x", "2;y,;z", "3;5,;,6", "4;7|;-")).toEqual([
    message("reading:strayDelimiters", { count: 3, row: 2 }),
  ]);
});

describe("a row in a cell", () => {
  const table = ["a;b;c;d", "1;x;5;6", "2;y;5;6"];

  test("that another delimiter divides is said, also behind the cells of the row above", () => {
    expect(doubts(...table, "3|z|5|6")).toEqual([message("reading:rowsNotDivided", { count: 1, row: 4 })]);
    expect(doubts(...table, "3;z;5;64\tu\t\t6")).toEqual([
      message("reading:rowsNotDivided", { count: 1, row: 4 }),
    ]);
  });

  test.each(["1,234,567,890", "a, b, c, d", "Zajam 1,234,567,890 EUR"])(
    "an amount or a sentence is none: %s",
    (cell) => {
      expect(doubts(...table, `3;z;5;${cell}`)).toEqual([]);
    },
  );
});

test.each([6, 20])("a quotation mark that nothing closes leaves %d lines behind it divided", (count) => {
  const titles = ["Закон о буџету", "В. Стање дуга", "I. Обавезе", "2. Спољни дуг"];
  const rows = Array.from({ length: count }, (_, row) => `${row}\tx\t5\t6`);
  expect(chooseDelimiter([...titles, `"${rows[0]}`, ...rows.slice(1)].join("\n")).delimiter).toBe("\t");
});
