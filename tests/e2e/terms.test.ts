import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maySkip } from "./chromium.ts";
import { reported } from "./reported.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";

/** What the agreement of the bridge might say beside what the law prints: its drawdowns are not published. */
const COMPLETED = {
  drawdowns: [
    { date: "2013-01-21", amount: "100000000.00" },
    { date: "2014-12-15", amount: "90000000.00" },
  ],
  dayCount: "ACT/360",
  firstInterest: "2013-07-21",
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
    await readSample(page);
    await page.locator(".as-of input").fill("31 Aug 2022");
    expect(await page.locator("table.schedule").count()).toBe(1);
    const offer = page.getByRole("button", { name: /^Save a file of terms to complete: .*Земун/ });
    const [name, offered] = await downloaded(page, () => offer.click());
    expect(name).toBe("zemun-borca.terms.json");
    const text = JSON.stringify({ ...(JSON.parse(offered.toString("utf8")) as object), ...COMPLETED });

    await give(page, name, offered.toString("utf8"));
    await page.getByText(/^Problem: The term drawdowns\[0\]\.date is ""/).waitFor();
    expect(await page.locator("table.schedule").count()).toBe(1);

    await give(page, name, text);
    await page.locator("#stated-heading:focus").waitFor();
    expect(await page.locator("table.schedule").count()).toBe(2);
    expect(await offer.count()).toBe(0);
    const [, workbook] = await downloaded(page, () => page.locator(".save button").click());
    const file = join(folder, name);
    writeFileSync(file, text);
    expect(workbook.equals(reported("en", "--terms", file))).toBe(true);
    expect(workbook.equals(reported("en"))).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("saved terms are read again by the command line and give the same schedule", async () => {
    const { page } = await openPane(pane);
    await readSample(page);
    await page.locator(".as-of input").fill("31 Aug 2022");
    const [name, saved] = await downloaded(page, () =>
      page.getByRole("button", { name: /^Save the terms as a file: .*X RAY$/ }).click(),
    );
    expect(name).toBe("x-ray.terms.json");
    await give(page, "renamed.pdf", saved.toString("utf8"));
    await page.getByText("from renamed.pdf").waitFor();
    // 7 instalments of 8,537,500.00 are left; 163 days of interest on them at 3 % by ACT/360.
    const figures = (await page.locator(".figures").first().innerText()).replaceAll("\u00a0", " ");
    expect(figures).toContain("CNY 59,762,500.00");
    expect(figures).toContain("CNY 811,773.96");
    const file = join(folder, name);
    writeFileSync(file, saved);
    const [, workbook] = await downloaded(page, () => page.locator(".save button").click());
    expect(workbook.equals(reported("en", "--terms", file))).toBe(true);
    await page.context().close();
  });

  it("terms alone, without a document, show their loan and become a workbook", async () => {
    const { page, complaints } = await openPane(pane);
    await give(page, "x-ray.terms.json", readFileSync("samples/x-ray.terms.json", "utf8"));
    await page.locator("table.schedule").waitFor();
    expect(await page.locator("table.schedule tbody tr:not(.explanation)").count()).toBe(25);
    const [, workbook] = await downloaded(page, () => page.locator(".save button").click());
    expect(workbook.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
