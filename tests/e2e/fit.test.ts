import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampled } from "../sampled.ts";
import { axeFindings } from "./axe.ts";
import { maySkip } from "./chromium.ts";
import { openLoan, openPane, openPlace, readSample, servePane, type ServedPane } from "./servedPane.ts";
import { longTest } from "../longTest.ts";

/** Opens the form of X RAY's facts, which the sample's card fills. */
async function openForm(page: Page): Promise<void> {
  await openLoan(page, "x-ray", "terms");
  await page.locator("#loan-part .buttons button").last().click();
  await page.locator(".fit-form").waitFor();
}

/** "EUR 8,631,474", as the press printed it in 2022: without a day. */
async function addUndatedBalance(page: Page, amount: string): Promise<void> {
  const balances = page.locator(".fact-rows").nth(1);
  await balances.locator(":scope > button").click();
  await balances.locator(".fact-row").last().locator("input").first().fill(amount);
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe.skipIf(maySkip)("the fit in a browser, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it("finds X RAY's schedule, dates the press's figure, takes the schedule over and gives it back", async () => {
    const { page, complaints } = await openPane(pane);
    await readSample(page);
    await openForm(page);
    await addUndatedBalance(page, "8,631,474");
    await page.keyboard.press("Enter");
    await page.locator(".fit-answer h3:focus").waitFor();
    const answer = plain(await page.locator(".fit-answer").innerText());
    expect(answer).toContain("24 half-yearly instalments of CNY 8,537,500.00");
    expect(answer).toContain("7 instalments left (CNY 59,762,500.00)");
    await page.getByRole("button", { name: /: schedule 1$/ }).click();
    const terms = page.locator("#loan-part");
    await terms.locator(".terms").first().waitFor();
    // What had the focus is gone with the dialog: the loan's heading has it.
    await page.locator(".view-heading:focus").waitFor();
    expect(plain(await terms.innerText())).toContain("The total, CNY 204,900,000.00, follows from the fit.");
    await openPlace(page, "documents");
    await page.getByRole("button", { name: /^Undo: the terms of .*X RAY/ }).click();
    await openLoan(page, "x-ray", "terms");
    expect(plain(await terms.innerText())).not.toContain("follows from the fit");
    // What was typed is there again.
    await openForm(page);
    await expect
      .poll(() => page.locator(".fact-row").last().locator("input").first().inputValue())
      .toBe("8,631,474");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  longTest("answers a figure of the press, typed into one field, in a sentence", async () => {
    const { page, complaints } = await openPane(pane, { width: 350 });
    await readSample(page);
    await openLoan(page, "x-ray", "history");
    await page.locator(".compare-figure input").fill("8,631,474 EUR");
    await page.keyboard.press("Enter");
    const answer = page.locator(".compared-agrees strong");
    await answer.waitFor();
    expect(plain(await answer.innerText())).toMatch(
      /^EUR 8,631,474\.00 agrees with the balance of CNY 59,762,500\.00 \(computed\) with 7 instalments left/u,
    );
    // The whole search is one press away.
    await page.locator(".compare-figure .buttons button").last().click();
    await page.locator(".fit-form").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  longTest("says which fact is missing, which field cannot be read, and which facts contradict", async () => {
    const { page } = await openPane(pane, { width: 350 });
    await readSample(page);
    await openLoan(page, "zemun-borca", "terms");
    await page.locator("#loan-part .buttons button").last().click();
    await page.locator(".fit-form").waitFor();
    const field = (label: string) => page.getByRole("textbox", { name: label });
    await field("Last date of principal").fill("31 Feb 2025");
    await page.getByRole("button", { name: "Find schedules" }).click();
    await expect.poll(() => page.locator(".fit-answer").innerText()).toContain("1 field above holds nothing");
    await field("Last date of principal").fill("");
    await field("First date of principal").fill("");
    await page.getByRole("button", { name: "Find schedules" }).click();
    await page.getByText("Neither the first nor the last date of principal is known.").waitFor();
    await page.keyboard.press("Escape");
    await openForm(page);
    await field("Number of instalments").fill("7");
    await page.getByRole("button", { name: "Find schedules" }).click();
    const contradiction = page.locator(".fit-answer .notice-problem");
    await expect.poll(() => contradiction.innerText()).toContain("number of instalments");
    await expect.poll(() => page.getByRole("button", { name: /: schedule \d+$/ }).count()).toBe(0);
    await page.context().close();
  });

  it.each(
    sampled(
      [
        [320, "en", "active", "8,631,474"],
        [1280, "sr-Cyrl", "none", "8.631.474"],
      ] as const,
      0,
    ),
  )(
    "axe finds nothing at %s pixels in %s, forced colours %s",
    async (width, language, forcedColors, amount) => {
      const { page } = await openPane(pane, { language, width });
      await page.emulateMedia({ forcedColors, reducedMotion: "reduce" });
      await readSample(page, language);
      await openForm(page);
      await addUndatedBalance(page, "x");
      await page.locator(".fit-form > button").click();
      await page.locator(".fit-answer").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.locator(".fact-row").last().locator("input").first().fill(amount);
      await page.locator(".fit-form > button").click();
      await page.locator(".candidates summary").first().click();
      expect(await axeFindings(page)).toEqual([]);
      const wide = await page.locator("dialog").evaluate((one) => one.scrollWidth > one.clientWidth);
      expect(wide).toBe(false);
      await page.context().close();
    },
  );
});
