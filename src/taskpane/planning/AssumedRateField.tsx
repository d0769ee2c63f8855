import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import type { AssumedRateRow } from "../../dossier/planning/assumedRateRows.ts";
import { formatDecimal } from "../../messages/format.ts";
import { normalized, type Decimal } from "../../money/decimal.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface AssumedRateFieldProps {
  readonly row: AssumedRateRow;
  /** Null: nothing is assumed any more. */
  readonly onRate: (rate: Decimal | null) => void;
}

/** A rate that the user assumes; empty, the last known one is used, and said to be. What is no rate changes nothing. */
export function AssumedRateField({ row, onRate }: AssumedRateFieldProps) {
  const { say, language } = useTranslator();
  // While it is typed, the text is the user's; otherwise it says what holds.
  const [typed, setTyped] = useState<string | null>(null);
  const { year, base, quote, rate, lastKnown } = row;
  const shown = (value: Decimal): string => formatDecimal(normalized(value), language);
  const read = (text: string): Decimal | null => {
    const value = readTypedNumber(text, language);
    return value && value.digits > 0n ? value : null;
  };
  const isWrong = typed !== null && typed.trim() !== "" && read(typed) === null;
  const known = lastKnown
    ? say("planning:paneLastKnown", {
        rate: { decimal: normalized(lastKnown.rate) },
        day: { day: lastKnown.date },
      })
    : say("planning:paneNoneKnown");
  return (
    <Field
      label={say("planning:paneRateOf", { year: String(year), base, quote })}
      {...(isWrong
        ? {
            validationState: "error" as const,
            validationMessage: rate
              ? say("planning:paneRateWrong", { rate: { decimal: normalized(rate) } })
              : say("planning:paneRateWrongNone"),
          }
        : { hint: rate ? known : say("planning:paneNotAssumed", { known }) })}
    >
      <Input
        value={typed ?? (rate ? shown(rate) : "")}
        inputMode="decimal"
        autoComplete="off"
        onChange={(_event, { value }) => {
          setTyped(value);
          const wanted = read(value);
          if (wanted) onRate(wanted);
          else if (value.trim() === "") onRate(null);
        }}
        onBlur={() => {
          if (!isWrong) setTyped(null);
        }}
      />
    </Field>
  );
}
