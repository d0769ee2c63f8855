import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole, sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import {
  answered,
  openPane,
  openPlace,
  readSample,
  servePane,
  wholeHeight,
  type ServedPane,
} from "./servedPane.ts";

/** The amended budget law for 2013: 169 pages that do not belong to this repository. */
const LAW = fileURLToPath(new URL("../../../shared/documents/rebalans-2013.pdf", import.meta.url));

/** Pages of the law for 2014 that name some of its debts again. */
const PAGES_2014 = ["rebalans2014-p19-20-china-exim-cards.pdf", "rebalans2014-p7-projektni-zajmovi.pdf"].map(
  (name) => fileURLToPath(new URL(`../../../shared/documents/${name}`, import.meta.url)),
);

async function openFindings(page: Page): Promise<void> {
  await openPlace(page, "checks");
  await page.locator(".finding-tools button[aria-expanded]").click();
  await page.locator(".finding-filters").waitFor();
}

/** Unfolds the checks with their counts, rules and tolerances. */
async function openCounts(page: Page): Promise<void> {
  await openFindings(page);
  await page.locator(".by-check > summary").click();
  await page.locator(".check-counts").waitFor();
}

const finding = (page: Page): Locator => page.locator(".finding-view");
const rows = (page: Page): Locator => page.locator(".finding-rows .row");
const reason = (page: Page): Locator => page.locator(".finding-decided textarea");

/** Where the focus is: the name of a finding's row, or what else has it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.querySelector(".row-name")?.textContent ?? element?.tagName ?? "";
  });
}

/** Tab until the focus is on what is wanted. */
async function tabTo(page: Page, what: RegExp, key = "Tab"): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document;
      const label = element?.closest(".fui-Field")?.querySelector("label")?.textContent;
      return element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
    });
    if (what.test(focused)) return;
  }
  throw new Error(`the ${key} key does not lead to ${String(what)}`);
}

