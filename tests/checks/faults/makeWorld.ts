import {
  appropriationsContent,
  type AccountContent,
  type RazdeoContent,
} from "../../generated/content/appropriations.ts";
import type { CardContent, DebtContent, GroupContent } from "../../generated/content/debt.ts";
import { plannedContent } from "../../generated/content/planned.ts";
import { FORMATS, writingOf, type Format } from "../../generated/documents.ts";
import { SPECIAL_LAYOUTS } from "../../generated/layouts/specialColumns.ts";
import { Random } from "../../generated/random.ts";
import { DEBT_ACCOUNTS, EXTERNAL, GUARANTEED_ABROAD } from "../../generated/words.ts";
import { dueIn, makeLoans, owedOn, type MadeLoan } from "./loans.ts";
import { USUAL_ORDER } from "../../generated/layouts/debtList.ts";
import { divided, walkRates, type DayRates } from "./rates.ts";
import { enteredTerms, paidInTime, serviceIn } from "./terms.ts";
import { isDebtOffice, type MadeLaw, type World } from "./world.ts";

/** X RAY as its own card and agreement have it: what the program derives without the user. */
const X_RAY = {
  ...{ id: "x-ray", currency: "CNY", drawdowns: [{ date: "2013-03-21", amount: "204900000.00" }] },
  ...{ rate: { kind: "fixed", percent: "3" }, dayCount: "ACT/360", firstInterest: "2013-09-21" },
  ...{ firstPrincipal: "2014-03-21", lastPrincipal: "2025-09-21", monthsBetween: 6 },
  repayment: { kind: "equal-principal" },
  businessDays: { calendars: ["CN"], convention: "following", interest: "unadjusted" },
} as const;

/** How many loans and appropriations: small ones have some 25 cards in a list. */
export type Size = "small" | "large";

/**
 * Three laws of different years on the same loans, rate lists of their days, terms, payments in time, plans that equal
 * the debt service, and execution near the plan. The same seed makes the same world.
 */
export function makeWorld(seed: number, size: Size = "small"): World {
  const random = new Random(seed);
  const firstLaw = random.between(2017, 2018);
  const years = [firstLaw, firstLaw + 1, firstLaw + 2];
  const days = years.map((year) => {
    const month = random.pick(["05-31", "07-31", "08-31-before"]);
    return month === "08-31-before" ? `${year - 1}-08-31` : `${year}-${month}`;
  });
  const last = years.at(-1) ?? firstLaw;
  const asOf = `${last}-12-31`;
  const rates = walkRates(random, [...days, asOf]);
  const loans = makeLoans(random, firstLaw, size === "small" ? 0.3 : 0.7);
  const terms = loans.filter(({ entered }) => entered).map(enteredTerms);
  const laws = years.map((year, at) =>
    makeLaw(random, { year, loans, terms, rates: rates[at] as DayRates, blocks: size === "small" ? 8 : 14 }),
  );
  return {
    ...{ seed, loans, laws, terms, asOf },
    lists: rates.map((of, at) => ({ name: `kurs-${of.day}.csv`, number: 100 + at, rates: of })),
    executions: [makeExecution(random, { year: last, loans, terms, rates: rates.at(-1) as DayRates })],
    payments: terms.flatMap((json) => paidInTime(json, asOf)),
  };
}

interface LoanFacts {
  readonly year: number;
  readonly loans: readonly MadeLoan[];
  readonly terms: readonly Readonly<Record<string, unknown>>[];
  readonly rates: DayRates;
}

interface LawFacts extends LoanFacts {
  /** Blocks of functions in the special part, about. */
  readonly blocks: number;
}

function makeLaw(random: Random, facts: LawFacts): MadeLaw {
  const { year } = facts;
  const format = random.pick<Format>(FORMATS);
  const seed = random.between(1, 2 ** 30);
  return {
    name: `zakon-${year}`,
    year,
    seed,
    debt: debtOf(random, facts),
    razdeli: appropriationsOf(random, facts),
    plans: [plannedContent(random, "guarantee", year), plannedContent(random, "loan", year)],
    layout: random.pick(SPECIAL_LAYOUTS),
    look: {
      balances: random.pick(["first", "first", "merged", "merged-middle", "second"] as const),
      dated: true,
      wideTotals: random.chance(0.7),
      middle: false,
      narrow: false,
      order: USUAL_ORDER,
      instalment: "Рата главнице",
    },
    writing: writingOf(random, format),
    misprints: [],
  };
}

/** How far the debt office's rate of a currency lies from the central bank's: up to 0.25 %, in parts of a million. */
const MOST_APART = 2_500;

