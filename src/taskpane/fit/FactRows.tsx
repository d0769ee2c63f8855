import { Button } from "@fluentui/react-components";
import { useTranslator } from "../TranslatorContext.ts";
import { CurrencyField } from "./CurrencyField.tsx";
import { FactField } from "./FactField.tsx";
import { newBalance, newYear, typed, type BalanceRow, type FitForm, type YearRow } from "./fitForm.ts";
import type { Expected } from "./readFitForm.ts";
import { TypedField } from "./TypedField.tsx";

interface FactRowsProps {
  readonly form: FitForm;
  readonly wrong: ReadonlyMap<string, Expected>;
  readonly onForm: (form: FitForm) => void;
}

/** Principal due in years: any number of them. */
export function YearRows({ form, wrong, onForm }: FactRowsProps) {
  const { say } = useTranslator();
  const put = (row: YearRow, part: Partial<YearRow>): void => {
    onForm({ ...form, years: form.years.map((one) => (one === row ? { ...one, ...part } : one)) });
  };
  return (
    <fieldset className="fact-rows">
      <legend>{say("paneFit:years")}</legend>
      {form.years.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={say("paneFit:rowOf", { row: index + 1 })}
          className="fact-row"
        >
          <TypedField
            label={say("paneFit:year")}
            text={row.year}
            wrong={wrong.get(`years ${row.id} year`)}
            onText={(year) => {
              // Another year's principal is no longer what the document states.
              put(row, { year, amount: { ...row.amount, published: null } });
            }}
          />
          <FactField
            label={say("paneFit:amount")}
            field={row.amount}
            wrong={wrong.get(`years ${row.id} amount`)}
            onText={(text) => {
              put(row, { amount: typed(row.amount, text) });
            }}
          />
          <Button
            size="small"
            aria-label={say("paneFit:removeYear", { year: row.year })}
            onClick={() => {
              onForm({ ...form, years: form.years.filter((one) => one !== row) });
            }}
          >
            {say("pane:remove")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          onForm({ ...form, years: [...form.years, newYear(form.years)] });
        }}
      >
        {say("paneFit:addYear")}
      </Button>
    </fieldset>
  );
}

/** Published balances, in any currency, with their day or without: a sentence in the press seldom states one. */
export function BalanceRows({ form, wrong, onForm }: FactRowsProps) {
  const { say } = useTranslator();
  const put = (row: BalanceRow, part: Partial<BalanceRow>): void => {
    onForm({ ...form, balances: form.balances.map((one) => (one === row ? { ...one, ...part } : one)) });
  };
  // A balance of another day or currency is no longer what the document states.
  const unpublished = (row: BalanceRow) => ({ amount: { ...row.amount, published: null } });
  return (
    <fieldset className="fact-rows">
      <legend>{say("paneFit:balances")}</legend>
      {form.balances.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={say("paneFit:rowOf", { row: index + 1 })}
          className="fact-row"
        >
          <FactField
            label={say("paneFit:amount")}
            field={row.amount}
            wrong={wrong.get(`balances ${row.id} amount`)}
            onText={(text) => {
              put(row, { amount: typed(row.amount, text) });
            }}
          />
          <CurrencyField
            label={say("pane:termCurrency")}
            value={row.currency}
            isWrong={wrong.has(`balances ${row.id} currency`)}
            onValue={(currency) => {
              put(row, { ...unpublished(row), currency });
            }}
          />
          <TypedField
            label={say("paneFit:asOf")}
            text={row.asOf}
            wrong={wrong.get(`balances ${row.id} asOf`)}
            onText={(asOf) => {
              put(row, { ...unpublished(row), asOf });
            }}
          />
          <TypedField
            label={say("paneFit:roundedTo")}
            text={row.roundedTo}
            wrong={wrong.get(`balances ${row.id} roundedTo`)}
            onText={(roundedTo) => {
              put(row, { roundedTo });
            }}
          />
          <Button
            size="small"
            aria-label={say("paneFit:removeBalance", { amount: row.amount.text, currency: row.currency })}
            onClick={() => {
              onForm({ ...form, balances: form.balances.filter((one) => one !== row) });
            }}
          >
            {say("pane:remove")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          onForm({ ...form, balances: [...form.balances, newBalance(form.balances)] });
        }}
      >
        {say("paneFit:addBalance")}
      </Button>
    </fieldset>
  );
}
