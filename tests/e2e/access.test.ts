import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";

/** Every state that the pane can be in, each reached from the one before. */
const STATES: readonly (readonly [string, (page: Page, language: Language) => Promise<void>])[] = [
  ["at the start", () => Promise.resolve()],
  [
    "with a problem and nothing else",
    async (page) => {
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "empty.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(0) });
      await page.locator(".notice-problem").waitFor();
    },
  ],
  ["with the sample read", readSample],
  [
    "with a file of terms",
    async (page) => {
      await page.locator("input[type=file]").setInputFiles("samples/x-ray.terms.json");
      await page.locator("#stated-heading").waitFor();
    },
  ],
  [
    "with rows explained and everything unfolded",
    async (page) => {
      for (const button of await page.locator(".unfold").all()) await button.click();
      // Opening some brings further ones.
      for (const summary of [
        ".card summary",
        ".unscheduled summary",
        ".others > summary",
        ".others .card summary",
      ]) {
        await page.evaluate((which) => {
          for (const one of document.querySelectorAll<HTMLElement>(which)) {
            if (one.parentElement?.hasAttribute("open") === false) one.click();
          }
        }, summary);
      }
    },
  ],
  [
    "with a date that is none",
    async (page) => {
      await page.locator(".as-of input").fill("31.02.2022.");
    },
  ],
  [
    "with the workbook downloaded",
    async (page) => {
      await Promise.all([page.waitForEvent("download"), page.locator(".save button").click()]);
      await page.locator(".save-hint.good").waitFor();
    },
  ],
  [
    "with no loan chosen",
    async (page) => {
      const chosen = page.locator(".loans input:checked");
      while ((await chosen.count()) > 0) await chosen.first().uncheck();
    },
  ],
];

describe.skipIf(maySkip)("the pane for everybody", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(
    sampled<[Language, number, "none" | "active"]>(
      [
        ["sr-Cyrl", 350, "none"],
        ["en", 1280, "none"],
        ["sr-Latn", 640, "none"],
        ["en", 320, "active"],
      ],
      2,
    ),
  )(
    "axe finds nothing in any state: %s, %s pixels, forced colours %s",
    async (language, width, forcedColors) => {
      const { page, complaints } = await openPane(pane, { language, width });
      await page.emulateMedia({ forcedColors, reducedMotion: "reduce" });
      for (const [state, reach] of STATES) {
        await reach(page, language);
        // As high as all there is: what the buttons at hand cover for a moment is not too small, it scrolls.
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height: Math.max(height, 900) });
        expect(await axeFindings(page), state).toEqual([]);
        await page.setViewportSize({ width, height: 900 });
        // Nothing sticks out sideways: no scrolling in two directions (WCAG 2.2, 1.4.10).
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(width);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("says which language it is in, and remembers it", async () => {
    const { page } = await openPane(pane, { language: "en" });
    const lang = () => page.locator("html").getAttribute("lang");
    expect(await lang()).toBe("en");
    await page.getByRole("combobox").selectOption("sr-Cyrl");
    expect(await lang()).toBe("sr-Cyrl");
    await page.reload();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Отплата");
    expect(await lang()).toBe("sr-Cyrl");
    await page.getByRole("combobox").selectOption("sr-Latn");
    expect(await lang()).toBe("sr-Latn");
    await page.context().close();
  });

  it("does the whole job by keyboard alone", async () => {
    const { page } = await openPane(pane, { width: 350 });
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent.slice(0, 40) ?? "";
      });
    const tabTo = async (what: RegExp) => {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press("Tab");
        if (what.test(await focused())) return;
      }
      throw new Error(`the Tab key does not lead to ${String(what)}`);
    };
    await tabTo(/^Try the sample of 2014$/);
    await page.keyboard.press("Enter");
    await page.locator("#loans-heading:focus").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.locator(".loans input").first().isChecked()).toBe(false);
    while (!(await page.locator(".as-of input").evaluate((input) => input === document.activeElement))) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("31.08.2022");
    await tabTo(/^Explain the row due 21.Mar.2022$/);
    await page.keyboard.press("Enter");
    expect(await page.locator(".explanation:not([hidden])").innerText()).toContain("59,762,500.00");
    await tabTo(/^Download the workbook$/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await focused()).toMatch(/Download the workbook|Making the workbook/);
    await page.context().close();
  });

  it("shows where the focus is, at every stop, not hidden under anything", async () => {
    const { page } = await openPane(pane, { width: 350, height: 700 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await readSample(page);
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      scrollTo(0, 0);
    });
    let stops = 0;
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        const seen = ((window as unknown as { seen?: Set<Element> }).seen ??= new Set());
        if (!element || element === document.body || seen.has(element)) return null;
        seen.add(element);
        const box = (
          element.closest(".fui-Checkbox, .fui-Input, .fui-Select") ?? element
        ).getBoundingClientRect();
        const over = document.elementFromPoint(box.x + Math.min(box.width / 2, 8), box.y + box.height / 2);
        const near = element.closest(".fui-Checkbox, .fui-Input, .fui-Select") ?? element;
        return {
          name: element.outerHTML.slice(0, 160),
          covered: over !== null && !near.contains(over) && !over.contains(near),
          clip: { x: Math.max(0, box.x - 6), y: box.y - 6, width: box.width + 12, height: box.height + 12 },
        };
      });
      if (!stop) break;
      stops += 1;
      expect(stop.covered, `${stop.name} is covered`).toBe(false);
      const clip = {
        ...stop.clip,
        y: Math.max(0, stop.clip.y),
        width: Math.min(stop.clip.width, 350 - stop.clip.x),
      };
      const withFocus = await page.screenshot({ clip, caret: "hide" });
      await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        element.blur();
        (window as unknown as { left: HTMLElement }).left = element;
      });
      const without = await page.screenshot({ clip, caret: "hide" });
      expect(withFocus.equals(without), `${stop.name} looks the same with the focus`).toBe(false);
      await page.evaluate(() => {
        (window as unknown as { left: HTMLElement }).left.focus({ preventScroll: true });
      });
    }
    expect(stops).toBeGreaterThan(30);
    await page.context().close();
  });
});
