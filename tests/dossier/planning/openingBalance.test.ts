import { describe, expect, it } from "vitest";
import { partlyKnown, planBudget, type PlanSum } from "../../../src/dossier/planning/budgetPlan.ts";
import { rateChanges } from "../../../src/dossier/planning/sensitivity.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { amountText } from "../../../src/money/money.ts";
import { begunWith } from "../../loan/loan.ts";
import { assumed, dossier, line, sum } from "./plans.ts";

/**
 * EUR 12,000,000.00 on 31 August 2024 in seven instalments: 1,714,285.71 on each 15 May and 15 November from 15 November
 * 2024 on. 2.5 % in 2025: 10,285,714.29 x 181 / 360 = 129,285.71; 8,571,428.58 x 184 / 360 = 109,523.81.
 */
describe("a loan that begins with a balance", () => {
  const begun = (changes: Record<string, unknown>): LoanTerms =>
    begunWith(
      { date: "2024-08-31", amount: "12000000.00" },
      {
        currency: "EUR",
        firstInterest: "2024-11-15",
        firstPrincipal: "2024-11-15",
        lastPrincipal: "2027-11-15",
        ...changes,
      },
    );
  const rates = [2024, 2025, 2026, 2027].map((year) => assumed(year, "EUR", "RSD", "117"));
  const unknown = { rate: { kind: "unknown" } };
  const known = { assumedRate: { kind: "constant", percent: "2.5" } };

  it("leaves interest open without a rate, and every sum that needs it, with the reason", () => {
    const plan = planBudget(dossier([begun(unknown)], "2024-09-01", rates));
    expect(plan.lines.map(line)).toEqual([
      "principal 6122 2025 3428571.42 assumed 401142856.00 401143 3428571.42",
      "principal 6122 2026 3428571.42 assumed 401142856.00 401143 3428571.42",
      "principal 6122 2027 3428571.45 assumed 401142860.00 401143 3428571.45",
      "interest 4422 2025 open assumed - - -",
      "interest 4422 2026 open assumed - - -",
      "interest 4422 2027 open assumed - - -",
    ]);
    expect(plan.byAccount.map(({ sums }) => sums.map(({ isOpen }) => isOpen))).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
    expect(plan.total.map(sum)).toEqual(["2025 - - -", "2026 - - -", "2027 - - -"]);
    const knownPart = ({ year, known }: PlanSum): string => sum({ year, ...known, isOpen: true, known });
    expect(partlyKnown(plan).map(({ account, sums }) => [account, sums.map(knownPart)])).toEqual([
      ["4422", ["2025 0.00 0 0.00", "2026 0.00 0 0.00", "2027 0.00 0 0.00"]],
      [
        null,
        [
          "2025 401142856.00 401143 3428571.42",
          "2026 401142856.00 401143 3428571.42",
          "2027 401142860.00 401143 3428571.45",
        ],
      ],
    ]);
    expect(plan.byLoan[0]?.inLoanCurrency).toEqual([null, null, null]);
    expect(plan.missing).toEqual([]);
    expect(plan.open.map(({ parts, years, reason }) => [parts, years, reason.key])).toEqual([
      [["interest"], [2025, 2026, 2027], "errors:interestOpenUnknown"],
    ]);
  });

  it("is, with other rates, at least what is known of it", () => {
    // 401,142,856 x 0.9 = 361,028,570.4; x 1.01 = 405,154,284.56.
    const plan = planBudget(dossier([begun(unknown)], "2024-09-01", rates));
    expect(
      rateChanges(plan).map(({ percent, totals, known: part }) => [
        percent,
        totals[0] && amountText(totals[0]),
        part[0] && amountText(part[0]),
      ]),
    ).toEqual([
      [-10, null, "361028570.00"],
      [-1, null, "397131427.00"],
      [1, null, "405154285.00"],
      [10, null, "441257142.00"],
    ]);
  });

  it("marks principal in which interest at a rate not known yet has a part, once it has joined the balance", () => {
    // Fixings hold to May 2025; interest of November 2025 and May 2026 is at a rate carried forward and joins the balance.
    const floating = {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "1",
      fixings: [
        { from: "2024-05-15", percent: "2" },
        { from: "2024-11-15", percent: "2" },
      ],
    };
    const later = { firstPrincipal: "2026-11-15", capitalisedUntil: "2026-05-15" };
    const plan = planBudget(dossier([begun({ rate: floating, ...later })], "2024-09-01", rates));
    expect(plan.lines.map(({ part, year, isProjected }) => [part, year, isProjected])).toEqual([
      ["principal", 2025, false],
      ["principal", 2026, true],
      ["principal", 2027, true],
      ["interest", 2025, false],
      ["interest", 2026, true],
      ["interest", 2027, true],
    ]);
    const assumedLater = planBudget(
      dossier([begun({ ...unknown, ...known, ...later })], "2024-09-01", rates),
    );
    expect(
      assumedLater.lines.flatMap(({ part, isAssumed }) => (part === "principal" ? [isAssumed] : [])),
    ).toEqual([false, true, true]);
  });

  it("marks what is due later on a balance that level payments at a rate not known yet have left", () => {
    // Rates are known for the first period and from November 2026 on: what is due in 2027 is on a projected balance.
    const floating = {
      kind: "floating",
      index: "EURIBOR6M",
      marginPercent: "1",
      fixings: [
        { from: "2024-05-15", percent: "2" },
        { from: "2026-11-15", percent: "3" },
        { from: "2027-05-15", percent: "3" },
      ],
    };
    const plan = planBudget(
      dossier([begun({ rate: floating, repayment: { kind: "annuity" } })], "2024-09-01", rates),
    );
    expect(plan.lines.every(({ isProjected }) => isProjected)).toBe(true);
  });

  it("marks what an assumed rate gives", () => {
    const plan = planBudget(dossier([begun({ ...unknown, ...known })], "2024-09-01", rates));
    const [first] = plan.lines.filter(({ part }) => part === "interest");
    expect(first && line(first)).toBe("interest 4422 2025 238809.52 assumed 27940714.00 27941 238809.52");
    expect(plan.lines.map(({ part, isAssumed }) => [part, isAssumed])).toEqual([
      ...[1, 2, 3].map(() => ["principal", false]),
      ...[1, 2, 3].map(() => ["interest", true]),
    ]);
    expect(plan.open).toEqual([]);
    expect(partlyKnown(plan)).toEqual([]);
  });

  it("does not take a part of the year of the balance for the year", () => {
    const plan = planBudget(dossier([begun({ ...unknown, ...known })], "2023-09-01", rates));
    expect(plan.lines.filter(({ year }) => year === 2024).map(({ amount }) => amount)).toEqual([null, null]);
    expect(plan.open.map(({ parts, years, reason }) => [parts, years, reason.key])).toEqual([
      [["principal", "interest"], [2024], "planning:beforeOpening"],
    ]);
  });
});
