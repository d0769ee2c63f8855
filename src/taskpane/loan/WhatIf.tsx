import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { OpenSchedule, Position } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { formatDecimal, formatPercent } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import { addDecimals, atLeastDecimals, compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import type { Chain } from "../chain.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { atRate } from "../state/loadedTerms.ts";
import { attempt } from "../state/outcome.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { EffectTable, type OnDay } from "./EffectTable.tsx";

/** What is added to the rate at one press, in percent. */
const STEPS = [decimal("0.5"), decimal("1")] as const;
const NONE = decimal("0");
const MOST = decimal("100");

interface WhatIfProps {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly position: Position;
  readonly chain: Chain;
  /** The terms at the rate that was tried out are to hold. */
  readonly onApply: (terms: LoanTerms) => void;
  /** The rate that was applied is taken back; null where none was. */
  readonly onUndo: (() => void) | null;
}

/** What another rate would change: of a floating rate, its margin. Nothing holds before it is applied. */
export function WhatIf({ terms, schedule, position, chain, onApply, onUndo }: WhatIfProps) {
  const { say, language } = useTranslator();
  const agreed = rateOf(terms);
  // Null as long as nothing was tried out: then the field says what the terms say.
  const [tried, setTried] = useState<string | null>(null);
  const text = tried ?? (agreed ? formatDecimal(agreed, language) : "");
  const rate = readRate(text, language);
  const outcome = rate && agreed ? attempt(() => withRate(terms, rate, position, chain)) : null;
  const isOther = rate !== null && agreed !== null && compareDecimals(rate, agreed) !== 0;
  if (!agreed) return <p>{say("views:whatIfNone", { sheet: say("workbook:sheetLoans") })}</p>;
  const isFloating = terms.rate.kind === "floating";
  return (
    <>
      <p className="hint">{say("views:whatIfHint")}</p>
      {isFloating && <p>{say("views:whatIfFloating")}</p>}
      <Field
        className="what-if-rate"
        label={say(isFloating ? "views:whatIfMargin" : "views:whatIfRate")}
        {...(rate
          ? { hint: say("views:whatIfAgreed", { rate: formatDecimal(agreed, language) }) }
          : {
              validationState: "error" as const,
              validationMessage: say("views:whatIfWrong", {
                example: formatDecimal(decimal("3.50"), language),
              }),
            })}
      >
        <Input
          value={text}
          inputMode="decimal"
          autoComplete="off"
          onChange={(_event, { value }) => {
            setTried(value);
          }}
        />
      </Field>
      <Chips agreed={agreed} onTry={setTried} />
      {outcome && !outcome.ok && <NoticeLine notice={outcome.notice} />}
      {outcome?.ok && rate && (
        <EffectTable
          before={{ schedule, position }}
          after={outcome.value}
          was={say("views:byTerms")}
          is={say("views:atRate", { rate: formatPercent(atLeastDecimals(rate, 2), language) })}
          figures={["balance", "accrued", "next", "ofYear", "left", "all"]}
        />
      )}
      <p className="buttons">
        <Button
          size="small"
          disabledFocusable={!isOther || !outcome?.ok}
          onClick={() => {
            if (!rate || !isOther || !outcome?.ok) return;
            setTried(null);
            onApply(atRate(terms, otherRate(terms, rate)));
          }}
        >
          {say("views:whatIfApply")}
        </Button>
        {onUndo && (
          <Button
            size="small"
            onClick={() => {
              setTried(null);
              onUndo();
            }}
          >
            {say("views:whatIfUndo")}
          </Button>
        )}
      </p>
    </>
  );
}

/** Rates that are often asked for; null is back to the terms. */
function Chips({
  agreed,
  onTry,
}: {
  readonly agreed: Decimal;
  readonly onTry: (text: string | null) => void;
}) {
  const { say, language } = useTranslator();
  return (
    <div className="chips">
      {STEPS.map((step) => (
        <Button
          key={String(step.digits)}
          className="chip"
          size="small"
          shape="circular"
          onClick={() => {
            onTry(formatDecimal(addDecimals(agreed, step), language));
          }}
        >
          {say("views:whatIfRaise", { step: formatDecimal(step, language) })}
        </Button>
      ))}
      <Button
        className="chip"
        size="small"
        shape="circular"
        onClick={() => {
          onTry(null);
        }}
      >
        {say("views:whatIfReset")}
      </Button>
    </div>
  );
}

/** A percentage from 0 to 100; null for anything else. */
function readRate(text: string, language: Language): Decimal | null {
  const typed = readTypedNumber(text, language);
  return typed && compareDecimals(typed, NONE) >= 0 && compareDecimals(typed, MOST) <= 0 ? typed : null;
}

/** The rate that is tried out; null where there is none that one number stands for. */
function rateOf({ rate }: LoanTerms): Decimal | null {
  switch (rate.kind) {
    case "fixed":
      return atLeastDecimals(rate.percent, 2);
    case "floating":
      return atLeastDecimals(rate.marginPercent, 2);
    case "unknown":
      return null;
  }
}

function withRate(terms: LoanTerms, percent: Decimal, { date }: Position, chain: Chain): OnDay {
  const changed = { ...terms, rate: otherRate(terms, percent) };
  const schedule = chain.buildSchedule(changed);
  return { schedule, position: chain.positionAt(changed, schedule, date) };
}

function otherRate({ rate }: LoanTerms, percent: Decimal): LoanTerms["rate"] {
  return rate.kind === "floating" ? { ...rate, marginPercent: percent } : { kind: "fixed", percent };
}
