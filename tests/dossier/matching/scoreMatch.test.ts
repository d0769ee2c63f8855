import { describe, expect, test } from "vitest";
import { factsOfLine } from "../../../src/dossier/matching/lineFacts.ts";
import { JOINED_FROM } from "../../../src/dossier/matching/matching.ts";
import { nameLikeness } from "../../../src/dossier/matching/nameLikeness.ts";
import { scoreMatch } from "../../../src/dossier/matching/scoreMatch.ts";
import { cardOf, type PrintedCard } from "./printedCards.ts";

/** Amended law for 2013, row 6.2. */
const ITALY: PrintedCard = {
  document: "law-2013.pdf",
  name: "Влада Италије – Развој приватног сектора путем кредитне линије",
  eur: "26.322.917",
  first: "14.01.2011.",
  last: "14.07.2022.",
  instalment: "2.770.833 EUR",
  rate: "1,00% фиксна",
};
const score = (change: Partial<PrintedCard>, before: PrintedCard = ITALY): ReturnType<typeof scoreMatch> =>
  scoreMatch(
    factsOfLine(cardOf({ ...before, document: "law-2014.pdf", ...change })),
    factsOfLine(cardOf(before)),
  );
const said = (change: Partial<PrintedCard>, before?: PrintedCard): string[] =>
  score(change, before).reasons.map(
    ({ speaks, message }) => `${speaks === "for" ? "+" : "-"}${message.key.slice("matching:".length)}`,
  );
const isJoined = (change: Partial<PrintedCard>, before?: PrintedCard): boolean =>
  score(change, before).confidence >= JOINED_FROM;

describe("what is compared, and what it says", () => {
  test("all the same", () => {
    expect(said({})).toEqual([
      "+nameSame",
      "+firstDateSame",
      "+lastDateSame",
      "+instalmentSame",
      "+currencySame",
      "+rateSame",
      "+balanceSame",
    ]);
    expect(score({}).confidence).toBe(100);
  });

  test.each([
    // 26,322,917 - 22,166,667 = 4,156,250 = 3 x 2,770,833 / 2, within the rounding of whole euros.
    ["balance lower by three half-yearly instalments", { eur: "22.166.667" }, "+balanceByInstalments"],
    ["one euro more than rounding explains", { eur: "22.166.600" }, null],
    ["another first date", { first: "14.07.2011." }, "-firstDateDiffers"],
    ["another last date", { last: "14.07.2023." }, "-lastDateDiffers"],
    ["another rate", { rate: "1,50% фиксна" }, "-rateDiffers"],
    ["the same rate in other words", { rate: "1%" }, "+rateSame"],
    ["a rate that is prose", { rate: "фиксна по траншама" }, null],
    ["half the instalment", { instalment: "1.385.416,5 EUR" }, "+instalmentDouble"],
    ["another instalment", { instalment: "2.770.834 EUR" }, null],
    ["another currency", { instalment: "9.999 USD" }, "-currencyDiffers"],
    ["a nought with another currency, which says nothing", { instalment: "0 USD" }, null],
    ["a phase in the name", { name: `${ITALY.name} 2` }, "-numbersMissing"],
  ])("%s", (_, change, reason) => {
    const fresh = said(change).filter((one) => !said({}).includes(one));
    const gone = said({}).filter((one) => !said(change).includes(one));
    if (reason === null) expect([fresh, gone.length > 0]).toEqual([[], true]);
    else expect([...fresh, ...said(change).filter((one) => one === reason)]).toContain(reason);
  });

  test("a balance that rose by more than a half after repayment began speaks against", () => {
    const dated = { ...ITALY, asOf: "2013-05-31" };
    expect(said({ eur: "40.000.000", asOf: "2014-07-31" }, dated)).toContain("-balanceRisen");
    expect(said({ eur: "39.000.000", asOf: "2014-07-31" }, dated)).not.toContain("-balanceRisen");
  });
});

