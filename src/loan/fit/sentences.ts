import { message, messageWith, type KeyOf, type Message } from "../../messages/message.ts";
import { rescaled, type Decimal } from "../../money/decimal.ts";
import { money, subtract, type Money } from "../../money/money.ts";
import { divideRounded } from "../../money/rounding.ts";
import { isRuledOut, type BalanceFit, type BalanceReading } from "./balanceFit.ts";
import { isBeforeRepayment, type FitCandidate } from "./candidates.ts";
import { inLoanCurrency } from "./estimate.ts";
import type { FitFacts } from "./facts.ts";

/** "24 half-yearly instalments of ... from ... to ...; total ...", and how near the facility it is. */
export function scheduleSentences({ repaid, instalment, terms, total, structure }: FitCandidate): Message[] {
  const { months } = structure;
  const step =
    months === 1 || months === 3 || months === 6 || months === 12
      ? message(`fit:step${months}`)
      : message("fit:stepOther", { months });
  const dates = { first: { day: terms.firstPrincipal }, last: { day: terms.lastPrincipal } };
  const params = { step, instalment, ...dates, total };
  const said = [
    terms.repayment.kind === "annuity"
      ? message("fit:scheduleAnnuity", { number: repaid.count, ...params })
      : message("fit:schedule", { count: repaid.count, ...params }),
  ];
  const { facility } = terms;
  if (facility === null) return said;
  const share = { percent: percentOf(total.minor, facility.minor) };
  said.push(message("fit:facilityShare", { ...share, facility }));
  if (facility.minor > total.minor)
    said.push(message("fit:facilityLeft", { left: subtract(facility, total) }));
  return said;
}

/** What a published balance says beside the schedule. */
export function balanceSentences(fit: BalanceFit, candidate: FitCandidate, facts: FitFacts): Message[] {
  const [best, ...others] = fit.readings;
  if (!best) return [];
  const { asOf, printed } = fit.fact;
  const { amount } = printed;
  const params = readingParams(best, fit);
  if (asOf === null) return undated(fit, best, others);
  const date = { day: asOf };
  if (isBeforeRepayment(fit, candidate.structure)) {
    const { total } = candidate;
    const share = ({ minor }: Money) => ({ percent: percentOf(minor, total.minor) });
    if (amount.currency === facts.currency)
      return [message("fit:balanceBeforeOwn", { amount, date, ...share(amount) })];
    const balance = inLoanCurrency(amount, facts, asOf);
    if (balance === null) return [message("fit:balanceBefore", { amount, date, total })];
    return [message("fit:balanceBeforeRate", { amount, date, balance, ...share(balance) })];
  }
  if (best.rateNeeded === null) return [messageWith("fit:balanceOwn", { amount, date, ...params })];
  return [messageWith(best.given ? "fit:balanceRate" : "fit:balanceNoRate", { amount, date, ...params })];
}

function undated(fit: BalanceFit, best: BalanceReading, others: readonly BalanceReading[]): Message[] {
  const { amount } = fit.fact.printed;
  const params = readingParams(best, fit);
  if (fit.pair === null) return [messageWith("fit:balanceOwnUndated", { amount, ...params })];
  if (best.given === null) return [messageWith("fit:balanceUndatedNoRate", { amount, ...params })];
  return [messageWith("fit:balanceUndated", { amount, ...params }), ...otherReadings(fit, best, others)];
}

/** What else a balance without a day may be read as, and what is ruled out next to the best reading. */
export function otherReadings(
  fit: BalanceFit,
  best: BalanceReading,
  others: readonly BalanceReading[],
): Message[] {
  const isTold = (reading: BalanceReading): boolean =>
    !isRuledOut(reading) || Math.abs(reading.instalmentsLeft - best.instalmentsLeft) === 1;
  const told = others.filter(isTold);
  return [
    ...(best.crossing
      ? [message("fit:crossing", { from: { day: best.crossing.from }, to: { day: best.crossing.to } })]
      : []),
    ...told.map((reading) =>
      messageWith(
        isRuledOut(reading) ? "fit:readingRuledOut" : "fit:readingPossible",
        readingParams(reading, fit),
      ),
    ),
    ...(told.some((reading) => !isRuledOut(reading)) ? [message("fit:dayDecides")] : []),
  ];
}

export function readingParams(reading: BalanceReading, { pair }: BalanceFit): Message["params"] {
  const { balance, instalmentsLeft, from, to, rateNeeded, given, errorPercent } = reading;
  return {
    balance,
    left: message("fit:left", { count: instalmentsLeft }),
    from: { day: from },
    to: { day: to },
    ...(pair ? { pair: `${pair.base}/${pair.quote}` } : {}),
    ...(rateNeeded ? { needed: { decimal: fourDecimals(rateNeeded) } } : {}),
    ...(given ? { given: { decimal: fourDecimals(given.rate) }, rateDate: { day: given.date } } : {}),
    ...(errorPercent ? { error: { percent: rescaled(errorPercent, 2, "half-up") } } : {}),
  };
}

/** As rates of exchange are published. */
function fourDecimals(rate: Decimal): Decimal {
  return rescaled(rate, 4, "half-up");
}

/** A share with two decimals. */
function percentOf(part: bigint, whole: bigint): { readonly percent: Decimal } {
  return { percent: { digits: divideRounded(part * 10_000n, whole, "half-up"), scale: 2 } };
}

/** A fact by name and value, for a list of facts that contradict. */
export function factSentence(path: string, facts: FitFacts): Message {
  const [name = "", ...rest] = path.split("[");
  if (rest.length === 0)
    return message("fit:fact", {
      name: message(`fit:fact-${name}` as KeyOf<"fit:fact-">),
      value: valueOf(path, facts),
    });
  const year = facts.yearlyInstalments.find((one) => one.path === path);
  if (year) return named("fit:fact-year", { year: String(year.year) }, year.printed.amount);
  const balance = facts.balances.find((one) => one.path === path);
  if (balance) {
    const { asOf, printed } = balance;
    return asOf === null
      ? named("fit:fact-balance", {}, printed.amount)
      : named("fit:fact-balanceOn", { date: { day: asOf } }, printed.amount);
  }
  const rate = facts.rates.find((one) => one.path === path);
  const { base, quote, date } = rate ?? {};
  return named(
    "fit:fact-rate",
    { pair: `${base ?? ""}/${quote ?? ""}`, ...(date === undefined ? {} : { date: { day: date } }) },
    rate ? { decimal: rate.rate } : "",
  );
}

type Value = Message["params"][string];

function named(key: KeyOf<"fit:fact-">, params: Message["params"], value: Value): Message {
  return message("fit:fact", { name: messageWith(key, params), value });
}

function valueOf(path: string, facts: FitFacts): Value {
  const value =
    facts[path as "facility" | "drawn" | "ratePercent" | "firstPrincipal" | "monthsBetween" | "repayment"];
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") {
    return path === "monthsBetween" || path === "instalments"
      ? value
      : { day: value as Exclude<FitFacts["firstPrincipal"], null> };
  }
  if ("digits" in value) return { percent: value };
  return "amount" in value ? value.amount : money(value.minor, value.currency);
}