/** The list of debt on the day of the rates: balances by what is owed, as whole euros and dinars. */
function debtOf(random: Random, { year, loans, rates: { day, dinars } }: LawFacts): DebtContent {
  const cardOf = (loan: MadeLoan, row: string): CardContent => {
    const own = BigInt(1_000_000 + random.between(-MOST_APART, MOST_APART));
    const exact =
      owedOn(loan, day) * dinars[loan.currency] * (/EUR|RSD/u.test(loan.currency) ? 1_000_000n : own);
    const due = dueIn(loan, year);
    return {
      row,
      name: loan.name,
      loan: loan.loan,
      eur: divided(exact, dinars.EUR * 1_000_000n),
      rsd: divided(exact, 10_000n * 1_000_000n),
      first: loan.dates[0] ?? null,
      last: loan.dates.at(-1) ?? null,
      instalment: [due === 0n ? { amount: 0n, currency: null } : { amount: due, currency: loan.currency }],
      rate: loan.rate,
    };
  };
  const group = (section: MadeLoan["section"], title: string | null, number: number): GroupContent => ({
    ...{ number, title, misprint: 0n },
    cards: loans
      // A loan that is repaid stands in no list any more.
      .filter((loan) => loan.section === section && loan.group === title && owedOn(loan, day) > 0n)
      .map((loan, at) => cardOf(loan, `${number}.${at + 1}`)),
  });
  const groups = (section: MadeLoan["section"], titles: readonly (string | null)[]): GroupContent[] =>
    titles
      .map((title, at) => group(section, title, at + 1))
      .filter(({ cards }) => cards.length > 0)
      .map((one, at) => ({
        ...one,
        number: at + 1,
        cards: one.cards.map((card, index) => ({ ...card, row: `${at + 1}.${index + 1}` })),
      }));
  const titlesOf = (all: readonly { readonly title: string }[]): string[] => all.map(({ title }) => title);
  return {
    ...{ asOf: day, year, rate: dinars.EUR },
    sections: [
      { section: "direct-internal", groups: groups("direct-internal", [null]) },
      { section: "direct-external", groups: groups("direct-external", titlesOf(EXTERNAL)) },
      { section: "indirect-internal", groups: groups("indirect-internal", [null]) },
      { section: "indirect-external", groups: groups("indirect-external", titlesOf(GUARANTEED_ABROAD)) },
    ],
  };
}

/** Up to full thousands. */
const thousands = (amount: bigint): bigint => ((amount + 999n) / 1000n) * 1000n;

/** What loans cost in a year, in dinars at the rates of a day, by account. */
function serviceByAccount({ year, loans, terms, rates: { dinars } }: LoanFacts): Map<string, bigint> {
  const external = loans.filter(({ section }) => section === "direct-external");
  const principal = external.reduce((sum, loan) => sum + dueIn(loan, year) * dinars[loan.currency], 0n);
  const known = [...terms, X_RAY];
  const inDinars = (part: "interest" | "fees"): bigint =>
    known.reduce((sum, json) => {
      const currency = json["currency" as keyof typeof json] as MadeLoan["currency"];
      return sum + serviceIn(json, year)[part] * dinars[currency];
    }, 0n);
  // Rates are dinars for 10,000 units, interest and fees are in hundredths.
  const [interest, fees] = [inDinars("interest") / 1_000_000n, inDinars("fees") / 1_000_000n];
  return new Map([
    ["612", thousands(principal / 10_000n)],
    ["442", thousands(interest + 1n)],
    ["444", thousands(fees + 1_000n)],
  ]);
}

/** The special part: the debt office plans what the loans cost in the year at the rates of the list's day. */
function appropriationsOf(random: Random, facts: LawFacts): RazdeoContent[] {
  const planned = serviceByAccount(facts);
  const razdeli = appropriationsContent(random, facts.blocks, false);
  return razdeli.map((razdeo) => ({
    ...razdeo,
    functions: razdeo.functions.map((block) => ({
      ...block,
      accounts: withoutDebt(block.accounts),
      misprint: 0n,
    })),
    glave: razdeo.glave.map((glava) => ({
      ...glava,
      functions: glava.functions.map((block) => ({
        ...block,
        accounts: isDebtOffice(block) ? debtAccounts(random, planned) : withoutDebt(block.accounts),
        misprint: 0n,
      })),
    })),
  }));
}

/** Debt is served by the debt office alone. */
function withoutDebt(accounts: readonly AccountContent[]): AccountContent[] {
  return accounts.filter(({ code }) => !/^(?:44|61)/u.test(code));
}

function debtAccounts(random: Random, planned: ReadonlyMap<string, bigint>): AccountContent[] {
  return DEBT_ACCOUNTS.map(([code, name]) => ({
    ...{ code, name },
    amounts: [planned.get(code) ?? random.digits(9) * 1_000n, 0n] as const,
  }));
}

/** A final account: what was planned at last, at the rates of the year's end, and nearly all of it paid. */
function makeExecution(random: Random, facts: LoanFacts): World["executions"][number] {
  const planned = debtAccounts(random, serviceByAccount(facts)).filter(({ code }) =>
    /^(?:44|61)/u.test(code),
  );
  const rows = planned.map(({ code, amounts: [plan] }) => ({
    account: code,
    plan,
    paid: (plan * BigInt(random.between(960, 1000))) / 1000n,
  }));
  // Fees that arise from borrowing are nearly all that is planned on 444.
  const fees = rows.find(({ account }) => account === "444");
  return {
    name: `izvrsenje-${facts.year}.csv`,
    year: facts.year,
    rows: fees ? [...rows, { ...fees, account: "4443" }] : rows,
  };
}
