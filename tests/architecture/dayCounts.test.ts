import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DAY_COUNTS } from "../../src/calendar/dayCount.ts";
import { keptInLatin } from "../../src/messages/foreign.ts";
import { toCyrillic } from "../../src/text/script.ts";

/** Pages that list them for users. Worksheet functions without regular periods cannot count by ACT/ACT ICMA. */
const LISTS = [
  "docs/day-counts.md",
  "docs/command-line.md",
  "docs/functions.md",
  "src/functions/functions.ts",
];

describe.each(DAY_COUNTS)("the day count %s", (name) => {
  it.each(LISTS)("is named in %s", (path) => {
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
    const named = new RegExp(`(?<![\\w/])${name}(?![\\w/]| ISDA)`, "u");
    expect(text).toMatch(named);
  });

  it("bears its code in every script", () => {
    expect(toCyrillic(`po metodu ${name}`, keptInLatin)).toBe(`по методу ${name}`);
  });
});
