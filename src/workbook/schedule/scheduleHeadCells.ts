import { exactLookup } from "../formulas/exactCriterion.ts";
import { referencesTo } from "../formulas/references.ts";
import type { HeadCells } from "./formulas/scheduleContext.ts";
import { fixedAddress } from "../address.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { loansTable } from "../inputs/loansTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";

/** First row of the terms above a schedule, from 0. */
export const TERMS_ROW = 3;
/** Label and value of each of the four groups of terms, from 0: columns that are wide enough below. */
export const GROUPS = [
  { label: 0, span: 4, value: 4 },
  { label: 6, span: 2, value: 8 },
  { label: 10, span: 2, value: 12 },
  { label: 14, span: 1, value: 15 },
] as const;

function at(group: 0 | 1 | 2 | 3, line: number): string {
  return fixedAddress(TERMS_ROW + line, GROUPS[group].value);
}

/** Where the terms stand on every schedule sheet. */
export function headCells(loan: SheetLoan): HeadCells {
  return {
    id: at(0, 0),
    dayCount: at(0, 2),
    basis: at(0, 3),
    months: at(0, 4),
    rate: at(1, 0),
    firstInterest: at(1, 1),
    firstPrincipal: at(1, 2),
    lastPrincipal: at(1, 3),
    instalments: at(1, 4),
    earlier: null,
    facility: at(2, 0),
    capitalisedUntil: at(3, 2),
    availabilityEnd: at(3, 3),
    opening: null,
    register: null,
    assumed: null,
    begins: null,
    floor: loan.terms.rate.kind === "floating" && loan.terms.rate.floorPercent !== null ? at(3, 1) : null,
  };
}

/** Formula that looks a loan's term up in tblLoans. */
export function termFormula(context: WorkbookContext, loan: SheetLoan, key: string): string {
  const loans = referencesTo(loansTable(context.t), context.t);
  return loans.lookup(key, "id", exactLookup(headCells(loan).id, loan.terms.id));
}
