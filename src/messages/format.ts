import { partsOf, type Day } from "../calendar/day.ts";
import { decimalText, type Decimal } from "../money/decimal.ts";
import { amountDecimal, type Money } from "../money/money.ts";
import { WRITING, type Language } from "./language.ts";

const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "1.234,56" in Serbian, "1,234.56" in English; as many decimals as the value's scale. */
export function formatDecimal(value: Decimal, language: Language): string {
  const { group, point } = WRITING[language];
  const [whole = "", fraction] = decimalText(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + point + fraction;
}

/** "8.537.500,00 CNY" in Serbian, "CNY 8,537,500.00" in English. A no-break space between. */
export function formatMoney(amount: Money, language: Language): string {
  return WRITING[language].amount(formatDecimal(amountDecimal(amount), language), amount.currency);
}

/** "3,00 %" in Serbian, "3.00%" in English; at least two decimals are the caller's affair. */
export function formatPercent(percent: Decimal, language: Language): string {
  return WRITING[language].percent(formatDecimal(percent, language));
}

/**
 * A figure of these forms with the minus of print, U+2212, which is as wide as a plus. Only for what is read on a screen:
 * cells, files and terminals have the hyphen, which is typed and calculated with.
 */
export function withMinus(figure: string): string {
  return figure.replace("-", "\u2212");
}

/** "21.03.2014." in Serbian, "21 Mar 2014" in English. */
export function formatDay(day: Day, language: Language): string {
  const { year } = partsOf(day);
  const inYear = formatDayInYear(day, language);
  return WRITING[language].days === "named" ? `${inYear}\u00a0${year}` : `${inYear}${year}.`;
}

/** The same without its year: "21.03." in Serbian, "21 Mar" in English. */
export function formatDayInYear(day: Day, language: Language): string {
  const { month, dayOfMonth } = partsOf(day);
  const two = (n: number): string => String(n).padStart(2, "0");
  return WRITING[language].days === "named"
    ? `${dayOfMonth}\u00a0${MONTHS_EN[month - 1]}`
    : `${two(dayOfMonth)}.${two(month)}.`;
}

/** A reference rate's id: name, term, and currency where the name alone does not tell it ("LIBOR6M_USD"). */
const RATE_INDEX = /^([A-Z]+)(\d+[DWMY])(?:_([A-Z]{3}))?$/;

/** A reference rate as agreements write it ("6M LIBOR USD", "6M EURIBOR"); as it stands where it is no such id. */
export function formatRateIndex(index: string): string {
  const [, name, term, currency] = RATE_INDEX.exec(index) ?? [];
  if (name === undefined || term === undefined) return index;
  // "TERMSOFR6M": an id has no blanks.
  return [
    term,
    name.replace(/^TERM(?=SOFR$)/u, "TERM\u00a0"),
    ...(currency === undefined ? [] : [currency]),
  ].join("\u00a0");
}
