import { beforeAll, describe, expect, it } from "vitest";
import { minorDigits } from "../../src/money/currency.ts";
import { amountText } from "../../src/money/money.ts";
import { debtLists } from "../../src/dossier/outlook/debtLists.ts";
import { loansOfList } from "../../src/dossier/outlook/outlook.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { writtenLive } from "../contract/writtenLive.ts";
import { ALL } from "../dossier/outlook/lists.ts";
import { outlookDossier } from "./outlookDossier.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const OUTLOOK = ["outlook", "outlookSums", "outlookPeriods"];

describe.each(LANGUAGES)("the outlook in %s", (language) => {
  it("is one that Excel takes without repair, one formula a column", () => {
    expect(checkPlan(buildWorkbook(outlookDossier(language)))).toEqual([]);
  });
});

describe("the outlook", () => {
  const dossier = outlookDossier("en");
  let plan: WorkbookPlan;
  beforeAll(() => {
    plan = buildWorkbook(dossier);
  });
  const cell = (key: string, row: number): string => valuesOf(plan, "tblOutlook", key)[row] ?? "?";

  it("repeats the heads of the loans' columns on each page", () => {
    const { row } = tableOf(plan, "tblOutlook");
    expect(sheetOf(plan, "outlook").print.repeatRows).toEqual([row, row]);
  });

  it("says what the engine says, loan by loan and year by year", () => {
    const list = debtLists(dossier, new Map()).lists.at(-1);
    const loans = list ? loansOfList(dossier, list, ALL) : [];
    expect(loans.length).toBeGreaterThan(10);
    loans.forEach(({ principal, interest, terms, currency }, row) => {
      for (let year = 2024; year <= 2038; year += 1) {
        const none = terms && currency ? `0${minorDigits(currency) > 0 ? ".00" : ""}` : "";
        const amountOf = (amounts: typeof principal | null): string => {
          const due = amounts?.get(year);
          return due ? amountText(due) : amounts ? none : "";
        };
        expect(cell(`principal ${year}`, row)).toBe(amountOf(principal));
        expect(cell(`interest ${year}`, row)).toBe(terms ? amountOf(interest) : "");
      }
    });
  });

  it("has the last three instalments of X RAY, CNY 25,612,500 on 31 August 2024", () => {
    // 25,612,500 / 3 = 8,537,500: on 21 September 2024, in March and in September 2025.
    expect(["balance", "left", "instalment", "next", "last"].map((key) => cell(key, 0))).toEqual([
      "25612500.00",
      "3",
      "8537500.00",
      "2024-09-21",
      "2025-09-21",
    ]);
    expect([2024, 2025, 2026].map((year) => cell(`principal ${year}`, 0))).toEqual([
      "8537500.00",
      "17075000.00",
      "0.00",
    ]);
    // 3 % by ACT/360: 25,612,500 x 184 days / 12,000 = 392,725.00; 17,075,000 x 181 / 12,000 = 257,547.92 (…916);
    // 8,537,500 x 184 / 12,000 = 130,908.33.
    expect([2024, 2025].map((year) => cell(`interest ${year}`, 0))).toEqual(["392725.00", "388456.25"]);
    // 25,612,500 x 14.8970 = 381,549,412.50 dinars.
    expect(cell("rsd", 0)).toBe("381549412.50");
  });

  it("leaves open what is not known, and says why", () => {
    // Nothing is drawn of the bypass of Novi Sad; a loan of EURIBOR has principal and no interest.
    expect(cell("principal 2029", 1)).toBe("");
    expect(cell("reason", 1)).toMatch(/^Nothing is owed on .* nothing is drawn yet\.$/u);
    const floating = valuesOf(plan, "tblOutlook", "row").indexOf("15");
    expect(cell("principal 2025", floating)).not.toBe("");
    expect(cell("interest 2025", floating)).toBe("");
    expect(cell("interestOpen", floating)).toContain("EURIBOR");
  });

  it("says how many cards prove each rate of the day", () => {
    const [currencies, rates, cards] = ["currency", "rate", "provenBy"].map((key) =>
      valuesOf(plan, "tblOutlookRates", key),
    );
    const found = currencies?.map((currency, row) => `${currency} ${rates?.[row]} ${cards?.[row]}`);
    expect(found).toContain("CNY 14.8970 1");
    expect(found).toContain("USD 105.6443 3");
    expect(found).toContain("RSD 1 0");
  });

  it("has formulas in all columns of years", () => {
    const table = tableOf(plan, "tblOutlook");
    const years = table.columns.flatMap(({ key }, at) => (/^(?:principal|interest) /u.test(key) ? [at] : []));
    expect(years.length).toBeGreaterThan(20);
    for (const row of table.rows) for (const at of years) expect(row[at]?.formula).toBeDefined();
  });

  it("draws principal by creditor, one upon the other, that add up to the total of each year", () => {
    const sheet = sheetOf(plan, "outlookSums");
    const [chart] = sheet.charts;
    expect(chart?.kind).toBe("stacked");
    const at = (row: number, column: number): string => {
      const found = sheet.cells.find((one) => one.row === row && one.column === column);
      return found ? plain(found.value) : "";
    };
    const { row = 0, rows = 0 } = chart?.categories ?? {};
    const names = chart?.series.map(({ name, values }) => [name, at(row - 1, values.column)]) ?? [];
    expect(names.length).toBeGreaterThan(1);
    for (const [name, header] of names) expect(name).toBe(header);
    for (let year = row; year < row + rows; year += 1) {
      const cents = (chart?.series ?? []).map(({ values }) =>
        BigInt(at(year, values.column).replace(".", "")),
      );
      const total = at(year, names.length + 1).replace(".", "");
      expect(cents.reduce((sum, one) => sum + one, 0n)).toBe(BigInt(total));
    }
  });

  it("gives in each cell, calculated by IronCalc, what the engine gives", async () => {
    const { differ, agree } = await (await writtenLive(plan)).compare(plan);
    const names = plan.sheets.filter(({ key }) => OUTLOOK.includes(key)).map(({ name }) => name);
    expect(differ.filter(({ sheet }) => names.includes(sheet))).toEqual([]);
    expect(agree).toBeGreaterThan(2000);
  });

  it("is not there where no list states its day", () => {
    const { lines, documents, ...rest } = sampleDossier("en", "2022-08-31", [X_RAY]);
    const undated = {
      ...rest,
      lines: lines.map((line) => ({ ...line, asOf: null })),
      documents: documents.map((document) => ({ ...document, asOf: null })),
    };
    const keys = buildWorkbook({ ...undated, lines: [] }).sheets.map(({ key }) => key);
    expect(keys.filter((key) => OUTLOOK.includes(key))).toEqual([]);
  });
});
