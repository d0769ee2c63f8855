import { partsOf, type Day } from "../../calendar/day.ts";
import { shiftToBusinessDay } from "../../calendar/businessDays.ts";
import type { FitFacts, PrintedAmount } from "./facts.ts";
import { EXIM_BUSINESS_DAYS } from "./assumptions.ts";
import type { Repaid } from "./repaid.ts";
import type { Structure } from "./structures.ts";

/** Instalments by their places: from the first of them (0 is the loan's first) up to the last, that one left out. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a fact in the loan's own currency says: the principal of some instalments lies between two amounts. */
export interface Constraint {
  readonly fact: string;
  /** One of these; several where it cannot be told which instalments the fact speaks of. */
  readonly spans: readonly Span[];
  /** In minor units. */
  readonly least: bigint;
  /** Null: no more than least is said. */
  readonly most: bigint | null;
}

/**
 * All that the facts in the loan's own currency say of the total and its instalments. A balance before the first date
 * of principal says only that no less was drawn in total: the rest may have been drawn later.
 */
export function constraintsOf(facts: FitFacts, structure: Structure): Constraint[] {
  const all: Span = { from: 0, to: structure.dates.length };
  const { facility, drawn, instalment, currency } = facts;
  const own = facts.balances.filter(({ printed }) => printed.amount.currency === currency);
  return [
    ...(facility ? [{ fact: "facility", spans: [all], least: 1n, most: facility.minor }] : []),
    ...(drawn ? [within("drawn", [all], drawn)] : []),
    ...(instalment ? [within("instalment", [{ from: 0, to: 1 }], instalment)] : []),
    ...facts.yearlyInstalments.map(({ path, year, printed }) =>
      within(path, [spanOfYear(structure.dates, year)], printed),
    ),
    ...own.map(({ path, printed, asOf }) => {
      const spans = spansLeft(structure.dates, asOf);
      const isBefore = asOf !== null && spans[0]?.from === 0;
      const said = within(path, spans, printed);
      return isBefore ? { ...said, most: null } : said;
    }),
  ];
}

function within(fact: string, spans: readonly Span[], { amount, halfUnit }: PrintedAmount): Constraint {
  return { fact, spans, least: amount.minor - halfUnit, most: amount.minor + halfUnit };
}

function spanOfYear(dates: readonly Day[], year: number): Span {
  const before = dates.filter((date) => partsOf(date).year < year).length;
  return { from: before, to: before + dates.filter((date) => partsOf(date).year === year).length };
}

/** No run of closed days is as long: spares a look at the calendar. */
const LONGEST_SHIFT = 31;

/** The instalments left on a day; on a due date, and until it could be paid, with that date's own or without it. */
export function spansLeft(dates: readonly Day[], asOf: Day | null): Span[] {
  const to = dates.length;
  if (asOf === null) return dates.map((_, from) => ({ from, to }));
  const from = dates.filter((date) => date <= asOf).length;
  const latest = dates[from - 1];
  const mayBeUnpaid =
    latest !== undefined &&
    asOf - latest < LONGEST_SHIFT &&
    (latest === asOf || shiftToBusinessDay(latest, EXIM_BUSINESS_DAYS).day > asOf);
  return mayBeUnpaid
    ? [
        { from, to },
        { from: from - 1, to },
      ]
    : [{ from, to }];
}

/** Whether a total, repaid in this way, agrees with the fact. */
export function agrees({ spans, least, most }: Constraint, total: bigint, { after }: Repaid): boolean {
  return spans.some(({ from, to }) => {
    const sum = after(total, to) - after(total, from);
    return sum >= least && (most === null || sum <= most);
  });
}
