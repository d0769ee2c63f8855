import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { PlannedLoan } from "../../../src/budget/otherLines.ts";
import { isoText } from "../../../src/calendar/day.ts";
import type { PublishedBalance, Story } from "../../../src/dossier/story/story.ts";
import { storyOf } from "../../../src/dossier/story/storyOf.ts";
import { readTerms } from "../../../src/loan/termsJson.ts";
import { decimal, decimalText } from "../../../src/money/decimal.ts";
import { amountText, type Money } from "../../../src/money/money.ts";
import { CARDS, lawsWith, rate, xRayTerms } from "../../checks/laws.ts";
import { said } from "../../messages/sayable.ts";
import { payment } from "../../workbook/dossier.ts";

/*
 * X RAY by hand: 24 instalments of 8,537,500 CNY from 21.03.2014; 204,900,000 CNY in all, the day of drawing assumed.
 * On 31.07.2014 one is paid: 196,362,500 CNY.
 */
type Json = Record<string, unknown>;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const shown = (amount: Money | null | undefined): string | null =>
  amount ? `${amountText(amount)} ${amount.currency}` : null;
const balancesOf = ({ balances }: Story) =>
  balances.map(({ asOf, converted, planned, compared, neededRate }) => ({
    asOf: asOf && isoText(asOf),
    own: shown(converted?.value),
    planned: shown(planned),
    difference: shown(compared?.inLoanCurrency),
    plannedEur: shown(compared?.plannedEur),
    eur: shown(compared?.eur),
    percent: compared?.percent ? decimalText(compared.percent) : null,
    needed: neededRate && decimalText(neededRate),
  }));
const eventsOf = ({ events }: Story, ...kinds: readonly string[]) =>
  events
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ day, year, sentence, mark }) => [
      day === null ? year : isoText(day),
      mark,
      plain(said(sentence)),
    ]);
const missingOf = ({ missing }: PublishedBalance): string | null => missing && plain(said(missing));

test("X RAY: each published balance beside the schedule's, in CNY and in euros at one rate", () => {
  // 24,179,712 x 8.0000 = 193,437,696.00; less 204,900,000.00 = -11,462,304.00, -5.594 %.
  // 204,900,000 / 8 = 25,612,500.00; 24,179,712 less that = -1,432,788.00. 204,900,000 / 24,179,712 = 8.47404...
  // 23,751,816 x 8.2673 = 196,363,388.4168; less 196,362,500.00 = 888.42, 0.00045 %.
  // 196,362,500 / 8.2673 = 23,751,708.538...; 23,751,816 less that = 107.46. 196,362,500 / 23,751,816 = 8.26726...
  const story = storyOf(lawsWith(), "x-ray");
  expect(balancesOf(story)).toEqual([
    {
      asOf: "2013-05-31",
      own: "193437696.00 CNY",
      planned: "204900000.00 CNY",
      difference: "-11462304.00 CNY",
      plannedEur: "25612500.00 EUR",
      eur: "-1432788.00 EUR",
      percent: "-5.59",
      needed: "8.4740",
    },
    {
      asOf: "2014-07-31",
      own: "196363388.42 CNY",
      planned: "196362500.00 CNY",
      difference: "888.42 CNY",
      plannedEur: "23751708.54 EUR",
      eur: "107.46 EUR",
      percent: "0.00",
      needed: "8.2673",
    },
  ]);
  expect(story.balances.map(({ notes }) => notes.map(({ key }) => key))).toEqual([
    ["story:noteStillDrawn"],
    [],
  ]);
  expect(story.scheduled?.mark).toBe("inferred");
  expect(story.scheduled?.assumed).toEqual(["drawdowns", "repayment"]);
});

