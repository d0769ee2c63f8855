import { partsOf, type Day } from "../../calendar/day.ts";
import type { Payment } from "../../dossier/dossier.ts";
import { knowsInterest } from "../../loan/buildSchedule.ts";
import { arrearsOn, type Arrears } from "../../loan/payments/arrears.ts";
import { recordedSince } from "../../loan/payments/recordedSince.ts";
import { settle } from "../../loan/payments/settle.ts";
import type { DueKind } from "../../loan/payments/payment.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { sum, type Money } from "../../money/money.ts";
import { quoted } from "../formulas/quoted.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { unlessOpen, unlessOwedOpen } from "../schedule/formulas/openInterest.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import { amount, amountOrNothing, date, text, wholeOrNothing } from "../layout/values.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { PAYMENT_WORDS } from "../words.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { currencyColumn, idColumn, nameColumn } from "../layout/loanColumns.ts";
import { paidSinceOpening, paymentsTable } from "../inputs/paymentsTable.ts";
import { scheduleTable } from "../schedule/scheduleTable.ts";
import { addsInterest, prepaidSum } from "../schedule/serviceFormulas.ts";

/** What is overdue on a loan at the end of a day. */
interface ArrearsRow {
  readonly loan: SheetLoan;
  readonly day: Day;
  /**
   * Null while interest is open: what is overdue, and what a payment was for, cannot be told. Null too where no payment
   * is entered by the day: whether anything was paid is not known.
   */
  readonly arrears: Arrears | null;
  /** The payment day from which payments are entered, where due dates before it are not judged. */
  readonly since: Day | null;
  /** Whether any payment is entered by the day, and whether any is at all. */
  readonly isPaid: boolean;
  readonly isEntered: boolean;
}

/** Payments in another currency are in no sum, as in tblPaid. */
export function arrearsRows(
  loans: readonly SheetLoan[],
  payments: readonly Payment[],
  day: Day,
): ArrearsRow[] {
  return loans.map((loan) => ({ loan, day, ...arrearsOf(loan, payments, day) }));
}

/** @throws Problem as for arrearsOn */
export function arrearsOf(
  { terms, schedule }: Pick<SheetLoan, "terms" | "schedule">,
  payments: readonly Payment[],
  day: Day,
): Omit<ArrearsRow, "loan" | "day"> {
  const own = payments.filter(({ loan }) => loan.toLowerCase() === terms.id.toLowerCase());
  const isPaid = own.some(({ date }) => date <= day);
  const since = recordedSince(schedule, own)?.since ?? null;
  const arrears =
    isPaid && knowsInterest(schedule) ? arrearsOn(terms, settle(terms, schedule, own, day, { since })) : null;
  return { arrears, since, isPaid, isEntered: own.length > 0 };
}

/**
 * tblArrears: what is overdue on each loan on the day that the user types (AsOf): what had to be paid before that day, less
 * what was paid for it. A negative payment pays nothing, as the program has it. Default interest is the program's own, for
 * the day beside it.
 */
