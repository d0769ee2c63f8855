import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { Payment } from "../../src/dossier/dossier.ts";
import { message } from "../../src/messages/message.ts";
import { decimal } from "../../src/money/decimal.ts";
import { money } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import {
  appropriation,
  CARDS,
  differencesOf,
  findingsOf,
  lawsWith,
  rate,
  RATES,
  xRayTerms,
  type Planted,
} from "./laws.ts";

const says = (planted: Planted, check: string): string[] =>
  differencesOf(lawsWith(planted))
    .filter(([id]) => id === check)
    .map(([, sentence]) => sentence);

/** A debt of the list of 2013 that the list of 2014 does not have. */
const KFW = {
  ...{ document: "law-2013.pdf", asOf: "2013-05-31", year: 2013, section: "direct-external" as const },
  ...{ row: "7.5", name: "KfW Водоснабдевање", eur: "1.000.000", rsd: "111.610.100" },
  ...{ first: "30.06.2010.", last: "30.06.2020.", instalment: "100.000 EUR", rate: "3% фиксна" },
};
const ALL = { label: "УКУПНО СТАЊЕ ДУГА" };

describe("a debt that is still repaid stands in the later list, too", () => {
  test("it is missing from a whole list", () => {
    expect(says({ added: [KFW], total: ALL }, "balance-to-balance")).toEqual([
      expect.stringMatching(
        /^KfW Водоснабдевање: .*EUR 1,000,000\.00.*"law-2014\.pdf": not stated.*30 Jun 2020/u,
      ),
    ]);
  });

  test.each<[string, Planted]>([
    ["of an excerpt nothing can be told", { added: [KFW] }],
    ["rows of the list are not in the file", { added: [KFW], total: { ...ALL, agrees: null } }],
    ["the total of all debt is more than its rows", { added: [KFW], total: { ...ALL, agrees: false } }],
    ["it was repaid between the two days", { added: [{ ...KFW, last: "30.06.2014." }], total: ALL }],
    ["nothing was owed", { added: [{ ...KFW, eur: "0", rsd: "0" }], total: ALL }],
  ])("%s: no difference", (_, planted) => {
    expect(says(planted, "balance-to-balance")).toEqual([]);
  });
});

describe("what two rates may be off is allowed of both balances", () => {
  // Four instalments of USD 4,600,540 at 1.3037, of which one is left a year later, EUR 3,433,239 at 1.3400.
  test.each([
    // 1.4 % of what is left, 0.28 % of both.
    ["3.385.173", 0],
    ["3.481.304", 0],
    // 2 % and 0.4 %.
    ["3.364.574", 1],
    ["3.501.904", 1],
  ])("EUR %s: %s differences", (eur, count) => {
    const cards = {
      rescheduled2013: { eur: "14.115.333", last: "21.01.2015." },
      rescheduled2014: { eur, last: "21.01.2015." },
    };
    const rates = [...RATES, rate("2014-07-31", "EUR", "USD", "1.3400")];
    const found = differencesOf(lawsWith({ cards, rates })).filter(
      ([check]) => check === "balance-to-balance",
    );
    expect(found).toHaveLength(count);
  });
});

describe("an open question is no finding", () => {
  /** The same words but for a numeral, other dates: which loan it is, the matching asks. */
  const ASKED = {
    ...{ document: "law-2014.pdf", asOf: "2014-07-31", year: 2014, section: "direct-external" as const },
    ...{ row: "7.1", name: "KfW Водоснабдевање", eur: "900.000", rsd: "105.090.840" },
    ...{ first: "30.09.2011.", last: "30.09.2021.", instalment: "200.000 EUR", rate: "3% фиксна" },
  };
  const gone = (planted: Planted) =>
    findingsOf(lawsWith(planted)).filter(({ key }) => key.includes("|gone|"));

  test.each([
    ["the older list was imported first", [KFW, ASKED]],
    ["the newer list was imported first", [ASKED, KFW]],
  ])("whether a debt is missing from the later list is not checkable: %s", (_, added) => {
    const [finding, ...more] = gone({ added, total: ALL });
    expect([finding?.outcome, more]).toEqual(["not-checkable", []]);
    expect(said(finding!.sentence)).toMatch(
      /KfW Водоснабдевање" \("law-2014\.pdf", page 1, row 7\.1\) is this loan/u,
    );
  });

  test("a debt that no line of the later list may be is missing from it", () => {
    const added = [KFW, { ...ASKED, name: "EBRD Путеви" }];
    expect(gone({ added, total: ALL }).map(({ outcome }) => outcome)).toEqual(["difference"]);
  });
});

