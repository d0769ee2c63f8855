import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { agrees, type Constraint, type Span } from "../../../src/loan/fit/constraints.ts";
import type { Repaid } from "../../../src/loan/fit/repaid.ts";
import { totalsLeft, trimmed, type Interval } from "../../../src/loan/fit/totals.ts";

/** So many equal instalments, the last taking the rest: written down again, apart from repaid.ts. */
function equal(count: number): Repaid {
  const each = (total: bigint): bigint => (2n * total + BigInt(count)) / (2n * BigInt(count));
  return {
    count,
    remainder: "last",
    isQuick: true,
    after: (total, dates) => (dates === count ? total : BigInt(dates) * each(total)),
  };
}

const fact = (
  span: Span | readonly Span[],
  least: bigint,
  most: bigint | null,
  name = "drawn",
): Constraint => ({
  fact: name,
  spans: "from" in span ? [span] : span,
  least,
  most,
});
const span = (from: number, to: number): Span => ({ from, to });

function said(constraints: readonly Constraint[], count = 4): string[] {
  const repaid = equal(count);
  return totalsLeft(constraints, repaid)
    .map((interval) => trimmed(interval, constraints, repaid))
    .map(({ least, most, isFixed }) => `${least}-${most}${isFixed ? " fixed" : ""}`);
}

describe("totals that facts leave", () => {
  it("without a fact: any", () => {
    expect(totalsLeft([], equal(4))).toEqual([{ least: 1n, most: 9_000_000_000_000_000n, isFixed: false }]);
  });

  it("the facility says what the total is not; what was drawn, what it is", () => {
    expect(said([fact(span(0, 4), 1n, 1300n, "facility")])).toEqual(["1-1300"]);
    expect(said([fact(span(0, 4), 1150n, 1250n)])).toEqual(["1150-1250 fixed"]);
    expect(said([fact(span(0, 4), 1150n, 1250n), fact(span(0, 4), 1n, 1200n, "facility")])).toEqual([
      "1150-1200 fixed",
    ]);
  });

  it("a balance before repayment: no less", () => {
    const most = 9_000_000_000_000_000n;
    expect(said([fact(span(0, 4), 1200n, null)])).toEqual([`1200-${most}`]);
  });

  it("one of four instalments of 3.00: 11.98 to 12.01", () => {
    // 11.98 / 4 = 2.995 rounds to 3.00, and so does 12.01 / 4 = 3.0025; 12.02 / 4 = 3.005 does not.
    expect(said([fact(span(0, 1), 300n, 300n)])).toEqual(["1198-1201 fixed"]);
  });

  it("the last of three, which takes the rest: 3.34 of 10.00, or of its neighbours with other rests", () => {
    // 9.99: 3.33 each; 10.00: 3.33, 3.33, 3.34; 10.01: 3.34, 3.34, 3.33; 10.03: 3.35 last; 10.04: 3.35, 3.35, 3.34.
    expect(said([fact(span(2, 3), 334n, 334n)], 3)).toEqual(["1000-1004 fixed"]);
  });

  it("nothing due in a year of repayment is nothing", () => {
    expect(said([fact(span(0, 0), 0n, 0n), fact(span(0, 4), 1200n, 1200n)])).toEqual(["1200-1200 fixed"]);
    expect(said([fact(span(0, 0), 1n, 1n), fact(span(0, 4), 1200n, 1200n)])).toEqual([]);
    expect(said([fact(span(0, 4), 1200n, 1200n), fact(span(0, 0), 1n, 1n)])).toEqual([]);
    // A figure printed as 0, give or take a half, is one too.
    expect(said([fact(span(4, 4), -50n, 50n), fact(span(0, 4), 1200n, 1200n)])).toEqual(["1200-1200 fixed"]);
  });

  it("several where a fact may speak of several instalments, each narrowed by the others", () => {
    const balance = fact([span(1, 4), span(0, 4)], 900n, 900n);
    expect(said([balance])).toEqual(["1200-1200 fixed", "900-900 fixed"]);
    expect(said([balance, fact(span(0, 4), 1n, 1000n, "facility")])).toEqual(["900-900 fixed"]);
  });

  it("none where two contradict", () => {
    expect(said([fact(span(0, 4), 1200n, 1200n), fact(span(0, 1), 250n, 250n)])).toEqual([]);
  });

  it("every total that agrees lies within, by trying all of them", () => {
    const count = fc.integer({ min: 1, max: 30 });
    const places = count.chain((of) =>
      fc.tuple(fc.constant(of), fc.integer({ min: 0, max: of - 1 }), fc.integer({ min: 1, max: of })),
    );
    fc.assert(
      fc.property(places, fc.bigInt(1n, 30_000n), fc.bigInt(0n, 60n), ([of, from, length], total, half) => {
        const repaid = equal(of);
        const to = Math.min(of, from + length);
        const sum = repaid.after(total, to) - repaid.after(total, from);
        const one = fact(span(from, to), sum - half, sum + half);
        const [left] = totalsLeft([one], repaid);
        // Beyond, rounding alone could not make up for it.
        const reach = BigInt(of) * (half + BigInt(of) + 2n);
        const right: bigint[] = [];
        for (let tried = total > reach ? total - reach : 1n; tried <= total + reach; tried += 1n) {
          if (agrees(one, tried, repaid)) right.push(tried);
        }
        if (sum === 0n) return;
        expect(left && left.least <= (right[0] ?? total) && (right.at(-1) ?? total) <= left.most).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("an interval without the totals at its ends that agree no longer", () => {
  const wide: Interval = { least: 1180n, most: 1220n, isFixed: true };
  const instalment = fact(span(0, 1), 300n, 300n);

  it("ends with those that do", () => {
    expect(trimmed(wide, [instalment], equal(4))).toEqual({ least: 1198n, most: 1201n, isFixed: true });
  });

  it("is looked through no further than rounding can reach: four steps an instalment, and eight", () => {
    // 24 steps at each end.
    const far = { ...wide, least: 1198n - 25n, most: 1201n + 25n };
    expect(trimmed(far, [instalment], equal(4))).toMatchObject({ least: 1197n, most: 1202n });
    const near = { ...wide, least: 1198n - 24n, most: 1201n + 24n };
    expect(trimmed(near, [instalment], equal(4))).toMatchObject({ least: 1198n, most: 1201n });
  });

  it("never ends before it begins", () => {
    const none = fact(span(0, 1), 900n, 900n);
    expect(trimmed({ ...wide, most: 1185n }, [none], equal(4))).toMatchObject({ least: 1185n, most: 1185n });
  });

  it("stays as it is where a total takes long to try", () => {
    expect(trimmed(wide, [instalment], { ...equal(4), isQuick: false })).toEqual(wide);
  });
});
