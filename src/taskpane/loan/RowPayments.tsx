import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import type { Payment } from "../../dossier/dossier.ts";
import type { RecordedRow } from "../../loan/payments/recordedRows.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { message, type Message } from "../../messages/message.ts";
import { PAYMENT_WORDS } from "../../workbook/words.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { deepEqual } from "../state/deepEqual.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { PaymentFields } from "./PaymentFields.tsx";
import { paymentFormOf, readPaymentForm, type PaymentField, type PaymentForm } from "./paymentForm.ts";

interface RowPaymentsProps {
  readonly of: RecordedRow<Payment>;
  readonly terms: LoanTerms;
  /** All that were recorded, of whatever loan. */
  readonly payments: readonly Payment[];
  /** Whether the row is to be paid already, so that a payment can be recorded. */
  readonly isDue: boolean;
  readonly dispatch: PaneModel["dispatch"];
}

const NOTHING_WRONG: ReadonlyMap<PaymentField, Message> = new Map();

/** What was recorded as paid on a row of a schedule, and the way to record a payment and to take it back. */
export function RowPayments({ of, terms, payments, isDue, dispatch }: RowPaymentsProps) {
  const { say, sayMessage, language } = useTranslator();
  const [form, setForm] = useState<PaymentForm | null>(null);
  const [wrong, setWrong] = useState(NOTHING_WRONG);
  const [saved, setSaved] = useState<readonly Payment[]>([]);
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const moved = useRef<string | null>(null);
  useEffect(() => {
    // What had the focus is gone with the step before.
    const { current } = box;
    if (moved.current)
      (current?.querySelector<HTMLElement>(moved.current) ?? current?.querySelector("h2"))?.focus();
    moved.current = null;
  });
  const goOn = (to: string): void => {
    moved.current = to;
  };
  const save = (typed: PaymentForm): void => {
    const reading = readPaymentForm(typed, { terms, payments, language });
    if (!reading.ok) {
      setWrong(reading.wrong);
      goOn("[aria-invalid='true']");
      return;
    }
    dispatch({ type: "paymentsRecorded", payments: reading.payments });
    setSaved(reading.payments);
    setForm(null);
    goOn("[data-undo]");
  };
  const takeBack = (gone: readonly Payment[]): void => {
    dispatch({ type: "paymentsTakenBack", payments: gone });
    setSaved([]);
    goOn("[data-record]");
  };
  const isSaved = (one: Payment): boolean => saved.some((other) => deepEqual(one, other));
  const just = payments.filter(isSaved);
  const isElsewhere = just.length > 0 && !of.payments.some(isSaved);
  const isUnpaid = isDue && of.paidInFull === null;
  if (!isUnpaid && of.payments.length === 0) return null;
  return (
    <section ref={box} className="row-payments" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1} className={of.payments.length === 0 ? "only-heard" : undefined}>
        {say("payments:heading")}
      </h2>
      {of.payments.length > 0 && (
        <ul>
          {of.payments.map((one, index) => (
            <li key={index}>
              {sayMessage(paymentMessage(one))}{" "}
              {!isSaved(one) && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={say("payments:removeOf", { payment: paymentMessage(one) })}
                  onClick={() => {
                    takeBack([one]);
                  }}
                >
                  {say("pane:remove")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {just.length > 0 && (
        <p>
          {say("payments:saved", { sheet: say("workbook:sheetPayments") })}{" "}
          {isElsewhere && `${say("payments:elsewhere")} `}
          <Button
            size="small"
            data-undo
            onClick={() => {
              takeBack(just);
            }}
          >
            {say("views:undo")}
          </Button>
        </p>
      )}
      {form ? (
        <PaymentFields
          form={form}
          wrong={wrong}
          loan={terms.name}
          fees={(of.due.fee?.minor ?? 0n) > 0n}
          isOpen={of.due.interest === null}
          onForm={(next) => {
            setForm(next);
            // A field is judged when the payment is to be saved, and again while it is put right.
            const reading = wrong.size > 0 ? readPaymentForm(next, { terms, payments, language }) : null;
            setWrong(reading && !reading.ok ? reading.wrong : NOTHING_WRONG);
          }}
          onSave={() => {
            save(form);
          }}
          onCancel={() => {
            setForm(null);
            setWrong(NOTHING_WRONG);
            goOn("[data-record]");
          }}
        />
      ) : (
        isUnpaid && (
          <Button
            size="small"
            icon={<Add16Regular />}
            data-record
            onClick={() => {
              setForm(paymentFormOf(of, terms, language));
              setSaved([]);
              goOn("input");
            }}
          >
            {say("payments:record")}
          </Button>
        )
      )}
    </section>
  );
}

function paymentMessage({ date, kind, amount }: Payment): Message {
  return message("payments:one", { day: { day: date }, kind: message(PAYMENT_WORDS[kind]), amount });
}
