import type { DebtSection } from "../../../src/budget/budgetLine.ts";
import type { Random } from "../../generated/random.ts";
import { EXTERNAL, GUARANTEED, GUARANTEED_ABROAD, INTERNAL } from "../../generated/words.ts";
import type { MadeCurrency } from "./rates.ts";

/** A loan whose every figure is known, before any law prints it. Repaid in equal instalments on its dates. */
export interface MadeLoan {
  readonly name: string;
  /** Id of the loan, where the program knows the loan. */
  readonly loan: string | null;
  readonly section: DebtSection;
  readonly group: string | null;
  readonly currency: MadeCurrency;
  /** One instalment, in whole units. */
  readonly each: bigint;
  /** ISO 8601. */
  readonly dates: readonly string[];
  readonly monthsBetween: number;
  readonly rate: string;
  /** Whether the user has entered its terms: drawdowns and fees are then known. */
  readonly entered: boolean;
  /** Drawn before the first instalment, in the order of days; empty where all was drawn long before. */
  readonly drawn: readonly { readonly date: string; readonly amount: bigint }[];
}

const two = (part: number): string => String(part).padStart(2, "0");

/** Dates so many months apart. */
function datesFrom(year: number, month: number, day: number, step: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const months = month - 1 + index * step;
    return `${year + Math.floor(months / 12)}-${two(1 + (months % 12))}-${two(day)}`;
  });
}

/** What is owed at the end of a day, in whole units. */
export function owedOn({ each, dates, drawn }: MadeLoan, day: string): bigint {
  const drawnBy = drawn.filter(({ date }) => date <= day).reduce((sum, { amount }) => sum + amount, 0n);
  const total = each * BigInt(dates.length);
  const paid = each * BigInt(dates.filter((date) => date <= day).length);
  return (drawn.length === 0 ? total : drawnBy) - paid;
}

/** Principal of a year, in whole units. */
export function dueIn({ each, dates }: MadeLoan, year: number): bigint {
  return each * BigInt(dates.filter((date) => date.startsWith(`${year}-`)).length);
}

const FOREIGN = "Кредити страних влада";
const BANK = "Export – Import Bank of China";

/** The loans of the Export-Import Bank of China: those that are known, as they are repaid, and one that is not. */
function eximLoans(random: Random, firstLaw: number): MadeLoan[] {
  const exim = (part: Partial<MadeLoan> & Pick<MadeLoan, "name" | "dates" | "each">): MadeLoan => ({
    ...{ loan: null, section: "direct-external" as const, group: FOREIGN, currency: "USD" as const },
    ...{ monthsBetween: 6, rate: "3,00% фиксна", entered: false, drawn: [] },
    ...part,
    name: `${BANK} – ${part.name}`,
  });
  const drawnBefore = (total: bigint, year: number): MadeLoan["drawn"] => {
    const first = (total * BigInt(random.between(20, 60))) / 100n;
    const second = (total - first) / 2n;
    return [
      { date: `${year - 4}-${two(random.between(1, 12))}-10`, amount: first },
      { date: `${year - 3}-${two(random.between(1, 12))}-17`, amount: second },
      { date: `${year - 2}-${two(random.between(1, 12))}-05`, amount: total - first - second },
    ];
  };
  const kostolacYear = firstLaw - random.between(0, 1);
  const kostolac = BigInt(random.between(9_000, 14_600)) * 1_000n;
  const bypass = random.pick(["CNY", "EUR", "USD"] as const);
  const bridge = BigInt(random.between(5_000, 8_000)) * 1_000n;
  return [
    exim({
      name: "Репрограмирани зајам",
      loan: "china-rescheduled",
      each: 4_600_540n,
      dates: datesFrom(2010, 7, 21, 6, 22),
      rate: "6M LIBOR USD +1,30%",
    }),
    exim({
      name: "X RAY",
      loan: "x-ray",
      currency: "CNY",
      each: 8_537_500n,
      dates: datesFrom(2014, 3, 21, 6, 24),
    }),
    exim({
      name: "Мост Земун–Борча",
      loan: "zemun-borca",
      each: bridge,
      dates: datesFrom(2016, 1, 21, 6, 27),
      entered: true,
      drawn: drawnBefore(bridge * 27n, 2016),
    }),
    exim({
      name: "Пакет пројекат Костолац",
      loan: "kostolac-1",
      each: kostolac,
      dates: datesFrom(kostolacYear, 1, 21, 6, 20),
      entered: true,
      drawn: drawnBefore(kostolac * 20n, kostolacYear),
    }),
    exim({
      name: "Пројекат изградње аутопута Е763 (Обреновац-Љиг)",
      loan: "obrenovac-ljig",
      each: BigInt(random.between(5_000, 10_000)) * 1_000n,
      dates: datesFrom(firstLaw + 1, 7, 21, 6, 30),
      rate: "2,50% фиксна",
    }),
    exim({
      name: "Пројекат изградње обилазнице око Београда",
      currency: bypass,
      each: BigInt(random.between(1_000, 9_000)) * 1_000n,
      dates: datesFrom(firstLaw - random.between(1, 3), 5, 15, 6, random.between(20, 30)),
    }),
  ];
}

const PERCENTS = ["3,00% фиксна", "2,50% фиксна", "4,25% фиксна"];
const RATES: Readonly<Record<MadeCurrency, readonly string[]>> = {
  EUR: [...PERCENTS, "6М EURIBOR + 1,00%", "3М EURIBOR + 6,95%", "фиксна по траншама"],
  USD: [...PERCENTS, "6M LIBOR USD +1,30%"],
  CHF: PERCENTS,
  RSD: ["8,50%"],
  CNY: PERCENTS,
};

function otherLoan(random: Random, name: string, section: DebtSection, group: string | null): MadeLoan {
  const currency =
    section === "direct-internal"
      ? random.pick(["RSD", "EUR"] as const)
      : random.pick(["EUR", "EUR", "EUR", "USD", "CHF"] as const);
  const monthsBetween = random.pick([6, 6, 12, 3]);
  const dates = datesFrom(
    random.between(2008, 2022),
    random.between(1, 12),
    random.pick([1, 5, 15, 21, 28]),
    monthsBetween,
    random.between(16, 40),
  );
  const each = random.digits(currency === "RSD" ? random.between(6, 8) : random.between(4, 6));
  return {
    ...{ name, loan: null, section, group, currency, each, dates, monthsBetween },
    ...{ rate: random.pick(RATES[currency]), entered: false, drawn: [] },
  };
}

/**
 * All loans of the lists of debt, group after group.
 * @param firstLaw year of the first law
 * @param share of the loans that real laws list, from 0 to 1
 */
export function makeLoans(random: Random, firstLaw: number, share: number): MadeLoan[] {
  const others = (section: DebtSection, group: string | null, names: readonly string[]): MadeLoan[] =>
    random.some(names, share).map((name) => otherLoan(random, name, section, group));
  return [
    ...others("direct-internal", null, INTERNAL),
    ...EXTERNAL.flatMap(({ title, names }) => [
      ...others("direct-external", title, names),
      ...(title === FOREIGN ? eximLoans(random, firstLaw) : []),
    ]),
    ...others("indirect-internal", null, GUARANTEED),
    ...GUARANTEED_ABROAD.flatMap(({ title, names }) => others("indirect-external", title, names)),
  ];
}
