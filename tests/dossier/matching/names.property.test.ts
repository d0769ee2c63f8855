import fc from "../../fastCheck.ts";
import { expect, test } from "vitest";
import { lookOf, nameKey } from "../../../src/budget/names/nameKey.ts";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { matchLoans } from "../../../src/dossier/matching/matchLoans.ts";
import { nameLikeness } from "../../../src/dossier/matching/nameLikeness.ts";
import { cardsOf2013 } from "./printedCards.ts";

const law2013 = await cardsOf2013();
const names = [...new Set(law2013.map(({ name }) => name))];

/** What typists and files do to a name, each at a random place; none of it makes another loan of it. */
const QUOTES = [`"`, "„", "“", "”", "»", "«", "ˮ", "″"];
const DASHES = ["-", "–", "—", " - ", " – ", "– ", "‑"];
const TWINS = "АA ВB ЕE ЈJ КK МM НH ОO РP СC ТT ХX аa еe оo рp сc хx јj".split(" ");

const chosen = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from);

/** The name with other quotation marks, or with none. */
const requoted = (name: string): fc.Arbitrary<string> =>
  chosen([...QUOTES, ""]).map((mark) => name.replaceAll(/["„“”»«ˮ″]/gu, mark));
const redashed = (name: string): fc.Arbitrary<string> =>
  chosen(DASHES).map((dash) => name.replaceAll(/ ?[-–—] ?/gu, dash));
const recased = (name: string): fc.Arbitrary<string> =>
  chosen(["as it is", "upper"]).map((how) => (how === "upper" ? name.toUpperCase() : name));
/** Some letters typed on the other keyboard. Single letters, which are numerals or names of parts, are left alone. */
const retyped = (name: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.subarray(TWINS), fc.boolean())
    .map(([pairs, toLatin]) =>
      name.replaceAll(/\p{L}{2,}/gu, (word) =>
        /^[IVXХ]+$/u.test(word)
          ? word
          : pairs.reduce(
              (text, [cyrillic = "", latin = ""]) =>
                toLatin ? text.replaceAll(cyrillic, latin) : text.replaceAll(latin, cyrillic),
              word,
            ),
      ),
    );
const renamed = (name: string): fc.Arbitrary<string> =>
  requoted(name).chain(redashed).chain(retyped).chain(recased);

test("quotation marks, dashes, case and letters of the other keyboard never make another name", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), renamed(name))),
      ([name, other]) => {
        expect(nameLikeness(name, other)).toEqual({ share: 1, numbers: "same" });
      },
    ),
    { numRuns: 500 },
  );
});

test("a whole list renamed and in another order finds each of its loans again", () => {
  const relisted = fc.tuple(...law2013.map(({ name }) => renamed(name))).chain((others) =>
    fc.shuffledSubarray(
      law2013.map((card, at) => ({ before: card, name: others[at] ?? card.name })),
      { minLength: law2013.length },
    ),
  );
  fc.assert(
    fc.property(relisted, (list) => {
      const later = list.map(({ before, name }, at): DebtCard => ({
        ...before,
        name,
        row: `9.${at}`,
        source: { ...before.source, document: "later.pdf", row: `9.${at}` },
      }));
      const { matched } = matchLoans([...law2013, ...later]);
      const loanOf = new Map(matched.map(({ line, loan }) => [line, loan]));
      const apart = list.filter(({ before }, at) => loanOf.get(before) !== loanOf.get(later[at] as DebtCard));
      expect(apart.map(({ before, name }) => [before.name, name])).toEqual([]);
    }),
    { numRuns: 2 },
  );
});

test.each([
  ["„JAT Airwaysˮа.д. Београд", "JAT Airways ад Београд", true],
  ["АД Железнице Србије", "А.Д. „Железнице Србијеˮ", true],
  ["Пројекат E-763", "Пројекат Е763", true],
  ["HYPO ALPE- ADRIA BANK", "Hypo Alpe-Adria-Bank", true],
  ["Објекат 1 2", "Објекат 12", false],
  ["Зграда 3Б", "Зграда 3В", false],
])("%s and %s: the same key %s", (one, other, isSame) => {
  expect(nameKey(one) === nameKey(other)).toBe(isSame);
});

test.each([
  ["СЕВ", "CEB"],
  ["CEB", "CEB"],
  ["мост", "MOCT"],
  ["РАТ2", "PAT2"],
  ["Пут", null],
  ["EIB", null],
])("%s can be read as %s", (word, look) => {
  expect(lookOf(word)).toBe(look);
});

test.each([
  ["EIB – Apex Global 2", "EIB–Apex Global II"],
  ["EBRD–ЕМС: Реконструкција", "EBRD – ЈП „Електромрежа Србијеˮ - Реконструкција"],
  ["EBRD–Ниш: Отпадне воде", "EBRD – Град Ниш - Отпадне воде"],
  ["СЕВ – Клизишта", "CEB – Клизишта"],
])("%s is %s by its words", (one, other) => {
  expect(nameLikeness(one, other)).toEqual({ share: 1, numbers: "same" });
});

test.each([
  ["EIB – Apex Global 1", "EIB–Apex Global II", "different"],
  ["EIB – Путеви Б", "EIB – Путеви", "missing"],
  ["Фаза IX", "Фаза XI", "different"],
])("%s and %s: their numbers are %s", (one, other, numbers) => {
  expect(nameLikeness(one, other).numbers).toBe(numbers);
});
