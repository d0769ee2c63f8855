import type { Translator } from "../../messages/translator.ts";
import { accruedFormula } from "./accruedFormula.ts";
import {
  balanceUntil,
  drawnUntil,
  feesUntil,
  interestUntil,
  repaidUntil,
  type UntilDay,
} from "./balanceFormula.ts";
import { unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { whileKnown } from "../inputs/openingTerm.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, text, wholeOrNothing } from "../layout/values.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { DRAWDOWNS_TABLE } from "../inputs/drawdownsTable.ts";
import {
  CURRENCY_COLUMN,
  ID_COLUMN,
  interestColumn,
  loanColumn,
  moneyColumn,
  type FiguresRow,
} from "../layout/loanColumns.ts";
import { PREPAYMENTS_TABLE } from "../inputs/prepaymentsTable.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";

/** A loan on the day that the user types. */
interface BalancesRow extends FiguresRow {
  /** Sheet of the loan's schedule. */
  readonly sheet: string;
  /** Address of the loan's days per year, "'X RAY'!$E$5". */
  readonly basis: string;
  /** Address of the loan's day count. */
  readonly dayCount: string;
  /** Address of what its interest rests on; null for a loan whose rate is known. */
  readonly interest: string | null;
}

/**
 * tblBalances: each loan on the day that the user types (AsOf).
 * @param withInterest whether a column says what interest rests on: where the rate of any loan is not known
 */
export function balancesTable(t: Translator, withInterest = false): TableDeclaration<BalancesRow> {
  const drawdowns = referencesTo(DRAWDOWNS_TABLE, t);
  const prepayments = referencesTo(PREPAYMENTS_TABLE, t);
  const schedule = ({ figures }: BalancesRow): TableReferences =>
    referencesTo(scheduleTable(figures.loan, t, null), t);
  const own = (): TableReferences => referencesTo(table, t);

  const untilAsOf = ({ figures: { loan } }: BalancesRow): UntilDay => ({
    loan,
    t,
    id: own().here("id"),
    day: "AsOf",
  });
  const until = (sum: (until: UntilDay) => string) => (row: BalancesRow) => sum(untilAsOf(row));
  const known = (formula: string, { figures: { loan } }: BalancesRow): string =>
    whileKnown(formula, loan, t, own().here("id"), "AsOf");

  const table: TableDeclaration<BalancesRow> = {
    name: "tblBalances",
    input: false,
    keys: ["id"],
    columns: [
      { ...loanColumn(32), link: ({ sheet }) => ({ sheet, cell: "A1" }) },
      ID_COLUMN,
      CURRENCY_COLUMN,
      moneyColumn("drawn", "workbook:colDrawn", (figures) => figures.drawn, until(drawnUntil)),
      moneyColumn("repaid", "workbook:colRepaid", (figures) => figures.repaid, until(repaidUntil)),
      moneyColumn(
        "interestPaid",
        "workbook:colInterestPaid",
        (figures) => figures.interest,
        until(interestUntil),
      ),
      moneyColumn("feesPaid", "workbook:colFeesPaid", (figures) => figures.fees, until(feesUntil)),
      moneyColumn(
        "balance",
        "workbook:colOwed",
        (figures) => figures.position.balance,
        (row) => balanceUntil(untilAsOf(row), { drawn: own().here("drawn"), repaid: own().here("repaid") }),
      ),
      {
        key: "periodFrom",
        header: "workbook:colPeriodFrom",
        format: "date",
        value: ({ figures }) => (figures.period ? date(figures.period.from) : text("")),
        formula: (row) => {
          const s = schedule(row);
          const end = own().here("periodDue");
          return `IF(${end}="","",MINIFS(${s.all("from")},${s.all("due")},${end},${s.all("n")},">0"))`;
        },
      },
      {
        key: "periodDue",
        header: "workbook:colPeriodDue",
        format: "date",
        value: ({ figures }) => (figures.period ? date(figures.period.due) : text("")),
        formula: (row) => {
          const s = schedule(row);
          const picked = `${s.all("due")},">"&AsOf,${s.all("n")},">0"`;
          return known(`IF(COUNTIFS(${picked})=0,"",MINIFS(${s.all("due")},${picked}))`, row);
        },
      },
      moneyColumn(
        "accrued",
        "workbook:colAccrued",
        (figures) => figures.position.accruedInterest,
        (row) =>
          known(
            accruedFormula({
              figures: row.figures,
              runAgain: t.say("workbook:runAgain"),
              own: own(),
              schedule: schedule(row),
              drawdowns,
              prepayments,
              basis: row.basis,
              dayCount: row.dayCount,
            }),
            row,
          ),
      ),
      {
        key: "instalmentsLeft",
        header: "workbook:colInstalmentsLeft",
        format: "integer",
        value: ({ figures }) => wholeOrNothing(figures.position.instalmentsLeft),
        formula: (row) => {
          const s = schedule(row);
          const left = `${s.all("instalment")},">0",${s.all("principal")},">0",${s.all("due")},">"&AsOf`;
          const picked = [`(${s.all("due")}>AsOf)`];
          const { loan } = row.figures;
          return known(unlessOwedOpen(`COUNTIFS(${left})`, "principal", loan, s, picked), row);
        },
      },
      ...(withInterest
        ? [
            interestColumn<BalancesRow>(
              t,
              ({ figures }) => figures.loan,
              ({ interest }) => interest ?? `""`,
            ),
          ]
        : []),
    ],
  };
  return table;
}
