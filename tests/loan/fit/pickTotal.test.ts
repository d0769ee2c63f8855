import { describe, expect, it } from "vitest";
import type { Constraint } from "../../../src/loan/fit/constraints.ts";
import { pickTotal } from "../../../src/loan/fit/pickTotal.ts";
import type { Repaid } from "../../../src/loan/fit/repaid.ts";

/** So many equal instalments, the last taking the rest. */
const equal = (count: number): Repaid => ({
  count,
  remainder: "last",
  isQuick: true,
  after: (total, dates) =>
    dates === count ? total : BigInt(dates) * ((2n * total + BigInt(count)) / (2n * BigInt(count))),
});

/** The total picked between two, "round" where it is hardly chance. */
function picked(
  least: bigint,
  most: bigint,
  {
    repaid = equal(3),
    stated = [],
    constraints = [],
  }: { repaid?: Repaid; stated?: readonly bigint[]; constraints?: readonly Constraint[] } = {},
): string | null {
  const found = pickTotal({ least, most, isFixed: true }, constraints, repaid, stated);
  return found && `${found.total}${found.isRound ? " round" : ""}`;
}

describe("the likeliest total", () => {
  it("is one that is stated, if it lies between, its ends included", () => {
    expect(picked(1000n, 1100n, { stated: [1057n] })).toBe("1057");
    expect(picked(1000n, 1100n, { stated: [1100n] })).toBe("1100");
    expect(picked(1000n, 1100n, { stated: [1000n] })).toBe("1000");
    // The total drawn before the facility.
    expect(picked(1000n, 1100n, { stated: [1057n, 1090n] })).toBe("1057");
    expect(picked(1000n, 1100n, { stated: [1101n, 1090n] })).toBe("1090");
    expect(picked(1000n, 1100n, { stated: [999n, 1101n] })).toBe("1050");
  });

  it("else a strikingly round one: chance would leave it in one of 5,000 intervals so wide", () => {
    // 19,999 x 5,000 lies below 100,000,000; 20,000 x 5,000 just at it; 20,001 x 5,000 above.
    expect(picked(99_990_001n, 100_010_000n)).toBe("100000000 round");
    expect(picked(99_990_000n, 100_010_000n)).toBe("100000000 round");
    // The middle, 100,005,000, in three: 33,335,000 each.
    expect(picked(99_995_000n, 100_015_001n)).toBe("100005000");
  });

  it("else equal instalments without a rest, as near to the middle as they come", () => {
    // 1,055 / 3 = 351.67: 352 each.
    expect(picked(1005n, 1105n)).toBe("1056");
    // 1,054.5 / 3; the middle is rounded down.
    expect(picked(1005n, 1104n)).toBe("1053");
    expect(picked(1005n, 1105n, { repaid: equal(7) })).toBe("1057");
  });

  it("a single one is told exactly, round or not", () => {
    expect(picked(1201n, 1201n)).toBe("1201 round");
  });

  it("a stated one is round by its own zeros", () => {
    // One in 5,000 of a width of 2 is 10,000.
    expect(picked(1_199_999n, 1_200_001n, { stated: [1_200_001n] })).toBe("1200001");
    expect(picked(1_199_999n, 1_200_001n, { stated: [1_200_000n] })).toBe("1200000 round");
    expect(picked(1_249_999n, 1_250_001n, { stated: [1_250_000n] })).toBe("1250000 round");
    expect(picked(1_250_999n, 1_251_001n, { stated: [1_251_000n] })).toBe("1251000");
  });

  it("of annuities the middle: no total gives equal principal", () => {
    expect(picked(1005n, 1105n, { repaid: { ...equal(3), isQuick: false } })).toBe("1055");
  });
});

describe("a total that has to agree exactly", () => {
  /** Only these totals agree: all is repaid on the first date of one. */
  const only = (...totals: readonly bigint[]): { constraints: Constraint[]; repaid: Repaid } => ({
    constraints: [{ fact: "drawn", spans: [{ from: 0, to: 1 }], least: 1n, most: 1n }],
    repaid: {
      count: 3,
      remainder: "last",
      isQuick: true,
      after: (total, dates) => (dates === 1 && totals.includes(total) ? 1n : 0n),
    },
  });

  it("is looked for from the middle on, to both ends", () => {
    expect(picked(1005n, 1105n, only(1060n, 1051n))).toBe("1051");
    expect(picked(1005n, 1105n, only(1060n, 1049n))).toBe("1060");
    expect(picked(1005n, 1105n, only(1005n))).toBe("1005");
    expect(picked(1005n, 1105n, only(1105n))).toBe("1105");
    expect(picked(1005n, 1104n, only(1104n))).toBe("1104");
    expect(picked(1005n, 1105n, only(1059n))).toBe("1059");
  });

  it("is none of those outside", () => {
    expect(picked(1005n, 1105n, only(1004n, 1106n))).toBeNull();
    expect(picked(1005n, 1105n, { ...only(1106n), stated: [1106n] })).toBeNull();
  });

  it("is looked for among 6,000 and one, and not at all where a total takes long to try", () => {
    expect(picked(10_005n, 16_005n, only(15_999n))).toBe("15999");
    expect(picked(10_005n, 16_006n, only(15_999n))).toBeNull();
    const slow = only(1060n);
    expect(picked(1005n, 1105n, { ...slow, repaid: { ...slow.repaid, isQuick: false } })).toBeNull();
  });

  it("may be the roundest, where none likelier agrees", () => {
    // From 1,005 to 1,105 that is 1,100; from 995, and from 1,000, a thousand.
    expect(picked(1005n, 1105n, only(1100n, 1060n))).toBe("1100");
    expect(picked(995n, 1105n, only(1000n, 1049n))).toBe("1000");
    expect(picked(1000n, 1105n, only(1000n, 1049n))).toBe("1000");
    // Of several as round the one nearest to the middle, 1,251; of 1,200 and 1,300 with 1,250 between them, the larger.
    expect(picked(1206n, 1296n, only(1250n, 1252n))).toBe("1250");
    expect(picked(1150n, 1350n, only(1300n, 1248n))).toBe("1300");
  });
});
