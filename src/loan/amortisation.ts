import { businessDayShifter } from "../calendar/businessDayTable.ts";
import type { Day } from "../calendar/day.ts";
import { daysFor } from "../calendar/dayCount.ts";
import { money } from "../money/money.ts";
import type { BalanceEvent } from "./balanceEvents.ts";
import type { Beginning } from "./beginning.ts";
import type { BalanceStep } from "./interest.ts";
import type { Ledger } from "./ledger.ts";
import { layPeriods } from "./layPeriods.ts";
import { PeriodInterest } from "./periodInterest.ts";
import type { Phase } from "./phases.ts";
import { afterPrepayment } from "./prepayments.ts";
import { Repayer } from "./repayment.ts";
import {
  eventAfterEnd,
  prepaymentOverBalance,
  rateNeeded,
  tooLarge,
  writeDownOverBalance,
} from "./amortisationProblems.ts";
import type { LoanTerms, Prepayment, Rescheduling } from "./terms.ts";

/** 2^53 minor units: up to here spreadsheets hold every amount exactly, and interest on it fits 64 bits. */
const LIMIT = 2n ** 53n;

/** After every day. */
const NEVER = Infinity;

/**
 * Rolls a loan's balance forward into a ledger, period by period and phase by phase; amounts in minor units of its
 * currency. Used once.
 */
export class Amortisation {
  private balance: bigint;
  /** The next event that is not in the balance yet. */
  private nextEvent = 0;
  private instalments = 0;
  private phase: Phase;
  private repayer: Repayer;
  /** The entry behind the last one of the phase. */
  private end = 0;
  private readonly interest: PeriodInterest;

  /**
   * @param beginning where the schedule begins
   * @param events drawdowns and prepayments in order of date
   * @param ledger the loan is entered behind what it holds
   */
  constructor(
    private readonly terms: LoanTerms,
    private readonly phases: readonly Phase[],
    private readonly beginning: Beginning,
    private readonly events: readonly BalanceEvent[],
    private readonly ledger: Ledger,
  ) {
    this.balance = beginning.balance;
    this.phase = phases[0] as Phase;
    this.repayer = new Repayer(terms, this.phase);
    this.interest = new PeriodInterest(terms, ledger);
    ledger.begin();
  }

  /** @throws Problem that names the term which contradicts the balance or the dates */
  run(): void {
    if (this.balance >= LIMIT) throw tooLarge(this.terms, this.balance, LIMIT);
    let start = this.beginning.from;
    for (const phase of this.phases) {
      if (phase.index > 0) {
        this.phase = phase;
        this.repayer = new Repayer(this.terms, phase);
      }
      this.rollPhase(start);
      if (this.ledger.count > this.ledger.start) start = this.ledger.to[this.ledger.count - 1] as Day;
    }
    const left = this.events[this.nextEvent];
    if (left) throw eventAfterEnd(this.terms, left, this.phase.lastPrincipal);
  }

  private rollPhase(start: Day): void {
    const { ledger, phase } = this;
    const first = ledger.count;
    layPeriods(this.terms, phase, start, this.beginning.after, ledger);
    this.end = ledger.count;
    const rescheduled = phase.ends;
    let at = first;
    for (; at < this.end; at += 1) {
      if (rescheduled !== null && (ledger.due[at] as Day) > rescheduled) break;
      this.period(at);
      at = this.calmPeriods(at + 1) - 1;
    }
    if (rescheduled !== null) this.reschedule(at, rescheduled);
  }

  private period(at: number): void {
    const { ledger, repayer, phase } = this;
    const due = ledger.due[at] as Day;
    const interest = this.balanceAndInterest(at);
    if (ledger.rateOf(at).open !== null) this.checkRateless(due);
    const paysPrincipal = due >= phase.firstPrincipal;
    const principal = paysPrincipal ? this.principal(repayer, at, this.balance, interest) : 0n;
    if (paysPrincipal) this.instalments += 1;
    ledger.instalment[at] = paysPrincipal ? this.instalments : 0;
    ledger.principalRule[at] = paysPrincipal ? repayer.rule : "none";
    ledger.shareOf[at] = repayer.shareOf;
    ledger.shareParts[at] = paysPrincipal ? repayer.shareParts : 0;
    ledger.shareCount[at] = paysPrincipal ? repayer.shareCount : 0;
    ledger.shareFrom[at] = repayer.shareFrom;
    this.close(at, principal, interest, this.capitalises(due));
  }

