import { describe, expect, it } from "vitest";
import { PLAIN_TERMS } from "../../src/loan/plainTerms.ts";
import { readTerms, termsToJson } from "../../src/loan/termsJson.ts";
import { message, type MessageKey } from "../../src/messages/message.ts";
import { problemOf, SMALL } from "./loan.ts";

const FLOATING = {
  kind: "floating",
  index: "EURIBOR6M",
  marginPercent: "2.35",
  floorPercent: "0",
  fixings: [{ from: "2021-03-31", percent: "-0.524" }],
};

const RESCHEDULING = {
  date: "2021-03-31",
  accrued: "capitalised",
  writeDown: "12.34",
  rate: FLOATING,
  firstInterest: "2021-09-30",
  firstPrincipal: "2022-03-31",
  lastPrincipal: "2025-03-31",
  monthsBetween: 6,
  repayment: {
    kind: "custom",
    instalments: [
      { date: "2022-03-31", amount: "1.00" },
      { date: "2025-03-31", amount: "2.00" },
    ],
  },
  capitalisedUntil: "2021-09-30",
};

/** Terms that say all that terms can say, each thing otherwise than where it is left out. */
const WHOLE = {
  ...SMALL,
  agreement: "No. 34",
  signed: "2010-07-14",
  facility: "2000.00",
  rollOn: "month-end",
  finalPeriod: "long",
  capitalisedUntil: "2020-07-31",
  businessDays: {
    calendars: ["CN", "RS"],
    convention: "modified-following",
    interest: "adjusted",
    holidays: [{ date: "2020-07-31", name: "Bank closed" }],
    workingDays: [{ date: "2020-08-01", name: "Make-up day" }],
  },
  rounding: "half-even",
  fees: [
    { kind: "management", percent: "1", on: "facility", date: "2020-01-20" },
    { kind: "insurance", percent: "6.5", on: "facility", date: "2020-01-21" },
    { kind: "insurance", amount: "95.79", date: "2020-01-22" },
    { kind: "agency", amount: "2.50", from: "2020-01-23", monthsBetween: 12 },
    { kind: "commitment", percent: "0.75", on: "undrawn", from: "2020-01-15", dayCount: "ACT/360" },
  ],
  availabilityEnd: "2021-12-31",
  cancellations: [{ date: "2020-06-01", amount: "100.00" }],
  prepayments: [{ date: "2020-10-01", amount: "150.00", order: "inverse-order", respread: true }],
  reschedulings: [
    RESCHEDULING,
    {
      ...RESCHEDULING,
      date: "2022-01-15",
      accrued: "due",
      writeDown: null,
      rate: null,
      repayment: null,
      capitalisedUntil: null,
    },
  ],
  defaultInterest: null,
  sources: {},
};

describe("terms that say all there is to say", () => {
  it.each(Object.keys(PLAIN_TERMS))("leave %s not to its plain value", (term) => {
    expect(Object.keys(WHOLE)).toContain(term);
  });

  it("go to JSON and back without losing anything", () => {
    const terms = readTerms(WHOLE, {});
    expect(termsToJson(terms)).toEqual(WHOLE);
    expect(readTerms(JSON.parse(JSON.stringify(termsToJson(terms))), {})).toEqual(terms);
  });

  it("may be listed in any order: what happens is read in order of date", () => {
    const listed = (of: (list: readonly unknown[]) => unknown[]) => {
      const two = <T extends { readonly date: string }>(one: T): T[] => [one, { ...one, date: "2021-02-01" }];
      const stated = of(RESCHEDULING.repayment.instalments);
      return readTerms(
        {
          ...WHOLE,
          drawdowns: of(two(SMALL.drawdowns[0]!)),
          cancellations: of(two(WHOLE.cancellations[0]!)),
          prepayments: of(two(WHOLE.prepayments[0]!)),
          reschedulings: of([...WHOLE.reschedulings]),
          repayment: { kind: "custom", instalments: stated },
        },
        {},
      );
    };
    expect(listed((list) => [...list].reverse())).toEqual(listed((list) => [...list]));
  });

  it.each<[string, (fine: string) => object]>([
    ["drawdowns[0].amount", (amount) => ({ drawdowns: [{ date: "2020-01-15", amount }] })],
    ["cancellations[0].amount", (amount) => ({ cancellations: [{ date: "2020-06-01", amount }] })],
    ["prepayments[0].amount", (amount) => ({ prepayments: [{ ...WHOLE.prepayments[0], amount }] })],
    ["fees[1].amount", (amount) => ({ fees: [WHOLE.fees[0], { ...WHOLE.fees[2], amount }] })],
    ["fees[2].amount", (amount) => ({ fees: [WHOLE.fees[0], WHOLE.fees[1], { ...WHOLE.fees[3], amount }] })],
    [
      "repayment.instalments[1].amount",
      (amount) => ({
        repayment: {
          kind: "custom",
          instalments: [
            { date: "2021-01-15", amount: "1.00" },
            { date: "2021-07-15", amount },
          ],
        },
      }),
    ],
    [
      "reschedulings[1].writeDown",
      (writeDown) => ({ reschedulings: [RESCHEDULING, { ...RESCHEDULING, date: "2022-01-15", writeDown }] }),
    ],
    [
      "reschedulings[0].repayment.instalments[0].amount",
      (amount) => ({
        reschedulings: [
          { ...RESCHEDULING, repayment: { kind: "custom", instalments: [{ date: "2022-03-31", amount }] } },
        ],
      }),
    ],
  ])("a tenth of a cent is named where it stands: %s", (cell, changes) => {
    expect(problemOf(() => readTerms({ ...WHOLE, ...changes("1.001") }, {}))).toEqual({
      key: "errors:termsAmountTooFine",
      cell,
    });
  });
});

it("what terms leave open is taken as usual, and says so in words", () => {
  const { businessDays: _, rounding, remainder, ...rest } = SMALL;
  const late = { percent: "2", over: "contract", dayCount: "ACT/360", compounding: false };
  const terms = readTerms({ ...rest, defaultInterest: late }, {});
  expect([terms.rounding, terms.remainder]).toEqual([rounding, remainder]);
  const assumed = (text: string, key: MessageKey) => ({ mark: "inferred", text, says: message(key) });
  expect(terms.sources).toEqual({
    businessDays: assumed("not stated: no shift", "explain:sourceNoShiftStated"),
    rounding: assumed("not stated: half up", "explain:sourceNoRoundingStated"),
    remainder: assumed("not stated: last", "explain:sourceNoRemainderStated"),
    "defaultInterest.on": assumed("not stated: all", "explain:sourceNoDefaultOnStated"),
  });
});
