import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { alternativeOf } from "../../../src/loan/scenarios/alternative.ts";
import { parseScenario } from "../../../src/loan/scenarios/scenario.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { terms, type TermsText } from "../loan.ts";

const FIXINGS = (...pairs: [from: string, percent: string][]) => ({
  kind: "floating",
  index: "EURIBOR6M",
  marginPercent: "1",
  floorPercent: null,
  fixings: pairs.map(([from, percent]) => ({ from, percent })),
});

/** The small loan at 3 %, with other terms from 15 January 2021 on: the same dates, and a rate where one is stated. */
const rescheduled = (rate: object | null, date = "2021-01-15") => ({
  reschedulings: [
    {
      date,
      accrued: "due",
      rate,
      firstInterest: "2021-07-15",
      firstPrincipal: "2021-07-15",
      lastPrincipal: "2022-07-15",
      monthsBetween: 6,
    },
  ],
});

/** The rate of each period under the scenario; a projected one in brackets. */
function rates(changes: TermsText, scenario: string): string {
  const loan = terms(changes);
  const { schedule } = alternativeOf(loan, buildSchedule(loan), parseScenario(scenario));
  return schedule.rows
    .map(({ ratePercent, projected }) =>
      projected ? `(${decimalText(ratePercent)})` : decimalText(ratePercent),
    )
    .join(" ");
}

describe("a rate that changes in a what-if, of a loan that was rescheduled", () => {
  it.each<[string, object | null, string, string]>([
    ["both rates, from the first period on", { kind: "fixed", percent: "5" }, "rate+1", "4 4 6 6 6"],
    [
      "both, from the middle of the first on",
      { kind: "fixed", percent: "5" },
      "rate+1 from 2020-07-15",
      "3 4 6 6 6",
    ],
    [
      "the new one alone, from its beginning on",
      { kind: "fixed", percent: "5" },
      "rate+1 from 2021-01-15",
      "3 3 6 6 6",
    ],
    [
      "the new one alone, from its middle on",
      { kind: "fixed", percent: "5" },
      "rate-1 from 2021-02-01",
      "3 3 5 4 4",
    ],
    ["the one that goes on, where none is stated anew", null, "rate+1 from 2020-07-15", "3 4 4 4 4"],
    ["the one that goes on, from a day after that", null, "rate+1 from 2021-07-15", "3 3 3 4 4"],
    ["the one that goes on, from the first period on", null, "rate+1", "4 4 4 4 4"],
    [
      "a floating one that follows a fixed one: from its first projected period on",
      FIXINGS(["2021-01-15", "2"]),
      "rate+1",
      "3 3 3 4 (4)",
    ],
  ])("%s", (_, rate, scenario, expected) => {
    expect(rates(rescheduled(rate), scenario)).toBe(expected);
  });

  it("leaves the rate of the time before as it was agreed, a fixed one", () => {
    const loan = terms(rescheduled({ kind: "fixed", percent: "5" }));
    const scenario = parseScenario("rate+1 from 2021-02-01");
    const { terms: changed } = alternativeOf(loan, buildSchedule(loan), scenario);
    expect(changed.rate).toEqual(loan.rate);
    expect(changed.reschedulings[0]?.rate?.kind).toBe("floating");
  });

  it("the new one, where all that was agreed first was changed before anything was drawn", () => {
    const before = rescheduled({ kind: "fixed", percent: "5" }, "2020-01-01");
    expect(rates(before, "rate+1")).toBe("6 6 6");
    expect(rates(before, "rate+1 from 2021-07-15")).toBe("5 6 6");
  });
});

describe("a floating rate that changes in a what-if", () => {
  it("keeps the periods without a fixing of their own projected, but for the first that changes", () => {
    expect(rates({ rate: FIXINGS(["2020-01-15", "1"], ["2020-07-15", "2"]) }, "rate+1")).toBe(
      "2 3 4 (4) (4)",
    );
  });

  it("raises the first period's fixing once, where that is of the day before the first drawdown", () => {
    const changes = {
      drawdowns: [{ date: "2020-03-10", amount: "1200.00" }],
      rate: FIXINGS(["2020-01-15", "1"]),
    };
    expect(rates(changes, "rate+1 from 2020-03-10")).toBe("3 (3) (3) (3) (3)");
  });
});
