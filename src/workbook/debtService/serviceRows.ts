import { debtService, type OpenDebtService } from "../../loan/measures/debtService.ts";
import { zero } from "../../money/money.ts";
import type { SheetLoan } from "../sheetLoan.ts";

/** A loan in a year: what falls due in it, and what is paid in it, which may differ where a weekend lies between. */
export interface ServiceRow {
  readonly loan: SheetLoan;
  readonly year: number;
  readonly byDueDate: OpenDebtService;
  readonly byPaymentDay: OpenDebtService;
}

/** A row for each loan and year in which anything falls due or is paid, and the years between. */
export function serviceRows(loans: readonly SheetLoan[]): ServiceRow[] {
  return loans.flatMap((loan) => {
    const { terms, schedule } = loan;
    const due = debtService(terms, schedule, "calendar-year");
    const paid = debtService(terms, schedule, "budget-year");
    const years = [...due, ...paid].map(({ year }) => year);
    if (years.length === 0) return [];
    const first = Math.min(...years);
    return Array.from({ length: Math.max(...years) - first + 1 }, (_, at): ServiceRow => {
      const year = first + at;
      const of = (service: readonly OpenDebtService[]): OpenDebtService =>
        service.find((one) => one.year === year) ?? nothingIn(year, loan);
      return { loan, year, byDueDate: of(due), byPaymentDay: of(paid) };
    });
  });
}

function nothingIn(year: number, { terms }: SheetLoan): OpenDebtService {
  const nothing = zero(terms.currency);
  return {
    year,
    principal: nothing,
    prepayment: nothing,
    interest: nothing,
    fees: nothing,
    total: nothing,
    assumed: false,
    projected: false,
  };
}
