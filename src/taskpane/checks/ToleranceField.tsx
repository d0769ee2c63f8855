import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { Check } from "../../checks/check.ts";
import type { SetTolerance } from "../../dossier/userWords.ts";
import { formatDecimal } from "../../messages/format.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface ToleranceFieldProps {
  readonly check: Check;
  /** The one that holds now. */
  readonly tolerance: Decimal;
  /** Null: the check's own. */
  readonly onTolerance: (tolerance: SetTolerance | null) => void;
}

/** How far apart two figures of a check may lie, in its unit; what is no such number changes nothing and says so. */
export function ToleranceField({ check, tolerance, onTolerance }: ToleranceFieldProps) {
  const { say, sayMessage, language } = useTranslator();
  // While it is typed, the text is the user's; otherwise it says what holds.
  const [typed, setTyped] = useState<string | null>(null);
  const { unit, value: own } = check.tolerance;
  const text = typed ?? formatDecimal(tolerance, language);
  const isOwn = compareDecimals(tolerance, own) === 0;
  const isWrong = typed !== null && read(typed) === null;

  function read(given: string): Decimal | null {
    const value = readTypedNumber(given, language);
    if (!value || value.digits < 0n) return null;
    return unit === "days" && value.scale > 0 ? null : value;
  }
  const name = sayMessage(check.name);
  return (
    <div className="tolerance">
      <Field
        label={say("paneChecks:toleranceOf", { unit: say(`paneChecks:unit-${unit}`) })}
        {...(isWrong
          ? {
              validationState: "error" as const,
              validationMessage: say(
                unit === "days" ? "paneChecks:toleranceWrongDays" : "paneChecks:toleranceWrong",
                { holds: { decimal: tolerance } },
              ),
            }
          : { hint: say("paneChecks:toleranceOwn", { own: { decimal: own } }) })}
      >
        <Input
          value={text}
          inputMode="decimal"
          autoComplete="off"
          onChange={(_event, { value }) => {
            setTyped(value);
            const wanted = read(value);
            if (!wanted) return;
            onTolerance(compareDecimals(wanted, own) === 0 ? null : { check: check.id, value: wanted });
          }}
          onBlur={() => {
            if (!isWrong) setTyped(null);
          }}
        />
      </Field>
      <Button
        size="small"
        disabledFocusable={isOwn && !isWrong}
        aria-label={say("paneChecks:resetToleranceOf", { check: name })}
        onClick={() => {
          setTyped(null);
          onTolerance(null);
        }}
      >
        {say("paneChecks:resetTolerance")}
      </Button>
    </div>
  );
}
