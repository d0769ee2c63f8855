import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readCells } from "../xlsx/fileCells.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import {
  agreed,
  cell,
  check,
  chooseInFileMenu,
  go,
  gridThere,
  openGrid,
  outdated,
  recalculate,
  upToDate,
} from "./gridPage.ts";
import { openLoan, servePane, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

/** The workbook beside the pane, in the production build: read, explained, edited, kept, saved. */
describe.skipIf(maySkip)("the workbook in the page", () => {
  let pane: ServedPane;
  /** One workbook for all that is done here, in this order: to make one takes longer than what is done with it. */
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    pane = await servePane();
    ({ page, complaints } = await openGrid(pane));
  });
  beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));
  afterAll(() => pane.close());

  const tab = (name: string): Locator => page.getByRole("tab", { name, exact: true });

  it("stands there with all its sheets once a document is read, every cell as the engine says", async () => {
    const tabs = await page.locator(".sheet-tabs").getByRole("tab").allTextContents();
    expect(tabs.slice(0, 4)).toEqual(["Summary", "X RAY", "Rescheduled loan", "Zemun–Borča bridge"]);
    expect(tabs).not.toContain("Other terms");
    const said = await agreed(page).textContent();
    expect(Number(/[\d,]+(?= cells checked)/u.exec(said ?? "")?.[0].replace(",", ""))).toBeGreaterThan(900);
    expect(complaints).toEqual([]);
  });

  it("explains a figure of the schedule in the pane, and leads to what it is calculated from", async () => {
    await tab("X RAY").click();
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
    await openLoan(page, "x-ray");
    await page.getByRole("button", { name: /^Explain .*21\sSep\s2013/u }).click();
    await page.getByRole("button", { name: "Show in the workbook" }).first().click();
    await expect.poll(() => tab("X RAY").getAttribute("aria-selected")).toBe("true");
    const address = await page.getByLabel("Address of the cell").inputValue();
    await expect.poll(() => cell(page, address).textContent()).toMatch(/21\sSep\s2013/u);
  });

  it("leads from a term to the cell in which it is changed", async () => {
    await openLoan(page, "x-ray", "terms");
    for (const [term, value] of [
      ["Day count", "ACT/360"],
      ["Drawdowns", "204,900,000.00"],
    ] as const) {
      await page.getByRole("button", { name: `Change: ${term}` }).click();
      await expect.poll(() => tab("Loans").getAttribute("aria-selected")).toBe("true");
      const selected = async () =>
        cell(page, await page.getByLabel("Address of the cell").inputValue()).textContent();
      await expect.poll(selected).toContain(value);
    }
  });

  it("calculates at once what is typed, by keyboard alone, and takes it back", async () => {
    await page.setViewportSize({ width: 1800, height: 900 });
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

  it("says at once that a formula was typed over, with its cell, and counts anew what agrees", async () => {
    await check(page);
    const all = await agreed(page).textContent();
    await go(page, "X RAY", "K26");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    const pane = page.locator(".pane");
    await pane.getByText("The sheets are not as they were written.").first().waitFor();
    await expect.poll(() => upToDate(page).count()).toBe(0);
    const change = pane.locator(".change", { hasText: "X RAY!K26" });
    await change.locator("b", { hasText: /^5\.00$/u }).waitFor();
    await change.locator("code", { hasText: /^=ROUND/u }).waitFor();
    await pane.getByText(/cells differ from the program’s calculation/u).waitFor();
    await expect.poll(() => agreed(page).count()).toBe(0);
    // By keyboard: what the pane says by itself leaves the focus in the grid.
    await page.keyboard.press("Control+z");
    await upToDate(page).waitFor();
    await expect.poll(() => agreed(page).textContent()).toBe(all);
  });

  it("refuses what a cell's rule does not let in, and keeps it in the editor", async () => {
    await go(page, "Summary", "B3");
    await page.keyboard.type("soon");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("That was not taken").waitFor();
    await expect.poll(() => page.getByLabel("Cell B3").inputValue()).toBe("soon");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
  });

  it("is recalculated with one click, the user's own note kept, and saved with it", async () => {
    await go(page, "Loans", "I5");
    await expect.poll(() => cell(page, "I5").textContent()).toContain("3.00%");
    await page.keyboard.type("3.5%");
    await page.keyboard.press("Enter");
    await outdated(page).waitFor();
    await go(page, "Summary", "J3");
    await page.keyboard.type("my note");
    await page.keyboard.press("Enter");
    await recalculate(page);
    await page.getByLabel("Name of this workbook").fill("Loans: the Exim Bank of China");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".app-bar").getByRole("button", { name: "Download as .xlsx" }).click(),
    ]);
    // Under the name that was typed, without what file systems refuse.
    expect(download.suggestedFilename()).toBe("Loans the Exim Bank of China.xlsx");
    const cells = readCells(new Uint8Array(readFileSync(await download.path())));
    expect(cells.get("Summary")?.get("J3")?.value).toBe("my note");
    expect(cells.get("Loans")?.get("I5")?.value).toBe("0.035");
  });

  it("is there again after the page is loaded anew", async () => {
    await go(page, "Summary", "J3");
    await page.keyboard.type("kept");
    await page.keyboard.press("Enter");
    // What an edit has changed is kept at once: nothing to wait for.
    await page.reload();
    await gridThere(page);
    await go(page, "Summary", "J3");
    await expect.poll(() => cell(page, "J3").textContent()).toContain("kept");
    await upToDate(page).waitFor();
  });

  longTest("has no fault that axe finds, as a grid and as a table, on wide and narrow screens", async () => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeFindings(page, ".bench-grid", ".cell-part")).toEqual([]);
      const room = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(room).toBeLessThanOrEqual(width);
      await chooseInFileMenu(page, "As a plain table");
      await page.getByRole("region", { name: "Sheet Summary as a plain table" }).waitFor();
      expect(await axeFindings(page, ".bench-grid", ".cell-part")).toEqual([]);
      await chooseInFileMenu(page, "As a plain table");
    }
  });

  it("says why a cell is as it is when asked by keyboard, whatever the pane showed", async () => {
    await go(page, "X RAY", "K26");
    await page.getByRole("button", { name: "Back" }).click();
    await page.locator("nav .pane-tabs [role=tab]").nth(3).click();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Alt+z");
    await page.locator(".view-heading:focus").waitFor();
    await page.getByRole("region", { name: "Selected cell" }).getByText("K26").first().waitFor();
  });

  it("is left and entered by keyboard", async () => {
    const role = () =>
      page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.id);
    await page.getByRole("grid").focus();
    await page.keyboard.press("F6");
    await expect.poll(() => page.locator(".view-heading:focus").count()).toBe(1);
    await page.keyboard.press("F6");
    await expect.poll(() => role()).toBe("grid");
    await page.keyboard.press("Tab");
    await expect.poll(() => role()).not.toBe("grid");
  });
});
