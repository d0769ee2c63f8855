import { describe, expect, test } from "vitest";
import { withLostSigns } from "../../src/documents/pdf/lostSigns.ts";
import type { TextItem } from "../../src/documents/pdf/pdfRuns.ts";
import type { Pdfjs } from "../../src/documents/pdf/pdfjs.ts";
import type { OperatorList } from "../../src/documents/pdf/rules.ts";

// In glyph numbers "(" is 0x0b, ")" 0x0c, "&" 0x09 and a space 0x03. Letters stand here for themselves.

const OPS = { save: 1, restore: 2, setFont: 3, showText: 4 } as Pdfjs["OPS"];

/** What is drawn, each text by an operator of its own, numbers within moving the pen. */
function drawn(...shown: readonly (readonly [font: string, text: string])[]): OperatorList {
  const steps = shown.flatMap(([font, text]) => [
    { fn: OPS.setFont, args: [font, 9] },
    { fn: OPS.showText, args: [Array.from(text, (unicode) => (unicode === "~" ? -300 : { unicode }))] },
  ]);
  return { fnArray: steps.map(({ fn }) => fn), argsArray: steps.map(({ args }) => args) };
}

const items = (...texts: readonly (readonly [font: string, text: string])[]): TextItem[] =>
  texts.map(([fontName, str]) => ({
    fontName,
    str,
    transform: [9, 0, 0, 9, 0, 0],
    width: 10,
    height: 9,
    hasEOL: false,
  }));

const back = (texts: readonly TextItem[], list: OperatorList, fonts = ["F"]): unknown => {
  const { items: found, lost } = withLostSigns(texts, list, OPS, new Set(fonts));
  return [found.map(({ str }) => str), lost];
};

describe("signs that a parser takes for blanks", () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["within a text", ["ab\u000bcd\u000c"], ["ab cd"], ["ab\u000bcd\u000c"]],
    ["behind a space of its own", ["ab\u0003\u000bcd\u000c"], ["ab\u0003 cd"], ["ab\u0003\u000bcd\u000c"]],
    ["at the beginning of a text", ["a", "\u000bb"], ["a", "b"], ["a", "\u000bb"]],
    ["at the end of a text", ["a\u000c", "b"], ["a", "b"], ["a\u000c", "b"]],
    ["at an end and a beginning", ["a\u000c", "\u000bb"], ["a", "b"], ["a\u000c", "\u000bb"]],
    [
      "drawn by themselves",
      ["a", "\u000b", "b", "\u000c", "c"],
      ["a", "b", "c"],
      ["a", "\u000bb\u000c", "c"],
    ],
    ["drawn at once, read as two", ["a\u000c~\u000bb"], ["a", "b"], ["a\u000c", "\u000bb"]],
    ["drawn apart, read as one", ["ab", "\u000bcd\u000c"], ["ab cd"], ["ab \u000bcd\u000c"]],
    ["first of all", ["\u000ba"], ["a"], ["\u000ba"]],
    ["beside the empty text that ends a line", ["a\u000c", "b"], ["a", "", "b"], ["a\u000c", "", "b"]],
  ])("%s", (_, operators, texts, whole) => {
    const inFont = (some: readonly string[]): (readonly [string, string])[] =>
      some.map((text) => ["F", text]);
    expect(back(items(...inFont(texts)), drawn(...inFont(operators)))).toEqual([whole, 0]);
  });

  test("fonts are gone through one by one", () => {
    const list = drawn(["F", "a\u000c"], ["G", "x\u000c"], ["F", "\u000bb"]);
    expect(back(items(["F", "a"], ["G", "x"], ["F", "b"]), list)).toEqual([["a\u000c", "x", "\u000bb"], 0]);
  });

  test("where text and drawing are two, nothing is put back, and how many are lost is counted", () => {
    expect(back(items(["F", "other"]), drawn(["F", "a\u000bb\u000c"]))).toEqual([["other"], 2]);
    expect(back(items(["F", "a"]), drawn(["F", "a\u000bb\u000c"]))).toEqual([["a"], 2]);
  });
});
