import type { Random } from "../../generated/random.ts";

/** Currencies that made loans are owed in. */
export type MadeCurrency = "EUR" | "USD" | "CNY" | "CHF" | "RSD";
const LISTED = ["EUR", "USD", "CNY", "CHF"] as const;
const NUMBERS = { EUR: 978, USD: 840, CNY: 156, CHF: 756 } as const;

/** Dinars for 10,000 units of each currency on a day. */
export interface DayRates {
  readonly day: string;
  readonly dinars: Readonly<Record<MadeCurrency, bigint>>;
}

/** Rates on days in their order: a walk of up to 3 % from one to the next. @param days ISO 8601 */
export function walkRates(random: Random, days: readonly string[]): DayRates[] {
  let now = {
    EUR: random.between(1_180_000, 1_235_000),
    USD: random.between(1_000_000, 1_150_000),
    CNY: random.between(148_000, 172_000),
    CHF: random.between(1_060_000, 1_130_000),
  };
  return days.map((day) => {
    const step = (value: number): number => Math.round(value * (0.97 + 0.06 * random.next()));
    now = { EUR: step(now.EUR), USD: step(now.USD), CNY: step(now.CNY), CHF: step(now.CHF) };
    const dinars = {
      EUR: BigInt(now.EUR),
      USD: BigInt(now.USD),
      CNY: BigInt(now.CNY),
      CHF: BigInt(now.CHF),
      RSD: 10_000n,
    };
    return { day, dinars };
  });
}

/** A list of middle rates as the central bank's list is saved as text. */
export function rateListText({ day, dinars }: DayRates, number: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const rows = LISTED.map((currency) => {
    const digits = String(dinars[currency]).padStart(5, "0");
    return `${currency};${NUMBERS[currency]};1;${digits.slice(0, -4)},${digits.slice(-4)}`;
  });
  return [
    `КУРСНА ЛИСТА БР. ${number}`,
    `ФОРМИРАНА НА ДАН ${Number(date)}.${Number(month)}.${year}. ГОДИНЕ`,
    "Ознака валуте;Шифра валуте;Важи за;Средњи курс",
    ...rows,
  ].join("\n");
}

/** Half up; both above 0. */
export function divided(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}
