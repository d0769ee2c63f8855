import { mkdirSync, mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import {
  openLoan,
  openPane,
  openPlace,
  readSample,
  servePane,
  setDay,
  type ServedPane,
} from "./servedPane.ts";

/** Pictures for a person to look at: OTPLATA_PICTURES names the folder, else a temporary one that is printed. */
const folder = process.env["OTPLATA_PICTURES"] ?? mkdtempSync(join(tmpdir(), "otplata-pictures-"));

describe.skipIf(maySkip)("pictures of the pane", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    pane = await servePane();
  });
  afterAll(async () => {
    await pane.close();
    console.log(`Pictures of the pane: ${folder}`);
  });

  it.each(
    sampled<[Language, number]>(
      [
        ["sr-Cyrl", 350],
        ["sr-Cyrl", 1280],
        ["en", 1280],
        ["en", 350],
      ],
      1,
    ),
  )("%s at %s pixels: amounts stand on one line, side by side", async (language, width) => {
    const { page } = await openPane(pane, { language, width });
    const picture = async (state: string) => {
      const path = join(folder, `${language}-${width}-${state}.png`);
      await page.screenshot({ path, fullPage: true });
      expect(statSync(path).size).toBeGreaterThan(5000);
    };
    await picture("start");
    await readSample(page, language);
    await setDay(page, language === "en" ? "31 Aug 2022" : "31.08.2022.");
    await picture("overview");
    await openLoan(page, "x-ray");
    await page.locator(".fold button").click();
    // Where all of the plan fits there is nothing to scroll to.
    await expect.poll(() => page.locator(".plan-box[tabindex]").count()).toBe(0);
    await page.locator("#loan-part .unfold").nth(3).click();
    await picture("loan");
    const overlaps = await overlapping(page);
    await openLoan(page, "x-ray", "history");
    await page.locator("#loan-part .plan-box tbody th").first().waitFor();
    await expect.poll(() => page.locator("#loan-part .plan-box[tabindex]").count()).toBe(0);
    await picture("history");
    await openPlace(page, "budget");
    await page.locator("#view-budget .needs tbody th").first().waitFor();
    await expect.poll(() => page.locator("#view-budget .plan-box[tabindex]").count()).toBe(0);
    await picture("budget");
    await page.locator("input[type=file]").setInputFiles("samples/x-ray.terms.json");
    await page.locator("#view-overview:not([hidden])").waitFor();
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "typo.json", mimeType: "application/json", buffer: Buffer.from('{"id":1}') });
    await page.locator(".notice-problem").waitFor();
    // What is unfolded may bring further ones.
    for (const _ of ["outer", "inner"]) {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLElement>("details:not([open]) > summary"))
          one.click();
      });
    }
    await picture("all-open");

    expect(overlaps).toEqual([]);
    await page.context().close();
  });

  /** Amounts that stand out of their cells. */
  const overlapping = (page: Page): Promise<readonly string[]> =>
    page.evaluate(() => {
      const wrong: string[] = [];
      for (const row of document.querySelectorAll("#loan-part table.schedule tr:not(.explanation)")) {
        const cells = [...row.children].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return {
            text: cell.textContent,
            words: range.getBoundingClientRect(),
            box: cell.getBoundingClientRect(),
          };
        });
        for (const { text, words, box } of cells) {
          if (words.width > 0 && (words.left < box.left - 1 || words.right > box.right + 1)) wrong.push(text);
        }
      }
      return wrong;
    });

  it("in forced colours", async () => {
    const { page } = await openPane(pane, { width: 350 });
    await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
    await readSample(page);
    const path = join(folder, "en-350-forced-colours.png");
    await page.screenshot({ path, fullPage: true });
    expect(statSync(path).size).toBeGreaterThan(5000);
    await page.context().close();
  });
});
