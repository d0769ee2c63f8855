import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { helpPage, pictureName } from "../../scripts/walkthroughs/page.ts";
import { WALKS } from "../../scripts/walkthroughs/walks.ts";
import { LANGUAGES } from "../../src/messages/language.ts";

describe("the pages of help", () => {
  it.each(LANGUAGES)("say in %s what the walk-throughs say, each step with its picture", (language) => {
    expect(readFileSync(`help/${language}.html`, "utf8")).toBe(helpPage(language));
    const pictures = WALKS.flatMap(({ id, steps }) =>
      steps.map((_step, index) => pictureName(language, id, index)),
    );
    expect(pictures.filter((name) => !existsSync(`help/${name}`))).toEqual([]);
  });
});
