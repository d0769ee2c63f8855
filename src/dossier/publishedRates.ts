import { day } from "../calendar/day.ts";
import { message, type KeyOf } from "../messages/message.ts";
import type { Currency } from "../money/currency.ts";
import { decimal } from "../money/decimal.ts";
import type { ExchangeRate } from "./dossier.ts";

/** Euro foreign exchange reference rates of the European Central Bank: units of the currency for one euro. */
const ECB: readonly (readonly [date: string, cny: string, usd: string])[] = [
  ["2010-07-14", "8.6056", "1.2703"],
  ["2010-12-31", "8.8220", "1.3362"],
  ["2013-05-31", "7.9789", "1.3006"],
  ["2013-12-31", "8.3491", "1.3791"],
  ["2014-07-31", "8.2621", "1.3379"],
  ["2014-12-31", "7.5358", "1.2141"],
  ["2021-12-31", "7.1947", "1.1326"],
  ["2022-06-30", "6.9624", "1.0387"],
  ["2022-08-31", "6.8947", "1.0000"],
  ["2022-09-30", "6.9368", "0.9748"],
  ["2022-10-31", "7.2380", "0.9914"],
  ["2022-11-30", "7.3437", "1.0376"],
  ["2022-12-30", "7.3582", "1.0666"],
  ["2023-01-31", "7.3198", "1.0833"],
  ["2023-03-31", "7.4763", "1.0875"],
  ["2023-06-30", "7.8983", "1.0866"],
  ["2023-12-29", "7.8509", "1.1050"],
];

/** Middle rates of the National Bank of Serbia: dinars for one unit. It has listed the CNY since 12 January 2015. */
const NBS: readonly (readonly [date: string, currency: Currency, rate: string])[] = [
  ["2011-12-31", "EUR", "104.6409"],
  ["2011-12-31", "USD", "80.8662"],
  ["2013-12-31", "EUR", "114.6421"],
  ["2014-07-31", "EUR", "116.7676"],
  ["2014-07-31", "USD", "87.2964"],
  ["2015-12-31", "EUR", "121.6261"],
  ["2015-12-31", "CNY", "17.1319"],
  ["2022-08-22", "EUR", "117.3593"],
  ["2022-08-22", "USD", "116.7057"],
  ["2023-12-28", "EUR", "117.1504"],
  ["2025-05-21", "EUR", "117.2433"],
  ["2025-05-21", "CNY", "14.3552"],
  ["2025-05-21", "USD", "103.4804"],
  ["2025-09-24", "EUR", "117.1872"],
  ["2025-09-24", "CNY", "13.9509"],
];

/** A start for the Rates sheet: published rates near the dates that the loans are asked about; a user adds others. */
export const PUBLISHED_RATES: readonly ExchangeRate[] = [
  ...ECB.flatMap(([date, cny, usd]) => [
    rateOf(date, "EUR", "CNY", cny, "budget:rateEcb"),
    rateOf(date, "EUR", "USD", usd, "budget:rateEcb"),
  ]),
  ...NBS.map(([date, currency, rate]) => rateOf(date, currency, "RSD", rate, "budget:rateNbs")),
];

function rateOf(
  date: string,
  base: Currency,
  quote: Currency,
  rate: string,
  source: KeyOf<"budget:">,
): ExchangeRate {
  return { date: day(date), base, quote, rate: decimal(rate), mark: "quoted", source: message(source) };
}
