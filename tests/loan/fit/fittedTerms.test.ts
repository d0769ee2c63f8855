import { describe, expect, it } from "vitest";
import { isoText } from "../../../src/calendar/day.ts";
import type { Agreement } from "../../../src/loan/agreements/agreement.ts";
import { takenTerms } from "../../../src/loan/fit/takenTerms.ts";
import type { LoanTerms, TermSource } from "../../../src/loan/terms.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { amountText } from "../../../src/money/money.ts";
import { said } from "../../messages/sayable.ts";
import { day } from "../loan.ts";
import { fitOf } from "./facts.ts";

/** CNY 1,200.00 in four instalments. */
const KNOWN = {
  currency: "CNY",
  ratePercent: "3.00",
  firstPrincipal: "2021-01-15",
  lastPrincipal: "2022-07-15",
  monthsBetween: 6,
  drawn: "1200.00",
};

function termsOf(facts: Record<string, unknown>): LoanTerms {
  const [best] = fitOf({ ...KNOWN, ...facts }).candidates;
  if (!best) throw new Error("no schedule agrees");
  return best.terms;
}

/** Days of the drawdown and of the first interest. */
const starts = (facts: Record<string, unknown>): string[] => {
  const { drawdowns, firstInterest } = termsOf(facts);
  return [...drawdowns.map(({ date }) => date), firstInterest].map(isoText);
};

describe("the terms of a schedule found", () => {
  it("are complete: what the facts state, and Exim Bank's rules", () => {
    const { sources, drawdowns, rate, ...terms } = termsOf({
      id: "x-ray",
      name: "X RAY",
      facility: "1300.00",
    });
    expect(Object.keys(sources).length).toBeGreaterThan(10);
    expect(terms).toEqual({
      id: "x-ray",
      name: "X RAY",
      currency: "CNY",
      agreement: null,
      signed: null,
      facility: { minor: 130_000n, currency: "CNY" },
      dayCount: "ACT/360",
      firstInterest: day("2021-01-15"),
      firstPrincipal: day("2021-01-15"),
      lastPrincipal: day("2022-07-15"),
      monthsBetween: 6,
      rollOn: "stated",
      finalPeriod: "short",
      repayment: { kind: "equal-principal" },
      businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      rounding: "half-up",
      remainder: "last",
      fees: [],
      capitalisedUntil: null,
      availabilityEnd: null,
      cancellations: [],
      prepayments: [],
      reschedulings: [],
    });
    expect(rate.kind === "fixed" && decimalText(rate.percent)).toBe("3");
    expect(drawdowns.map(({ amount }) => amountText(amount))).toEqual(["1200.00"]);
  });

  it("have all drawn a step before the first interest: a step before principal where nothing else is known", () => {
    expect(starts({})).toEqual(["2020-07-15", "2021-01-15"]);
    expect(starts({ firstInterest: "2019-07-15" })).toEqual(["2019-01-15", "2019-07-15"]);
  });

  it("have it drawn by the first day on which something was owed", () => {
    const owed = (asOf: string): string[] =>
      starts({ balances: [{ amount: "100.00", currency: "CNY", asOf }] });
    expect(owed("2020-07-15")).toEqual(["2020-07-15", "2021-01-15"]);
    expect(owed("2020-07-14")).toEqual(["2020-01-15", "2020-07-15"]);
    expect(owed("2018-03-01")).toEqual(["2018-01-15", "2018-07-15"]);
    // Not more than twenty years before: that would be a slip.
    expect(owed("1990-01-01")).toEqual(["2000-07-15", "2001-01-15"]);
  });

  it("have it drawn before the first of several balances; a balance without a day says nothing", () => {
    const balances = [
      { amount: "100.00", currency: "CNY", asOf: "2020-07-20" },
      { amount: "50.00", currency: "CNY", asOf: "2019-03-01" },
      { amount: "300.00", currency: "CNY" },
    ];
    expect(starts({ balances })).toEqual(["2019-01-15", "2019-07-15"]);
  });

  it("keep to month ends where all dates do, whatever the last date says", () => {
    expect(starts({ firstPrincipal: "2021-08-31", lastPrincipal: "2023-02-28" })).toEqual([
      "2021-02-28",
      "2021-08-31",
    ]);
    expect(starts({ firstPrincipal: "2021-02-28", lastPrincipal: "2022-08-31" })).toEqual([
      "2020-08-31",
      "2021-02-28",
    ]);
    // A last date off the grid of the 15th.
    expect(starts({ lastPrincipal: "2022-08-31" })).toEqual(["2020-07-15", "2021-01-15"]);
  });

  it("have 0 % where the rate is not known", () => {
    const { rate } = termsOf({ ratePercent: null });
    expect(rate.kind === "fixed" && decimalText(rate.percent)).toBe("0");
  });

  it("have the last period that was found", () => {
    const candidates = fitOf({ ...KNOWN, lastPrincipal: "2022-09-01" }).candidates;
    expect(candidates.map(({ terms }) => terms.finalPeriod)).toEqual(["short", "long"]);
  });
});