test("X RAY: signing, ceiling, drawing and instalments, each with its mark", () => {
  expect(eventsOf(storyOf(lawsWith(), "x-ray"))).toEqual([
    ["2010-07-14", "seen", "The agreement was signed: CHINA EXIMBANK GCL (2010) NO.34 TOTAL NO. (331)."],
    ["2010-07-14", "seen", "Ceiling of the loan: CNY 205,000,000.00."],
    [2013, "seen", "Principal for 2013: 0 as printed, CNY 0.00 by the schedule. They agree."],
    ["2013-03-21", "inferred", "Drawn: CNY 204,900,000.00."],
    [
      2014,
      "seen",
      "Principal for 2014: 17.075.000 CNY as printed, CNY 17,075,000.00 by the schedule. They agree.",
    ],
    // Dinars for a CNY: 111.6101 / 8.0000 = 13.9513; 2,698,700,072 / 13.9513 = 193,437,175.89, of which 23 of 24 are left.
    // 116.7676 / 8.2673 = 14.1240; 2,773,442,543 / 14.1240 = 196,363,816.41; 10,986,522.85 of that are 5.59 %.
    [
      "2014-07-31",
      "computed",
      "The debt list of 31 May 2013 forecast CNY 185,377,293.56 for 31 Jul 2014 (not proven); CNY 196,363,816.41 is printed: CNY 10,986,522.85, 5.59%. CNY 10,986,522.85 more is owed than forecast, and more than on 31 May 2013: the loan was drawn on after that day.",
    ],
    // 59,762,500.00, what is left with 7 instalments, / 8,631,474.00 = 6.923788; / 6.8947 - 1 = 0.4219 %. With 6 or 8 left
    // it would take 5.93 or 7.91.
    [
      "2022-03-21",
      "inferred",
      "EUR 8,631,474.00 was owed, as reported without a day. The schedule's CNY 59,762,500.00 from 21 Mar 2022 to 20 Sep 2022 is as much at 6.9238 CNY for one EUR; 6.8947 was the rate of 31 Aug 2022, 0.42% away. At no other time does a known rate fit, so it is taken for the balance of then: an inference.",
    ],
  ]);
});

test("a printed instalment that the schedule does not have: the difference", async () => {
  // 16,000,000 in 2014 by the card, but 2 x 8,537,500 by terms that are stated.
  const cards = { xRay2014: { instalment: "16.000.000 CNY" } };
  const story = storyOf(lawsWith({ cards, terms: [await xRayTerms()] }), "x-ray");
  expect(eventsOf(story, "instalment").at(-1)?.[2]).toBe(
    "Principal for 2014: 16.000.000 CNY as printed, CNY 17,075,000.00 by the schedule. Difference: CNY -1,075,000.00.",
  );
});

test("no rate of the day: nothing is converted, the missing rate is named, and the one that is needed", () => {
  const cards = { xRay2014: { asOf: "2014-06-20" } };
  const story = storyOf(
    { ...lawsWith({ cards }), rates: [rate("2014-06-14", "EUR", "CNY", "8.4")] },
    "x-ray",
  );
  const of2014 = story.balances[1]!;
  expect([of2014.converted, of2014.compared]).toEqual([null, null]);
  expect(missingOf(of2014)).toBe(
    "No rate EUR/CNY of 20 Jun 2014 is known. Import the rate list of that day, or enter the rate.",
  );
  // One instalment was due by then, too.
  expect(shown(of2014.planned)).toBe("196362500.00 CNY");
  expect(decimalText(of2014.neededRate!)).toBe("8.2673");
});

test("the list of five days before still holds; a rate quoted the other way round divides", () => {
  const cards = { xRay2014: { asOf: "2014-06-20" } };
  const at = (date: string, base: "EUR" | "CNY", value: string) =>
    storyOf(
      {
        ...lawsWith({ cards }),
        rates: [rate(date, base, base === "EUR" ? "CNY" : "EUR", value)],
      },
      "x-ray",
    ).balances[1]!.converted?.value;
  expect(shown(at("2014-06-15", "EUR", "8.4"))).toBe("199515254.40 CNY");
  // 23,751,816 / 0.12
  expect(shown(at("2014-06-20", "CNY", "0.12"))).toBe("197931800.00 CNY");
});

