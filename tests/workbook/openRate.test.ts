import { describe, expect, it } from "vitest";
import { day, excelSerial } from "../../src/calendar/day.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../src/workbook/plan.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import type { ReadBack } from "../../src/workbook/readBack/result.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { sampleDossier } from "./dossier.ts";
import { ASSUMED, ASSUMED_INDEX, forwardDossier, OPEN_RATE, X_RAY_REST } from "./forwardLoans.ts";
import { changed, shown } from "./formulas/changedPlan.ts";
import { dossierOf, said } from "./readBack/edited.ts";
import { placeOf, plain, sheetOf } from "./readPlan.ts";
import { snapshotFrom } from "./snapshotFrom.ts";
import { UserEdits } from "./userEdits.ts";

const planOf = (...loans: Parameters<typeof sampleDossier>[2] & object): WorkbookPlan =>
  buildWorkbook(sampleDossier("en", "2024-12-31", loans));
const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });
const TABLE = "tblSchedule_open_rate";
const X_RAY_INTEREST = ["392725", "257547.92", "130908.33"];

describe("a schedule whose rate is not known", () => {
  const plan = planOf(OPEN_RATE);

  it("has principal and balances, and no interest anywhere: empty, never 0", () => {
    expect(shown(plan, TABLE, "closing")).toEqual(["17075000", "8537500", "0"]);
    for (const key of ["rate", "interest", "total"]) expect(shown(plan, TABLE, key)).toEqual(["", "", ""]);
    expect(shown(plan, "tblBalances", "interestPaid")).toEqual([""]);
    expect(shown(plan, "tblBalances", "accrued")).toEqual([""]);
    expect(shown(plan, "tblBalances", "interestBasis")).toEqual(["open: rate not known"]);
    expect(shown(plan, "tblUpcoming", "nextPrincipal")).toEqual(["8537500"]);
    expect(shown(plan, "tblUpcoming", "nextTotal")).toEqual([""]);
    expect(shown(plan, "tblDebtService", "principal")).toEqual(["8537500", "17075000"]);
    expect(shown(plan, "tblDebtService", "interest")).toEqual(["", ""]);
    expect(shown(plan, "tblDebtService", "total")).toEqual(["", ""]);
    expect(shown(plan, "tblPlanNeeds", "amount")).toEqual(["17075000", "0", "0", "", "0", "0"]);
  });

  it("takes a rate that is typed, in every sum, and says that it is assumed", () => {
    const typed = changed(plan, "tblLoans", "assumedRate", 0, number("0.03"));
    expect(shown(typed, TABLE, "interest")).toEqual(X_RAY_INTEREST);
    expect(shown(typed, "tblBalances", "interestBasis")).toEqual(["assumed rate"]);
    expect(shown(typed, "tblDebtService", "interestBasis")).toEqual(["assumed rate", "assumed rate"]);
    expect(shown(typed, "tblDebtService", "interest")).toEqual(["392725", "388456.25"]);
    // 25,612,500.00 less an instalment, 101 days from 21 September to the last day of the year.
    expect(shown(typed, "tblBalances", "accrued")).toEqual(["143714.58"]);
    expect(shown(typed, "tblPlanNeeds", "certainty")[3]).toBe("assumed interest rate");
  });

  it("says on the sheet of planning what was open then: what is typed later makes no note untrue", () => {
    const notes = sheetOf(plan, "planning").cells.map(({ value }) => plain(value));
    const at = notes.findIndex((note) =>
      note.startsWith("When this sheet was written: The interest rate of"),
    );
    const note = notes.slice(at, at + 3).join(" ");
    expect(note).toContain("is not known");
    expect(note).toContain("Sums that needed it were not stated.");
    expect(note).not.toMatch(/20\d\d/u);
  });

  it("shows the known part with dearer and cheaper currencies too", () => {
    const cellsOf = (of: WorkbookPlan): string[] => {
      const { cells } = sheetOf(of, "planning");
      const start = cells.find(({ value }) => plain(value) === "Rates changed by")?.row ?? 0;
      return [1, 4, 5, 8].map((below) =>
        [0, 1, 2]
          .map((column) => cells.find((cell) => cell.row === start + below && cell.column === column)?.value)
          .map((value) => (value ? plain(value) : ""))
          .join(" | "),
      );
    };
    // 17,075,000.00 yuan at 17.1319, the last known: 292,527,193; x 0.9 = 263,274,473.7; x 1.1 = 321,779,912.3.
    expect(cellsOf(plan)).toEqual([
      "-0.10 |  | open",
      "0.10 |  | open",
      "-0.10 | known part | 263274474.00",
      "0.10 | known part | 321779912.00",
    ]);
  });

  it("is as the engine computes it with the same rate assumed", () => {
    const assumed = planOf(ASSUMED);
    expect(shown(assumed, "tblSchedule_assumed", "interest")).toEqual(X_RAY_INTEREST);
    const emptied = changed(assumed, "tblLoans", "assumedRate", 0, { kind: "blank" });
    expect(shown(emptied, "tblSchedule_assumed", "interest")).toEqual(["", "", ""]);
  });

  it("says of equal payments whose assumed rate is emptied that they need one", () => {
    const level = planOf({ ...ASSUMED, repayment: { kind: "annuity" } });
    expect(shown(level, "tblBalances", "interestBasis")).toEqual(["assumed rate"]);
    const emptied = changed(level, "tblLoans", "assumedRate", 0, { kind: "blank" });
    expect(shown(emptied, "tblBalances", "interestBasis")).toEqual(["open: equal payments need a rate"]);
    // Never a balance as if nothing were repaid.
    expect(shown(emptied, "tblBalances", "balance")).toEqual([""]);
  });

  it("takes an index by year before floor and margin", () => {
    const index = planOf(ASSUMED_INDEX);
    const table = "tblSchedule_index";
    // 3.5 + 2.35 from 21 March and 21 September 2024; from 21 March 2025 -0.25, which the floor makes 0.
    expect(shown(index, table, "rate")).toEqual(["0.0585", "0.0585", "0.0235"]);
    // 25,612,500.00 x 184, 17,075,000.00 x 181 and 8,537,500.00 x 184 days.
    expect(shown(index, table, "interest")).toEqual(["765813.75", "502218.44", "102544.86"]);
    const higher = changed(index, "tblRatePath", "percent", 1, number("0.01"));
    expect(shown(higher, table, "rate")).toEqual(["0.0585", "0.0585", "0.0335"]);
  });

  it.each(LANGUAGES)("stands beside others in a workbook that Excel takes, in %s", (language) => {
    expect(checkPlan(buildWorkbook(forwardDossier(language)))).toEqual([]);
  });
});