describe("a debt of which nothing is owed", () => {
  const NONE = { ...KFW, eur: "0", rsd: "0", instalment: "0" };
  const yearly = (planted: Planted): readonly string[] =>
    findingsOf(lawsWith(planted))
      .filter(({ check, at }) => check === "yearly-instalment" && at?.row === KFW.row)
      .map(({ outcome }) => outcome);

  test("need not have principal due in a year of its dates: it may be repaid, or not drawn yet", () => {
    expect(yearly({ added: [NONE] })).toEqual(["not-checkable"]);
  });

  test("tells no rate, since both balances are printed as 0: none is missing", () => {
    const ofRate = findingsOf(lawsWith({ added: [NONE] })).filter(
      ({ check, at }) => check === "rate-of-the-day" && at?.row === KFW.row,
    );
    expect(ofRate.map(({ outcome }) => outcome)).toEqual(["not-checkable"]);
    expect(said(ofRate[0]!.sentence)).toContain("both balances are 0, so they tell no rate");
  });

  test("is another than one that is owed without any: that is asked", () => {
    expect(yearly({ added: [{ ...KFW, instalment: "0" }] })).toEqual(["difference"]);
    expect(yearly({ added: [{ ...NONE, eur: "1", rsd: "112" }] })).toEqual(["difference"]);
  });
});

describe("a loan that is repaid by tranche ends with its last one", () => {
  const EIB = { ...KFW, name: "EIB – Обнова болница", rate: "фиксна по траншама" };
  const later = { document: "law-2014.pdf", asOf: "2014-07-31", year: 2014 };
  const outcomes = (change: Partial<typeof KFW>, before = EIB): string[] =>
    findingsOf(lawsWith({ added: [before, { ...before, ...later, ...change }] }))
      .filter(({ check, key }) => check === "terms-changed" && key.includes("eib"))
      .map(({ outcome }) => outcome);

  test.each<[string, Partial<typeof KFW>, typeof KFW, string[]]>([
    ["the end put off", { last: "30.06.2024." }, EIB, ["not-checkable"]],
    ["the end brought forward", { last: "30.06.2018." }, EIB, ["difference"]],
    ["another beginning", { first: "30.06.2011." }, EIB, ["difference"]],
    // 20.08.2017 was a Sunday, 18.08.2017 a Friday.
    ["the Monday after a Sunday", { first: "21.08.2017." }, { ...EIB, first: "20.08.2017." }, ["pass"]],
    [
      "the Sunday where the law before prints the Monday",
      { first: "20.08.2017." },
      { ...EIB, first: "21.08.2017." },
      ["pass"],
    ],
    [
      "the Tuesday after a Sunday",
      { first: "22.08.2017." },
      { ...EIB, first: "20.08.2017." },
      ["difference"],
    ],
    [
      "the Saturday after a Friday",
      { first: "19.08.2017." },
      { ...EIB, first: "18.08.2017." },
      ["difference"],
    ],
    [
      "the end put off of a loan that is no such",
      { last: "30.06.2024." },
      { ...EIB, rate: "3%" },
      ["difference"],
    ],
    [
      "the same rate in other signs",
      { rate: "0.75% трошкови сервисирања" },
      { ...EIB, rate: "0,75% трошкови, сервисирања" },
      ["pass"],
    ],
  ])("%s: %j", (_, change, before, expected) => {
    expect(outcomes(change, before)).toEqual(expected);
  });
});

