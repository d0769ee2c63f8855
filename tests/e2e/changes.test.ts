import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { cell, go, openGrid, outdated, recalculate, typeInto, upToDate } from "./gridPage.ts";
import { openLoan, openPlace, servePane, setDay, type ServedPane } from "./servedPane.ts";

/** What the user changes in the page's workbook, told in the pane before and after, and put back; why a figure is as it is. */
describe.skipIf(maySkip)("changes and reasons, in the page", () => {
  let pane: ServedPane;
  let page: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    pane = await servePane();
    ({ page, complaints } = await openGrid(pane));
    // A day on which the loan is still owed: on others a rate changes nothing that is to come.
    await setDay(page, "31 Aug 2022");
    await recalculate(page);
  });
  afterAll(() => pane.close());

  const altered = (): Locator =>
    page.locator(".pane-foot", { hasText: "The sheets are not as they were written." });
  const review = async (): Promise<Locator> => {
    await page.getByRole("button", { name: "Review the changes" }).click();
    const changes = page.locator(".changed");
    await changes.waitFor();
    return changes;
  };
  const closed = async (): Promise<void> => {
    await upToDate(page).waitFor();
    await openPlace(page, "overview");
  };

  it("a formula that is typed over is told, with what it gave, and one press restores it", async () => {
    await go(page, "X RAY", "K26");
    const gave = await cell(page, "K26").textContent();
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await altered().waitFor();
    const changes = await review();
    await changes.getByText(/^1 formula was typed over/u).waitFor();
    await expect.poll(() => changes.locator("s").textContent()).toBe(gave?.trim());
    await expect.poll(() => changes.locator("b").last().textContent()).toBe("5.00");
    expect(await axeFindings(page, ".pane")).toEqual([]);
    await page.getByRole("button", { name: "Restore the formula" }).click();
    await upToDate(page).waitFor();
    await go(page, "X RAY", "K26");
    await expect.poll(() => cell(page, "K26").textContent()).toBe(gave);
    // It is a step of the grid's own.
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(page, "K26").textContent()).toMatch(/^5/u);
    await page.keyboard.press("Control+y");
    await closed();
  });

  it("a label that is typed over is restored from its line, and what was typed elsewhere stays", async () => {
    const label = await (async () => {
      await go(page, "X RAY", "A5");
      return cell(page, "A5").textContent();
    })();
    await page.keyboard.type("Mine");
    await page.keyboard.press("Enter");
    await typeInto(page, "X RAY", "K27", "6");
    await altered().waitFor();
    const changes = await review();
    await changes.getByText("2 places").waitFor();
    await changes.getByRole("button", { name: "Restore X RAY!A5" }).click();
    await changes.getByText("1 place", { exact: true }).waitFor();
    await go(page, "X RAY", "A5");
    await expect.poll(() => cell(page, "A5").textContent()).toBe(label);
    await go(page, "X RAY", "K27");
    await expect.poll(() => cell(page, "K27").textContent()).toMatch(/^6/u);
    await changes.getByRole("button", { name: "Restore X RAY!K27" }).click();
    await closed();
  });

  it("a rate that is typed is told with its effect and how much is written, and is taken back", async () => {
    await typeInto(page, "Loans", "I5", "3.5%");
    await outdated(page).waitFor();
    const changes = await review();
    await changes.getByText("X RAY, ").waitFor();
    await expect.poll(() => changes.locator("s").textContent()).toBe("3.00%");
    await expect.poll(() => changes.locator("b").textContent()).toBe("3.50%");
    const interest = page.locator(".effects tr", { hasText: "Interest still to come" });
    await expect.poll(() => interest.locator(".differs").textContent()).toMatch(/^\+[\d,]+\.\d\d$/u);
    await page.locator(".foreseen summary", { hasText: /cells on \d+ sheets will be written/u }).waitFor();
    expect(await axeFindings(page, ".pane")).toEqual([]);
    await changes.getByRole("button", { name: "Restore Loans!I5" }).click();
    await upToDate(page).waitFor();
    await expect.poll(() => page.locator(".effects").count()).toBe(0);
    await closed();
  });

  it("a row of payments just begun is no fault until it is left", async () => {
    await typeInto(page, "Payments", "A5", "x-ray");
    await go(page, "Payments", "B5");
    await page.locator(".foot-plain", { hasText: "Row 5 on Payments is being filled in." }).waitFor();
    await go(page, "Payments", "A8");
    await page.locator(".foot-stale", { hasText: /input cells cannot be used/u }).waitFor();
    await page.keyboard.press("Control+z");
    await closed();
  });

  it("a figure of the schedule shows the rows of the page that it rests on, and leads to the whole page", async () => {
    await openLoan(page, "x-ray");
    const plan = page.locator(".plan-box");
    await expect.poll(() => plan.evaluate((box) => getComputedStyle(box).opacity)).toBe("1");
    await page.getByRole("button", { name: /^Explain .*21\sSep\s2022/u }).click();
    const source = page.locator(".source-picture").first();
    await source.locator(".picture-crop[aria-busy=false] .picture-mark").waitFor();
    await source.getByText("Where it is printed").waitFor();
    expect(await axeFindings(page, ".pane")).toEqual([]);
    await source.getByRole("button", { name: "Whole page" }).click();
    await page.getByRole("dialog").locator(".picture-box").waitFor();
    await page.keyboard.press("Escape");
    await openPlace(page, "overview");
  });

  it("what a loan owes leads to its reasons", async () => {
    await openLoan(page, "x-ray");
    await page.locator(".strip .figure-door").first().click();
    await page.locator(".explanation:not([hidden]) .source-picture").waitFor();
    await openPlace(page, "overview");
  });

  it("complains of nothing", () => {
    expect(complaints).toEqual([]);
  });
});