describe("sources of these terms", () => {
  const marks = (facts: Record<string, unknown>): Record<string, string | undefined> =>
    Object.fromEntries(Object.entries(termsOf(facts).sources).map(([term, source]) => [term, source?.mark]));
  const told = (term: string, facts: Record<string, unknown> = {}): string | undefined => {
    const source = (termsOf(facts).sources as Record<string, TermSource | undefined>)[term];
    return source?.says && said(source.says).replaceAll("\u00a0", " ");
  };

  it("quoted where the facts state a term, inferred otherwise", () => {
    expect(marks({})).toEqual({
      currency: "quoted",
      drawdowns: "inferred",
      rate: "quoted",
      dayCount: "inferred",
      firstInterest: "inferred",
      firstPrincipal: "quoted",
      lastPrincipal: "quoted",
      monthsBetween: "quoted",
      repayment: "inferred",
      businessDays: "inferred",
      rounding: "inferred",
      remainder: "inferred",
      fees: "inferred",
    });
    const less = { ratePercent: null, firstPrincipal: null, instalments: 4, monthsBetween: null };
    expect(
      marks({
        ...less,
        facility: "1200.00",
        firstInterest: "2020-07-15",
        repayment: "annuity",
        ratePercent: "3",
      }),
    ).toMatchObject({
      facility: "quoted",
      firstInterest: "quoted",
      repayment: "quoted",
      firstPrincipal: "inferred",
      monthsBetween: "inferred",
    });
    expect(marks(less)).toMatchObject({ rate: "inferred", lastPrincipal: "quoted" });
  });

  it("each with its reason in words", () => {
    expect(told("currency")).toBe("Stated among the facts.");
    expect(told("drawdowns")).toBe(
      "The total, CNY 1,200.00, follows from the fit. Dates of drawdowns are not known; 15 Jul 2020 is assumed.",
    );
    expect(told("firstPrincipal", { firstPrincipal: null, instalments: 4 })).toBe(
      "By the other date: 4 instalments at steps of 6 months.",
    );
    expect(told("monthsBetween", { monthsBetween: null })).toBe(
      "Not stated; at steps of 6 months the dates agree with the other facts.",
    );
    expect(told("rate", { ratePercent: null })).toContain("The interest rate is not known");
    expect(told("dayCount")).toContain("by analogy");
    for (const term of ["firstInterest", "repayment", "businessDays", "rounding", "remainder", "fees"]) {
      expect(told(term)).toBeTruthy();
    }
  });

  it("each with its reason in the file's own words", () => {
    const { sources } = termsOf({
      ratePercent: null,
      monthsBetween: null,
      lastPrincipal: null,
      instalments: 4,
    });
    const texts = Object.entries(sources).map(([term, source]) => [term, source?.text]);
    expect(Object.fromEntries(texts)).toEqual({
      currency: "stated among the facts",
      drawdowns: "total by the fit; the dates of drawdowns are not known",
      rate: "not known; 0 entered, no interest computed",
      dayCount: "by analogy with agreements of Exim Bank of China",
      firstInterest: "first regular date after the assumed drawdown",
      firstPrincipal: "stated among the facts",
      lastPrincipal: "by the other dates and the step",
      monthsBetween: "the step that agrees with the other facts",
      repayment: "by the published rules of Exim Bank of China loans",
      businessDays: "by the published rules of Exim Bank of China loans",
      rounding: "by the published rules of Exim Bank of China loans",
      remainder: "by the published rules of Exim Bank of China loans",
      fees: "not known; none entered",
    });
  });
});

describe("terms that the user takes", () => {
  const found = termsOf({});
  const seen: TermSource = { mark: "seen", text: "21.03.2014", document: "law.pdf" };

  it("have the facts' own sources; a fact without one was entered", () => {
    const { sources } = takenTerms(found, { firstPrincipal: seen, dayCount: seen }, null);
    expect(sources["firstPrincipal"]).toEqual(seen);
    expect(sources["lastPrincipal"]).toEqual({
      mark: "entered",
      text: "entered among the facts of a fit",
      says: { key: "fit:sourceEntered", params: {} },
    });
    // What no fact states stays inferred, whatever source is offered for it.
    expect(sources["dayCount"]).toEqual(found.sources["dayCount"]);
    expect(sources["drawdowns"]?.mark).toBe("inferred");
  });

  it("without an agreement are those that were found", () => {
    const { sources, ...terms } = takenTerms(found, {}, null);
    const { sources: before, ...others } = found;
    expect(terms).toEqual(others);
    expect(Object.keys(sources)).toEqual(Object.keys(before));
  });

  it("have what the agreement itself says beside the facts, with its source", () => {
    const source: TermSource = { mark: "seen", text: "Article 1" };
    const agreement: Agreement = {
      loan: "x",
      name: { sr: "X", en: "X" },
      agreement: { value: "NO. 34", source },
      signed: { value: day("2010-07-14"), source },
      dayCount: { value: "ACT/365F", source },
      businessDays: {
        value: { calendars: ["CN", "RS"], convention: "preceding", interest: "adjusted" },
        source: seen,
      },
    };
    const taken = takenTerms(found, {}, agreement);
    expect(taken).toMatchObject({
      agreement: "NO. 34",
      signed: day("2010-07-14"),
      dayCount: "ACT/365F",
      businessDays: { calendars: ["CN", "RS"], convention: "preceding", interest: "adjusted" },
      sources: { agreement: source, signed: source, dayCount: source, businessDays: seen },
    });
    expect(takenTerms(found, {}, { loan: "x", name: { sr: "X", en: "X" } }).dayCount).toBe("ACT/360");
  });
});
