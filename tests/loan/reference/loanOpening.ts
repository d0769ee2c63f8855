import type { Day } from "../../../src/calendar/day.ts";
import type { InterestRate, LoanTerms, TermSource } from "../../../src/loan/terms.ts";
import type { Decimal } from "../../../src/money/decimal.ts";
import { message } from "../../../src/messages/message.ts";
import { once, type Draw } from "./draw.ts";
import { later } from "./loanDates.ts";
import { referenceSchedule } from "./model.ts";
import { phasesOf, type Phase } from "./phases.ts";

/**
 * The loan from a day on: begun with what is owed on it, without what lies before. The loan itself where no day is
 * after the last drawdown and before the first rescheduling, or where stated instalments were lowered by then, or a later rescheduling states some.
 */
export function withOpening(draw: Draw, loan: LoanTerms): LoanTerms {
  const rows = referenceSchedule({ ...loan, fees: [] });
  const lastDrawn = Math.max(...loan.drawdowns.map(({ date }) => date));
  const until = loan.reschedulings[0]?.date ?? loan.lastPrincipal;
  const periods = rows.filter(
    ({ from, to, due }) => from > lastDrawn && to < until && due < until && from < to,
  );
  const row = periods[draw(Math.max(periods.length, 1))];
  if (!row) return loan;
  const date = once(draw, 3) ? row.from : later(row.from, draw(row.to - row.from));
  const prepaid = loan.prepayments.filter((one) => one.date >= row.from && one.date <= date);
  const minor = prepaid.reduce((left, { amount }) => left - amount.minor, row.opening);
  const lowered = loan.repayment.kind === "custom" && loan.prepayments.some((one) => one.date <= date);
  // Equal instalments worked out anew may leave another cent for instalments that a rescheduling states.
  const statedLater = loan.reschedulings.some(({ repayment }) => repayment?.kind === "custom");
  if (minor <= 0n || lowered || statedLater) return loan;
  return openedOn(loan, date, minor, once(draw, 3) ? later(row.from, draw(date - row.from + 1)) : null);
}

/** The same terms from the balance of a day on. */
export function openedOn(
  loan: LoanTerms,
  date: Day,
  minor: bigint,
  interestFrom: Day | null = null,
): LoanTerms {
  return {
    ...loan,
    drawdowns: [],
    openingBalance: { date, amount: { minor, currency: loan.currency }, interestFrom },
    prepayments: loan.prepayments.filter((one) => one.date > date),
    fees: loan.fees.filter((fee) => fee.kind === "agency" || (fee.kind !== "commitment" && fee.date > date)),
    cancellations: [],
    availabilityEnd: null,
    sources:
      interestFrom === null ? { ...loan.sources, "openingBalance.interestFrom": ASSUMED } : loan.sources,
  };
}

/** What a file of terms that does not state the day is read with. */
const ASSUMED: TermSource = {
  mark: "inferred",
  text: "not stated: the last interest date on or before the day of the balance",
  says: message("explain:sourceNoInterestFromStated"),
};

/** Whether all repayment is known without the rate. */
export function repaidWithoutRate({ repayment, reschedulings, capitalisedUntil }: LoanTerms): boolean {
  return (
    repayment.kind !== "annuity" &&
    capitalisedUntil === null &&
    reschedulings.every(
      (again) =>
        again.repayment?.kind !== "annuity" && again.accrued === "due" && again.capitalisedUntil === null,
    )
  );
}

/** Sometimes the loan without its rates, or without the values of its indices, and sometimes with assumed ones. */
export function withoutRates(draw: Draw, loan: LoanTerms): LoanTerms {
  if (!once(draw, 2) || !repaidWithoutRate(loan)) return loan;
  const unrated = (rate: InterestRate): InterestRate => {
    if (rate.kind !== "floating") return { kind: "unknown" };
    return once(draw, 3) ? { kind: "unknown" } : { ...rate, fixings: [] };
  };
  const rate = unrated(loan.rate);
  const terms: LoanTerms = {
    ...loan,
    rate,
    reschedulings: loan.reschedulings.map((one) => ({ ...one, rate: one.rate && unrated(one.rate) })),
  };
  const percent = (): Decimal => ({ digits: BigInt(draw(9000)) - 500n, scale: 3 });
  const first = loan.openingBalance?.date ?? loan.firstInterest;
  switch (draw(3)) {
    case 0:
      return terms;
    case 1:
      return { ...terms, assumedRate: { kind: "constant", percent: percent() } };
    default: {
      const values = Array.from({ length: 1 + draw(4) }, (_, year) => ({
        from: later(first, 365 * year - draw(300)),
        percent: percent(),
      })).sort((a, b) => a.from - b.from);
      return { ...terms, assumedRate: { kind: "path", values } };
    }
  }
}

/** Sometimes the loan as a register keeps it: that rounds balances, or instalments of a sum that is not what is owed. */
export function withRegister(draw: Draw, loan: LoanTerms): LoanTerms {
  const { repayment, reschedulings, prepayments, drawdowns, currency } = loan;
  const isStated = reschedulings.some((one) => one.repayment?.kind === "custom");
  if (!once(draw, 2) || repayment.kind !== "equal-principal" || isStated) return loan;
  const unit = once(draw, 3) ? "whole" : "minor";
  const register: LoanTerms = { ...loan, remainder: "balance", register: { unit, divided: null } };
  const isAlone =
    reschedulings.length === 0 &&
    prepayments.length === 0 &&
    loan.capitalisedUntil === null &&
    drawdowns.every(({ date }) => date < loan.firstPrincipal);
  if (!isAlone || !once(draw, 2)) return register;
  const drawn = drawdowns.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const divided = drawn + BigInt(draw(3)) - 1n;
  if (divided <= 0n) return register;
  const sum = { minor: divided, currency };
  return once(draw, 3)
    ? { ...loan, remainder: "last", register: { unit: "minor", divided: sum } }
    : { ...register, register: { unit, divided: sum } };
}

/** Sometimes a loan that begins with a balance as a register keeps it that rounds the instalments of a sum. */
export function withDivided(draw: Draw, loan: LoanTerms): LoanTerms {
  const { openingBalance, repayment, remainder, register, currency } = loan;
  if (!openingBalance || repayment.kind !== "equal-principal" || remainder !== "last" || register)
    return loan;
  if (!once(draw, 2)) return loan;
  const dates = (phasesOf(loan)[0] as Phase).dates.filter((date) => date >= loan.firstPrincipal);
  const left = dates.filter((date) => date > openingBalance.date).length;
  if (left === 0) return loan;
  const sum = (openingBalance.amount.minor * BigInt(dates.length)) / BigInt(left) + BigInt(draw(5));
  return { ...loan, register: { unit: "minor", divided: { minor: sum, currency } } };
}
