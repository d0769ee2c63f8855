import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { amountText } from "../../src/money/money.ts";
import { problemOf, terms, type TermsText } from "./loan.ts";

/** EUR 100,000.00 of which 60,000 and 20,000 are drawn; half-yearly from 15 July 2020 to 15 July 2022. */
function loan(changes: TermsText = {}) {
  return terms({
    currency: "EUR",
    facility: "100000.00",
    drawdowns: [
      { date: "2020-01-15", amount: "60000.00" },
      { date: "2020-05-15", amount: "20000.00" },
    ],
    ...changes,
  });
}

const fees = (changes: TermsText) =>
  buildSchedule(loan(changes))
    .rows.filter(({ feeParts }) => feeParts.length > 0)
    .map(({ due, n, fees: sum }) => `${isoText(due)} ${n} ${amountText(sum)}`);

/** 1 % a year of what is not drawn. */
const COMMITMENT = {
  kind: "commitment",
  percent: "1",
  on: "undrawn",
  from: "2020-01-15",
  dayCount: "ACT/360",
};

describe("commitment fee and the end of availability", () => {
  it("runs to the last drawdown where no end is stated", () => {
    // 40,000 x 121 days x 1 % / 360 = 134.44, due with the first interest.
    expect(fees({ fees: [COMMITMENT] })).toEqual(["2020-07-15 1 134.44"]);
  });

  it("runs to the end of availability, on what is left", () => {
    // 40,000 for 121 days and 20,000 for 61: 168.33. Then 20,000 for 78 days to 1 October: 43.33.
    expect(fees({ fees: [COMMITMENT], availabilityEnd: "2020-10-01" })).toEqual([
      "2020-07-15 1 168.33",
      "2021-01-15 2 43.33",
    ]);
  });

  it("a cancellation lowers the undrawn part from its own day on", () => {
    // 20,000 for 16 days to 31 July and 5,000 for 62 days to 1 October: 8.89 + 8.61 = 17.50, rounded once.
    expect(
      fees({
        fees: [COMMITMENT],
        availabilityEnd: "2020-10-01",
        cancellations: [{ date: "2020-07-31", amount: "15000.00" }],
      }),
    ).toEqual(["2020-07-15 1 168.33", "2021-01-15 2 17.50"]);
  });

  it("nothing is left to pay for once all is drawn or cancelled", () => {
    expect(
      fees({
        fees: [COMMITMENT],
        availabilityEnd: "2021-12-31",
        cancellations: [{ date: "2020-07-15", amount: "20000.00" }],
      }),
    ).toEqual(["2020-07-15 1 168.33"]);
  });

  it("heeds drawdowns and cancellations in order of day, in whatever order they are listed", () => {
    // 40,000 x 60 days to 15 March, 30,000 x 61 to 15 May, 10,000 x 61 to 15 July: x 1 % / 360 = 134.444...
    const changes = {
      fees: [COMMITMENT],
      availabilityEnd: "2020-07-15",
      cancellations: [{ date: "2020-03-15", amount: "10000.00" }],
    };
    expect(fees(changes)).toEqual(["2020-07-15 1 134.44"]);
    const { drawdowns, ...rest } = loan({ ...changes, availabilityEnd: null });
    const listed = [drawdowns, drawdowns.toReversed()].map(
      (order) => buildSchedule({ ...rest, drawdowns: order }).totals.fees,
    );
    // To the last drawdown: 40,000 x 60 and 30,000 x 61 days = 117.50.
    expect(listed.map(amountText)).toEqual(["117.50", "117.50"]);
  });

  it("by the days of regular periods takes those of the terms that hold", () => {
    const rescheduling = {
      date: "2020-09-01",
      accrued: "due",
      firstInterest: "2021-09-01",
      firstPrincipal: "2021-09-01",
      lastPrincipal: "2022-09-01",
      monthsBetween: 12,
    };
    // (40,000 x 121 + 20,000 x 61) / (182 x 2); 20,000 x 48 / (184 x 2); then 181 of the 365 days of a whole year.
    expect(
      fees({
        fees: [{ ...COMMITMENT, dayCount: "ACT/ACT ICMA" }],
        availabilityEnd: "2021-03-01",
        reschedulings: [rescheduling],
      }),
    ).toEqual(["2020-07-15 1 166.48", "2020-09-01 2 26.09", "2021-09-01 3 99.18"]);
  });

  it("is due on the dates of a rescheduling once that holds", () => {
    const rescheduling = {
      date: "2020-09-01",
      accrued: "due",
      firstInterest: "2021-03-01",
      firstPrincipal: "2021-03-01",
      lastPrincipal: "2022-03-01",
      monthsBetween: 6,
    };
    // 20,000 x 48 days to 1 September = 26.67; 30 days to 1 October = 16.67.
    expect(
      fees({ fees: [COMMITMENT], availabilityEnd: "2020-10-01", reschedulings: [rescheduling] }),
    ).toEqual(["2020-07-15 1 168.33", "2020-09-01 2 26.67", "2021-03-01 3 16.67"]);
  });

  it.each([
    [
      "a drawdown after the end",
      { availabilityEnd: "2020-05-14" },
      "errors:termsDrawdownAfterAvailability",
      "drawdowns[1].date",
    ],
    [
      "more cancelled than is undrawn",
      { cancellations: [{ date: "2020-06-01", amount: "20000.01" }] },
      "errors:termsCancelledOverUndrawn",
      "cancellations",
    ],
    [
      "a cancellation of no known facility",
      { facility: null, cancellations: [{ date: "2020-06-01", amount: "1.00" }] },
      "errors:termsCancellationNeedsFacility",
      "facility",
    ],
  ])("is refused: %s", (_, changes, key, cell) => {
    expect(problemOf(() => buildSchedule(loan(changes)))).toEqual({ key, cell });
  });
});

