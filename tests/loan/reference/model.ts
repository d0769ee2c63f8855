import type { Day } from "../../../src/calendar/day.ts";
import type { Drawdown, LoanTerms, Prepayment } from "../../../src/loan/terms.ts";
import { countedDays, stretchFraction, type Counting } from "./dayCounts.ts";
import { feesByDate } from "./fees.ts";
import type { Instalment } from "./instalments.ts";
import { paymentDay } from "./payments.ts";
import { periodsOf, type Period } from "./periods.ts";
import { phasesOf, Refusal, type Phase } from "./phases.ts";
import { rateFrom } from "./rates.ts";
import { Rational, ZERO } from "./rational.ts";
import { Repaying } from "./repayment.ts";

/** A row of the schedule as the model finds it; amounts in minor units, the rate in percent a year. */
export interface ReferenceRow {
  readonly n: number;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day;
  readonly payment: Day;
  readonly days: number;
  /** Null where it is not known, as the interest is then. */
  readonly rate: Rational | null;
  readonly opening: bigint;
  readonly drawdown: bigint;
  readonly prepayment: bigint;
  readonly principal: bigint;
  readonly interest: bigint | null;
  readonly capitalised: bigint;
  readonly fees: bigint;
  readonly writtenDown: bigint;
  readonly closing: bigint;
}

/**
 * The schedule by the rules of terms.ts, written a second time: slow, with rationals and Temporal's dates.
 * @throws Refusal for terms that give no schedule
 */
export function referenceSchedule(terms: LoanTerms): ReferenceRow[] {
  const phases = phasesOf(terms);
  checkStated(terms, phases);
  const periods = periodsOf(terms, phases);
  const fees = feesByDate(terms, phases, periods);
  const rows = interestRows(terms, phases, periods).map((row) => ({ ...row, fees: fees.get(row.due) ?? 0n }));
  const alone = [...fees].filter(([due]) => !rows.some((row) => row.due === due));
  return [...rows, ...alone.map((fee) => feeRow(terms, rows, fee))].sort((a, b) => a.due - b.due);
}

function feeRow(terms: LoanTerms, rows: readonly ReferenceRow[], [due, fees]: [Day, bigint]): ReferenceRow {
  const balance = rows.findLast((row) => row.due < due)?.closing ?? terms.openingBalance?.amount.minor ?? 0n;
  const payment = paymentDay(due, terms.businessDays);
  const nothing = {
    drawdown: 0n,
    prepayment: 0n,
    principal: 0n,
    interest: 0n,
    capitalised: 0n,
    writtenDown: 0n,
  };
  const place = { n: 0, from: due, to: due, due, payment, days: 0, rate: ZERO };
  return { ...place, ...nothing, fees, opening: balance, closing: balance };
}

function interestRows(
  terms: LoanTerms,
  phases: readonly Phase[],
  periods: readonly Period[],
): Omit<ReferenceRow, "fees">[] {
  const prepayments = terms.prepayments.toSorted((a, b) => a.date - b.date);
  const end = (phases.at(-1) as Phase).lastPrincipal;
  checkEvents(terms, periods);
  let balance = terms.openingBalance?.amount.minor ?? 0n;
  let repaying = new Repaying(phases[0] as Phase, terms);

  return periods.map((period) => {
    const { from, to, due } = period;
    const phase = phases[period.phase] as Phase;
    const within = ({ date }: { readonly date: Day }): boolean => date >= from && date < to;
    const counting: Counting = {
      dayCount: terms.dayCount,
      end,
      regular: { ends: phase.firstInterest, months: phase.months, rollDay: phase.rollDay },
    };
    const opening = balance;
    let moneyYears = ZERO;
    let since = from;
    const runTo = (day: Day): void => {
      const part = stretchFraction(counting, since, day, to);
      moneyYears = moneyYears.plus(part.times(new Rational(balance)));
      since = day;
    };
    const drawn = terms.drawdowns.filter(within);
    const prepaid = prepayments.filter(within);
    const days = [...drawn, ...prepaid].map(({ date }) => date).sort((a, b) => a - b);
    for (const day of new Set(days)) {
      runTo(day);
      for (const { date, amount } of drawn) {
        if (date !== day) continue;
        balance += amount.minor;
        repaying.drawn();
      }
      for (const prepayment of prepaid) {
        if (prepayment.date !== day) continue;
        repaying.prepaid(prepayment, due, balance, () => without(terms, prepayments, prepayment, period));
        balance -= prepayment.amount.minor;
      }
    }
    runTo(to);

    const rate = rateFrom(terms, phase.rate, from);
    const interest = rate && moneyYears.times(rate).over(new Rational(100n)).rounded(terms.rounding);
    const principal = period.cut ? 0n : principalOf(phase, repaying, due, balance, rate, interest);
    const again = period.endsPhase ? terms.reschedulings[period.phase] : undefined;
    const added =
      period.cut && again
        ? again.accrued === "capitalised"
        : phase.capitalisedUntil !== null && due <= phase.capitalisedUntil;
    const writtenDown = again?.writeDown?.minor ?? 0n;
    const capitalised = added ? capitalisedOf(interest) : 0n;
    if (capitalised > 0n) repaying.capitalised();
    balance += capitalised - principal - writtenDown;
    if (balance < 0n) throw new Refusal("more written off than is owed");
    if (again) repaying = new Repaying(phases[period.phase + 1] as Phase, terms);
    return {
      n: period.n,
      from,
      to,
      due,
      payment: period.payment,
      days: countedDays(counting, from, to),
      rate,
      opening,
      drawdown: drawn.reduce((sum, { amount }) => sum + amount.minor, 0n),
      prepayment: prepaid.reduce((sum, { amount }) => sum + amount.minor, 0n),
      principal,
      interest,
      capitalised,
      writtenDown,
      closing: balance,
    };
  });
}

