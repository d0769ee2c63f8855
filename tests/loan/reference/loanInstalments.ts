import type { Day } from "../../../src/calendar/day.ts";
import type { LoanTerms, Repayment } from "../../../src/loan/terms.ts";
import { once, type Draw } from "./draw.ts";
import { LONGEST_SHIFT } from "./loanDates.ts";
import { someOf } from "./loanParts.ts";
import { periodsOf } from "./periods.ts";
import { phasesOf, type Phase } from "./phases.ts";

/**
 * Stated instalments for the last phase of the terms, on some of its dates, never more than what is owed; the last
 * one is the rest. Equal principal where too little is owed to fall due on the first date and on the last.
 * @param balance at the beginning of the phase
 */
export function statedInstalments(draw: Draw, terms: LoanTerms, balance: bigint): Repayment {
  const phases = phasesOf(terms);
  const { dates, firstPrincipal, lastPrincipal } = phases.at(-1) as Phase;
  // After a shift the phase before may end later than on its last day.
  const start = periodsOf(terms, phases).find(({ phase }) => phase === phases.length - 1)?.from ?? 0;
  const drawnFromStart = terms.drawdowns.filter(({ date }) => date >= start);
  const until = (day: number): bigint =>
    drawnFromStart.filter(({ date }) => date < day).reduce((sum, { amount }) => sum + amount.minor, balance);
  let paid = 0n;
  const instalments: { date: Day; amount: { minor: bigint; currency: LoanTerms["currency"] } }[] = [];
  const add = (date: Day, minor: bigint): void => {
    if (minor <= 0n) return;
    paid += minor;
    instalments.push({ date, amount: { minor, currency: terms.currency } });
  };
  for (const date of dates) {
    if (date < firstPrincipal || date === lastPrincipal || (date > firstPrincipal && once(draw, 6))) continue;
    const owed = until(date - LONGEST_SHIFT + 1) - paid;
    if (owed > 1n) add(date, someOf(draw, owed / 4n + 1n));
  }
  add(lastPrincipal, until(Infinity) - paid);
  const ends = [instalments[0]?.date, instalments.at(-1)?.date];
  const fits = ends[0] === firstPrincipal && ends[1] === lastPrincipal;
  return fits ? { kind: "custom", instalments } : { kind: "equal-principal" };
}
