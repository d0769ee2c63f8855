import { describe, expect, it } from "vitest";
import { fileNameFor } from "../../src/taskpane/downloadTarget.ts";

describe("the name of a downloaded workbook", () => {
  it.each([
    ["Otplata: zajmovi na dan 31.08.2022.", "Otplata zajmovi na dan 31.08.2022.xlsx"],
    ["План отплате", "План отплате.xlsx"],
    ['a/b\\c?d*e"f<g>h|i', "a b c d e f g h i.xlsx"],
    ["line\nbreak\tand\u0000null", "line break and null.xlsx"],
    ["  ...  ", "Otplata.xlsx"],
    ["", "Otplata.xlsx"],
    ["x".repeat(300), `${"x".repeat(100)}.xlsx`],
  ])("%j is %s", (title, name) => {
    expect(fileNameFor(title)).toBe(name);
  });
});
