import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampled } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import * as grid from "./gridPage.ts";
import { openPane, readTerms, servePane, type ServedPane } from "./servedPane.ts";
import { serveFolder } from "./serveFolder.ts";
import { longTest } from "../longTest.ts";

/** What the browser keeps: through a tab that dies, without a network, and where it keeps nothing. */
describe.skipIf(maySkip)("the workbook that the browser keeps", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  /**
   * Makes a way to end the process that runs the page, whatever it is doing: nothing of the page runs any more, not even
   * its farewell. Only this process: the browser keeps others ready for its next pages.
   */
  async function killer(page: Page): Promise<() => Promise<void>> {
    const session = await page.context().newCDPSession(page);
    return async () => {
      const gone = page.waitForEvent("crash");
      // There is nobody left to answer.
      void session.send("Page.crash").catch(() => undefined);
      await gone;
    };
  }

  it("has the last edit when its tab dies, at whatever moment, and all of it", async () => {
    let { page } = await grid.openGrid(pane, readTerms);
    // In milliseconds: while the last edit is being saved, before the whole is, while it is, and after.
    for (const wait of sampled([0, 1, 5, 20, 100, 1990, 2005, 2050], 1)) {
      const kill = await killer(page);
      const rate = `3.${wait % 7}1%`;
      await grid.typeInto(page, "Summary", "J3", `first, ${wait}`);
      await grid.typeInto(page, "Summary", "J4", `second, ${wait}`);
      await grid.typeInto(page, "Loans", "I5", rate);
      if (wait > 0) await page.waitForTimeout(wait);
      await kill();
      page = await grid.samePage(page.context(), pane.origin);
      await grid.gridThere(page);
      await grid.outdated(page).waitFor();
      await grid.go(page, "Loans", "I5");
      await expect.poll(() => grid.cell(page, "I5").textContent(), { message: `${wait} ms` }).toContain(rate);
      await grid.go(page, "Summary", "J4");
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe(`first, ${wait}`);
      await expect.poll(() => grid.cell(page, "J4").textContent()).toBe(`second, ${wait}`);
    }
    await page.context().close();
  });

  longTest(
    "is the whole one before or the whole one after, when its tab dies while it is written anew",
    async () => {
      const seen = { before: 0, after: 0 };
      let { page } = await grid.openGrid(pane, readTerms);
      const waits = sampled([0, 30, 100, 300, 1000], 1);
      for (const [turn, wait] of waits.entries()) {
        const kill = await killer(page);
        await grid.typeInto(page, "Loans", "I5", `3.${turn + 1}%`);
        const button = grid.tool(page, "Recalculate");
        await button.waitFor();
        // Not waited for: the page may not live to answer.
        void button.evaluate((element: HTMLElement) => element.click()).catch(() => undefined);
        if (wait > 0) await page.waitForTimeout(wait);
        await kill();
        page = await grid.samePage(page.context(), pane.origin);
        await grid.gridThere(page);
        await grid.upToDate(page).or(grid.outdated(page)).first().waitFor();
        const isWritten = await grid.upToDate(page).isVisible();
        seen[isWritten ? "after" : "before"] += 1;
        if (!isWritten) await grid.recalculate(page);
        await grid.check(page);
        await grid.agreed(page).waitFor();
      }
      console.log(`killed while it was written anew: as before ${seen.before}, as after ${seen.after}`);
      expect(seen.before + seen.after).toBe(waits.length);
      await page.context().close();
    },
  );

  it("is a copy of its own in a second tab: what is typed in one is not saved over by the other", async () => {
    const { page } = await grid.openGrid(pane, readTerms);
    await grid.typeInto(page, "Summary", "J3", "before");
    const second = await grid.samePage(page.context(), pane.origin);
    await grid.gridThere(second);
    await second.getByText("open in another tab or window").waitFor();
    const name = (of: Page): Promise<string> => of.getByLabel("Name of this workbook").inputValue();
    expect(await name(second)).toBe(`${await name(page)} (2)`);
    await grid.typeInto(page, "Summary", "J4", "in the first");
    await grid.typeInto(second, "Summary", "J4", "in the second");
    await second.close();
    await page.reload();
    await grid.gridThere(page);
    const openOther = async (): Promise<void> => (await grid.fileMenu(page, /^Open “/u)).first().click();
    await openOther();
    const texts = new Set<string | null>();
    for (const turn of [1, 2]) {
      await grid.gridThere(page);
      await grid.go(page, "Summary", "J4");
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("before");
      texts.add(await grid.cell(page, "J4").textContent());
      await expect.poll(() => page.getByText("open in another tab or window").count()).toBe(0);
      if (turn === 1) await openOther();
    }
    expect([...texts].sort()).toEqual(["in the first", "in the second"]);
    await page.context().close();
  });

  longTest("opens without a network, the sample too", async () => {
    const served = await serveFolder(pane.folder);
    const { page } = await openPane(
      { ...pane, origin: served.origin },
      { file: "workbook.html", offline: true },
    );
    await page.evaluate(() => navigator.serviceWorker.ready);
    // What the page has cached by itself must not help.
    const session = await page.context().newCDPSession(page);
    await session.send("Network.clearBrowserCache");
    await served.close();
    // That of the newest law, with the loans that are paid today.
    await page.goto(`${served.origin}/workbook.html#sample`);
    await page.reload();
    await grid.agreed(page).waitFor();
    await expect.poll(() => page.getByLabel("Name of this workbook").inputValue()).toBe("china-exim-2025");
    await grid.typeInto(page, "Summary", "J3", "offline");
    await page.reload();
    await grid.gridThere(page);
    await grid.go(page, "Summary", "J3");
    await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("offline");
    // Its scope is this page: no other is kept, Excel's least of all.
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    );
    expect(scopes).toEqual(["/workbook.html"]);
    await expect(page.goto(`${served.origin}/taskpane.html`)).rejects.toThrow();
  });

  longTest("says that there is no room left, goes on, and can be downloaded", async () => {
    const { page } = await openPane(pane, { file: "index.html" });
    const session = await page.context().newCDPSession(page);
    await session.send("Storage.overrideQuotaForOrigin", { origin: pane.origin, quotaSize: 1000 });
    await page.goto(`${pane.origin}/workbook.html`);
    await readTerms(page);
    await grid.agreed(page).waitFor();
    await grid.typeInto(page, "Loans", "I5", "3.5%");
    await page.getByText("There is no room left in this browser").waitFor();
    await grid.recalculate(page);
    expect((await grid.downloadedBook(page)).length).toBeGreaterThan(50_000);
    // Once there is room again, all is kept.
    await session.send("Storage.overrideQuotaForOrigin", { origin: pane.origin });
    await grid.typeInto(page, "Summary", "J3", "kept again");
    await page.getByText("Saved in this browser").waitFor();
    await page.reload();
    await grid.gridThere(page);
    await grid.go(page, "Summary", "J3");
    await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("kept again");
    await page.context().close();
  });

  longTest(
    "says that it is not kept where the browser keeps nothing, and asks before another takes its place",
    async () => {
      const { page } = await openPane(pane, { file: "workbook.html" });
      await page.addInitScript(() => {
        // As in a private window of some browsers.
        IDBFactory.prototype.open = () => {
          throw new DOMException("denied", "SecurityError");
        };
      });
      await page.reload();
      await readTerms(page);
      await grid.agreed(page).waitFor();
      await page.getByText("does not keep the workbook").waitFor();
      await grid.typeInto(page, "Summary", "J3", "mine");
      const bytes = await grid.downloadedBook(page);
      await grid.chooseFile(page, "again.xlsx", bytes);
      await page.getByText("download it first, or it is lost").waitFor();
      await grid.go(page, "Summary", "J3");
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("mine");
      await page.getByRole("button", { name: "Open it so" }).click();
      await expect.poll(() => page.getByLabel("Name of this workbook").inputValue()).toBe("again");
      await grid.gridThere(page);
      await grid.go(page, "Summary", "J3");
      await expect.poll(() => grid.cell(page, "J3").textContent()).toBe("mine");
    },
  );
});
