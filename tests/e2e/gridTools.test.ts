import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { cell, go, openGrid } from "./gridPage.ts";
import { openPlace, servePane, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

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
    await expect.poll(() => text("A1")).toBe("");
    await expect.poll(() => text("B1")).toBe("14");
    // What is pasted into the grid is no document, and the grid keeps the keyboard.
    await page.keyboard.press("Control+z");
    await expect.poll(() => text("A1")).toBe("7");
    await expect.poll(() => text("D5")).toBe("");
    await page.keyboard.press("Control+y");
    await expect.poll(() => text("D5")).toBe("7");
    await expect.poll(() => page.getByText("Pasted 1").count()).toBe(0);
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
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
    await expect.poll(() => chosen()).toBeGreaterThan(10);
    await page.getByRole("rowheader", { name: "12", exact: true }).click();
    await expect.poll(() => chosen()).toBe(row);
    await page.keyboard.press("Control+a");
    await expect.poll(() => chosen()).toBeGreaterThan(row * 5);
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
    await page.getByRole("menuitem", { name: "Column width" }).click();
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
    await expect.poll(() => page.getByLabel("Cell B3").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Cell B3").fill("2022-08-31");
    await expect.poll(() => page.getByLabel("Cell B3").getAttribute("aria-invalid")).toBe("false");
  });

  it("adds up what is chosen, goes to an address that is typed, and says where there is no such cell", async () => {
    const sheet = await ownSheet();
    await go(page, sheet, "A1");
    await type(["0.1", "0.2", "7"]);
    await go(page, sheet, "A1:A3");
    // Nought as floating point makes of it is not to be seen anywhere.
    await page.locator(".status-sums").getByText("Sum 7.3", { exact: true }).waitFor();
    await page.locator(".status-sums").getByText("Count 3", { exact: true }).waitFor();
    await page.getByLabel("Address of the cell").fill("'X RAY'!H26");
    await page.keyboard.press("Enter");
    await cell(page, "H26").waitFor();
    await expect
      .poll(() => page.getByRole("tab", { name: "X RAY", exact: true }).getAttribute("aria-selected"))
      .toBe("true");
    await page.getByLabel("Address of the cell").fill("nowhere");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("“nowhere” is no cell of this workbook").waitFor();
    await page.keyboard.press("Escape");
  });

  it("copies by the corner that is dragged, makes a row higher by its edge, and freezes panes", async () => {
    const sheet = await ownSheet();
    await go(page, sheet, "B2");
    await type(["5", "=B2+1"]);
    await go(page, sheet, "B2:B3");
    const corner = (await page.locator(".fill-handle").boundingBox())!;
    const goal = (await cell(page, "B6").boundingBox())!;
    await page.mouse.move(corner.x + 4, corner.y + 4);
    await page.mouse.down();
    await page.mouse.move(goal.x + 20, goal.y + 8, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => text("B5")).toBe("6");
    expect(await Promise.all(["B4", "B6", "B7"].map(text))).toEqual(["5", "5", ""]);
    const head = (await page.getByRole("rowheader", { name: "3", exact: true }).boundingBox())!;
    await page.mouse.move(head.x + 10, head.y + head.height - 1);
    await page.mouse.down();
    await page.mouse.move(head.x + 10, head.y + head.height + 40, { steps: 3 });
    await page.mouse.up();
    await expect
      .poll(async () => (await cell(page, "B3").boundingBox())?.height)
      .toBeGreaterThan(head.height + 30);
    await go(page, sheet, "A3");
    await page.getByRole("button", { name: "Freeze what is above and left of the cell" }).click();
    await page.getByRole("button", { name: "Unfreeze" }).waitFor();
    await page.locator(".sheet").evaluate((box) => {
      box.scrollTo(0, 300);
    });
    await expect.poll(async () => (await cell(page, "B2").boundingBox())?.y ?? 0).toBeGreaterThan(0);
    await page.getByRole("grid").focus();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Freeze what is above and left of the cell" }).waitFor();
  });

  it("opens the list of a cell that has one with Alt and the arrow down, and its arrow", async () => {
    await go(page, "Payments", "C5");
    await page.locator(".list-arrow").waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    const list = page.getByRole("menu", { name: "What the cell may hold" });
    await list.waitFor();
    expect(await axeFindings(page, ".grid-menu")).toEqual([]);
    const second = list.locator("[role^=menuitem]").nth(1);
    const words = (await second.textContent()) ?? "";
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => text("C5")).toContain(words);
    await page.keyboard.press("Control+z");
  });

  it("says that a formula or a heading was typed over, and takes it back in one step", async () => {
    for (const [address, kind] of [
      ["K12", "a formula"],
      ["K10", "a heading or label"],
    ] as const) {
      await go(page, "X RAY", address);
      const before = await text(address);
      await page.keyboard.type("5");
      await page.keyboard.press("Enter");
      const bar = page.locator(".typed-over");
      await bar.getByText(`X RAY!${address} held ${kind} of this program.`).waitFor();
      expect(await axeFindings(page, ".typed-over")).toEqual([]);
      await bar.getByRole("button", { name: "Undo" }).click();
      await expect.poll(() => text(address)).toBe(before);
      await expect.poll(() => bar.count()).toBe(0);
    }
    // An input is there to be changed.
    await go(page, "Loans", "I5");
    await page.keyboard.type("3.5%");
    await page.keyboard.press("Enter");
    await expect.poll(() => text("I5")).toContain("3.5");
    await expect.poll(() => page.locator(".typed-over").count()).toBe(0);
    await page.keyboard.press("Control+z");
  });

  it("is enlarged, and small again", async () => {
    await go(page, "X RAY", "H12");
    const width = async (): Promise<number> => (await cell(page, "H12").boundingBox())?.width ?? 0;
    const before = await width();
    for (let turn = 0; turn < 5; turn += 1) await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => page.locator(".status-percent").textContent()).toMatch(/^150\s%$/u);
    await expect.poll(width).toBeGreaterThan(before * 1.4);
    for (let turn = 0; turn < 5; turn += 1) await page.getByRole("button", { name: "Zoom out" }).click();
    await expect.poll(width).toBeLessThan(before + 1);
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
      expect(await axeFindings(page, ".app-bar", ".bench-grid")).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width);
      await page.keyboard.press("F6");
      await expect.poll(() => page.locator(".view-heading:focus").count()).toBe(1);
      // The pane lies over the cells, which stay where they are, until Escape.
      expect(await axeFindings(page, ".bench-over")).toEqual([]);
      expect(await page.locator(".bench-parts").evaluate((parts: HTMLElement) => parts.inert)).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("grid");
    },
  );

  longTest(
    "breaks off a formula that the engine would never be done with, names its cell, and calculates the rest",
    async () => {
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
      await expect.poll(() => notice.innerText()).toMatch(/with the new formula in .* was broken off/u);
      await expect.poll(() => text("B2")).toBe("42");
      await expect.poll(() => text("B1")).toBe("#N/A");
      await go(page, sheet, "B1");
      await expect.poll(() => page.getByLabel("Content of the cell").inputValue()).toBe(endless);
      await page.getByRole("grid").focus();
      await page.keyboard.press("Delete");
      await notice.waitFor({ state: "detached" });
    },
  );

  it("prints the summary on one page with its charts, and a schedule with all of its columns", async () => {
    await openPlace(page, "overview");
    for (const [sheet, charts] of [
      ["Summary", 2],
      ["X RAY", 1],
    ] as const) {
      await page.locator(".sheet-tabs").getByRole("tab", { name: sheet, exact: true }).click();
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type ?\/Page\b/gu), sheet).toHaveLength(1);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await expect.poll(() => page.locator(".paper .sheet-chart").count(), { message: sheet }).toBe(charts);
      // Neither a cell with something in it nor a chart lies beyond the paper.
      const beyond = await page.locator(".paper").evaluate((paper) => {
        const { right, bottom } = paper.getBoundingClientRect();
        const isBeyond = (one: Element): boolean => {
          const at = one.getBoundingClientRect();
          return one.textContent.trim() !== "" && (at.right > right + 1 || at.bottom > bottom + 1);
        };
        return [...paper.querySelectorAll(".sheet-cell, .sheet-chart")].filter(isBeyond).length;
      });
      expect(beyond, sheet).toBe(0);
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await page.emulateMedia({ media: null });
      await page.getByRole("grid").waitFor();
    }
  });
});
