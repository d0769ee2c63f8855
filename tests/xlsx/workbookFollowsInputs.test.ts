import { describe, expect, it } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { excelSerial, day } from "../../src/calendar/day.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { lawsWith, rate } from "../checks/laws.ts";
import { JICA_PAYMENT, payment, PAYMENTS, RATES, ROAD, sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { placeOf, sheetOf, tableOf } from "../workbook/readPlan.ts";
import { sampled } from "../sampled.ts";
import { compareWithEngine, formulaCount } from "./compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "./libreoffice.ts";
import { packageFaults } from "./packageFaults.ts";
import { spoiledValues, withCellNumber } from "./spoil.ts";
import { longTest } from "../longTest.ts";

const missing = libreOfficeMissing();

/** X RAY's terms with others in their place. */
function changed(changes: Record<string, unknown>): LoanTerms {
  return readTerms({ ...termsToJson(X_RAY), sources: {}, ...changes }, {});
}

/** Kinds of terms that the sample does not have. */
const RARE: readonly LoanTerms[] = [
  changed({ id: "annuity", name: "Annuity", repayment: { kind: "annuity" } }),
  changed({
    id: "bullet",
    name: "Bullet",
    firstPrincipal: "2025-09-21",
    repayment: { kind: "bullet" },
    dayCount: "ACT/365F",
  }),
  changed({ id: "isda", name: "ACT ACT", dayCount: "ACT/ACT ISDA" }),
  changed({ id: "odd", name: "Odd final date", lastPrincipal: "2025-08-15" }),
  changed({ id: "late", name: "Drawn after first dates", firstInterest: "2011-09-21" }),
  changed({
    id: "bond",
    name: "30 360",
    dayCount: "30/360",
    firstInterest: "2013-08-31",
    firstPrincipal: "2014-02-28",
    lastPrincipal: "2025-08-31",
  }),
  changed({
    id: "even",
    name: "Half even",
    rounding: "half-even",
    drawdowns: [{ date: "2013-03-21", amount: "204900000.12" }],
  }),
];

/** Ids that a criterion takes for a pattern or a comparison, beside ones that they would take in. */
const ODD_IDS = ["a*", "ab", "a?", "a~*", ">5", "=a", "<>ab"].map((id) =>
  changed({ id, name: `Loan ${id}` }),
);
const ODD = ODD_IDS.map(({ id }, index) =>
  payment(id, "2014-03-21", "principal", `${10 ** index}.01`, "CNY"),
);

describe.skipIf(missing)("the workbook calculated by LibreOffice from scratch", () => {
  const rates = RATES.flatMap((rate, i) => (i === 0 ? [rate, { ...rate, rate: decimal("116.8") }] : [rate]));
  const published = {
    ...lawsWith(),
    rates: [
      rate("2013-05-31", "CNY", "EUR", "0.1251"),
      rate("2013-05-28", "EUR", "USD", "1.3037"),
      rate("2014-07-31", "EUR", "RSD", "116.7676"),
      rate("2014-07-30", "CNY", "RSD", "14.1241"),
    ],
  };
  const cases: readonly (readonly [string, Dossier])[] = [
    ["rare kinds of terms", sampleDossier("sr-Latn", "2020-02-29", RARE)],
    ["on a due date", sampleDossier("sr-Cyrl", "2016-07-21")],
    ["on the day of a drawdown", sampleDossier("sr-Latn", "2016-04-04")],
    ["before the first drawdown", sampleDossier("en", "2012-12-31")],
    ["after the last payment", sampleDossier("en", "2030-01-01")],
    ["two rates for one day", { ...sampleDossier("en"), rates }],
    ["no rates at all", { ...sampleDossier("en"), rates: [] }],
    ...LANGUAGES.map(
      (language) =>
        [
          `payments in ${language}, on a due date that is a Saturday`,
          { ...sampleDossier(language, "2015-03-21"), payments: [...PAYMENTS, JICA_PAYMENT] },
        ] as const,
    ),
    ["published balances at a rate, at an inverse and at a cross rate", published],
    ["ids that mean more to a spreadsheet", { ...sampleDossier("en", "2016-01-04", ODD_IDS), payments: ODD }],
  ];

  it.each(sampled(cases, 1))("equals the engine in every formula cell: %s", async (_, dossier) => {
    const plan = buildWorkbook(dossier);
    const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(plan)));
    expect(formulas).toBe(formulaCount(plan));
    expect(formulas).toBeGreaterThan(1000);
    expect(compareWithEngine(plan, await recalculated(xlsx))).toEqual([]);
  });
});

