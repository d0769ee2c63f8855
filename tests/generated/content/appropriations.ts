import { Random } from "../random.ts";
import { ACCOUNTS, DEBT_ACCOUNTS, FUNCTIONS, RAZDELI, SOURCES } from "../words.ts";

/** The special part (Article 7). Amounts in whole dinars by column: from the budget, from other income. */
export type Amounts = readonly [budget: bigint, additional: bigint];
export interface RazdeoContent {
  readonly code: string;
  readonly name: string;
  /** Functions of the razdeo itself. */
  readonly functions: readonly FunctionContent[];
  readonly glave: readonly GlavaContent[];
}
export interface GlavaContent {
  readonly code: string;
  readonly name: string;
  readonly functions: readonly FunctionContent[];
}
export interface FunctionContent {
  readonly code: string;
  readonly name: string;
  /** Rows that stand under the function itself. */
  readonly accounts: readonly AccountContent[];
  readonly programs: readonly ProgramContent[];
  /** What is printed too much in its total: a misprint. */
  readonly misprint: bigint;
}
export interface ProgramContent {
  readonly code: string;
  readonly name: string;
  readonly projects: readonly ProjectContent[];
}
export interface ProjectContent {
  readonly code: string;
  readonly name: string;
  readonly accounts: readonly AccountContent[];
}
export interface AccountContent {
  readonly code: string;
  readonly name: string;
  readonly amounts: Amounts;
}

export const isDebtOrCapital = (code: string): boolean => /^(?:44|51|61|62)/u.test(code);
export const accountsOf = ({ accounts, programs }: FunctionContent): AccountContent[] => [
  ...accounts,
  ...programs.flatMap(({ projects }) => projects.flatMap((project) => project.accounts)),
];
export const sumOf = (accounts: readonly AccountContent[]): Amounts => [
  accounts.reduce((sum, { amounts }) => sum + amounts[0], 0n),
  accounts.reduce((sum, { amounts }) => sum + amounts[1], 0n),
];

/** Which sources pay for accounts: the budget, and one or two others for what is additional. */
export function sourcesOf([budget, additional]: Amounts): {
  readonly code: string;
  readonly amounts: Amounts;
}[] {
  const part = additional / 3n;
  const all: { code: string; amounts: Amounts }[] = [
    { code: "01", amounts: [budget, 0n] },
    { code: "04", amounts: [0n, part] },
    { code: "11", amounts: [0n, additional - part] },
  ];
  return all.filter(({ amounts }) => amounts[0] + amounts[1] > 0n);
}
export const sourceName = (code: string): string => SOURCES.find(([known]) => known === code)?.[1] ?? "";

/** Which rows have no amount: chosen apart, so that all else is as without them. */
export interface Empties {
  readonly random: Random;
  readonly chance: number;
}
const NO_EMPTIES: Empties = { random: new Random(0), chance: 0 };

/** @param size about how many blocks of a function there are */
export function appropriationsContent(
  random: Random,
  size: number,
  programs: boolean,
  empties: Empties = NO_EMPTIES,
): RazdeoContent[] {
  const razdeli: RazdeoContent[] = [];
  let blocks = 0;
  for (let number = 1; blocks < size; number += 1) {
    const known = RAZDELI[(number - 1) % RAZDELI.length];
    if (!known) break;
    const functions = (count: number, name: string): FunctionContent[] => {
      blocks += count;
      return Array.from({ length: count }, (_, at) => functionContent(random, name, at, programs, empties));
    };
    const own = functions(random.between(1, 2), known.name);
    const glave = known.glave.map((name, at) => ({
      code: `${number}.${at + 1}`,
      name,
      functions: functions(name.includes("ЈАВНИ ДУГ") ? 1 : random.between(1, 2), name),
    }));
    razdeli.push({ code: String(number), name: known.name, functions: own, glave });
  }
  return razdeli;
}

function functionContent(
  random: Random,
  of: string,
  at: number,
  programs: boolean,
  empties: Empties,
): FunctionContent {
  const isDebt = of.includes("ЈАВНИ ДУГ");
  const [code, name] = isDebt
    ? (["170", "Трансакције везане за јавни дуг"] as const)
    : (FUNCTIONS[(of.length + at * 3) % FUNCTIONS.length] ?? (["130", "Опште услуге"] as const));
  const account = ([number, words]: readonly [string, string]): AccountContent => {
    const budget = amount(random, isDebt ? [9, 12] : [4, 10]);
    const additional = random.chance(0.2) ? amount(random, [4, 8]) : 0n;
    const amounts: Amounts = random.chance(0.06) && additional > 0n ? [0n, additional] : [budget, additional];
    return { code: number, name: words, amounts: empties.random.chance(empties.chance) ? [0n, 0n] : amounts };
  };
  const accounts = isDebt ? random.some(DEBT_ACCOUNTS, 0.85) : random.some(ACCOUNTS, 0.55);
  if (!isDebt && random.chance(0.15)) accounts.push(...random.some(DEBT_ACCOUNTS.slice(0, 4), 0.3));
  accounts.sort(([one], [other]) => (one < other ? -1 : 1));
  const withPrograms = programs && !isDebt && random.chance(0.3);
  return {
    code,
    name,
    accounts: accounts.map(account),
    programs: withPrograms ? [program(random, account)] : [],
    misprint: random.chance(0.02) ? BigInt(random.between(1, 900)) * 1000n : 0n,
  };
}

/** Over several lines in its column. */
const LONG_NAME =
  "Унапређење квалитета рада у систему здравствене заштите и оснивање Агенције за акредитацију здравствених установа у складу са Законом о здравственој заштити";

function program(random: Random, account: (of: readonly [string, string]) => AccountContent): ProgramContent {
  const code = random.pick(["2602-13", "2601-08", "1801-02"]);
  return {
    code,
    name: random.pick([
      "Програм развоја",
      "ИПА 2013 – Децентрализовано управљање",
      "Модернизација управе",
      LONG_NAME,
    ]),
    projects: Array.from({ length: random.between(1, 3) }, (_, at) => ({
      code: `0${at + 1}`,
      name: random.pick([
        "Подршка учешћу у програмима ЕУ",
        "Изградња и опремање",
        "Техничка помоћ",
        LONG_NAME,
      ]),
      accounts: random.some(ACCOUNTS, 0.2).map(account),
    })),
  };
}

function amount(random: Random, [least, most]: readonly [number, number]): bigint {
  const digits = random.digits(random.between(least, most));
  return digits >= 10_000n ? (digits / 1000n) * 1000n : digits;
}
