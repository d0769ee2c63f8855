import { describe, expect, it } from "vitest";
import { day, excelSerial } from "../../src/calendar/day.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { parseMoney } from "../../src/money/money.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../src/workbook/readBack/result.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { fromBalance, X_RAY_REST } from "./forwardLoans.ts";
import { changed, shown } from "./formulas/changedPlan.ts";
import { dossierOf, said } from "./readBack/edited.ts";
import { placeOf } from "./readPlan.ts";
import { snapshotFrom } from "./snapshotFrom.ts";
import { UserEdits } from "./userEdits.ts";

const TABLE = "tblSchedule_x_ray";
const planOn = (asOf: string, loans = [X_RAY_REST]): WorkbookPlan =>
  buildWorkbook(sampleDossier("en", asOf, loans));
const PLAN = planOn("2024-12-31");
const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });
const date = (iso: string): PlanValue => ({ kind: "date", day: day(iso) });
const serial = (iso: string): string => String(excelSerial(day(iso)));

describe("a schedule that begins with the balance of the budget law 2025", () => {
  it("has the last three rows of the whole loan's schedule, cell by cell", () => {
    const whole = planOn("2024-12-31", [X_RAY]);
    for (const key of [
      "from",
      "due",
      "payment",
      "days",
      "rate",
      "opening",
      "principal",
      "interest",
      "total",
      "closing",
    ]) {
      expect([key, shown(PLAN, TABLE, key)]).toEqual([key, shown(whole, TABLE, key).slice(-3)]);
    }
    expect(shown(PLAN, TABLE, "interest")).toEqual(["392725", "257547.92", "130908.33"]);
  });

  it("follows the balance in all rows: 30,000,000.00 in three instalments", () => {
    const more = changed(PLAN, "tblLoans", "openingBalance", 0, number("30000000"));
    expect(shown(more, TABLE, "opening")).toEqual(["30000000", "20000000", "10000000"]);
    expect(shown(more, TABLE, "principal")).toEqual(["10000000", "10000000", "10000000"]);
    // 30,000,000.00 x 184 days, 20,000,000.00 x 181, 10,000,000.00 x 184, each x 3 / 36,000.
    expect(shown(more, TABLE, "interest")).toEqual(["460000", "301666.67", "153333.33"]);
    expect(shown(more, "tblBalances", "balance")).toEqual(["20000000"]);
  });

  it("counts interest from the day that is typed: from the balance's own day, 21 days", () => {
    const later = changed(PLAN, "tblLoans", "interestFrom", 0, date("2024-08-31"));
    expect(shown(later, TABLE, "from")[0]).toBe(serial("2024-08-31"));
    // 25,612,500.00 x 21 x 3 / 36,000.
    expect(shown(later, TABLE, "interest")[0]).toBe("44821.88");
  });

  it("shows nothing of what was before the balance's day, and from it on what is owed", () => {
    const before = planOn("2024-08-30");
    for (const key of [
      "drawn",
      "repaid",
      "interestPaid",
      "balance",
      "accrued",
      "instalmentsLeft",
      "periodDue",
    ])
      expect([key, shown(before, "tblBalances", key)]).toEqual([key, [""]]);
    expect(shown(before, "tblUpcoming", "nextTotal")).toEqual([""]);
    const then = planOn("2024-08-31");
    expect(shown(then, "tblBalances", "drawn")).toEqual([""]);
    expect(shown(then, "tblBalances", "repaid")).toEqual(["0"]);
    expect(shown(then, "tblBalances", "balance")).toEqual(["25612500"]);
    expect(shown(then, "tblBalances", "instalmentsLeft")).toEqual(["3"]);
  });

  it("stands beside a whole loan, with its years before the balance empty", () => {
    const other = { ...X_RAY, id: "whole", name: "Whole" };
    const both = planOn("2024-12-31", [X_RAY_REST, other]);
    const years = shown(both, "tblYearEnds", "year");
    const balances = shown(both, "tblYearEnds", "balance");
    const at = years.indexOf("2023");
    expect(balances[at]).toBe("");
    expect(balances[at + 1]).toBe("17075000");
    expect(balances[years.indexOf("2023", at + 1)]).toBe("34150000");
  });
});

describe("an opening balance that the user changes", () => {
  /** @param typed by the column of tblLoans */
  const edited = (typed: Readonly<Record<string, number | null>>, plan = PLAN): ReadBack => {
    const user = new UserEdits(snapshotFrom(plan));
    for (const [key, value] of Object.entries(typed)) {
      const { sheet, cell } = placeOf(plan, "tblLoans", key, 0);
      user.type(sheet, cell, value);
    }
    return readBack(user.snapshot);
  };

  it.each(LANGUAGES)("comes back as it was written, in %s", (language) => {
    const written = sampleDossier(language, "2024-12-31", [
      X_RAY_REST,
      fromBalance(X_RAY, "2024-08-31", "25612500.00", {
        id: "stated",
        openingBalance: { date: "2024-08-31", amount: "25612500.00", interestFrom: "2024-03-22" },
      }),
    ]);
    const read = dossierOf(readBack(snapshotFrom(buildWorkbook(written))));
    expect(read.changed).toBe(false);
    expect(read.warnings).toEqual([]);
  });

  it("is taken with its cell as the source", () => {
    const read = dossierOf(edited({ openingBalance: 17_075_000 }));
    const { terms } = read.dossier.loans[0] ?? {};
    expect(terms?.openingBalance?.amount).toEqual(parseMoney("17075000.00", "CNY"));
    expect(terms?.sources["openingBalance"]?.mark).toBe("entered");
    expect(terms?.sources["openingBalance.interestFrom"]?.mark).toBe("inferred");
  });

  it("with its day taken away, is a fault at the day's cell", () => {
    const { faults } = said(edited({ openingDate: null }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("Owed on");
  });

  it("is refused beside drawdowns, and where the last date has passed", () => {
    const whole = planOn("2024-12-31", [X_RAY]);
    const both = said(edited({ openingBalance: 100, openingDate: Number(serial("2024-08-31")) }, whole));
    expect(both.faults).toHaveLength(1);
    const late = said(edited({ openingDate: Number(serial("2025-09-21")) }));
    expect(late.faults[0]).toContain("21 Sep 2025");
  });
});