describe.skipIf(missing)("the workbook whose sheets a user has named", () => {
  it("equals the engine in every formula cell, whatever the names hold", async () => {
    const sheetNames = new Map([
      ["summary", "Pregled 'za' odbor!"],
      ["loans", "Uslovi & $A$1"],
      ["schedule:x-ray", "Skeneri ~ (2014)"],
      ["balances", '=СТАЊЕ, "дуг"; 31.8.'],
      ["payments", "2014"],
    ]);
    const dossier = { ...sampleDossier("sr-Cyrl"), payments: PAYMENTS };
    const plan = buildWorkbook(dossier, { sheetNames, extraColumns: new Map([["tblDrawdowns", 2]]) });
    const { xlsx, formulas } = spoiledValues(await writeXlsx(drawBook(plan)));
    expect(packageFaults(xlsx)).toEqual([]);
    expect(formulas).toBe(formulaCount(plan));
    expect(compareWithEngine(plan, await recalculated(xlsx))).toEqual([]);
  });
});

describe.skipIf(missing)("the workbook after a user has changed an input", () => {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, ROAD]));
  const AGREES = "Checked: all 25 rows equal the program's figures.";
  const CHANGED = /^Terms were changed/;
  const asOf = { sheet: sheetOf(plan, "summary").name, cell: "B3" };

  type Change = { readonly sheet: string; readonly cell: string };
  /** What cells of tables hold after one cell was given another number. */
  async function after(change: Change, number: string | number) {
    const xlsx = withCellNumber(await writeXlsx(drawBook(plan)), change.sheet, change.cell, String(number));
    const cells = await recalculated(spoiledValues(xlsx).xlsx);
    const at = ({ sheet, cell }: Change): string => cells.get(sheet)?.get(cell)?.value ?? "";
    return {
      status: at({ sheet: "X RAY", cell: "A3" }),
      column: (table: string, key: string): string[] =>
        tableOf(plan, table).rows.map((_, row) => at(placeOf(plan, table, key, row))),
    };
  }

  it("follows another rate in every interest cell, and says that the terms were changed", async () => {
    const { column, status } = await after(placeOf(plan, "tblLoans", "rate", 0), "0.04");
    // 204,900,000.00 x 184 x 4 / 36,000; x 181; then 196,362,500.00 x 184.
    expect(column("tblSchedule_x_ray", "interest").slice(0, 3)).toEqual([
      "4189066.67",
      "4120766.67",
      "4014522.22",
    ]);
    expect(status).toMatch(CHANGED);
  });

  longTest("follows another day in all balances, with the rates of that day", async () => {
    const { column, status } = await after(asOf, excelSerial(day("2014-12-31")));
    expect(column("tblOwed", "balance")[0]).toBe("187825000");
    // 187,825,000.00 x 101 days from 21 September x 3 / 36,000.
    expect(column("tblBalances", "accrued")[0]).toBe("1580860.42");
    expect(column("tblBalances", "instalmentsLeft")[0]).toBe("22");
    expect(column("tblUpcoming", "nextDue")[0]).toBe(String(excelSerial(day("2015-03-21"))));
    // 187,825,000.00 / 7.5358 = 24,924,361.0499...
    expect(column("tblOwedConverted", "amount").slice(0, 2)).toEqual(["24924361.05", "no rate entered"]);
    // 100,000,000.01 and 75,123,456.78 were drawn by then, nothing repaid.
    expect(column("tblOwed", "balance")[1]).toBe("175123456.79");
    expect(status).toBe(AGREES);
  });

  longTest("follows another drawn amount: 240,000,000.00 in 24 instalments of 10,000,000.00", async () => {
    const { column, status } = await after(placeOf(plan, "tblDrawdowns", "amount", 0), "240000000");
    expect(column("tblSchedule_x_ray", "principal").slice(1)).toEqual(Array(24).fill("10000000"));
    expect(column("tblSchedule_x_ray", "closing").at(-1)).toBe("0");
    expect(status).toMatch(CHANGED);
  });

  longTest("follows another day of a drawdown: interest runs from it", async () => {
    const { column, status } = await after(
      placeOf(plan, "tblDrawdowns", "date", 0),
      excelSerial(day("2013-04-21")),
    );
    // 204,900,000.00 x 153 x 3 / 36,000.
    expect(column("tblSchedule_x_ray", "interest")[0]).toBe("2612475");
    expect(status).toMatch(CHANGED);
  });

  longTest("follows an earlier last date: 12 instalments of 17,075,000.00, then nothing", async () => {
    const { column, status } = await after(
      placeOf(plan, "tblLoans", "lastPrincipal", 0),
      excelSerial(day("2019-09-21")),
    );
    expect(column("tblSchedule_x_ray", "principal")).toEqual([
      "0",
      ...Array<string>(12).fill("17075000"),
      ...Array<string>(12).fill("0"),
    ]);
    expect(column("tblSchedule_x_ray", "interest").slice(13)).toEqual(Array(12).fill("0"));
    expect(status).toMatch(CHANGED);
  });

  it("counts a cell that was overwritten, and says so", async () => {
    const { column, status } = await after(placeOf(plan, "tblSchedule_x_ray", "fees", 4), "123.45");
    expect(status).toBe("CAUTION: rows that differ from the program's figures: 1");
    // The fee itself and the total.
    expect(column("tblCheck_x_ray", "differences")).toEqual(
      Array.from({ length: 25 }, (_, i) => (i === 4 ? "2" : "0")),
    );
  });
});
