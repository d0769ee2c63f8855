import { useId } from "react";
import type { Currency } from "../../money/currency.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface CurrencyChoiceProps {
  readonly currencies: readonly Currency[];
  readonly chosen: Currency;
  readonly onChoose: (currency: Currency) => void;
}

/** Which currency amounts are shown in: radio buttons side by side. */
export function CurrencyChoice({ currencies, chosen, onChoose }: CurrencyChoiceProps) {
  const { say } = useTranslator();
  const name = useId();
  return (
    <div role="radiogroup" className="segments" aria-label={say("pane:termCurrency")}>
      {currencies.map((currency) => (
        <label key={currency}>
          <input
            type="radio"
            name={name}
            checked={currency === chosen}
            onChange={() => {
              onChoose(currency);
            }}
          />
          <span>{currency}</span>
        </label>
      ))}
    </div>
  );
}
