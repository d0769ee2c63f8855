import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import type { Schedule } from "../../src/loan/schedule.ts";
import { minorDigits } from "../../src/money/currency.ts";
import { isWhole } from "../sampled.ts";
import { PROPERTIES } from "./properties/all.ts";
import { loans } from "./reference/loans.ts";

/** A sample of `npm run properties`. */
const RUNS = { numRuns: isWhole ? 500 : 200 };

describe("whatever the terms", () => {
  it.each(PROPERTIES)("$name", ({ property }) => {
    fc.assert(property, RUNS);
  });

  it("the loans tried are of every kind that matters", () => {
    const seen = {
      drawnInRepayment: 0,
      shifted: 0,
      otherThanCents: 0,
      capitalised: 0,
      prepaid: 0,
      rescheduled: 0,
      writtenDown: 0,
      negativeRate: 0,
      fees: 0,
      annuity: 0,
      stated: 0,
    };
    const count = (name: keyof typeof seen, found: boolean): void => void (seen[name] += found ? 1 : 0);
    for (const loan of fc.sample(loans, { numRuns: 500, seed: 7 })) {
      const { rows, totals } = attempt(() => buildSchedule(loan)) ?? { rows: [], totals: null };
      if (totals === null) continue;
      count(
        "drawnInRepayment",
        loan.drawdowns.some(({ date }) => date > loan.firstPrincipal),
      );
      count(
        "shifted",
        rows.some(({ due, payment }) => due !== payment),
      );
      count("otherThanCents", minorDigits(loan.currency) !== 2);
      count("capitalised", totals.capitalised.minor > 0n);
      count("prepaid", totals.prepayment.minor > 0n);
      count(
        "rescheduled",
        rows.some(({ rescheduling }) => rescheduling !== null),
      );
      count("writtenDown", totals.writtenDown.minor > 0n);
      count(
        "negativeRate",
        rows.some(({ ratePercent }) => ratePercent.digits < 0n),
      );
      count("fees", totals.fees.minor > 0n);
      count(
        "annuity",
        rows.some(({ principalRule }) => principalRule === "level"),
      );
      count(
        "stated",
        rows.some(({ principalRule }) => principalRule === "stated"),
      );
    }
    const rare = Object.entries(seen).filter(([, times]) => times < 15);
    expect(rare).toEqual([]);
  });
});

/** Nothing for the few loans that contradict themselves. */
function attempt(make: () => Schedule): Schedule | null {
  try {
    return make();
  } catch {
    return null;
  }
}
