import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { maySkip } from "./chromium.ts";
import { agreed, chooseInFileMenu, fileMenu, go, openGrid } from "./gridPage.ts";
import { act, openLoan, openPlace, readTerms, servePane, setDay, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const unwritten = (page: Page): Locator => page.locator(".pane-foot", { hasText: "Not written yet" });

describe.skipIf(maySkip)("payments from the row that is due, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it("outlast the page, which asks before it is left, and are in the sheet with the next writing", async () => {
    const { page, complaints } = await openGrid(pane, readTerms);
    await openLoan(page, "x-ray");
    const row = page.locator(`#loan-part [data-due="${day("2025-09-21")}"]`);
    await row.locator("button").click();
    await page.locator("[data-record]").click();
    await page.locator(".payment-form button[type=submit]").click();
    await page.locator("[data-undo]:focus").waitFor();
    expect(plain(await row.innerText())).toContain("paid 22 Sep 2025");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await unwritten(page).waitFor();
    // Another workbook of the page's knows nothing of it, and it is there again beside its own.
    await chooseInFileMenu(page, "New workbook");
    await expect.poll(() => page.getByRole("grid").count()).toBe(0);
    await readTerms(page);
    await agreed(page).waitFor();
    await (await fileMenu(page, /^Open “/u)).first().click();
    await unwritten(page).waitFor();
    await act(page).click();
    await page.getByRole("button", { name: "Write", exact: true }).click();
    await agreed(page).waitFor();
    await go(page, "Payments", "A1");
    const table = page.getByRole("grid");
    await table.getByText("8,537,500.00").first().waitFor();
    await table.getByText("130,908.33").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  longTest("what budget 2027 needs, and why that is nothing, is two clicks away", async () => {
    const { page } = await openGrid(pane);
    await openPlace(page, "overview");
    await setDay(page, "27.11.2026.");
    await openPlace(page, "budget");
    const planning = page.locator(".planning");
    await planning.waitFor();
    expect(plain(await planning.innerText())).toMatch(
      /X RAY, 2027.2029: its last instalment was due on 21 Sep 2025/u,
    );
    await page.context().close();
  });
});
