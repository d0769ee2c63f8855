import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { weightedAverageLife } from "../../../src/loan/measures/averageLife.ts";
import { decimalText, rescaled } from "../../../src/money/decimal.ts";
import { terms, type TermsText } from "../loan.ts";

function life(changes: TermsText): string | null {
  const loan = terms(changes);
  const years = weightedAverageLife(loan, buildSchedule(loan));
  return years && decimalText(rescaled(years, 6, "half-up"));
}

const BULLET = {
  drawdowns: [{ date: "2021-01-15", amount: "1200.00" }],
  firstInterest: "2021-07-15",
  firstPrincipal: "2023-01-15",
  lastPrincipal: "2023-01-15",
  repayment: { kind: "bullet" },
};

describe("weighted average life", () => {
  it("of a loan repaid at once after 730 days: 2 years", () => {
    expect(life(BULLET)).toBe("2.000000");
  });

  it("of four equal instalments: the mean of 366, 547, 731 and 912 days", () => {
    // From 15 January 2020: 2556 / 4 / 365.
    expect(life({})).toBe("1.750685");
  });

  it("weighs unequal instalments by their amounts", () => {
    // (366 x 900 + 912 x 300) / 1200 / 365
    const instalments = [
      { date: "2021-01-15", amount: "900.00" },
      { date: "2022-07-15", amount: "300.00" },
    ];
    expect(life({ repayment: { kind: "custom", instalments } })).toBe("1.376712");
  });

  it("is rounded half up to 20 decimals", () => {
    // 2 ^ 21 fen, one of them after two years, the others after one: 1 + 2 ^ -21 years, which has 21 decimals.
    const loan = terms({
      drawdowns: [{ date: "2021-01-15", amount: "20971.52" }],
      firstInterest: "2022-01-15",
      firstPrincipal: "2022-01-15",
      lastPrincipal: "2023-01-15",
      monthsBetween: 12,
      repayment: {
        kind: "custom",
        instalments: [
          { date: "2022-01-15", amount: "20971.51" },
          { date: "2023-01-15", amount: "0.01" },
        ],
      },
    });
    const years = weightedAverageLife(loan, buildSchedule(loan));
    // 1.000000476837158203125
    expect(years && decimalText(years)).toBe("1.00000047683715820313");
  });
});
