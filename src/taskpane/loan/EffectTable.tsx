import { partsOf, type Day } from "../../calendar/day.ts";
import type { OpenRow, OpenSchedule, Position } from "../../loan/schedule.ts";
import { totalsOf } from "../../loan/totals.ts";
import { formatDay, formatDecimal, withMinus } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { amountDecimal, money, zero, type Money } from "../../money/money.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** A loan's schedule, and how it stands on a day. */
export interface OnDay {
  readonly schedule: OpenSchedule;
  readonly position: Position;
  /** Amounts in another currency; absent: as they are. */
  readonly worth?: (amount: Money) => Money;
}

type Figures = ReturnType<typeof figuresOf>;
/** Null: not known; undefined: there is none. */
type EffectFigure = Money | Day | null | undefined;

interface EffectTableProps {
  readonly before: OnDay;
  readonly after: OnDay;
  /** The heads of the two columns. */
  readonly was: string;
  readonly is: string;
  /** Which figures are shown, in their order. */
  readonly figures: readonly (keyof Figures)[];
}

/** Before and after, side by side, and by how much they differ. */
export function EffectTable({ before, after, was, is, figures }: EffectTableProps) {
  const translator = useTranslator();
  const { say, language } = translator;
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const year = String(partsOf(after.position.date).year + 1);
  const labels: Readonly<Record<keyof Figures, string>> = {
    balance: say("views:balance"),
    accrued: say("views:accrued"),
    next: say("views:nextPayment"),
    ofYear: say("views:interestIn", { year }),
    left: say("views:interestLeft"),
    all: say("views:interestAll"),
    lastDay: say("views:lastPayment"),
  };
  return (
    <table className="schedule effect" aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{say("views:amountIn", { currency: currencyOf(after) })}</th>
          <th scope="col" className="amount">
            {was}
          </th>
          <th scope="col" className="amount">
            {is}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => {
          const by = differenceOf(old[figure], now[figure], language);
          return (
            <tr key={figure}>
              <th scope="row">{labels[figure]}</th>
              <td className="amount">{shown(old[figure], translator)}</td>
              <td className="amount">
                {shown(now[figure], translator)}
                {by !== null && (
                  <span className={by === "" ? "under" : "under differs"}>{by || say("views:same")}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function currencyOf({ schedule: { currency }, worth }: OnDay): string {
  return worth ? worth(zero(currency)).currency : currency;
}

function figuresOf({ schedule, position, worth = (amount) => amount }: OnDay) {
  const { currency, rows, totals } = schedule;
  const { date } = position;
  const year = partsOf(date).year + 1;
  const seen = (amount: Money | null): Money | null => amount && worth(amount);
  const next = rows.find(({ due, total }) => due > date && total?.minor !== 0n);
  const interest = (some: readonly OpenRow[]): Money | null => seen(totalsOf(some, currency).interest);
  // Before the day of an opening balance nothing is known of what was due until it.
  const isKnown = position.balance !== null;
  return {
    balance: seen(position.balance),
    accrued: seen(position.accruedInterest),
    next: isKnown ? next && seen(next.total) : null,
    ofYear: isKnown ? interest(rows.filter(({ payment }) => partsOf(payment).year === year)) : null,
    left: isKnown ? interest(rows.filter(({ due }) => due > date)) : null,
    all: seen(totals.interest),
    lastDay: rows.findLast(({ total }) => total?.minor !== 0n)?.payment,
  };
}

/** What there is none of is told from what is not known, which stands open: neither is shown as nought. */
function shown(figure: EffectFigure, { say, language }: Translator): string {
  if (figure === undefined) return say("pane:none");
  if (figure === null) return say("outlook:openCell");
  return typeof figure === "number"
    ? formatDay(figure, language)
    : withMinus(formatDecimal(amountDecimal(figure), language));
}

/** "+152.726,39" with the sign in words of figures: U+2212 for a minus; "" where both are the same, null where that is not told. */
function differenceOf(old: EffectFigure, now: EffectFigure, language: Translator["language"]): string | null {
  if (old === null || now === null) return null;
  if (old === undefined || now === undefined) return old === now ? "" : null;
  if (typeof old === "number" || typeof now === "number") return old === now ? "" : null;
  if (old.currency !== now.currency) return null;
  const by = now.minor - old.minor;
  if (by === 0n) return "";
  const size = formatDecimal(amountDecimal(money(by < 0n ? -by : by, old.currency)), language);
  return `${by < 0n ? "\u2212" : "+"}${size}`;
}
