import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import { arrearsOn } from "../../../src/loan/payments/arrears.ts";
import { settle } from "../../../src/loan/payments/settle.ts";
import type { Settlement } from "../../../src/loan/payments/settlement.ts";
import { amountText } from "../../../src/money/money.ts";
import { CHANGING, CHANGING_SCHEDULE } from "../changingLoan.ts";
import { day, terms } from "../loan.ts";
import { agreed, paid, partsOf, settled as settledOf, TWO_OVER, usesOf } from "./payments.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";

addLaterTexts();

const { defaultInterest } = terms({ defaultInterest: TWO_OVER });
const BEARING = defaultInterest ? { ...CHANGING, defaultInterest } : CHANGING;

const settled = (payments: readonly string[], asOf: string): Settlement =>
  settle(
    BEARING,
    CHANGING_SCHEDULE,
    payments.map((text) => paid(text)),
    day(asOf),
  );

/** "2020-10-13 principal 218.20 paid 218.20" for each part of the first two rows. */
const lines = (settlement: Settlement): string[] =>
  partsOf(settlement)
    .filter(({ row }) => row.n <= 2)
    .map(
      (part) => `${isoText(part.dueOn)} ${part.kind} ${amountText(part.due)} paid ${amountText(part.paid)}`,
    );

describe("a prepayment that the terms state", () => {
  it.each([["principal"], ["any"]])("takes its payment (%s), which is no early instalment", (kind) => {
    const settlement = settled([`2020-10-13 ${kind} 218.20`], "2020-12-31");
    expect(lines(settlement)).toEqual([
      "2020-10-13 principal 218.20 paid 218.20",
      "2021-01-15 interest 16.97 paid 0.00",
      "2021-01-15 principal 250.00 paid 0.00",
    ]);
    expect(settlement.overpayments).toEqual([]);
    expect(arrearsOn(BEARING, settlement).total.minor).toBe(0n);
  });

  it("leaves the loan paid to the cent, with nothing over, when everything is paid", () => {
    const settlement = settled(
      [
        "2020-10-13 any 218.20",
        "2021-01-15 any 266.97",
        "2021-07-15 any 261.31",
        "2022-01-15 any 206.13",
        "2022-07-15 any 203.02",
      ],
      "2022-07-15",
    );
    expect(partsOf(settlement).map(({ short }) => amountText(short))).toEqual(Array(9).fill("0.00"));
    expect(settlement.overpayments).toEqual([]);
  });

  it("is overdue from the day after, where no payment is found, and bears default interest", () => {
    // 13 October to 12 November 2020: 30 days; 218.20 x (3 % + 2 %) x 30 / 360 = 0.9091...
    const arrears = arrearsOn(BEARING, settled([], "2020-11-12"));
    expect(
      [arrears.principal, arrears.interest, arrears.defaultInterest, arrears.total].map(
        (a) => a && amountText(a),
      ),
    ).toEqual(["218.20", "0.00", "0.91", "219.11"]);
    expect(arrears.oldestDue).toBe(day("2020-10-13"));
    expect(arrears.daysPastDue).toBe(30);
  });
});

describe("a prepayment among the other parts", () => {
  const prepaid = (date: string) => ({
    prepayments: [{ date, amount: "100.00", order: "in-order", respread: false }],
  });

  it("on a due date stands once, in the period that begins then", () => {
    const parts = partsOf(settledOf(agreed(prepaid("2021-01-15")), [], "2021-01-15"));
    expect(parts.filter(({ prepayment }) => prepayment !== null).map(({ row }) => row.n)).toEqual([3]);
  });

  it("comes before a fee of a later day, which stands before its period in the schedule", () => {
    const loan = agreed({
      ...prepaid("2020-10-13"),
      facility: "2000.00",
      fees: [{ kind: "management", percent: "1", on: "facility", date: "2020-11-01" }],
    });
    // Paid twelve days before the first of them: 100.00 to the prepayment, 15.00 to the fee of 20.00.
    const payments = ["2020-07-15 interest 18.20", "2020-10-01 any 115.00"];
    expect(usesOf(settledOf(loan, payments, "2020-12-01")).slice(1)).toEqual([
      "0 fee 2020-10-01 15.00, early",
      "2 principal 2020-10-01 100.00, early",
    ]);
    const arrears = arrearsOn(loan, settledOf(loan, payments.slice(0, 1), "2020-12-01"));
    expect(arrears.oldestDue && isoText(arrears.oldestDue)).toBe("2020-10-13");
    expect(arrears.daysPastDue).toBe(49);
  });
});

it("a row on which nothing is due has no part that could be paid", () => {
  expect(settled([], "2021-06-30").rows[0]?.parts).toEqual([]);
});

it("interest that is added to the balance is not due as interest", () => {
  expect(partsOf(settled([], "2021-06-30")).map(({ row }) => row.n)).not.toContain(1);
});
