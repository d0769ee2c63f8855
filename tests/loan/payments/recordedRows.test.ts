import { describe, expect, it } from "vitest";
import { day, isoText } from "../../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../../src/loan/buildSchedule.ts";
import { recordedRows } from "../../../src/loan/payments/recordedRows.ts";
import type { PaymentKind, PaymentMade, PaymentRate } from "../../../src/loan/payments/payment.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import type { Currency } from "../../../src/money/currency.ts";
import { decimal } from "../../../src/money/decimal.ts";
import { amountText, parseMoney } from "../../../src/money/money.ts";
import { X_RAY } from "../../workbook/dossier.ts";

const pay = (
  date: string,
  kind: PaymentKind,
  amount: string,
  currency: Currency = "CNY",
  loan = "x-ray",
): PaymentMade => ({ loan, date: day(date), kind, amount: parseMoney(amount, currency)! });

/** Rows with payments: due date, what is left of principal and interest, when all was paid. */
function recorded(
  payments: readonly PaymentMade[],
  terms: LoanTerms = X_RAY,
  rates: readonly PaymentRate[] = [],
): string[] {
  return recordedRows(terms, buildOpenSchedule(terms), payments, rates)
    .filter((row) => row.payments.length > 0)
    .map(({ row, left, paidInFull, payments: own }) =>
      [
        isoText(row.due),
        ...[left.principal, left.interest].map((amount) => (amount ? amountText(amount) : "open")),
        paidInFull === null ? "-" : isoText(paidInFull),
        own.length,
      ].join(" "),
    );
}

// X RAY on 21.09.2022: principal 8,537,500.00, interest 916,358.33.
const PRINCIPAL = pay("2022-09-21", "principal", "8537500.00");
const INTEREST = pay("2022-09-21", "interest", "916358.33");

describe("payments beside the row on which they were due", () => {
  it("stand there though nothing before them was recorded", () => {
    expect(recorded([PRINCIPAL, INTEREST])).toEqual(["2022-09-21 0.00 0.00 2022-09-21 2"]);
  });

  it("leave open what they do not cover", () => {
    expect(recorded([PRINCIPAL, pay("2022-09-21", "interest", "900000.00")])).toEqual([
      "2022-09-21 0.00 16358.33 - 2",
    ]);
  });

  it("may come some weeks before or after; the row is paid with the last of them", () => {
    expect(recorded([PRINCIPAL, pay("2022-11-30", "interest", "916358.33")])).toEqual([
      "2022-09-21 0.00 0.00 2022-11-30 2",
    ]);
    // Nearer to 21.03.2023.
    expect(recorded([pay("2023-01-15", "interest", "1.00")])).toEqual([
      "2023-03-21 8537500.00 772642.75 - 1",
    ]);
  });

  it("count at the rate of their day in another currency, and stand there without one too", () => {
    const euros = pay("2022-09-21", "principal", "1237318.84", "EUR");
    const rate: PaymentRate = { date: day("2022-09-21"), base: "EUR", quote: "CNY", rate: decimal("6.9") };
    // 1,237,318.84 x 6.9 = 8,537,499.996.
    expect(recorded([euros, INTEREST], X_RAY, [rate])).toEqual(["2022-09-21 0.00 0.00 2022-09-21 2"]);
    expect(recorded([euros], X_RAY)).toEqual(["2022-09-21 8537500.00 916358.33 - 1"]);
  });

  it("of other loans, or above what is due, change nothing", () => {
    expect(recorded([pay("2022-09-21", "principal", "1.00", "CNY", "other")])).toEqual([]);
    expect(recorded([pay("2022-09-21", "principal", "9000000.00"), INTEREST])).toEqual([
      "2022-09-21 0.00 0.00 2022-09-21 2",
    ]);
  });

  it("do not pay in full what is not known", () => {
    const open: LoanTerms = { ...X_RAY, rate: { kind: "unknown" } };
    expect(recorded([PRINCIPAL, INTEREST], open)).toEqual(["2022-09-21 0.00 open - 2"]);
  });

  it("by the day of an opening balance are in it already", () => {
    const openingBalance = {
      date: day("2022-08-31"),
      amount: parseMoney("59762500.00", "CNY")!,
      interestFrom: null,
    };
    const begun: LoanTerms = { ...X_RAY, drawdowns: [], openingBalance };
    expect(recorded([pay("2022-08-31", "principal", "1.00"), PRINCIPAL], begun)).toEqual([
      "2022-09-21 0.00 916358.33 - 1",
    ]);
  });
});
