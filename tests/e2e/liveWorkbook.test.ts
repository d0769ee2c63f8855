import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCells } from "../xlsx/fileCells.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";

/** The workbook beside the pane, in the production build: read, explained, edited, kept, saved. */
describe.skipIf(maySkip)("the workbook in the page", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  async function open(options: Parameters<typeof openPane>[1] = {}) {
    const opened = await openPane(pane, { file: "workbook.html", ...options });
    await readSample(opened.page, options.language);
    await opened.page.getByRole("grid").waitFor();
    await agreed(opened.page).waitFor();
    return opened;
  }

  /** What the pane says after it has compared the cells. */
  const agreed = (page: Page): Locator =>
    page.locator(".workbook .good", { hasText: "agree with the engine" });
  const outdated = (page: Page): Locator => page.locator(".workbook", { hasText: "Inputs have changed" });
  const tab = (page: Page, name: string): Locator => page.getByRole("tab", { name, exact: true });
  const cell = (page: Page, address: string): Locator => page.locator(`#cell-${address}`);

  /** Shows the sheet and selects the cell, as by typing its address. */
  async function go(page: Page, sheet: string, address: string): Promise<void> {
    await tab(page, sheet).click();
    await page.getByLabel("Address of the cell").fill(address);
    await page.getByLabel("Address of the cell").press("Enter");
    await cell(page, address).waitFor();
  }

  it("stands there with all its sheets once a document is read, every cell as the engine says", async () => {
    const { page, complaints } = await open();
    const tabs = await page.getByRole("tab").allTextContents();
    expect(tabs.slice(0, 4)).toEqual(["Summary", "Loans", "Other terms", "X RAY"]);
    const said = await agreed(page).textContent();
    expect(Number(/^[\d,]+/u.exec(said ?? "")?.[0].replace(",", ""))).toBeGreaterThan(900);
    expect(complaints).toEqual([]);
  });

  it("explains a figure of the schedule in the pane, and leads to what it is calculated from", async () => {
    const { page } = await open();
    await tab(page, "X RAY").click();
    await page
      .getByRole("gridcell", { name: /21\sSep\s2023/u })
      .first()
      .click();
    const part = page.getByRole("region", { name: "Selected cell" });
    await part.getByText("654,541.67").first().waitFor();
    await part
      .getByText(/184 days/u)
      .first()
      .waitFor();
    const before = await page.getByLabel("Address of the cell").inputValue();
    await part.getByRole("button", { name: /^\[@/u }).first().click();
    await expect.poll(() => page.getByLabel("Address of the cell").inputValue()).not.toBe(before);
  });

  it("shows the cell of a row of the schedule that the pane explains", async () => {
    const { page } = await open();
    await page
      .getByRole("button", { name: /^Explain .*21\sSep\s2013|21\sSep\s2013/u })
      .first()
      .click();
    await page.getByRole("button", { name: "Show in the workbook" }).first().click();
    await expect.poll(() => tab(page, "X RAY").getAttribute("aria-selected")).toBe("true");
    const address = await page.getByLabel("Address of the cell").inputValue();
    expect(await cell(page, address).textContent()).toMatch(/21\sSep\s2013/u);
  });

  it("calculates at once what is typed, by keyboard alone, and takes it back", async () => {
    const { page } = await open({ width: 1800 });
    await go(page, "Summary", "B3");
    const owed = cell(page, "F7");
    await expect.poll(() => owed.textContent()).toMatch(/\d/u);
    const before = await owed.textContent();
    await page.keyboard.type("2020-01-01");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell(page, "B3").textContent()).toMatch(/1\sJan\s2020/u);
    await expect.poll(() => owed.textContent()).not.toBe(before);
    await outdated(page).waitFor();
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(page, "B3").textContent()).not.toMatch(/2020/u);
    await expect.poll(() => owed.textContent()).toBe(before);
  });

  it("refuses what a cell's rule does not let in, and keeps it in the editor", async () => {
    const { page } = await open();
    await go(page, "Summary", "B3");
    await page.keyboard.type("soon");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("That was not taken").waitFor();
    expect(await page.getByLabel("Cell B3").inputValue()).toBe("soon");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
  });

  it("is recalculated with one click, the user's own note kept, and saved with it", async () => {
    const { page } = await open();
    await go(page, "Loans", "I5");
    expect(await cell(page, "I5").textContent()).toContain("3.00%");
    await page.keyboard.type("3.5%");
    await page.keyboard.press("Enter");
    await outdated(page).waitFor();
    await go(page, "Summary", "J3");
    await page.keyboard.type("my note");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Recalculate" }).click();
    await agreed(page).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the workbook" }).click(),
    ]);
    const cells = readCells(new Uint8Array(readFileSync(await download.path())));
    expect(cells.get("Summary")?.get("J3")?.value).toBe("my note");
    expect(cells.get("Loans")?.get("I5")?.value).toBe("0.035");
  });

  it("is there again after the page is loaded anew", async () => {
    const { page } = await open();
    await go(page, "Summary", "J3");
    await page.keyboard.type("kept");
    await page.keyboard.press("Enter");
    // What an edit has changed is kept at once: nothing to wait for.
    await page.reload();
    await page.getByRole("grid").waitFor();
    await go(page, "Summary", "J3");
    expect(await cell(page, "J3").textContent()).toContain("kept");
    await page.getByText("The sheets are up to date").waitFor();
  });

  it("has no fault that axe finds, as a grid and as a table, on wide and narrow screens", async () => {
    for (const width of [1280, 320]) {
      const { page } = await open({ width });
      expect(await axeFindings(page, ".bench-grid", ".cell-part")).toEqual([]);
      const room = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(room).toBeLessThanOrEqual(width);
      await page.getByRole("button", { name: "As a plain table" }).click();
      await page.getByRole("region", { name: "Sheet Summary as a plain table" }).waitFor();
      expect(await axeFindings(page, ".bench-grid", ".cell-part")).toEqual([]);
      await page.close();
    }
  });

  it("is left and entered by keyboard", async () => {
    const { page } = await open();
    const role = () =>
      page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.id);
    await page.getByRole("grid").focus();
    await page.keyboard.press("F6");
    expect(await role()).toBe("cell-heading");
    await page.keyboard.press("F6");
    expect(await role()).toBe("grid");
    await page.keyboard.press("Tab");
    expect(await role()).not.toBe("grid");
  });
});
