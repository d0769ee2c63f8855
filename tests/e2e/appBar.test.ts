import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import { openPane, readSample, readTerms, servePane, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

/** Of what a finger is to meet, in pixels. */
const FINGER = 24;
/** The bar's height, in pixels. */
const BAR = 52;

describe.skipIf(maySkip)("the bar of the page", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  const bar = (page: Page) => page.locator(".app-bar");
  const opened = async (width: number, language: Language, read = readTerms) => {
    const { page, complaints } = await openPane(pane, { file: "workbook.html", width, language });
    await read(page);
    await page.getByRole("grid", { includeHidden: true }).waitFor({ state: "attached" });
    // Until then the pane may still take the focus to what it has to say.
    await page.locator(".status-checked").waitFor({ state: "attached" });
    return { page, complaints };
  };
  const isInPane = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.activeElement?.closest(".bench-side") !== null);

  it.each(
    sampled<[number, Language, "none" | "active"]>(
      [
        [320, "sr-Cyrl", "active"],
        [320, "en", "none"],
        [350, "sr-Latn", "none"],
      ],
      1,
    ),
  )(
    "takes one line above the cells at %i pixels in %s, forced colours %s, its menu reached by keyboard",
    async (width, language, forced) => {
      const { page, complaints } = await opened(width, language);
      await page.emulateMedia({ forcedColors: forced, reducedMotion: "reduce" });
      // The document was read in the pane, which lies over the workbook now.
      await expect.poll(() => page.locator(".bench-over").count()).toBe(1);
      await page.locator(".bench-close").click();
      expect((await bar(page).boundingBox())?.height).toBeLessThan(BAR);
      const more = bar(page).locator("[aria-haspopup=menu]");
      await more.focus();
      await page.keyboard.press("Enter");
      const items = page.getByRole("menu").locator("[role^=menuitem]");
      await expect.poll(() => items.count()).toBeGreaterThanOrEqual(7);
      await expect.poll(() => items.first().evaluate((one) => one === document.activeElement)).toBe(true);
      for (const target of [...(await bar(page).getByRole("button").all()), ...(await items.all())]) {
        const box = await target.boundingBox();
        expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(FINGER);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      }
      expect(await axeFindings(page, ".app-bar")).toEqual([]);
      await page.keyboard.press("Escape");
      await expect.poll(() => more.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await axeFindings(page, ".bench-grid")).toEqual([]);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  longTest(
    "calls each workbook after its document, no two alike, copies, deletes and opens them",
    async () => {
      const { page } = await opened(1280, "en");
      const name = page.getByLabel("Name of this workbook");
      await name.fill("Workbook");
      const other = async (): Promise<void> => {
        await grid.chooseInFileMenu(page, "New workbook");
        await expect.poll(() => page.getByRole("grid").count()).toBe(0);
        await readSample(page);
        await grid.gridThere(page);
      };
      await other();
      await expect.poll(() => name.inputValue()).toBe("china-exim-2014");
      await other();
      await expect.poll(() => name.inputValue()).toBe("china-exim-2014 2");
      await grid.agreed(page).waitFor();
      const kept = async (): Promise<string[]> => {
        const items = await (await grid.fileMenu(page, /^Open “/u)).allTextContents();
        await page.keyboard.press("Escape");
        return items.sort();
      };
      expect(await kept()).toEqual(["Open “Workbook”", "Open “china-exim-2014”"]);

      await grid.typeInto(page, "Summary", "J3", "mine");
      await grid.chooseInFileMenu(page, "Make a copy");
      await expect.poll(() => name.inputValue()).toBe("china-exim-2014 2 (2)");
      await grid.gridThere(page);
      await grid.go(page, "Summary", "J3");
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("mine");
      await page.getByText("Saved in this browser").waitFor();
      await grid.chooseInFileMenu(page, "Delete this workbook from the browser");
      await page.getByRole("button", { name: "Keep it" }).click();
      await expect.poll(() => name.inputValue()).toBe("china-exim-2014 2 (2)");
      await grid.chooseInFileMenu(page, "Delete this workbook from the browser");
      await page.getByRole("button", { name: "Delete", exact: true }).click();
      await expect.poll(() => page.getByRole("grid").count()).toBe(0);
      await readSample(page);
      await grid.gridThere(page);
      expect(await kept()).toEqual(["Open “Workbook”", "Open “china-exim-2014 2”", "Open “china-exim-2014”"]);
      await page.context().close();
    },
  );

  longTest("hides the pane, moves its edge by keyboard, and remembers both", async () => {
    const { page } = await opened(1280, "en");
    const edge = page.getByRole("separator", { name: "Width of the pane" });
    const widthOf = async (): Promise<number> =>
      (await page.locator(".bench-pane").boundingBox())?.width ?? 0;
    const [before, gridRight] = [await widthOf(), await page.locator(".bench-grid").boundingBox()];
    expect(await axeFindings(page, ".app-bar")).toEqual([]);
    // The pane stands at the right, and nothing lies over anything.
    const left = (await page.locator(".bench-pane").boundingBox())?.x ?? 0;
    expect((gridRight?.x ?? 0) + (gridRight?.width ?? 0)).toBeLessThanOrEqual(left + 1);
    await edge.focus();
    for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => widthOf()).toBeGreaterThan(before + 50);
    await page.getByRole("button", { name: "Hide the pane" }).click();
    await expect.poll(() => page.locator(".bench-pane").isVisible()).toBe(false);
    await page.getByText("Saved in this browser").waitFor();
    await page.reload();
    await grid.gridThere(page);
    await expect.poll(() => page.locator(".bench-pane").isVisible()).toBe(false);
    // The pane is still empty then; what it holds comes a moment later, and the keyboard is in that.
    await page.keyboard.press("F6");
    await expect.poll(() => isInPane(page)).toBe(true);
    await expect.poll(() => widthOf()).toBeGreaterThan(before + 50);
    await page.locator("#view-overview h1").waitFor();
    expect(await isInPane(page)).toBe(true);
    await page.context().close();
  });

  longTest(
    "lets the pane slide over the cells in a narrow window, and holds the keyboard in it until Escape",
    async () => {
      const { page } = await opened(800, "en");
      await page.locator(".bench-close").click();
      await page.getByRole("button", { name: "Show the pane" }).click();
      await expect.poll(() => isInPane(page)).toBe(true);
      for (let turn = 0; turn < 60; turn += 1) {
        await page.keyboard.press("Tab");
        const place = await page.evaluate(() =>
          document.activeElement === document.body || document.activeElement?.closest(".bench-side")
            ? "pane"
            : document.activeElement?.className,
        );
        expect(place).toBe("pane");
      }
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".bench-over").count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
      await page.keyboard.press("F6");
      await expect.poll(() => isInPane(page)).toBe(true);
      await page.keyboard.press("F6");
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
      await expect.poll(() => page.locator(".bench-over").count()).toBe(0);
      await page.context().close();
    },
  );
});
