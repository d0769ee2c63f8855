import { excelSerial } from "../../calendar/day.ts";
import type { PaymentKind } from "../../loan/payments/payment.ts";
import { addDecimals, multiplyDecimals } from "../../money/decimal.ts";
import { amountDecimal } from "../../money/money.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { quoted } from "../formulas/quoted.ts";
import { referencesTo } from "../formulas/references.ts";
import { paymentsTable } from "../inputs/paymentsTable.ts";
import { whole } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { PAYMENT_WORDS } from "../words.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { inputControl, wholeNumber } from "./formulas/inputControls.ts";
import { headCells } from "./scheduleHeadCells.ts";
import type { TermLine } from "./termLine.ts";

const KINDS = Object.keys(PAYMENT_WORDS) as readonly PaymentKind[];

/** How many payments are entered of a loan, and a number that changes with their days, amounts, kinds and currency. */
export function paymentLines({ t, names, dossier }: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { id, currency } = loan.terms;
  const payments = dossier.payments.filter((one) => one.loan.toLowerCase() === id.toLowerCase());
  const { all } = referencesTo(paymentsTable(t), t);
  const cell = headCells(loan).id;
  const rows: TermLine = {
    label: "workbook:headRareRows",
    params: { sheet: names.payments },
    value: whole(payments.length),
    formula: `COUNTIFS(${all("loan")},${exactCriterion(cell, id)})`,
    format: "integer",
  };
  if (payments.length === 0) return [rows];
  const products = payments.map(({ date, amount, kind }) =>
    multiplyDecimals(
      amountDecimal(amount),
      wholeNumber(
        excelSerial(date) * (KINDS.indexOf(kind) + 1 + (amount.currency === currency ? KINDS.length : 0)),
      ),
    ),
  );
  const control = inputControl(
    products.reduce(addDecimals, wholeNumber(0)),
    payments.length,
    [0, -1, -2, -3, -4, -5, -6, -7, -8],
  );
  const weights = KINDS.map((kind, at) => `${at + 1}*(${all("kind")}=${quoted(t.say(PAYMENT_WORDS[kind]))})`);
  const weight = [...weights, `${KINDS.length}*(${all("currency")}="${currency}")`].join("+");
  const sum = `SUMPRODUCT((${all("loan")}=${cell})*${all("amount")}*${all("date")}*(${weight}))`;
  return [
    rows,
    {
      label: "workbook:headPaymentsControl",
      value: control.value,
      formula: control.rounded(sum),
      format: "general",
    },
  ];
}
