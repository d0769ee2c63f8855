import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { explainFigure } from "../../../src/loan/figures/explainFigure.ts";
import type { ExplainedFigure, Figure } from "../../../src/loan/figures/figure.ts";
import { rounded, shownMeasure } from "../../../src/loan/figures/measureFigures.ts";
import { rowInputs } from "../../../src/loan/figures/rowInputs.ts";
import { addLaterTexts } from "../../../src/messages/laterTexts.ts";
import { message } from "../../../src/messages/message.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { CHANGING, CHANGING_SCHEDULE } from "../changingLoan.ts";
import { day, terms, type TermsText } from "../loan.ts";
import { inputLines, sentenceOf } from "./said.ts";

addLaterTexts();

const explained = (figure: Figure, changes: TermsText = {}): ExplainedFigure => {
  const loan = terms(changes);
  return explainFigure(loan, buildSchedule(loan), figure);
};
const linesOf = ({ inputs }: ExplainedFigure): string[] => inputLines(inputs);

const FEE = { kind: "management", percent: "1", on: "facility", date: "2020-09-30" };
const RESCHEDULED = {
  date: "2020-08-01",
  accrued: "due",
  firstInterest: "2021-01-15",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
};
/** All that is owed is written off. */
const WRITTEN_OFF = { reschedulings: [{ ...RESCHEDULED, writeDown: "1200.00" }] };

describe("totals", () => {
  it.each([
    ["principal", "Principal in all: CNY 1,200.00, the sum of 4 instalments.", "Repayment"],
    ["prepayment", "Prepaid in all: CNY 150.00, in 1 period.", "Prepaid on 1 Feb 2021"],
    ["fees", "Fees in all: CNY 20.00, the sum of 1 row.", "Management fee"],
    ["writtenDown", "Written off in all: CNY 100.00, in 1 row.", "Rescheduled on"],
  ] as const)("%s", (of, sentence, input) => {
    const changes: TermsText = {
      facility: "2000.00",
      ...(of === "fees" ? { fees: [FEE] } : {}),
      ...(of === "prepayment"
        ? { prepayments: [{ date: "2021-02-01", amount: "150.00", order: "pro-rata", respread: false }] }
        : {}),
      ...(of === "writtenDown" ? { reschedulings: [{ ...RESCHEDULED, writeDown: "100.00" }] } : {}),
    };
    const found = explained({ kind: "total", of }, changes);
    expect(sentenceOf(found)).toBe(sentence);
    expect(linesOf(found).join("\n")).toContain(input);
  });
});

describe("a balance", () => {
  const on = (date: string, changes: TermsText) => explained({ kind: "balance", day: day(date) }, changes);

  it("holds what is drawn on its own day, and nothing that is drawn later", () => {
    const drawdowns = [
      { date: "2020-01-15", amount: "1200.00" },
      { date: "2020-04-01", amount: "300.00" },
    ];
    expect(sentenceOf(on("2020-03-31", { drawdowns }))).toContain("drawn CNY 1,200.00");
    expect(sentenceOf(on("2020-04-01", { drawdowns }))).toContain("drawn CNY 1,500.00");
  });

  it.each<[string, TermsText, string]>([
    ["interest added", { capitalisedUntil: "2020-07-15" }, "+ interest added CNY 18.20"],
    [
      "a prepayment",
      { prepayments: [{ date: "2020-08-01", amount: "150.00", order: "pro-rata", respread: false }] },
      "− prepaid CNY 150.00",
    ],
    ["a write-off", { reschedulings: [{ ...RESCHEDULED, writeDown: "100.00" }] }, "− written off CNY 100.00"],
  ])("names %s, also where nothing else changes it", (_, changes, part) => {
    expect(sentenceOf(on("2020-08-01", changes))).toContain(part);
  });

  it("is not made from a prepayment of a later day", () => {
    const prepayments = [{ date: "2020-08-01", amount: "150.00", order: "pro-rata", respread: false }];
    expect(linesOf(on("2020-07-31", { prepayments })).join("\n")).not.toContain("Prepaid");
    expect(linesOf(on("2020-08-01", { prepayments })).join("\n")).toContain("Prepaid on 1 Aug 2020");
  });
});

describe("interest run up", () => {
  it("is that of the period, also where a fee is due before its end", () => {
    const found = explained(
      { kind: "accrued-interest", day: day("2020-09-01") },
      { facility: "2000.00", fees: [FEE] },
    );
    // 1,200 x 48 days x 3 % / 360
    expect(sentenceOf(found)).toContain("from 15 Jul 2020 to 1 Sep 2020");
    expect(sentenceOf(found)).toContain("= CNY 4.80.");
  });

  it("on the day of a prepayment is that of the balance before it alone", () => {
    const found = explainFigure(CHANGING, CHANGING_SCHEDULE, {
      kind: "accrued-interest",
      day: day("2020-10-13"),
    });
    expect(linesOf(found).filter((line) => line.startsWith("Balance"))).toEqual([
      "Balance from 15 Jul 2020 up to 13 Oct 2020: CNY 1,218.20; computed",
    ]);
  });

  it("that is none is made from nothing", () => {
    expect(explained({ kind: "accrued-interest", day: day("2021-01-15") }).inputs).toEqual([]);
  });
});

