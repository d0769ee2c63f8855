import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { maySkip } from "./chromium.ts";
import { reported } from "./reported.ts";
import { openPane, readSample, servePane, type ServedPane } from "./servedPane.ts";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const AS_OF: Readonly<Record<Language, string>> = {
  en: "31 Aug 2022",
  "sr-Latn": "31.08.2022.",
  "sr-Cyrl": "31.08.2022.",
};

async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(".save button").click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  return readFileSync(await download.path());
}

const sheetNames = (workbook: Buffer): string[] => {
  const xml = strFromU8(unzipSync(workbook)["xl/workbook.xml"]!);
  return [...xml.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name]) => name!);
};

describe.skipIf(maySkip)("the main job in a browser, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  it.each<[Language, string]>([
    [
      "en",
      "Summary, Loans, Other terms, X RAY, History – X RAY, Balances, Debt service, Budget planning, Outlook, Outlook sums, Outlook interest, Budget lines, Payments, Rates, Holidays, Checks, Workings, Sources, Otplata memory",
    ],
    [
      "sr-Latn",
      "Sažetak, Zajmovi, Ostali uslovi, X RAY, Hronologija – X RAY, Stanje duga, Servisiranje duga, Planiranje budžeta, Dalja otplata, Dalja otplata – zbirovi, Dalja otplata – kamata, Budžetske linije, Plaćanja, Kursevi, Praznici, Provere, Obračun, Izvori, Otplata – podaci",
    ],
    [
      "sr-Cyrl",
      "Сажетак, Зајмови, Остали услови, X RAY, Хронологија – X RAY, Стање дуга, Сервисирање дуга, Планирање буџета, Даља отплата, Даља отплата – збирови, Даља отплата – камата, Буџетске линије, Плаћања, Курсеви, Празници, Провере, Обрачун, Извори, Отплата – подаци",
    ],
  ])(
    "in %s: the sample becomes the workbook that the command line writes, byte for byte",
    async (language, sheets) => {
      const { page, complaints } = await openPane(pane, { language });
      await readSample(page, language);
      const field = page.locator(".as-of input");
      await field.fill(AS_OF[language]);
      await field.press("Tab");
      // 7 instalments of 8,537,500.00 are left; 163 days of interest on them at 3 % by ACT/360.
      const figures = (await page.locator(".figures").first().innerText()).replaceAll("\u00a0", " ");
      expect(figures).toContain(language === "en" ? "CNY 59,762,500.00" : "59.762.500,00 CNY");
      expect(figures).toContain(language === "en" ? "CNY 811,773.96" : "811.773,96 CNY");
      const workbook = await downloaded(page);
      expect(workbook.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
      expect(sheetNames(workbook).join(", ")).toBe(sheets);
      expect(workbook.equals(reported(language))).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("writes the chosen loans only, as the command line does with --loan", async () => {
    const { page } = await openPane(pane);
    await readSample(page);
    for (const name of [/Репрограмирани/, /Земун/, /Обреновац/, /Костолац/]) {
      await page.getByRole("checkbox", { name }).uncheck();
    }
    await page.locator(".as-of input").fill(AS_OF.en);
    const workbook = await downloaded(page);
    expect(workbook.equals(reported("en", "--loan", "x-ray"))).toBe(true);
    await page.context().close();
  });

  it("asks nobody but its own address, and only for its own files", async () => {
    const { page, requests, complaints } = await openPane(pane);
    await readSample(page);
    await downloaded(page);
    expect(complaints).toEqual([]);
    const paths = requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).pathname);
    expect(paths.filter((path) => !/^\/[\w./-]+\.(html|js|css|png|pdf)$/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith(".pdf"))).toEqual(["/samples/china-exim-2014.pdf"]);
    await page.context().close();
  });

  it("is the same pane at the address that Excel opens, also where Microsoft's address can't be reached", async () => {
    const { page, complaints } = await openPane(pane);
    await page.context().route(OFFICE, (route) => route.abort());
    await page.goto(`${pane.origin}/taskpane.html`);
    await page.getByText("Excel does not answer").waitFor();
    await readSample(page);
    expect(await page.locator("table.schedule tbody tr:not(.explanation)").count()).toBe(25);
    expect(complaints).toEqual([`request: ${OFFICE}`, "error: Failed to load resource: net::ERR_FAILED"]);
    await page.context().close();
  });
});
