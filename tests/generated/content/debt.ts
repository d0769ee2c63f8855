import type { DebtSection } from "../../../src/budget/budgetLine.ts";
import type { Random } from "../random.ts";
import {
  CHINA_EXIM,
  CURRENCIES,
  EXTERNAL,
  GUARANTEED,
  GUARANTEED_ABROAD,
  INTERNAL,
  RATES,
} from "../words.ts";

/** The list of public debt (Article 3 V). Balances in whole euros and dinars. */
export interface DebtContent {
  /** ISO 8601. */
  readonly asOf: string;
  readonly year: number;
  /** Dinars for 10,000 euros: the rate of all balances. */
  readonly rate: bigint;
  readonly sections: readonly SectionContent[];
}
export interface SectionContent {
  readonly section: DebtSection;
  readonly groups: readonly GroupContent[];
}
export interface GroupContent {
  readonly number: number;
  /** Null for the lists of internal debt, which have no groups. */
  readonly title: string | null;
  readonly cards: readonly CardContent[];
  /** What is printed too much in its total: a misprint. */
  readonly misprint: bigint;
}
export interface CardContent {
  readonly row: string;
  readonly name: string;
  /** Id of the loan, for those of China Exim. */
  readonly loan: string | null;
  readonly eur: bigint | null;
  readonly rsd: bigint | null;
  readonly first: DateContent;
  readonly last: DateContent;
  /** Null for "-". Currency null for a bare 0. */
  readonly instalment: readonly { readonly amount: bigint; readonly currency: string | null }[] | null;
  /** Null for "-". */
  readonly rate: string | null;
}
/** ISO 8601; a year only; null for "-". */
export type DateContent = string | number | null;

const two = (part: number): string => String(part).padStart(2, "0");

export function debtContent(random: Random, year: number, cards: number): DebtContent {
  const rate = BigInt(random.between(934_346, 1_176_000));
  const asOf = random.pick([`${year}-05-31`, `${year}-07-31`, `${year - 1}-08-31`, `${year - 1}-12-31`]);
  const share = Math.max(1, Math.round(cards / 18));
  const group = (
    number: number,
    title: string | null,
    names: readonly string[],
    count: number,
  ): GroupContent => ({
    number,
    title,
    cards: Array.from({ length: count }, (_, at) => {
      const name = at < names.length ? (names[at] ?? "") : `${random.pick(names)} ${at + 1}`;
      return card(random, `${number}.${at + 1}`, name, rate, year);
    }),
    misprint: random.chance(0.03) ? BigInt(random.between(1, 900)) : 0n,
  });
  const some = (names: readonly string[]): number =>
    Math.min(share * names.length, share + random.between(0, 2));
  const exim = CHINA_EXIM.map(({ name }) => name);
  const sections: SectionContent[] = [
    { section: "direct-internal", groups: [group(1, null, INTERNAL, share * 4)] },
    {
      section: "direct-external",
      groups: EXTERNAL.map(({ title, names }, at) => {
        const all = title === "Кредити страних влада" ? mixedIn(random, names, exim) : names;
        return group(at + 1, title, all, title === "Кредити страних влада" ? all.length : some(names));
      }),
    },
    { section: "indirect-internal", groups: [group(1, null, GUARANTEED, share * 2)] },
    {
      section: "indirect-external",
      groups: GUARANTEED_ABROAD.map(({ title, names }, at) => group(at + 1, title, names, some(names))),
    },
  ];
  return { asOf, year, rate, sections };
}

function mixedIn(random: Random, names: readonly string[], more: readonly string[]): string[] {
  const all = [...names];
  for (const name of more) all.splice(random.between(0, all.length), 0, name);
  return all;
}

function card(random: Random, row: string, name: string, rate: bigint, year: number): CardContent {
  const isNothing = random.chance(0.04);
  const eur = isNothing
    ? random.chance(0.5)
      ? 0n
      : null
    : random.digits(random.chance(0.05) ? 10 : random.between(5, 9));
  const rsd = eur === null ? null : (eur * rate * 2n + 10_000n) / 20_000n;
  const months = random.pick([
    [1, 7],
    [3, 9],
    [5, 11],
    [6, 12],
  ] as const);
  const day = random.pick([1, 5, 15, 21, 28]);
  const date = (from: number, to: number): DateContent => {
    if (random.chance(0.05)) return null;
    const of = random.between(from, to);
    return random.chance(0.03) ? of : `${of}-${two(random.pick(months))}-${two(day)}`;
  };
  const instalment = (): CardContent["instalment"] => {
    if (random.chance(0.05)) return null;
    if (random.chance(0.25)) return [{ amount: 0n, currency: null }];
    const several = random.chance(0.03) ? 3 : 1;
    return CURRENCIES.slice(0, several === 1 ? undefined : several)
      .slice(several === 1 ? random.between(0, CURRENCIES.length - 1) : 0)
      .slice(0, several)
      .map((currency) => ({ amount: random.digits(random.between(5, 9)), currency }));
  };
  return {
    row,
    name,
    loan: CHINA_EXIM.find((known) => known.name === name)?.loan ?? null,
    eur,
    rsd,
    first: date(2002, year + 4),
    last: date(year + 5, 2045),
    instalment: instalment(),
    rate: random.chance(0.04) ? null : random.pick(RATES),
  };
}
