import { describe, expect, it } from "vitest";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { Problem } from "../../src/messages/message.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { SMALL } from "./loan.ts";

/** The form that people script against, in full. */
const EXAMPLE = {
  id: "x-ray",
  name: "...",
  currency: "CNY",
  agreement: "CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)",
  signed: "2010-07-14",
  facility: "205000000.00",
  drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }],
  rate: { kind: "fixed", percent: "3" },
  dayCount: "ACT/360",
  firstInterest: "2013-09-21",
  firstPrincipal: "2014-03-21",
  lastPrincipal: "2025-09-21",
  monthsBetween: 6,
  repayment: { kind: "equal-principal" },
  businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
  rounding: "half-up",
  remainder: "last",
  fees: [
    { kind: "management", percent: "1", on: "facility", date: "2011-01-14" },
    { kind: "commitment", percent: "0.75", on: "undrawn", from: "2010-08-13", dayCount: "ACT/360" },
  ],
  prepayments: [],
  reschedulings: [],
  defaultInterest: null,
  sources: { rate: { mark: "seen", text: "..." } },
};

const FLOATING = {
  kind: "floating",
  index: "EURIBOR6M",
  marginPercent: "2.35",
  floorPercent: "0",
  fixings: [{ from: "2022-01-21", percent: "-0.524" }],
};

const DEFAULT_INTEREST = {
  percent: "2",
  over: "contract",
  on: "all",
  dayCount: "ACT/360",
  compounding: false,
};

describe("terms go to JSON and back unchanged", () => {
  it.each([
    ["the whole form", EXAMPLE],
    ["a floating rate", { ...EXAMPLE, rate: FLOATING }],
    ["no floor", { ...EXAMPLE, rate: { ...FLOATING, floorPercent: null } }],
    [
      "stated instalments",
      { ...EXAMPLE, repayment: { kind: "custom", instalments: [{ date: "2014-03-21", amount: "1.00" }] } },
    ],
    [
      "what is not known",
      { ...EXAMPLE, agreement: null, signed: null, facility: null, fees: [], sources: {} },
    ],
    [
      "a currency without cents",
      {
        ...EXAMPLE,
        currency: "JPY",
        facility: "205000000",
        drawdowns: [{ date: "2013-03-21", amount: "5" }],
      },
    ],
    ["default interest over the loan's rate", { ...EXAMPLE, defaultInterest: DEFAULT_INTEREST }],
    [
      "default interest at a rate of its own, on principal, compounding",
      {
        ...EXAMPLE,
        defaultInterest: { ...DEFAULT_INTEREST, over: "absolute", on: "principal", compounding: true },
      },
    ],
    [
      "default interest by a table",
      {
        ...EXAMPLE,
        defaultInterest: {
          percent: "8.0",
          over: "table",
          rates: [
            { from: "2023-07-01", percent: "6.25" },
            { from: "2024-01-01", percent: "6.50" },
          ],
          on: "all",
          dayCount: "ACT/ACT ISDA",
          compounding: false,
        },
      },
    ],
    [
      "a source with document, page and row",
      {
        ...EXAMPLE,
        sources: { rate: { mark: "seen", text: "3%", document: "law.pdf", page: 20, row: "6.5" } },
      },
    ],
  ])("%s", (_, json) => {
    const terms = readTerms(json, {});
    expect(termsToJson(terms)).toEqual(json);
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(terms))), {})).toEqual(terms);
  });

  it("the keys stand in the order of the form", () => {
    expect(JSON.stringify(termsToJson(readTerms(EXAMPLE, {})))).toBe(JSON.stringify(EXAMPLE));
  });

  it("what is absent and changes the figures is marked as an assumption", () => {
    const { businessDays, rounding, remainder, ...rest } = SMALL;
    expect([businessDays.convention, rounding, remainder]).toEqual(["none", "half-up", "last"]);
    const terms = readTerms(rest, {});
    expect(terms.businessDays).toEqual({ calendars: [], convention: "none", interest: "unadjusted" });
    expect(Object.entries(terms.sources).map(([term, source]) => [term, source?.mark])).toEqual([
      ["businessDays", "inferred"],
      ["rounding", "inferred"],
      ["remainder", "inferred"],
    ]);
  });
});

