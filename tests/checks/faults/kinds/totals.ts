import type { Finding } from "../../../../src/checks/finding.ts";
import { inStyle } from "../../../generated/style.ts";
import type { Random } from "../../../generated/random.ts";
import type { Fault } from "../fault.ts";
import {
  amountPlaces,
  amountsBeside,
  cardsOf,
  otherDigit,
  rowsOf,
  swappedDigits,
  withAmount,
  withCards,
  withLaw,
  withWords,
  type Place,
} from "../misprint.ts";
import { isOffBy, shows, standsIn, tells } from "../naming.ts";
import type { MadeLaw } from "../world.ts";

/** An amount of a table printed otherwise than it is; what adds it up, or what it adds up, stays right. */
function wrongAmount(
  name: string,
  placesOf: (law: MadeLaw) => readonly Place[],
  spoil: (random: Random, amount: bigint) => bigint | null = otherDigit,
  isTold: (finding: Finding) => boolean = () => false,
): Fault {
  return {
    name,
    checks: ["printed-totals"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const places = placesOf(law);
      if (places.length === 0) return null;
      const place = random.pick(places);
      const amount = place.cell.number ?? 0n;
      const spoilt = spoil(random, amount);
      if (spoilt === null || spoilt === amount) return null;
      return {
        world: withLaw(world, law, withAmount(law, place, spoilt)),
        names: (finding) =>
          standsIn(finding, law.name) && (isOffBy(finding, spoilt - amount) || isTold(finding)),
      };
    },
  };
}

/** Amounts beside words that begin so, in one column of amounts or in all. */
const beside =
  (words: string, which: "first" | "last" | "all" = "all") =>
  (law: MadeLaw): readonly Place[] => {
    const start = inStyle(words, law.writing.style);
    const places = amountsBeside(law, (text) => text.startsWith(start));
    if (which === "all") return places;
    return places.filter(({ block, row, column }) => {
      const columns = places.filter((one) => one.block === block && one.row === row).map((one) => one.column);
      return column === (which === "first" ? Math.min(...columns) : Math.max(...columns));
    });
  };

/** Rows of the special part that state an account, by its code. */
const accountRows =
  (isAccount: (code: string) => boolean) =>
  (law: MadeLaw): readonly Place[] => {
    const widest = Math.max(...rowsOf(law).map(({ cells }) => cells.length));
    return rowsOf(law)
      .filter(({ cells }) => cells.length === widest)
      .flatMap((row) => {
        const account = row.cells.findIndex((cell) => cell !== null && /^\d{3}$/u.test(cell.text));
        const code = account < 0 ? "" : (row.cells[account]?.text ?? "");
        return account > 2 && isAccount(code) ? amountPlaces(row.cells, row).slice(-1) : [];
      });
  };

/** Rows of Article 1 that state one account or a list of them. */
const articleOne =
  (isCode: (code: string) => boolean) =>
  (law: MadeLaw): readonly Place[] =>
    rowsOf(law)
      .filter(({ cells }) => cells.length === 3 && isCode(cells[1]?.text ?? ""))
      .flatMap(({ block, row, cells }) =>
        amountPlaces(cells, { block, row }).filter(({ column }) => column === 2),
      );

/** The rows of planned loans and guarantees: number, name, dinars, currency, amount. */
const plannedRows =
  (isTotal: (first: string, second: string) => boolean, column: number) =>
  (law: MadeLaw): readonly Place[] => {
    const { style } = law.writing;
    const header = inStyle("Оригинална валута", style);
    const printed = rowsOf(law);
    const tables = new Set(
      printed
        .filter(({ cells }) => cells.length === 5 && /^[A-Z]{3}$/u.test(cells[3]?.text ?? ""))
        .map(({ block }) => block),
    );
    return header === ""
      ? []
      : printed
          .filter(
            ({ block, cells }) => tables.has(block) && isTotal(cells[0]?.text ?? "", cells[1]?.text ?? ""),
          )
          .flatMap(({ block, row, cells }) =>
            amountPlaces(cells, { block, row }).filter((one) => one.column === column),
          );
  };

const isSum = (_first: string, second: string): boolean => /^(?:Укупно|Ukupno)/iu.test(second);
const mixedSum = (first: string, second: string): boolean =>
  first === "" && second !== "" && !isNumbered(first);
const isNumbered = (first: string): boolean => /^\d/u.test(first);

const SOURCE_NAMES = [
  "Приходи из буџета",
  "Сопствени приходи буџетских корисника",
  "Примања од иностраних задуживања",
];

