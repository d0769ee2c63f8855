import type { Day } from "../../calendar/day.ts";
import { message, messageWith, type KeyOf, type Message } from "../../messages/message.ts";
import { money, subtract, sum, type Money } from "../../money/money.ts";
import { rescaled } from "../../money/decimal.ts";
import type { OpenRow, OpenSchedule } from "../schedule.ts";
import type { LoanTerms, Mark } from "../terms.ts";
import { balanceFit, LIMIT, RULED_OUT, type BalanceFit, type BalanceReading } from "./balanceFit.ts";
import type { BalanceFact, PrintedAmount, RateFact } from "./facts.ts";
import { rateSeries, suits, usualPair, weighed, type RateOnDay } from "./rateSeries.ts";
import { otherReadings, readingParams } from "./sentences.ts";
import { neededRate, percentOff } from "./windowRates.ts";

/** A rate of exchange, and how it is known. */
export interface MarkedRate extends RateFact {
  readonly mark: Mark;
}

/** What a published figure is beside a loan's schedule. */
export interface PublishedComparison {
  /** "near": not so far off that the rates rule it out. "open": nothing to compare it with. */
  readonly verdict: "agrees" | "near" | "differs" | "open";
  /** With what it agrees, or how far it is off and from what; says of each value how it is known. */
  readonly sentence: Message;
  /** What else it may be, and what it cannot be. */
  readonly more: readonly Message[];
}

/** What of a row a figure may be, in the order in which it is looked for. */
const PAYABLE = ["total", "principal", "interest"] as const;

interface AskedBalance {
  readonly fact: BalanceFact;
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly rates: readonly MarkedRate[];
}

/**
 * Which balance or payment of a schedule a published figure agrees with. A figure in the loan's currency has to be the
 * same within the rounding of its print; another one is weighed by the known rates of exchange, as balances of a fit are.
 * @param asOf null where the figure's day is not known
 */
export function comparePublished(
  printed: PrintedAmount,
  asOf: Day | null,
  terms: LoanTerms,
  schedule: OpenSchedule,
  rates: readonly MarkedRate[],
): PublishedComparison {
  const asked: AskedBalance = { fact: { path: "", printed, asOf }, terms, schedule, rates };
  const { amount } = printed;
  const paid = schedule.rows.filter(({ principal }) => principal.minor > 0n);
  const [first] = paid;
  const begins = terms.openingBalance?.date ?? terms.drawdowns[0]?.date ?? first?.due;
  if (!first || begins === undefined) return comparison("open", "fit:comparedNoPlan", { amount });
  if (asOf !== null && asOf < begins)
    return comparison("open", "fit:comparedBefore", { amount, date: { day: asOf }, begins: { day: begins } });
  const fit = fitOf(asked, paid, first);
  const payment = amount.currency === terms.currency ? ownPayment(asked) : paymentAtRate(asked);
  const balance = fit.pair === null ? ownBalance(fit) : balanceAtRate(fit, rates);
  if (!payment) return balance;
  return balance.verdict === "agrees" ? { ...balance, more: [...balance.more, payment.sentence] } : payment;
}

/** The schedule's balances after each instalment, as the fit reads them. */
function fitOf({ fact, terms, rates }: AskedBalance, paid: readonly OpenRow[], first: OpenRow): BalanceFit {
  const { asOf } = fact;
  const whole = sum([first.closing, first.principal, first.writtenDown], terms.currency);
  // Before repayment so much is owed as was drawn.
  const drawn = terms.drawdowns.filter(({ date }) => asOf === null || date <= asOf);
  const isBefore = asOf !== null && asOf < first.due && !terms.openingBalance && drawn.length > 0;
  const total = isBefore
    ? sum(
        drawn.map(({ amount }) => amount),
        terms.currency,
      )
    : whole;
  const after = (_: bigint, count: number): bigint =>
    count === 0 ? 0n : total.minor - (paid[count - 1]?.closing.minor ?? 0n);
  const dates = paid.map(({ due }) => due);
  return balanceFit(fact, { currency: terms.currency, rates }, { dates }, { after }, total.minor);
}

function ownBalance({ fact, readings, ...fit }: BalanceFit): PublishedComparison {
  const { amount } = fact.printed;
  const away = ({ balance }: BalanceReading): bigint => size(subtract(balance, amount));
  const best = readings.reduce((a, b) => (away(b) < away(a) ? b : a));
  const params = { amount, ...readingParams(best, { fact, readings, ...fit }) };
  const date = fact.asOf === null ? {} : { date: { day: fact.asOf } };
  const ending = fact.asOf === null ? "" : "On";
  if (best.deviations === 0) return comparison("agrees", `fit:comparedOwn${ending}`, { ...params, ...date });
  if (best.balance.minor === 0n) return comparison("differs", "fit:comparedRepaid", { ...params, ...date });
  const difference = money(away(best), amount.currency);
  return comparison("differs", `fit:comparedOwnOff${ending}`, { ...params, ...date, difference });
}

