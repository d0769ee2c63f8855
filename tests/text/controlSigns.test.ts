import { describe, expect, test } from "vitest";
import {
  dataWithControlSigns,
  hasControls,
  hasControlsWithin,
  withControlSigns,
} from "../../src/text/controlSigns.ts";

describe("signs of characters that are no text", () => {
  // Control pictures: Unicode 15, block 2400-243F.
  test.each([
    ["an escape", "\u001b[2J", "␛[2J"],
    ["a bell", "a\u0007b", "a␇b"],
    ["a null", "\u0000", "␀"],
    ["a deletion", "\u007f", "␡"],
    ["CSI in one character", "\u009b31m", "�31m"],
    ["half a character", "a\ud83d", "a�"],
    ["what Unicode calls no character", "\ufffe\uffff", "��"],
  ])("%s", (_, text, shown) => {
    expect([withControlSigns(text), hasControls(text)]).toEqual([shown, true]);
  });

  test.each(["Кредити, č š ž", "a\tb\nc", "😀 ← 𝒳", "\u00a0\u00ad", ""])("%j is text", (text) => {
    expect([withControlSigns(text), hasControls(text)]).toEqual([text, false]);
  });

  test("a line end of any kind is one", () => {
    expect(withControlSigns("a\r\nb\rc")).toBe("a\nb\nc");
  });
});

test("within data, keys and all; data of text is the same value", () => {
  const data = { name: "a\u001bb", amounts: [1n, { "k\u0007": "x" }], none: null };
  expect(dataWithControlSigns(data)).toEqual({ name: "a␛b", amounts: [1n, { "k␇": "x" }], none: null });
  expect(hasControlsWithin({ a: [{ b: "\u009b" }] })).toBe(true);
  const plain = { name: "text", amounts: [1n] };
  expect(dataWithControlSigns(plain)).toBe(plain);
});
