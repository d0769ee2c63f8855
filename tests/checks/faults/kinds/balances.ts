import type { CardContent } from "../../../generated/content/debt.ts";
import type { Fault, Planted } from "../fault.ts";
import { dueIn, owedOn, type MadeLoan } from "../loans.ts";
import {
  cardsOf,
  otherDigit,
  placeInCard,
  swappedDigits,
  withAmount,
  withCards,
  withLaw,
  type CardField,
} from "../misprint.ts";
import { isOffBy, shows, standsIn, tells } from "../naming.ts";
import type { Random } from "../../../generated/random.ts";
import { isExim } from "../pick.ts";
import type { MadeLaw, World } from "../world.ts";

/** A card whose balances are large enough that each of their digits counts. */
function anyCard(law: MadeLaw, random: Random): CardContent {
  return random.pick(cardsOf(law).filter(({ eur }) => eur !== null && eur > 100_000n));
}

/** A balance printed otherwise than it is; totals stay right. Found at the card, or as the total that does not add up. */
function wrongBalance(
  name: string,
  field: "eur" | "rsd",
  spoil: (random: Random, amount: bigint) => bigint | null,
): Fault {
  return {
    name,
    checks: ["rate-of-the-day", "printed-totals"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = anyCard(law, random);
      const amount = card[field] ?? 0n;
      const spoilt = spoil(random, amount);
      if (spoilt === null || spoilt === amount) return null;
      return {
        world: withLaw(world, law, withAmount(law, placeInCard(law, card, field), spoilt)),
        names: (finding, said) =>
          standsIn(finding, law.name) &&
          (finding.check === "printed-totals"
            ? isOffBy(finding, spoilt - amount)
            : tells(said, card.name) && shows(finding, spoilt)),
      };
    },
  };
}

/** Cards of such loans that are being repaid on the day of a list: what is owed of them can be worked out. */
function repaidCards(
  world: World,
  law: MadeLaw,
  isMeant: (loan: MadeLoan) => boolean = isExim,
): CardContent[] {
  return cardsOf(law).filter(({ name }) => {
    const loan = world.loans.find((one) => one.name === name);
    return (
      loan &&
      isMeant(loan) &&
      (loan.dates[0] ?? "") <= law.debt.asOf &&
      owedOn(loan, law.debt.asOf) > loan.each
    );
  });
}

const BY_INSTALMENTS: Fault["checks"] = ["balance-by-instalments", "balance-to-balance", "ceiling"];

/** Balances of one such loan that are wrong in both currencies alike, and added up so. */
function wrongDebt(
  name: string,
  checks: Fault["checks"],
  factor: (random: Random, card: CardContent, world: World, law: MadeLaw) => readonly [bigint, bigint] | null,
  isMeant: (loan: MadeLoan) => boolean = isExim,
): Fault {
  return {
    name,
    checks,
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const cards = repaidCards(world, law, isMeant);
      if (cards.length === 0) return null;
      const card = random.pick(cards);
      const times = factor(random, card, world, law);
      if (!times) return null;
      const [up, down] = times;
      const of = (amount: bigint | null): bigint => ((amount ?? 0n) * up) / down;
      const eur = of(card.eur);
      const changed = withCards(law, (one) => (one === card ? { ...one, eur, rsd: of(one.rsd) } : one));
      return {
        world: withLaw(world, law, changed),
        names: (finding, said) =>
          tells(said, card.name) &&
          standsIn(finding, law.name) &&
          (shows(finding, eur) || shows(finding, of(card.rsd))),
      };
    },
  };
}

function instalmentsLeft(
  world: World,
  law: MadeLaw,
  card: CardContent,
): { readonly left: bigint; readonly all: bigint } {
  const loan = world.loans.find(({ name }) => name === card.name);
  if (!loan) throw new RangeError(card.name);
  return { left: owedOn(loan, law.debt.asOf) / loan.each, all: BigInt(loan.dates.length) };
}

/** Two cards that have each other's figures in a field. */
function swappedCards(name: string, checks: Fault["checks"], fields: readonly CardField[]): Fault {
  return {
    name,
    checks,
    plant: (world, random): Planted | null => {
      const law = random.pick(world.laws);
      const cards = repaidCards(world, law);
      if (cards.length === 0) return null;
      const [one, other] = [random.pick(cards), random.pick(cards)];
      const worth = (card: CardContent): bigint => card.eur ?? 0n;
      // Two that are nearly alike are not told from each other by anybody.
      if (one === other || worth(one) * 10n > worth(other) * 9n === worth(other) * 10n > worth(one) * 9n)
        return null;
      if (fields.includes("instalment") && dueOf(world, law, one) === dueOf(world, law, other)) return null;
      const part = (card: CardContent): Partial<CardContent> =>
        Object.fromEntries(fields.map((field) => [field, card[field]]));
      const changed = withCards(law, (card) =>
        card === one ? { ...card, ...part(other) } : card === other ? { ...card, ...part(one) } : card,
      );
      return {
        world: withLaw(world, law, changed),
        names: (finding, said) =>
          standsIn(finding, law.name) && (tells(said, one.name) || tells(said, other.name)),
      };
    },
  };
}

