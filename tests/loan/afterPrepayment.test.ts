import { describe, expect, it } from "vitest";
import { afterPrepayment } from "../../src/loan/prepayments.ts";

const left = (instalments: number[], amount: number, order: Parameters<typeof afterPrepayment>[2]) =>
  afterPrepayment(instalments.map(BigInt), BigInt(amount), order, "half-up").map(Number);

describe("what a prepayment leaves of instalments, in cents", () => {
  it.each<[string, number[], number, number[]]>([
    ["in proportion", [100, 200, 300], 150, [75, 150, 225]],
    // 2/3 of a cent each: two are rounded up to a whole one, and nothing is left for the third.
    ["no more than there is, where many are rounded up", [1, 1, 1], 1, [1, 1, 0]],
    ["no more than there is, long before the last", [1, 1, 1, 1, 1], 2, [1, 1, 1, 0, 0]],
    // 1/3 of a cent each: none is rounded up, and the last takes the cent.
    ["the last takes what rounding leaves", [1, 1, 1], 2, [0, 0, 1]],
    ["nothing of all of it", [100, 200], 300, [0, 0]],
  ])("pro rata: %s", (_, instalments, amount, expected) => {
    expect(left(instalments, amount, "pro-rata")).toEqual(expected);
  });

  it("in order the next ones first, in inverse order the last ones first", () => {
    expect(left([100, 200, 300], 150, "in-order")).toEqual([0, 150, 300]);
    expect(left([100, 200, 300], 350, "inverse-order")).toEqual([100, 150, 0]);
  });
});
