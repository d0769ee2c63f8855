import type { Day } from "../../calendar/day.ts";
import { message, type Message } from "../../messages/message.ts";
import { isCurrency, type Currency } from "../../money/currency.ts";
import { compareDecimals, type Decimal } from "../../money/decimal.ts";
import type { ExchangeRateLine } from "../otherLines.ts";
import { factsOf, isPlausible } from "./currencyFacts.ts";
import type { PrintedListRate, RatesReading } from "./printedRate.ts";

/** What holds for all rates of a list. */
interface RateListFacts {
  readonly date: Day;
  readonly list: string | null;
  readonly warnings: readonly Message[];
}

/** The rates of a list that are beyond doubt, and why each other one was left out. */
export function checkedRates(printed: readonly PrintedListRate[], list: RateListFacts): RatesReading {
  const lines: ExchangeRateLine[] = [];
  const warnings: Message[] = [];
  const unknown = new Set<string>();
  for (const rates of byCurrency(printed)) {
    const [rate] = rates;
    if (!rate || rate.currency === "RSD") continue;
    const { currency } = rate;
    if (!isCurrency(currency)) {
      unknown.add(currency);
      continue;
    }
    const doubt = rates.length > 1 ? doubtOfRepeated(rates) : null;
    const checked = doubt ?? checkedRate(rate, currency);
    if ("key" in checked) warnings.push(checked);
    else lines.push(lineOf(rate, currency, checked, list));
  }
  if (unknown.size > 0) {
    const currencies = [...unknown].toSorted().join(", ");
    warnings.push(message("reading:ratesOfOtherCurrencies", { count: unknown.size, currencies }));
  }
  if (!printed.some(({ currency }) => currency === "EUR"))
    warnings.push(message("reading:rateOfEuroMissing"));
  return { lines, warnings };
}

/** Rates of the same currency and type together, in the list's order. */
function byCurrency(printed: readonly PrintedListRate[]): Iterable<readonly PrintedListRate[]> {
  const groups = new Map<string, PrintedListRate[]>();
  for (const rate of printed) {
    const key = `${rate.currency} ${rate.rateType}`;
    groups.set(key, [...(groups.get(key) ?? []), rate]);
  }
  return groups.values();
}

interface CheckedRate {
  readonly rate: Decimal;
  readonly units: number;
}

/** The rate and its units, or why they are in doubt. */
function checkedRate(printed: PrintedListRate, currency: Currency): CheckedRate | Message {
  const { rate, units, number, rateText } = printed;
  const facts = factsOf(currency);
  if (number !== null && number !== facts?.number)
    return message("reading:rateCodeDiffers", { currency, number });
  const text = rateText === "" ? "-" : rateText;
  if (rate === null) return message("reading:rateUnreadable", { currency, text });
  if (units === null) return message("reading:rateWithoutUnits", { currency, text });
  if (units !== facts?.units)
    return message("reading:rateUnitsUnusual", { currency, units, usual: facts?.units ?? 1 });
  if (!isPlausible(currency, rate, units))
    return message("reading:rateImplausible", { currency, units, text });
  return { rate, units };
}

/** The same rate printed again says nothing new; another one leaves open which holds. */
function doubtOfRepeated(rates: readonly PrintedListRate[]): Message | null {
  const [first, ...others] = rates;
  const isSame = others.every(
    ({ rate, units }) =>
      rate !== null && first?.rate && units === first.units && compareDecimals(rate, first.rate) === 0,
  );
  return isSame
    ? null
    : message("reading:rateTwice", { currency: first?.currency ?? "", count: rates.length });
}

function lineOf(
  { rateType, source }: PrintedListRate,
  currency: Currency,
  { rate, units }: CheckedRate,
  { date, list, warnings }: RateListFacts,
): ExchangeRateLine {
  return { kind: "exchange-rate", date, currency, units, rate, rateType, list, source, warnings };
}