describe("measures", () => {
  it("average life is made from all principal, prepaid or not", () => {
    // 900 + 218.20
    const found = explainFigure(CHANGING, CHANGING_SCHEDULE, { kind: "average-life" });
    expect(linesOf(found)).toEqual([
      "Drawn on 15 Jan 2020: CNY 1,200.00; none",
      "Principal repaid: CNY 1,118.20; computed",
      "Repayment: equal instalments of principal; none",
      "Last repayment of principal: 15 Jul 2022; none",
    ]);
  });

  it("of a loan of which nothing is ever paid there is neither average life nor effective rate", () => {
    const changes = { ...WRITTEN_OFF, rate: { kind: "fixed", percent: "0" } };
    expect(sentenceOf(explained({ kind: "average-life" }, changes))).toBe(
      "Weighted average life: none, as no principal is repaid.",
    );
    expect(sentenceOf(explained({ kind: "effective-rate" }, changes))).toContain("Effective rate: none");
  });

  it("an effective rate that is one of two says so", () => {
    // The loan of rateOfReturn.test.ts, with a fee long before the drawdown.
    const found = explained(
      { kind: "effective-rate" },
      {
        drawdowns: [{ date: "2021-01-15", amount: "100000.00" }],
        facility: "100000.00",
        dayCount: "ACT/365F",
        firstInterest: "2022-01-15",
        firstPrincipal: "2022-01-15",
        lastPrincipal: "2022-01-15",
        monthsBetween: 12,
        repayment: { kind: "bullet" },
        fees: [{ ...FEE, date: "2020-07-15" }],
      },
    );
    expect(sentenceOf(found)).toContain("Effective rate: 4.0617% a year, the one nearest to 0 of 2 rates");
  });

  it.each(["present-value", "grant-element"] as const)(
    "%s: the discount rate is a choice, and said to be",
    (kind) => {
      const found = explained({ kind, percent: decimal("5") });
      expect(linesOf(found)).toEqual([
        "Discount rate a year: 5.00%; entered",
        "Drawn on 15 Jan 2020: CNY 1,200.00; none",
        "Interest rate: 3.00% fixed; none",
        "Day count: ACT/360; none",
        "Paid in all: CNY 1,263.91; computed",
      ]);
      expect(found.inputs[0]?.source).toEqual({
        mark: "entered",
        text: "",
        says: message("figures:discountSource"),
      });
    },
  );

  it("half of the last digit told is rounded up", () => {
    expect(amountText(rounded(decimal("0.125"), terms()))).toBe("0.13");
    expect(decimalText(shownMeasure(decimal("1.00005")))).toBe("1.0001");
  });
});

describe("what a row is made from", () => {
  const rowsOf = (changes: TermsText): string[][] => {
    const loan = terms(changes);
    return buildSchedule(loan).rows.map((row) =>
      inputLines(rowInputs(loan, row)).map((line) => line.split(":")[0] ?? ""),
    );
  };

  it("repayment where principal is due, and the days where the payment is moved", () => {
    // 15 January 2022 is a Saturday.
    const rows = rowsOf({ businessDays: { calendars: [], convention: "following", interest: "unadjusted" } });
    expect(rows.slice(1, 5)).toEqual([
      ["Balance before", "Interest rate", "Day count", "Repayment"],
      ["Balance before", "Interest rate", "Day count", "Repayment"],
      ["Balance before", "Interest rate", "Day count", "Repayment", "Business days"],
      ["Balance before", "Interest rate", "Day count", "Repayment"],
    ]);
  });

  it("fees where there are any; a row of fees alone has nothing else", () => {
    const rows = rowsOf({ facility: "2000.00", fees: [FEE] });
    expect(rows.slice(0, 3)).toEqual([
      ["Balance before", "Drawn on 15 Jan 2020", "Interest rate", "Day count"],
      ["Amount of the loan", "Management fee"],
      ["Balance before", "Interest rate", "Day count", "Repayment"],
    ]);
    const onDue = rowsOf({ facility: "2000.00", fees: [{ ...FEE, date: "2020-07-15" }] });
    expect(onDue[0]?.slice(-2)).toEqual(["Amount of the loan", "Management fee"]);
  });

  it("what is drawn on a due date belongs to the row that begins on it", () => {
    const drawdowns = [
      { date: "2020-01-15", amount: "1200.00" },
      { date: "2020-07-15", amount: "100.00" },
      { date: "2021-06-30", amount: "100.00" },
    ];
    expect(rowsOf({ drawdowns }).map((row) => row.filter((name) => name.startsWith("Drawn")))).toEqual([
      ["Drawn on 15 Jan 2020"],
      ["Drawn on 15 Jul 2020"],
      ["Drawn on 30 Jun 2021"],
      [],
      [],
    ]);
  });
});
