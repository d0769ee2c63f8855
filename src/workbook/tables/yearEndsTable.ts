import { balanceUntil } from "../formulas/balanceFormula.ts";
import { day, partsOf } from "../../calendar/day.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { MessageKey, Translator } from "../../messages/translator.ts";
import { unlessOpen } from "../formulas/openInterest.ts";
import { sinceOpening } from "../formulas/openingTerm.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amountOrNothing, date, whole } from "../layout/values.ts";
import { figuresOn, sumOf } from "../loanFigures.ts";
import type { PlannedLoan } from "../plannedLoan.ts";
import { conversionColumns, type BalanceRow } from "./conversionColumns.ts";
import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import { currencyColumn, idColumn, nameColumn } from "./loanColumns.ts";
import { interestOfBalances } from "./interestOf.ts";
import { ratesTable } from "./ratesTable.ts";
import { scheduleTable } from "./scheduleTable.ts";

export interface YearEndRow extends BalanceRow {
  readonly loan: PlannedLoan;
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
      amountOrNothing(balance && sumOf(loan, key, (row) => partsOf(row.due).year === year)),
    formula: ({ loan }) => {
      const s = referencesTo(scheduleTable(loan, t, null), t);
      const { here } = own();
      const sum =
        `ROUND(SUMIFS(${s.all(key)},${s.all("due")},">="&DATE(${here("year")},1,1),` +
        `${s.all("due")},"<="&${here("date")}),${loan.digits})`;
      const picked = [`(YEAR(${s.all("due")})=${here("year")})`];
      const open = key === "principal" ? sum : unlessOpen(sum, loan, s, picked);
      return sinceOpening(open, loan, t, here("id"), here("date"));
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
          ratesTable: ratesTable(t),
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
export interface YearSpan {
  readonly loan: PlannedLoan;
  readonly first: number;
  readonly last: number;
}

/** Loan by loan, the years over which all loans in its currency run: from the first drawdown, or the opening balance, to the last due date. */
export function yearSpans(loans: readonly PlannedLoan[]): YearSpan[] {
  const currencies = new Map<string, { first: number; last: number }>();
  for (const { terms, schedule } of loans) {
    const { drawdowns, openingBalance } = terms;
    const begun = [...drawdowns, ...(openingBalance ? [openingBalance] : [])].map(
      ({ date }) => partsOf(date).year,
    );
    const due = schedule.rows.map((row) => partsOf(row.due).year);
    const known = currencies.get(terms.currency) ?? { first: Infinity, last: -Infinity };
    currencies.set(terms.currency, {
      first: Math.min(known.first, ...begun),
      last: Math.max(known.last, ...due),
    });
  }
  return loans.flatMap((loan) => {
    const span = currencies.get(loan.terms.currency);
    return span ? [{ loan, ...span }] : [];
  });
}

/** A row for each loan and year. */
export function yearEndRows(loans: readonly PlannedLoan[]): YearEndRow[] {
  return yearSpans(loans).flatMap(({ loan, first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i): YearEndRow => {
      const end = day(`${first + i}-12-31`);
      const { balance } = figuresOn(loan, end).position;
      return { loan, year: first + i, currency: loan.terms.currency, balance, day: end };
    }),
  );
}
