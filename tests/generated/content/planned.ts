import type { Random } from "../random.ts";

/** Guarantees or loans that a law plans (Article 3 A and B). Amounts in whole units of their currency. */
export interface PlannedContent {
  readonly part: "guarantee" | "loan";
  readonly year: number;
  readonly groups: readonly PlannedGroup[];
}
export interface PlannedGroup {
  readonly number: string;
  readonly name: string;
  readonly creditors: readonly PlannedCreditor[];
}
export interface PlannedCreditor {
  /** Null where the group itself is the creditor. */
  readonly name: string | null;
  readonly projects: readonly PlannedProject[];
}
export interface PlannedProject {
  readonly name: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly rsd: bigint;
}

/** Dinars for 10,000 units: plans convert with one rate of each currency. */
const RATES: Readonly<Record<string, bigint>> = {
  EUR: 1_197_000n,
  USD: 921_000n,
  AED: 250_740n,
  JPY: 8_633n,
};

const GROUPS: readonly (readonly [name: string, creditors: readonly string[]])[] = [
  ["Светском банком", []],
  ["Европском инвестиционом банком", []],
  ["Европском банком за обнову и развој", []],
  ["Банком за развој Савета Европе", []],
  ["Немачком развојном банком (KfW)", []],
  ["Страним владама", ["Влада Емирата Абу Даби (Уједињени Арапски Емирати)", "Република Турска"]],
  ["Институционалним инвеститорима", []],
  ["Export – Import банкама", ["Export – Import Bank of China"]],
];
const PROJECTS: readonly string[] = [
  "Пројекат рехабилитације путева и унапређења безбедности саобраћаја",
  "Санација последица земљотреса у Краљеву",
  "Пројекат енергетске ефикасности у јавним објектима",
  "Зајам за подршку Републици Србији",
  "Реализација друге фазе Пакета пројеката ТЕ-КО Костолац (Изградња новог енергетског блока на локацији Дрмно и проширење капацитета рудника)",
  "Набавка и инсталација преносивог система за рендгенску контролу возила/контејнера и класичног система за рендгенску контролу",
  "Обвезнице на међународном финансијском тржишту",
  "Изградња железничке телекомуникационе мреже",
];
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

export function plannedContent(random: Random, part: PlannedContent["part"], year: number): PlannedContent {
  const dotted = random.pick(["", "."]);
  const groups = random.some(GROUPS, 0.6).map(([name, creditors], at) => ({
    number: `${ROMAN[at] ?? ""}${dotted}`,
    name,
    creditors:
      creditors.length === 0
        ? [{ name: null, projects: projects(random, name === "Страним владама") }]
        : creditors.map((creditor) => ({ name: creditor, projects: projects(random, true) })),
  }));
  return { part, year, groups };
}

function projects(random: Random, anyCurrency: boolean): PlannedProject[] {
  return Array.from({ length: random.between(1, 3) }, (_, at) => {
    const currency = anyCurrency
      ? random.pick(["USD", "AED", "JPY", "EUR"])
      : random.pick(["EUR", "EUR", "USD"]);
    const amount = random.digits(random.between(3, 5)) * 100_000n;
    const name = `${random.pick(PROJECTS)}${at === 0 ? "" : ` ${at + 1}`}`;
    return { name, currency, amount, rsd: (amount * (RATES[currency] ?? 0n)) / 10_000n };
  });
}

/** Sums by currency, in the order of their first project. */
export function byCurrency(
  projects: readonly PlannedProject[],
): { readonly currency: string; readonly amount: bigint }[] {
  const sums = new Map<string, bigint>();
  for (const { currency, amount } of projects) sums.set(currency, (sums.get(currency) ?? 0n) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

export const sumRsd = (projects: readonly PlannedProject[]): bigint =>
  projects.reduce((sum, { rsd }) => sum + rsd, 0n);
