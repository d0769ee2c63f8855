import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import { reported, reportedOn } from "./reported.ts";
import {
  act,
  answered,
  openLoan,
  openPane,
  openPlace,
  readSample,
  servePane,
  setDay,
  type ServedPane,
} from "./servedPane.ts";
import { longTest } from "../longTest.ts";

/** What the agreement of the bypass of Novi Sad might say beside what the law prints, under which nothing is drawn yet. */
const COMPLETED = {
  drawdowns: [
    { date: "2025-03-17", amount: "60000000.00" },
    { date: "2026-06-15", amount: "89200000.00" },
  ],
  rate: { kind: "fixed", percent: "4.00" },
  dayCount: "ACT/360",
  firstInterest: "2025-05-15",
  monthsBetween: 6,
  repayment: { kind: "equal-principal" },
};

async function downloaded(page: Page, press: () => Promise<void>): Promise<[name: string, bytes: Buffer]> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

async function give(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

describe.skipIf(maySkip)("files of terms in a browser, from the production build", () => {
  let pane: ServedPane;
  const folder = mkdtempSync(join(tmpdir(), "otplata-terms-"));
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(async () => {
    await pane.close();
    rmSync(folder, { recursive: true });
  });

  it("a loan without a schedule gets one from the file that was offered, completed, and given back", async () => {
    const { page, complaints } = await openPane(pane);
    await readSample(page, "en", 2025);
    await setDay(page, "31 Jan 2026");
    const loan = page.locator("[data-loan='obilaznica-novi-sad']");
    const owed = async (): Promise<string> => {
      await openPlace(page, "overview");
      const more = page.locator(".together .more");
      if ((await more.count()) > 0) await more.click();
      return (await loan.innerText()).replaceAll("\u00a0", " ");
    };
    expect(await owed()).not.toContain("60,000,000.00");
    await loan.click();
    const offer = page.getByRole("button", { name: "Save a file of terms to complete" });
    const [name, offered] = await downloaded(page, () => offer.click());
    expect(name).toBe("obilaznica-novi-sad.terms.json");
    const text = JSON.stringify({ ...(JSON.parse(offered.toString("utf8")) as object), ...COMPLETED });

    await give(page, name, offered.toString("utf8"));
    await page.getByText(/^Problem: The term drawdowns\[0\]\.date is ""/).waitFor();
    expect(await owed()).not.toContain("60,000,000.00");

    await give(page, name, text);
    await page.locator("#view-overview .view-heading:focus").waitFor();
    expect(await owed()).toContain("EUR 60,000,000.00");
    await expect.poll(() => offer.count()).toBe(0);
    const [, workbook] = await downloaded(page, () => act(page).click());
    const file = join(folder, name);
    writeFileSync(file, text);
    const report = (...more: string[]) =>
      reportedOn("samples/china-exim-2025.pdf", "en", "2026-01-31", ...more);
    expect(workbook.equals(report("--terms", file))).toBe(true);
    expect(workbook.equals(report())).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  longTest("saved terms are read again by the command line and give the same schedule", async () => {
    const { page } = await openPane(pane);
    await readSample(page);
    await setDay(page, "31 Aug 2022");
    await openLoan(page, "x-ray", "terms");
    const [name, saved] = await downloaded(page, () =>
      page.getByRole("button", { name: /^Save the terms as a file: .*X RAY$/ }).click(),
    );
    expect(name).toBe("x-ray.terms.json");
    await give(page, "renamed.pdf", saved.toString("utf8"));
    await page.locator("#view-overview .view-heading:focus").waitFor();
    await openPlace(page, "documents");
    await page.getByText("from renamed.pdf").waitFor();
    // 7 instalments of 8,537,500.00 are left; 163 days of interest on them at 3 % by ACT/360.
    await openLoan(page, "x-ray");
    const figures = await page.locator(".strip").innerText();
    expect(figures).toContain("59,762,500.00");
    expect(figures).toContain("811,773.96");
    const file = join(folder, name);
    writeFileSync(file, saved);
    const [, workbook] = await downloaded(page, () => act(page).click());
    expect(workbook.equals(reported("en", "--terms", file))).toBe(true);
    await page.context().close();
  });

  longTest("terms alone, without a document, show their loan and become a workbook", async () => {
    const { page, complaints } = await openPane(pane);
    await give(page, "x-ray.terms.json", readFileSync("samples/x-ray.terms.json", "utf8"));
    await answered(page);
    await openLoan(page, "x-ray");
    await expect
      .poll(() => page.locator("#loan-part table.schedule tbody tr:not(.explanation, .fold)").count())
      .toBe(25);
    const [, workbook] = await downloaded(page, () => act(page).click());
    expect(workbook.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