describe("insurance premium and agency fee", () => {
  it("a stated premium and one in percent of the whole facility, each on its day", () => {
    const insurance = [
      { kind: "insurance", amount: "9584.79", date: "2020-01-10" },
      { kind: "insurance", percent: "6.5", on: "facility", date: "2020-07-15" },
    ];
    expect(fees({ fees: insurance })).toEqual(["2020-01-10 0 9584.79", "2020-07-15 1 6500.00"]);
  });

  it("an agency fee each year, on the same day, as long as the loan lasts", () => {
    const agency = { kind: "agency", amount: "250.00", from: "2020-07-15", monthsBetween: 12 };
    expect(fees({ fees: [agency] })).toEqual([
      "2020-07-15 1 250.00",
      "2021-07-15 3 250.00",
      "2022-07-15 5 250.00",
    ]);
  });

  it("from the end of a month it stays at the ends of months", () => {
    const agency = { kind: "agency", amount: "1.00", from: "2020-08-31", monthsBetween: 6 };
    expect(fees({ fees: [agency] }).map((line) => line.split(" ")[0])).toEqual([
      "2020-08-31",
      "2021-02-28",
      "2021-08-31",
      "2022-02-28",
    ]);
  });

  it.each([
    [
      "a premium in percent of no known facility",
      { kind: "insurance", percent: "1", on: "facility", date: "2020-01-10" },
      "errors:termsFeeNeedsFacility",
      "fees[0]",
    ],
    [
      "an agency fee that is paid again after more than ten years",
      { kind: "agency", amount: "1.00", from: "2020-08-31", monthsBetween: 121 },
      "errors:termsMonthsBetween",
      "fees[0].monthsBetween",
    ],
    [
      "a premium of nothing",
      { kind: "insurance", amount: "0.00", date: "2020-01-10" },
      "errors:termsNotPositive",
      "fees[0].amount",
    ],
    [
      "a percentage below nothing",
      { kind: "insurance", percent: "-1", on: "facility", date: "2020-01-10" },
      "errors:termsNegativeRate",
      "fees[0].percent",
    ],
  ])("is refused: %s", (_, fee, key, cell) => {
    const facility = key.endsWith("NeedsFacility") ? { facility: null } : {};
    expect(problemOf(() => buildSchedule(loan({ ...facility, fees: [fee] })))).toEqual({ key, cell });
  });
});
