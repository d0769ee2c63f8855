import { describe, expect, it } from "vitest";
import { day, isoText } from "../../src/calendar/day.ts";
import type { Agreement } from "../../src/loan/agreements/agreement.ts";
import { AGREEMENTS, agreementFor } from "../../src/loan/agreements/catalogue.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import type { LoanFacts } from "../../src/loan/loanFacts.ts";
import { termsFromFacts } from "../../src/loan/termsFromFacts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { decimal } from "../../src/money/decimal.ts";
import { isCurrency, type Currency } from "../../src/money/currency.ts";
import { amountText, parseMoney } from "../../src/money/money.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";

addLaterTexts();

const THREE = { kind: "fixed", percent: decimal("3") } as const;

/** A card: first and last principal date, "year amount currency" or nothing, rate. */
function facts(
  first: string | null,
  last: string | null,
  instalment: string | null,
  rate: LoanFacts["rate"] = THREE,
): LoanFacts {
  const [year = "", amount = "", currency = ""] = instalment?.split(" ") ?? [];
  const sum = isCurrency(currency) ? parseMoney(amount, currency) : null;
  return {
    id: "loan",
    name: "Loan",
    firstPrincipal: first === null ? null : day(first),
    lastPrincipal: last === null ? null : day(last),
    yearlyInstalment: sum && { year: Number(year), amount: sum },
    rate,
    sources: {},
  };
}

/** X RAY's agreement without the instalment that the law of 2014 printed. */
function withoutInstalment(agreement: Agreement | null): Agreement | null {
  if (agreement === null) return null;
  const { yearlyInstalment: _, ...rest } = agreement;
  return rest;
}

const xRay = withoutInstalment(agreementFor("x-ray"));
const known = (currency: Currency, drawn: string): Agreement => {
  const source = { mark: "entered", text: "" } as const;
  return {
    loan: "loan",
    name: { sr: "Zajam", en: "Loan" },
    currency: { value: currency, source },
    dayCount: { value: "ACT/360", source },
    monthsBetween: { value: 6, source },
    drawn: { value: day(drawn), source },
  };
};

describe("terms from what a law prints", () => {
  it.each([
    [
      "2014-03-21 2025-09-21",
      "2014 17075000 CNY",
      "2013-03-21",
      "24 x 8537500.00 = 204900000.00",
      "2013-09-21",
    ],
    // Only 21 September 2014 falls in the year: one due date.
    [
      "2014-09-21 2025-09-21",
      "2014 8537500 CNY",
      "2014-03-21",
      "23 x 8537500.00 = 196362500.00",
      "2014-09-21",
    ],
    // The last year has one due date as well.
    [
      "2014-09-21 2025-03-21",
      "2025 8537500 CNY",
      "2014-05-01",
      "22 x 8537500.00 = 187825000.00",
      "2014-09-21",
    ],
    [
      "2010-07-21 2021-01-21",
      "2013 9201080 USD",
      "2010-01-21",
      "22 x 4600540.00 = 101211880.00",
      "2010-07-21",
    ],
    ["2016-02-29 2020-08-31", "2016 0.04 EUR", "2012-08-31", "10 x 0.02 = 0.20", "2013-02-28"],
  ])("%s, %s, drawn on %s: %s, first interest %s", (ends, printed, drawnOn, repaid, firstInterest) => {
    const [first = "", last = ""] = ends.split(" ");
    const currency = printed.slice(-3) as Currency;
    const derived = termsFromFacts(facts(first, last, printed), known(currency, drawnOn));
    if (!("terms" in derived)) throw new Error(JSON.stringify(derived));
    const { rows, totals } = buildSchedule(derived.terms);
    const instalments = rows.filter(({ instalment }) => instalment !== null);
    const each = [...new Set(instalments.map(({ principal }) => amountText(principal)))].join(" or ");
    expect(`${instalments.length} x ${each} = ${amountText(totals.principal)}`).toBe(repaid);
    expect(isoText(derived.terms.firstInterest)).toBe(firstInterest);
  });
});