describe("what is planned on 612 and what the list prints for the year", () => {
  /** 2,770,833 EUR fall due in 2014; at 116.7676 that is 323,543,519.41 dinars, 5 % less 307,366,343.44. */
  const ITALY = {
    ...{ document: "law-2014.pdf", year: 2014, section: "direct-external" as const, row: "6.2" },
    ...{ name: "Влада Италије", eur: "22.166.667", rsd: "2.588.348.467", first: "14.01.2011." },
    ...{ last: "14.07.2022.", instalment: "2.770.833 EUR", rate: "1%" },
  };
  const found = (planned: string, asOf: string | null, more: Partial<Planted> = {}) => {
    const others = [appropriation("612", [{ amount: decimal(planned) }])];
    // Of the other cards of the law for 2014, none states euros: X RAY's and the dollars' rates are not known then.
    const cards = Object.fromEntries(
      (["xRay2014", "rescheduled2014", "kostolac2014", "motorway2014"] as const).map((name) => [
        name,
        { instalment: "0", asOf },
      ]),
    );
    return findingsOf(lawsWith({ added: [{ ...ITALY, asOf }], others, cards, ...more })).filter(({ key }) =>
      key.startsWith("planned-service|law-2014.pdf|2014|612"),
    );
  };
  const DAY = "2014-07-31";

  test.each<[string, string, string | null, string]>([
    ["within 5 %, since a law does not say at which rates it plans", "307366344", DAY, "pass"],
    ["further below", "307366343", DAY, "difference"],
    ["further below, the list stating no day", "307366343", null, "not-checkable"],
  ])("%s", (_, planned, asOf, outcome) => {
    expect(found(planned, asOf).map((one) => one.outcome)).toEqual([outcome]);
  });

  test("a loan of an earlier list of the year counts only where the law has no list of its own", () => {
    const earlier = { ...ITALY, document: "budget-2014.pdf", asOf: "2013-10-31", name: "Влада Пољске" };
    expect(found("320000000", DAY, { added: [earlier, { ...ITALY, asOf: DAY }] })[0]?.outcome).toBe("pass");
    const none = Object.fromEntries(
      (["xRay2014", "rescheduled2014", "kostolac2014", "motorway2014"] as const).map((name) => [
        name,
        { year: 2013 },
      ]),
    );
    const alone = found("320000000", DAY, {
      added: [{ ...earlier, eur: "9.999.999", instalment: "9.999.999 EUR" }],
      cards: none,
    });
    expect(alone[0]?.outcome).not.toBe("pass");
  });
});

describe("one list does not state a debt twice", () => {
  test("the same name, dates, rate and balances", () => {
    const added = [{ ...CARDS.motorway2014, row: "6.8" }];
    expect(says({ added }, "documents-agree")).toEqual([
      expect.stringMatching(/page 1, row 6\.7.*page 1, row 6\.8.*the same debt twice/u),
    ]);
  });

  test("two parts of a loan with other balances are two debts", () => {
    const added = [{ ...CARDS.motorway2014, row: "6.8", eur: "1.000.000", rsd: "116.767.600" }];
    expect(says({ added }, "documents-agree")).toEqual([]);
  });
});

describe("the day that a list states", () => {
  /** All cards of the law for 2014 as of another day; 116.7676 was published for 31.07.2014. */
  const asOf = (iso: string): Planted => ({
    cards: {
      xRay2014: { asOf: iso },
      rescheduled2014: { asOf: iso },
      kostolac2014: { asOf: iso },
      motorway2014: { asOf: iso },
    },
  });

  test("its rate is the published one of another day", () => {
    expect(says(asOf("2013-07-31"), "rate-of-the-day")).toEqual([
      expect.stringMatching(/Day stated for the balances: 31 Jul 2013.*116\.7676.*31 Jul 2014/u),
    ]);
  });

  test.each([
    ["2004-07-31", 1],
    ["2016-07-31", 1],
    ["2013-12-30", 0],
  ])("%s beside instalments of 2014, at a rate that nobody published: %i difference", (iso, count) => {
    // At 120.0000 dinars: 44,648,749 EUR and so on.
    const at120 = (eur: number): Partial<(typeof CARDS)["xRay2014"]> => ({
      rsd: String(eur * 120) as never,
      asOf: iso,
    });
    const cards = {
      xRay2014: at120(23_751_816),
      rescheduled2014: at120(44_648_749),
      kostolac2014: at120(84_896_903),
      motorway2014: at120(37_373_733),
    } as Planted["cards"];
    expect(says({ ...(cards && { cards }) }, "rate-of-the-day")).toHaveLength(count);
  });
});

