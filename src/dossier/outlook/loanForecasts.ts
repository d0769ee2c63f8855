import type { Dossier } from "../dossier.ts";
import { groupByLoan } from "../loanGroups.ts";
import { debtLists, type DebtList, type ListDays } from "./debtLists.ts";
import type { ForecastBalance, Uncompared } from "./lawForecast.ts";
import { forecastBetween } from "./outlook.ts";

/** What one list says of a loan's balance in the next list that prints the loan. */
export type LoanForecast = (ForecastBalance | Uncompared) & {
  readonly from: DebtList;
  readonly to: DebtList;
};

/**
 * Each balance of a loan as the list before forecasts it by its own card, beside the printed one; oldest first. What
 * the user states of the loan's terms plays no part. Pure.
 * @param loan id
 */
export function loanForecasts(dossier: Dossier, loan: string): LoanForecast[] {
  const cards = groupByLoan(dossier.lines, dossier.decisions).find(({ id }) => id === loan)?.cards ?? [];
  const lists = listsOf(dossier).filter((list) => list.cards.some((card) => cards.includes(card)));
  const isWanted = (_: unknown, id: string): boolean => id === loan;
  return lists.slice(1).flatMap((to, at): LoanForecast[] => {
    const from = lists[at];
    if (!from) return [];
    const choice = { isWanted, stated: new Map(), days: NO_DAYS, asOf: null };
    const { compared, uncompared } = forecastBetween(dossier, from, to, choice);
    return [...compared, ...uncompared].map((one) => ({ ...one, from, to }));
  });
}

const NO_DAYS: ListDays = new Map();

/** Finding the rates of a list takes a while, and every loan asks for them. */
const known = new WeakMap<Dossier, readonly DebtList[]>();

function listsOf(dossier: Dossier): readonly DebtList[] {
  const before = known.get(dossier);
  if (before) return before;
  const { lists } = debtLists(dossier, NO_DAYS);
  known.set(dossier, lists);
  return lists;
}
