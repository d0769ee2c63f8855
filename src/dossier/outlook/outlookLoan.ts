import { partsOf, type Day } from "../../calendar/day.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import { positionAt } from "../../loan/positionAt.ts";
import type { OpenRow, OpenSchedule } from "../../loan/schedule.ts";
import { subtract, zero, type Money } from "../../money/money.ts";
import type { ForwardLoan } from "./forwardLoan.ts";

/** A loan of a list and what it needs from the day of the list to its end. */
export interface OutlookLoan extends ForwardLoan {
  readonly schedule: OpenSchedule | null;
  /** Instalments of principal due after the day; null without a schedule. */
  readonly instalmentsLeft: number | null;
  /** The next instalment of principal. */
  readonly instalment: Money | null;
  /** Due dates of the next instalment and of the last one. */
  readonly nextPrincipal: Day | null;
  readonly lastPrincipal: Day | null;
  /** By the year of the due date, what is due after the day of the list, with prepayments; empty without a schedule. */
  readonly principal: ReadonlyMap<number, Money>;
  /** What is paid of it, without what is added to the balance; null where interest is open. */
  readonly interest: ReadonlyMap<number, Money> | null;
  /** Whether a reference rate that nobody has published yet, or an assumed rate, has a part in the interest. */
  readonly isProjected: boolean;
  readonly isAssumed: boolean;
  /** Whether its terms have fees that are due after the day: they are in none of these figures. */
  readonly hasFees: boolean;
  /** Balance on the day that was asked for; null without a schedule, or before the day of the list. */
  readonly forecast: Money | null;
}

/**
 * The loan's own figures by year. A year counts what falls due in it, as laws print it, whenever it is paid.
 * @param asOf for the forecast; null for none
 */
export function outlookLoan(loan: ForwardLoan, asOf: Day | null): OutlookLoan {
  const { terms, since } = loan;
  const schedule = terms && buildOpenSchedule(terms);
  if (!terms || !schedule) return { ...loan, ...NOTHING };
  const rows = schedule.rows.filter(({ due }) => due > since);
  const instalments = rows.filter(({ principal }) => principal.minor > 0n);
  const withInterest = rows.filter(({ interest }) => interest?.minor !== 0n);
  const prepaid = terms.prepayments.filter(({ date }) => date > since);
  return {
    ...loan,
    schedule,
    instalmentsLeft: instalments.length,
    instalment: instalments[0]?.principal ?? null,
    nextPrincipal: instalments[0]?.due ?? null,
    lastPrincipal: instalments.at(-1)?.due ?? null,
    principal: byYear([
      ...rows.map(({ due, principal }) => [due, principal] as const),
      ...prepaid.map(({ date, amount }) => [date, amount] as const),
    ]),
    interest: interestByYear(rows),
    isProjected: withInterest.some(({ projected }) => projected),
    isAssumed: withInterest.some(({ assumed }) => assumed),
    hasFees: rows.some(({ fees }) => fees.minor !== 0n),
    forecast: asOf === null || asOf < since ? null : positionAt(terms, schedule, asOf).balance,
  };
}

const NOTHING = {
  schedule: null,
  instalmentsLeft: null,
  instalment: null,
  nextPrincipal: null,
  lastPrincipal: null,
  principal: new Map(),
  interest: null,
  isProjected: false,
  isAssumed: false,
  hasFees: false,
  forecast: null,
} as const;

/** Null as soon as the interest of one row is not known. */
function interestByYear(rows: readonly OpenRow[]): Map<number, Money> | null {
  const known = rows.flatMap(({ due, interest, capitalised }) =>
    interest ? [[due, subtract(interest, capitalised)] as const] : [],
  );
  return known.length === rows.length ? byYear(known) : null;
}

function byYear(amounts: readonly (readonly [due: Day, amount: Money])[]): Map<number, Money> {
  const years = new Map<number, Money>();
  for (const [due, amount] of amounts) {
    const { year } = partsOf(due);
    const before = years.get(year) ?? zero(amount.currency);
    years.set(year, { ...before, minor: before.minor + amount.minor });
  }
  return years;
}
