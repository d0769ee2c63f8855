import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { cell, go, openGrid } from "./gridPage.ts";
import { servePane, type ServedPane } from "./servedPane.ts";

/** The grid beside the pane as a spreadsheet: menu, clipboard, whole lines, widths, find; enlarged, and on paper. */
describe.skipIf(maySkip)("the tools of the grid", () => {
  let pane: ServedPane;
  /** One workbook for all that is done here, in this order: to make one takes longer than what is done with it. */
  let page: Page;
  let ownSheets = 0;
  beforeAll(async () => {
    pane = await servePane();
    ({ page } = await openGrid(pane));
  });
  beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));
  afterAll(() => pane.close());

  const text = (address: string): Promise<string | null> => cell(page, address).textContent();

  async function type(texts: readonly string[]): Promise<void> {
    for (const one of texts) {
      await page.keyboard.type(one);
      await page.keyboard.press("Enter");
    }
  }

  /** An empty sheet of the user's own, by its name. */
  async function ownSheet(): Promise<string> {
    ownSheets += 1;
    await page.getByRole("button", { name: "Add a sheet" }).click();
    const name = `Sheet ${ownSheets}`;
    await page.getByRole("tab", { name, exact: true }).click();
    await page.getByRole("grid").focus();
    return name;
  }

  it("copies with formulas, cuts and fills, by keyboard alone", async () => {
    const sheet = await ownSheet();
    await go(page, sheet, "A1");
    await type(["7", "8", "9"]);
    await go(page, sheet, "B1");
    await type(["=A1*2"]);
    await go(page, sheet, "B1");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+v");
    await expect.poll(() => text("B2")).toBe("16");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+d");
    await expect.poll(() => text("B3")).toBe("18");
    await go(page, sheet, "A1");
    await page.keyboard.press("Control+x");
    await page.keyboard.press("Control+ArrowRight");
    await go(page, sheet, "D5");
    await page.keyboard.press("Control+v");
    await expect.poll(() => text("D5")).toBe("7");
    expect(await text("A1")).toBe("");
    await expect.poll(() => text("B1")).toBe("14");
    // What is pasted into the grid is no document, and the grid keeps the keyboard.
    await page.keyboard.press("Control+z");
    await expect.poll(() => text("A1")).toBe("7");
    expect(await text("D5")).toBe("");
    await page.keyboard.press("Control+y");
    await expect.poll(() => text("D5")).toBe("7");
    expect(await page.getByText("Pasted 1").count()).toBe(0);
  });

  it("opens its menu by keyboard, and puts a column in there", async () => {
    const sheet = await ownSheet();
    await go(page, sheet, "A1");
    await type(["1"]);
    await go(page, sheet, "A1");
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu").waitFor();
    expect(await axeFindings(page, ".grid-menu")).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    await page.keyboard.press("Shift+F10");
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== "Insert 1 column at the left")
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => text("B1")).toBe("1");
    await page.keyboard.press("Control+z");
    await expect.poll(() => text("A1")).toBe("1");
  });

  it("chooses whole rows, whole columns and all, by keyboard and by their headings", async () => {
    await go(page, "X RAY", "C12");
    const chosen = (): Promise<number> => page.locator(".sheet-chosen").count();
    await page.keyboard.press("Shift+Space");
    const row = await chosen();
    expect(row).toBeGreaterThan(5);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+Space");
    expect(await chosen()).toBeGreaterThan(10);
    await page.getByRole("rowheader", { name: "12", exact: true }).click();
    expect(await chosen()).toBe(row);
    await page.keyboard.press("Control+a");
    expect(await chosen()).toBeGreaterThan(row * 5);
  });

  it("finds a text in the workbook, whatever its case, and says where there is none", async () => {
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("act/360");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".sheet-active").textContent()).toContain("ACT/360");
    await page.getByRole("searchbox").fill("no such text");
    await page.keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText('No cell of the workbook shows or holds "no such text".')
      .waitFor();
    expect(await axeFindings(page, ".grid-bar")).toEqual([]);
  });

  it("makes a column as wide as asked, by mouse and by keyboard, and never cuts a figure off", async () => {
    await go(page, "X RAY", "H12");
    const width = async (): Promise<number> => (await cell(page, "H12").boundingBox())?.width ?? 0;
    const before = await width();
    const head = (await page.getByRole("columnheader", { name: "H", exact: true }).boundingBox())!;
    await page.mouse.move(head.x + head.width - 1, head.y + 10);
    await page.mouse.down();
    await page.mouse.move(head.x + head.width + 60, head.y + 10, { steps: 3 });
    await page.mouse.up();
    await expect.poll(width).toBeGreaterThan(before + 40);
    await page.keyboard.press("Shift+F10");
    await page.keyboard.type("cc");
    await page.keyboard.press("Enter");
    await page.getByLabel("Width in characters").fill("8");
    await page.keyboard.press("Enter");
    await expect.poll(width).toBeLessThan(before);
    const fits = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".sheet-cell")].every((one) => {
        const inner = one.querySelector<HTMLElement>(".sheet-text");
        const isFigure = /^[\d.,]+$/u.test(inner?.textContent ?? "");
        return !isFigure || !inner || inner.scrollWidth <= one.clientWidth;
      }),
    );
    expect(fits).toBe(true);
  });

  it("says while one types that a cell's rule will not let it in", async () => {
    await go(page, "Summary", "B3");
    await page.keyboard.type("soon");
    expect(await page.getByLabel("Cell B3").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Cell B3").fill("2022-08-31");
    expect(await page.getByLabel("Cell B3").getAttribute("aria-invalid")).toBe("false");
  });

  it.each([
    ["200 %", 640, 450],
    ["400 %", 320, 256],
  ])(
    "is used at %s of its size: no fault that axe finds, nothing sideways, menu in sight",
    async (_, width, height) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ forcedColors: "active" });
      await page.getByRole("grid").focus();
      await page.keyboard.press("Shift+F10");
      const menu = await page.getByRole("menu").boundingBox();
      expect(menu!.x + menu!.width).toBeLessThanOrEqual(width);
      expect(menu!.y + menu!.height).toBeLessThanOrEqual(height);
      await page.keyboard.press("Escape");
      expect(await axeFindings(page, ".bench-grid", ".cell-part")).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.keyboard.press("F6");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("cell-heading");
    },
  );

  it("breaks off a formula that the engine would never be done with, names its cell, and calculates the rest", async () => {
    const sheet = await ownSheet();
    await go(page, sheet, "A1");
    await type(["7", "=A1+1"]);
    await expect.poll(() => text("A2")).toBe("8");
    const calculating = page.locator(".calculating");
    const begun: unknown[] = [];
    page.on("worker", (worker) => begun.push(worker));
    await page.clock.install();
    await go(page, sheet, "B1");
    // A product of 5E+14 factors.
    const endless = "=COMBIN(1E+15,5E+14)";
    await type([endless]);
    await calculating.waitFor();
    await type(["=A1*6"]);
    let seconds = 0;
    for (; begun.length === 0 && seconds < 600; seconds += 1) await page.clock.runFor(1000);
    // Not before the engine has had its time.
    expect(seconds).toBeGreaterThanOrEqual(29);
    const notice = page.locator(".grid-refused", { hasText: `${sheet}'!B1` });
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/with the new formula in .* was broken off/u);
    await expect.poll(() => text("B2")).toBe("42");
    expect(await text("B1")).toBe("#N/A");
    await go(page, sheet, "B1");
    await page.getByLabel(`The cell holds: ${endless}. Edit`).waitFor();
    await page.getByRole("grid").focus();
    await page.keyboard.press("Delete");
    await notice.waitFor({ state: "detached" });
  });

  it("puts every column on paper", async () => {
    await page.getByRole("tab", { name: "X RAY", exact: true }).click();
    await page.emulateMedia({ media: "print" });
    const wide = (): Promise<number> =>
      page.evaluate(() => document.querySelector(".twin table")!.getBoundingClientRect().width);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await wide()).toBeLessThanOrEqual(1031);
    // Drawn again while it is on its way to paper: the size must not come from the size that it already has.
    for (const language of ["sr-Cyrl", "en"]) {
      await page.evaluate((chosen) => {
        const select = document.querySelector<HTMLSelectElement>(".language select")!;
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")!.set!.call(select, chosen);
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }, language);
      await page.locator(`html[lang=${language}]`).waitFor();
      expect(await wide(), language).toBeLessThanOrEqual(1031);
    }
    expect(await page.locator(".twin th[scope=col]").count()).toBeGreaterThan(8);
  });
});
