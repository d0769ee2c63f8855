import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { FLOATING, sampleDossier, X_RAY, YEN } from "./dossier.ts";
import { BRIDGE, STATED } from "./rareLoans.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const TABLES = [
  "tblFees",
  "tblPrepayments",
  "tblCancellations",
  "tblReschedulings",
  "tblInstalments",
  "tblOwnDays",
  "tblDefaultInterest",
  "tblDefaultRates",
];

describe("the sheet of the terms that few agreements have", () => {
  const ordinary = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
  const rare = buildWorkbook(sampleDossier("en", "2022-08-31", [BRIDGE, STATED]));

  test("offers one empty row to type into where there are none", () => {
    expect(sheetOf(ordinary, "terms").tables.map(({ name }) => name)).toEqual(TABLES);
    for (const { name, input, rows } of sheetOf(ordinary, "terms").tables) {
      expect([name, input, rows.length]).toEqual([name, true, 1]);
      expect(rows[0]?.every(({ value, look }) => value.kind === "blank" && look === "input")).toBe(true);
    }
  });

  test("holds each term of a loan in cells", () => {
    expect(
      tableOf(rare, "tblFees").rows.map((row) => row.map(({ value }) => plain(value)).join("|")),
    ).toEqual([
      "novi most|management fee|0.01||2020-02-15||",
      "novi most|insurance premium||12345.67|2020-02-15||",
      "novi most|insurance premium|0.005||2020-03-15||",
      "novi most|agency fee||2500.00|2020-07-31|12|",
      "novi most|commitment fee|0.0075||2020-01-15||ACT/360",
    ]);
    expect(valuesOf(rare, "tblInstalments", "rescheduling")).toEqual([
      "",
      "",
      "",
      "2021-01-15",
      "2021-01-15",
    ]);
    expect(valuesOf(rare, "tblReschedulings", "repayment")).toEqual(["", "stated instalments"]);
    expect(valuesOf(rare, "tblFixings", "rescheduling")).toEqual(["2024-01-31"]);
    expect(valuesOf(rare, "tblDefaultRates", "percent")).toEqual(["0.015", "0.0625"]);
  });

  test("offers the words of each choice, and guards each other cell that is no plain text", () => {
    const { tables, validations } = sheetOf(rare, "terms");
    const guarded = (table: string, key: string): unknown => {
      const found = tables.find(({ name }) => name === table);
      const column = (found?.column ?? 0) + (found?.columns.findIndex((one) => one.key === key) ?? 0);
      const validation = validations.find(({ at }) => at.column === column);
      return validation?.rule.kind === "list" ? validation.rule.values : validation?.rule.kind;
    };
    expect(guarded("tblPrepayments", "order")).toEqual([
      "the last ones first",
      "the next ones first",
      "all in proportion",
    ]);
    expect(guarded("tblFees", "kind")).toHaveLength(4);
    expect(guarded("tblOwnDays", "kind")).toEqual(["no banking day", "banking day"]);
    expect(guarded("tblDefaultInterest", "compounding")).toEqual(["yes", "no"]);
    const free = tables.flatMap(({ name, columns }) =>
      columns.filter(({ key }) => guarded(name, key) === undefined).map(({ key }) => `${name} ${key}`),
    );
    expect(free).toEqual(["tblReschedulings index", "tblOwnDays name"]);
  });

  test.each(LANGUAGES)("is one that Excel takes without repair, in %s", (language) => {
    expect(checkPlan(buildWorkbook(sampleDossier(language, "2022-08-31", [BRIDGE, STATED])))).toEqual([]);
  });

  test("tells what is said there with the other terms, each with its source", () => {
    const terms = valuesOf(rare, "tblTermSources", "term");
    expect(terms).toEqual(expect.arrayContaining(["Prepayments", "Reschedulings", "Default interest"]));
    const row = terms.indexOf("Prepayments");
    expect(plain(columnOf(rare, "tblTermSources", "mark")[row]?.value ?? { kind: "blank" })).toBe(
      "seen in a document",
    );
  });
});

describe("the sheet of holidays", () => {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, FLOATING, YEN]));
  const rows = tableOf(plan, "tblHolidays").rows.map((row) => row.map(({ value }) => plain(value)).join("|"));

  test("lists those of the calendars that the loans use, within the loans' years, in order", () => {
    expect([...new Set(valuesOf(plan, "tblHolidays", "calendar"))]).toEqual(["CN", "TARGET2"]);
    // The first drawdown of X RAY is of 2013, of the euro loan of 2022; their last dates lie in 2025.
    expect(rows.find((row) => row.startsWith("CN"))).toBe("CN|2013-01-01|New Year");
    expect(rows.find((row) => row.startsWith("TARGET2"))).toMatch(/^TARGET2\|2022-/u);
    expect(rows.at(-1)).toMatch(/^TARGET2\|2026-12-/u);
    expect(rows).toEqual([...rows].sort((a, b) => (a < b ? -1 : 1)));
  });

  test("names them, and leaves weekends out", () => {
    // State Council: Spring Festival 2022 from Monday 31 January to Sunday 6 February; TARGET2: Good Friday 2022.
    expect(rows.filter((row) => /^CN\|2022-0[12]-/u.test(row))).toEqual([
      "CN|2022-01-03|New Year",
      "CN|2022-01-31|Spring Festival",
      "CN|2022-02-01|Spring Festival",
      "CN|2022-02-02|Spring Festival",
      "CN|2022-02-03|Spring Festival",
      "CN|2022-02-04|Spring Festival",
    ]);
    expect(rows).toContain("TARGET2|2022-04-15|Good Friday");
  });

  test("is no table where no loan names a calendar", () => {
    const none = buildWorkbook(sampleDossier("en", "2022-08-31", [YEN]));
    expect(sheetOf(none, "holidays").tables).toEqual([]);
    expect(sheetOf(none, "holidays").cells.map(({ value }) => plain(value))).toContain(
      "No loan in this workbook names a calendar.",
    );
  });
});