test("a cross rate over the dinar: exact by both of its rates", () => {
  // 44,648,749 x 116.7676 / 87.2964 = 59,722,133.6015...
  const rates = [rate("2014-07-31", "EUR", "RSD", "116.7676"), rate("2014-07-31", "USD", "RSD", "87.2964")];
  const story = storyOf({ ...lawsWith(), rates }, "china-rescheduled");
  const of2014 = story.balances[1]!;
  expect(shown(of2014.converted?.value)).toBe("59722133.60 USD");
  expect(of2014.converted?.rate?.steps).toHaveLength(2);
});

test("dinars alone are converted where no euros are printed", () => {
  const cards = { xRay2014: { eur: "-" } };
  const rates = [rate("2014-07-31", "CNY", "RSD", "14.1241")];
  const story = storyOf({ ...lawsWith({ cards }), rates }, "x-ray");
  // 2,773,442,543 / 14.1241 = 196,362,426.1368...
  const [, of2014] = balancesOf(story);
  expect(of2014).toMatchObject({
    own: "196362426.14 CNY",
    difference: "-73.86 CNY",
    eur: null,
    needed: null,
  });
});

const ZEMUN = {
  section: "direct-external",
  group: "Кредити страних влада",
  row: "6.6",
  name: "Export - Import Bank of China – Мост Земун-Борча",
  last: "21.01.2029.",
  instalment: "0",
} as const;
const ZEMUN_CARDS = [
  {
    ...ZEMUN,
    document: "law-2013.pdf",
    asOf: "2013-05-31",
    year: 2013,
    eur: "74.483.426",
    rsd: "8.313.102.571",
    first: "21.07.2014.",
    rate: "3% фиксна",
  },
  {
    ...ZEMUN,
    document: "law-2014.pdf",
    asOf: "2014-07-31",
    year: 2014,
    eur: "113.307.916",
    rsd: "13.230.693.360",
    first: "21.01.2016.",
    rate: "3,00% фиксна",
  },
];

test("Zemun-Borca has no schedule: its balances in dollars, the changed date, the agreement as quoted", () => {
  const rates = [rate("2014-07-31", "EUR", "USD", "1.3379")];
  const story = storyOf({ ...lawsWith({ added: ZEMUN_CARDS }), rates }, "zemun-borca");
  expect([story.currency, story.scheduled]).toEqual(["USD", null]);
  // 113,307,916 x 1.3379 = 151,594,660.8164
  expect(balancesOf(story).map(({ own, planned, difference }) => [own, planned, difference])).toEqual([
    [null, null, null],
    ["151594660.82 USD", null, null],
  ]);
  expect(missingOf(story.balances[0]!)).toContain("EUR/USD of 31 May 2013");
  expect(eventsOf(story)).toEqual([
    ["2010-07-14", "quoted", "The agreement was signed: PBC (2010) 20 TOTAL 127."],
    ["2010-07-14", "quoted", "Ceiling of the loan: USD 217,400,000.00."],
    [2013, "seen", "Principal for 2013, as printed: 0."],
    [2014, "seen", "Principal for 2014, as printed: 0."],
    [
      "2014-07-31",
      "seen",
      'Against "law-2013.pdf": First date of principal repayment: 21 Jul 2014 before, 21 Jan 2016 now.',
    ],
    // The rescheduled loan's instalments give 85.6103 and 87.1725 dinars: 8,313,102,571 / 85.6103 = 97,104,000, of which
    // 29 of 30 instalments are left; 13,230,693,360 / 87.1725 = 151,776,000; 57,908,800 of that are 38.15 %.
    [
      "2014-07-31",
      "computed",
      "The debt list of 31 May 2013 forecast USD 93,867,200.00 for 31 Jul 2014 (not proven); USD 151,776,000.00 is printed: USD 57,908,800.00, 38.15%. The first date of principal was changed from 21 Jul 2014 to 21 Jan 2016. That cannot be the whole reason. USD 57,908,800.00 more is owed than forecast, and more than on 31 May 2013: the loan was drawn on after that day.",
    ],
    // AidData, in thousands.
    ["2018-12-31", "quoted", "USD 168,583,000.00 was owed, as reported."],
    ["2019-12-31", "quoted", "USD 152,528,000.00 was owed, as reported."],
    ["2020-12-31", "quoted", "USD 136,472,000.00 was owed, as reported."],
    ["2021-12-31", "quoted", "USD 120,417,000.00 was owed, as reported."],
    ["2022-09-30", "quoted", "USD 104,361,000.00 was owed, as reported."],
  ]);
});

