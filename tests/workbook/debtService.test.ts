import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Payment } from "../../src/dossier/dossier.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { parseMoney } from "../../src/money/money.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { agreesWithEngine } from "../../src/writers/agreement.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { terms } from "../loan/loan.ts";
import { TWO_OVER } from "../loan/payments/payments.ts";
import { sampleDossier } from "./dossier.ts";
import { shown } from "./formulas/changedPlan.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { columnOf, sheetOf, tableOf, valuesOf, withDay } from "./readPlan.ts";

/** The small loan of the loan's tests: 300.00 on 15 January and 15 July of 2021 and 2022, interest 63.91 in all. */
const SMALL = terms();
/** 218.20 of it prepaid on its first interest period's 90th day of the second period, and its first interest added. */
const CHANGING = terms({
  id: "changing",
  capitalisedUntil: "2020-07-15",
  prepayments: [{ date: "2020-10-13", amount: "218.20", order: "pro-rata", respread: true }],
});

const paid = (loan: string, date: string, kind: Payment["kind"], amount: string): Payment => {
  const sum = parseMoney(amount, "CNY");
  if (!sum) throw new Error(amount);
  return { loan, date: day(date), kind, amount: sum, note: null };
};

function planOf(
  loans: readonly LoanTerms[],
  payments: readonly Payment[] = [],
  asOf = "2021-02-14",
): WorkbookPlan {
  return buildWorkbook({ ...sampleDossier("en", asOf, loans), payments });
}

/** Formula cells of the sheet's tables that, calculated from the plan's formulas, do not show the engine's figure. */
function wrongCells(plan: WorkbookPlan, key = "debtService"): string[] {
  const sheets = new PlanSheets(plan);
  const sheet = sheetOf(plan, key);
  return [...cellsOfSheet(sheet)]
    .filter(({ cell, table }) => cell.formula !== undefined && table !== null)
    .filter(({ cell, row, column }) => !agreesWithEngine(cell, sheets.shown(sheet.name, row, column)))
    .map(({ cell }) => cell.formula ?? "");
}

/** The named columns of a table, row by row. */
const rows = (plan: WorkbookPlan, table: string, ...keys: string[]): string[] => {
  const columns = keys.map((key) => valuesOf(plan, table, key));
  return (columns[0] ?? []).map((_, at) => columns.map((column) => column[at]).join(" "));
};

describe("the sheet of debt service", () => {
  const plan = planOf([SMALL, CHANGING]);

  it("repeats the header of the long table on the pages after the first, with and without payments", () => {
    for (const one of [plan, planOf([SMALL], [paid("example", "2021-01-15", "principal", "75.00")])]) {
      const { row } = tableOf(one, "tblDebtService");
      expect(sheetOf(one, "debtService").print.repeatRows).toEqual([row, row]);
    }
  });

  it("has each loan's years: interest 18.40 + 13.58 in 2021", () => {
    expect(
      rows(plan, "tblDebtService", "id", "year", "principal", "prepayment", "interest", "total").slice(0, 3),
    ).toEqual([
      "small 2020 0.00 0.00 18.20 18.20",
      "small 2021 600.00 0.00 31.98 631.98",
      "small 2022 600.00 0.00 13.73 613.73",
    ]);
  });

  it("counts a prepayment in its own year, and no interest that is added to the balance", () => {
    // 1,218.20 - 218.20 = 1,000.00, by four instalments of 250.00; interest 16.97 as worked out in changingLoan.ts.
    expect(rows(plan, "tblDebtService", "id", "year", "principal", "prepayment", "interest")[3]).toBe(
      "changing 2020 0.00 218.20 0.00",
    );
  });

  it("measures: average life of 2,556 days / 4 / 365, what was prepaid weighed with its days", () => {
    // Changing: (218.20 x 272 + 250 x (366 + 547 + 731 + 912)) / 1,218.20 / 365 = 698,350.4 / 444,643 = 1.57058...
    expect(rows(plan, "tblMeasures", "id", "life", "discount")).toEqual([
      "small 1.7507 0.050000",
      "changing 1.5706 0.050000",
    ]);
  });

  it("keeps the word for a measure that there is none of away from the figure before it", () => {
    for (const key of ["effectiveRate", "grantElement"])
      expect(columnOf(plan, "tblMeasures", key).map(({ align }) => align)).toEqual(["right", "right"]);
  });

  it("has formulas that give the engine's figures", () => {
    expect(wrongCells(plan)).toEqual([]);
    const live = [...cellsOfSheet(sheetOf(plan, "debtService"))].filter(
      ({ cell }) => cell.formula !== undefined,
    );
    // Eight or nine of each year, three of each loan's measures, and the day.
    expect(live.length).toBeGreaterThan(6 * 8 + 2 * 3);
  });

  it("shows nothing overdue where no payment is entered", () => {
    expect(sheetOf(plan, "debtService").tables.map(({ name }) => name)).toEqual([
      "tblMeasures",
      "tblDebtService",
    ]);
  });

  it("is there without loans too", () => {
    expect(sheetOf(planOf([]), "debtService").tables).toEqual([]);
  });
});

