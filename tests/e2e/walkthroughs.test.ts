import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { helpPage, pictureName } from "../../scripts/walkthroughs/page.ts";
import { WALKS } from "../../scripts/walkthroughs/walks.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import { openPane, servePane, type ServedPane } from "./servedPane.ts";

describe("the pages of help", () => {
  it.each(LANGUAGES)("say in %s what the walk-throughs say, each step with its picture", (language) => {
    expect(readFileSync(`help/${language}.html`, "utf8")).toBe(helpPage(language));
    const pictures = WALKS.flatMap(({ id, steps }) =>
      steps.map((_step, index) => pictureName(language, id, index)),
    );
    expect(pictures.filter((name) => !existsSync(`help/${name}`))).toEqual([]);
  });
});

describe.skipIf(maySkip)("the walk-throughs, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(sampled(LANGUAGES, 1))("can be walked in %s", async (language) => {
    for (const { file, steps } of WALKS) {
      const { page, complaints } = await openPane(pane, { language, file });
      for (const step of steps) await step.act(page, language);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});
