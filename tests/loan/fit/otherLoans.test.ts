import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { fitJsonOf, fitOf } from "./facts.ts";

/** Middle rates of the National Bank of Serbia, 31.07.2014. */
const NBS = [
  { date: "2014-07-31", pair: "EUR/RSD", rate: "116.7676" },
  { date: "2014-07-31", pair: "USD/RSD", rate: "87.2964" },
];
const NOTHING_DUE = { yearlyInstalments: [{ year: 2014, amount: "0" }], monthsBetween: 6, rates: NBS };

/** Cards of the amended budget law for 2014, before the first instalment; facilities as quoted by press and AidData. */
const LOANS = [
  {
    name: "Zemun-Borča",
    facts: {
      currency: "USD",
      facility: "217400000",
      ratePercent: "3",
      firstPrincipal: "2016-01-21",
      lastPrincipal: "2029-01-21",
      balances: [
        { amount: "113307916", currency: "EUR", asOf: "2014-07-31" },
        { amount: "13230693360", currency: "RSD", asOf: "2014-07-31" },
      ],
    },
    // January 2016 to January 2029 by half-years: 2 x 13 + 1. 13,230,693,360 / 87.2964 = 151,560,583.94...
    count: 27,
    drawnByThen: "151560583.94",
    // 217,400,000 / 27 = 8,051,851.85...
    instalment: "8051851.85",
    firstYear: 2016,
  },
  {
    name: "Kostolac",
    facts: {
      currency: "USD",
      facility: "293000000",
      ratePercent: "3",
      firstPrincipal: "2018-01-21",
      lastPrincipal: "2027-07-21",
      balances: [{ amount: "9913207573", currency: "RSD", asOf: "2014-07-31" }],
    },
    count: 20,
    // 9,913,207,573 / 87.2964 = 113,558,034.16...
    drawnByThen: "113558034.16",
    instalment: "14650000.00",
    firstYear: 2018,
  },
  {
    name: "Obrenovac-Ljig",
    facts: {
      currency: "USD",
      facility: "301000000",
      ratePercent: "2.5",
      firstPrincipal: "2019-07-21",
      lastPrincipal: "2034-01-21",
      balances: [{ amount: "4364041115", currency: "RSD", asOf: "2014-07-31" }],
    },
    count: 30,
    // 4,364,041,115 / 87.2964 = 49,991,077.70...
    drawnByThen: "49991077.70",
    // 301,000,000 / 30 = 10,033,333.33...
    instalment: "10033333.33",
    firstYear: 2019,
  },
];

describe.each(LOANS)("$name before its first instalment", ({ facts, ...expected }) => {
  const json = fitJsonOf({ ...NOTHING_DUE, ...facts });

  it("has its dates, and the whole facility as an assumption that the first year's principal would decide", () => {
    expect(json.confidence).toBe("undecided");
    expect(json.candidates).toHaveLength(1);
    expect(json.candidates[0]).toMatchObject({
      instalments: expected.count,
      instalment: expected.instalment,
    });
    expect(json.deciding).toMatchObject({ fact: "yearlyInstalments", year: expected.firstYear });
    expect(json.candidates[0]?.totalTo).toBe(`${facts.facility}.00`);
  });

  it("takes the balance as what was drawn by then, not as a contradiction", () => {
    const balance = json.candidates[0]?.balances.at(-1);
    expect(balance?.drawnByThen).toBe(expected.drawnByThen);
    expect(balance?.sentence).toContain("The rest may have been drawn later.");
  });

  it("has terms that the engine takes", () => {
    const terms = fitOf({ ...NOTHING_DUE, ...facts }).candidates[0]?.terms;
    expect(terms && buildSchedule(terms).rows.filter(({ principal }) => principal.minor > 0n)).toHaveLength(
      expected.count,
    );
  });
});

describe("Zemun-Borča", () => {
  it("with about USD 16.055 million a year: near the facility, the total open by what is rounded", () => {
    const { candidates, confidence } = fitJsonOf({
      ...LOANS[0]?.facts,
      monthsBetween: 6,
      balances: [],
      yearlyInstalments: [{ year: 2019, amount: "16055000", roundedTo: "1000" }],
    });
    // 16,055,000 / 2 x 27 = 216,742,500; give or take 500 / 2 x 27 = 6,750 and the rounding of cents, 27 x 0.005.
    expect(candidates[0]?.totalFrom).toBe("216735749.87");
    expect(candidates[0]?.totalTo).toBe("216749250.13");
    expect(candidates[0]?.sentence).toContain("99.70%");
    expect(confidence).toBe("likely");
  });
});
