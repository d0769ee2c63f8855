import type { CheckId } from "../../../../src/checks/checkId.ts";
import { inStyle } from "../../../generated/style.ts";
import type { Fault } from "../fault.ts";
import { cardsOf, otherDigit, withCards, withLaw, withWords } from "../misprint.ts";
import { shows, standsIn, tells } from "../naming.ts";
import { isDebtOffice, type Execution, type MadeLaw, type RateList, type World } from "../world.ts";

/** Less planned on an account than the loans cost: in the special part, in Article 1 and in all totals. */
function lowPlan(
  name: string,
  account: string,
  percent: bigint,
  checks: readonly CheckId[] = ["planned-service"],
): Fault {
  return {
    name,
    checks,
    plant: (world, random) => {
      const law = random.pick(world.laws);
      let planned = 0n;
      const razdeli = law.razdeli.map((razdeo) => ({
        ...razdeo,
        glave: razdeo.glave.map((glava) => ({
          ...glava,
          functions: glava.functions.map((block) => ({
            ...block,
            accounts: block.accounts.map((one) => {
              if (!isDebtOffice(block) || one.code !== account) return one;
              planned = (one.amounts[0] * percent) / 100n;
              return { ...one, amounts: [planned, 0n] as const };
            }),
          })),
        })),
      }));
      // Fees of a few units are no plan at all.
      if (planned < 100_000n) return null;
      return {
        world: withLaw(world, law, { ...law, razdeli }),
        names: (finding) =>
          standsIn(finding, law.name) && finding.key.includes(account) && shows(finding, planned),
      };
    },
  };
}

function wrongExecution(
  name: string,
  checks: readonly CheckId[],
  isAccount: (account: string) => boolean,
  spoil: (row: Execution["rows"][number]) => Execution["rows"][number],
): Fault {
  return {
    name,
    checks,
    plant: (world, random) => {
      const [execution] = world.executions;
      const rows = execution?.rows.filter(({ account }) => isAccount(account)) ?? [];
      if (!execution || rows.length === 0) return null;
      const row = random.pick(rows);
      const spoilt = spoil(row);
      const changed = { ...execution, rows: execution.rows.map((one) => (one === row ? spoilt : one)) };
      return {
        world: { ...world, executions: [changed] },
        names: (finding) => {
          const isShown = shows(finding, spoilt.plan) || shows(finding, spoilt.paid);
          return standsIn(finding, execution.name) && finding.key.includes(row.account) && isShown;
        },
      };
    },
  };
}

/** The day of a list's balances printed with another year. */
function wrongYear(name: string, by: number): Fault {
  return {
    name,
    checks: ["rate-of-the-day"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const year = law.debt.asOf.slice(0, 4);
      const other = String(Number(year) + by);
      const day = inStyle("на дан", law.writing.style);
      const changed = withWords(law, (text) =>
        text.includes(` ${day} `) ? text.replace(`${year}.`, `${other}.`) : text,
      );
      return {
        world: withLaw(world, law, changed),
        names: (finding, said) => standsIn(finding, law.name) && tells(said, other),
      };
    },
  };
}

function withList(world: World, change: (list: RateList) => readonly RateList[], of: RateList): World {
  return { ...world, lists: world.lists.flatMap((list) => (list === of ? change(list) : list)) };
}

function otherEuro(list: RateList, by: bigint): RateList {
  const { dinars } = list.rates;
  return { ...list, rates: { ...list.rates, dinars: { ...dinars, EUR: dinars.EUR + by } } };
}

function lawOf(world: World, list: RateList): MadeLaw | null {
  return world.laws.find(({ debt }) => debt.asOf === list.rates.day) ?? null;
}

