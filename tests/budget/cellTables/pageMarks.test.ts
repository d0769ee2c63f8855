import { describe, expect, test } from "vitest";
import type { DebtCard } from "../../../src/budget/budgetLine.ts";
import { isPageMark } from "../../../src/budget/tables/pageMarks.ts";
import { importFiles } from "../../../src/dossier/importFiles.ts";
import { printedCells } from "../printedCells.ts";

// What the official gazette prints around each page, and what only looks like it.
test.each([
  ["- 20 -", true],
  ["Страна 5", true],
  ["Strana 5 od 212", true],
  ["5. страна", true],
  ["Службени гласник РС, број 113/2017", true],
  ["СЛУЖБЕНИ ГЛАСНИК РЕПУБЛИКЕ СРБИЈЕ", true],
  ["31 Službeni glasnik RS Broj 113", true],
  ["Сл. гласник РС бр. 113 од 17. децембра 2017. године", true],
  ["Broj 113 - Strana 5", true],
  ["5", false],
  ["Страна", false],
  ["Службени гласник", false],
  ["ЈП Службени гласник Београд", false],
  ["(„Службени гласник РС”, број 45/05)", false],
  ["17. децембар 2017. године", false],
  ["Страна 5 1.463.148.750", false],
  ["Стране банке 5", false],
])("%s belongs to a printed page: %s", (text, expected) => {
  expect(isPageMark(text)).toBe(expected);
});

/** Cards of five rows each, so that a page of the list has some twenty. */
const COUNT = 20;
const cardRows = (number: number): string[][] => [
  [`1.${number}`, `EBRD - Projekat ${number} zona`, "", `${10 + number}.000`, `${10 + number}0.000`],
  ["", "Prvi datum otplate glavnice", "15.03.2019.", "", ""],
  ["", "Poslednji datum otplate glavnice", "15.09.2029.", "", ""],
  ["", "Rata glavnice za 2025. god.", `${10 + number}00 EUR`, "", ""],
  ["", "Kamatna stopa", "2,10% fiksna", "", ""],
];

/** The list with lines of its pages after the first, the second ... row of every fifth card. */
function listWith(marks: (page: number) => readonly (readonly string[])[]): string {
  const rows = [
    ["V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosi 4.100.000 dinara."],
    ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"],
    ["", "I. DIREKTNE OBAVEZE:", "", "", ""],
    ["", "2. Direktne obaveze - spoljni dug", "", "", ""],
  ];
  for (let number = 1; number <= COUNT; number += 1) {
    const card = cardRows(number);
    if (number % 5 === 0) card.splice(number / 5, 0, ...marks(30 + number / 5).map((row) => [...row]));
    rows.push(...card);
  }
  return rows.map((row) => Array.from({ length: 5 }, (_, at) => row[at] ?? "").join("\t")).join("\n");
}

async function read(text: string): Promise<{ cards: readonly DebtCard[]; keys: readonly string[] }> {
  const { lines: cards, documents } = await importFiles([
    { name: "lista.txt", bytes: new TextEncoder().encode(text) },
  ]);
  return { cards, keys: documents.flatMap(({ warnings }) => warnings.map(({ key }) => key)) };
}

const EXPECTED = Array.from({ length: COUNT }, (_, at) => [
  `1.${at + 1}`,
  `EBRD - Projekat ${at + 1} zona`,
  `${at + 11}.000`,
  `${at + 11}0.000`,
  "15.03.2019.",
  "15.09.2029.",
  `${at + 11}00 EUR`,
  "2,10% fiksna",
]);

describe("a card that a page's own lines stand in", () => {
  test.each<[string, (page: number) => string[][]]>([
    ["the gazette's title in the first column", () => [["Службени гласник РС, број 113/2017"]]],
    [
      "the gazette's title over three cells",
      (page) => [[`${page}`, "", "Službeni glasnik RS", "", "Broj 113"]],
    ],
    ["a numbered page under the names", (page) => [["", `Страна ${page}`]]],
    ["a numbered page under the balances", (page) => [["", "", "", "", `Strana ${page} od 212`]]],
    ["bare numbers under the names", (page) => [["", `${page}`]]],
    ["bare numbers under the balances", (page) => [["", "", "", "", `${page}`]]],
    ["numbers of all pages under the terms", (page) => [["", "", `${page}/212`]]],
    [
      "a title, a number and the heading again",
      (page) => [
        ["", "SLUŽBENI GLASNIK REPUBLIKE SRBIJE"],
        ["", "", `- ${page} -`],
        ["Red. broj", "Naziv duga", "Uslovi", "Stanje duga u EUR", "Stanje duga u RSD"],
      ],
    ],
  ])("%s: stays whole, and no doubt is left", async (_, marks) => {
    const { cards, keys } = await read(listWith(marks));
    expect(cards.map(printedCells)).toEqual(EXPECTED);
    expect(cards.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(keys).toEqual([]);
  });

  test("a title that no word tells: stays whole, and each of its lines is named", async () => {
    const { cards, keys } = await read(listWith(() => [["", "ЗАКОН О БУЏЕТУ за 2025. годину"]]));
    expect(cards.map(printedCells)).toEqual(EXPECTED);
    expect(keys).toEqual(Array<string>(4).fill("budget:inCell"));
  });

  test("a line of words that stands there once: the card stays whole, and the line is named", async () => {
    const { cards, keys } = await read(listWith((page) => (page === 32 ? [["", "Predlog"]] : [])));
    expect(cards.map(printedCells)).toEqual(EXPECTED);
    expect(keys).toEqual(["budget:inCell"]);
  });

  test("a line with a balance beside it is a card of its own", async () => {
    const { cards } = await read(
      listWith((page) => (page === 32 ? [["", "EIB - Putevi", "", "7.000", "819.000"]] : [])),
    );
    expect(cards).toHaveLength(COUNT + 1);
  });
});