  /**
   * Rolls over the periods in which nothing happens but one equal instalment after the other: what period() does, for
   * most periods of most loans, in a third of its time. The last period is left to it.
   * @returns the first entry that is none of them
   */
  private calmPeriods(first: number): number {
    const { ledger, phase, end, interest } = this;
    const { share, shareOf, shareParts } = this.repayer;
    if (!this.repayer.isSteady || phase.capitalisedUntil !== null || !interest.isPlain) return first;
    const event = this.events[this.nextEvent]?.date ?? NEVER;
    const until = phase.ends ?? NEVER;
    const { to, due, instalment, principalRule } = ledger;
    let balance = Number(this.balance);
    const equal = Number(share);
    let at = first;
    for (; at < end - 1; at += 1) {
      if (event < (to[at] as Day) || until < (due[at] as Day)) break;
      const plain = interest.onPlainBalance(at, balance);
      if (plain >= 0) ledger.putInterest(at, plain);
      else ledger.interest[at] = interest.onBalance(at, BigInt(balance));
      const principal = equal < balance ? equal : balance;
      ledger.putEven(at, balance, principal, balance - principal);
      balance -= principal;
      instalment[at] = this.instalments += 1;
      if (!ledger.forRows) continue;
      principalRule[at] = "share";
      ledger.shareOf[at] = shareOf;
      ledger.shareParts[at] = shareParts;
      ledger.shareCount[at] = 0;
    }
    this.balance = BigInt(balance);
    return at;
  }

  /** @throws Problem where the principal of the phase cannot be told without its rate */
  private checkRateless(due: Day): void {
    const { repayment, index } = this.phase;
    const path = index === 0 ? "" : `reschedulings[${index - 1}].`;
    if (repayment.kind === "annuity") throw rateNeeded(this.terms, `${path}repayment`);
    if (this.capitalises(due)) throw rateNeeded(this.terms, `${path}capitalisedUntil`);
  }

  private capitalises(due: Day): boolean {
    const until = this.phase.capitalisedUntil;
    return until !== null && due <= until;
  }

  private close(at: number, principal: bigint, interest: bigint, isCapitalised: boolean): void {
    const { ledger } = this;
    this.balance -= principal;
    ledger.interest[at] = interest;
    ledger.principal[at] = principal;
    ledger.capitalised[at] = 0n;
    ledger.writtenDown[at] = 0n;
    ledger.rescheduling[at] = -1;
    // Interest below nothing is set off against what is due: nobody owes it, so it can't join what is owed.
    if (isCapitalised && interest > 0n) {
      this.grow(interest);
      ledger.capitalised[at] = interest;
      this.repayer.balanceChanged();
    }
    ledger.closing[at] = this.balance;
  }

  private grow(minor: bigint): void {
    this.balance += minor;
    if (this.balance >= LIMIT) throw tooLarge(this.terms, this.balance, LIMIT);
  }

  private principal(repayer: Repayer, at: number, outstanding: bigint, interest: bigint): bigint {
    return repayer.next({
      due: this.ledger.due[at] as Day,
      outstanding,
      left: this.end - at,
      ratePercent: this.interest.percentOf(at),
      interest,
    });
  }

  /** Brings the period's drawdowns and prepayments into the balance. @returns the period's interest */
  private balanceAndInterest(at: number): bigint {
    const { ledger, events } = this;
    const from = ledger.from[at] as Day;
    const to = ledger.to[at] as Day;
    ledger.opening[at] = this.balance;
    ledger.drawdown[at] = 0n;
    ledger.prepayment[at] = 0n;
    let steps: BalanceStep[] | null = null;
    for (; ; this.nextEvent += 1) {
      const event = events[this.nextEvent];
      if (!event || event.date >= to) break;
      if (event.date > from && steps === null) steps = [this.step(from)];
      if (event.prepayment) this.prepay(event, event.prepayment, at, steps ?? [this.step(from)]);
      else this.draw(event, at);
      if (steps?.[steps.length - 1]?.from === event.date) steps.pop();
      steps?.push(this.step(event.date));
    }
    return steps === null ? this.interest.onBalance(at, this.balance) : this.interest.onSteps(at, steps);
  }