const PLAN: PlannedLoan = {
  kind: "planned-loan",
  part: "loan",
  groups: ["Export - Import Bank of China"],
  row: "1.5.",
  name: "Изградња моста Земун - Борча са припадајућим саобраћајницама",
  creditor: "Export-Import Bank of China",
  loan: "zemun-borca",
  match: null,
  amountRsd: decimal("19000000000"),
  amounts: [{ amount: decimal("200000000"), currency: "EUR" }],
  year: 2010,
  source: { document: "law-2010.pdf", page: 9, row: "1.5.", text: "" },
  warnings: [],
};

test("a planned loan stands in the year of its law, with the line that says so", () => {
  const story = storyOf(lawsWith({ added: ZEMUN_CARDS, others: [PLAN] }), "zemun-borca");
  expect(eventsOf(story, "planned")).toEqual([
    [2010, "seen", "Planned as a loan to be taken: EUR 200,000,000; RSD 19,000,000,000."],
  ]);
  expect(story.events[0]?.line).toBe(PLAN.source);
});

test("payments of a year and kind are one event, on the day of the last", () => {
  const payments = [
    payment("x-ray", "2014-03-21", "principal", "8537500.00", "CNY"),
    payment("X-RAY", "2014-09-22", "principal", "8500000.00", "CNY"),
    payment("x-ray", "2014-03-21", "interest", "3090575.00", "CNY"),
    payment("other", "2014-03-21", "interest", "1.00", "CNY"),
  ];
  expect(eventsOf(storyOf(lawsWith({ payments }), "x-ray"), "paid")).toEqual([
    ["2014-03-21", "entered", "Interest paid in 2014: CNY 3,090,575.00 (1 payment)."],
    ["2014-09-22", "entered", "Principal paid in 2014: CNY 17,037,500.00 (2 payments)."],
  ]);
});

test("an undated list whose rate is known for one day alone: that day, as an assumption", () => {
  const undated = { asOf: null } as const;
  const cards = { xRay2014: undated, rescheduled2014: undated, kostolac2014: undated, motorway2014: undated };
  const [, assumed] = storyOf(lawsWith({ cards }), "x-ray").balances;
  expect([assumed?.asOf && isoText(assumed.asOf), assumed?.asOfMark]).toEqual(["2014-07-31", "inferred"]);
  expect(assumed?.notes.map(({ key }) => key)).toEqual(["story:noteLikelyDay"]);

  const two = [rate("2014-07-31", "EUR", "RSD", "116.7676"), rate("2014-08-01", "EUR", "RSD", "116.7676")];
  const open = storyOf({ ...lawsWith({ cards }), rates: two }, "x-ray").balances[1]!;
  expect([open.asOf, open.planned, open.year]).toEqual([null, null, 2014]);
  expect(missingOf(open)).toContain('"law-2014.pdf" does not state the day');
});

test("a loan that no line and no term knows has an empty story", () => {
  expect(storyOf(lawsWith(), "nothing")).toEqual({
    loan: "nothing",
    name: "nothing",
    currency: null,
    scheduled: null,
    balances: [],
    forecasts: [],
    events: [],
  });
});

test("a balance that was reported without a day: without a rate or a schedule nothing tells the day", () => {
  const undated = (story: Story) => eventsOf(story, "reported").map(([day, mark]) => [day, mark]);
  expect(undated(storyOf({ ...lawsWith(), rates: [] }, "x-ray"))).toEqual([[null, "quoted"]]);
  expect(undated(storyOf({ ...lawsWith(), loans: [] }, "x-ray"))).toEqual([[null, "quoted"]]);
  // Of two times that would do none is taken: with 6 instalments left, 51,225,000 / 8,631,474 = 5.9347.
  const rates = [rate("2022-08-31", "EUR", "CNY", "6.9"), rate("2022-12-30", "EUR", "CNY", "5.93")];
  expect(undated(storyOf({ ...lawsWith(), rates }, "x-ray"))).toEqual([[null, "quoted"]]);
});

