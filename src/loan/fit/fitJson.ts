import { isoText } from "../../calendar/day.ts";
import { message, type SayMessage } from "../../messages/message.ts";
import { decimalText, normalized, rescaled, type Decimal } from "../../money/decimal.ts";
import { amountText } from "../../money/money.ts";
import { termsToJson } from "../termsJson.ts";
import { datingOf, isRuledOut, type BalanceFit, type BalanceReading } from "./balanceFit.ts";
import { isBeforeRepayment, type FitCandidate } from "./candidates.ts";
import type { Contradiction } from "./contradictions.ts";
import { inLoanCurrency } from "./estimate.ts";
import type { FitFacts } from "./facts.ts";
import type { FitResult } from "./fitSchedules.ts";
import { balanceSentences, factSentence, scheduleSentences } from "./sentences.ts";

type Json = Record<string, unknown>;

/**
 * The answer in the stable form of `fit --json`: amounts as decimal text in their currency, dates ISO, rates and
 * percents as decimal text.
 */
export function fitToJson(result: FitResult, say: SayMessage): Json {
  const { facts, candidates, more, verdict, contradiction, missing } = result;
  return {
    currency: facts.currency,
    confidence: verdict?.confidence ?? null,
    reasons: (verdict?.reasons ?? []).map(say),
    deciding: verdict?.deciding
      ? { fact: verdict.deciding.fact, year: verdict.deciding.year, sentence: say(verdict.deciding.sentence) }
      : null,
    candidates: candidates.map((candidate, index) => candidateToJson(candidate, index + 1, facts, say)),
    more,
    contradictions: contradiction ? [contradictionToJson(contradiction, facts, say)] : [],
    missing: missing.map(say),
  };
}

function candidateToJson(candidate: FitCandidate, rank: number, facts: FitFacts, say: SayMessage): Json {
  const { terms, instalment, repaid, total, least, most, basis, structure, balances } = candidate;
  return {
    rank,
    instalment: amountText(instalment),
    instalments: repaid.count,
    total: amountText(total),
    totalFrom: amountText(least),
    totalTo: amountText(most),
    totalBy: basis,
    firstPrincipal: isoText(terms.firstPrincipal),
    lastPrincipal: isoText(terms.lastPrincipal),
    monthsBetween: structure.months,
    datesInYear: datesInYear(candidate),
    balances: balances.map((fit) => balanceToJson(fit, candidate, facts, say)),
    sentence: scheduleSentences(candidate).map(say).join(" "),
    terms: termsToJson(terms, say),
  };
}

/** The pair of dates of a half-yearly loan: "03-21", "09-21". Of months that are not always as long, the longest. */
function datesInYear({ structure: { dates, oddFinal } }: FitCandidate): string[] {
  const byMonth = new Map<string, string>();
  for (const date of oddFinal ? dates.slice(0, -1) : dates) {
    const [, month = "", day = ""] = isoText(date).split("-");
    if (day > (byMonth.get(month) ?? "")) byMonth.set(month, day);
  }
  return [...byMonth].map(([month, day]) => `${month}-${day}`).sort();
}

function balanceToJson(fit: BalanceFit, candidate: FitCandidate, facts: FitFacts, say: SayMessage): Json {
  const { fact, pair, readings } = fit;
  const [best, ...others] = readings;
  const { amount } = fact.printed;
  const isBefore = isBeforeRepayment(fit, candidate.structure);
  const drawn =
    fact.asOf === null || amount.currency === facts.currency
      ? null
      : inLoanCurrency(amount, facts, fact.asOf);
  return {
    fact: fact.path,
    amount: amountText(amount),
    currency: amount.currency,
    asOf: fact.asOf === null ? null : isoText(fact.asOf),
    pair: pair && `${pair.base}/${pair.quote}`,
    ...(best ? readingToJson(best) : {}),
    dating: datingOf(fit),
    ...(isBefore ? { beforeFirstInstalment: true, drawnByThen: drawn && amountText(drawn) } : {}),
    others: others.map((reading) => ({ ...readingToJson(reading), ruledOut: isRuledOut(reading) })),
    sentence: balanceSentences(fit, candidate, facts).map(say).join(" "),
  };
}

function readingToJson(reading: BalanceReading): Json {
  const { balance, instalmentsLeft, from, to, rateNeeded, given, errorPercent, bestDays, crossing } = reading;
  const window = { from: isoText(from), to: isoText(to) };
  return {
    balance: amountText(balance),
    instalmentsLeft,
    date: from === to ? isoText(from) : null,
    window,
    rateNeeded: rateNeeded && rateText(rateNeeded),
    rateGiven: given && decimalText(normalized(given.rate)),
    rateDate: given && isoText(given.date),
    relativeErrorPercent: errorPercent && decimalText(errorPercent),
    bestDates: bestDays.slice(0, 3).map((one) => ({
      date: isoText(one.date),
      rate: decimalText(normalized(one.rate)),
      relativeErrorPercent: decimalText(one.errorPercent),
    })),
    crossing: crossing && { from: isoText(crossing.from), to: isoText(crossing.to) },
  };
}

function rateText(rate: Decimal): string {
  return decimalText(rescaled(rate, 6, "half-up"));
}

function contradictionToJson(
  { facts: paths, without }: Contradiction,
  facts: FitFacts,
  say: SayMessage,
): Json {
  const named = paths.map((path) => say(factSentence(path, facts)));
  return {
    facts: [...paths],
    sentence: `${say(message("fit:contradiction"))} ${named.join("; ")}.`,
    without: without.map(({ fact, best }) => ({
      fact,
      sentence: best ? scheduleSentences(best).map(say).join(" ") : say(message("fit:withoutOpen")),
    })),
  };
}
