import { partsOf, type Day } from "../../calendar/day.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import { FOREIGN_DEBT_ACCOUNTS, type BudgetAccounts } from "../../loan/measures/budgetAccounts.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import type { Currency } from "../../money/currency.ts";
import type { Message } from "../../messages/message.ts";
import { add, zero, type Money } from "../../money/money.ts";
import type { Dossier, UnscheduledLoan } from "../dossier.ts";
import type { AssumedExchangeRate } from "../userWords.ts";
import { sumOfAll } from "./planAmounts.ts";
import { nothingDue, paidYears, type NothingDue, type PaidYears } from "./nothingDue.ts";
import { planLines, type PlanLine } from "./planLines.ts";
import type { ScheduledLoan } from "./planParts.ts";
import { planRate, type KnownRates, type PlanRate } from "./planRates.ts";

/** Years that a budget is planned for: the next and the two after it. */
const PLANNED_YEARS = 3;

/** A sum of lines. Each is the sum of the rounded lines; null where any of them is not known. */
export interface PlanSum {
  readonly year: number;
  readonly rsd: Money | null;
  readonly thousands: bigint | null;
  readonly eur: Money | null;
  /** Whether the amount of any of its lines is not known in the loan's own currency. */
  readonly isOpen: boolean;
  /** The sum of those of its lines that are known: where others are not, at least this is needed. */
  readonly known: KnownPart;
}

interface KnownPart {
  readonly rsd: Money;
  readonly thousands: bigint;
  readonly eur: Money;
}

/** A row of the budget request with a sum that is not known: of an account, or null for all of them. */
interface PartlyKnown {
  readonly account: string | null;
  readonly sums: readonly PlanSum[];
}

/** What of a loan is not known in its own currency, in which of the years, and why. */
interface OpenNeed {
  readonly loan: LoanTerms;
  readonly parts: readonly PlanLine["part"][];
  readonly years: readonly number[];
  readonly reason: Message;
}

/** A rate that is missing, and what it leaves unknown. */
interface MissingRate {
  readonly year: number;
  readonly from: Currency;
  readonly to: "RSD" | "EUR";
}

/** What loans need in the coming budget years. */
export interface BudgetPlan {
  readonly asOf: Day;
  readonly years: readonly number[];
  /** Of each currency that the plan has to do with, dinars apart; the euro first. */
  readonly rates: readonly PlanRate[];
  /** By loan, part and year; also those with nothing to pay. */
  readonly lines: readonly PlanLine[];
  /** By account, in order of account; a year's sum for each year. */
  readonly byAccount: readonly {
    readonly account: string;
    readonly parts: readonly PlanLine["part"][];
    readonly sums: readonly PlanSum[];
  }[];
  readonly byLoan: readonly {
    readonly loan: LoanTerms;
    /** In its own currency, for each year; null where a part of it is not known. */
    readonly inLoanCurrency: readonly (Money | null)[];
    readonly sums: readonly PlanSum[];
  }[];
  readonly total: readonly PlanSum[];
  readonly missing: readonly MissingRate[];
  /** Interest that is open, and years of which the terms tell a part: they are in no sum. */
  readonly open: readonly OpenNeed[];
  /** Loans that need nothing in some of the years, and why. */
  readonly nothing: readonly NothingDue[];
  /** Years of the first and of the last payment by the schedules, planned or not; null without any. */
  readonly paid: PaidYears | null;
  /** Loans without a schedule: they need money too, and are in no sum. */
  readonly unscheduled: readonly UnscheduledLoan[];
}

/** The years that are planned on a day: the three after its own. */
export function plannedYears(asOf: Day): number[] {
  const { year } = partsOf(asOf);
  return Array.from({ length: PLANNED_YEARS }, (_, at) => year + 1 + at);
}

/** Currencies that a plan of the loans needs a rate of: the euro, then theirs; never the dinar. */
export function planCurrencies(loans: readonly { readonly terms: LoanTerms }[]): Currency[] {
  const all = new Set<Currency>(["EUR", ...loans.map(({ terms }) => terms.currency)]);
  return [...all].filter((currency) => currency !== "RSD");
}

/**
 * What the dossier's loans need in the three years after its day. Payments count in the year of the day on which they
 * are made, moved by business days, as the budget books them. Each line is rounded half up: to whole dinars, and to
 * the euro's cent; sums are sums of the rounded lines. Penalties are not planned. Pure.
 * @param accounts that parts are booked on
 * @param scheduled the loans with their schedules, where they are there already
 * @param years other years than the three after the dossier's day
 */