function principalOf(
  phase: Phase,
  repaying: Repaying,
  due: Day,
  balance: bigint,
  rate: Rational | null,
  interest: bigint | null,
): bigint {
  if (rate === null && phase.repayment.kind === "annuity") throw new Refusal("no rate");
  return due < phase.firstPrincipal ? 0n : repaying.principal(due, balance, rate ?? ZERO, interest ?? 0n);
}

/** Interest below nothing is nobody's debt: it is set off against what is due, and joins no balance. */
function capitalisedOf(interest: bigint | null): bigint {
  if (interest === null) throw new Refusal("interest that is not known is added");
  return interest > 0n ? interest : 0n;
}

/** The instalments from the period on in a loan that knows neither this prepayment nor anything after it. */
function without(
  terms: LoanTerms,
  prepayments: readonly Prepayment[],
  prepayment: Prepayment,
  { n, phase }: Period,
): Instalment[] {
  const then: LoanTerms = {
    ...terms,
    drawdowns: terms.drawdowns.filter(({ date }) => date <= prepayment.date),
    prepayments: prepayments.slice(0, prepayments.indexOf(prepayment)),
    reschedulings: terms.reschedulings.slice(0, phase),
  };
  const phases = phasesOf(then);
  return interestRows(then, phases, periodsOf(then, phases))
    .filter((row) => row.n >= n && row.due >= (phases[phase] as Phase).firstPrincipal)
    .map(({ due, principal }) => ({ due, minor: principal }));
}

/** Nothing is drawn or prepaid outside the periods, nor on the day of an opening balance or before it. */
function checkEvents(terms: LoanTerms, periods: readonly Period[]): void {
  const { openingBalance, prepayments, drawdowns } = terms;
  if (openingBalance) {
    if (drawdowns.length > 0) throw new Refusal("drawn and owed");
    if (openingBalance.date >= terms.lastPrincipal) throw new Refusal("a balance after the end");
    if (prepayments.some(({ date }) => date <= openingBalance.date)) throw new Refusal("prepaid before");
  }
  const [first, last] = [periods[0]?.from ?? 0, periods.at(-1)?.to ?? 0];
  for (const { date } of [...terms.drawdowns, ...terms.prepayments]) {
    if (date < first || date >= last) throw new Refusal("a sum outside the periods");
  }
}

/** Stated instalments repay what is owed, where nothing that happens on the way changes it by an amount of its own. */
function checkStated({ openingBalance, drawdowns }: LoanTerms, phases: readonly Phase[]): void {
  const [{ repayment, capitalisedUntil }] = phases as [Phase];
  if (repayment.kind !== "custom" || capitalisedUntil !== null || phases.length > 1) return;
  const owed = openingBalance ? [openingBalance] : drawdowns;
  const repaid = repayment.instalments.filter(({ date }) => date > (openingBalance?.date ?? -Infinity));
  const sum = (list: readonly Drawdown[]): bigint => list.reduce((all, { amount }) => all + amount.minor, 0n);
  if (sum(owed) !== sum(repaid)) throw new Refusal("stated instalments are not what is owed");
}