describe("the instalment that another law printed", () => {
  it.each([
    ["a law that prints 0 (2013)", "2013 0 CNY"],
    ["a law that prints none", null],
  ])("stands in for %s, with its own source", (_, printed) => {
    const derived = termsFromFacts(facts("2014-03-21", "2025-09-21", printed), agreementFor("x-ray"));
    if (!("terms" in derived)) throw new Error(JSON.stringify(derived));
    expect(derived.terms.drawdowns.map(({ amount }) => amountText(amount))).toEqual(["204900000.00"]);
    expect(derived.terms.sources["yearlyInstalment"]).toMatchObject({
      mark: "seen",
      text: "17.075.000 CNY",
      row: "6.5",
    });
  });

  it("doesn't stand in for a printed one", () => {
    const derived = termsFromFacts(facts("2014-03-21", "2025-09-21", "2015 2 CNY"), agreementFor("x-ray"));
    expect("terms" in derived && amountText(buildSchedule(derived.terms).totals.principal)).toBe("24.00");
  });
});

describe("what is missing is said, all of it, and nothing is guessed", () => {
  const missing = (loan: LoanFacts, agreement: Agreement | null): string[] => {
    const derived = termsFromFacts(loan, agreement);
    if (!("missing" in derived)) throw new Error("terms were not expected");
    for (const language of ["en", "sr-Latn", "sr-Cyrl"] as const) {
      for (const message of derived.missing) {
        expect(translatorFor(language).sayMessage(message)).not.toMatch(/\{\{|undefined/);
      }
    }
    return derived.missing.map(({ key }) => key.replace("explain:missing", ""));
  };

  it.each<[string, LoanFacts, Agreement | null, string[]]>([
    [
      "X RAY, law of 2013",
      facts("2014-03-21", "2025-09-21", "2013 0 CNY"),
      xRay,
      ["InstalmentBeforeRepayment"],
    ],
    ["X RAY, a bare 0", facts("2014-03-21", "2025-09-21", null), xRay, ["Instalment"]],
    [
      "Zemun-Borča, law of 2013: the bridge loan's drawdowns still run",
      facts("2014-07-21", "2029-01-21", "2013 0 USD"),
      agreementFor("zemun-borca"),
      ["MonthsBetween", "DayCount", "DrawdownDate", "InstalmentBeforeRepayment"],
    ],
    [
      "Kostolac",
      facts("2018-01-21", "2027-07-21", "2014 0 USD"),
      agreementFor("kostolac-1"),
      ["MonthsBetween", "DayCount", "DrawdownDate", "InstalmentBeforeRepayment"],
    ],
    [
      "Obrenovac-Ljig",
      facts("2019-07-21", "2034-01-21", "2014 0 USD"),
      agreementFor("obrenovac-ljig"),
      ["MonthsBetween", "DayCount", "DrawdownDate", "InstalmentBeforeRepayment"],
    ],
    [
      "rescheduled debt: LIBOR is not at hand",
      facts("2010-07-21", "2021-01-21", "2013 9201080 USD", {
        kind: "floating",
        index: "LIBOR6M_USD",
        marginPercent: decimal("1.30"),
      }),
      agreementFor("china-rescheduled"),
      ["Fixings", "DayCount", "DrawdownDate"],
    ],
    [
      "rescheduled debt, law of 2010: half of the dollars printed as euros",
      facts("2010-07-21", "2021-01-21", "2010 4600540 EUR", {
        kind: "floating",
        index: "LIBOR6M_USD",
        marginPercent: decimal("1.3"),
      }),
      agreementFor("china-rescheduled"),
      ["Fixings", "DayCount", "DrawdownDate", "OtherCurrency"],
    ],
    [
      "nothing known",
      facts(null, null, null, null),
      null,
      ["FirstPrincipal", "LastPrincipal", "Rate", "MonthsBetween", "DayCount", "DrawdownDate", "Instalment"],
    ],
    ["no equal cents", facts("2014-03-21", "2025-09-21", "2014 17075000.01 CNY"), xRay, ["NotDivisible"]],
    [
      "a year without due dates",
      facts("2014-03-21", "2025-09-21", "2026 17075000 CNY"),
      xRay,
      ["NoDateInYear"],
    ],
    ["a year of repayment with 0", facts("2014-03-21", "2025-09-21", "2015 0 CNY"), xRay, ["InstalmentZero"]],
    ["more than the ceiling", facts("2014-03-21", "2025-09-21", "2014 17100000 CNY"), xRay, ["OverFacility"]],
    [
      "0 in the first year of repayment",
      facts("2014-03-21", "2025-09-21", "2014 0 CNY"),
      xRay,
      ["InstalmentZero"],
    ],
    [
      "no first date, though it is known when it was drawn",
      facts(null, "2025-09-21", "2014 1 CNY"),
      xRay,
      ["FirstPrincipal"],
    ],
    ["no last date", facts("2014-03-21", null, "2014 1 CNY"), xRay, ["LastPrincipal"]],
    ["an odd final date", facts("2014-03-21", "2025-10-01", "2014 17075000 CNY"), xRay, ["OddFinal"]],
    [
      "dates the wrong way round",
      facts("2025-09-21", "2014-03-21", "2014 17075000 CNY"),
      xRay,
      ["DatesOrder"],
    ],
    [
      "repayment before the drawdown",
      facts("2013-03-21", "2024-09-21", "2014 17075000 CNY"),
      xRay,
      ["DrawnLate"],
    ],
  ])("%s", (_, loan, agreement, expected) => expect(missing(loan, agreement)).toEqual(expected));
});

describe("what is missing is said with its figures", () => {
  const cny = (minor: bigint) => ({ minor, currency: "CNY" });
  const [first, last] = [{ day: day("2014-03-21") }, { day: day("2025-09-21") }];
  const libor = { kind: "floating", index: "LIBOR6M_USD", marginPercent: decimal("1.3") } as const;
  const card = (printed: string, rate?: LoanFacts["rate"]) =>
    facts("2014-03-21", "2025-09-21", printed, rate);

  it.each<[string, LoanFacts, object]>([
    ["BeforeRepayment", card("2013 0 CNY"), { year: "2013", first }],
    ["OtherCurrency", card("2014 1 USD"), { year: "2014", found: "USD", expected: "CNY" }],
    ["NoDateInYear", card("2026 1 CNY"), { year: "2026", amount: cny(100n), first, last }],
    ["NotDivisible", card("2014 0.01 CNY"), { year: "2014", amount: cny(1n), count: 2 }],
    [
      "OverFacility",
      card("2014 17100000 CNY"),
      { year: "2014", drawn: cny(20_520_000_000n), facility: cny(20_500_000_000n) },
    ],
    ["Fixings", card("2014 17075000 CNY", libor), { index: { rateIndex: "LIBOR6M_USD" } }],
    [
      "DrawnLate",
      facts("2013-03-21", "2024-09-21", "2014 17075000 CNY"),
      { drawn: { day: day("2013-03-21") }, first: { day: day("2013-03-21") } },
    ],
  ])("%s", (key, loan, params) => {
    const derived = termsFromFacts(loan, xRay);
    const said = "missing" in derived ? derived.missing : [];
    expect(said.find((one) => one.key.endsWith(key))?.params).toEqual(params);
  });
});

describe("terms that are derived say where each comes from", () => {
  const LAW = { mark: "seen", text: "6.5" } as const;
  const derive = (agreement: Agreement) => {
    const card = facts("2014-03-21", "2025-09-21", "2014 17075000 CNY");
    const sources = { firstPrincipal: LAW, lastPrincipal: LAW, rate: LAW, yearlyInstalment: LAW };
    const derived = termsFromFacts({ ...card, sources }, agreement);
    if (!("terms" in derived)) throw new Error(JSON.stringify(derived));
    return derived.terms;
  };
  const told = ({ sources }: ReturnType<typeof derive>) =>
    Object.fromEntries(
      Object.entries(sources).map(([term, source]) => [
        term,
        `${source?.mark} ${source?.says ? source.says.key : source?.text}`,
      ]),
    );
  const rule = "inferred explain:sourceRuleOfExim";

  it("a rate that no law prints is the agreement's, and fees that it states are named", () => {
    const source = { mark: "quoted", text: "2 %" } as const;
    const percent = { value: decimal("2"), source };
    const agreement = { ...known("CNY", "2013-03-21"), ratePercent: percent, commitmentFee: percent };
    const derived = termsFromFacts(facts("2014-03-21", "2025-09-21", "2014 17075000 CNY", null), agreement);
    if (!("terms" in derived)) throw new Error(JSON.stringify(derived));
    expect(derived.terms.rate).toEqual({ kind: "fixed", percent: decimal("2") });
    expect(derived.terms.sources["rate"]).toBe(source);
    expect(told(derived.terms)["fees"]).toBe("inferred explain:sourceFeesCommitment");
    // What the law prints stands, in words too: they may say that the rate changes.
    expect(derive(agreement).rate).toEqual(THREE);
    const inWords = facts("2014-03-21", "2025-09-21", "2014 17075000 CNY", null);
    expect(termsFromFacts({ ...inWords, sources: { rate: LAW } }, agreement)).toEqual({
      missing: [{ key: "explain:missingRate", params: {} }],
    });
  });

  it("what neither law nor agreement says is by rule, and assumed", () => {
    const terms = derive(known("CNY", "2013-03-21"));
    expect(told(terms)).toEqual({
      repayment: rule,
      rounding: rule,
      remainder: rule,
      businessDays: rule,
      fees: "inferred explain:sourceFeesUnknown",
      firstInterest: "inferred explain:sourceFirstInterest",
      drawdowns: "inferred explain:sourceDrawdowns",
      currency: "entered ",
      dayCount: "entered ",
      monthsBetween: "entered ",
      firstPrincipal: "seen 6.5",
      lastPrincipal: "seen 6.5",
      rate: "seen 6.5",
      yearlyInstalment: "seen 6.5",
    });
    const { agreement, signed, facility, businessDays, rounding, remainder, fees } = terms;
    expect({ agreement, signed, facility, businessDays, rounding, remainder, fees }).toEqual({
      agreement: null,
      signed: null,
      facility: null,
      businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
      rounding: "half-up",
      remainder: "last",
      fees: [],
    });
    expect(
      ["repayment", "fees", "firstInterest", "drawdowns"].map((term) => terms.sources[term]?.text),
    ).toEqual([
      "by the published rules of Exim Bank of China loans",
      "not known; none entered",
      "first regular date after the drawdown",
      "24 x 8537500.00 = 204900000.00 CNY; 2013-03-21",
    ]);
    expect(terms.sources["drawdowns"]?.says?.params).toEqual({
      count: 24,
      each: { minor: 853_750_000n, currency: "CNY" },
      drawn: { minor: 20_490_000_000n, currency: "CNY" },
      date: { day: day("2013-03-21") },
    });
  });

  it("what the agreement says keeps the agreement's source", () => {
    const source = { mark: "quoted", text: "the agreement" } as const;
    const days = { calendars: ["RS"], convention: "preceding", interest: "adjusted" } as const;
    const terms = derive({
      ...known("CNY", "2013-03-21"),
      agreement: { value: "No. 34", source },
      signed: { value: day("2010-07-14"), source },
      facility: { value: { minor: 20_490_000_000n, currency: "CNY" }, source },
      businessDays: { value: days, source },
    });
    expect([terms.agreement, terms.signed, terms.facility?.minor, terms.businessDays]).toEqual([
      "No. 34",
      day("2010-07-14"),
      20_490_000_000n,
      days,
    ]);
    expect(["agreement", "signed", "facility", "businessDays"].map((term) => terms.sources[term])).toEqual(
      Array(4).fill(source),
    );
  });

  it("the currency is the law's where the agreement names none", () => {
    const { currency: _, ...rest } = known("CNY", "2013-03-21");
    const terms = derive(rest);
    expect([terms.currency, terms.sources["currency"]]).toEqual(["CNY", LAW]);
  });
});

describe("the catalogue of agreements", () => {
  it("has a source and a mark for every fact, and an id of its own for every loan", () => {
    expect(AGREEMENTS.map(({ loan }) => loan)).toEqual([
      "x-ray",
      "zemun-borca",
      "obrenovac-ljig",
      "kostolac-1",
      "kostolac-2",
      "surcin-obrenovac",
      "beograd-stara-pazova",
      "obilaznica-beograd",
      "preljina-pozega",
      "novi-sad-subotica",
      "toplovod-obrenovac",
      "iverak-lajkovac",
      "novi-sad-ruma",
      "obilaznica-novi-sad",
      "china-rescheduled",
    ]);
    for (const { loan, name, purpose: _purpose, ...rest } of AGREEMENTS) {
      expect(agreementFor(loan)?.name).toBe(name);
      for (const fact of Object.values(rest)) {
        expect(["seen", "quoted", "computed", "inferred"]).toContain(fact.source.mark);
        expect(fact.source.text).not.toBe("");
        if (fact.source.mark === "inferred") expect(fact.source.says).toBeDefined();
        if (fact.source.says) {
          for (const language of ["en", "sr-Latn", "sr-Cyrl"] as const) {
            expect(translatorFor(language).sayMessage(fact.source.says)).not.toMatch(/\{\{|undefined/);
          }
        }
      }
    }
  });

  it("knows nothing of other loans", () => expect(agreementFor("libya")).toBeNull());
});