/** A payment of the very amount, on its day where one is stated. */
function ownPayment({ fact, schedule }: AskedBalance): PublishedComparison | null {
  const { amount, halfUnit } = fact.printed;
  const rows = rowsOn(schedule, fact.asOf);
  for (const kind of PAYABLE) {
    const same = rows.filter(
      (row) => row[kind] && row[kind].minor > 0n && size(subtract(row[kind], amount)) <= halfUnit,
    );
    const [first] = same;
    const last = same.at(-1);
    if (!first || !last) continue;
    const what = message(`fit:compared-${kind}`);
    return first === last
      ? comparison("agrees", "fit:comparedPayment", { amount, what, day: { day: first.due } })
      : comparison("agrees", "fit:comparedPayments", {
          ...{ amount, what, count: same.length },
          ...{ first: { day: first.due }, last: { day: last.due } },
        });
  }
  return null;
}

/** A payment on the stated day, in another currency, at the rate of that day. */
function paymentAtRate({ fact, terms, schedule, rates }: AskedBalance): PublishedComparison | null {
  const { asOf, printed } = fact;
  if (asOf === null) return null;
  const { amount, halfUnit } = printed;
  const pair = usualPair(amount.currency, terms.currency);
  const series = rateSeries(rates, pair);
  const given = series.toSorted((a, b) => Math.abs(a.date - asOf) - Math.abs(b.date - asOf))[0];
  if (!given || amount.minor === 0n) return null;
  for (const row of rowsOn(schedule, asOf)) {
    for (const kind of PAYABLE) {
      const value = row[kind];
      if (!value || value.minor === 0n) continue;
      const needed = neededRate(value, amount, pair);
      const found = suits(weighed(needed), asOf, series, Number(halfUnit) / Number(amount.minor));
      if (!found || found.deviations > RULED_OUT) continue;
      return comparison("agrees", "fit:comparedPaymentRate", {
        ...{ amount, value, what: message(`fit:compared-${kind}`), day: { day: row.due } },
        ...{ pair: `${pair.base}/${pair.quote}`, needed: { decimal: rescaled(needed, 4, "half-up") } },
        ...{ given: { decimal: rescaled(given.rate, 4, "half-up") }, rateDate: { day: given.date } },
        ...{ mark: markOf(given, rates, pair) },
        ...{ error: { percent: rescaled(percentOff(needed, given.rate), 2, "half-up") } },
      });
    }
  }
  return null;
}

function balanceAtRate(fit: BalanceFit, rates: readonly MarkedRate[]): PublishedComparison {
  const { fact, readings, pair } = fit;
  const { amount } = fact.printed;
  const [best, ...others] = readings;
  if (!best || !pair) throw new RangeError("balanceAtRate: no reading");
  const date = fact.asOf === null ? {} : { date: { day: fact.asOf } };
  const params = { amount, ...readingParams(best, fit), ...date };
  const ending = fact.asOf === null ? "" : "On";
  if (best.balance.minor === 0n) return comparison("differs", "fit:comparedRepaid", params);
  if (best.deviations === null || best.given === null)
    return comparison("open", `fit:comparedNoRate${ending}`, params);
  const verdict = best.deviations <= RULED_OUT ? "agrees" : best.deviations <= LIMIT ? "near" : "differs";
  const key = (
    { agrees: "fit:comparedRate", near: "fit:comparedRateNear", differs: "fit:comparedRateOff" } as const
  )[verdict];
  const answer = comparison(verdict, `${key}${ending}`, { ...params, mark: markOf(best.given, rates, pair) });
  return fact.asOf === null && verdict !== "differs"
    ? { ...answer, more: otherReadings(fit, best, others) }
    : answer;
}

function rowsOn({ rows }: OpenSchedule, asOf: Day | null): readonly OpenRow[] {
  return rows.filter(({ due, payment }) => asOf === null || due === asOf || payment === asOf);
}

/** How a rate is known; one that is crossed is worked out. */
function markOf(
  { date, isCross }: RateOnDay,
  rates: readonly MarkedRate[],
  { base, quote }: { readonly base: string; readonly quote: string },
): Message {
  const own = rates.find(
    (rate) =>
      rate.date === date &&
      ((rate.base === base && rate.quote === quote) || (rate.base === quote && rate.quote === base)),
  );
  return message(`pane:mark_${isCross || !own ? "computed" : own.mark}`);
}

function comparison(
  verdict: PublishedComparison["verdict"],
  key: KeyOf<"fit:compared">,
  params: Message["params"],
): PublishedComparison {
  return { verdict, sentence: messageWith(key, params), more: [] };
}

function size({ minor }: Money): bigint {
  return minor < 0n ? -minor : minor;
}