describe("joined or not", () => {
  test.each<[string, Partial<PrintedCard>, PrintedCard | undefined, boolean]>([
    ["one date changed", { last: "14.07.2023." }, undefined, true],
    ["both dates changed", { first: "14.01.2012.", last: "14.07.2023." }, undefined, false],
    ["another currency and instalment", { instalment: "5.000.000 USD" }, undefined, false],
    ["the same sum under another currency's label", { instalment: "2.770.833 USD" }, undefined, true],
    ["another number in the name", { name: "KfW – Фаза IV" }, { ...ITALY, name: "KfW – Фаза III" }, false],
    ["the project left out", { name: "Влада Италије" }, undefined, true],
    [
      "the same name and nothing else",
      { name: "Либија – нерегулисани дуг", first: "-", last: "-", instalment: "-", rate: "-", eur: "-" },
      { name: "Либија – нерегулисани дуг СФРЈ" },
      false,
    ],
    ["another project with the same terms", { name: "Влада Пољске – Обнова болница" }, undefined, false],
  ])("%s: %s", (_, change, before, expected) => {
    expect(isJoined(change, before)).toBe(expected);
  });

  test("Zemun-Borča: first principal moved from 21.07.2014 to 21.01.2016, all else the same", () => {
    const before = {
      name: "Export - Import Bank of China – Мост Земун-Борча",
      first: "21.07.2014.",
      last: "21.01.2029.",
      rate: "3% фиксна",
    };
    const change = {
      name: "Export – Import Bank of China – Мост Земун–Борча",
      first: "21.01.2016.",
      rate: "3,00% фиксна",
    };
    expect(said(change, before)).toEqual(["+nameKnown", "-firstDateDiffers", "+lastDateSame", "+rateSame"]);
    expect(isJoined(change, before)).toBe(true);
  });

  test("the rescheduled loan: 4,600,540 EUR in the law for 2010, 9.201.080 USD later", () => {
    const before = {
      name: "Export - Import Bank of China - репрограмирани зајам",
      first: "21.07.2010.",
      last: "21.01.2021.",
      instalment: "4,600,540 EUR",
    };
    const change = { instalment: "9.201.080 USD" };
    expect(said(change, before)).toContain("+instalmentDouble");
    expect(said(change, before)).toContain("-currencyDiffers");
    expect(isJoined(change, before)).toBe(true);
  });

  test("two known creditors, or two known loans, are never one", () => {
    const xray = { ...ITALY, name: "Export - Import Bank of China – X RAY" };
    expect(score({ name: "Export - Import Bank of China – Мост Земун-Борча" }, xray).confidence).toBe(0);
  });
});

describe("names", () => {
  test.each([
    ["Либија – нерегулисани дуг СФРЈ", "LIBIJA - neregulisani dug SFRJ", 1],
    ["ЦЕБ- избеглице", "CEB - избеглице", 1],
    ["Banca Intesa AD Beograd", "Banca Intesa a.d. Beograd", 1],
    ["Мост на Сави", "на Сави мост", 1],
  ])("%s and %s are the same", (a, b, share) => {
    expect(nameLikeness(a, b)).toMatchObject({ share, numbers: "same" });
  });

  test.each([
    ["Apex Global 1", "Apex Global 2", "different"],
    ["Рехабилитација – фаза III", "Рехабилитација – фаза IV", "different"],
    ["Објекат 3Б", "Објекат 3В", "different"],
    ["Мост на Сави А", "Мост на Сави Б", "different"],
    ["Аутопут Е763", "Аутопут Е-763", "same"],
    ["Смештај за истраживаче", "Смештај за истраживаче 2", "missing"],
    ["Клизишта I: обнова и градња", "Клизишта: обнова и градња", "missing"],
  ])("numbers of %s and %s: %s", (a, b, numbers) => {
    expect(nameLikeness(a, b).numbers).toBe(numbers);
  });
});
