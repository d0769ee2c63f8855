import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWhole } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import { answered, openPane, openPlace, readSample, servePane, type ServedPane } from "./servedPane.ts";

const sample = readFileSync("samples/china-exim-2014.pdf");
const LAW = "../shared/documents/rebalans-2013.pdf";

async function give(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });
}

describe.skipIf(maySkip)("files that are no budget law", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it("each is named in one sentence, and what was there stays", async () => {
    const { page, complaints } = await openPane(pane);
    await readSample(page);
    // The checks count while they run.
    await page.locator(".checks", { hasText: /In order \d+/ }).waitFor({ state: "attached" });
    await openPlace(page, "documents");
    const before = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    for (const [name, bytes] of Object.entries({
      "empty.pdf": new Uint8Array(),
      "list.pdf": Buffer.from("This is a shopping list."),
      "cut-off.pdf": sample.subarray(0, 30_000),
      "noise.pdf": Buffer.from(`%PDF-1.7\n${"\u0001x".repeat(500)}\n%%EOF`),
    })) {
      await give(page, name, bytes);
      const alert = page.locator("#import-notices", { hasText: name });
      await alert.waitFor();
      const sentence = await alert.innerText();
      expect(sentence).toMatch(/^Problem: /);
      expect(sentence).not.toMatch(/errors:|Exception|Error|\bat .*\.js|undefined|null/);
      // The focus follows once what came of the reading is drawn.
      await page.waitForFunction(
        (element) => document.activeElement === element,
        await alert.elementHandle(),
      );
      expect((await page.locator("main").innerText()).replace(sentence, "").replace(/\s+/g, " "), name).toBe(
        before,
      );
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("the same document twice is said to be there already", async () => {
    const { page } = await openPane(pane);
    await readSample(page);
    await give(page, "renamed.pdf", sample);
    await page.getByText("renamed.pdf is already here").waitFor();
    await expect.poll(() => page.locator(".documents > li").count()).toBe(1);
    await page.context().close();
  });

  if (!isWhole) return;
  it.skipIf(!existsSync(LAW))(
    `reading a whole law shows its progress and can be cancelled (${existsSync(LAW) ? "169 pages" : `skipped: ${LAW} is missing`})`,
    async () => {
      const { page, complaints } = await openPane(pane);
      await readSample(page);
      await give(page, "rebalans-2013.pdf", readFileSync(LAW));
      await page.getByText(/page \d+ of 169/).waitFor();
      await page.keyboard.press("Enter"); // The focus is on "Cancel".
      await page.getByText("Reading was cancelled. Nothing was changed.").waitFor();
      await expect.poll(() => page.locator(".documents > li").count()).toBe(1);

      await give(page, "rebalans-2013.pdf", readFileSync(LAW));
      await answered(page);
      await openPlace(page, "documents");
      await page.getByRole("heading", { name: "rebalans-2013.pdf" }).waitFor();
      const law = page.locator(".documents > li").nth(1);
      const said = await law.innerText();
      expect(said).toContain("169 pages · balances as of 31\u00a0May\u00a02013");
      expect(said).toMatch(/All \d+ printed totals agree\s+22 in the debt list, \d+ in other tables/u);
      await law.getByText("What was read").click();
      await expect
        .poll(() => law.locator(".kind > summary").first().innerText())
        .toMatch(/^Debt cards\s+221\s+sums agree$/u);
      await openPlace(page, "overview");
      await page.getByText(/^\d+ other debts in these documents$/).click();
      await page.getByRole("searchbox").fill("vlada italije");
      await expect.poll(() => page.locator(".others .loans > li").count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
