import { Button, Field, Input } from "@fluentui/react-components";
import type { Message, MessageKey } from "../../messages/message.ts";
import { CurrencyField } from "../parts/CurrencyField.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import type { PaymentField, PaymentForm } from "./paymentForm.ts";

interface PaymentFieldsProps {
  readonly form: PaymentForm;
  /** What is wrong with a field, once it was to be saved. */
  readonly wrong: ReadonlyMap<PaymentField, Message>;
  /** What the loan is called. */
  readonly loan: string;
  /** Whether fees are due with it. */
  readonly fees: boolean;
  /** Whether the interest that is due is not known. */
  readonly isOpen: boolean;
  readonly onForm: (form: PaymentForm) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** A payment to be recorded: when, and how much for what. */
export function PaymentFields(props: PaymentFieldsProps) {
  const { form, wrong, loan, fees, isOpen, onForm, onSave, onCancel } = props;
  const { say, sayMessage } = useTranslator();
  const text = (field: PaymentField, label: MessageKey, hint?: string) => {
    const said = wrong.get(field);
    return (
      <Field
        label={say(label)}
        {...(said
          ? { validationState: "error" as const, validationMessage: sayMessage(said) }
          : hint === undefined
            ? {}
            : { hint })}
      >
        <Input
          value={form[field]}
          inputMode={field === "date" ? "text" : "decimal"}
          autoComplete="off"
          onChange={(_event, { value }) => {
            onForm({ ...form, [field]: value });
          }}
        />
      </Field>
    );
  };
  return (
    <form
      className="payment-form"
      noValidate
      aria-label={say("payments:formOf", { loan })}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {text("date", "payments:date")}
      {text("principal", "payments:principal")}
      {text("interest", "payments:interest", isOpen ? say("payments:interestOpen") : undefined)}
      {fees && text("fee", "payments:fee")}
      <CurrencyField
        label={say("pane:termCurrency")}
        value={form.currency}
        isWrong={wrong.has("currency")}
        onValue={(currency) => {
          onForm({ ...form, currency });
        }}
      />
      <p className="buttons">
        <Button type="submit">{say("payments:save")}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {say("payments:cancel")}
        </Button>
      </p>
    </form>
  );
}
