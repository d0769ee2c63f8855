import { useState, type ReactNode } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import type { Day } from "../../calendar/day.ts";
import { viewRateOn } from "../../loan/views/moneyView.ts";
import type { DatedRate } from "../../loan/views/rates.ts";
import type { OpenSchedule, Position } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { formatDecimal, formatPercent, withMinus } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { Message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import {
  addDecimals,
  atLeastDecimals,
  decimal,
  multiplyDecimals,
  rescaled,
  type Decimal,
} from "../../money/decimal.ts";
import type { Chain } from "../chain.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { typedForm } from "../state/asOfField.ts";
import { appliedTerms } from "../state/loadedTerms.ts";
import { attempt } from "../state/outcome.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { EffectTable, type OnDay } from "./EffectTable.tsx";
import {
  valueInDinars,
  NOTHING_TRIED,
  plainRateOf,
  readWhatIf,
  withTried,
  type CurrentTerms,
  type Tried,
  type WhatIfField,
  type WhatIfForm,
} from "./whatIf.ts";

/** What is added to the rate at one press, in percent. */
const STEPS = [decimal("0.5"), decimal("1")] as const;
/** How much dearer the loan's currency becomes at one press. */
const DEARER = { percent: decimal("10"), factor: decimal("1.1") } as const;

interface WhatIfProps {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly position: Position;
  /** Rates of exchange that are known. */
  readonly rates: readonly DatedRate[];
  readonly chain: Chain;
  /** The terms with what was tried out are to hold. */
  readonly onApply: (terms: LoanTerms) => void;
  /** What was applied is taken back; null where nothing was. */
  readonly onUndo: (() => void) | null;
}

/** What another rate, another rate of exchange or an early repayment would change. Nothing holds before it is applied. */
export function WhatIf({ terms, schedule, position, rates, chain, onApply, onUndo }: WhatIfProps) {
  const { say, language } = useTranslator();
  const [form, setForm] = useState<WhatIfForm>(NOTHING_TRIED);
  const { currency } = terms;
  const { date: asOf } = position;
  const known = currency === "RSD" ? null : viewRateOn(rates, currency, "RSD", asOf);
  const held: CurrentTerms = {
    terms,
    rate: plainRateOf(terms),
    exchange: known && atLeastDecimals(known.rate, 4),
    asOf,
  };
  const { tried, wrong } = readWhatIf(form, held, language);
  const isOther = tried.rate !== null || tried.early !== null;
  const outcome = attempt(() =>
    isOther ? onDay(withTried(terms, tried), position, chain) : { schedule, position },
  );
  const made = outcome.ok && wrong.size === 0 ? outcome.value : null;
  const worth = (at: Decimal | null) =>
    known && tried.exchange ? { worth: valueInDinars(known, { tried: at, asOf, currency }) } : {};
  const next = schedule.rows.find(({ due }) => due > asOf);
  const put = (some: Partial<WhatIfForm>): void => {
    setForm({ ...form, ...some });
  };
  return (
    <>
      <p className="hint">{say("views:whatIfHint")}</p>
      <Fields form={form} held={held} ofDay={known?.date ?? asOf} wrong={wrong} onForm={put} />
      <Chips
        form={form}
        held={held}
        next={next?.due ?? null}
        onForm={put}
        onReset={() => {
          setForm(NOTHING_TRIED);
        }}
      />
      {form.early && <EarlyFields early={form.early} currency={currency} wrong={wrong} onForm={put} />}
      {!outcome.ok && <NoticeLine notice={outcome.notice} />}
      {made && (
        <EffectTable
          before={{ schedule, position, ...worth(null) }}
          after={{ ...made, ...worth(tried.exchange) }}
          was={say("views:byTerms")}
          is={headOf(tried, held.rate, say, language)}
          figures={figuresFor(tried)}
        />
      )}
      {tried.exchange && (
        <p className="hint">{say("views:whatIfExchangeHint", { place: say("views:budget") })}</p>
      )}
      <p className="buttons">
        <Button
          size="small"
          disabledFocusable={!isOther || !made}
          onClick={() => {
            if (!isOther || !made) return;
            setForm(NOTHING_TRIED);
            onApply(appliedTerms(terms, withTried(terms, tried)));
          }}
        >
          {say("views:whatIfApply")}
        </Button>
        {onUndo && (
          <Button
            size="small"
            onClick={() => {
              setForm(NOTHING_TRIED);
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

interface TryFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly wrong: Message | undefined;
  readonly isDay?: boolean;
  readonly onValue: (value: string) => void;
}

function TryField({ label, value, hint, wrong, isDay = false, onValue }: TryFieldProps) {
  const { sayMessage } = useTranslator();
  return (
    <Field
      className="what-if-field"
      label={label}
      {...(wrong
        ? { validationState: "error" as const, validationMessage: sayMessage(wrong) }
        : hint !== undefined && { hint })}
    >
      <Input
        value={value}
        inputMode={isDay ? "text" : "decimal"}
        autoComplete="off"
        onChange={(_event, { value: text }) => {
          onValue(text);
        }}
      />
    </Field>
  );
}

type OnForm = (some: Partial<WhatIfForm>) => void;

interface FieldsProps {
  readonly form: WhatIfForm;
  readonly held: CurrentTerms;
  /** The day of the known rate of exchange. */
  readonly ofDay: Day;
  readonly wrong: ReadonlyMap<WhatIfField, Message>;
  readonly onForm: OnForm;
}

/** The rate, of a floating one its margin, and the rate of exchange. */
function Fields({ form, held: { terms, rate, exchange }, ofDay, wrong, onForm }: FieldsProps) {
  const { say, language } = useTranslator();
  const isFloating = terms.rate.kind === "floating";
  return (
    <>
      {isFloating && <p>{say("views:whatIfFloating")}</p>}
      {rate ? (
        <TryField
          label={say(isFloating ? "views:whatIfMargin" : "views:whatIfRate")}
          value={form.rate ?? formatDecimal(rate, language)}
          hint={say("views:whatIfAgreed", { rate: formatDecimal(rate, language) })}
          wrong={wrong.get("rate")}
          onValue={(text) => {
            onForm({ rate: text });
          }}
        />
      ) : (
        <p>{say("views:whatIfNone", { sheet: say("workbook:sheetLoans") })}</p>
      )}
      {exchange && (
        <TryField
          label={say("views:whatIfExchange", { currency: terms.currency })}
          value={form.exchange ?? formatDecimal(exchange, language)}
          hint={say("views:whatIfKnown", { day: { day: ofDay } })}
          wrong={wrong.get("exchange")}
          onValue={(text) => {
            onForm({ exchange: text });
          }}
        />
      )}
    </>
  );
}

interface EarlyFieldsProps {
  readonly early: NonNullable<WhatIfForm["early"]>;
  readonly currency: Currency;
  readonly wrong: ReadonlyMap<WhatIfField, Message>;
  readonly onForm: OnForm;
}

/** How much of the principal is repaid before it is due, and when. */
function EarlyFields({ early, currency, wrong, onForm }: EarlyFieldsProps) {
  const { say } = useTranslator();
  return (
    <fieldset className="what-if-pair">
      <legend>{say("views:whatIfEarlyHead")}</legend>
      <TryField
        label={say("views:whatIfAmount", { currency })}
        value={early.amount}
        wrong={wrong.get("amount")}
        onValue={(amount) => {
          onForm({ early: { ...early, amount } });
        }}
      />
      <TryField
        label={say("payments:date")}
        value={early.date}
        wrong={wrong.get("date")}
        isDay
        onValue={(date) => {
          onForm({ early: { ...early, date } });
        }}
      />
      <p className="hint">{say("views:whatIfOrder")}</p>
    </fieldset>
  );
}

interface ChipsProps {
  readonly form: WhatIfForm;
  readonly held: CurrentTerms;
  /** The next day on which something is due; null where nothing is. */
  readonly next: Day | null;
  readonly onForm: OnForm;
  readonly onReset: () => void;
}

/** What is often asked for, and the way back. */
function Chips({ form, held: { terms, rate, exchange }, next, onForm, onReset }: ChipsProps) {
  const { say, language } = useTranslator();
  const shown = (value: Decimal): string => formatDecimal(value, language);
  const chip = (words: string, press: () => void): ReactNode => (
    <Button key={words} className="chip" size="small" shape="circular" onClick={press}>
      {words}
    </Button>
  );
  const dearer = { currency: terms.currency, percent: formatPercent(DEARER.percent, language) };
  return (
    <div className="chips">
      {rate &&
        STEPS.map((step) =>
          chip(say("views:whatIfRaise", { step: shown(step) }), () => {
            onForm({ rate: shown(addDecimals(rate, step)) });
          }),
        )}
      {exchange &&
        chip(say("views:whatIfDearer", dearer), () => {
          const raised = multiplyDecimals(exchange, DEARER.factor);
          onForm({ exchange: shown(rescaled(raised, exchange.scale, "half-up")) });
        })}
      {form.early === null &&
        next !== null &&
        chip(say("views:whatIfEarly"), () => {
          onForm({ early: { amount: "", date: typedForm(next, language) } });
        })}
      {form !== NOTHING_TRIED && chip(say("views:whatIfReset"), onReset)}
    </div>
  );
}

/** What the second column shows: another rate alone says which. */
function headOf(
  { rate, exchange, early }: Tried,
  agreed: Decimal | null,
  say: Translator["say"],
  language: Language,
): string {
  const at = rate ?? agreed;
  if (exchange || early || !at) return say("views:asTried");
  return say("views:atRate", { rate: withMinus(formatPercent(atLeastDecimals(at, 2), language)) });
}

/** What was paid before the day was paid at other rates of exchange: no sum over all of it in dinars. */
function figuresFor({ exchange, early }: Tried): Parameters<typeof EffectTable>[0]["figures"] {
  const figures = ["balance", "accrued", "next", "ofYear", "left"] as const;
  return [...figures, ...(exchange ? [] : (["all"] as const)), ...(early ? (["lastDay"] as const) : [])];
}

function onDay(terms: LoanTerms, { date }: Position, chain: Chain): OnDay {
  const schedule = chain.buildSchedule(terms);
  return { schedule, position: chain.positionAt(terms, schedule, date) };
}
