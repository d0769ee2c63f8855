import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslator } from "../TranslatorContext.ts";
import { CurrencyField } from "../parts/CurrencyField.tsx";
import { FactField } from "./FactField.tsx";
import { newBalance, newYear, typed, type PublishedRow, type FitForm, type YearRow } from "./fitForm.ts";
import type { Expected } from "./readFitForm.ts";
import { TypedField } from "./TypedField.tsx";

interface FactRowsProps {
  readonly form: FitForm;
  readonly wrong: ReadonlyMap<string, Expected>;
  readonly onForm: (form: FitForm) => void;
}

interface RowListProps<Row extends { readonly id: number }> {
  readonly legend: string;
  readonly rows: readonly Row[];
  readonly fields: (row: Row) => ReactNode;
  /** What the button that takes the row away says, for those who don't see the row. */
  readonly removal: (row: Row) => string;
  readonly addition: string;
  readonly onRows: (rows: readonly Row[]) => void;
  readonly newRow: (rows: readonly Row[]) => Row;
}

/** Rows of fields, any number of them. */
function RowList<Row extends { readonly id: number }>(props: RowListProps<Row>) {
  const { say } = useTranslator();
  const { legend, rows, fields, removal, addition, onRows, newRow } = props;
  return (
    <fieldset className="fact-rows">
      <legend>{legend}</legend>
      {rows.map((row, index) => (
        <div
          key={row.id}
          role="group"
          aria-label={say("paneFit:rowOf", { row: index + 1 })}
          className="fact-row"
        >
          {fields(row)}
          <Button
            size="small"
            aria-label={removal(row)}
            onClick={() => {
              onRows(rows.filter((one) => one !== row));
            }}
          >
            {say("pane:remove")}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => {
          onRows([...rows, newRow(rows)]);
        }}
      >
        {addition}
      </Button>
    </fieldset>
  );
}

/** Principal due in years: any number of them. */
export function YearRows({ form, wrong, onForm }: FactRowsProps) {
  const { say } = useTranslator();
  const put = (row: YearRow, part: Partial<YearRow>): void => {
    onForm({ ...form, years: form.years.map((one) => (one === row ? { ...one, ...part } : one)) });
  };
  return (
    <RowList
      legend={say("paneFit:years")}
      rows={form.years}
      onRows={(years) => {
        onForm({ ...form, years });
      }}
      newRow={newYear}
      addition={say("paneFit:addYear")}
      removal={(row) => say("paneFit:removeYear", { year: row.year })}
      fields={(row) => (
        <>
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
        </>
      )}
    />
  );
}

/** Published balances, in any currency, with their day or without: a sentence in the press seldom states one. */
export function BalanceRows({ form, wrong, onForm }: FactRowsProps) {
  const { say } = useTranslator();
  const put = (row: PublishedRow, part: Partial<PublishedRow>): void => {
    onForm({ ...form, balances: form.balances.map((one) => (one === row ? { ...one, ...part } : one)) });
  };
  // A balance of another day or currency is no longer what the document states.
  const unpublished = (row: PublishedRow) => ({ amount: { ...row.amount, published: null } });
  return (
    <RowList
      legend={say("paneFit:balances")}
      rows={form.balances}
      onRows={(balances) => {
        onForm({ ...form, balances });
      }}
      newRow={newBalance}
      addition={say("paneFit:addBalance")}
      removal={(row) => say("paneFit:removeBalance", { amount: row.amount.text, currency: row.currency })}
      fields={(row) => (
        <>
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
        </>
      )}
    />
  );
}