/** Totals of debt, of Article 1, of plans and of the special part, and the rows that they add up. */
export const TOTAL_FAULTS: readonly Fault[] = [
  wrongAmount("a digit of a group's total of debt", beside("Укупно:", "all")),
  wrongAmount("two digits of a group's total of debt swapped", beside("Укупно:", "all"), swappedDigits),
  wrongAmount("a digit of the total of a list of debt", beside("УКУПНО ДИРЕКТНЕ ОБАВЕЗЕ")),
  wrongAmount("a digit of the total of guaranteed debt", beside("УКУПНО ИНДИРЕКТНЕ ОБАВЕЗЕ")),
  wrongAmount("a digit of the total of all debt", beside("УКУПНО СТАЊЕ ДУГА")),
  wrongAmount(
    "all debt one dinar more than its lists",
    beside("УКУПНО СТАЊЕ ДУГА", "last"),
    (_, amount) => amount + 1n,
  ),
  {
    name: "the sentence on all debt states another sum than its table",
    checks: ["printed-totals"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const eur = cardsOf(law).reduce((sum, card) => sum + (card.eur ?? 0n), 0n);
      const spoilt = otherDigit(random, eur);
      const grouped = (amount: bigint): string => amount.toString().replace(/\B(?=(\d{3})+$)/gu, ".");
      const changed = withWords(law, (text) =>
        text.replace(`(${grouped(eur)} EUR)`, `(${grouped(spoilt)} EUR)`),
      );
      return {
        world: withLaw(world, law, changed),
        names: (finding) => standsIn(finding, law.name) && isOffBy(finding, spoilt - eur),
      };
    },
  },
  wrongAmount(
    "a digit of an appropriation for debt",
    accountRows((code) => /^(?:44|61)/u.test(code)),
  ),
  wrongAmount(
    "a digit of an appropriation for goods and services",
    accountRows((code) => /^4[25]/u.test(code)),
  ),
  wrongAmount(
    "two digits of an appropriation swapped",
    accountRows((code) => /^[456]/u.test(code)),
    swappedDigits,
  ),
  wrongAmount(
    "an appropriation in thousands",
    accountRows((code) => /^[456]/u.test(code)),
    (_, amount) => amount / 1000n,
  ),
  wrongAmount("a digit of the total of a function", beside("Укупно за функцију", "last")),
  wrongAmount("a digit of the total of a glava", beside("Свега за главу", "last")),
  wrongAmount("a digit of the total of a razdeo", beside("УКУПНО ЗА РАЗДЕО", "last")),
  wrongAmount(
    "two digits of the total of a razdeo swapped",
    beside("УКУПНО ЗА РАЗДЕО", "last"),
    swappedDigits,
  ),
  wrongAmount(
    "a digit of a source of funding",
    (law) => SOURCE_NAMES.flatMap((name) => beside(name, "last")(law)),
    otherDigit,
    // The block of sources is named; what is off by how much is not.
    ({ key }) => key.includes("|sources|"),
  ),
  wrongAmount(
    "a digit of interest in Article 1",
    articleOne((code) => /^44\d$/u.test(code)),
  ),
  wrongAmount(
    "a digit of repayment of principal in Article 1",
    articleOne((code) => /^61\d$/u.test(code)),
  ),
  wrongAmount(
    "a digit of the sum of interest in Article 1",
    articleOne((code) => code === "44"),
  ),
  {
    ...wrongAmount("a digit of all expenditure in Article 1", beside("УКУПНИ РАСХОДИ И ИЗДАЦИ")),
    reason: "the row has no accounts, and only accounts tell which rows it adds up",
  },
  wrongAmount(
    "a digit of a planned loan in dinars",
    plannedRows((first) => isNumbered(first), 2),
  ),
  wrongAmount(
    "a digit of a planned loan in its own currency",
    plannedRows((first) => isNumbered(first), 4),
  ),
  wrongAmount(
    "a digit of a total of planned loans in dinars",
    plannedRows((first, second) => isSum(first, second) || mixedSum(first, second), 2),
  ),
  {
    name: "a card left out of its list, its totals kept",
    checks: ["printed-totals"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = random.pick(cardsOf(law).filter(({ eur }) => (eur ?? 0n) > 1000n));
      const eur = card.eur ?? 0n;
      // What is left out is printed without balances: nothing, where nothing was before.
      const changed = {
        ...law,
        misprints: [
          ...law.misprints,
          (blocks: Parameters<MadeLaw["misprints"][number]>[0]) =>
            blocks.map((block) => {
              if (block.kind !== "table") return block;
              const name = inStyle(card.name, law.writing.style);
              const at = block.rows.findIndex(
                ({ cells }) => cells[0]?.text === card.row && cells[1]?.text === name,
              );
              return at < 0 ? block : { ...block, rows: block.rows.toSpliced(at, 5) };
            }),
        ],
      };
      return {
        world: withLaw(world, law, changed),
        names: (finding) => standsIn(finding, law.name) && isOffBy(finding, eur),
      };
    },
  },
  {
    name: "a card twice in its list, its totals kept",
    checks: ["printed-totals"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = random.pick(cardsOf(law).filter(({ eur }) => (eur ?? 0n) > 1000n));
      const changed = {
        ...law,
        misprints: [
          ...law.misprints,
          (blocks: Parameters<MadeLaw["misprints"][number]>[0]) =>
            blocks.map((block) => {
              if (block.kind !== "table") return block;
              const name = inStyle(card.name, law.writing.style);
              const at = block.rows.findIndex(
                ({ cells }) => cells[0]?.text === card.row && cells[1]?.text === name,
              );
              return at < 0
                ? block
                : { ...block, rows: block.rows.toSpliced(at, 0, ...block.rows.slice(at, at + 5)) };
            }),
        ],
      };
      return {
        world: withLaw(world, law, changed),
        names: (finding) => standsIn(finding, law.name) && isOffBy(finding, card.eur ?? 0n),
      };
    },
  },
  {
    name: "a card twice in its list, and added up so",
    checks: ["documents-agree"],
    plant: (world, random) => {
      const law = random.pick(world.laws);
      const card = random.pick(cardsOf(law).filter(({ eur }) => (eur ?? 0n) > 1000n));
      const changed = withCards(law, (one) => (one === card ? [one, { ...one, row: `${one.row}1` }] : one));
      return {
        world: withLaw(world, law, changed),
        names: (finding, said) =>
          standsIn(finding, law.name) && tells(said, card.name) && shows(finding, card.eur ?? 0n),
      };
    },
  },
];
