import { Field, Select } from "@fluentui/react-components";
import { CURRENCIES } from "../../money/currency.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface CurrencyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onValue: (currency: string) => void;
}

/** A currency of those that the program knows; empty while none is chosen. */
export function CurrencyField({ label, value, isWrong, onValue }: CurrencyFieldProps) {
  const { say } = useTranslator();
  return (
    <Field
      label={label}
      {...(isWrong && { validationState: "error" as const, validationMessage: say("paneFit:wrongCurrency") })}
    >
      <Select
        value={value}
        onChange={(_event, data) => {
          onValue(data.value);
        }}
      >
        <option value="">–</option>
        {CURRENCIES.map((currency) => (
          <option key={currency} value={currency}>
            {currency}
          </option>
        ))}
      </Select>
    </Field>
  );
}
