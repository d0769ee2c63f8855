import { day, isoText } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { buildSchedule } from "../../src/loan/buildSchedule.ts";
import { positionAt } from "../../src/loan/positionAt.ts";
import { readTerms } from "../../src/loan/termsJson.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { amountText } from "../../src/money/money.ts";
import { importedOf } from "../checks/faults/dossierOf.ts";
import { makeWorld } from "../checks/faults/makeWorld.ts";
import type { World } from "../checks/faults/world.ts";
import { Random } from "../generated/random.ts";

type Terms = World["terms"][number];

/**
 * What somebody could put together of a world's documents: some of its laws and lists of rates, in any order; the terms
 * of some loans, whole or from a balance on, the other loans from what the lists say; payments up to some day; any
 * language and day. The same seed makes the same.
 */
export async function worldDossier(seed: number): Promise<Dossier> {
  const random = new Random(seed);
  const world = makeWorld(seed);
  const days = world.lists.map(({ rates }) => rates.day);
  const laws = shuffled(random, random.some(world.laws, 0.8));
  const lists = shuffled(random, random.some(world.lists, 0.7));
  const executions = random.chance(0.5) ? world.executions : [];
  const terms = world.terms.flatMap((one): Terms[] => {
    if (random.chance(0.3)) return [];
    return [random.chance(0.5) ? one : (fromBalance(one, random.pick(days)) ?? one)];
  });
  const paidUntil = day(random.pick([...days, world.asOf]));
  const known = new Set(terms.map(({ id }) => id));
  const payments = world.payments.filter(
    ({ loan, date }) => known.has(loan) && date <= paidUntil && random.chance(0.95),
  );
  const year = Number(world.asOf.slice(0, 4));
  const asOf = random.pick([
    ...days,
    world.asOf,
    `${year + 1}-06-30`,
    `${year - 1}-02-28`,
    `${year + 9}-12-31`,
  ]);
  return assembleDossier(
    await importedOf({ ...world, laws, lists, executions }),
    {
      wanted: random.chance(0.3) ? [""] : null,
      terms: terms.map((json) => readTerms(json, {})),
      payments,
    },
    { language: random.pick(LANGUAGES), asOf: day(asOf) },
  );
}

/** The loan from what its schedule owes on a day; null where it is repaid then, or not drawn. */
function fromBalance(json: Terms, iso: string): Terms | null {
  const terms = readTerms(json, {});
  const date = day(iso);
  const { balance } = positionAt(terms, buildSchedule(terms), date);
  const isDrawn = terms.drawdowns.every((drawdown) => drawdown.date <= date);
  if (!isDrawn || balance === null || balance.minor <= 0n) return null;
  const { drawdowns: _drawn, fees: _fees, ...rest } = json;
  return { ...rest, openingBalance: { date: isoText(date), amount: amountText(balance) } };
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