test("a schedule that begins with a balance says nothing of the days before, and proves nothing on its own", async () => {
  const { drawdowns: _, ...stated } = JSON.parse(await readFile("samples/x-ray.terms.json", "utf8")) as Json;
  const openingBalance = { date: "2014-07-31", amount: "196362500.00" };
  const begun = readTerms({ ...stated, openingBalance }, {});
  const story = storyOf(lawsWith({ terms: [begun] }), "x-ray");
  expect(story.balances.map(({ planned, notes }) => [shown(planned), notes.map(({ key }) => key)])).toEqual([
    [null, ["story:noteBeforeOpening"]],
    ["196362500.00 CNY", ["story:noteOpening"]],
  ]);
  expect(eventsOf(story, "opening", "drawn")).toEqual([
    ["2014-07-31", null, "The schedule begins with what was owed on this day: CNY 196,362,500.00."],
  ]);
});

test("the same cards as the loan's, whatever the order of import", () => {
  const dossier = lawsWith();
  const turned = { ...dossier, lines: dossier.lines.toReversed() };
  expect(balancesOf(storyOf(turned, "x-ray"))).toEqual(balancesOf(storyOf(dossier, "x-ray")));
  expect(CARDS.xRay2013.eur).toBe("24.179.712");
});

test("a register that rounds the balance to whole units: its balance stands beside the published one", async () => {
  // CNY 204,900,013.00 by 24 are 8,537,500.54: after one of them the register owes 204,900,013 - 8,537,501 = 196,362,512.
  const terms = await xRayTerms({
    ...{ drawdowns: [{ date: "2013-03-21", amount: "204900013.00" }], facility: null, sources: {} },
    ...{ remainder: "balance", register: { unit: "whole" } },
  });
  const [, published] = balancesOf(storyOf(lawsWith({ terms: [terms] }), "x-ray"));
  expect([published?.asOf, published?.planned]).toEqual(["2014-07-31", "196362512.00 CNY"]);
  // 196,363,388.42 as printed, less that.
  expect(published?.difference).toBe("876.42 CNY");
});

test("what few agreements have is named among the assumed terms, where balances rest on it", async () => {
  const seen = { mark: "seen", text: "agreement" };
  const known = ["drawdowns", "firstPrincipal", "lastPrincipal", "monthsBetween", "repayment"];
  const assumedOf = async (changes: Json, ...more: string[]) => {
    const sources = Object.fromEntries([...known, ...more].map((term) => [term, seen]));
    const { mark, assumed } = storyOf(
      lawsWith({ terms: [await xRayTerms({ ...changes, sources })] }),
      "x-ray",
    ).scheduled!;
    return [mark, ...assumed];
  };
  const prepayment = { date: "2020-01-15", amount: "1.00", order: "in-order", respread: false };
  const rescheduling = {
    date: "2020-03-21",
    accrued: "due",
    writeDown: null,
    rate: null,
    firstInterest: "2020-09-21",
    firstPrincipal: "2020-09-21",
    lastPrincipal: "2027-09-21",
    monthsBetween: 6,
    repayment: null,
    capitalisedUntil: null,
  };
  expect(await assumedOf({})).toEqual(["computed"]);
  expect(await assumedOf({ prepayments: [prepayment] })).toEqual(["inferred", "prepayments"]);
  expect(await assumedOf({ prepayments: [prepayment] }, "prepayments")).toEqual(["computed"]);
  expect(await assumedOf({ reschedulings: [rescheduling] })).toEqual(["inferred", "reschedulings"]);
  // Interest is part of balances that it joins, and of level payments.
  const joins = { reschedulings: [{ ...rescheduling, accrued: "capitalised" }] };
  expect(await assumedOf(joins, "reschedulings")).toEqual(["inferred", "rate", "dayCount"]);
  expect(await assumedOf({ capitalisedUntil: "2013-09-21" }, "rate")).toEqual([
    "inferred",
    "capitalisedUntil",
    "dayCount",
  ]);
  expect(await assumedOf({ repayment: { kind: "annuity" } }, "rate", "dayCount")).toEqual(["computed"]);
});
