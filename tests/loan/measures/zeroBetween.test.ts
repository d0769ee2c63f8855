import { describe, expect, it } from "vitest";
import { ONE } from "../../../src/loan/measures/fixedPoint.ts";
import { zeroBetween, type Tangent } from "../../../src/loan/measures/worthlessRates.ts";

type Function = (x: bigint) => Omit<Tangent, "x">;

/** Coefficients from the constant one on, by Horner's rule, in units of 10^-45. */
const polynomial =
  (...coefficients: readonly bigint[]): Function =>
  (x) => {
    let [value, slope] = [0n, 0n];
    for (const coefficient of coefficients.toReversed()) {
      slope = (slope * x) / ONE + value;
      value = (value * x) / ONE + coefficient * ONE;
    }
    return { value, slope };
  };

/** The zero, its first 28 decimals, and how often the function was asked beside the two ends. */
function zero(of: Function, from: bigint, to: bigint): { zero: string; asked: number } {
  let asked = 0;
  const at = (x: bigint): Tangent => {
    asked += 1;
    return { x, ...of(x) };
  };
  const found = zeroBetween(at, at(from), at(to));
  const text = String(found < 0n ? -found : found).padStart(46, "0");
  return {
    zero: `${found < 0n ? "-" : ""}${text.slice(0, -45)}.${text.slice(-45, -17)}`,
    asked: asked - 2,
  };
}

describe("a zero between two points", () => {
  const newtons = polynomial(-5n, -2n, 0n, 1n);

  it("of Newton's own example, x^3 - 2x - 5, from 2 on: his steps alone, each doubling the digits", () => {
    // Wallis, A treatise of algebra (1685); OEIS A007493: 2.0945514815423265914823865405793...
    const found = zero(newtons, 2n * ONE, 3n * ONE);
    expect(found.zero).toBe("2.0945514815423265914823865405");
    // Right to 1, 2, 4, 8, 16, 32 decimals.
    expect(found.asked).toBeLessThanOrEqual(6);
  });

  it("whichever end it is looked for from, rising or falling", () => {
    const falling: Function = (x) => ({ value: -newtons(x).value, slope: -newtons(x).slope });
    for (const [from, to] of [
      [2n * ONE, 3n * ONE],
      [3n * ONE, 2n * ONE],
    ] as const) {
      for (const of of [newtons, falling]) {
        const found = zero(of, from, to);
        expect(found.zero).toBe("2.0945514815423265914823865405");
        expect(found.asked).toBeLessThanOrEqual(8);
      }
    }
  });

  it("of a straight line: one step", () => {
    expect(zero(polynomial(-3n, 2n), 0n, 4n * ONE)).toEqual({
      zero: "1.5000000000000000000000000000",
      asked: 1,
    });
    expect(zero(polynomial(3n, 2n), 0n, -4n * ONE)).toEqual({
      zero: "-1.5000000000000000000000000000",
      asked: 1,
    });
  });

  it("at the first point itself: none", () => {
    expect(zero(polynomial(-2n, 1n), 2n * ONE, 3n * ONE)).toEqual({
      zero: "2.0000000000000000000000000000",
      asked: 0,
    });
  });

  it("where the slope at the first point is nothing, or leads out of them: halves first", () => {
    // x^2 - 2 from 0 on; sqrt(2) = 1.414213562373095048801688724209698...
    const flat = zero(polynomial(-2n, 0n, 1n), 0n, 2n * ONE);
    expect(flat.zero).toBe("1.4142135623730950488016887242");
    expect(flat.asked).toBeLessThanOrEqual(7);
    // x^3 - 2x + 2 from 0 on: Newton's steps go from 0 to 1 and back for ever; the zero, -1.769292354238631..., lies
    // on the other side.
    const outside = zero(polynomial(2n, -2n, 0n, 1n), 0n, -3n * ONE);
    expect(outside.zero).toBe("-1.7692923542386314152404094643");
    expect(outside.asked).toBeLessThanOrEqual(10);
  });

  it("where Newton's steps gain little: halves", () => {
    // x^20 - 1 from 4 on: each step would take a twentieth off. From the middle of 0 to 4 on it is no better.
    const steep = polynomial(-1n, ...new Array<bigint>(19).fill(0n), 1n);
    const found = zero(steep, 4n * ONE, 0n);
    expect(found.zero).toMatch(/^(1\.0{28}|0\.9{28})$/u);
    expect(found.asked).toBeLessThanOrEqual(20);
  });

  it("of a step without any slope: by halving alone, to 30 decimals", () => {
    const third = ONE / 3n;
    const found = zero((x) => ({ value: x < third ? -1n : 1n, slope: 0n }), 0n, ONE);
    expect(found.zero).toBe("0.3333333333333333333333333333");
    // 2^100 is 1.27 x 10^30.
    expect(found.asked).toBe(100);
  });
});
