import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";

/** From the page without a workbook to the one with it. */
describe.skipIf(maySkip)("the pane and its workbook", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it("are reached from the page without a workbook, which reads a document as the same loans", async () => {
    const { page, complaints } = await openPane(pane);
    await readSample(page);
    const loans = await page.locator(".loans").first().innerText();
    await page.getByRole("link", { name: "Open the page with a workbook beside the pane" }).click();
    await page.waitForURL(/workbook\.html$/u);
    await readSample(page);
    await grid.gridThere(page);
    await grid.agreed(page).waitFor();
    expect(await page.locator(".loans").first().innerText()).toBe(loans);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
