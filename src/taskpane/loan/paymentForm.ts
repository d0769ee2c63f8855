import { day, type Day } from "../../calendar/day.ts";
import type { Payment } from "../../dossier/dossier.ts";
import type { DueKind } from "../../loan/payments/payment.ts";
import type { RecordedRow } from "../../loan/payments/recordedRows.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { message, type Message } from "../../messages/message.ts";
import { isCurrency } from "../../money/currency.ts";
import { decimal } from "../../money/decimal.ts";
import { amountDecimal, moneyOfDecimal } from "../../money/money.ts";
import { typedForm } from "../state/asOfField.ts";
import { readTypedDay } from "../state/readTypedDay.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { deepEqual } from "../state/deepEqual.ts";

/** A day whose form shows which number is the month. */
const EXAMPLE_DAY = day("2022-09-21");

/** What can be paid on a row, in the order of the form. */
const PAID_KINDS = ["principal", "interest", "fee"] as const satisfies readonly DueKind[];

export type PaymentField = DueKind | "date" | "currency";

/** A payment as the user sees and types it, in the language's own form. */
export type PaymentForm = Readonly<Record<PaymentField, string>>;

/** What was paid, or what is wrong, by field. */
type PaymentReading =
  | { readonly ok: true; readonly payments: readonly Payment[] }
  | { readonly ok: false; readonly wrong: ReadonlyMap<PaymentField, Message> };

/** The form filled with what of the row is not paid yet, on its day of payment. */
export function paymentFormOf(
  { row, left }: RecordedRow<Payment>,
  { currency }: LoanTerms,
  language: Language,
): PaymentForm {
  const amount = (kind: DueKind): string => {
    const value = left[kind];
    return value && value.minor > 0n ? formatDecimal(amountDecimal(value), language) : "";
  };
  return {
    date: typedForm(row.payment, language),
    principal: amount("principal"),
    interest: amount("interest"),
    fee: amount("fee"),
    currency,
  };
}

interface Recorded {
  readonly terms: LoanTerms;
  /** What was recorded before. */
  readonly payments: readonly Payment[];
  readonly language: Language;
}

/** Reads the form: a payment for each amount above nothing. An empty amount was not paid. */
export function readPaymentForm(form: PaymentForm, { terms, payments, language }: Recorded): PaymentReading {
  const wrong = new Map<PaymentField, Message>();
  const date = readDate(form.date, terms, language, wrong);
  const currency = isCurrency(form.currency) ? form.currency : null;
  if (currency === null) wrong.set("currency", message("paneFit:wrongCurrency"));
  const amounts = PAID_KINDS.flatMap((kind) => {
    const text = form[kind].trim();
    if (text === "") return [];
    const number = readTypedNumber(text, language);
    if (!number || number.digits < 0n) {
      wrong.set(kind, message("payments:wrongAmount", { example: example(language) }));
      return [];
    }
    const amount = currency && moneyOfDecimal(number, currency);
    if (currency && !amount) wrong.set(kind, message("payments:tooFine", { currency }));
    return amount && amount.minor > 0n ? [{ kind, amount }] : [];
  });
  if (wrong.size > 0 || date === null) return { ok: false, wrong };
  if (amounts.length === 0) return wrongAt("principal", message("payments:wrongNothing"));
  const made = amounts.map(({ kind, amount }): Payment => ({
    loan: terms.id,
    date,
    kind,
    amount,
    note: null,
  }));
  const twice = made.find((one) =>
    payments.some((before) => deepEqual(withoutNote(before), withoutNote(one))),
  );
  if (twice) return wrongAt(twice.kind as DueKind, message("payments:wrongTwice", { day: { day: date } }));
  return { ok: true, payments: made };
}

function readDate(
  text: string,
  { openingBalance }: LoanTerms,
  language: Language,
  wrong: Map<PaymentField, Message>,
): Day | null {
  const date = readTypedDay(text, language);
  if (date === null) {
    wrong.set("date", message("payments:wrongDate", { example: typedForm(EXAMPLE_DAY, language) }));
  } else if (openingBalance && date <= openingBalance.date) {
    wrong.set("date", message("payments:wrongBefore", { day: { day: openingBalance.date } }));
  }
  return date;
}

/** A note tells nothing of whether a payment is the same one. */
function withoutNote(payment: Payment): Payment {
  return { ...payment, loan: payment.loan.toLowerCase(), note: null };
}

function wrongAt(field: PaymentField, said: Message): PaymentReading {
  return { ok: false, wrong: new Map([[field, said]]) };
}

function example(language: Language): string {
  return formatDecimal(decimal("8537500.00"), language);
}
