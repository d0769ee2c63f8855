import { describe, expect, it, test } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { firstFreeName, nameOfDocument, numbered } from "../../../src/taskpane/grid/storage/workbookNames.ts";

describe("names of workbooks", () => {
  it("are numbered from the second on", () => {
    expect(firstFreeName([], numbered("Radna sveska"))).toBe("Radna sveska");
    expect(firstFreeName(["Radna sveska", "Plan"], numbered("Radna sveska"))).toBe("Radna sveska 2");
    expect(firstFreeName(["Radna sveska 2", "Radna sveska"], numbered("Radna sveska"))).toBe(
      "Radna sveska 3",
    );
  });

  it("differ in more than case and space", () => {
    expect(firstFreeName([" радна СВЕСКА "], numbered("Радна свеска"))).toBe("Радна свеска 2");
  });
});

test.each([
  ["rebalans-2013.pdf", "2013-05-31", "rebalans-2013"],
  ["Zakon o budžetu.xlsx", "2015-08-31", "Zakon o budžetu 2015"],
  ["Закон о буџету.pdf", null, "Закон о буџету"],
  ["Sl. glasnik 142.pdf", "2014-07-31", "Sl. glasnik 142 2014"],
  ["budget20139.pdf", "2013-05-31", "budget20139 2013"],
  ["folder/law 2014.docx", null, "law 2014"],
])("a workbook of %s with balances of %s is called %s", (name, asOf, expected) => {
  expect(nameOfDocument({ name, asOf: asOf === null ? null : day(asOf) })).toBe(expected);
});