it("on what default interest is computed is all where it is not stated, and marked as an assumption", () => {
  const { on, ...rest } = DEFAULT_INTEREST;
  const terms = readTerms({ ...EXAMPLE, defaultInterest: rest }, {});
  expect([on, terms.defaultInterest?.on]).toEqual(["all", "all"]);
  expect(terms.sources["defaultInterest.on"]?.mark).toBe("inferred");
});

it("rates of default interest may be given in any order", () => {
  const rates = [
    { from: "2024-01-01", percent: "6.50" },
    { from: "2023-07-01", percent: "6.25" },
  ];
  const terms = readTerms({ ...EXAMPLE, defaultInterest: { ...DEFAULT_INTEREST, over: "table", rates } }, {});
  expect(termsToJson(terms)["defaultInterest"]).toMatchObject({ rates: rates.toReversed() });
});

describe("a fault names its path and what was expected there", () => {
  const without = (key: string): unknown =>
    Object.fromEntries(Object.entries(EXAMPLE).filter(([name]) => name !== key));
  it.each<[string, unknown, string, string]>([
    ["no object", [EXAMPLE], "errors:termsNotObject", ""],
    ["null", null, "errors:termsNotObject", ""],
    ["an unknown key", { ...EXAMPLE, interest: "3" }, "errors:termsUnknownKey", "interest"],
    [
      "a misspelt key",
      { ...(without("dayCount") as object), daycount: "ACT/360" },
      "errors:termsUnknownKey",
      "daycount",
    ],
    [
      "an unknown key deep down",
      { ...EXAMPLE, drawdowns: [{ date: "2013-03-21", amount: "1.00", note: "" }] },
      "errors:termsUnknownKey",
      "drawdowns[0].note",
    ],
    ["a missing key", without("dayCount"), "errors:termsMissingKey", "dayCount"],
    [
      "a missing key deep down",
      { ...EXAMPLE, rate: { kind: "fixed" } },
      "errors:termsMissingKey",
      "rate.percent",
    ],
    ["a number for an amount", { ...EXAMPLE, facility: 205000000 }, "errors:termsExpected", "facility"],
    ["a comma in an amount", { ...EXAMPLE, facility: "205,000,000.00" }, "errors:termsExpected", "facility"],
    ["a tenth of a cent", { ...EXAMPLE, facility: "1.001" }, "errors:termsAmountTooFine", "facility"],
    [
      "cents of a yen",
      { ...EXAMPLE, currency: "JPY", facility: null, drawdowns: [{ date: "2013-03-21", amount: "1.50" }] },
      "errors:termsAmountTooFine",
      "drawdowns[0].amount",
    ],
    [
      "a date that does not exist",
      { ...EXAMPLE, firstPrincipal: "2014-02-30" },
      "errors:termsExpected",
      "firstPrincipal",
    ],
    [
      "a Serbian date",
      { ...EXAMPLE, firstPrincipal: "21.03.2014." },
      "errors:termsExpected",
      "firstPrincipal",
    ],
    ["an unknown currency", { ...EXAMPLE, currency: "RMB" }, "errors:termsExpected", "currency"],
    ["an unknown day count", { ...EXAMPLE, dayCount: "ACT/361" }, "errors:termsExpected", "dayCount"],
    [
      "an unknown calendar",
      { ...EXAMPLE, businessDays: { ...EXAMPLE.businessDays, calendars: ["CN", "US"] } },
      "errors:termsExpected",
      "businessDays.calendars[1]",
    ],
    [
      "an unknown kind of rate",
      { ...EXAMPLE, rate: { kind: "variable" } },
      "errors:termsExpected",
      "rate.kind",
    ],
    ["no drawdown", { ...EXAMPLE, drawdowns: [] }, "errors:termsNoDrawdown", "drawdowns"],
    ["neither drawdowns nor a balance", without("drawdowns"), "errors:termsNoDrawdown", "drawdowns"],
    [
      "a balance without an amount",
      { ...(without("drawdowns") as object), openingBalance: { date: "2024-08-31" } },
      "errors:termsMissingKey",
      "openingBalance.amount",
    ],
    [
      "a balance finer than a cent",
      { ...(without("drawdowns") as object), openingBalance: { date: "2024-08-31", amount: "1.001" } },
      "errors:termsAmountTooFine",
      "openingBalance.amount",
    ],
    ["half a month", { ...EXAMPLE, monthsBetween: 0.5 }, "errors:termsExpected", "monthsBetween"],
    [
      "a prepayment without a date",
      { ...EXAMPLE, prepayments: [{}] },
      "errors:termsMissingKey",
      "prepayments[0].date",
    ],
    [
      "a rescheduling without a date",
      { ...EXAMPLE, reschedulings: [{}] },
      "errors:termsMissingKey",
      "reschedulings[0].date",
    ],
    [
      "default interest of which one does not know over what",
      { ...EXAMPLE, defaultInterest: { percent: "2" } },
      "errors:termsMissingKey",
      "defaultInterest.over",
    ],
    [
      "default interest over something else",
      { ...EXAMPLE, defaultInterest: { ...DEFAULT_INTEREST, over: "statute" } },
      "errors:termsExpected",
      "defaultInterest.over",
    ],
    [
      "a table of rates that is not used",
      { ...EXAMPLE, defaultInterest: { ...DEFAULT_INTEREST, rates: [] } },
      "errors:termsUnknownKey",
      "defaultInterest.rates",
    ],
    [
      "a table without rates",
      { ...EXAMPLE, defaultInterest: { ...DEFAULT_INTEREST, over: "table" } },
      "errors:termsMissingKey",
      "defaultInterest.rates",
    ],
    [
      "yes in words",
      { ...EXAMPLE, defaultInterest: { ...DEFAULT_INTEREST, compounding: "yes" } },
      "errors:termsExpected",
      "defaultInterest.compounding",
    ],
  ])("%s", (_, json, key, cell) => {
    const place = { document: "terms.json" };
    let problem: Problem | null = null;
    try {
      readTerms(json, place);
    } catch (error) {
      problem = error as Problem;
    }
    expect(problem).toBeInstanceOf(Problem);
    expect(problem?.problem.key).toBe(key);
    expect(problem?.place.document).toBe("terms.json");
    expect(problem?.place.cell ?? "").toBe(cell);
    if (!problem) return;
    for (const language of ["en", "sr-Latn", "sr-Cyrl"] as const) {
      const sentence = translatorFor(language).sayMessage(problem.problem);
      expect(sentence).not.toContain("{{");
      expect(sentence).toContain(cell);
    }
  });

  it("says what stands there and what should", () => {
    const sentence = (json: unknown): string => {
      try {
        readTerms(json, {});
      } catch (error) {
        return translatorFor("en").sayMessage((error as Problem).problem);
      }
      return "";
    };
    expect(sentence({ ...EXAMPLE, signed: "14.07.2010" })).toBe(
      'The term signed is "14.07.2010", but a date as text, year-month-day, such as "2014-03-21", was expected.',
    );
    expect(sentence({ ...EXAMPLE, rounding: "up" })).toBe(
      'The term rounding is "up", but one of "half-up", "half-even" was expected.',
    );
    expect(sentence({ ...EXAMPLE, drawdowns: "204900000.00" })).toContain("a list in square brackets");
    expect(sentence({ ...EXAMPLE, rate: "3" })).toContain("an object in curly brackets");
  });

  it("cuts a long text that stands where it should not", () => {
    const read = (text: string): string => {
      try {
        readTerms({ ...EXAMPLE, signed: text }, {});
      } catch (error) {
        return translatorFor("en").sayMessage((error as Problem).problem);
      }
      return "";
    };
    // With its quotation marks, 60 characters are shown.
    expect(read("x".repeat(58))).toContain(`is "${"x".repeat(58)}",`);
    expect(read("x".repeat(59))).toContain(`is "${"x".repeat(59)}…,`);
  });

  it("a word and a list are no terms", () => {
    for (const json of ["terms", 3, undefined]) expect(() => readTerms(json, {})).toThrow(Problem);
  });
});