test("cards that share no rate are held to the published one", () => {
  const added = [{ ...CARDS.motorway2014, document: "page.pdf", row: "6.7", rsd: "4.364.041" }];
  expect(says({ added }, "rate-of-the-day")).toEqual([
    expect.stringMatching(/RSD 4,364,041\.00 \("page\.pdf".*116\.7676/u),
  ]);
});

describe("payments above what was due, though they count for what comes later", () => {
  const pay = (date: string, kind: Payment["kind"], minor: bigint): Payment => ({
    ...{ loan: "x-ray", date: day(date), kind, amount: money(minor, "CNY"), note: null },
  });
  // X RAY: interest of 21.09.2013 3,141,800.00; of 21.03.2014 3,090,575.00; principal 8,537,500.00 each.
  const FIRST = pay("2013-09-23", "interest", 314_180_000n);
  const SECOND = pay("2014-03-21", "interest", 309_057_500n);
  const PRINCIPAL = pay("2014-03-21", "principal", 853_750_000n);

  test.each<[string, readonly Payment[], RegExp | null]>([
    ["in time", [FIRST, SECOND, PRINCIPAL], null],
    [
      "a week early, for the next date alone",
      [FIRST, pay("2014-03-14", "interest", 309_057_500n), PRINCIPAL],
      null,
    ],
    [
      "a cent over",
      [pay("2013-09-23", "interest", 314_180_001n), SECOND, PRINCIPAL],
      /Of the payment of 23 Sep 2013, CNY 0\.01 was not due before 21 Mar 2014/u,
    ],
    [
      "once over, and the next as high as ever",
      [FIRST, FIRST, SECOND, PRINCIPAL],
      /^[^.]*Of the payment of 23 Sep 2013, CNY 3,141,800\.00 was not due before 21 Mar 2014/u,
    ],
    [
      "twice on one day",
      [FIRST, SECOND, PRINCIPAL, PRINCIPAL],
      /Of the payment of 21 Mar 2014, CNY 8,537,500\.00 was not due before 22 Sep 2014/u,
    ],
  ])("%s", async (_, payments, expected) => {
    const dossier = lawsWith({ payments, terms: [await xRayTerms()], asOf: "2014-06-30" });
    const found = differencesOf(dossier).filter(([id]) => id === "payments");
    if (expected === null) expect(found).toEqual([]);
    else expect(found.map(([, sentence]) => sentence)).toEqual([expect.stringMatching(expected)]);
  });

  test("the finding names the payment and its amount", async () => {
    const payments = [FIRST, SECOND, PRINCIPAL, pay("2014-03-21", "principal", 100n)];
    const findings = findingsOf(lawsWith({ payments, terms: [await xRayTerms()], asOf: "2014-06-30" }));
    const found = findings.find(({ key }) => key === "payments|x-ray|ahead|3");
    expect(found?.figures.map(({ value }) => value)).toEqual([money(100n, "CNY"), money(100n, "CNY")]);
    expect(said(found!.sentence)).toContain("CNY 1.00".replace(" ", "\u00a0"));
    expect(found?.tolerance).toEqual(decimal("0"));
  });
});

describe("a total of a table of which a row could not be read", () => {
  const SUM = {
    ...{ label: "Укупно за функцију 170", column: "Укупна средства", page: 12, agrees: false },
    ...{
      printed: decimal("200"),
      sum: decimal("150"),
      unit: { multiplier: 1n as const, currency: "RSD" as const },
    },
  };
  const outcomes = (page: number): string[] => {
    const dossier = lawsWith();
    const warnings = [message("tables:figuresUnread", { page, text: "421 | 50" })];
    const documents = dossier.documents.map((one) => ({ ...one, sums: [SUM], warnings }));
    return findingsOf({ ...dossier, documents })
      .filter(({ key }) => key.includes("|Укупно за функцију 170|"))
      .map(({ outcome }) => outcome);
  };

  test("above it: the row may be its own, and nothing is proven", () => {
    expect(outcomes(11)).toEqual(["not-checkable", "not-checkable"]);
  });

  test("on a later page: it is none of its rows", () => {
    expect(outcomes(13)).toEqual(["difference", "difference"]);
  });
});
