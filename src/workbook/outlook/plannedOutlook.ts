import type { DebtCard } from "../../budget/budgetLine.ts";
import { partsOf, type Day } from "../../calendar/day.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";
import { debtLists, type DebtList } from "../../dossier/outlook/debtLists.ts";
import { fewOfBefore } from "../../dossier/outlook/fewOfBefore.ts";
import { loansOfList } from "../../dossier/outlook/outlook.ts";
import { outlookLoan, type OutlookLoan } from "../../dossier/outlook/outlookLoan.ts";
import { phasesOf, type Phase } from "../../loan/phases.ts";
import type { OpenRow } from "../../loan/schedule.ts";
import type { InterestRate, LoanTerms } from "../../loan/terms.ts";
import type { Message } from "../../messages/message.ts";
import { CURRENCIES, type Currency } from "../../money/currency.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** A loan of the list as a row of the sheet. */
export interface OutlookRow {
  /** The loan's id; unique among the rows, so that others find it. */
  readonly key: string;
  readonly loan: OutlookLoan;
  /** Null without a schedule. */
  readonly forward: ForwardRow | null;
  /** The loan whose assumed rate of interest counts here too; null where the rate is known, or no sheet takes another. */
  readonly assumedBy: SheetLoan | null;
}

/** A schedule forward, as the sheet's formulas make it from a few facts. */
interface ForwardRow {
  readonly terms: LoanTerms;
  /** What falls due after the day of the list, in order. */
  readonly periods: readonly OpenRow[];
  /** Row of the first of them among those of all loans, from 1. */
  readonly periodsAt: number;
  /** Interest periods before that of the first instalment. */
  readonly grace: number;
  /** First day of the first interest period. */
  readonly from: Day;
  /** All instalments of the loan that the terms tell of. */
  readonly parts: number;
  /** The day of the month that payments are due on; 31 for month ends. */
  readonly rollDay: number;
}

/** The loans of the newest debt list, laid out for sheets. */
export interface PlannedOutlook {
  readonly list: DebtList;
  /** That the list hides most loans of the one before; null where it does not. */
  readonly few: Message | null;
  /** In the order of the list. */
  readonly rows: readonly OutlookRow[];
  /** Every year from the first to the last in which something is due. */
  readonly years: readonly number[];
  /** Of the loans, with euro and dinar, which all are converted to. */
  readonly currencies: readonly Currency[];
}

/**
 * The outlook of those loans of the newest debt list that the workbook is about; null where no list states its day, or
 * where it has none of them. What the cards say stands here; terms that the user states have schedules of their own. Only
 * the rate that is assumed for a loan whose own is not known counts here as there.
 * @param planned loans with a sheet of their own
 */
export function planOutlook(dossier: Dossier, planned: readonly SheetLoan[]): PlannedOutlook | null {
  const { lists } = debtLists(dossier, new Map());
  const list = lists.at(-1);
  if (!list) return null;
  const chosen = chosenIds(dossier);
  const isWanted = (_: DebtCard, id: string): boolean => chosen.has(id);
  const loans = loansOfList(dossier, list, {
    isWanted,
    stated: new Map(),
    days: new Map(),
    asOf: null,
  }).map((loan) => withAssumedRate(loan, planned));
  const keys = new Map<string, number>();
  let periodsAt = 1;
  const rows = loans.map(({ loan, assumedBy }): OutlookRow => {
    const count = (keys.get(loan.id) ?? 0) + 1;
    keys.set(loan.id, count);
    const forward = forwardOf(loan, periodsAt);
    periodsAt += forward?.periods.length ?? 0;
    return { key: count === 1 ? loan.id : `${loan.id} (${count})`, loan, forward, assumedBy };
  });
  const due = loans.flatMap(({ loan: { principal, interest } }) => [
    ...principal.keys(),
    ...(interest?.keys() ?? []),
  ]);
  if (due.length === 0) return null;
  const first = Math.min(...due);
  const years = Array.from({ length: Math.max(...due) - first + 1 }, (_, at) => first + at);
  const ofLoans = new Set(loans.map(({ loan }) => loan.currency));
  const currencies = CURRENCIES.filter((one) => one === "EUR" || one === "RSD" || ofLoans.has(one));
  return { list, few: fewOfBefore(dossier, lists, isWanted), rows, years, currencies };
}

/** Ids of the loans that the workbook is about, with or without a schedule of their own. */
function chosenIds({ loans, unscheduled, lines, decisions }: Dossier): Set<string> {
  const open = new Set(unscheduled.map(({ card }) => card));
  const groups = groupByLoan(lines, decisions).filter(({ cards }) => cards.some((card) => open.has(card)));
  return new Set([...loans.map(({ terms }) => terms.id), ...groups.map(({ id }) => id)]);
}

/** The loan of the list with the rate that is assumed on its own sheet. */
function withAssumedRate(
  loan: OutlookLoan,
  planned: readonly SheetLoan[],
): Pick<OutlookRow, "loan" | "assumedBy"> {
  const { terms } = loan;
  const own = planned.find((one) => one.terms.id === loan.id);
  if (!terms || !own || !meansTheSame(terms.rate, own.terms.rate)) return { loan, assumedBy: null };
  const { assumedRate } = own.terms;
  if (!assumedRate) return { loan, assumedBy: own };
  return { loan: outlookLoan({ ...loan, terms: { ...terms, assumedRate } }, null), assumedBy: own };
}

/** Whether an assumed rate says the same under both: the whole rate, or the value of one index in every period. */
function meansTheSame(ofCard: InterestRate, own: InterestRate): boolean {
  if (ofCard.kind !== "floating" || own.kind !== "floating") {
    return ofCard.kind === "unknown" && own.kind === "unknown";
  }
  return ofCard.index === own.index && own.fixings.length === 0;
}

function forwardOf({ terms, schedule, since }: OutlookLoan, periodsAt: number): ForwardRow | null {
  const periods = schedule?.rows.filter(({ due }) => due > since) ?? [];
  const [first] = periods;
  if (!terms || !first) return null;
  return {
    terms,
    periods,
    periodsAt,
    grace: periods.findIndex(({ instalment }) => instalment !== null),
    from: first.from,
    parts: (phasesOf(terms)[0] as Phase).instalments,
    // The last date stands in the card, and may be none of the regular ones.
    rollDay: Math.max(
      ...periods.slice(0, Math.max(1, periods.length - 1)).map(({ due }) => partsOf(due).dayOfMonth),
    ),
  };
}
