import { Button, Field, Select } from "@fluentui/react-components";
import type { MessageKey } from "../../messages/message.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CurrencyField } from "../parts/CurrencyField.tsx";
import { FactField, FactOrigin } from "./FactField.tsx";
import { BalanceRows, YearRows } from "./FactRows.tsx";
import { SINGLE_FACTS, typed, type FitForm, type SingleFact } from "./fitForm.ts";
import { REPAYMENTS, type Expected } from "./readFitForm.ts";

const REPAYMENT_WORDS: Readonly<Record<(typeof REPAYMENTS)[number], MessageKey>> = {
  "equal-principal": "pane:repaymentEqual",
  annuity: "pane:repaymentAnnuity",
  bullet: "pane:repaymentBullet",
};

interface FactFormProps {
  readonly form: FitForm;
  /** What each field should have held that holds something else. */
  readonly wrong: ReadonlyMap<string, Expected>;
  readonly onForm: (form: FitForm) => void;
  readonly onSearch: () => void;
}

/** What is known of the loan, to be completed: every field may stay empty but the currency. */
export function FactForm({ form, wrong, onForm, onSearch }: FactFormProps) {
  const { say } = useTranslator();
  const names = Object.keys(SINGLE_FACTS) as SingleFact[];
  return (
    <form
      className="fit-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
      }}
    >
      <div className="fit-fields">
        <div className="fact-field">
          <CurrencyField
            label={say("paneFit:fact-currency")}
            value={form.currency.text}
            isWrong={wrong.has("currency")}
            onValue={(text) => {
              onForm({ ...form, currency: typed(form.currency, text) });
            }}
          />
          <FactOrigin field={form.currency} />
        </div>
        {names.map((name) => (
          <FactField
            key={name}
            label={say(`paneFit:fact-${name}`)}
            field={form.single[name]}
            wrong={wrong.get(name)}
            onText={(text) => {
              onForm({ ...form, single: { ...form.single, [name]: typed(form.single[name], text) } });
            }}
          />
        ))}
        <Field label={say("pane:termRepayment")}>
          <Select
            value={form.repayment}
            onChange={(_event, { value }) => {
              onForm({ ...form, repayment: value });
            }}
          >
            <option value="">{say("paneFit:repaymentUnknown")}</option>
            {REPAYMENTS.map((one) => (
              <option key={one} value={one}>
                {say(REPAYMENT_WORDS[one])}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <YearRows form={form} wrong={wrong} onForm={onForm} />
      <BalanceRows form={form} wrong={wrong} onForm={onForm} />
      <Button appearance="primary" type="submit">
        {say("paneFit:search")}
      </Button>
    </form>
  );
}
