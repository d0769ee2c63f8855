import type { PaymentKind } from "../../dossier/dossier.ts";
import type { MessageKey, Translator } from "../../messages/translator.ts";
import type { Money } from "../../money/money.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, text, whole } from "../layout/values.ts";
import type { DuePart, PaidFigures } from "../paidFigures.ts";
import { PAYMENT_WORDS } from "../words.ts";
import type { ColumnDeclaration, TableDeclaration } from "./declaration.ts";
import { paymentsTable } from "./paymentsTable.ts";
import { scheduleTable } from "./scheduleTable.ts";

interface Part {
  readonly part: DuePart;
  readonly kind: PaymentKind;
  readonly due: MessageKey;
  readonly paid: MessageKey;
  readonly open: MessageKey;
}

const PARTS: readonly Part[] = [
  {
    part: "principal",
    kind: "principal",
    due: "workbook:colPrincipalDue",
    paid: "workbook:colPrincipalPaid",
    open: "workbook:colPrincipalOpen",
  },
  {
    part: "interest",
    kind: "interest",
    due: "workbook:colInterestDue",
    paid: "workbook:colInterestReallyPaid",
    open: "workbook:colInterestOpen",
  },
  {
    part: "fees",
    kind: "fee",
    due: "workbook:colFeesDue",
    paid: "workbook:colFeesReallyPaid",
    open: "workbook:colFeesOpen",
  },
];

const PAYMENT_KINDS = Object.keys(PAYMENT_WORDS) as readonly PaymentKind[];

/** Keys of the columns with what is due and unpaid. */
export const OPEN_KEYS: readonly string[] = PARTS.map(({ part }) => `${part}Open`);

/** tblPaid: for each loan what was to be paid by the day that the user types (AsOf), what was paid, and the difference. */
export function paymentsMadeTable(t: Translator): TableDeclaration<PaidFigures> {
  const payments = referencesTo(paymentsTable(t), t);
  const own = (): TableReferences => referencesTo(table, t);
  const money = (
    key: string,
    header: MessageKey,
    value: (row: PaidFigures) => Money,
    formula: (row: PaidFigures) => string,
  ): ColumnDeclaration<PaidFigures> => ({
    key,
    header,
    format: ({ loan }) => loan.format,
    value: (row) => amount(value(row)),
    formula: (row) => `ROUND(${formula(row)},${row.loan.digits})`,
  });
  const due = (part: DuePart) => (row: PaidFigures) => {
    const schedule = referencesTo(scheduleTable(row.loan, t, null), t);
    return `SUMIFS(${schedule.all(part)},${schedule.all("payment")},"<="&AsOf)`;
  };
  /** Conditions that pick the loan's payments of a kind. */
  const ofKind = (kind: PaymentKind, { loan }: PaidFigures): string =>
    [
      [payments.all("loan"), exactCriterion(own().here("id"), loan.terms.id)],
      [payments.all("currency"), own().here("currency")],
      [payments.all("kind"), `"${t.say(PAYMENT_WORDS[kind])}"`],
    ]
      .flat()
      .join(",");
  const paid = (kind: PaymentKind) => (row: PaidFigures) =>
    `SUMIFS(${payments.all("amount")},${ofKind(kind, row)},${payments.all("date")},"<="&AsOf)`;
  const table: TableDeclaration<PaidFigures> = {
    name: "tblPaid",
    input: false,
    keys: ["id"],
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
        key: "currency",
        header: "workbook:colCurrency",
        format: "text",
        value: ({ loan }) => text(loan.terms.currency),
      },
      ...PARTS.flatMap(({ part, kind, ...headers }) => [
        money(`${part}Due`, headers.due, (row) => row.due[part], due(part)),
        money(`${part}Paid`, headers.paid, (row) => row.paid[part], paid(kind)),
        {
          ...money(
            `${part}Open`,
            headers.open,
            (row) => row.open[part],
            () => `${own().here(`${part}Due`)}-${own().here(`${part}Paid`)}`,
          ),
          look: "total" as const,
        },
      ]),
      money(
        "defaultInterest",
        "workbook:colDefaultInterestPaid",
        (row) => row.defaultInterest,
        paid("default-interest"),
      ),
      {
        key: "count",
        header: "workbook:colPaymentCount",
        format: "integer",
        value: ({ count }) => whole(count),
        formula: (row) =>
          PAYMENT_KINDS.map((kind) => `COUNTIFS(${ofKind(kind, row)},${payments.all("date")},">0")`).join(
            "+",
          ),
      },
    ],
  };
  return table;
}
