import { describe, expect, it } from "vitest";
import { firstLanguage, rememberLanguage } from "../../src/taskpane/language.ts";

const stored = (value: string | null) => ({ getItem: () => value });
const forbidden = {
  getItem: (): string => {
    throw new Error("access denied");
  },
  setItem: (): void => {
    throw new Error("access denied");
  },
};

describe("the language to begin with", () => {
  it.each([
    ["sr-Cyrl", ["en-US"], "sr-Cyrl"],
    ["sr-Latn", ["sr-Cyrl"], "sr-Latn"],
    ["xx", ["en-GB"], "en"],
    [null, ["sr-Latn-RS", "en"], "sr-Latn"],
    [null, ["sr-Cyrl-RS"], "sr-Cyrl"],
    [null, ["sr-RS", "en-US"], "sr-Cyrl"],
    [null, ["sr"], "sr-Cyrl"],
    [null, ["sr-ME"], "sr-Latn"],
    [null, ["hr-HR"], "sr-Latn"],
    [null, ["de-DE", "en-US"], "en"],
    [null, ["de-DE"], "sr-Latn"],
    [null, [], "sr-Latn"],
  ])("remembered %s, browser %j: %s", (remembered, browser, expected) => {
    expect(firstLanguage(stored(remembered), browser)).toBe(expected);
  });

  it("does without storage where it is forbidden", () => {
    expect(firstLanguage(forbidden, ["en"])).toBe("en");
    expect(firstLanguage(null, ["en"])).toBe("en");
    expect(() => {
      rememberLanguage(forbidden, "en");
    }).not.toThrow();
  });
});
