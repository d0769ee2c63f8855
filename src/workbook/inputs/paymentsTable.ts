import type { Payment } from "../../dossier/dossier.ts";
import type { Translator } from "../../messages/translator.ts";
import { amount, amountFormat, BLANK, date, text } from "../layout/values.ts";
import { PAYMENT_WORDS } from "../words.ts";
import type { TableDeclaration } from "../layout/declaration.ts";
import { openingTerm } from "./openingTerm.ts";
import { referencesTo } from "../formulas/references.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { amountGuard, CURRENCY_GUARD, DAY_GUARD, LOAN_GUARD, wordsGuard } from "./inputGuards.ts";

/** tblPayments: what was really paid, for the user to enter. A null row is an empty one to type into. */
export function paymentsTable(t: Translator): TableDeclaration<Payment | null> {
  return {
    name: "tblPayments",
    input: true,
    keys: ["loan", "date", "kind", "amount"],
    columns: [
      {
        key: "loan",
        header: "workbook:colId",
        look: "input",
        format: "text",
        guard: LOAN_GUARD,
        value: (payment) => text(payment && payment.loan),
      },
      {
        key: "date",
        header: "workbook:colPaidOn",
        look: "input",
        format: "date",
        guard: DAY_GUARD,
        value: (payment) => date(payment && payment.date),
      },
      {
        key: "kind",
        header: "workbook:colPaidFor",
        look: "input",
        format: "text",
        guard: wordsGuard(PAYMENT_WORDS),
        value: (payment) => (payment ? text(t.say(PAYMENT_WORDS[payment.kind])) : BLANK),
      },
      {
        key: "amount",
        header: "workbook:colPaidAmount",
        look: "input",
        format: (payment) => (payment ? amountFormat(payment.amount.currency) : "amount2"),
        guard: amountGuard("workbook:hintPaidAmount", "-100000000000000"),
        value: (payment) => amount(payment && payment.amount),
      },
      {
        key: "currency",
        header: "workbook:colCurrency",
        look: "input",
        format: "text",
        guard: CURRENCY_GUARD,
        value: (payment) => text(payment && payment.amount.currency),
      },
      {
        key: "note",
        header: "workbook:colNote",
        look: "input",
        format: "text",
        wrapAt: 40,
        value: (payment) => text(payment && payment.note),
      },
    ],
  };
}

/** A criterion of SUMIFS that leaves payments out which an opening balance counts already; empty for other loans. */
export function paidSinceOpening(loan: SheetLoan, t: Translator, id: string): string {
  if (!loan.terms.openingBalance) return "";
  return `,${referencesTo(paymentsTable(t), t).all("date")},">"&${openingTerm("openingDate", loan, t, id)}`;
}
