import fc from "../../fastCheck.ts";
import { buildSchedule } from "../../../src/loan/buildSchedule.ts";
import type { Schedule, ScheduleRow } from "../../../src/loan/schedule.ts";
import type { LoanTerms } from "../../../src/loan/terms.ts";
import { Problem } from "../../../src/messages/message.ts";
import { amountText, type Money } from "../../../src/money/money.ts";
import { isoText } from "../../../src/calendar/day.ts";

/** What holds for every loan. */
export interface LoanProperty {
  readonly name: string;
  readonly property: fc.IProperty<unknown>;
}

/** The schedule; a loan whose terms contradict each other is passed over. */
export function scheduleOf(terms: LoanTerms): Schedule {
  try {
    return buildSchedule(terms);
  } catch (error) {
    if (error instanceof Problem) fc.pre(false);
    throw error;
  }
}

export const minor = (amounts: readonly { readonly amount: Money }[]): bigint =>
  amounts.reduce((sum, { amount }) => sum + amount.minor, 0n);

/** Rows of interest periods, without those of fees alone. */
export const periodsOf = ({ rows }: Schedule): readonly ScheduleRow[] => rows.filter(({ n }) => n > 0);

const DAYS = ["from", "to", "due", "payment"] as const;
const AMOUNTS = [
  "opening",
  "drawdown",
  "prepayment",
  "principal",
  "interest",
  "capitalised",
  "fees",
  "total",
  "writtenDown",
  "closing",
] as const;

/** The rows as text, one line each, so that a difference can be read; without the columns named. */
export function lines(
  rows: readonly ScheduleRow[],
  without: readonly (typeof AMOUNTS)[number][] = [],
): string[] {
  return rows.map((row) =>
    [
      row.n,
      ...DAYS.map((name) => isoText(row[name])),
      row.days,
      ...AMOUNTS.filter((name) => !without.includes(name)).map((name) => `${name} ${amountText(row[name])}`),
    ].join(" "),
  );
}
