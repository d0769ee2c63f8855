import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WALKS } from "../../scripts/walkthroughs/walks.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { maySkip } from "./chromium.ts";
import { openPane, servePane, type ServedPane } from "./servedPane.ts";

describe.skipIf(maySkip)("the walk-throughs, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(LANGUAGES)("can be walked in %s", async (language) => {
    for (const { file, steps } of WALKS) {
      const { page, complaints } = await openPane(pane, { language, file });
      for (const step of steps) await step.act(page, language);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });
});
