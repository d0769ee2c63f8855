import { partsOf } from "../../calendar/day.ts";
import type { Translator } from "../../messages/translator.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { whileKnown, whileListed } from "../inputs/openingTerm.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { date, text } from "../layout/values.ts";
import { payableOn, type Payable } from "../loanFigures.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import {
  CURRENCY_COLUMN,
  ID_COLUMN,
  loanColumn,
  moneyColumn,
  nextAmount,
  type FiguresRow,
} from "../layout/loanColumns.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { prepaidSum, scheduledSum } from "../schedule/serviceFormulas.ts";

const REST_KEYS = { principal: "restPrincipal", interest: "restInterest", fees: "restFees" } as const;
const REST_HEADERS = {
  principal: "workbook:colRestPrincipal",
  interest: "workbook:colRestInterest",
  fees: "workbook:colRestFees",
} as const;

/**
 * tblUpcoming: the first payment after the day that the user types (AsOf), what is due after it in the same year, and the day
 * of the last payment.
 */
export function upcomingTable(t: Translator): TableDeclaration<FiguresRow> {
  const schedule = ({ figures }: FiguresRow): TableReferences =>
    referencesTo(scheduleTable(figures.loan, t, null), t);
  const own = (): TableReferences => referencesTo(table, t);
  const known = (formula: string, { figures: { loan } }: FiguresRow): string =>
    whileKnown(formula, loan, t, own().here("id"), "AsOf");
  const next = (key: string) => (row: FiguresRow) => {
    const s = schedule(row);
    const due = own().here("nextDue");
    const sum = `ROUND(SUMIFS(${s.all(key)},${s.all("due")},${due}),${row.figures.loan.digits})`;
    const picked = [`(${s.all("due")}=${due})`];
    const open =
      key === "principal"
        ? unlessOwedOpen(sum, key, row.figures.loan, s, picked)
        : unlessOpen(sum, row.figures.loan, s, picked);
    return known(`IF(${due}="",0,${open})`, row);
  };
  /** What is still to be paid in the year of the day. */
  const restOfYear = (part: keyof Payable): ColumnDeclaration<FiguresRow> =>
    moneyColumn(
      REST_KEYS[part],
      REST_HEADERS[part],
      ({ loan, day, position }) =>
        position.balance &&
        payableOn(loan, (due) => due > day && partsOf(due).year === partsOf(day).year)[part],
      (row) => {
        const { loan } = row.figures;
        const s = schedule(row);
        const days = (dates: string): string => `${dates},">"&AsOf,${dates},"<="&DATE(YEAR(AsOf),12,31)`;
        const prepaid = part === "principal" ? prepaidSum(loan, t, own().here("id"), days) : null;
        const scheduled = scheduledSum(part, loan, s, days(s.all("due")));
        const sum = `ROUND(${scheduled}${prepaid === null ? "" : `+${prepaid}`},${loan.digits})`;
        const picked = [`(${s.all("due")}>AsOf)`, `(YEAR(${s.all("due")})=YEAR(AsOf))`];
        if (part === "principal") return known(unlessOwedOpen(sum, part, loan, s, picked), row);
        return known(part === "interest" ? unlessOpen(sum, loan, s, picked) : sum, row);
      },
    );
  const table: TableDeclaration<FiguresRow> = {
    name: "tblUpcoming",
    input: false,
    keys: ["id"],
    columns: [
      loanColumn(32),
      ID_COLUMN,
      CURRENCY_COLUMN,
      {
        key: "nextDue",
        header: "workbook:colNextDue",
        format: "date",
        value: ({ figures }) => (figures.next ? date(figures.next.due) : text("")),
        formula: (row) => {
          const s = schedule(row);
          const picked = `${s.all("due")},">"&AsOf`;
          return known(`IF(COUNTIFS(${picked})=0,"",MINIFS(${s.all("due")},${picked}))`, row);
        },
      },
      moneyColumn("nextPrincipal", "workbook:colNextPrincipal", nextAmount("principal"), next("principal")),
      moneyColumn("nextInterest", "workbook:colNextInterest", nextAmount("interest"), next("interest")),
      moneyColumn("nextTotal", "workbook:colNextTotal", nextAmount("total"), next("total")),
      ...(["principal", "interest", "fees"] as const).map(restOfYear),
      {
        key: "lastDue",
        header: "workbook:colLastDue",
        format: "date",
        value: ({ figures }) => date(figures.lastDue),
        formula: (row) =>
          whileListed(`MAX(${schedule(row).all("due")})`, row.figures.loan, t, own().here("id")),
      },
    ],
  };
  return table;
}
