import type { Day } from "../../calendar/day.ts";
import { convertedOn, type Converted } from "../../dossier/convertedOn.ts";
import type { Dossier, DossierLoan } from "../../dossier/dossier.ts";
import type { OpenRow, OpenSchedule, Position } from "../../loan/schedule.ts";
import { viewAt, viewRateOn } from "../../loan/views/moneyView.ts";
import { sum, type Money } from "../../money/money.ts";
import type { Chain } from "../chain.ts";
import { loanNames } from "../state/loanNames.ts";
import { attempt, type Attempt } from "../state/outcome.ts";

/** A loan's schedule on a day: what the pane says of it first. */
export interface LoanAnswer {
  readonly loan: DossierLoan;
  readonly name: string;
  readonly schedule: OpenSchedule;
  readonly position: Position;
  /** The balance in euros and in dinars, at a rate that held on the day or is said to be of another; null where none is known. */
  readonly eur: Converted | null;
  readonly rsd: Converted | null;
  /**
   * The first row due after the day at which something is paid or not known; undefined where nothing is to come, and before
   * the day of an opening balance, where the rows do not tell what comes next.
   */
  readonly next: OpenRow | undefined;
  /** The last row at which principal is repaid. */
  readonly last: OpenRow | undefined;
  readonly instalments: number;
  /** How much of the principal was due by the day, in tenths of a percent; null where the schedule does not begin with the loan. */
  readonly repaidPermille: number | null;
}

/** One for each loan with a schedule, in the dossier's order; why there is none where it fails. */
export function loanAnswers(
  dossier: Dossier,
  chain: Pick<Chain, "buildSchedule" | "positionAt">,
): readonly { readonly name: string; readonly outcome: Attempt<LoanAnswer> }[] {
  const names = loanNames(dossier).scheduled;
  return dossier.loans.map((loan, at) => {
    const name = names[at] ?? loan.terms.name;
    return { name, outcome: attempt(() => answerOf(loan, name, dossier, chain)) };
  });
}

function answerOf(
  loan: DossierLoan,
  name: string,
  dossier: Dossier,
  chain: Pick<Chain, "buildSchedule" | "positionAt">,
): LoanAnswer {
  const { terms } = loan;
  const { asOf } = dossier.settings;
  const schedule = chain.buildSchedule(terms);
  const position = chain.positionAt(terms, schedule, asOf);
  const { balance } = position;
  const repaying = schedule.rows.filter(
    ({ instalment, principal }) => instalment !== null && principal.minor > 0n,
  );
  return {
    loan,
    name,
    schedule,
    position,
    eur: balance && worthOn(dossier, balance, "EUR"),
    rsd: balance && worthOn(dossier, balance, "RSD"),
    next:
      balance === null
        ? undefined
        : schedule.rows.find(({ due, total }) => due > asOf && total?.minor !== 0n),
    last: repaying.at(-1),
    instalments: repaying.length,
    repaidPermille: terms.openingBalance ? null : repaidPermille(repaying, asOf),
  };
}

/** At the rate of the day; else at the latest one before it, as on the sheets, however old: its day is shown beside it. */
function worthOn(dossier: Dossier, balance: Money, to: "EUR" | "RSD"): Converted | null {
  const { asOf } = dossier.settings;
  const near = convertedOn(dossier, balance, to, asOf);
  if (near?.isOfTheDay) return near;
  const rate = viewRateOn(dossier.rates, balance.currency, to, asOf);
  return rate ? { value: viewAt(balance, to, asOf, rate).value, rate, isOfTheDay: false } : near;
}

function repaidPermille(rows: readonly OpenRow[], asOf: number): number | null {
  const principalOf = (some: readonly OpenRow[]): bigint =>
    some.reduce((before, { principal }) => before + principal.minor, 0n);
  const all = principalOf(rows);
  if (all === 0n) return null;
  const due = principalOf(rows.filter((row) => row.due <= asOf));
  return Number((due * 1000n) / all);
}

/** Nothing is owed, and nothing is to come. */
export function isRepaid({ position, next }: LoanAnswer): boolean {
  return position.balance?.minor === 0n && next === undefined;
}

/** What several loans owe together in one currency. */
interface LoanSum {
  readonly sum: Money;
  /** How many loans are in it. */
  readonly count: number;
  /** How many are not, though their balances are known: for want of a rate. */
  readonly lacksRate: number;
  /** The day of the oldest rate in it that is not one of the day; null where all are. */
  readonly oldest: Day | null;
}

export function sumOfAnswers(answers: readonly LoanAnswer[], key: "eur" | "rsd"): LoanSum {
  const balanced = answers.filter(({ position }) => position.balance !== null);
  const known = balanced.flatMap((answer) => answer[key] ?? []);
  return {
    sum: sum(
      known.map(({ value }) => value),
      key === "eur" ? "EUR" : "RSD",
    ),
    count: known.length,
    lacksRate: balanced.length - known.length,
    oldest: oldestRate(known),
  };
}

/** The day of the oldest rate that is not one of the day; null where all are. */
export function oldestRate(known: readonly Converted[]): Day | null {
  const days = known.flatMap(({ isOfTheDay, rate }) => (isOfTheDay || !rate ? [] : [rate.date]));
  return days.length > 0 ? (Math.min(...days) as Day) : null;
}
