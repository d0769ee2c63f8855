import { describe, expect, test } from "vitest";
import type { CheckId } from "../../src/checks/checkId.ts";
import type { Finding } from "../../src/checks/finding.ts";
import type { MessageParam } from "../../src/messages/message.ts";
import { amountText } from "../../src/money/money.ts";
import { said } from "../messages/sayable.ts";
import { CARDS, findingsOf, lawsWith, rate, RATES } from "./laws.ts";

/*
 * X RAY in the laws for 2013 and 2014, by hand.
 *
 * 24 half-yearly dates from 21.03.2014 to 21.09.2025; 17,075,000 CNY in 2014, with two dates: 8,537,500 CNY each;
 * 24 x 8,537,500 = 204,900,000 CNY in all. On 31.07.2014 one is paid: 23 x 8,537,500 = 196,362,500 CNY.
 */
const loan = (findings: readonly Finding[], check: CheckId, id = "x-ray"): readonly Finding[] =>
  findings.filter((one) => one.check === check && one.subject.kind === "loan" && one.subject.id === id);

const shown = (value: MessageParam | null): string =>
  value !== null && typeof value === "object" && "minor" in value
    ? `${amountText(value)} ${value.currency}`
    : "";
/** The amounts of a finding by their labels. */
const amounts = ({ figures }: Finding): Readonly<Record<string, string>> =>
  Object.fromEntries(
    figures.map(({ label, value }) => [said(label).replaceAll("\u00a0", " "), shown(value)]),
  );

const withRates = findingsOf(lawsWith());
/** A month earlier, still with 23 instalments left: rates of those days are not known. */
const EARLIER = {
  xRay2013: { asOf: "2013-04-30" },
  xRay2014: { asOf: "2014-06-30" },
};
const withoutRates = findingsOf(lawsWith({ cards: EARLIER, rates: [] }));

describe("balance by instalments", () => {
  test("2014: 196,362,500 CNY / 8.2673 = 23,751,708.54 EUR; 23,751,816 is printed, 107.46 more", () => {
    const [, of2014] = loan(withRates, "balance-by-instalments");
    expect(of2014?.outcome).toBe("pass");
    expect(of2014?.difference).toEqual({ minor: 10_746n, currency: "EUR" });
    expect(amounts(of2014!)).toMatchObject({
      "Balance on 31 Jul 2014": "23751816.00 EUR",
      "CNY 196,362,500.00 (23 instalments left) in euros": "23751708.54 EUR",
      "Owed with 23 instalments left": "196362500.00 CNY",
    });
  });

  test("2014 without the day's rate: the balance needs 8.2673, and the rate is missing", () => {
    const [, of2014] = loan(withoutRates, "balance-by-instalments");
    expect(of2014?.outcome).toBe("not-checkable");
    expect(said(of2014!.reason!)).toContain("EUR/CNY of 30\u00a0Jun\u00a02014");
    expect(said(of2014!.reason!)).toContain("needs 8.2673");
  });

  test("2013, before the first instalment: what is drawn is not known, and that is no difference", () => {
    const [of2013] = loan(withRates, "balance-by-instalments");
    expect(of2013?.outcome).toBe("not-checkable");
    expect(said(of2013!.reason!)).toContain("what was drawn by then is not known");
  });

  test.each(["kostolac-1", "obrenovac-ljig"])("%s: repayment has not begun, no false alarm", (id) => {
    const found = [
      ...loan(withRates, "balance-by-instalments", id),
      ...loan(withRates, "balance-to-balance", id),
    ];
    expect(found.length).toBeGreaterThan(0);
    for (const { outcome, reason } of found) {
      expect(outcome).toBe("not-checkable");
      expect(said(reason!)).toContain("Repayment begins on");
    }
  });
});

test("on a due date its instalment counts as paid: 13 of the rescheduled loan left on 21.07.2014", () => {
  const added = [{ ...CARDS.rescheduled2014, document: "july.pdf", asOf: "2014-07-21" }];
  const found = loan(findingsOf(lawsWith({ added })), "balance-by-instalments", "china-rescheduled");
  const ofJuly = found.find(({ key }) => key.includes("july.pdf"));
  // 13 x 4,600,540
  expect(amounts(ofJuly!)).toMatchObject({ "Owed with 13 instalments left": "59807020.00 USD" });
});

test("at the published rates alone: 8.2621 CNY of 31.07.2014 and 1.3006 and 1.3379 USD suffice for both loans", () => {
  const published = findingsOf(lawsWith({ rates: [] }));
  // 196,362,500 / 8.2621 = 23,766,657.39 EUR, 0.06 % from the 23,751,816 printed.
  const [, xRay] = loan(published, "balance-by-instalments");
  expect(xRay?.outcome).toBe("pass");
  expect(xRay?.difference).toEqual({ minor: -1_484_139n, currency: "EUR" });
  // 16 x 4,600,540 / 1.3006 = 56,595,909.58 EUR beside 56,461,356; 13 x 4,600,540 / 1.3379 = 44,702,160.10 beside 44,648,749.
  const rescheduled = loan(published, "balance-by-instalments", "china-rescheduled");
  expect(rescheduled.map(({ outcome, difference }) => [outcome, shown(difference)])).toEqual([
    ["pass", "-134553.58 EUR"],
    ["pass", "-53411.10 EUR"],
  ]);
});

describe("the instalment of the year", () => {
  test("2013: 0, no date in the year; 2014: 2 x 8,537,500 = 17,075,000 CNY", () => {
    const found = loan(withRates, "yearly-instalment");
    expect(found.map(({ year, outcome, figures }) => [year, outcome, shown(figures[1]!.value)])).toEqual([
      [2013, "pass", "0.00 CNY"],
      [2014, "pass", "17075000.00 CNY"],
    ]);
  });
});

