import { describe, expect, test } from "vitest";
import { CHINA_EXIM } from "../../src/budget/names/chinaExim.ts";
import { recogniseCreditor } from "../../src/budget/names/recogniseCreditor.ts";
import { recogniseLoan } from "../../src/budget/names/recogniseLoan.ts";
import cards2013 from "../fixtures/names/cards-2013.json" with { type: "json" };
import variants from "../fixtures/names/variants.json" with { type: "json" };

/**
 * Names with slips as typing, copying and broken PDF text make them. A generator with a fixed seed, so that the
 * figures below are facts about the code and not about a run (Park and Miller's minimal standard, 1988).
 */
function randomSource(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const TWINS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "AА",
    "BВ",
    "EЕ",
    "KК",
    "MМ",
    "HН",
    "OО",
    "PР",
    "CС",
    "TТ",
    "XХ",
    "aа",
    "eе",
    "oо",
    "pр",
    "cс",
    "xх",
    "jј",
  ].flatMap((pair) => [
    [pair.charAt(0), pair.charAt(1)],
    [pair.charAt(1), pair.charAt(0)],
  ]),
);

type Random = (below: number) => number;
type Damage = (letters: string[], at: number, random: Random) => void;

const DAMAGES: readonly Damage[] = [
  (letters, at) => void letters.splice(at, 1),
  (letters, at, random) => void (letters[at] = "abdefgiklmnoprstuvz".charAt(random(19))),
  (letters, at) => void letters.splice(at, 2, letters[at + 1] ?? "", letters[at] ?? ""),
  (letters, at) => void letters.splice(at, 0, letters[at] ?? ""),
];

function damaged(name: string, slips: number, random: Random): string {
  const letters = Array.from(name);
  for (let i = 0; i < slips; i += 1)
    DAMAGES[random(DAMAGES.length)]?.(letters, random(letters.length), random);
  return letters.join("");
}

/** Every third look-alike or so is typed on the other keyboard. */
function scriptsMixed(name: string, random: Random): string {
  return Array.from(name, (letter) => (random(3) === 0 ? (TWINS[letter] ?? letter) : letter)).join("");
}

const NAMES_WITH_COUNTRY = variants.bank
  .map(([name = ""]) => name)
  .filter((name) => /chin|kin|кин/iu.test(name));
/** "Export-Import банкама" is this bank's name without its country when two letters are lost: no other bank's. */
const isHeading = (name: string): boolean => name === "" || name.endsWith("банкама");
const EACH = 50;

function recall(slips: number): number {
  const random = randomSource(20_140_731 + slips);
  let recognised = 0;
  for (const name of NAMES_WITH_COUNTRY) {
    for (let i = 0; i < EACH; i += 1) {
      if (recogniseCreditor(damaged(name, slips, random))?.creditor === CHINA_EXIM) recognised += 1;
    }
  }
  return recognised / (NAMES_WITH_COUNTRY.length * EACH);
}

describe("damaged names of the creditor", () => {
  test.each([
    [0, 1],
    [1, 0.99],
    [2, 0.84],
    [3, 0.65],
  ])("%d slips: at least %d are recognised", (slips, least) => {
    expect(recall(slips)).toBeGreaterThanOrEqual(least);
  });

  test("mixed scripts alone lose nothing", () => {
    const random = randomSource(7);
    for (const name of NAMES_WITH_COUNTRY) {
      for (let i = 0; i < EACH; i += 1) {
        const mixed = scriptsMixed(name, random);
        expect([mixed, recogniseCreditor(mixed)?.creditor]).toEqual([mixed, CHINA_EXIM]);
      }
    }
  });
});

describe("damaged cards of the China Exim Bank", () => {
  test.each([
    [1, 0.99],
    [2, 0.95],
  ])("%d slips: at least %d keep their loan, and none gets another's", (slips, least) => {
    const random = randomSource(20_130_531 + slips);
    let kept = 0;
    for (const [name = "", loan] of variants.cards) {
      for (let i = 0; i < EACH; i += 1) {
        const found = recogniseLoan(damaged(name, slips, random))?.loan ?? null;
        if (found === loan) kept += 1;
        else expect([name, found]).toEqual([name, null]);
      }
    }
    expect(kept / (variants.cards.length * EACH)).toBeGreaterThanOrEqual(least);
  });
});

describe("damage never turns another creditor into this one", () => {
  test.each([1, 2, 3])("%d slips in the names of other banks", (slips) => {
    const random = randomSource(1_000 + slips);
    for (const name of variants.notThisBank.filter((bank) => !isHeading(bank))) {
      for (let i = 0; i < EACH; i += 1) {
        const wrong = scriptsMixed(damaged(name, slips, random), random);
        expect([wrong, recogniseCreditor(wrong)]).toEqual([wrong, null]);
        expect([wrong, recogniseLoan(wrong)]).toEqual([wrong, null]);
      }
    }
  });

  test("two slips in each of the other 217 names of the debt list of 2013", () => {
    const random = randomSource(221);
    const others = cards2013.names
      .map(([, name = ""]) => name)
      .filter((name) => !name.includes("Bank of China"));
    expect(others).toHaveLength(217);
    for (const name of others) {
      for (let i = 0; i < 20; i += 1) {
        const wrong = scriptsMixed(damaged(name, 2, random), random);
        expect([wrong, recogniseLoan(wrong)]).toEqual([wrong, null]);
      }
    }
  });
});
