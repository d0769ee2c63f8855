import type { CheckId } from "../../../../src/checks/checkId.ts";
import type { CardContent } from "../../../generated/content/debt.ts";
import type { Random } from "../../../generated/random.ts";
import type { Fault } from "../fault.ts";
import { dueIn, owedOn, type MadeLoan } from "../loans.ts";
import { cardsOf, otherDigit, placeInCard, withCards, withDate, withLaw, withText } from "../misprint.ts";
import { standsIn, tells } from "../naming.ts";
import { isExim } from "../pick.ts";
import type { MadeLaw, World } from "../world.ts";

type Pick = (loan: MadeLoan, law: MadeLaw) => boolean;

/** A law and a card in it whose loan is in the other laws, too. */
function anyCard(
  world: World,
  random: Random,
  isRight: Pick,
): readonly [MadeLaw, CardContent, MadeLoan] | null {
  const law = random.pick(world.laws);
  const loans = world.loans.filter(
    (loan) => isRight(loan, law) && world.laws.every(({ debt }) => owedOn(loan, debt.asOf) > 0n),
  );
  if (loans.length === 0) return null;
  const loan = random.pick(loans);
  const card = cardsOf(law).find(({ name }) => name === loan.name);
  return card ? [law, card, loan] : null;
}

const two = (part: number): string => String(part).padStart(2, "0");

/** So many months later, the day kept. */
function monthsLater(iso: string, months: number): string {
  const [year = 0, month = 0, date = 0] = iso.split("-").map(Number);
  const all = year * 12 + month - 1 + months;
  return `${Math.floor(all / 12)}-${two(1 + (all % 12))}-${two(date)}`;
}

/** A date of a card printed otherwise. */
function wrongDate(
  name: string,
  checks: readonly CheckId[],
  field: "first" | "last",
  spoil: (random: Random, iso: string) => string,
  isRight: Pick = () => true,
): Fault {
  return {
    name,
    checks,
    plant: (world, random) => {
      const found = anyCard(world, random, isRight);
      if (!found) return null;
      const [law, card] = found;
      const iso = String(card[field]);
      const spoilt = spoil(random, iso);
      if (spoilt === iso) return null;
      return {
        world: withLaw(world, law, withDate(law, placeInCard(law, card, field), spoilt)),
        names: (finding, said) => standsIn(finding, law.name) && tells(said, card.name),
      };
    },
  };
}

/** The instalment of a card printed otherwise. */
function wrongInstalment(
  name: string,
  checks: readonly CheckId[],
  spoil: (random: Random, due: bigint, loan: MadeLoan) => string | null,
  isRight: Pick,
): Fault {
  return {
    name,
    checks,
    plant: (world, random) => {
      const found = anyCard(world, random, isRight);
      if (!found) return null;
      const [law, card, loan] = found;
      const text = spoil(random, dueIn(loan, law.year), loan);
      if (text === null) return null;
      return {
        world: withLaw(world, law, withText(law, placeInCard(law, card, "instalment"), text)),
        names: (finding, said) => standsIn(finding, law.name) && tells(said, card.name),
      };
    },
  };
}

const grouped = (amount: bigint): string => amount.toString().replace(/\B(?=(\d{3})+$)/gu, ".");
const isDue: Pick = (loan, { year }) => dueIn(loan, year) > 0n;
const isKnown: Pick = (loan, law) => isDue(loan, law) && (loan.entered || loan.loan === "x-ray");

function wrongRate(name: string, spoil: (rate: string) => string | null): Fault {
  return {
    name,
    checks: ["terms-changed"],
    plant: (world, random) => {
      const found = anyCard(world, random, ({ rate }) => spoil(rate) !== null);
      if (!found) return null;
      const [law, card, loan] = found;
      const spoilt = spoil(loan.rate) ?? loan.rate;
      return {
        world: withLaw(world, law, withText(law, placeInCard(law, card, "rate"), spoilt)),
        names: (finding, said) =>
          standsIn(finding, law.name) && tells(said, card.name) && tells(said, spoilt),
      };
    },
  };
}

/** Entered terms that are not the agreement's. */
function wrongTerms(
  name: string,
  checks: readonly CheckId[],
  spoil: (terms: Readonly<Record<string, unknown>>, random: Random) => Record<string, unknown>,
): Fault {
  return {
    name,
    checks,
    plant: (world, random) => {
      const terms = random.pick(world.terms);
      const spoilt = { ...terms, ...spoil(terms, random) };
      return {
        world: { ...world, terms: world.terms.map((one) => (one === terms ? spoilt : one)) },
        names: (finding) => finding.subject.kind === "loan" && finding.subject.id === terms["id"],
      };
    },
  };
}

