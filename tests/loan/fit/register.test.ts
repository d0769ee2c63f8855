import { describe, expect, it } from "vitest";
import { day } from "../../../src/calendar/day.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import { principalOn } from "../../../src/loan/positionAt.ts";
import { amountText } from "../../../src/money/money.ts";
import { fitOf } from "./facts.ts";

type Balances = readonly (readonly [asOf: string, amount: string])[];

/** Kenya's loans of Exim Bank of China: balances as its Treasury publishes them (AidData 947, 58350 and 26313). */
const THIKA: Balances = [
  ["2020-06-30", "821538461.54"],
  ["2021-06-30", "739384615.38"],
  ["2022-06-30", "657230769.23"],
];
const OLKARIA: Balances = [
  ["2020-06-30", "367788461.54"],
  ["2021-06-30", "338365384.62"],
  ["2022-06-30", "308942307.69"],
];
const SOUTHERN: Balances = [
  ["2020-06-30", "169476923.08"],
  ["2021-06-30", "155353846.15"],
  ["2022-06-30", "141230769.23"],
];

const factsOf = (currency: string, first: string, last: string, balances: Balances) => ({
  currency,
  ratePercent: "2",
  firstPrincipal: first,
  lastPrincipal: last,
  monthsBetween: 6,
  balances: balances.map(([asOf, amount]) => ({ amount, currency, asOf })),
});

describe("balances that a register rounds, and no rounded instalments leave", () => {
  // Total x left / 26, rounded: of Thika 20, 18 and 16 are left, of Olkaria 25, 23 and 21, of the bypass 24, 22 and 20.
  it.each([
    ["Thika", "CNY", "2017-09-21", "2030-03-21", THIKA, "1068000000.00"],
    ["Olkaria", "USD", "2020-01-21", "2032-07-21", OLKARIA, "382500000.00"],
    ["the Southern bypass", "USD", "2019-07-21", "2032-01-21", SOUTHERN, "183600000.00"],
  ])("tell the total of %s", (_, currency, first, last, balances, total) => {
    const { candidates, verdict } = fitOf(factsOf(currency, first, last, balances));
    const [found] = candidates;
    expect(found && amountText(found.total)).toBe(total);
    expect(candidates).toHaveLength(1);
    expect(verdict?.reasons.map(({ key }) => key)).toContain("fit:reasonRegister");
    const terms = found?.terms;
    expect([terms?.remainder, terms?.sources["remainder"]?.mark]).toEqual(["balance", "inferred"]);
    for (const [asOf, amount] of balances) {
      if (terms) expect(amountText(principalOn(terms, buildSchedule(terms), day(asOf)).balance)).toBe(amount);
    }
  });

  // 821,538,461.54 is left of 1,068,000,000.02 less six instalments of 41,076,923.08, too.
  it("are likelier of a round total than rounded instalments of an odd one", () => {
    const facts = factsOf("CNY", "2017-09-21", "2030-03-21", THIKA.slice(0, 1));
    const { candidates, verdict } = fitOf(facts);
    expect(candidates.map(({ total }) => amountText(total))).toEqual(["1068000000.00", "1068000000.02"]);
    expect(verdict?.confidence).toBe("likely");
    const [stated] = fitOf({ ...facts, drawn: "1068000000.02" }).candidates;
    expect(stated?.terms.remainder).toBe("last");
  });

  it("contradict each other where no round total leaves them", () => {
    const cents: Balances = [...THIKA.slice(0, 2), ["2022-06-30", "657230769.30"]];
    const { candidates, contradiction } = fitOf(factsOf("CNY", "2017-09-21", "2030-03-21", cents));
    expect(candidates).toEqual([]);
    expect(contradiction?.facts).toContain("balances[2]");
  });

  it("are not asked for where rounded instalments agree: 18 of 27 of 216,750,000", () => {
    const [found] = fitOf(
      factsOf("USD", "2016-01-21", "2029-01-21", [["2024-08-31", "72249999.96"]]),
    ).candidates;
    expect([found && amountText(found.total), found?.terms.remainder]).toEqual(["216750000.00", "last"]);
  });
});