export function arrearsTable(t: Translator): TableDeclaration<ArrearsRow> {
  const payments = referencesTo(paymentsTable(t), t);
  const own = (): TableReferences => referencesTo(table, t);
  /** Conditions that pick the loan's payments by the day. */
  const paidByDay = ({ loan }: ArrearsRow): string =>
    `${payments.all("loan")},${exactCriterion(own().here("id"), loan.terms.id)},${payments.all("date")},"<="&AsOf`;
  const overdue = (
    key: "principal" | "interest" | "fees",
    kind: DueKind,
    header: MessageKey,
    due: (row: ArrearsRow, schedule: TableReferences, picked: string) => string,
  ): ColumnDeclaration<ArrearsRow> => ({
    key,
    header,
    format: ({ loan }) => loan.format,
    value: ({ arrears }) => amountOrNothing(arrears && arrears[key]),
    formula: (row) => {
      if (!isKnown(row)) return `""`;
      const s = referencesTo(scheduleTable(row.loan, t, null), t);
      const { here } = own();
      const byDay = paidByDay(row);
      const paid =
        `SUMIFS(${payments.all("amount")},${byDay},${payments.all("amount")},">0",` +
        `${payments.all("currency")},${here("currency")},${payments.all("kind")},"${t.say(PAYMENT_WORDS[kind])}"` +
        `${paidSinceOpening(row.loan, t, here("id"))})`;
      const recorded = row.since === null ? "" : `,${s.all("payment")},">="&${here("since")}`;
      const days = `${s.all("payment")},"<"&AsOf${recorded}`;
      const left = `IF(COUNTIFS(${byDay})=0,"",MAX(0,ROUND(${due(row, s, days)}-${paid},${row.loan.digits})))`;
      const picked = [
        `(${s.all("payment")}<AsOf)`,
        ...(row.since === null ? [] : [`(${s.all("payment")}>=${here("since")})`]),
      ];
      if (key === "interest") return unlessOpen(left, row.loan, s, picked);
      return key === "principal" ? unlessOwedOpen(left, key, row.loan, s, picked) : left;
    },
  });
  const table: TableDeclaration<ArrearsRow> = {
    name: "tblArrears",
    input: false,
    keys: ["id"],
    columns: [
      nameColumn(32, ({ loan }) => loan),
      idColumn(({ loan }) => loan),
      currencyColumn(({ loan }) => loan),
      {
        key: "since",
        header: "debtService:colPaymentsSince",
        format: "date",
        look: "computed",
        value: ({ since, isPaid }) => {
          if (!isPaid) return text(t.say("debtService:noPayment"));
          return since === null ? text("") : date(since);
        },
        formula: (row) => {
          const none = quoted(t.say("debtService:noPayment"));
          if (!row.isEntered) return none;
          const since = row.since === null ? `""` : dayFormula(row.since);
          return `IF(COUNTIFS(${paidByDay(row)})=0,${none},${since})`;
        },
      },
      overdue("principal", "principal", "debtService:colOverduePrincipal", ({ loan, since }, s, picked) => {
        // A prepayment belongs to the interest period that it falls into, with whose payment it is recorded or not.
        const recorded = `MINIFS(${s.all("from")},${s.all("payment")},">="&${own().here("since")})`;
        const prepaid = prepaidSum(
          loan,
          t,
          own().here("id"),
          (dates) => `${dates},"<"&AsOf${since === null ? "" : `,${dates},">="&${recorded}`}`,
        );
        return `SUMIFS(${s.all("principal")},${picked})${prepaid === null ? "" : `+${prepaid}`}`;
      }),
      // Interest below 0 is nothing that the debtor owes, and is not set off.
      overdue("interest", "interest", "debtService:colOverdueInterest", ({ loan }, s, picked) => {
        const interest = `SUMIFS(${s.all("interest")},${picked},${s.all("interest")},">0")`;
        return addsInterest(loan) ? `${interest}-SUMIFS(${s.all("capitalised")},${picked})` : interest;
      }),
      overdue(
        "fees",
        "fee",
        "debtService:colOverdueFees",
        (_, s, picked) => `SUMIFS(${s.all("fees")},${picked})`,
      ),
      {
        key: "overdue",
        header: "debtService:colOverdue",
        format: ({ loan }) => loan.format,
        look: "total",
        value: ({ arrears }) => amountOrNothing(arrears && overdueSum(arrears)),
        formula: (row) => {
          if (!isKnown(row)) return `""`;
          const { here } = own();
          const sum = ["principal", "interest", "fees"].map(here).join("+");
          // Without a payment by the day all three are open, of interest without a rate that alone.
          return `IF(${here("interest")}="","",${sum})`;
        },
      },
      {
        key: "defaultInterest",
        header: "workbook:wordDefaultInterest",
        format: ({ loan }) => loan.format,
        look: "computed",
        value: ({ arrears }) =>
          arrears === null
            ? text("")
            : arrears.defaultInterest === null
              ? text(t.say("debtService:notAgreed"))
              : amount(arrears.defaultInterest),
      },
      {
        key: "oldest",
        header: "debtService:colOldestDue",
        format: "date",
        look: "computed",
        value: ({ arrears }) => (!arrears || arrears.oldestDue === null ? text("") : date(arrears.oldestDue)),
      },
      {
        key: "daysPastDue",
        header: "debtService:colDaysPastDue",
        format: "integer",
        look: "computed",
        value: ({ arrears }) => wholeOrNothing(arrears && arrears.daysPastDue),
      },
      {
        key: "computedFor",
        header: "debtService:colComputedFor",
        format: "date",
        value: ({ day }) => date(day),
      },
    ],
  };
  return table;
}

function dayFormula(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  return `DATE(${year},${month},${dayOfMonth})`;
}

/** Whether what is overdue can be told, once a payment is entered by the day. */
function isKnown({ isEntered, loan }: ArrearsRow): boolean {
  return isEntered && knowsInterest(loan.schedule);
}

function overdueSum({ principal, interest, fees }: Arrears): Money {
  return sum([principal, interest, fees], principal.currency);
}