describe("what is overdue", () => {
  const bearing = terms({ defaultInterest: TWO_OVER });
  const payments = [
    paid("small", "2020-07-15", "interest", "18.20"),
    paid("small", "2021-01-15", "principal", "100.00"),
    paid("small", "2021-01-20", "interest", "10.00"),
    paid("changing", "2021-01-15", "interest", "6.97"),
  ];
  const plan = planOf([bearing, CHANGING], payments);

  it("is what had to be paid less what was paid, with default interest and days", () => {
    // Small: 300.00 - 100.00; 18.40 - 10.00. Default interest at 5 % to 14 February, 30 days: 200.00 x 5 % x 30 / 360
    // = 0.8333...; 18.40 x 5 days and 8.40 x 25 days: 302.00 x 5 % / 360 = 0.0419...; together 0.83 + 0.04.
    // Changing: the prepayment of 218.20 and 250.00; 16.97 - 6.97.
    const table = rows(
      plan,
      "tblArrears",
      "id",
      "principal",
      "interest",
      "fees",
      "overdue",
      "defaultInterest",
      "daysPastDue",
    );
    expect(table).toEqual([
      "small 200.00 8.40 0.00 208.40 0.87 30",
      "changing 468.20 10.00 0.00 478.20 not agreed 124",
    ]);
    expect(wrongCells(plan)).toEqual([]);
  });

  it("is compared kind by kind: a prepayment is due as principal, interest that is added is not due", () => {
    // To 14 February 2021: 218.20 + 250.00; 16.97, without the 18.20 of the first period.
    expect(
      rows(plan, "tblPaid", "id", "kind", "due")
        .filter((line) => line.startsWith("changing"))
        .slice(0, 2),
    ).toEqual(["changing principal 468.20", "changing interest 16.97"]);
    expect(wrongCells(plan, "payments")).toEqual([]);
  });

  it("is nothing on the day of payment itself", () => {
    const onTheDay = planOf([bearing], payments.slice(0, 1), "2021-01-15");
    expect(rows(onTheDay, "tblArrears", "overdue", "defaultInterest")).toEqual(["0.00 0.00"]);
    expect(wrongCells(onTheDay)).toEqual([]);
  });

  describe("where payments are entered from a later due date on", () => {
    /** 100.00 prepaid 90 days after 15 July 2021: 250.00 on the two dates left. */
    const PREPAID = terms({
      id: "prepaid",
      prepayments: [{ date: "2021-10-13", amount: "100.00", order: "pro-rata", respread: true }],
    });
    const later = planOf(
      [SMALL, CHANGING, PREPAID, terms({ id: "unpaid" })],
      [
        paid("small", "2021-07-15", "principal", "300.00"),
        paid("small", "2021-07-15", "interest", "13.58"),
        paid("changing", "2022-01-17", "principal", "250.00"),
        paid("prepaid", "2022-01-15", "principal", "250.00"),
        paid("unpaid", "2022-03-01", "principal", "300.00"),
      ],
      "2022-02-14",
    );

    it("counts from that date, with what is prepaid in its period; without a payment by the day nothing is known", () => {
      // Small: 300.00 and 9.20 of 15 January 2022. Changing: 500.00 x 184 x 3 % / 360 = 7.67 of it, neither the
      // prepayment of 2020 nor the instalments of 2021. Prepaid: 100.00 + 250.00 - 250.00 and (600.00 x 90 + 500.00 x
      // 94) x 3 % / 360 = 8.42.
      expect(
        rows(later, "tblArrears", "id", "since", "principal", "interest", "overdue", "oldest", "daysPastDue"),
      ).toEqual([
        "small 2021-07-15 300.00 9.20 309.20 2022-01-15 30",
        "changing 2022-01-15 0.00 7.67 7.67 2022-01-15 30",
        "prepaid 2022-01-15 100.00 8.42 108.42 2022-01-15 30",
        "unpaid no payment entered     ",
      ]);
    });

    it("has formulas that give the engine's figures", () => {
      expect(wrongCells(later)).toEqual([]);
    });
  });

  describe("where another day is typed", () => {
    const loans = [SMALL, terms({ id: "other" })];
    const made = [
      paid("small", "2021-07-15", "principal", "300.00"),
      // Taken back: it pays nothing, and makes nothing overdue.
      paid("small", "2021-08-02", "principal", "-20.00"),
      paid("small", "2021-07-15", "interest", "13.58"),
      paid("other", "2022-01-20", "principal", "300.00"),
    ];
    const DAYS = ["2020-06-30", "2021-07-14", "2021-07-15", "2022-01-19", "2022-02-14", "2023-12-31"];
    const KEYS = ["id", "since", "principal", "interest", "fees", "overdue"] as const;
    const calculated = (plan: WorkbookPlan): string[] => {
      const columns = KEYS.map((key) => shown(plan, "tblArrears", key));
      return loans.map((_, row) => columns.map((column) => column[row]).join(" "));
    };

    it.each(DAYS.flatMap((from) => DAYS.map((to) => [from, to] as const)))(
      "the figures are those of that day: %s, then %s",
      (from, to) => {
        const then = withDay(planOf(loans, made, from), day(to));
        expect(calculated(then)).toEqual(calculated(planOf(loans, made, to)));
      },
    );

    it.each(DAYS)("formulas give the engine's figures on %s", (on) => {
      expect(wrongCells(planOf(loans, made, on))).toEqual([]);
    });

    it("nothing is known before the first payment, and said so", () => {
      expect(calculated(withDay(planOf(loans, made, "2022-02-14"), day("2022-01-19")))[1]).toBe(
        "other no payment entered    ",
      );
    });
  });

  it("stands between the measures and the years", () => {
    expect(sheetOf(plan, "debtService").tables.map(({ name }) => name)).toEqual([
      "tblMeasures",
      "tblArrears",
      "tblDebtService",
    ]);
    expect(tableOf(plan, "tblArrears").input).toBe(false);
  });
});
