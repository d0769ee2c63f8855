import { describe, expect, test } from "vitest";
import { CHINA_EXIM } from "../../src/budget/names/chinaExim.ts";
import { recogniseCreditor } from "../../src/budget/names/recogniseCreditor.ts";
import { recogniseLoan } from "../../src/budget/names/recogniseLoan.ts";
import { NameIndex } from "../../src/dossier/matching/nameIndex.ts";
import { nameLikeness } from "../../src/dossier/matching/nameLikeness.ts";
import cards2013 from "../fixtures/names/cards-2013.json" with { type: "json" };
import variants from "../fixtures/names/variants.json" with { type: "json" };
import { isWhole } from "../sampled.ts";
import { DAMAGES, randomSource, type Random } from "./damage.ts";

const SEED = 20_260_101;
const kinds = Object.entries(DAMAGES);
/** Kinds that change a letter for another. */
const SLIPS = ["letters exchanged", "letter lost", "letter doubled", "neighbour key", "OCR"];

interface Subject {
  readonly name: string;
  readonly entity: string;
  readonly recognise: (name: string) => string | null | undefined;
}
const creditor = (name: string): string | undefined => recogniseCreditor(name)?.creditor;
const loan = (name: string): string | null | undefined => recogniseLoan(name)?.loan;
const isBareXRay = (name: string): boolean => name.replace(/[^\p{L}]/gu, "").length === 4;

/** Names with their country, the container loan's own names, and whole cards. */
const SUBJECTS: readonly Subject[] = [
  ...variants.bank
    .filter(([name = ""]) => /chin|kin|кин/iu.test(name))
    .map(([name = ""]) => ({ name, entity: CHINA_EXIM, recognise: creditor })),
  ...variants.xrayAlone
    .filter(([, confidence]) => confidence === "certain")
    .map(([name = ""]) => ({ name, entity: "x-ray", recognise: loan })),
  ...variants.cards.map(([name = "", entity = ""]) => ({ name, entity, recognise: loan })),
];

interface Count {
  total: number;
  right: number;
  readonly missed: string[];
}

function count(kind: string, damage: (name: string, random: Random) => string): Count {
  const random = randomSource(SEED);
  const counted: Count = { total: 0, right: 0, missed: [] };
  for (const { name, entity, recognise } of SUBJECTS) {
    // "X RAY" alone with a slip is none: four letters say too little. Beside its creditor it is counted.
    if (SLIPS.includes(kind) && isBareXRay(name)) continue;
    for (let i = 0; i < 6; i += 1) {
      const wrong = damage(name, random);
      counted.total += 1;
      if (recognise(wrong) === entity) counted.right += 1;
      else counted.missed.push(`${kind}: ${wrong}`);
    }
  }
  return counted;
}

describe("damaged names of the bank and of its loans", () => {
  const counts = kinds.map(([kind, damage]) => ({ kind, ...count(kind, damage) }));

  test.each(counts)("$kind: $right of $total", ({ right, total, missed }) => {
    expect(right / total, missed.join("\n")).toBeGreaterThanOrEqual(0.99);
  });

  test("of at least 4,500, 99.5 % are recognised as what they are", () => {
    const total = counts.reduce((sum, one) => sum + one.total, 0);
    const right = counts.reduce((sum, one) => sum + one.right, 0);
    expect(total).toBeGreaterThanOrEqual(4_500);
    expect(right / total).toBeGreaterThanOrEqual(0.995);
  });
});

describe("damage never turns another name into the bank's or its loans'", () => {
  const TIMES = isWhole ? 8 : 3;
  /** "Export-Import банкама" is this bank's name without its country where letters are lost. */
  const isHeading = (name: string): boolean => name === "" || name.endsWith("банкама");
  const others = [
    ...variants.notThisBank,
    ...cards2013.names.map(([, name = ""]) => name).filter((name) => !name.includes("Bank of China")),
  ];

  test.each(kinds)("%s", (kind, damage) => {
    const random = randomSource(SEED + 1);
    for (const name of others.filter((one) => !isHeading(one) || !(SLIPS.includes(kind) || one === ""))) {
      for (let i = 0; i < TIMES; i += 1) {
        const wrong = damage(name, random);
        expect([wrong, recogniseCreditor(wrong), recogniseLoan(wrong)]).toEqual([wrong, null, null]);
      }
    }
  });
});

describe("damaged names among all of the debt list of 2013", () => {
  const lettersOf = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const names = [...new Map(cards2013.names.map(([, name = ""]) => [lettersOf(name), name])).values()];
  const points = (a: string, b: string): number => {
    const { share, numbers } = nameLikeness(a, b);
    return share - { same: 0, missing: 0.1, different: 0.2 }[numbers];
  };
  const index = new NameIndex();
  for (const name of names) index.add(name, name);
  const nearest = (name: string): string => {
    let best = { name: "", points: -1 };
    for (const one of index.near(name)) {
      const found = points(name, one);
      if (found > best.points) best = { name: one, points: found };
    }
    return best.name;
  };

  test("of at least 4,500, the nearest of all names is its own in 99.5 %", () => {
    let total = 0;
    let right = 0;
    for (const [, damage] of kinds) {
      const random = randomSource(SEED + 2);
      for (const name of names) {
        for (let i = 0; i < 2; i += 1) {
          total += 1;
          if (nearest(damage(name, random)) === name) right += 1;
        }
      }
    }
    expect(total).toBeGreaterThanOrEqual(4_500);
    expect(right / total).toBeGreaterThanOrEqual(0.995);
  });
});