export function planBudget(
  dossier: Dossier,
  accounts: BudgetAccounts = FOREIGN_DEBT_ACCOUNTS.government,
  scheduled: readonly ScheduledLoan[] = dossier.loans.map(({ terms, cards }) => ({
    terms,
    schedule: buildOpenSchedule(terms),
    cards,
  })),
  years: readonly number[] = plannedYears(dossier.settings.asOf),
): BudgetPlan {
  const { asOf } = dossier.settings;
  const known: KnownRates = { assumed: dossier.assumedRates, dated: dossier.rates, asOf };
  const rates = years.flatMap((year) =>
    [...planCurrencies(scheduled), "RSD" as const].map((currency) => planRate(year, currency, known)),
  );
  const rateFor = (year: number, currency: Currency): PlanRate =>
    rates.find((rate) => rate.year === year && rate.currency === currency) ?? planRate(year, currency, known);
  const lines = scheduled.flatMap((loan) => planLines(loan, { years, accounts, asOf, rateFor }));
  const sums = (picked: readonly PlanLine[]): PlanSum[] => years.map((year) => sumIn(year, picked));
  const booked = [...new Set(lines.map(({ account }) => account))].sort();
  return {
    asOf,
    years,
    rates: rates.filter(({ currency }) => currency !== "RSD"),
    lines,
    byAccount: booked.map((account) => {
      const ofAccount = lines.filter((line) => line.account === account);
      return {
        account,
        parts: [...new Set(ofAccount.map(({ part }) => part))],
        sums: sums(ofAccount),
      };
    }),
    byLoan: scheduled.map(({ terms }) => {
      const ofLoan = lines.filter(({ loan }) => loan === terms);
      const inLoanCurrency = years.map((year) => sumInCurrency(year, ofLoan, terms.currency));
      return { loan: terms, inLoanCurrency, sums: sums(ofLoan) };
    }),
    total: sums(lines),
    missing: missingRates(lines),
    open: openNeeds(lines),
    nothing: scheduled.flatMap((loan) => nothingDue(loan, years, asOf)),
    paid: paidYears(scheduled),
    unscheduled: dossier.unscheduled,
  };
}

/** The rows of the request of which a part alone is known, so that it can be shown beside the open sums. */
export function partlyKnown({ byAccount, total }: BudgetPlan): PartlyKnown[] {
  const rows = [...byAccount, { account: null, sums: total }];
  return rows.filter(({ sums }) => sums.some(({ rsd, eur }) => rsd === null || eur === null));
}

function sumIn(year: number, lines: readonly PlanLine[]): PlanSum {
  const ofYear = lines.filter((line) => line.year === year);
  const sumOfKnown = (key: "rsd" | "eur", currency: Currency): Money =>
    ofYear.reduce((sum, line) => (line[key] ? add(sum, line[key]) : sum), zero(currency));
  return {
    year,
    rsd: sumOfAll(
      ofYear.map(({ rsd }) => rsd),
      "RSD",
    ),
    thousands: ofYear.reduce<bigint | null>(
      (sum, { thousands }) => (sum === null || thousands === null ? null : sum + thousands),
      0n,
    ),
    eur: sumOfAll(
      ofYear.map(({ eur }) => eur),
      "EUR",
    ),
    isOpen: ofYear.some(({ amount }) => amount === null),
    known: {
      rsd: sumOfKnown("rsd", "RSD"),
      thousands: ofYear.reduce((sum, { thousands }) => sum + (thousands ?? 0n), 0n),
      eur: sumOfKnown("eur", "EUR"),
    },
  };
}

function sumInCurrency(year: number, lines: readonly PlanLine[], currency: Currency): Money | null {
  return sumOfAll(
    lines.filter((line) => line.year === year).map(({ amount }) => amount),
    currency,
  );
}

/** One for each loan and reason. */
function openNeeds(lines: readonly PlanLine[]): OpenNeed[] {
  const found = new Map<string, OpenNeed>();
  for (const { loan, part, year, open } of lines) {
    if (!open) continue;
    const key = `${loan.id} ${open.key} ${JSON.stringify(open.params)}`;
    const { parts = [], years = [] } = found.get(key) ?? {};
    found.set(key, {
      loan,
      parts: [...new Set([...parts, part])],
      years: [...new Set([...years, year])],
      reason: open,
    });
  }
  return [...found.values()];
}

function missingRates(lines: readonly PlanLine[]): MissingRate[] {
  const found = new Map<string, MissingRate>();
  for (const { loan, year, amount, rsd, eur } of lines) {
    if (!amount) continue;
    for (const [to, value] of [
      ["RSD", rsd],
      ["EUR", eur],
    ] as const) {
      const missing = { year, from: loan.currency, to };
      if (value === null) found.set(`${year} ${loan.currency} ${to}`, missing);
    }
  }
  return [...found.values()];
}

/** Those of the rates that the plan has no use for: of other years, or of currencies that none of its loans is in. */
export function unusedRates(
  { rates }: BudgetPlan,
  assumed: readonly AssumedExchangeRate[],
): AssumedExchangeRate[] {
  return assumed.filter((rate) => !rates.some((used) => used.assumed === rate || used.assumedEur === rate));
}
