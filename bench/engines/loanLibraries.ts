// Loan libraries of npm, each asked for as much of the task as it has an answer to.
import { Calculator } from "amortizejs";
import { ipmt, ppmt } from "financial";
import { Loan } from "loanjs";
import { INSTALMENTS, MONTHS, type BenchLoan } from "../loans.ts";
import { inCents, perLoan, type Engine, type Row } from "./engine.ts";
import { versionOf } from "./versionOf.ts";

interface HalfYears {
  readonly amount: number;
  /** Percent a year that gives half a year's interest in an engine whose periods are months. */
  readonly monthlyPercent: number;
  /** A half-year's interest as a fraction. */
  readonly rate: number;
}

const halfYears = ({ cents, thousandths }: BenchLoan): HalfYears => ({
  amount: cents / 100,
  monthlyPercent: (thousandths / 1000) * MONTHS,
  rate: (thousandths / 100_000) * (MONTHS / 12),
});

export const loanjs: Engine = perLoan({
  name: "loanjs",
  version: versionOf("loanjs"),
  does: "equal principal and cents; no dates: all half-years alike",
  input: halfYears,
  schedule: ({ amount, monthlyPercent }) => Loan(amount, INSTALMENTS, monthlyPercent, "diminishing"),
  rows: ({ installments }) =>
    installments.map(({ capital, interest, remain }): Row => [
      NaN,
      NaN,
      inCents(capital),
      inCents(interest),
      inCents(remain),
    ]),
});

export const amortizejs: Engine = perLoan({
  name: "amortizejs",
  version: versionOf("amortizejs"),
  does: "an annuity alone, not rounded; no dates but months",
  input: halfYears,
  schedule: ({ amount, monthlyPercent }) =>
    Calculator.calculate({ method: "mortgage", apr: monthlyPercent, balance: amount, loanTerm: INSTALMENTS }),
  rows: ({ schedule }) =>
    schedule.map(({ principal, interest, remainingBalance }): Row => [
      NaN,
      NaN,
      inCents(principal),
      inCents(interest),
      inCents(remainingBalance),
    ]),
});

interface Parts {
  readonly principal: Float64Array;
  readonly interest: Float64Array;
}

export const financial: Engine = perLoan({
  name: "financial",
  version: versionOf("financial"),
  does: "an annuity alone, payment by payment, not rounded; no dates",
  input: halfYears,
  schedule: ({ amount, rate }): Parts => {
    const principal = new Float64Array(INSTALMENTS);
    const interest = new Float64Array(INSTALMENTS);
    for (let n = 1; n <= INSTALMENTS; n += 1) {
      principal[n - 1] = -ppmt(rate, n, INSTALMENTS, amount);
      interest[n - 1] = -ipmt(rate, n, INSTALMENTS, amount);
    }
    return { principal, interest };
  },
  rows: ({ principal, interest }) =>
    Array.from(principal, (part, at): Row => [NaN, NaN, inCents(part), inCents(interest[at] ?? NaN), NaN]),
});