function dueOf(world: World, { year }: MadeLaw, card: CardContent): bigint {
  const loan = world.loans.find(({ name }) => name === card.name);
  return loan ? dueIn(loan, year) : 0n;
}

/** Balances of debt: misprinted, mistaken for others, not brought up to date. */
export const BALANCE_FAULTS: readonly Fault[] = [
  wrongBalance("a digit of a balance in euros", "eur", otherDigit),
  wrongBalance("a digit of a balance in dinars", "rsd", otherDigit),
  wrongBalance("two digits of a balance in euros swapped", "eur", swappedDigits),
  wrongBalance("two digits of a balance in dinars swapped", "rsd", swappedDigits),
  wrongBalance("a digit of a balance in euros left out", "eur", (random, amount) => {
    const digits = String(amount);
    const at = random.between(1, digits.length - 1);
    return BigInt(digits.slice(0, at) + digits.slice(at + 1));
  }),
  wrongBalance("a digit of a balance in dinars twice", "rsd", (random, amount) => {
    const digits = String(amount);
    const at = random.between(1, digits.length);
    return BigInt(digits.slice(0, at) + (digits[at - 1] ?? "") + digits.slice(at));
  }),
  wrongBalance("a balance in euros one too much", "eur", (_, amount) => amount + 1n),
  wrongBalance("a balance in thousands of dinars", "rsd", (_, amount) => amount / 1000n),
  {
    name: "euros and dinars of a card in each other's column",
    checks: ["rate-of-the-day", "printed-totals"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = anyCard(law, random);
      const [eur, rsd] = [card.eur ?? 0n, card.rsd ?? 0n];
      const changed = withAmount(law, placeInCard(law, card, "eur"), rsd);
      return {
        world: withLaw(world, law, withAmount(changed, placeInCard(changed, card, "rsd"), eur)),
        names: (finding, said) =>
          standsIn(finding, law.name) &&
          (finding.check === "printed-totals"
            ? isOffBy(finding, rsd - eur)
            : tells(said, card.name) && shows(finding, eur)),
      };
    },
  },
  {
    name: "a whole list in thousands of dinars",
    checks: ["rate-of-the-day"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const changed = withCards(law, (card) => ({ ...card, rsd: (card.rsd ?? 0n) / 1000n }));
      return {
        world: withLaw(world, law, changed),
        names: (finding) => standsIn(finding, law.name) && finding.check === "rate-of-the-day",
      };
    },
  },
  wrongDebt("a balance that an instalment was not taken off", BY_INSTALMENTS, (_random, card, world, law) => {
    const { left, all } = instalmentsLeft(world, law, card);
    return left < all ? [left + 1n, left] : null;
  }),
  wrongDebt(
    "a balance that an instalment too many was taken off",
    BY_INSTALMENTS,
    (_random, card, world, law) => {
      const { left } = instalmentsLeft(world, law, card);
      return [left - 1n, left];
    },
  ),
  wrongDebt("a balance with a place lost in both currencies", BY_INSTALMENTS, () => [1n, 10n]),
  wrongDebt("a balance in thousands in both currencies", BY_INSTALMENTS, () => [1n, 1000n]),
  wrongDebt("a balance converted at another currency's rate", BY_INSTALMENTS, (_random, card, world, law) => {
    const loan = world.loans.find(({ name }) => name === card.name);
    const rates = world.lists.find(({ rates: { day } }) => day === law.debt.asOf)?.rates.dinars;
    if (!loan || !rates) return null;
    const other = loan.currency === "CNY" ? "USD" : loan.currency === "USD" ? "EUR" : "USD";
    return [rates[other], rates[loan.currency]];
  }),
  {
    ...wrongDebt(
      "a balance that the list before does not forecast",
      ["forecast-balance"],
      (_random, card, world, law) => {
        const { left, all } = instalmentsLeft(world, law, card);
        return law !== world.laws[0] && left < all ? [left + 1n, left] : null;
      },
      // Made lists prove rates of these alone.
      ({ currency }) => currency === "EUR" || currency === "RSD",
    ),
    reason:
      "a forecast is held to only where the list before proves it: instalments of one step of months alone give the printed one",
  },
  swappedCards(
    "balances of two cards in each other's row",
    ["balance-by-instalments", "balance-to-balance"],
    ["eur", "rsd"],
  ),
  swappedCards(
    "instalments of two cards in each other's row",
    ["yearly-instalment", "doubtful-label", "balance-by-instalments", "balance-to-balance"],
    ["instalment"],
  ),
  swappedCards(
    "dates of two cards in each other's row",
    ["terms-changed", "dates-by-steps"],
    ["first", "last"],
  ),
  {
    name: "a balance above the ceiling of the agreement",
    checks: ["ceiling"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = random.pick(
        cardsOf(law).filter(
          ({ loan }) => loan === "zemun-borca" || loan === "kostolac-1" || loan === "obrenovac-ljig",
        ),
      );
      const eur = 330_000_000n + BigInt(random.between(1, 9_000_000));
      const rsd = (eur * law.debt.rate) / 10_000n;
      return {
        world: withLaw(
          world,
          law,
          withCards(law, (one) => (one === card ? { ...one, eur, rsd } : one)),
        ),
        names: (finding, said) => tells(said, card.name) && standsIn(finding, law.name),
      };
    },
  },
];
