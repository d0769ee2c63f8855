import { safeParse } from "valibot";
import { Problem, type Place } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { moneyOfDecimal } from "../../money/money.ts";
import { compareDecimals, decimal } from "../../money/decimal.ts";
import { amountOf, problemOf } from "../json/formProblems.ts";
import { factsSchema, type FactsInput } from "./factsSchema.ts";
import type { FitFacts, PrintedAmount, RateFact } from "./facts.ts";

/**
 * Reads published facts from parsed JSON: amounts, percents and rates as decimal text, dates as ISO text. What is
 * absent or null is not known. How exactly an amount was published is told by its decimals, or by `roundedTo`.
 * @param place the file, for messages
 * @throws Problem that names the path and what was expected there; for a key that is not part of the form
 */
export function readFacts(json: unknown, place: Place): FitFacts {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new Problem("errors:fitNotObject", {}, place);
  }
  const parsed = safeParse(factsSchema, json);
  if (!parsed.success) throw problemOf(parsed.issues, place);
  const input = parsed.output;
  const { currency } = input;
  const printed = (
    text: string,
    path: string,
    of: Currency = currency,
    to: string | null = null,
  ): PrintedAmount => ({
    amount: amountOf(text, of, path, place),
    halfUnit: to === null ? halfUnitOf(text, of) : amountOf(to, of, `${path}, roundedTo`, place).minor / 2n,
  });
  const ofTerm = (name: "drawn" | "instalment"): PrintedAmount | null => {
    const text = input[name];
    return text === null ? null : printed(text, name);
  };
  return {
    ...input,
    name: input.name ?? input.id,
    facility: input.facility === null ? null : amountOf(input.facility, currency, "facility", place),
    drawn: ofTerm("drawn"),
    instalment: ofTerm("instalment"),
    yearlyInstalments: input.yearlyInstalments.map(({ year, amount, roundedTo }, index) => {
      const path = `yearlyInstalments[${index}]`;
      return { path, year, printed: printed(amount, `${path}.amount`, currency, roundedTo) };
    }),
    balances: input.balances.map((balance, index) => {
      const path = `balances[${index}]`;
      const { amount, asOf, roundedTo } = balance;
      return { path, asOf, printed: printed(amount, `${path}.amount`, balance.currency, roundedTo) };
    }),
    rates: ratesOf(input.rates, place),
  };
}

/** @throws Problem for a pair that has two rates on one day: which of them counts is not known */
function ratesOf(rates: FactsInput["rates"], place: Place): RateFact[] {
  const known = new Map<string, RateFact>();
  return rates.map(({ date, pair, rate }, index): RateFact => {
    const path = `rates[${index}]`;
    const [base, quote] = pair.split("/") as [Currency, Currency];
    const one: RateFact = { path, date, base, quote, rate };
    const key = `${date} ${pair}`;
    const first = known.get(key) ?? one;
    if (compareDecimals(first.rate, rate) !== 0) {
      const values = { pair, date: { day: date }, first: { decimal: first.rate }, second: { decimal: rate } };
      throw new Problem("errors:fitRateTwice", values, { ...place, cell: path });
    }
    known.set(key, first);
    return one;
  });
}

/**
 * Half a unit of the last digit that the text has: 50 minor units for "17075000" in a currency with cents. A nought is
 * nothing, and not what would be rounded to it.
 */
function halfUnitOf(text: string, currency: Currency): bigint {
  const { digits, scale } = decimal(text);
  if (digits === 0n) return 0n;
  return (moneyOfDecimal({ digits: 1n, scale }, currency)?.minor ?? 0n) / 2n;
}
