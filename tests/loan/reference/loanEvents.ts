import type { Day } from "../../../src/calendar/day.ts";
import type { InterestRate, LoanTerms, Repayment, Rescheduling } from "../../../src/loan/terms.ts";
import { rolled } from "./dates.ts";
import { once, pick, type Draw } from "./draw.ts";
import { later, LONGEST_SHIFT, someCapitalisation, someDates } from "./loanDates.ts";
import { statedInstalments } from "./loanInstalments.ts";
import { someFixings, someOf, someRate } from "./loanParts.ts";
import { referenceSchedule, type ReferenceRow } from "./model.ts";
import { periodsOf } from "./periods.ts";
import { phasesOf, type Phase } from "./phases.ts";

/** The loan with prepayments and reschedulings, one after the other; each fits the balance of its day. */
export function withEvents(draw: Draw, loan: LoanTerms): LoanTerms {
  let terms = loan;
  let since = (loan.drawdowns[0] as { date: Day }).date;
  let prepayments = pick(draw, 0, 0, 1, 2, 3);
  let reschedulings = pick(draw, 0, 0, 0, 1, 2);
  while (prepayments + reschedulings > 0) {
    if (draw(prepayments + reschedulings) < prepayments) {
      prepayments -= 1;
      terms = withPrepayment(draw, terms, since);
    } else {
      reschedulings -= 1;
      terms = withRescheduling(draw, terms, later(since, 1));
    }
    since = Math.max(since, ...[...terms.prepayments, ...terms.reschedulings].map(({ date }) => date)) as Day;
  }
  return terms;
}

const currentPhase = (terms: LoanTerms): Phase => phasesOf(terms).at(-1) as Phase;

const lastDrawn = (terms: LoanTerms): Day => Math.max(...terms.drawdowns.map(({ date }) => date)) as Day;

/** A day from `since` on, before `end`; often a due date. */
function someDay(draw: Draw, terms: LoanTerms, since: number, end: number): Day | null {
  if (since >= end) return null;
  const dues = currentPhase(terms).dates.filter((date) => date >= since && date < end);
  if (dues.length > 0 && once(draw, 3)) return dues[draw(dues.length)] as Day;
  return (since + draw(end - since)) as Day;
}

function withPrepayment(draw: Draw, terms: LoanTerms, since: Day): LoanTerms {
  const { lastPrincipal, repayment } = currentPhase(terms);
  // Stated instalments count on all drawdowns: what a prepayment before the last of them does to them is not ruled.
  const earliest = repayment.kind === "custom" ? Math.max(since, lastDrawn(terms)) : since;
  const date = someDay(draw, terms, earliest, lastPrincipal - LONGEST_SHIFT);
  if (date === null) return terms;
  const balance = balanceOn(terms, date);
  if (balance <= 0n) return terms;
  const order = pick(draw, "inverse-order" as const, "in-order" as const, "pro-rata" as const);
  const amount = { minor: someOf(draw, balance), currency: terms.currency };
  return { ...terms, prepayments: [...terms.prepayments, { date, amount, order, respread: once(draw, 3) }] };
}

/** Fees change no balance. */
const periodRows = (terms: LoanTerms): readonly ReferenceRow[] => referenceSchedule({ ...terms, fees: [] });

/** Owed on the day, after what was drawn and prepaid on it. */
function balanceOn(terms: LoanTerms, day: Day): bigint {
  const row = periodRows(terms).find(({ from, to }) => from <= day && day < to);
  if (!row) return 0n;
  const within = ({ date }: { readonly date: Day }): boolean => date >= row.from && date <= day;
  const sum = (list: LoanTerms["drawdowns"]): bigint =>
    list.filter(within).reduce((all, { amount }) => all + amount.minor, 0n);
  return row.opening + sum(terms.drawdowns) - sum(terms.prepayments);
}

function withRescheduling(draw: Draw, terms: LoanTerms, since: Day): LoanTerms {
  const before = currentPhase(terms);
  const date = someDay(draw, terms, since, before.lastPrincipal - LONGEST_SHIFT);
  if (date === null) return terms;
  const stays = before.repayment.kind !== "custom" && once(draw, 2);
  const kind = stays
    ? before.repayment.kind
    : pick(draw, "equal-principal" as const, "annuity" as const, "custom" as const, "bullet" as const);
  const dates = someDates(draw, someNewDate(draw, terms, date), kind, terms.rollOn);
  if (dates.lastPrincipal - LONGEST_SHIFT <= lastDrawn(terms)) return terms;
  const plain: Rescheduling = {
    date,
    accrued: pick(draw, "due", "capitalised"),
    writeDown: null,
    rate: null,
    ...dates,
    repayment: stays ? null : plainRepayment(kind),
    capitalisedUntil: kind === "custom" ? null : someCapitalisation(draw, dates),
  };
  const rated = withRate(draw, terms, plain);
  const again = (change: Partial<Rescheduling>): LoanTerms => ({
    ...rated,
    reschedulings: [
      ...rated.reschedulings.slice(0, -1),
      { ...(rated.reschedulings.at(-1) as Rescheduling), ...change },
    ],
  });
  const owed = (periodRows(rated).find(({ due }) => due === date) as ReferenceRow).closing;
  const off = owed > 1n && once(draw, 3) ? someOf(draw, owed / 2n) : 0n;
  const writeDown = off > 0n ? { minor: off, currency: terms.currency } : null;
  if (kind !== "custom") return again({ writeDown });
  return again({ writeDown, repayment: statedInstalments(draw, rated, owed - off) });
}

const plainRepayment = (kind: Repayment["kind"]): Repayment =>
  kind === "custom" ? { kind: "equal-principal" } : { kind };

/** The date after the day on the old dates, or another one. */
function someNewDate(draw: Draw, terms: LoanTerms, date: Day): Day {
  const next = currentPhase(terms).dates.find((due) => due > date);
  const chosen = next !== undefined && once(draw, 2) ? next : later(date, 1 + draw(400));
  return terms.rollOn === "month-end" ? rolled(chosen, 0, 31) : chosen;
}

/** The rescheduling with a new rate or the old one; a floating one with fixings for the new periods. */
function withRate(draw: Draw, terms: LoanTerms, again: Rescheduling): LoanTerms {
  const joined = { ...terms, reschedulings: [...terms.reschedulings, again] };
  const starts = periodsOf(joined, phasesOf(joined))
    .filter(({ phase }) => phase === joined.reschedulings.length)
    .map(({ from }) => from);
  const old = currentPhase(terms).rate;
  const last = once(draw, 2) ? someRate(draw, starts) : null;
  const kept = continued(draw, old, again.date, last === null ? starts : []);
  const swap = (rate: InterestRate | null): InterestRate | null => (rate === old ? kept : rate);
  return {
    ...terms,
    rate: swap(terms.rate) as InterestRate,
    reschedulings: [
      ...terms.reschedulings.map((one) => ({ ...one, rate: swap(one.rate) })),
      { ...again, rate: last },
    ],
  };
}

/** The old rate's fixings before the day, and some for the starts of new periods. */
function continued(draw: Draw, rate: InterestRate, until: Day, starts: readonly Day[]): InterestRate {
  if (rate.kind !== "floating") return rate;
  const fixings = rate.fixings.filter(({ from }) => from < until);
  const fresh = starts.filter((start) => !fixings.some(({ from }) => from === start));
  return { ...rate, fixings: [...fixings, ...someFixings(draw, fresh)] };
}
