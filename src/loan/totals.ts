import type { Currency } from "../money/currency.ts";
import { sum, type Money } from "../money/money.ts";
import type { OpenRow, OpenTotals } from "./schedule.ts";

/** The sums of a schedule's rows, of all of them or of some. */
export function totalsOf(rows: readonly OpenRow[], currency: Currency): OpenTotals {
  const total = (pick: (row: OpenRow) => Money): Money => sum(rows.map(pick), currency);
  const open = (pick: (row: OpenRow) => Money | null): Money | null => {
    const amounts: Money[] = [];
    for (const row of rows) {
      const amount = pick(row);
      if (amount === null) return null;
      amounts.push(amount);
    }
    return sum(amounts, currency);
  };
  const prepayment = total((row) => row.prepayment);
  const paid = open((row) => row.total);
  return {
    principal: total((row) => row.principal),
    prepayment,
    interest: open((row) => row.interest),
    capitalised: total((row) => row.capitalised),
    fees: total((row) => row.fees),
    writtenDown: total((row) => row.writtenDown),
    paid: paid && sum([paid, prepayment], currency),
  };
}
