import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import type { Language } from "../../../src/messages/language.ts";
import { cellText, editText } from "../../../src/taskpane/grid/sheet/cellText.ts";
import { cellsOfText, textOfCells } from "../../../src/taskpane/grid/typing/gridEditing.ts";
import { readTyped } from "../../../src/taskpane/grid/typing/readTyped.ts";

const serial = (iso: string): number => excelSerial(day(iso));
const typed = (text: string, language: Language, numberFormat = "General"): unknown => {
  const reading = readTyped(text, language, numberFormat);
  if (reading.kind === "unclear") return "unclear";
  return reading.content.kind === "formula" ? `=${reading.content.formula}` : reading.content.value;
};

describe("what is typed into a cell", () => {
  test.each<[string, Language, unknown]>([
    ["", "en", null],
    ["1.234,50", "sr-Latn", 1234.5],
    ["1,234.50", "en", 1234.5],
    ["1.234", "sr-Cyrl", 1234],
    ["1,234", "en", 1234],
    // Both tell their own separator, whatever the language.
    ["7.5", "sr-Latn", 7.5],
    ["7,5", "en", 7.5],
    ["-12,00", "sr-Latn", -12],
    ["3,25 %", "sr-Latn", 0.0325],
    ["3.25%", "en", 0.0325],
    ["21.03.2014.", "sr-Latn", serial("2014-03-21")],
    ["2014-03-21", "en", serial("2014-03-21")],
    ["21 Mar 2014", "en", serial("2014-03-21")],
    // Two days to two readers: it stays the text that it is.
    ["3/4/2014", "en", "3/4/2014"],
    ["31.02.2014.", "sr-Latn", "31.02.2014."],
    ["TRUE", "en", true],
    ["X RAY", "sr-Latn", "X RAY"],
    ["'=SUM(A1)", "en", "=SUM(A1)"],
    ["=SUM(A1:A3)", "sr-Latn", "=SUM(A1:A3)"],
    ["=", "en", "="],
  ])("%s in %s", (text, language, value) => {
    expect(typed(text, language)).toBe(value);
  });

  test.each([
    ["a cell of texts keeps everything as it is", "007", "@", "007"],
    ["a cell of texts takes no formula", "=1+1", "@", "=1+1"],
    ["in a cell of percentages 3 is 3 %", "3", "0.00##%", 0.03],
    ["in a cell of percentages 0,5 could be 0,5 % or 50 %", "0,5", "0.00##%", "unclear"],
    ["with its sign it is clear", "0,5%", "0.00##%", 0.005],
    ["nothing is nothing in either reading", "0", "0.00##%", 0],
  ])("%s", (_, text, numberFormat, value) => {
    expect(typed(text, "sr-Latn", numberFormat)).toBe(value);
  });

  test("a number that no cell can hold is refused", () => {
    expect(() => readTyped("1234567890123456789", "en", "General")).toThrow();
  });
});

describe("what a cell shows", () => {
  test.each<[string | number | boolean | null, string, Language, string]>([
    [null, "General", "en", ""],
    [1234567.891, "#,##0.00", "sr-Latn", "1.234.567,89"],
    [1234567.895, "#,##0.00", "en", "1,234,567.90"],
    [0.03, "0.00##%", "sr-Latn", "3,00%"],
    [0.041275, "0.00##%", "en", "4.1275%"],
    [serial("2014-03-21"), "dd\\.mm\\.yyyy\\.", "sr-Latn", "21.03.2014."],
    [20140321, "General", "en", "20140321"],
    [0.1, "General", "sr-Latn", "0,1"],
    [1e-7, "General", "en", "0.0000001"],
    [-0.004, "#,##0.00", "en", "0.00"],
    ["#N/A", "#,##0.00", "en", "#N/A"],
    [true, "General", "sr-Latn", "TRUE"],
  ])("%s as %s in %s", (value, numberFormat, language, text) => {
    expect(cellText(value, numberFormat, language)).toBe(text);
  });

  const formats = ["General", "#,##0.00", "0.00##%", "@"];
  test.each(
    formats.flatMap((format) =>
      [0, 0.03, 0.041275, -1234.56, 204900000, "007", "=x", "a b", null].map(
        (value) => [value, format] as const,
      ),
    ),
  )("edited and left alone, %s in a cell of %s stays what it is", (value, numberFormat) => {
    if (typeof value === "number" && numberFormat === "@") return;
    for (const language of ["en", "sr-Latn"] as const) {
      const text = editText({ value, formula: null, drawn: { numberFormat } }, language);
      expect([text, typed(text, language, numberFormat)]).toEqual([text, value]);
    }
  });
});

describe("cells on the clipboard", () => {
  test.each([
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\tb\r\n", [["a", "b"]]],
    ['"two\nlines"\t"a ""b"""', [["two\nlines", 'a "b"']]],
    ["\t\nx", [["", ""], ["x"]]],
    ["", [[""]]],
  ])("%j", (text, cells) => {
    expect(cellsOfText(text)).toEqual(cells);
  });

  test("come back as they were put there", () => {
    const cells = [
      ["1.234,50", "a\tb"],
      ['"', "x\ny"],
    ];
    expect(cellsOfText(textOfCells(cells))).toEqual(cells);
  });
});