  private step(from: Day): BalanceStep {
    return { from, balance: money(this.balance, this.terms.currency) };
  }

  private draw({ amount }: BalanceEvent, at: number): void {
    this.grow(amount.minor);
    this.ledger.drawdown[at] = (this.ledger.drawdown[at] as bigint) + amount.minor;
    this.repayer.balanceChanged();
  }

  /** @param steps the period's balances up to the prepayment */
  private prepay(
    event: BalanceEvent,
    { order, respread }: Prepayment,
    at: number,
    steps: readonly BalanceStep[],
  ): void {
    const { amount } = event;
    if (amount.minor > this.balance) throw prepaymentOverBalance(this.terms, event, this.balance);
    const isStated = this.phase.repayment.kind === "custom";
    if (respread && !isStated) {
      this.repayer.balanceChanged();
    } else {
      // Stated instalments have no other way to be spread anew than each in proportion.
      const left = this.instalmentsLeft(at, steps);
      const kept = afterPrepayment(left, amount.minor, respread ? "pro-rata" : order, this.terms.rounding);
      this.repayer.reduceTo(kept);
    }
    this.balance -= amount.minor;
    this.ledger.prepayment[at] = (this.ledger.prepayment[at] as bigint) + amount.minor;
  }

  /** The instalments that would be due from this period on if nothing else were drawn or prepaid. */
  private instalmentsLeft(from: number, steps: readonly BalanceStep[]): bigint[] {
    const { ledger, phase, end } = this;
    const first = end - phase.instalments;
    const start = from > first ? from : first;
    const stated = this.repayer.statedLeft([...ledger.due.subarray(start, end)] as Day[]);
    if (stated) return stated;
    const repayer = this.repayer.copy();
    const instalments: bigint[] = [];
    let balance = this.balance;
    for (let at = from; at < end; at += 1) {
      const interest = at === from ? this.interest.onSteps(at, steps) : this.interest.onBalance(at, balance);
      if (at >= start) {
        const principal = this.principal(repayer, at, balance, interest);
        instalments.push(principal);
        balance -= principal;
      }
      if (interest > 0n && this.capitalises(ledger.due[at] as Day)) {
        balance += interest;
        repayer.balanceChanged();
      }
    }
    return instalments;
  }

  /**
   * Ends the phase on the day: a period that runs over it is cut there, and so are all that follow.
   * @param at the first period that is due after the day
   */
  private reschedule(at: number, day: Day): void {
    const { ledger, terms, phase } = this;
    const { accrued, writeDown } = terms.reschedulings[phase.index] as Rescheduling;
    let count = at;
    // A period that is due on the day is over, also where its interest ended on an earlier payment day; and one that
    // was due before it, but whose interest runs on over the day, leaves a row without days for what happens on it.
    const isDue = at > ledger.start && ledger.due[at - 1] === day;
    const from = ledger.from[at] as Day;
    if (!isDue && (at > ledger.start || from < day)) {
      const to = from > day ? from : day;
      ledger.to[at] = to;
      ledger.due[at] = day;
      ledger.payment[at] = businessDayShifter(terms.businessDays)(day);
      ledger.days[at] = daysFor(terms.dayCount, from, to, phase.lastPrincipal);
      ledger.instalment[at] = 0;
      ledger.principalRule[at] = "none";
      ledger.shareParts[at] = 0;
      ledger.shareCount[at] = 0;
      const isAdded = accrued === "capitalised";
      if (isAdded && ledger.rateOf(at).open !== null) {
        throw rateNeeded(terms, `reschedulings[${phase.index}].accrued`);
      }
      this.close(at, 0n, this.balanceAndInterest(at), isAdded);
      count += 1;
    }
    ledger.count = count;
    const written = writeDown?.minor ?? 0n;
    if (written > this.balance) throw writeDownOverBalance(terms, phase.index, this.balance);
    if (count === ledger.start) return;
    this.balance -= written;
    ledger.writtenDown[count - 1] = written;
    ledger.closing[count - 1] = this.balance;
    ledger.rescheduling[count - 1] = phase.index;
  }
}
