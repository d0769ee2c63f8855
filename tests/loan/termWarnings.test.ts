import { describe, expect, it } from "vitest";
import { isoText } from "../../src/calendar/day.ts";
import { buildOpenSchedule } from "../../src/loan/buildSchedule.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { said } from "../messages/sayable.ts";
import { begunWith, SMALL, terms, type TermsText } from "./loan.ts";

/** Each warning with the due date of the row that it stands at. */
const warnings = (loan = terms()): string[] =>
  buildOpenSchedule(loan).rows.flatMap((row) =>
    row.warnings.map((one) => `${isoText(row.due)} ${said(one)}`.replaceAll("\u00a0", " ")),
  );
const of = (changes: TermsText): string[] => warnings(terms(changes));

const fixed = (percent: string) => ({ kind: "fixed", percent });
const rescheduled = (rate: Record<string, unknown> | null) => ({
  date: "2021-07-15",
  accrued: "due",
  writeDown: null,
  rate,
  firstInterest: "2022-01-15",
  firstPrincipal: "2022-01-15",
  lastPrincipal: "2023-07-15",
  monthsBetween: 6,
  repayment: null,
  capitalisedUntil: null,
});

describe("a rate that is so low that it is more often a cell's percentage", () => {
  it("is doubted at the first period that bears it, and taken as given", () => {
    expect(of({ rate: fixed("0.02") })).toEqual([
      "2020-07-15 Careful: computed at 0.02% a year. A rate of 3% is written as 3; a cell formatted as 3% holds 0.03.",
    ]);
    // 1,200.00 x 0.02 % x 182 / 360.
    expect(buildOpenSchedule(terms({ rate: fixed("0.02") })).rows[0]?.interest?.minor).toBe(12n);
  });

  it("not one of 0, of 0.15 or more, or one that floats", () => {
    for (const percent of ["0", "0.15", "2"]) expect(of({ rate: fixed(percent) })).toEqual([]);
    const fixings = [{ from: "2020-01-15", percent: "-0.5" }];
    expect(of({ rate: { kind: "floating", index: "EURIBOR6M", marginPercent: "0.52", fixings } })).toEqual(
      [],
    );
  });

  it("not one that a document states", () => {
    const stated = (mark: string): string[] =>
      of({ rate: fixed("0.07"), sources: { rate: { mark, text: "0,07%" } } });
    expect(stated("seen")).toEqual([]);
    expect(stated("quoted")).toEqual([]);
    expect(stated("entered")).toHaveLength(1);
  });

  it("of a rescheduling, where that states another", () => {
    expect(of({ reschedulings: [rescheduled(fixed("0.03"))] })).toEqual([
      expect.stringMatching(/^2022-01-15 Careful: computed at 0\.03%/u),
    ]);
    expect(of({ rate: fixed("0.03"), reschedulings: [rescheduled(null)] })).toHaveLength(1);
  });

  it("an assumed one too, where no rate is known", () => {
    const assumed = (values: readonly (readonly [from: string, percent: string])[]): string[] =>
      of({
        rate: { kind: "unknown" },
        assumedRate: { kind: "path", values: values.map(([from, percent]) => ({ from, percent })) },
      });
    expect(of({ rate: { kind: "unknown" } })).toEqual([]);
    expect(of({ rate: { kind: "unknown" }, assumedRate: { kind: "constant", percent: "0.03" } })).toEqual([
      expect.stringMatching(/^2020-07-15 Careful: computed at 0\.03%/u),
    ]);
    expect(
      assumed([
        ["2020-01-15", "3"],
        ["2021-01-15", "0.03"],
      ]),
    ).toEqual([expect.stringMatching(/^2021-07-15 /u)]);
  });
});

it("money that was drawn before the agreement was signed is doubted", () => {
  expect(of({ signed: "2020-01-16" })).toEqual([
    "2020-07-15 Careful: the first drawdown, 15 Jan 2020, is before the day on which the agreement was signed, 16 Jan 2020 (signed). Check both.",
  ]);
  expect(of({ signed: "2020-01-15" })).toEqual([]);
  expect(warnings(begunWith({ date: "2021-01-20", amount: "900.00" }, { signed: "2022-01-15" }))).toEqual([]);
});

it("a balance above the ceiling is doubted", () => {
  const opening = { date: "2021-01-20", amount: "900.01" };
  expect(warnings(begunWith(opening, { facility: "900.00" }))).toEqual([
    "2021-07-15 Careful: the opening balance, CNY 900.01, is more than the agreed amount of the loan, CNY 900.00 (facility). Check both, unless interest has joined it.",
  ]);
  expect(warnings(begunWith(opening, { facility: "900.01" }))).toEqual([]);
});

