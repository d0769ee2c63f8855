import type { Day } from "../../calendar/day.ts";
import type { ExchangeRate } from "../../dossier/dossier.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Currency } from "../../money/currency.ts";
import { zero, type Money } from "../../money/money.ts";
import { converted, type ExchangedAmount } from "../exchange.ts";
import type { TableReferences } from "../formulas/references.ts";
import { rateFinder } from "../inputs/ratesTable.ts";
import { amount, amountOrNothing, date, numberValue, text } from "../layout/values.ts";
import type { ColumnDeclaration } from "../layout/declaration.ts";

/** A row with a balance in a loan's currency on a day. */
export interface BalanceRow {
  readonly currency: Currency;
  /** Null where it is not known: the cell is empty. */
  readonly balance: Money | null;
  readonly day: Day;
}

/** How the table that the columns stand in is addressed. */
interface ConversionPlace {
  readonly t: Translator;
  readonly rates: readonly ExchangeRate[];
  /** The table's own columns; "balance" and "currency" are among them. */
  readonly own: () => TableReferences;
  /** Formula of the day for which the rate is sought. */
  readonly day: (own: TableReferences) => string;
  /** What stands where no rate is known. */
  readonly none: string;
}

const HEADERS = {
  EUR: ["workbook:colInEur", "workbook:colEurPair", "workbook:colEurRate", "workbook:colEurRateDate"],
  RSD: ["workbook:colInRsd", "workbook:colRsdPair", "workbook:colRsdRate", "workbook:colRsdRateDate"],
} as const satisfies Record<string, readonly MessageKey[]>;

/** Keys of the four columns: "eur", "eurPair", "eurRate", "eurRateDate". */
export function conversionKeys(to: "EUR" | "RSD"): [string, string, string, string] {
  const stem = to.toLowerCase();
  return [stem, `${stem}Pair`, `${stem}Rate`, `${stem}RateDate`];
}

/**
 * Four columns: the balance in euros or dinars, the pair and its rate, and the day of the rate: the latest in tblRates
 * on or before the row's day.
 */
export function conversionColumns<Row extends BalanceRow>(
  to: "EUR" | "RSD",
  place: ConversionPlace,
): ColumnDeclaration<Row>[] {
  const [key, pairKey, rateKey, dateKey] = conversionKeys(to);
  const [header, pairHeader, rateHeader, dateHeader] = HEADERS[to];
  const find = rateFinder(place.t);
  const found = (row: Row): ExchangedAmount | null =>
    row.currency === to ? null : converted(row.balance ?? zero(row.currency), to, place.rates, row.day);
  const latest = (base: string, quote: string, day: string): string =>
    find.latest(base, quote, `"<="&${day}`);
  /** Whether an amount is in the currency already; rows of one column have one formula. */
  const isOwn = (own: TableReferences): string => `${own.here("currency")}="${to}"`;
  const unlessOwn = (formula: (own: TableReferences, day: string) => string): string => {
    const own = place.own();
    return `IF(${isOwn(own)},"",${formula(own, place.day(own))})`;
  };
  const ofPair = (own: TableReferences): [string, string] => [
    `LEFT(${own.here(pairKey)},3)`,
    `RIGHT(${own.here(pairKey)},3)`,
  ];

  return [
    {
      key,
      header,
      format: "amount2",
      align: "right",
      value: (row) => {
        if (row.currency === to || row.balance === null) return amountOrNothing(row.balance);
        const result = found(row);
        return result ? amount(result.amount) : text(place.none);
      },
      formula: () => {
        const own = place.own();
        const balance = own.here("balance");
        const [pair, rate] = [own.here(pairKey), own.here(rateKey)];
        return (
          `IF(OR(${isOwn(own)},${balance}=""),${balance},IF(${pair}="","${place.none}",` +
          `IF(LEFT(${pair},3)="${to}",ROUND(${balance}/${rate},2),ROUND(${balance}*${rate},2))))`
        );
      },
    },
    {
      key: pairKey,
      header: pairHeader,
      format: "general",
      value: (row) => {
        const result = found(row);
        return text(result ? `${result.rate.base}/${result.rate.quote}` : "");
      },
      formula: () =>
        unlessOwn((own, day) => {
          const currency = own.here("currency");
          const direct = latest(currency, `"${to}"`, day);
          const inverse = latest(`"${to}"`, currency, day);
          return (
            `IF(MAX(${direct},${inverse})=0,"",` +
            `IF(${direct}>=${inverse},${currency}&"/${to}","${to}/"&${currency}))`
          );
        }),
    },
    {
      key: rateKey,
      header: rateHeader,
      format: "rate4",
      value: (row) => {
        const result = found(row);
        return result ? numberValue(result.rate.rate) : text("");
      },
      formula: () =>
        unlessOwn((own) => {
          const [base, quote] = ofPair(own);
          return `IF(${own.here(pairKey)}="","",${find.on(base, quote, own.here(dateKey))})`;
        }),
    },
    {
      key: dateKey,
      header: dateHeader,
      format: "date",
      value: (row) => {
        const result = found(row);
        return result ? date(result.rate.date) : text("");
      },
      formula: () =>
        unlessOwn((own, day) => {
          const [base, quote] = ofPair(own);
          return `IF(${own.here(pairKey)}="","",${latest(base, quote, day)})`;
        }),
    },
  ];
}
