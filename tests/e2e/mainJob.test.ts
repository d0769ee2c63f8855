import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { sampled } from "../sampled.ts";
import { maySkip } from "./chromium.ts";
import { reported, reportedOn } from "./reported.ts";
import {
  act,
  openChoice,
  openLoan,
  openPane,
  openPlace,
  readSample,
  servePane,
  setDay,
  type ServedPane,
} from "./servedPane.ts";
import { longTest } from "../longTest.ts";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const AS_OF: Readonly<Record<Language, string>> = {
  en: "31 Aug 2022",
  "sr-Latn": "31.08.2022.",
  "sr-Cyrl": "31.08.2022.",
};

async function downloaded(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act(page).click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  return readFileSync(await download.path());
}

const sheetNames = (workbook: Buffer): string[] => {
  const xml = strFromU8(unzipSync(workbook)["xl/workbook.xml"]!);
  return [...xml.matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, name]) => name!);
};

/** Beginnings of the names of the sample's loans beside X RAY: two sheets are called after each. */
const OTHERS = [
  ...["Rescheduled", "Zemun", "Obrenovac", "Kostolac"],
  ...["Reprogramirani", "Репрограмирани", "Земун", "Обреновац", "Костолац"],
];
const isOfOthers = (name: string): boolean => OTHERS.some((other) => name.includes(other));

describe.skipIf(maySkip)("the main job in a browser, from the production build", () => {
  let pane: ServedPane;
  beforeAll(async () => {
    pane = await servePane();
  });
  afterAll(() => pane.close());

  const sheetsIn: [Language, string][] = [
    [
      "en",
      "Summary, X RAY, Balances, Debt service, Outlook, Outlook sums, Outlook interest, Budget planning, Loans, Payments, Rates, Other terms, Holidays, Checks, History – X RAY, Budget lines, Sources, Workings, Otplata memory",
    ],
    [
      "sr-Latn",
      "Sažetak, X RAY, Stanje duga, Servisiranje duga, Dalja otplata, Dalja otplata – zbirovi, Dalja otplata – kamata, Planiranje budžeta, Zajmovi, Plaćanja, Kursevi, Ostali uslovi, Praznici, Provere, Hronologija – X RAY, Budžetske linije, Izvori, Obračun, Otplata – podaci",
    ],
    [
      "sr-Cyrl",
      "Сажетак, X RAY, Стање дуга, Сервисирање дуга, Даља отплата, Даља отплата – збирови, Даља отплата – камата, Планирање буџета, Зајмови, Плаћања, Курсеви, Остали услови, Празници, Провере, Хронологија – X RAY, Буџетске линије, Извори, Обрачун, Отплата – подаци",
    ],
  ];
  // The Cyrillic is made from the Latin: its words are proven with it.
  it.each(sampled(sheetsIn, 1))(
    "in %s: the sample becomes the workbook that the command line writes, byte for byte",
    async (language, sheets) => {
      const { page, complaints } = await openPane(pane, { language });
      await readSample(page, language);
      await setDay(page, AS_OF[language]);
      // 7 instalments of 8,537,500.00 are left; 163 days of interest on them at 3 % by ACT/360.
      await openLoan(page, "x-ray");
      const figures = await page.locator(".strip").innerText();
      expect(figures).toContain(language === "en" ? "59,762,500.00" : "59.762.500,00");
      expect(figures).toContain(language === "en" ? "811,773.96" : "811.773,96");
      const workbook = await downloaded(page);
      expect(workbook.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
      const names = sheetNames(workbook);
      expect(names.filter((name) => !isOfOthers(name)).join(", ")).toBe(sheets);
      expect(names.filter(isOfOthers)).toHaveLength(8);
      expect(workbook.equals(reported(language))).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  longTest(
    "gives each loan of the law for 2025 its schedule, a row each, as the command line does",
    async () => {
      const { page, complaints } = await openPane(pane, { width: 350 });
      await readSample(page, "en", 2025);
      // All but the bypass of Novi Sad, of which nothing is drawn: one more than a portion is not asked for.
      await expect.poll(() => page.locator(".together .row").count()).toBe(13);
      expect(await page.locator(".together .more").count()).toBe(0);
      await setDay(page, "20 Feb 2025");
      const bridge = page.locator("[data-loan='zemun-borca']");
      // USD 72,249,999.96 in 9 instalments from 21 January 2025 on, each of 8,027,777.78 but the last.
      expect((await bridge.innerText()).replaceAll("\u00a0", " ")).toContain("USD 64,222,222.18");
      await openLoan(page, "zemun-borca");
      await page.locator(".fold button").click();
      await expect
        .poll(() => page.locator("#loan-part table.schedule tbody tr:not(.explanation, .fold)").count())
        .toBe(9);
      await openLoan(page, "zemun-borca", "history");
      // The marked day hides nothing of the highest tick, nor does a tick hide another.
      await page.locator(".chart-as-of-text").waitFor();
      const words = await page.locator(".chart :is(.chart-as-of-text, .chart-tick)").all();
      const boxes = await Promise.all(words.map(async (word) => (await word.boundingBox())!));
      expect(boxes.length).toBeGreaterThan(2);
      for (const [index, one] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(
            one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y,
          ).toBe(true);
      const workbook = await downloaded(page);
      expect(workbook.equals(reportedOn("samples/china-exim-2025.pdf", "en", "2025-02-20"))).toBe(true);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("shows thirteen loans, their needs and a loan's parts within two heights of the narrowest pane", async () => {
    const { page } = await openPane(pane, { language: "sr-Cyrl", width: 350, height: 780 });
    await readSample(page, "sr-Cyrl", 2025);
    await expect.poll(() => page.locator(".together .row").count()).toBe(13);
    const fits = (what: string): Promise<void> =>
      expect
        .poll(async () => {
          const hidden = await page
            .locator(".pane-body")
            .evaluate((body) => body.scrollHeight - body.clientHeight);
          return [what, hidden <= 780];
        })
        .toEqual([what, true]);
    await fits("overview");
    for (const part of ["plan", "terms", "history"] as const) {
      await openLoan(page, "obilaznica-beograd", part);
      await page.locator("#loan-part :is(table.schedule, .terms, .events)").first().waitFor();
      await fits(part);
    }
    await openPlace(page, "budget");
    await page.locator(".needs").waitFor();
    await fits("budget");
    await page.context().close();
  });

  longTest("writes the chosen loans only, as the command line does with --loan", async () => {
    const { page } = await openPane(pane);
    await readSample(page);
    await openChoice(page);
    for (const name of [/Репрограмирани/, /Земун/, /Обреновац/, /Костолац/]) {
      await page.getByRole("checkbox", { name }).uncheck();
    }
    await setDay(page, AS_OF.en);
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

  longTest(
    "is the same pane at the address that Excel opens, also where Microsoft's address can't be reached",
    async () => {
      const { page, complaints } = await openPane(pane);
      await page.context().route(OFFICE, (route) => route.abort());
      await page.goto(`${pane.origin}/taskpane.html`);
      await page.getByText("Excel does not answer").waitFor();
      await readSample(page);
      await openLoan(page, "x-ray");
      await expect
        .poll(() => page.locator("#loan-part table.schedule tbody tr:not(.explanation, .fold)").count())
        .toBe(25);
      expect(complaints).toEqual([`request: ${OFFICE}`, "error: Failed to load resource: net::ERR_FAILED"]);
      await page.context().close();
    },
  );
});
