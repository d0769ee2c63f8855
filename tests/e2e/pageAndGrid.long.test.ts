import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import { openPane, openPlace, readSample, servePane, type ServedPane } from "./servedPane.ts";

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
    const loans = await page.locator(".together .rows").innerText();
    await page.goto(`${pane.origin}/index.html`);
    await page.getByRole("link", { name: "Open the page with a workbook beside the pane" }).click();
    await page.waitForURL(/workbook\.html$/u);
    await readSample(page);
    await grid.gridThere(page);
    await grid.agreed(page).waitFor();
    await expect.poll(() => page.locator(".together .rows").innerText()).toBe(loans);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("read cells that are selected in the grid as a document, which is written into the workbook with the others", async () => {
    const { page, complaints } = await grid.openGrid(pane);
    await page.getByRole("button", { name: "Add a sheet" }).click();
    await grid.go(page, "Sheet 1", "B2");
    const text = [
      "Funkcija\tEkonomska klasifikacija\tOpis\tUkupna sredstva u dinarima",
      "170\t\tTransakcije javnog duga\t",
      "\t442\tOtplata stranih kamata\t45750000000",
      "\t612\tOtplata glavnice stranim kreditorima\t36100000000",
    ].join("\n");
    await page.getByRole("grid").evaluate((cells, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      cells.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await grid.cell(page, "E5").getByText("36100000000").waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+a");
    await openPlace(page, "documents");
    await page.locator(".other-ways").click();
    await page.getByRole("button", { name: "The cells selected in this workbook" }).click();
    await page.locator(".document").nth(1).getByText("What was read").click();
    await page.locator(".kind > summary", { hasText: /^Appropriations2$/u }).waitFor();
    await page.getByRole("button", { name: "Write into this workbook" }).click();
    await page.getByRole("button", { name: "Write", exact: true }).click();
    await page.getByText("Documents: 2").waitFor();
    const { documents, others } = (await grid.downloadedDossier(page)) as {
      readonly documents: readonly { readonly kind: string }[];
      readonly others: readonly unknown[];
    };
    expect(documents.map(({ kind }) => kind)).toEqual(["pdf", "cells"]);
    const read = JSON.stringify(others);
    for (const part of ["45750000000", "36100000000", "Sheet 1!"]) expect(read).toContain(part);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
