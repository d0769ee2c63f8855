import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { mayBeOpen, mayOweOpen } from "../sheetLoan.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, amountOrNothing, text, whole } from "../layout/values.ts";
import { DUE_COLUMNS, type PaidFigures } from "../paidFigures.ts";
import { PAYMENT_WORDS } from "../words.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { paidSinceOpening, paymentsTable } from "../inputs/paymentsTable.ts";
import { payableSum } from "../schedule/serviceFormulas.ts";

/** Below every amount that the column takes. */
const LESS_THAN_PAID = "-1000000000000000";

/**
 * tblPaid: what was to be paid on each loan by the day that the user types (AsOf), what was paid, and the difference,
 * kind by kind. The columns stand above those of tblPayments that are as wide.
 */
export function paymentsMadeTable(t: Translator): TableDeclaration<PaidFigures> {
  const payments = referencesTo(paymentsTable(t), t);
  const own = (): TableReferences => referencesTo(table, t);
  const money = (
    key: string,
    header: MessageKey,
    value: (row: PaidFigures) => Money | null,
    formula: (row: PaidFigures) => string | null,
  ): ColumnDeclaration<PaidFigures> => ({
    key,
    header,
    format: ({ loan }) => loan.format,
    value: (row) => (formula(row) === null ? amount(value(row)) : amountOrNothing(value(row))),
    formula: (row) => {
      const found = formula(row);
      if (found === null) return null;
      const rounded = `ROUND(${found},${row.loan.digits})`;
      if (!mayOweUnknown(row) || key === "paid") return rounded;
      if (key === "open") return `IF(${own().here("due")}="","",${rounded})`;
      const schedule = referencesTo(scheduleTable(row.loan, t, null), t);
      const picked = [`(${schedule.all("payment")}<=AsOf)`];
      return row.kind === "interest"
        ? unlessOpen(rounded, row.loan, schedule, picked)
        : unlessOwedOpen(rounded, "principal", row.loan, schedule, picked);
    },
  });
  /** Conditions that pick the row's payments. */
  const picked = ({ loan }: PaidFigures): string =>
    `${payments.all("loan")},${exactCriterion(own().here("id"), loan.terms.id)},` +
    `${payments.all("currency")},${own().here("currency")},${payments.all("kind")},${own().here("kind")}` +
    paidSinceOpening(loan, t, own().here("id"));
  const table: TableDeclaration<PaidFigures> = {
    name: "tblPaid",
    input: false,
    keys: ["id", "kind"],
    columns: [
      {
        key: "loan",
        header: "workbook:colLoan",
        format: "text",
        wrapAt: 32,
        value: ({ loan }) => text(loan.shortName),
        link: ({ loan }) => ({ sheet: loan.sheet, cell: "A1" }),
      },
      { key: "id", header: "workbook:colId", format: "text", value: ({ loan }) => text(loan.terms.id) },
      {
        key: "kind",
        header: "workbook:colOwedFor",
        format: "text",
        value: ({ kind }) => text(t.say(PAYMENT_WORDS[kind])),
      },
      money(
        "due",
        "workbook:colFallenDue",
        ({ due }) => due,
        ({ loan, kind }) => {
          const column = DUE_COLUMNS[kind];
          if (column === null) return null;
          return payableSum(column, loan, t, own().here("id"), (dates) => `${dates},"<="&AsOf`);
        },
      ),
      money(
        "paid",
        "workbook:colPaid",
        ({ paid }) => paid,
        (row) => `SUMIFS(${payments.all("amount")},${picked(row)},${payments.all("date")},"<="&AsOf)`,
      ),
      {
        ...money(
          "open",
          "workbook:colUnpaid",
          ({ open }) => open,
          ({ kind }) => (DUE_COLUMNS[kind] === null ? null : `${own().here("due")}-${own().here("paid")}`),
        ),
        look: "total",
      },
      {
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ loan }) => text(loan.terms.currency),
      },
      {
        key: "count",
        header: "workbook:colPaymentCount",
        format: "integer",
        value: ({ count }) => whole(count),
        // Not one whose day or amount is a text: it is in no sum.
        formula: (row) =>
          `COUNTIFS(${picked(row)},${payments.all("date")},">0",${payments.all("amount")},">${LESS_THAN_PAID}")`,
      },
    ],
  };
  return table;
}

/** Whether what was to be paid can stand open: interest without a rate, principal that follows from one. */
function mayOweUnknown({ loan, kind }: PaidFigures): boolean {
  return kind === "interest" ? mayBeOpen(loan) : kind === "principal" && mayOweOpen(loan);
}