describe("balance to balance", () => {
  test("with rates: what must have been drawn, and what the rate alone did", () => {
    // Opening 24,179,712 x 8.0000 = 193,437,696.00 CNY; closing 23,751,816 x 8.2673 = 196,363,388.42 CNY; one
    // instalment between them. Drawn: 196,363,388.42 - 193,437,696.00 + 8,537,500.00 = 11,463,192.42 CNY.
    // In euros at 8.2673: principal 1,032,682.98, drawn 1,386,570.27; the rate:
    // 23,751,816 - 24,179,712 + 1,032,682.98 - 1,386,570.27 = -781,783.29.
    // The other way round: 193,437,696 / 8.2673 - 24,179,712 = -781,783.29.
    const [found] = loan(withRates, "balance-to-balance");
    expect(found?.outcome).toBe("pass");
    expect(amounts(found!)).toMatchObject({
      "New balance": "196363388.42 CNY",
      "CNY 193,437,696.00 less CNY 8,537,500.00 principal due, plus CNY 11,463,192.42 that must have been drawn":
        "196363388.42 CNY",
      "Principal due after 31 May 2013 up to 31 Jul 2014": "8537500.00 CNY",
      "Principal due, in euros": "1032682.98 EUR",
      "Drawn, in euros": "1386570.27 EUR",
      "Exchange difference in euros": "-781783.29 EUR",
    });
  });

  test("without rates: principal is 1/23 of the later balance; drawing and rate together are the rest", () => {
    // 23,751,816 / 23 = 1,032,687.65; 23,751,816 - 24,179,712 + 1,032,687.65 = 604,791.65.
    const [found] = loan(withoutRates, "balance-to-balance");
    expect(found?.outcome).toBe("not-checkable");
    expect(amounts(found!)).toMatchObject({
      "Principal due between, in euros at the later balance's own rate": "1032687.65 EUR",
      "Drawing and exchange difference together, in euros": "604791.65 EUR",
    });
  });

  test("the rescheduled loan: three instalments of 4,600,540 USD between the laws, nothing drawn", () => {
    // 56,461,356 x 1.3037 = 73,608,669.82; less 13,801,620.00 = 59,807,049.82 USD.
    const [found] = loan(withRates, "balance-to-balance", "china-rescheduled");
    expect(found?.outcome).toBe("pass");
    expect(amounts(found!)).toMatchObject({
      "USD 73,608,669.82 less USD 13,801,620.00 principal due": "59807049.82 USD",
    });
  });

  test("a payment that was not made is found", () => {
    const eur = { eur: "48.151.612", rsd: "5.622.548.169" };
    const [found] = loan(
      findingsOf(lawsWith({ cards: { rescheduled2014: eur } })),
      "balance-to-balance",
      "china-rescheduled",
    );
    expect(found?.outcome).toBe("difference");
    expect(said(found!.sentence)).toContain("More is owed than follows");
  });
});

test("the published rate of the day: 116.7676 on 31.07.2014; none is known for 31.05.2013", () => {
  const found = withRates.filter(
    ({ check, key }) => check === "rate-of-the-day" && key.endsWith("published"),
  );
  expect(found.map(({ subject, outcome }) => [subject, outcome])).toEqual([
    [{ kind: "document", name: "law-2013.pdf" }, "not-checkable"],
    [{ kind: "document", name: "law-2014.pdf" }, "pass"],
  ]);
  const off = findingsOf(lawsWith({ rates: [...RATES, rate("2014-07-31", "EUR", "RSD", "117")] }));
  expect(off.find(({ key }) => key === "rate-of-the-day|law-2014.pdf|published")?.outcome).toBe("difference");
});

/** The Zemun-Borča bridge in both laws: the amended one for 2014 begins repayment 18 months later. */
const BRIDGE = {
  ...{ section: "direct-external" as const, group: "Кредити страних влада", row: "6.6" },
  ...{ name: "Export – Import Bank of China – Мост Земун–Борча", last: "21.01.2029.", rate: "3% фиксна" },
  instalment: "0",
};

test("the bridge's first date lies 549 days later in 2014, and nothing else of it changed", () => {
  const added = [
    { ...BRIDGE, document: "law-2013.pdf", asOf: "2013-05-31", year: 2013, first: "21.07.2014." },
    { ...BRIDGE, document: "law-2014.pdf", asOf: "2014-07-31", year: 2014, first: "21.01.2016." },
  ];
  const found = loan(findingsOf(lawsWith({ added })), "terms-changed", "zemun-borca");
  expect(found.map(({ outcome }) => outcome)).toEqual(["difference"]);
  // 10 days of July 2014, 153 to the end of the year, 365 of 2015 and 21 of January 2016.
  expect(said(found[0]!.sentence).replaceAll("\u00a0", " ")).toMatch(
    /First date of principal repayment: 21 Jul 2014 .*21 Jan 2016 .*549 days/u,
  );
});

test("the rescheduled loan's half instalment labelled EUR in an older law, USD in the agreement", () => {
  const added = [
    {
      ...CARDS.rescheduled2013,
      ...{ document: "law-2011.pdf", asOf: "2010-12-31", year: 2011, eur: "-", rsd: "-" },
      instalment: "4.600.540 EUR",
    },
  ];
  const found = loan(findingsOf(lawsWith({ added })), "doubtful-label", "china-rescheduled");
  expect(found.map(({ year, outcome }) => [year, outcome])).toEqual([
    [2011, "difference"],
    [2013, "pass"],
    [2014, "pass"],
  ]);
  expect(said(found[0]!.sentence).replaceAll("\u00a0", " ")).toMatch(
    /EUR 4,600,540\.00.*Twice the number.*USD 9,201,080\.00/u,
  );
});