/** Plans, execution, days, rates, units, and texts of one law that differ. */
export const DOCUMENT_FAULTS: readonly Fault[] = [
  lowPlan("less planned on 612 than the loans cost", "612", 90n),
  lowPlan("half of the interest planned on 442", "442", 50n),
  lowPlan("fewer fees planned on 444 than fall due", "444", 30n),
  wrongExecution(
    "more paid than planned",
    ["plan-and-execution"],
    (account) => /^(?:44|61)\d$/u.test(account),
    (row) => ({
      ...row,
      paid: (row.plan * 112n) / 100n,
    }),
  ),
  wrongExecution(
    "a tenth of the plan paid",
    ["plan-and-execution"],
    (account) => /^(?:44|61)\d$/u.test(account),
    (row) => ({
      ...row,
      paid: row.paid / 10n,
    }),
  ),
  wrongExecution(
    "fewer fees on 4443 than fall due",
    ["penalties-and-fees"],
    (account) => account === "4443",
    (row) => ({
      ...row,
      plan: row.plan / 3n,
      paid: row.paid / 3n,
    }),
  ),
  wrongYear("the day of the balances a year late", 1),
  wrongYear("the day of the balances ten years early", -10),
  {
    name: "a list converted at another rate than the day's",
    checks: ["rate-of-the-day"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const rate = law.debt.rate + BigInt(random.pick([-1, 1]) * random.between(50, 9_000));
      const changed = withCards(law, (card) => ({ ...card, rsd: ((card.eur ?? 0n) * rate) / 10_000n }));
      return {
        world: withLaw(world, law, changed),
        names: (finding) => standsIn(finding, law.name) && finding.key.endsWith("published"),
      };
    },
  },
  {
    name: "a digit of the euro in a list of rates",
    checks: ["rate-of-the-day", "documents-agree"],
    plant: (world, random) => {
      const list = random.pick(world.lists.filter((one) => lawOf(world, one) !== null));
      const law = lawOf(world, list);
      const spoilt = otherEuro(list, BigInt(random.between(1, 9)) * 10n ** BigInt(random.between(0, 3)));
      return (
        law && {
          world: withList(world, () => [spoilt], list),
          names: (finding) => standsIn(finding, law.name),
        }
      );
    },
  },
  {
    name: "two lists of one day with different rates",
    checks: ["documents-agree"],
    plant: (world, random) => {
      const list = random.pick(world.lists);
      const other = {
        ...otherEuro(list, BigInt(random.between(1, 900))),
        name: `drugi-${list.name}`,
        number: list.number + 1,
      };
      return {
        world: withList(world, () => [list, other], list),
        names: (finding, said) => tells(said, other.name) && tells(said, list.name),
      };
    },
  },
  {
    name: "two texts of one law with different balances of a loan",
    checks: ["documents-agree"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = random.pick(cardsOf(law).filter(({ eur }) => (eur ?? 0n) > 100_000n));
      const eur = otherDigit(random, card.eur ?? 0n);
      const rsd = (eur * law.debt.rate) / 10_000n;
      const second = {
        ...withCards(law, (one) => (one === card ? { ...one, eur, rsd } : one)),
        name: `${law.name}-drugi-tekst`,
      };
      return {
        world: { ...world, laws: world.laws.flatMap((one) => (one === law ? [law, second] : one)) },
        names: (finding, said) =>
          tells(said, card.name) && shows(finding, eur) && shows(finding, card.eur ?? 0n),
      };
    },
  },
  {
    name: "Article 1 headed in thousands",
    checks: ["doubtful-label"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const header = inStyle("Економска класификација", law.writing.style);
      const [from, to] = ["Износ у динарима", "Износ у хиљадама динара"].map((text) =>
        inStyle(text, law.writing.style),
      );
      let last = "";
      const changed = withWords(law, (text) => {
        // Only where the header stands beside the accounts of Article 1.
        const isHere = text === from && last === header;
        last = text;
        return isHere ? (to ?? text) : text;
      });
      return {
        world: withLaw(world, law, changed),
        names: (finding) => standsIn(finding, law.name) && finding.key.endsWith("unit"),
      };
    },
  },
];