describe("an assumed rate that the user changes", () => {
  const edited = (plan: WorkbookPlan, edit: (user: UserEdits, type: Typed) => void): ReadBack => {
    const user = new UserEdits(snapshotFrom(plan));
    edit(user, (table, key, value) => {
      const { sheet, cell } = placeOf(plan, table, key, 0);
      user.type(sheet, cell, value);
    });
    return readBack(user.snapshot);
  };
  type Typed = (table: string, key: string, value: string | number | null) => void;
  const plan = planOf(OPEN_RATE);

  it.each(LANGUAGES)("comes back as it was written, in %s", (language) => {
    const read = dossierOf(readBack(snapshotFrom(buildWorkbook(forwardDossier(language)))));
    expect(read.changed).toBe(false);
    expect(read.warnings).toEqual([]);
  });

  it("becomes a term with its cell as the source; the rate itself stays unknown", () => {
    const read = dossierOf(
      edited(plan, (_, type) => {
        type("tblLoans", "assumedRate", 0.0275);
      }),
    );
    const terms = read.dossier.loans[0]?.terms;
    expect(terms?.assumedRate).toEqual({ kind: "constant", percent: decimal("2.75") });
    expect(terms?.rate).toEqual({ kind: "unknown" });
    expect(terms?.sources["assumedRate"]?.mark).toBe("entered");
  });

  it("becomes a path where it is typed by day", () => {
    const read = dossierOf(
      edited(plan, (_, type) => {
        type("tblRatePath", "loan", "open-rate");
        type("tblRatePath", "from", excelSerial(day("2024-01-01")));
        type("tblRatePath", "percent", 0.03);
      }),
    );
    expect(read.dossier.loans[0]?.terms.assumedRate).toEqual({
      kind: "path",
      values: [{ from: day("2024-01-01"), percent: decimal("3") }],
    });
  });

  it("is a fault beside a path, and a rate beside one that is not known", () => {
    const both = edited(planOf(ASSUMED_INDEX), (_, type) => {
      type("tblLoans", "assumedRate", 0.01);
    });
    expect(said(both).faults[0]).toContain("Keep one of the two");
    const rate = edited(plan, (_, type) => {
      type("tblLoans", "rate", 0.03);
    });
    expect(said(rate).faults[0]).toContain("not known");
  });

  it("gives way to a rate that becomes known", () => {
    const read = dossierOf(
      edited(planOf(ASSUMED), (_, type) => {
        type("tblLoans", "rateKind", "fixed");
        type("tblLoans", "rate", 0.03);
        type("tblLoans", "assumedRate", null);
      }),
    );
    expect(read.dossier.loans[0]?.terms.rate).toEqual({ kind: "fixed", percent: decimal("3") });
    expect(read.dossier.loans[0]?.terms.assumedRate).toBeUndefined();
  });

  it("makes a rate unknown where somebody says so", () => {
    const read = dossierOf(
      edited(planOf(X_RAY_REST), (_, type) => {
        type("tblLoans", "rateKind", "not known");
        type("tblLoans", "rate", null);
      }),
    );
    expect(read.dossier.loans[0]?.terms.rate).toEqual({ kind: "unknown" });
  });
});