describe.skipIf(maySkip)("the checks in a browser, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it("are worked through by keyboard alone", async () => {
    const { page, complaints } = await openPane(pane, { width: 350 });
    await readSample(page);
    await openCounts(page);
    await tabTo(page, /^Ceiling of the agreement, not checkable: 1\. Show them$/);
    await page.keyboard.press("Enter");
    // The findings that were asked for, and the focus before them.
    await page.locator(".findings-heading:focus").waitFor();
    await expect.poll(() => rows(page).count()).toBe(1);
    const row = await rows(page).locator(".row-name").innerText();
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe(row);
    await page.keyboard.press("Enter");
    await page.locator(".finding-name:focus").waitFor();
    await expect.poll(() => page.locator(".finding-name").innerText()).toBe(row);
    await expect.poll(() => page.locator(".finding-list").isVisible()).toBe(false);
    await page.keyboard.press("1");
    await page.locator(".finding-decided textarea:focus").waitFor();
    await page.keyboard.type("Znamo 2.");
    await expect.poll(() => reason(page).inputValue()).toBe("Znamo 2.");
    await expect
      .poll(() => page.locator(".segments input:checked + span").innerText())
      .toMatch(/^accepted$/i);
    await tabTo(page, /^The whole finding, rule and source$/);
    await page.keyboard.press("Enter");
    await finding(page).locator(".finding-basis").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".finding-list").waitFor();
    await expect.poll(() => focused(page)).toBe(row);
    await expect.poll(() => rows(page).innerText()).toContain("accepted");
    await tabTo(page, /^Principal of the year, in order: \d+\. Show them$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    // Past the way to decide on all of them, to the rows, which are one stop.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".finding-name:focus").waitFor();
    // To the row of a schedule that a finding was compared with.
    await page.locator(".finding-figures .see", { hasText: "schedule" }).first().focus();
    await page.keyboard.press("Enter");
    await page.locator(":is(.schedule .unfold, .view-heading):focus").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(
    sampled(
      [
        [320, "en", "active", "light"],
        [350, "sr-Cyrl", "none", "dark"],
        [1280, "sr-Latn", "none", "light"],
        [1280, "en", "none", "dark"],
      ] as const,
      0,
    ),
  )(
    "axe finds nothing at %s pixels in %s, forced colours %s, %s",
    async (width, language, forcedColors, colorScheme) => {
      const { page, complaints } = await openPane(pane, { language, width });
      const isFine = async (state: string): Promise<void> => {
        await page.setViewportSize({ width, height: Math.max(2400, await wholeHeight(page)) });
        expect(await axeFindings(page), state).toEqual([]);
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: state })
          .toBe(width);
        await page.setViewportSize({ width, height: 900 });
      };
      await page.emulateMedia({ forcedColors, colorScheme, reducedMotion: "reduce" });
      await readSample(page, language);
      await openCounts(page);
      await page.locator(".finding-filters button").click();
      for (const button of await page.locator(".check-name").all()) await button.click();
      await page.locator(".tolerance input").first().fill("-");
      await isFine("the list with all unfolded");
      await page.locator(".finding-tools button[aria-expanded]").click();
      await page.locator(".finding-group .together-part > button").first().click();
      await page.locator(".decide-together input").first().check();
      await isFine("deciding on several");
      await page.locator(".decide-together [type=submit]").click();
      await page.locator(".decided-together:focus").waitFor();
      await isFine("several decided");
      await rows(page).nth(1).click();
      await finding(page).locator(".segments input").nth(2).check();
      await reason(page).fill("A".repeat(300));
      await finding(page).locator("summary").last().click();
      await page.locator(".finding-pages .picture-box[aria-busy=false]").first().waitFor();
      await isFine("a finding");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("stand beside the finding in a wide window, and no foot with a second primary action below", async () => {
    const { page, complaints } = await openPane(pane, { width: 1400 });
    await readSample(page);
    await openFindings(page);
    await page.locator(".finding-filters button").click();
    await rows(page).nth(1).click();
    const boxes = async () => {
      const of = async (what: Locator) => (await what.boundingBox())!;
      return {
        list: await of(page.locator(".finding-list")),
        text: await of(page.locator(".finding-main")),
        pages: await of(page.locator(".finding-pages")),
      };
    };
    await page.locator(".finding-pages .picture-box[aria-busy=false]").first().waitFor();
    const { list, text, pages } = await boxes();
    expect(list.x + list.width).toBeLessThanOrEqual(text.x + 1);
    expect(text.x + text.width).toBeLessThanOrEqual(pages.x + 1);
    expect(
      await page.locator(".fui-Button", { hasText: /^(?:Save and next|Download the workbook)$/u }).count(),
    ).toBe(2);
    await expect.poll(() => page.locator(".pane-foot").isVisible()).toBe(false);
    // The list leads: the finding beside it is the one that the user is at, who stays in the list.
    const next = await rows(page).nth(2).locator(".row-name").innerText();
    await rows(page).nth(1).focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".finding-name").innerText()).toBe(next);
    await expect.poll(() => focused(page)).toBe(next);
    await expect.poll(() => page.locator(".row[aria-current=true]").count()).toBe(1);
    await page.keyboard.press("3");
    await expect.poll(() => page.locator(".segments input:checked + span").innerText()).toMatch(/^error$/i);
    await page.keyboard.press("Escape");
    await finding(page).waitFor({ state: "detached" });
    await expect.poll(() => focused(page)).toBe(next);
    await expect.poll(() => page.locator(".pane-foot").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("print a list of their own, and nothing else of the page", async () => {
    const { page } = await openPane(pane);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await readSample(page);
    await openFindings(page);
    await page.locator(".finding-filters button").click();
    await page.locator(".finding-search input").fill("x ray");
    await rows(page).first().click();
    await page.keyboard.press("2");
    await reason(page).fill("Pitati Upravu za javni dug.");
    await page.getByRole("button", { name: /^Print the list/ }).click();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".print-sheet");
    await expect.poll(() => page.locator("#pane").isVisible()).toBe(false);
    const text = await sheet.innerText();
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toContain("to be asked: Pitati Upravu za javni dug.");
    expect(text).toContain("Chosen: Loan, check or page: x ray.");
    expect(text).toContain("Checked by:");
    const rules = await sheet
      .locator(".print-finding")
      .first()
      .evaluate((element) => {
        const { breakInside } = getComputedStyle(element);
        const { color, backgroundColor } = getComputedStyle(element.closest(".print-sheet")!);
        return { breakInside, color, backgroundColor };
      });
    expect(rules).toEqual({
      breakInside: "avoid",
      color: "rgb(0, 0, 0)",
      backgroundColor: "rgb(255, 255, 255)",
    });
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await sheet.waitFor({ state: "detached" });
    await expect.poll(() => page.locator("#pane").isVisible()).toBe(true);
    await page.context().close();
  });

  it.skipIf(!existsSync(LAW))(
    `show the law for 2013 with its slips, each on its page, and keep a note when another law comes (${LAW})`,
    async () => {
      const { page, complaints } = await openPane(pane);
      const files = page.locator("input[type=file]").first();
      await files.setInputFiles(LAW);
      await answered(page);
      await openFindings(page);
      const slip = rows(page).filter({ hasText: "p. 17" });
      await slip.click();
      await page.keyboard.press("2");
      await reason(page).fill("05.08. or 15.02.?");
      await expect.poll(() => page.locator(".finding-pages .picture-mark").count()).toBe(2);
      await page.getByRole("button", { name: /^Whole page: .*page 17$/ }).click();
      await page.locator("dialog .picture-mark").waitFor();
      await expect.poll(() => page.locator("dialog").innerText()).toContain("page\u00a017");
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
      // The dialog's Escape was the dialog's: the finding stands as it was.
      await expect.poll(() => reason(page).inputValue()).toBe("05.08. or 15.02.?");
      await openPlace(page, "documents");
      await page.locator(".drop > input[type=file]").setInputFiles("samples/china-exim-2014.pdf");
      await page.locator("#view-overview:not([hidden])").waitFor();
      await page.locator(".checks:not([aria-busy=true])").waitFor({ state: "attached" });
      await openPlace(page, "checks");
      await slip.click();
      await expect.poll(() => reason(page).inputValue()).toBe("05.08. or 15.02.?");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  if (isWhole)
    it.skipIf(!existsSync(LAW) || !PAGES_2014.every(existsSync))(
      `show the law for 2013 and pages of 2014 on two heights of a pane, and both pages of a changed date (${LAW})`,
      async () => {
        const { page, complaints } = await openPane(pane, { width: 350, height: 900 });
        const height = (): Promise<number> =>
          page.locator(".pane-body").evaluate((body) => body.scrollHeight);
        await page
          .locator("input[type=file]")
          .first()
          .setInputFiles([LAW, ...PAGES_2014]);
        await answered(page);
        await openPlace(page, "checks");
        await rows(page).first().waitFor();
        await expect.poll(() => height()).toBeLessThanOrEqual(1800);
        for (const chip of await page.locator(".chip").all()) {
          await chip.click();
          expect(await height(), await chip.innerText()).toBeLessThanOrEqual(1800);
        }
        // However many findings one check has, those of another can be unfolded beside them.
        await page.locator(".chip").nth(1).click();
        for (const check of ["Balance by instalments", "Currency and unit labels"]) {
          const group = page.locator(".finding-group", { hasText: check });
          await group.locator(".group-head button").click();
          await expect.poll(() => group.locator(".row").count(), { message: check }).toBe(12);
        }
        await page.locator(".chip").first().click();
        const all = await rows(page).count();
        await page.locator(".finding-group .together-part > button").first().click();
        const together = Number(
          /\d+/u.exec(await page.locator(".decide-together [type=submit]").innerText())?.[0],
        );
        await page.locator(".decide-together input").first().check();
        await page.locator(".decide-together [type=submit]").click();
        await page.locator(".decided-together:focus").waitFor();
        await expect.poll(() => page.locator(".decided-accepted").count()).toBe(together);
        await expect.poll(() => rows(page).count()).toBe(all);
        await page.locator(".decided-together button").first().click();
        await expect.poll(() => page.locator(".decided-accepted").count()).toBe(0);
        await rows(page).filter({ hasText: "Zemun" }).click();
        await expect.poll(() => page.locator(".finding-pages .picture-mark").count()).toBeLessThanOrEqual(2);
        await expect.poll(() => page.locator(".finding-pages .picture-mark").count()).toBe(2);
        await expect.poll(() => page.locator(".picture-box[aria-busy=false]").count()).toBe(2);
        await expect.poll(() => height()).toBeLessThanOrEqual(1800);
        expect(complaints).toEqual([]);
        await page.context().close();
      },
    );
});
