import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { everyCell } from "../everyCell.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
const SCHEDULE = "tblSchedule_x_ray";

describe("the container inspection loan in the workbook", () => {
  it("has the dates, instalments and balances of the reconstructed schedule", () => {
    const lines = readFileSync(new URL("../fixtures/loan/xray-schedule.csv", import.meta.url), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","));
    expect(lines).toHaveLength(24);
    const shown = (key: string): string[] => valuesOf(plan, SCHEDULE, key).slice(1);
    expect(shown("instalment")).toEqual(lines.map(([n]) => n));
    expect(shown("due")).toEqual(lines.map(([, due]) => due));
    expect(shown("principal")).toEqual(lines.map(([, , , principal = ""]) => `${principal}.00`));
    expect(shown("closing")).toEqual(lines.map(([, , , , balance = ""]) => `${balance}.00`));
  });

  it("leads from its rate and from the day above its schedule to the yellow cells where they are entered", () => {
    const { cells } = sheetOf(plan, "schedule:x-ray");
    const led = cells.flatMap(({ value, link }) => (link ? [[plain(value), link] as const] : []));
    expect(led.map(([words]) => words)).toEqual(["Interest rate", "As of"]);
    for (const [words, link] of led) {
      const sheet = plan.sheets.find(({ name }) => name === link.sheet);
      const input = [...everyCell({ ...plan, sheets: sheet ? [sheet] : [] })].find(
        ({ row, column }) => cellAddress(row, column) === link.cell,
      )?.cell;
      expect(input?.look).toBe("input");
      expect(input && plain(input.value)).toBe(words === "Interest rate" ? "0.03" : "2022-08-31");
    }
  });

  it("says what was owed on 31 August 2022", () => {
    const row = (table: string, ...keys: string[]): string[] =>
      keys.map((key) => valuesOf(plan, table, key)[0] ?? "");
    // 17 of 24 instalments of 8,537,500.00 are repaid.
    expect(row("tblBalances", "loan", "currency", "drawn", "repaid", "balance")).toEqual([
      "X RAY",
      "CNY",
      "204900000.00",
      "145137500.00",
      "59762500.00",
    ]);
    // 59,762,500.00 x 163 days x 3 / 36,000 = 811,773.958...
    expect(row("tblBalances", "periodFrom", "periodDue", "accrued", "instalmentsLeft")).toEqual([
      "2022-03-21",
      "2022-09-21",
      "811773.96",
      "7",
    ]);
    // 59,762,500.00 x 184 days x 3 / 36,000 = 916,358.33...
    expect(row("tblUpcoming", "nextDue", "nextPrincipal", "nextInterest", "nextTotal", "lastDue")).toEqual([
      "2022-09-21",
      "8537500.00",
      "916358.33",
      "9453858.33",
      "2025-09-21",
    ]);
    // 59,762,500.00 / 6.8947 = 8,667,889.828...; x 17.1319 = 1,023,845,173.75.
    expect(valuesOf(plan, "tblOwedConverted", "pair")).toEqual(["EUR/CNY", "CNY/RSD"]);
    expect(valuesOf(plan, "tblOwedConverted", "rateDate")).toEqual(["2022-08-31", "2015-12-31"]);
    expect(valuesOf(plan, "tblOwedConverted", "age")).toEqual(["0", "2435"]);
    expect(valuesOf(plan, "tblOwedConverted", "amount")).toEqual(["8667889.83", "1023845173.75"]);
  });

  it("says at each year's end what fell due and what is owed", () => {
    const years = valuesOf(plan, "tblYearEnds", "year");
    expect([years[0], years.at(-1), years.length]).toEqual(["2013", "2025", 13]);
    expect(valuesOf(plan, "tblYearEnds", "balance").slice(0, 3)).toEqual([
      "204900000.00",
      "187825000.00",
      "170750000.00",
    ]);
    expect(new Set(valuesOf(plan, "tblYearEnds", "principal").slice(1))).toEqual(new Set(["17075000.00"]));
    // No rate between CNY and EUR is dated 2013 or before: nothing is shown, nothing made up.
    expect(valuesOf(plan, "tblYearEnds", "eur").slice(0, 2)).toEqual(["", "24924361.05"]);
  });

  it("points out each rate that is more than 31 days older than the year end it stands for", () => {
    const sheet = sheetOf(plan, "balances");
    const table = tableOf(plan, "tblYearEnds");
    // The line in the head that counts changed loans stands above.
    const marked = sheet.conditionalFormats
      .filter(({ at }) => at.row > table.row)
      .map(({ at, formula }) => [table.columns[at.column]?.key, at.row, at.rows, formula]);
    const day = cellAddress(
      table.row + 1,
      table.columns.findIndex(({ key }) => key === "date"),
    );
    expect(marked).toEqual(
      ["eurRateDate", "rsdRateDate"].map((key) => {
        const rate = cellAddress(
          table.row + 1,
          table.columns.findIndex((column) => column.key === key),
        );
        return [key, table.row + 1, table.rows.length, `AND(ISNUMBER(${rate}),${day}-${rate}>31)`];
      }),
    );
  });

  it("computes every amount by a formula that an auditor can read", () => {
    const formulasOf = (key: string): Set<string | undefined> =>
      new Set(columnOf(plan, SCHEDULE, key).map(({ formula }) => formula));
    expect(formulasOf("interest")).toEqual(
      new Set(["ROUND([@[Balance times days]]*[@[Interest rate]]/$E$7,2)"]),
    );
    expect(formulasOf("closing")).toEqual(new Set(["ROUND([@[Opening balance]]+[@Drawn]-[@Principal],2)"]));
    expect(columnOf(plan, SCHEDULE, "principal")[5]?.formula).toBe(
      'IF([@Instalment]="",0,IF([@Instalment]>=$I$8,ROUND([@[Opening balance]]+[@Drawn],2),' +
        "IF(OR([@Instalment]=1,[@Drawn]<>0),ROUND(([@[Opening balance]]+[@Drawn])/($I$8-[@Instalment]+1),2),N(J15))))",
    );
    // The first row: the first drawdown, and nothing owed before it, as N makes nought of the header.
    expect(columnOf(plan, SCHEDULE, "from")[0]?.formula).toBe(
      "IF([@No]=1,MINIFS(tblDrawdowns[Drawn on],tblDrawdowns[Loan id],$E$4),D10)",
    );
    expect(columnOf(plan, SCHEDULE, "opening")[0]?.formula).toBe("N(N10)");
    expect(tableOf(plan, SCHEDULE).row).toBe(9);
    expect(tableOf(plan, SCHEDULE).columns.map(({ key }) => key)).not.toContain("kind");
    for (const key of ["from", "due", "days", "rate", "drawdown", "total", "balanceDays", "instalment"]) {
      expect(
        columnOf(plan, SCHEDULE, key).filter(({ formula }) => formula === undefined),
        key,
      ).toEqual([]);
    }
  });

  it("moves due dates by the holidays that stand in the workbook", () => {
    const cells = columnOf(plan, SCHEDULE, "payment");
    const days = "{0,1,2,3,4,5,6,7,8,9,10,11,12}";
    expect(new Set(cells.map(({ formula }) => formula))).toEqual(
      new Set([
        `[@Due]+SUMPRODUCT(MIN(${days}+99*((MOD([@Due]+${days},7)<2)+` +
          `COUNTIFS(tblHolidays[Date],[@Due]+${days},tblHolidays[Calendar],"CN")>0)))`,
      ]),
    );
    // 21 September 2013 was a Saturday, and 23 September a Monday.
    expect(plain(cells[0]?.value ?? { kind: "blank" })).toBe("2013-09-23");
  });

  it("marks what no formula follows: fees that the terms do not have", () => {
    const cells = columnOf(plan, SCHEDULE, "fees");
    expect(cells.every(({ formula, look }) => formula === undefined && look === "computed")).toBe(true);
  });

  it("shows how each term is known, in words and in look, and never an assumption as a fact", () => {
    const marks = valuesOf(plan, "tblTermSources", "term").map((term, i) => [
      term,
      valuesOf(plan, "tblTermSources", "mark")[i],
      columnOf(plan, "tblTermSources", "mark")[i]?.look,
    ]);
    expect(marks).toContainEqual(["Interest rate", "seen in a document", "seen"]);
    expect(marks).toContainEqual(["Day count", "assumed", "inferred"]);
    expect(marks).toContainEqual(["Months between due dates", "computed", "computed"]);
    expect(marks).toContainEqual(["Rounding", "no source stated", "inferred"]);
    const summary = sheetOf(plan, "summary").cells.map(({ value }) => plain(value));
    expect(summary).toContainEqual(expect.stringMatching(/^Day count: ACT\/360 — /));
    expect(summary).toContainEqual(
      "rebalans-2014.pdf, page 20, row 6.5; printed balance EUR 23,751,816 / RSD 2,773,442,543 (31\u00a0Jul\u00a02014)",
    );
  });

  it("names the document of a term in the workbook's language, and else as its source does", () => {
    const facility = agreementFor("x-ray")?.facility?.source;
    const loan: LoanTerms = { ...X_RAY, sources: { ...X_RAY.sources, ...(facility && { facility }) } };
    const cyrillic = buildWorkbook(sampleDossier("sr-Cyrl", "2022-08-31", [loan]));
    const documents = valuesOf(cyrillic, "tblTermSources", "document");
    expect(documents).toContainEqual(expect.stringMatching(/^Оквирни споразум од 14\.07\.2010\./));
    expect(documents).toContain("rebalans-2014.pdf");
  });
});
