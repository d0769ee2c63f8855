import { useState } from "react";
import { Button, Field, Input } from "@fluentui/react-components";
import { partsOf } from "../../calendar/day.ts";
import type { OpenRow, OpenSchedule, Position } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { totalsOf } from "../../loan/totals.ts";
import { formatDecimal, formatPercent } from "../../messages/format.ts";
import { addDecimals, atLeastDecimals, compareDecimals, decimal, type Decimal } from "../../money/decimal.ts";
import { amountDecimal, money, type Money } from "../../money/money.ts";
import type { Chain } from "../chain.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { attempt } from "../state/outcome.ts";
import { readTypedNumber } from "../state/readTypedNumber.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What is added to the rate at one press, in percent. */
const STEPS = [decimal("0.5"), decimal("1")] as const;
const NONE = decimal("0");
const MOST = decimal("100");

interface WhatIfProps {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly position: Position;
  readonly chain: Chain;
}

/** What another rate would change: of a floating rate, its margin. Nothing of it enters the workbook. */
export function WhatIf({ terms, schedule, position, chain }: WhatIfProps) {
  const { say, language } = useTranslator();
  const agreed = rateOf(terms);
  const [text, setText] = useState(agreed ? formatDecimal(agreed, language) : "");
  const typed = readTypedNumber(text, language);
  const rate = typed && compareDecimals(typed, NONE) >= 0 && compareDecimals(typed, MOST) <= 0 ? typed : null;
  const outcome = rate && agreed ? attempt(() => withRate(terms, rate, position, chain)) : null;
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
            setText(value);
          }}
        />
      </Field>
      <div className="chips">
        {STEPS.map((step) => (
          <Button
            key={String(step.digits)}
            className="chip"
            size="small"
            shape="circular"
            onClick={() => {
              setText(formatDecimal(addDecimals(agreed, step), language));
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
            setText(formatDecimal(agreed, language));
          }}
        >
          {say("views:whatIfReset")}
        </Button>
      </div>
      {outcome && !outcome.ok && <NoticeLine notice={outcome.notice} />}
      {outcome?.ok && rate && (
        <Effect
          before={{ schedule, position }}
          after={outcome.value}
          rate={formatPercent(atLeastDecimals(rate, 2), language)}
        />
      )}
    </>
  );
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

interface Tried {
  readonly schedule: OpenSchedule;
  readonly position: Position;
}

function withRate(terms: LoanTerms, percent: Decimal, { date }: Position, chain: Chain): Tried {
  const rate =
    terms.rate.kind === "floating"
      ? { ...terms.rate, marginPercent: percent }
      : ({ kind: "fixed", percent } as const);
  const changed = { ...terms, rate };
  const schedule = chain.buildSchedule(changed);
  return { schedule, position: chain.positionAt(changed, schedule, date) };
}

/** Before and after, side by side, and by how much they differ. */
function Effect({
  before,
  after,
  rate,
}: {
  readonly before: Tried;
  readonly after: Tried;
  readonly rate: string;
}) {
  const { say, language } = useTranslator();
  const { currency } = before.schedule;
  const was = figuresOf(before);
  const is = figuresOf(after);
  const year = partsOf(before.position.date).year + 1;
  const amount = (value: Money | null): string =>
    value ? formatDecimal(amountDecimal(value), language) : say("outlook:openCell");
  const rows = [
    [say("views:balance"), was.balance, is.balance],
    [say("views:accrued"), was.accrued, is.accrued],
    [say("views:nextPayment"), was.next, is.next],
    [say("views:interestIn", { year: String(year) }), was.ofYear, is.ofYear],
    [say("views:interestLeft"), was.left, is.left],
    [say("views:interestAll"), was.all, is.all],
  ] as const;
  return (
    <table className="schedule effect" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{say("views:amountIn", { currency })}</th>
          <th scope="col" className="amount">
            {say("views:byTerms")}
          </th>
          <th scope="col" className="amount">
            {say("views:atRate", { rate })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, old, tried]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="amount">{amount(old)}</td>
            <td className="amount">
              {amount(tried)}
              {old && tried && (
                <span className={old.minor === tried.minor ? "under" : "under differs"}>
                  {old.minor === tried.minor ? say("views:same") : difference(old, tried, language)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function figuresOf({ schedule, position }: Tried) {
  const { currency, rows, totals } = schedule;
  const { date } = position;
  const year = partsOf(date).year + 1;
  const interest = (some: readonly OpenRow[]): Money | null => totalsOf(some, currency).interest;
  return {
    balance: position.balance,
    accrued: position.accruedInterest,
    next: rows.find(({ due, total }) => due > date && total?.minor !== 0n)?.total ?? null,
    ofYear: interest(rows.filter(({ payment }) => partsOf(payment).year === year)),
    left: interest(rows.filter(({ due }) => due > date)),
    all: totals.interest,
  };
}

/** "+152.726,39" with the sign in words of figures: U+2212 for a minus. */
function difference(old: Money, tried: Money, language: Parameters<typeof formatDecimal>[1]): string {
  const by = tried.minor - old.minor;
  const size = formatDecimal(amountDecimal(money(by < 0n ? -by : by, old.currency)), language);
  return `${by < 0n ? "\u2212" : "+"}${size}`;
}
