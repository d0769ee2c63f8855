import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import {
  act,
  answered,
  openLoan,
  openPane,
  openPlace,
  readSample,
  servePane,
  setDay,
  wholeHeight,
  type ServedPane,
} from "./servedPane.ts";

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
  [
    "while files are read",
    async (page) => {
      // The first file's bytes wait until they are let go.
      await page.evaluate(() => {
        const given = Object.getOwnPropertyDescriptor(Blob.prototype, "arrayBuffer")!;
        Blob.prototype.arrayBuffer = async function () {
          await new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
          Object.defineProperty(Blob.prototype, "arrayBuffer", given);
          return this.arrayBuffer();
        };
      });
      await page
        .locator("input[type=file]")
        .setInputFiles(["samples/china-exim-2014.pdf", "samples/china-exim-2025.pdf"]);
      await page.locator(".reading-list [role=progressbar]").waitFor();
    },
  ],
  [
    "with the reading called off",
    async (page) => {
      await act(page).click();
      await page.evaluate(() => {
        (window as unknown as { letGo: () => void }).letGo();
      });
      await page.locator(".start").waitFor();
    },
  ],
  ["with the sample read", readSample],
  [
    "with a file of terms",
    async (page) => {
      await page.locator("input[type=file]").setInputFiles("samples/x-ray.terms.json");
      await answered(page);
      await openPlace(page, "documents");
      await page.getByText("x-ray.terms.json").first().waitFor();
    },
  ],
  [
    "with everything about the documents unfolded",
    async (page) => {
      await page.locator(".other-ways").click();
      await unfolded(page);
    },
  ],
  [
    "with a document's menu",
    async (page) => {
      await page.locator(".document .menu-part button").first().click();
      await page.locator(".document [role=menu]").waitFor();
    },
  ],
  [
    "with the overview unfolded",
    async (page) => {
      await openPlace(page, "overview");
      await unfolded(page);
    },
  ],
  [
    "with a row of a loan's schedule explained",
    async (page) => {
      await openLoan(page, "zemun-borca");
      await page.locator(".fold button").click();
      await page.locator("#loan-part .unfold").nth(1).click();
    },
  ],
  [
    "with a payment to be recorded, with what is wrong with it",
    async (page) => {
      await page.locator("[data-record]").click();
      await page.locator(".payment-form input").first().fill("31.02.2022.");
      await page.keyboard.press("Enter");
      await page.locator(".payment-form [aria-invalid=true]").waitFor();
    },
  ],
  [
    "with a payment recorded",
    async (page) => {
      await page.locator(".payment-form input").first().fill("2026-01-15");
      await page.keyboard.press("Enter");
      await page.locator("[data-undo]").waitFor();
    },
  ],
  ["with a loan's terms", (page) => openLoan(page, "x-ray", "terms")],
  [
    "with a loan's history",
    async (page) => {
      await openLoan(page, "x-ray", "history");
      await page.locator("#loan-part .chart [role=img]").waitFor();
    },
  ],
  [
    "with a published figure compared",
    async (page) => {
      await page.locator(".compare-figure input").fill("EUR 8.631.474");
      await page.keyboard.press("Enter");
      await page.locator(".compared-agrees").waitFor();
    },
  ],
  ["with another rate tried out", (page) => openLoan(page, "x-ray", "whatIf")],
  [
    "with the checks",
    async (page) => {
      await openPlace(page, "checks");
      await page.locator(".finding-tools button[aria-expanded]").click();
      await page.locator(".by-check > summary").click();
      await page.locator(".check-counts").waitFor();
    },
  ],
  [
    "with a finding",
    async (page) => {
      await page.locator(".finding-filters button").click();
      await page.locator(".finding-rows .row").first().click();
      await page.locator(".finding-view summary").last().click();
    },
  ],
  [
    "with the budget",
    async (page) => {
      await openPlace(page, "budget");
      await page.locator(".segments label").nth(1).click();
      await page.locator(".rates input").first().fill("x");
    },
  ],
  [
    "with the menu open",
    async (page) => {
      await page.locator(".pane-menu").click();
      await page.locator("[role=menu]").waitFor();
    },
  ],
  [
    "with a date that is none",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.locator(".day").click();
      await page.locator(".day-surface input").fill("31.02.2022.");
    },
  ],
  [
    "with the workbook downloaded",
    async (page) => {
      await page.keyboard.press("Escape");
      await Promise.all([page.waitForEvent("download"), act(page).click()]);
      await page.locator(".foot-good").waitFor();
    },
  ],
  [
    "with no loan chosen",
    async (page) => {
      await openPlace(page, "overview");
      const chosen = page.locator(".take-part input:checked");
      while ((await chosen.count()) > 0) await chosen.first().uncheck();
    },
  ],
];

/** Unfolds what is in sight; opening some brings further ones. */
async function unfolded(page: Page): Promise<void> {
  for (const _ of ["outer", "inner", "innermost"]) {
    for (const summary of await page.locator(".view:not([hidden]) details:not([open]) > summary").all()) {
      if (await summary.isVisible()) await summary.click();
    }
  }
}

