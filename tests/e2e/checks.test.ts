import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampled } from "../sampled.ts";
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

async function openFindings(page: Page): Promise<void> {
  await openPlace(page, "checks");
  await page.locator(".by-check > summary").click();
  await page.locator(".check-counts").waitFor();
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
    await openFindings(page);
    await tabTo(page, /^Ceiling of the agreement, not checkable: 1\. Show them$/);
    await page.keyboard.press("Enter");
    // The findings that were asked for, and the focus before them.
    await page.locator(".findings-heading:focus").waitFor();
    const finding = page.locator(".findings > li");
    expect(await finding.count()).toBe(1);
    await tabTo(page, /^Your decision$/);
    await page.keyboard.type("accepted");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Znamo.");
    expect(await finding.locator("textarea").inputValue()).toBe("Znamo.");
    expect(await finding.locator(".finding-head").innerText()).toContain("accepted");
    await tabTo(page, /^Figures, rule and source$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await finding.locator(".finding-figures").waitFor();
    await tabTo(page, /^Principal of the year, in order: \d+\. Show them$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    // To the row of a schedule that a finding was compared with.
    await page
      .getByRole("button", { name: /^Show in the schedule/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.locator(":is(.schedule .unfold, .view-heading):focus").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(
    sampled(
      [
        [320, "en", "active"],
        [350, "sr-Cyrl", "none"],
        [1280, "sr-Latn", "none"],
      ] as const,
      2,
    ),
  )("axe finds nothing at %s pixels in %s, forced colours %s", async (width, language, forcedColors) => {
    const { page, complaints } = await openPane(pane, { language, width });
    await page.emulateMedia({ forcedColors, reducedMotion: "reduce" });
    await readSample(page, language);
    await openFindings(page);
    await page.locator(".finding-filters button").click();
    for (const button of await page.locator(".check-name").all()) await button.click();
    await page.locator(".tolerance input").first().fill("-");
    for (const summary of await page.locator(".findings summary").all()) await summary.click();
    await page.locator(".findings select").first().selectOption("error");
    await page.locator(".findings textarea").fill("A".repeat(300));
    await page.setViewportSize({ width, height: await wholeHeight(page) });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
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
    await page.locator(".findings select").first().selectOption("to-be-asked");
    await page.locator(".findings textarea").fill("Pitati Upravu za javni dug.");
    await page.getByRole("button", { name: /^Print the list/ }).click();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".print-sheet");
    expect(await page.locator("#pane").isVisible()).toBe(false);
    const text = await sheet.innerText();
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toContain("to be asked: Pitati Upravu za javni dug.");
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
    expect(await page.locator("#pane").isVisible()).toBe(true);
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
      const slip = page.locator(".findings > li", { hasText: "row 2.17" });
      await slip.locator("select").selectOption("to-be-asked");
      await slip.locator("textarea").fill("05.08. or 15.02.?");
      await slip.getByRole("button", { name: /^Show/ }).first().click();
      await page.locator(".picture-mark").waitFor();
      expect(await page.locator("dialog").innerText()).toContain("page\u00a017");
      await page.keyboard.press("Escape");
      await openPlace(page, "documents");
      await page.locator(".drop > input[type=file]").setInputFiles("samples/china-exim-2014.pdf");
      await page.locator("#view-overview:not([hidden])").waitFor();
      await page.locator(".checks:not([aria-busy=true])").waitFor({ state: "attached" });
      await openPlace(page, "checks");
      expect(await slip.locator("textarea").inputValue()).toBe("05.08. or 15.02.?");
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
