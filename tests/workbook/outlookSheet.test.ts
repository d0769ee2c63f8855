import { beforeAll, describe, expect, it } from "vitest";
import { decimal } from "../../src/money/decimal.ts";
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
import { assumingDossier, outlookDossier } from "./outlookDossier.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { changed, shown } from "./formulas/changedPlan.ts";
import { columnOf, placeOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

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

  it("repeats the heads of the loans' columns and their names on each page", () => {
    const { row } = tableOf(plan, "tblOutlook");
    const { repeatRows, repeatColumns } = sheetOf(plan, "outlook").print;
    expect(repeatRows).toEqual([row, row]);
    expect(repeatColumns).toEqual([0, 1]);
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
    // A row is free between it and the lines above: LibreOffice makes rows higher, and not the place of a chart.
    const above = sheet.cells.filter(({ row }) => row < chart!.at.row).map(({ row }) => row);
    expect(chart!.at.row - Math.max(...above)).toBeGreaterThan(1);
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

  it("keeps heads and names in sight, with sums, rates and notes below the loans", () => {
    const sheet = sheetOf(plan, "outlook");
    const table = tableOf(plan, "tblOutlook");
    expect(sheet.freeze).toEqual({ rows: table.row + 1, columns: 2 });
    expect(table.columns[1]?.key).toBe("loan");
    expect(tableOf(plan, "tblOutlookRates").row).toBeGreaterThan(table.row + table.rows.length);
    const above = sheet.cells.filter(({ row }) => row < table.row);
    expect(Math.max(...above.map(({ row }) => row))).toBeLessThan(4);
  });

  it("sums the loans above by group and currency, in euros and in dinars", () => {
    const sheet = sheetOf(plan, "outlook");
    const { columns } = tableOf(plan, "tblOutlook");
    const lineOf = (group: string, label: RegExp): ((key: string) => string) => {
      const ofGroup = sheet.cells.filter(({ column, value }) => column === 3 && plain(value) === group);
      const row = ofGroup.find((one) =>
        sheet.cells.some(
          (cell) => cell.row === one.row && cell.column === 1 && label.test(plain(cell.value)),
        ),
      )?.row;
      return (key) => {
        const at = columns.findIndex((one) => one.key === key);
        const cell = sheet.cells.find((one) => one.row === row && one.column === at);
        return cell ? plain(cell.value) : "?";
      };
    };
    const bank = lineOf("Krediti Export - Import Bank of China", /^In CNY: 1 loan$/u);
    // X RAY alone: 17,075,000 in 2025, and 25,612,500 x 14.8970 / 117.0222 = 3,260,487.43 euros.
    expect(["balance", "principal 2025", "eur"].map(bank)).toEqual([
      "25612500.00",
      "17075000.00",
      "3260487.43",
    ]);
    const inDinars = lineOf("Krediti Export - Import Bank of China", /^All in RSD: 2 loans$/u);
    // 17,075,000 x 14.8970 = 254,366,275.00 dinars.
    expect(["rsd", "principal 2025"].map(inDinars)).toEqual(["381549412.50", "254366275.00"]);
    // Three of the proving cards float on EURIBOR.
    expect(lineOf("all groups", /^In EUR/u)("interestBasis")).toBe("open: 3; assumed: 0");
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

describe("the outlook of loans whose rate is assumed on their own sheets", () => {
  const plan = buildWorkbook(assumingDossier("en"));
  const row = (name: string): number => valuesOf(plan, "tblOutlook", "loan").indexOf(name);
  const cell = (key: string, name: string): string => valuesOf(plan, "tblOutlook", key)[row(name)] ?? "?";

  it("counts interest at the assumed rate, over the index with the margin, and says so", () => {
    // 1,000,000.00 at 2.5 % from 15 May 2024 by ACT/360: 184 days to 15 November are 12,777.78 (…777), then 181 days of
    // 500,000.00 6,284.72 (…222).
    expect([2024, 2025].map((year) => cell(`interest ${year}`, "Bez stope"))).toEqual([
      "12777.78",
      "6284.72",
    ]);
    expect(cell("interestBasis", "Bez stope")).toBe("assumed rate");
    // EURIBOR by day: 3.5 % to 14 November 2024, then 2.9 %, each with 1 %: 184 days at 4.5 % are 23,000.00, 181 days of
    // 500,000.00 at 3.9 % 9,804.17 (…1666).
    expect([2024, 2025].map((year) => cell(`interest ${year}`, "Na EURIBOR"))).toEqual([
      "23000.00",
      "9804.17",
    ]);
    expect(cell("margin", "Na EURIBOR")).toBe("0.0100");
  });

  it("leaves interest open where the path begins later, and where nothing is assumed", () => {
    expect([2024, 2025].map((year) => cell(`interest ${year}`, "Od 2025"))).toEqual(["", ""]);
    expect(cell("interestBasis", "Od 2025")).toBe("partly assumed, else open");
    expect(cell("interestBasis", "Otvoren")).toBe("open: rate not known");
  });

  it("leads to the yellow cell that takes the rate", () => {
    const at = columnOf(plan, "tblOutlook", "assumeAt")[row("Otvoren")]?.link;
    const loans = valuesOf(plan, "tblLoans", "name");
    expect(at).toEqual(placeOf(plan, "tblLoans", "assumedRate", loans.indexOf("Otvoren")));
    expect(columnOf(plan, "tblLoans", "assumedRate")[0]?.look).toBe("input");
  });

  it("colours the interest that rests on it", () => {
    const [format] = sheetOf(plan, "outlook").conditionalFormats;
    expect(format?.look).toBe("inferred");
    expect(format?.at.rows).toBe(tableOf(plan, "tblOutlook").rows.length);
  });

  it("is one that Excel takes without repair", () => {
    expect(checkPlan(plan)).toEqual([]);
  });

  it("gives in each cell, calculated by IronCalc, what the engine gives", async () => {
    const { differ, agree } = await (await writtenLive(plan)).compare(plan);
    const names = plan.sheets.filter(({ key }) => OUTLOOK.includes(key)).map(({ name }) => name);
    expect(differ.filter(({ sheet }) => names.includes(sheet))).toEqual([]);
    expect(agree).toBeGreaterThan(500);
  });

  it("follows the yellow cell of a loan", () => {
    const at = valuesOf(plan, "tblLoans", "name").indexOf("Otvoren");
    const typed = changed(plan, "tblLoans", "assumedRate", at, { kind: "number", number: decimal("0.025") });
    const open = row("Otvoren");
    expect(shown(typed, "tblOutlook", "interestBasis")[open]).toBe("assumed rate");
    // The same loan as the one with 2.5 % assumed above.
    expect(shown(typed, "tblOutlook", "interest 2024")[open]).toBe("12777.78");
  });
});
