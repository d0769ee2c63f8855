import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import { agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { knownPositionAt } from "./knownPosition.ts";
import { termsFromFacts } from "../../src/loan/termsFromFacts.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { decimal } from "../../src/money/decimal.ts";
import { amountText, money } from "../../src/money/money.ts";

/** Row 6.5 of the amended budget law for 2014. */
function xRay(): LoanTerms {
  const derived = termsFromFacts(
    {
      id: "x-ray",
      name: "Export – Import Bank of China – X RAY",
      firstPrincipal: day("2014-03-21"),
      lastPrincipal: day("2025-09-21"),
      yearlyInstalment: { year: 2014, amount: money(1_707_500_000n, "CNY") },
      rate: { kind: "fixed", percent: decimal("3.00") },
      sources: { rate: { mark: "seen", text: "3,00% фиксна", row: "6.5" } },
    },
    agreementFor("x-ray"),
  );
  if (!("terms" in derived)) throw new Error("terms were expected");
  return derived.terms;
}

describe("the container inspection loan, from the card of 2014 and the known agreement", () => {
  const terms = xRay();
  const schedule = buildSchedule(terms);

  it("has the 24 dates, instalments and balances of the reconstructed schedule", () => {
    const lines = readFileSync(new URL("../fixtures/loan/xray-schedule.csv", import.meta.url), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const expected = lines.map((line) => {
      const [n, due, , principal, balance] = line.split(",");
      return `${n} ${due} ${principal}.00 ${balance}.00`;
    });
    const built = schedule.rows
      .filter(({ instalment }) => instalment !== null)
      .map(
        (row) =>
          `${row.instalment} ${isoText(row.due)} ${amountText(row.principal)} ${amountText(row.closing)}`,
      );
    expect(expected).toHaveLength(24);
    expect(built).toEqual(expected);
    expect(amountText(schedule.totals.principal)).toBe("204900000.00");
  });

  it("has interest of balance x 3 % x actual days / 360", () => {
    // By hand: 204,900,000 x 0.03 x 184 / 360; x 181 / 360; 196,362,500 x 0.03 x 184 / 360; the last 8,537,500 x ...
    const interest = schedule.rows.map((row) => `${row.days} ${amountText(row.interest)}`);
    expect(interest.slice(0, 3)).toEqual(["184 3141800.00", "181 3090575.00", "184 3010891.67"]);
    expect(interest.at(-1)).toBe("184 130908.33");
    expect(interest).toHaveLength(25);
  });

  it.each([
    // date, balance, accrued interest, instalments left
    ["2013-03-20", "0.00", "0.00", 24],
    ["2013-03-21", "204900000.00", "0.00", 24],
    ["2013-03-22", "204900000.00", "17075.00", 24],
    ["2014-07-31", "196362500.00", "2159987.50", 23],
    ["2014-09-20", "196362500.00", "2994528.13", 23],
    ["2014-09-21", "187825000.00", "0.00", 22],
    // 59,762,500 x 0.03 x 163 / 360
    ["2022-08-31", "59762500.00", "811773.96", 7],
    ["2025-09-20", "8537500.00", "130196.88", 1],
    ["2025-09-21", "0.00", "0.00", 0],
    ["2030-01-01", "0.00", "0.00", 0],
  ])("on %s it owes %s, with %s accrued and %i instalments left", (date, balance, accrued, left) => {
    const position = knownPositionAt(terms, schedule, day(date));
    expect(amountText(position.balance)).toBe(balance);
    expect(amountText(position.accruedInterest)).toBe(accrued);
    expect(position.instalmentsLeft).toBe(left);
  });

  it("marks each term as seen, computed or inferred; fees are not assumed", () => {
    expect(
      Object.fromEntries(Object.entries(terms.sources).map(([term, source]) => [term, source?.mark])),
    ).toEqual({
      agreement: "seen",
      signed: "seen",
      currency: "seen",
      facility: "seen",
      rate: "seen",
      monthsBetween: "computed",
      dayCount: "inferred",
      businessDays: "inferred",
      drawdowns: "inferred",
      firstInterest: "inferred",
      repayment: "inferred",
      rounding: "inferred",
      remainder: "inferred",
      fees: "inferred",
    });
    expect(terms.fees).toEqual([]);
    expect(terms.agreement).toBe("CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)");
  });
});
