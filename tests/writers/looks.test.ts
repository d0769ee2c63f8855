import { describe, expect, it } from "vitest";
import { numberFormatCode } from "../../src/workbook/formats.ts";
import { LINK, LOOKS, PLAIN, SERIES_COLOURS, TAB_COLOURS } from "../../src/workbook/looks.ts";

/** Relative luminance and contrast ratio by WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Of the tabs in src/taskpane/styles/page.css, chosen and not, light and dark. */
const GROUNDS = ["FFFFFF", "F5F5F5", "292929", "1F1F1F"];

describe("looks", () => {
  it("are measured rightly: black on white 21, #767676 on white 4.54 (WCAG's own examples)", () => {
    expect(contrast("000000", "FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("767676", "FFFFFF")).toBeCloseTo(4.54, 2);
  });

  it.each(Object.entries(LOOKS))("%s can be read: at least 4.5 : 1", (_, look) => {
    expect(contrast(look.colour ?? PLAIN.colour, look.fill ?? PLAIN.fill)).toBeGreaterThanOrEqual(4.5);
  });

  it("of links and charts can be seen on white", () => {
    expect(contrast(LINK.colour, "FFFFFF")).toBeGreaterThanOrEqual(4.5);
    for (const colour of SERIES_COLOURS) expect(contrast(colour, "FFFFFF")).toBeGreaterThanOrEqual(3);
  });

  it("of tabs can be seen on the page's grounds, light and dark, and told apart", () => {
    const colours = Object.values(TAB_COLOURS);
    expect(new Set(colours).size).toBe(4);
    for (const colour of colours)
      for (const ground of GROUNDS) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe("formats", () => {
  it.each([
    ["amount2", "#,##0.00"],
    ["amount0", "#,##0"],
    ["amount3", "#,##0.000"],
    ["rate4", "#,##0.0000"],
    ["percent", "0.00##%"],
    ["text", "@"],
  ] as const)("%s is %s in every language", (format, code) => {
    expect([numberFormatCode(format, "en"), numberFormatCode(format, "sr-Cyrl")]).toEqual([code, code]);
  });

  it("of days is the Serbian one, or an English one whatever the regional settings", () => {
    expect(numberFormatCode("date", "sr-Latn")).toBe("dd\\.mm\\.yyyy\\.");
    expect(numberFormatCode("date", "en")).toBe("[$-409]d\\ mmm\\ yyyy");
  });
});