/** Dates, instalments, rates and currencies of loans; and terms that a user has entered. */
export const TERM_FAULTS: readonly Fault[] = [
  wrongDate("a first date some months later", ["terms-changed"], "first", (random, iso) =>
    monthsLater(iso, random.pick([1, 3, 6, 12, 18])),
  ),
  wrongDate("a last date a year earlier", ["terms-changed"], "last", (_, iso) => monthsLater(iso, -12)),
  wrongDate(
    "a last date one of the digits of whose day is wrong",
    ["dates-by-steps", "terms-changed"],
    "last",
    (random, iso) => `${iso.slice(0, 8)}${two(((Number(iso.slice(8)) + random.between(6, 20)) % 28) + 1)}`,
  ),
  wrongDate(
    "a last date of one of the bank's loans a month off its step",
    ["dates-by-steps"],
    "last",
    (random, iso) => monthsLater(iso, random.pick([-2, -1, 1, 2])),
    isExim,
  ),
  wrongDate(
    "first and last date of a card in a wrong century",
    ["dates-by-steps", "terms-changed"],
    "last",
    (_, iso) => `19${iso.slice(2)}`,
  ),
  wrongInstalment(
    "an instalment printed before repayment begins",
    ["yearly-instalment"],
    (random) => `${grouped(random.digits(7))} EUR`,
    (loan, { year }) => Number((loan.dates[0] ?? "").slice(0, 4)) > year,
  ),
  wrongInstalment("no instalment printed in a year of repayment", ["yearly-instalment"], () => "0", isDue),
  wrongInstalment(
    "a digit of the instalment of a loan whose terms are known",
    // Terms that are worked out of this very instalment agree with it, and its balances do not.
    ["yearly-instalment", "balance-by-instalments", "balance-to-balance"],
    (random, due, { currency }) => `${grouped(otherDigit(random, due))} ${currency}`,
    isKnown,
  ),
  wrongInstalment(
    "half of a year's principal printed as the year's",
    ["yearly-instalment", "balance-by-instalments", "balance-to-balance"],
    (_, due, { currency, each }) => (due === 2n * each ? `${grouped(each)} ${currency}` : null),
    (loan, law) => isExim(loan) && isDue(loan, law) && (loan.dates[0] ?? "") <= law.debt.asOf,
  ),
  wrongInstalment(
    "dollars labelled as euros beside an agreement in dollars",
    ["doubtful-label"],
    (_, due) => `${grouped(due)} EUR`,
    (loan, law) => isDue(loan, law) && loan.loan !== null && loan.currency === "USD",
  ),
  wrongInstalment(
    "euros labelled as dollars beside a reference rate in euros",
    ["doubtful-label"],
    (_, due) => `${grouped(due)} USD`,
    (loan, law) => isDue(loan, law) && /EURIBOR/u.test(loan.rate),
  ),
  wrongInstalment(
    "yuan labelled as dollars",
    ["doubtful-label"],
    (_, due) => `${grouped(due)} USD`,
    (loan, law) => isDue(loan, law) && loan.loan === "x-ray",
  ),
  {
    name: "a currency that only other laws' equal instalments contradict",
    checks: ["doubtful-label"],
    plant: (world, random) => {
      const found = anyCard(
        world,
        random,
        (loan) =>
          loan.loan === null &&
          !isExim(loan) &&
          !/LIBOR|EURIBOR/u.test(loan.rate) &&
          loan.currency !== "CHF" &&
          new Set(world.laws.map(({ year }) => dueIn(loan, year))).size === 1 &&
          dueIn(loan, world.laws[0]?.year ?? 0) > 0n,
      );
      if (!found) return null;
      const [law, card, loan] = found;
      const text = `${grouped(dueIn(loan, law.year))} CHF`;
      return {
        world: withLaw(world, law, withText(law, placeInCard(law, card, "instalment"), text)),
        names: (finding, said) => standsIn(finding, law.name) && tells(said, card.name),
      };
    },
  },
  wrongRate("a fixed rate half a point higher in one law", (rate) =>
    /^\d,\d\d%/u.test(rate) ? `${rate[0]},${rate[2] === "5" ? "00" : "50"}% фиксна` : null,
  ),
  wrongRate("another margin over the reference rate in one law", (rate) =>
    /\+ ?\d,\d\d%$/u.test(rate) ? rate.replace(/\d,\d\d%$/u, "1,75%") : null,
  ),
  wrongRate("a fixed rate printed as a floating one", (rate) =>
    rate === "3,00% фиксна" ? "6М EURIBOR + 1,00%" : null,
  ),
  {
    name: "a loan missing from a later list, and from its totals",
    checks: ["balance-to-balance"],
    plant: (world, random) => {
      const later = random.pick(world.laws.slice(1));
      const loans = world.loans.filter((loan) => owedOn(loan, later.debt.asOf) > 0n);
      if (loans.length === 0) return null;
      const loan = random.pick(loans);
      const card = cardsOf(later).find(({ name }) => name === loan.name);
      if (!card) return null;
      const changed = withCards(later, (one) => (one === card ? [] : one));
      return {
        world: withLaw(world, later, changed),
        names: (finding, said) => tells(said, loan.name) && tells(said, later.name),
      };
    },
  },
  wrongTerms("another step between instalments", ["yearly-instalment", "payments"], () => ({
    monthsBetween: 3,
  })),
  wrongTerms("another rate of interest in the terms", ["payments"], (_, random) => ({
    rate: { kind: "fixed", percent: random.pick(["2.5", "3.5", "3.05"]) },
  })),
  wrongTerms("another percentage of the management fee", ["payments", "agreement-fees"], ({ fees }) => ({
    fees: (fees as readonly { kind: string }[]).map((fee) =>
      fee.kind === "management" ? { ...fee, percent: "1.1" } : fee,
    ),
  })),
  wrongTerms(
    "another last date in the terms than in the laws",
    ["yearly-instalment"],
    ({ lastPrincipal }) => ({
      lastPrincipal: monthsLater(String(lastPrincipal), 12),
    }),
  ),
  wrongTerms(
    "half of the drawdowns left out of the terms",
    ["yearly-instalment", "balance-by-instalments"],
    ({ drawdowns }) => ({
      drawdowns: (drawdowns as readonly unknown[]).slice(0, 1),
    }),
  ),
  wrongTerms("another day count in the terms", ["payments"], () => ({ dayCount: "30E/360" })),
];
