import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { addDays, isoText, type Day } from "../../../src/calendar/day.ts";
import { PUBLISHED_RATES } from "../../../src/dossier/publishedRates.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import {
  balanceMovement,
  raisesBalance,
  type BalanceMovement,
} from "../../../src/loan/views/fxDifference.ts";
import { amountText } from "../../../src/money/money.ts";
import { CHANGING, CHANGING_SCHEDULE } from "../changingLoan.ts";
import { day, problemOf, terms } from "../loan.ts";

const X_RAY = terms({
  drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
  firstInterest: "2013-09-21",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
});
const SCHEDULE = buildSchedule(X_RAY);

function lines({ opening, moves, closing, fxDifference }: BalanceMovement): string[] {
  return [
    `opening ${amountText(opening.value)}`,
    ...moves.map(({ kind, day: on, view }) => `${kind} ${isoText(on)} ${amountText(view.value)}`),
    `closing ${amountText(closing.value)}`,
    `FX ${amountText(fxDifference)}`,
  ];
}

describe("the container inspection loan in euros over 2022", () => {
  const between = { from: day("2021-12-31"), to: day("2022-12-31") };

  it("each instalment at the rate known on its own day", () => {
    // 68,300,000 / 7.1947 = 9,493,099.0868...; 8,537,500 / 7.1947 (31 December 2021) = 1,186,637.3859...
    // 8,537,500 / 6.8947 (31 August 2022) = 1,238,269.9755...; 51,225,000 / 7.3582 (30 December 2022) = 6,961,621.0486...
    // 6,961,621.05 - 9,493,099.09 + 1,186,637.39 + 1,238,269.98 = -106,570.67: the euro grew against the yuan, a gain.
    expect(lines(balanceMovement(X_RAY, SCHEDULE, between, "EUR", PUBLISHED_RATES))).toEqual([
      "opening 9493099.09",
      "principal 2022-03-21 1186637.39",
      "principal 2022-09-21 1238269.98",
      "closing 6961621.05",
      "FX -106570.67",
    ]);
  });
});

describe("a movement", () => {
  it("in the loan's own currency has no FX difference, and shows each kind of change", () => {
    const between = { from: day("2020-01-14"), to: day("2021-07-15") };
    expect(lines(balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "CNY", []))).toEqual([
      "opening 0.00",
      "drawn 2020-01-15 1200.00",
      "capitalised 2020-07-15 18.20",
      "prepaid 2020-10-13 218.20",
      "principal 2021-01-15 250.00",
      "principal 2021-07-15 250.00",
      "written-down 2021-07-15 100.00",
      "closing 400.00",
      "FX 0.00",
    ]);
  });

  it("in the loan's own currency needs no rate", () => {
    const between = { from: day("2020-01-14"), to: day("2021-07-15") };
    expect(balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "CNY", [])).toEqual(
      balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "CNY", PUBLISHED_RATES),
    );
  });

  it("does not count what happens on its first day, which the opening balance holds", () => {
    const between = { from: day("2020-01-15"), to: day("2020-07-15") };
    expect(lines(balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "CNY", []))).toEqual([
      "opening 1200.00",
      "capitalised 2020-07-15 18.20",
      "closing 1218.20",
      "FX 0.00",
    ]);
  });

  it("says which rate is missing", () => {
    const between = { from: day("2020-01-15"), to: day("2020-07-15") };
    const call = (): unknown => balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "EUR", []);
    expect(problemOf(call).key).toBe("errors:noExchangeRate");
  });

  it("refuses days that are the wrong way round", () => {
    const between = { from: day("2020-07-15"), to: day("2020-07-14") };
    expect(() => balanceMovement(CHANGING, CHANGING_SCHEDULE, between, "CNY", [])).toThrow(
      "the last day is before the first",
    );
  });

  it("over any two days: the differences of its parts are the difference of the whole", () => {
    const days = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000));
    const first = day("2013-03-01");
    fc.assert(
      fc.property(days, (picked) => {
        const [a, b, c] = picked.sort((x, y) => x - y).map((n) => addDays(first, n)) as [Day, Day, Day];
        const between = (from: Day, to: Day): BalanceMovement =>
          balanceMovement(X_RAY, SCHEDULE, { from, to }, "EUR", PUBLISHED_RATES);
        const whole = between(a, c);
        expect(whole.fxDifference.minor).toBe(
          between(a, b).fxDifference.minor + between(b, c).fxDifference.minor,
        );
        const sum = whole.moves.reduce(
          (total, { kind, view }) => total + (raisesBalance(kind) ? view.value.minor : -view.value.minor),
          whole.opening.value.minor + whole.fxDifference.minor,
        );
        expect(sum).toBe(whole.closing.value.minor);
      }),
      { numRuns: 60, seed: 20220831 },
    );
  });
});