/** Puts the focus at the top of the page, where a person begins. */
function toTheTop(page: Page): Promise<void> {
  return page.evaluate(() => {
    const top = document.createElement("a");
    top.href = "#";
    document.body.prepend(top);
    top.focus();
  });
}

describe.skipIf(maySkip)("the pane for everybody", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each(
    sampled<[Language, number, "none" | "active", "light" | "dark"]>(
      [
        ["sr-Cyrl", 350, "none", "dark"],
        ["en", 1280, "none", "light"],
        ["sr-Latn", 640, "none", "light"],
        ["en", 320, "active", "light"],
      ],
      1,
    ),
  )(
    "axe finds nothing in any state: %s, %s pixels, forced colours %s, %s",
    async (language, width, forcedColors, colorScheme) => {
      const { page, complaints } = await openPane(pane, { language, width });
      await page.emulateMedia({ forcedColors, colorScheme, reducedMotion: "reduce" });
      // Axe takes a second for each: in each run every third one is looked at.
      const looked = sampled(STATES, Math.ceil(STATES.length / 3));
      for (const [state, reach] of STATES) {
        await reach(page, language);
        if (!looked.some(([name]) => name === state)) continue;
        // As high as all there is: what the buttons at hand cover for a moment is not too small, it scrolls.
        await page.setViewportSize({ width, height: await wholeHeight(page) });
        expect(await axeFindings(page), state).toEqual([]);
        // Nothing sticks out sideways: no scrolling in two directions (WCAG 2.2, 1.4.10), in a low window either, as at 400 %.
        for (const height of [225, 900]) {
          await page.setViewportSize({ width, height });
          await expect
            .poll(() => page.evaluate(() => document.documentElement.scrollWidth), { message: state })
            .toBe(width);
        }
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("says which language it is in, and remembers it", async () => {
    const { page } = await openPane(pane, { language: "en" });
    const lang = () => page.locator("html").getAttribute("lang");
    await expect.poll(() => lang()).toBe("en");
    await page.getByRole("combobox").selectOption("sr-Cyrl");
    await expect.poll(() => lang()).toBe("sr-Cyrl");
    await page.reload();
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).innerText())
      .toBe("Од закона о буџету до плана отплате");
    await expect.poll(() => lang()).toBe("sr-Cyrl");
    await page.getByRole("combobox").selectOption("sr-Latn");
    await expect.poll(() => lang()).toBe("sr-Latn");
    await page.context().close();
  });

  it("does the whole job by keyboard alone", async () => {
    const { page } = await openPane(pane, { width: 350 });
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        const label = element?.closest(".fui-Checkbox")?.textContent;
        return element?.getAttribute("aria-label") ?? label ?? element?.textContent.slice(0, 40) ?? "";
      });
    const tabTo = async (what: RegExp, key = "Tab") => {
      for (let steps = 0; steps < 80; steps += 1) {
        await page.keyboard.press(key);
        if (what.test(await focused())) return;
      }
      throw new Error(`the Tab key does not lead to ${String(what)}`);
    };
    await tabTo(/^Try the sample of 2014 /);
    await page.keyboard.press("Enter");
    await page.locator("#view-overview .view-heading:focus").waitFor();
    await tabTo(/^Loans in the workbook/);
    await page.keyboard.press("Enter");
    await tabTo(/Репрограмирани/);
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator(".take-part input:not(:checked)").count()).toBe(1);
    await tabTo(/Change the day$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.locator(".as-of input:focus").waitFor();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("31.08.2022");
    await page.keyboard.press("Enter");
    await page.locator(".day:focus").waitFor();
    await tabTo(/^X RAY/);
    await page.keyboard.press("Enter");
    await tabTo(/^Explain the row due 21.Sep.2022$/);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".explanation:not([hidden])").innerText())
      .toContain("59,762,500.00");
    await tabTo(/^Download the workbook$/);
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(await focused()).toMatch(/Download the workbook|Making the workbook/);
    await page.context().close();
  });

  it("leads to the day with one key, and to the one action with nine at most", async () => {
    const { page } = await openPane(pane, { width: 350 });
    await readSample(page);
    await toTheTop(page);
    const stops: string[] = [];
    do {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
        }),
      );
    } while (!stops.at(-1)?.startsWith("Download") && stops.length < 40);
    expect(stops[0]).toMatch(/Change the day$/u);
    expect(stops.length, stops.join(" | ")).toBeLessThanOrEqual(9);
    await page.context().close();
  });

  it("shows where the focus is, at every stop, not hidden under anything", async () => {
    const { page } = await openPane(pane, { width: 350, height: 700 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await readSample(page);
    await setDay(page, "31 Aug 2022");
    await openLoan(page, "x-ray");
    await page.locator(".fold button").click();
    await toTheTop(page);
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
    // 25 rows of the schedule, and what stands around them.
    expect(stops).toBeGreaterThanOrEqual(30);
    await page.context().close();
  });
});
