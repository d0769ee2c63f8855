import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { decimal } from "../../../src/money/decimal.ts";
import type { CellPlan } from "../../../src/workbook/plan.ts";
import { cellInput, snapshotInput, textInput, valueInput } from "../../../src/writers/excel/cellInput.ts";

describe("a text, as it is put into a cell", () => {
  /** What Excel would read out of the text in a cell of the general format, were it put in as it is. */
  it.each([
    ["=1+1", "a formula"],
    ["+381 11 123", "a formula"],
    ["-", "a formula's beginning"],
    ["@SUM(A1)", "a formula"],
    ["6.5", "a number"],
    ["000421", "a number without its zeros"],
    ["3,00%", "a percentage"],
    ["21.03.2014.", "a date"],
    ["2014-03-21", "a date"],
    ["1/2", "a date"],
    ["mar 2014", "a date"],
    ["1E5", "a number"],
    ["(100)", "a negative number"],
    ["#N/A", "an error"],
    ["TRUE", "a truth value"],
    ["tačno", "a truth value in Serbian Excel"],
    ["X 1", "nothing, but a digit makes it doubtful"],
  ])("%s keeps an apostrophe before it: Excel would read %s", (text) => {
    expect(textInput(text, "General")).toBe(`'${text}`);
  });

  it.each([
    "Zajmovi",
    "Export – Import Bank of China – X RAY",
    "ACT/ACT",
    "Кредити страних влада",
    "Stanje duga na dan 31. avgusta 2022. godine, u evrima",
  ])("%s needs none", (text) => {
    expect(textInput(text, "General")).toBe(text);
  });

  it("is put in as it is where the cell is formatted as text", () => {
    expect(textInput("=1+1", "@")).toBe("=1+1");
    expect(textInput("000421", "@")).toBe("000421");
  });

  it("has an apostrophe of its own doubled, as the first is swallowed", () => {
    expect(textInput("'s-Gravenhage", "General")).toBe("''s-Gravenhage");
  });
});

describe("a cell of the plan", () => {
  const place = { cell: "Otplata!A1" };
  const cells: readonly [string, CellPlan, unknown][] = [
    ["a blank", { value: { kind: "blank" } }, ""],
    ["an amount", { value: { kind: "number", number: decimal("8537500.10") } }, 8537500.1],
    // 1 January 1970 is serial number 25569; 21 March 2014 is 16150 days later.
    ["a day", { value: { kind: "date", day: day("2014-03-21") } }, 41719],
    ["a truth value", { value: { kind: "boolean", value: false } }, false],
    ["a formula", { value: { kind: "number", number: decimal("2") }, formula: "1+1" }, "=1+1"],
  ];

  it.each(cells)("%s", (_, cell, expected) => {
    expect(cellInput(cell, "General", place)).toBe(expected);
  });

  it("has the engine's value in place of its formula where formulas can't stand yet", () => {
    expect(valueInput({ kind: "number", number: decimal("2") }, "General", place)).toBe(2);
  });

  it("is refused with its place when it has more digits than a cell holds", () => {
    const cell: CellPlan = { value: { kind: "number", number: decimal("1234567890123456.78") } };
    expect(() => cellInput(cell, "General", place)).toThrow("errors:numberTooLong");
  });
});

describe("a cell of the user's, put back", () => {
  it.each([
    ["a formula", { value: 3, formula: "[@Iznos]*2", numberFormat: "General" }, "=[@Iznos]*2"],
    ["a number", { value: 0.1, formula: null, numberFormat: "0.0%" }, 0.1],
    ["a note", { value: "proveriti", formula: null, numberFormat: "General" }, "proveriti"],
    ["a code", { value: "007", formula: null, numberFormat: "General" }, "'007"],
    ["a code in a text cell", { value: "007", formula: null, numberFormat: "@" }, "007"],
    ["an error typed in", { value: "#N/A", error: true, formula: null, numberFormat: "General" }, "#N/A"],
    ["an empty one", { value: null, formula: null, numberFormat: "General" }, ""],
  ] as const)("%s", (_, cell, expected) => {
    expect(snapshotInput(cell)).toBe(expected);
  });
});
