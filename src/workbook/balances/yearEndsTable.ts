import { balanceUntil } from "./balanceFormula.ts";
import { day, partsOf } from "../../calendar/day.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { whileKnown } from "../inputs/openingTerm.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amountOrNothing, date, whole } from "../layout/values.ts";
import { figuresOn, scheduleSum } from "../loanFigures.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { conversionColumns, type BalanceRow } from "./conversionColumns.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { currencyColumn, idColumn, nameColumn } from "../layout/loanColumns.ts";
import { interestOfBalances } from "./interestOf.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";

export interface YearEndRow extends BalanceRow {
  readonly loan: SheetLoan;
  readonly year: number;
}

/** tblYearEnds: each loan in each year: what falls due, and what is owed at the end. @param withInterest as balancesTable */
export function yearEndsTable(
  t: Translator,
  rates: readonly ExchangeRate[],
  withInterest = false,
): TableDeclaration<YearEndRow> {
  const own = (): TableReferences => referencesTo(table, t);
  const inYear = (key: "principal" | "interest", header: MessageKey): ColumnDeclaration<YearEndRow> => ({
    key,
    header,
    format: ({ loan }) => loan.format,
    value: ({ loan, year, balance }) =>
      amountOrNothing(balance && scheduleSum(loan, key, (row) => partsOf(row.due).year === year)),
    formula: ({ loan }) => {
      const s = referencesTo(scheduleTable(loan, t, null), t);
      const { here } = own();
      const sum =
        `ROUND(SUMIFS(${s.all(key)},${s.all("due")},">="&DATE(${here("year")},1,1),` +
        `${s.all("due")},"<="&${here("date")}),${loan.digits})`;
      const picked = [`(YEAR(${s.all("due")})=${here("year")})`];
      const open =
        key === "principal" ? unlessOwedOpen(sum, key, loan, s, picked) : unlessOpen(sum, loan, s, picked);
      return whileKnown(open, loan, t, here("id"), here("date"));
    },
  });
  const table: TableDeclaration<YearEndRow> = {
    name: "tblYearEnds",
    input: false,
    keys: ["id", "year"],
    columns: [
      nameColumn(32, ({ loan }) => loan),
      idColumn(({ loan }) => loan),
      currencyColumn(({ loan }) => loan),
      { key: "year", header: "workbook:colYear", format: "integer", value: ({ year }) => whole(year) },
      {
        key: "date",
        header: "workbook:colDate",
        format: "date",
        value: (row) => date(row.day),
        formula: () => `DATE(${own().here("year")},12,31)`,
      },
      inYear("principal", "workbook:colPrincipalInYear"),
      inYear("interest", "workbook:colInterestInYear"),
      {
        key: "balance",
        header: "workbook:colYearEndBalance",
        format: ({ loan }) => loan.format,
        value: ({ balance }) => amountOrNothing(balance),
        formula: ({ loan }) => {
          const { here } = own();
          return balanceUntil({ loan, t, id: here("id"), day: here("date") });
        },
      },
      ...(["EUR", "RSD"] as const).flatMap((to) =>
        conversionColumns<YearEndRow>(to, {
          t,
          rates,
          own,
          day: ({ here }) => here("date"),
          none: "",
        }),
      ),
      ...(withInterest ? [interestOfBalances<YearEndRow>(t, own)] : []),
    ],
  };
  return table;
}

/** A loan and the years that its rows stand for, both ends included. */
interface YearSpan {
  readonly loan: SheetLoan;
  readonly first: number;
  readonly last: number;
}

/** Works something out of all loans once, however often it is asked: each loan asks for its place among all. */
export function oncePerLoans<Result extends object>(
  workOut: (loans: readonly SheetLoan[]) => Result,
): (loans: readonly SheetLoan[]) => Result {
  const known = new WeakMap<readonly SheetLoan[], Result>();
  return (loans) => {
    const found = known.get(loans) ?? workOut(loans);
    known.set(loans, found);
    return found;
  };
}

/** As many loans in one currency as a chart has colours for are told apart in it. */
export const MOST_APART = 6;

/**
 * Loan by loan, the years from the first drawdown, or the opening balance, to the last due date: of all loans in its currency
 * where one chart shows each of them, else its own.
 */
export const yearSpans = oncePerLoans((loans): readonly YearSpan[] => {
  const currencies = new Map<string, { first: number; last: number; loans: number }>();
  const own = loans.map((loan) => {
    const { terms, schedule } = loan;
    const { drawdowns, openingBalance } = terms;
    const begun = [...drawdowns, ...(openingBalance ? [openingBalance] : [])].map(
      ({ date }) => partsOf(date).year,
    );
    const due = schedule.rows.map((row) => partsOf(row.due).year);
    const [first, last] = [Math.min(...begun), Math.max(...due)];
    const known = currencies.get(terms.currency) ?? { first, last, loans: 0 };
    currencies.set(terms.currency, {
      first: Math.min(known.first, first),
      last: Math.max(known.last, last),
      loans: known.loans + 1,
    });
    return { loan, first, last };
  });
  return own.map((span) => {
    const all = currencies.get(span.loan.terms.currency);
    if (!all || all.loans > MOST_APART) return span;
    return { loan: span.loan, first: all.first, last: all.last };
  });
});

/** A row for each loan and year. */
export const yearEndRows = oncePerLoans((loans): readonly YearEndRow[] =>
  yearSpans(loans).flatMap(({ loan, first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i): YearEndRow => {
      const end = day(`${first + i}-12-31`);
      const { balance } = figuresOn(loan, end).position;
      return { loan, year: first + i, currency: loan.terms.currency, balance, day: end };
    }),
  ),
);
