import { describe, expect, it } from "vitest";
import { repaidOf } from "../../../src/loan/fit/repaid.ts";
import { structuresOf, type Structure } from "../../../src/loan/fit/structures.ts";
import { factsOf } from "./facts.ts";

function repaidBy(facts: Record<string, unknown>) {
  const known = factsOf({
    firstPrincipal: "2021-01-15",
    lastPrincipal: "2022-07-15",
    monthsBetween: 6,
    ...facts,
  });
  return repaidOf(known, structuresOf(known)[0] as Structure);
}
const sums = (facts: Record<string, unknown>, total: bigint, dates = [0, 1, 2, 3, 4]): bigint[] =>
  dates.map((count) => repaidBy(facts).after(total, count));

describe("principal repaid on the first so many of four dates", () => {
  it("equal instalments, rounded half up; the last takes the rest", () => {
    // 10.01 / 4 = 2.5025; 10.02 / 4 = 2.505
    expect(sums({}, 1001n)).toEqual([0n, 250n, 500n, 750n, 1001n]);
    expect(sums({}, 1002n)).toEqual([0n, 251n, 502n, 753n, 1002n]);
    expect(repaidBy({})).toMatchObject({ count: 4, isQuick: true });
  });

  it("equal payments at 3 %: 31,133.37 less the interest by ACT/360", () => {
    // 120,000 x 0.015 / (1 - 1.015 ^ -4) = 31,133.374...; interest of 184, 181, 184 and 181 days: 1,840.00 of
    // 120,000.00; 1,368.16 of 90,706.63; 934.44 of 60,941.42.
    const annuity = { repayment: "annuity", ratePercent: "3" };
    expect(sums(annuity, 12_000_000n)).toEqual([0n, 2_929_337n, 5_905_858n, 8_925_751n, 12_000_000n]);
    expect(repaidBy(annuity)).toMatchObject({ count: 4, isQuick: false });
  });

  it("equal payments, also of more than the facility: whether that agrees is for others to say", () => {
    const annuity = { repayment: "annuity", ratePercent: "0", facility: "1.00" };
    expect(sums(annuity, 1200n)).toEqual([0n, 300n, 600n, 900n, 1200n]);
  });

  it("equal payments after a grace period: no principal before its first date", () => {
    const annuity = { repayment: "annuity", ratePercent: "0", firstInterest: "2019-07-15" };
    expect(sums(annuity, 1200n)).toEqual([0n, 300n, 600n, 900n, 1200n]);
  });
});
