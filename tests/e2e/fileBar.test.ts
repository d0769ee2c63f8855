import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";

/** Of what a finger is to meet, in pixels. */
const FINGER = 44;
/** What the pane says last of a workbook that was just made, in each language. */
const AGREED = /agree with the engine|obračunom programa|обрачуном програма/u;

describe.skipIf(maySkip)("what can be done with a workbook as a whole", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  const bar = (page: Page) => page.locator(".file-bar");
  const opened = async (width: number, language: Language) => {
    const { page, complaints } = await openPane(pane, { file: "workbook.html", width, language });
    await readSample(page, language);
    await grid.gridThere(page);
    // Until then the pane may still take the focus to what it has to say.
    await page.locator(".workbook .good", { hasText: AGREED }).waitFor();
    return { page, complaints };
  };
  const heightOf = async (page: Page): Promise<number> => (await bar(page).boundingBox())?.height ?? 0;

  it.each(
    sampled<[number, Language, "none" | "active"]>(
      [
        [320, "sr-Cyrl", "active"],
        [320, "en", "none"],
        [350, "sr-Latn", "none"],
      ],
      2,
    ),
  )(
    "takes one line above the cells at %i pixels in %s, forced colours %s",
    async (width, language, forced) => {
      const { page, complaints } = await opened(width, language);
      await page.emulateMedia({ forcedColors: forced, reducedMotion: "reduce" });
      expect(await heightOf(page)).toBeLessThan(FINGER + 16);
      const more = page.locator(".file-more");
      expect(await more.getAttribute("aria-expanded")).toBe("false");
      expect(await bar(page).getByRole("button").count()).toBe(1);

      await more.focus();
      await page.keyboard.press("Enter");
      expect(await more.getAttribute("aria-expanded")).toBe("true");
      const commands = bar(page).locator(".file-commands").getByRole("button");
      expect(await commands.count()).toBe(4);
      await page.keyboard.press("Tab");
      expect(await commands.first().evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await more.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await heightOf(page)).toBeLessThan(FINGER + 16);

      await page.keyboard.press("Enter");
      for (const target of [more, page.locator(".file-name"), ...(await commands.all())]) {
        const box = await target.boundingBox();
        expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(FINGER);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      expect(await axeFindings(page, ".bench-grid")).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("stands there at once where there is room, and calls each workbook after its document, no two alike", async () => {
    const { page } = await opened(1280, "en");
    expect(await page.locator(".file-more").isVisible()).toBe(false);
    expect(await bar(page).getByRole("button").count()).toBe(4);
    const name = page.getByLabel("Name of this workbook");
    await expect.poll(() => name.inputValue()).toBe("china-exim-2014");
    await page.getByLabel("Name of this workbook").fill("Workbook");
    const other = async (): Promise<void> => {
      await page.getByRole("button", { name: "New workbook" }).click();
      await expect.poll(() => page.getByRole("grid").count()).toBe(0);
      await readSample(page);
      await grid.gridThere(page);
    };
    await other();
    await expect.poll(() => name.inputValue()).toBe("china-exim-2014");
    await other();
    await expect.poll(() => name.inputValue()).toBe("china-exim-2014 2");
    const kept = await page.getByLabel("Open another workbook").locator("option").allTextContents();
    expect(kept.slice(1).sort()).toEqual(["Workbook", "china-exim-2014"]);
    await page.context().close();
  });
});
