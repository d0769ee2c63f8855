import { describe, expect, it } from "vitest";
import { day, excelSerial, isoText } from "../../../src/calendar/day.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { readTerms, termsToJson } from "../../../src/loan/termsJson.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { PlanValue, WorkbookPlan } from "../../../src/workbook/plan.ts";
import { ROAD, sampleDossier, X_RAY } from "../dossier.ts";
import { tableOf } from "../readPlan.ts";
import { changed, shown } from "./changedPlan.ts";

const number = (text: string): PlanValue => ({ kind: "number", number: decimal(text) });
const date = (iso: string): PlanValue => ({ kind: "date", day: day(iso) });
const planOf = (loan: LoanTerms): WorkbookPlan => buildWorkbook(sampleDossier("en", "2022-08-31", [loan]));
const X = "tblSchedule_x_ray";

function xRayWith(changes: Record<string, unknown>): LoanTerms {
  return readTerms({ ...termsToJson(X_RAY), sources: {}, ...changes }, {});
}

describe("a schedule follows an input that the user changes", () => {
  it("the percentage of a management fee: 0.5 % of 301,000,000.00", () => {
    const plan = planOf(ROAD);
    expect(shown(plan, "tblSchedule_auto_put_11", "fees")).toContain("3010000");
    const row = tableOf(plan, "tblFees").rows.findIndex(
      ([, kind]) => kind?.value.kind === "text" && kind.value.text === "management fee",
    );
    const fees = shown(
      changed(plan, "tblFees", "percent", row, number("0.005")),
      "tblSchedule_auto_put_11",
      "fees",
    );
    expect(fees).toContain("1505000");
    expect(fees).not.toContain("3010000");
  });

  it("the day of a drawdown, in the commitment fee: what it takes is undrawn until then", () => {
    const plan = planOf(ROAD);
    // Drawn on 10 February 2014, where the fee begins; 161 days up to 21 July 2014.
    // 200,999,999.99 x 161 x 0.75 / 36,000 = 674,187.49996...; with nothing drawn until 1 March,
    // 301,000,000.00 x 19 and 200,999,999.99 x 142 days: 34,260,999,998.58 x 0.75 / 36,000 = 713,770.83...
    expect(shown(plan, "tblSchedule_auto_put_11", "fees")).toContain("674187.5");
    const later = changed(plan, "tblDrawdowns", "date", 0, date("2014-03-01"));
    expect(shown(later, "tblSchedule_auto_put_11", "fees")).toContain("713770.83");
  });

  it("a holiday on a due date: the payment moves by a day", () => {
    const plan = planOf(X_RAY);
    const due = day("2014-03-21");
    expect(shown(plan, X, "payment")[1]).toBe(String(excelSerial(due)));
    const closed = changed(plan, "tblHolidays", "date", 0, date(isoText(due)));
    // 21 March 2014 was a Friday.
    expect(shown(closed, X, "payment")[1]).toBe(String(excelSerial(due) + 3));
  });

  it("an amount prepaid off the last instalments: interest from its day, the last instalments less", () => {
    const loan = xRayWith({
      prepayments: [{ date: "2024-09-21", amount: "8537500.00", order: "inverse-order", respread: false }],
    });
    const principal = (plan: WorkbookPlan): string[] => shown(plan, X, "principal").slice(-3);
    expect(principal(planOf(loan))).toEqual(["8537500", "8537500", "0"]);
    const more = changed(planOf(loan), "tblPrepayments", "amount", 0, number("10000000"));
    // 17,075,000.00 are left after 21 September 2024; 7,075,000.00 after the prepayment.
    expect(principal(more)).toEqual(["8537500", "7075000", "0"]);
  });

  it("the end of capitalised interest: what is paid from then on", () => {
    const loan = xRayWith({ capitalisedUntil: "2013-09-21" });
    const plan = planOf(loan);
    expect(shown(plan, X, "capitalised").slice(0, 2)).toEqual(["3141800", "0"]);
    const none = changed(plan, "tblLoans", "capitalisedUntil", 0, date("2013-09-20"));
    expect(shown(none, X, "capitalised").slice(0, 2)).toEqual(["0", "0"]);
    expect(shown(none, X, "closing")[0]).toBe("204900000");
  });

  it("the rate of a rescheduling: interest on its first period", () => {
    const loan = xRayWith({
      reschedulings: [
        {
          date: "2016-03-21",
          accrued: "due",
          rate: { kind: "fixed", percent: "2" },
          firstInterest: "2016-09-21",
          firstPrincipal: "2018-09-21",
          lastPrincipal: "2030-03-21",
          monthsBetween: 6,
        },
      ],
    });
    const plan = planOf(loan);
    const at = shown(plan, X, "due").indexOf(String(excelSerial(day("2016-09-21"))));
    // Five instalments are paid: 204,900,000.00 - 42,687,500.00 = 162,212,500.00; x 184 x 2 / 36,000, then 4.
    expect(shown(plan, X, "interest")[at]).toBe("1658172.22");
    const dearer = changed(plan, "tblReschedulings", "rate", 0, number("0.04"));
    expect(shown(dearer, X, "interest")[at]).toBe("3316344.44");
    expect(shown(dearer, X, "interest").slice(0, at)).toEqual(shown(plan, X, "interest").slice(0, at));
  });
});
