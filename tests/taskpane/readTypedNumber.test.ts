import { describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { readTypedNumber } from "../../src/taskpane/state/readTypedNumber.ts";

const read = (text: string, language: Language): string | null => {
  const value = readTypedNumber(text, language);
  return value && decimalText(value);
};

describe("a number as it is typed", () => {
  it.each<[string, Language, string]>([
    ["17.075.000", "sr-Latn", "17075000"],
    ["17.075.000,50", "sr-Cyrl", "17075000.50"],
    ["17,075,000.50", "en", "17075000.50"],
    ["17075000", "en", "17075000"],
    // One separator before three digits is read by the language's own form.
    ["8.631", "sr-Latn", "8631"],
    ["8,631", "sr-Latn", "8.631"],
    ["8.631", "en", "8.631"],
    ["8,631", "en", "8631"],
    // What tells its own separators is taken in either form.
    ["0,6", "en", "0.6"],
    ["0.6", "sr-Latn", "0.6"],
    [" 3,00 ", "sr-Latn", "3.00"],
    ["0", "sr-Latn", "0"],
    ["007", "en", "7"],
    ["-1", "en", "-1"],
  ])("%s in %s is %s", (text, language, value) => {
    expect(read(text, language)).toBe(value);
  });

  it.each(["", "  ", "-", "3 %", "1.2.3", "17.075.00", "abc", "1e6", "=1+1", "1,234.567,8"])(
    "%j is none, and none is guessed",
    (text) => {
      expect([read(text, "sr-Latn"), read(text, "en")]).toEqual([null, null]);
    },
  );
});