it("a first interest period with room for two is doubted", () => {
  const later = { firstInterest: "2021-01-15", firstPrincipal: "2021-01-15" };
  expect(of(later)).toEqual([
    "2021-01-15 Careful: the first interest is due on 15 Jan 2021 (firstInterest) and runs from 15 Jan 2020 on, though interest dates lie 6 months apart: are earlier ones missing?",
  ]);
  expect(of({ ...later, drawdowns: [{ date: "2020-01-16", amount: "1200.00" }] })).toEqual([]);
  const opening = { date: "2018-01-20", amount: "900.00" };
  expect(warnings(begunWith(opening))).toHaveLength(1);
  // Interest runs from 15 July 2019 on, and none is due on 15 January 2020.
  expect(warnings(begunWith({ ...opening, date: "2020-01-14" }))).toHaveLength(1);
  expect(warnings(begunWith({ ...opening, date: "2020-01-15" }))).toEqual([]);
});

describe("terms that come to nothing", () => {
  const commitment = (from: string) => ({
    kind: "commitment",
    percent: "0.5",
    on: "undrawn",
    from,
    dayCount: "ACT/360",
  });
  const facility = "2000.00";

  it("a commitment fee from a day on which nothing can be drawn any more", () => {
    expect(of({ facility, availabilityEnd: "2021-01-15", fees: [commitment("2021-01-15")] })).toEqual([
      "2020-07-15 Careful: the commitment fee begins on 15 Jan 2021, not before the last day on which the loan can be drawn, 15 Jan 2021 (availabilityEnd): none of it is due.",
    ]);
    expect(of({ facility, availabilityEnd: "2021-01-15", fees: [commitment("2021-01-14")] })).toEqual([]);
  });

  it("one after the last drawdown, where the last day of availability is not stated", () => {
    expect(of({ facility, fees: [commitment("2020-02-15")] })).toEqual([
      "2020-07-15 Careful: the commitment fee begins on 15 Feb 2020, not before the last drawdown, 15 Jan 2020, and the last day on which the loan can be drawn (availabilityEnd) is not stated: none of it is counted, though CNY 800.00 is undrawn.",
    ]);
  });

  it("not where nothing is left to be drawn", () => {
    expect(of({ facility: "1200.00", fees: [commitment("2020-02-15")] })).toEqual([]);
    const cancellations = [{ date: "2020-01-15", amount: "800.00" }];
    expect(of({ facility, cancellations, fees: [commitment("2020-02-15")] })).toEqual([]);
  });

  it("a commitment fee whose end is assumed says so where it is last due", () => {
    const drawdowns = [
      { date: "2020-01-15", amount: "1000.00" },
      { date: "2020-10-15", amount: "200.00" },
    ];
    const loan = { drawdowns, facility, fees: [commitment("2019-12-15")] };
    expect(of(loan)).toEqual([
      "2021-01-15 Careful: the last day on which the loan can be drawn (availabilityEnd) is not stated, so the commitment fee is counted until the last drawdown, 15 Oct 2020, after which CNY 800.00 is undrawn.",
    ]);
    expect(of({ ...loan, availabilityEnd: "2020-12-31" })).toEqual([]);
    expect(of({ ...loan, facility: "1200.00" })).toEqual([]);
  });

  it("an agency fee from after the last date on", () => {
    const agency = (from: string) => ({ kind: "agency", amount: "5.00", from, monthsBetween: 12 });
    expect(of({ fees: [agency("2022-07-16")] })).toEqual([
      "2020-07-15 Careful: the agency fee begins on 16 Jul 2022, after the last date of the loan, 15 Jul 2022: none of it is due.",
    ]);
    expect(of({ fees: [agency("2022-07-15")] })).toEqual([]);
  });

  it("interest that joins the balance until a day before the first is due", () => {
    expect(of({ capitalisedUntil: "2020-07-14" })).toEqual([
      "2020-07-15 Careful: interest is to join the balance until 14 Jul 2020 (capitalisedUntil), but the first is due on 15 Jul 2020 (firstInterest): none joins it.",
    ]);
    expect(of({ capitalisedUntil: "2020-07-15" })).toEqual([]);
    const later = { ...rescheduled(null), capitalisedUntil: "2022-01-14" };
    expect(of({ reschedulings: [later] })).toHaveLength(1);
  });

  it("not interest that may have joined a stated balance before its day", () => {
    const opening = { date: "2021-01-20", amount: "900.00" };
    const begun = { firstInterest: SMALL.firstPrincipal, capitalisedUntil: "2020-07-15" };
    expect(warnings(begunWith(opening, begun))).toEqual([]);
    expect(warnings(readTerms({ ...SMALL, ...begun }, {}))).toContainEqual(
      expect.stringContaining("none joins it"),
    );
  });
});
