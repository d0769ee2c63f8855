import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../../src/budget/readBudgetDocument.ts";
import type { TextRun } from "../../../../src/documents/document.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";

// A list with a line for each loan, as a word processor prints it without borders: each cell's text in the middle of its
// row, headers of one line between those of two, a right-aligned sum close beside a rate that begins at its own left edge.

const LOANS = [
  [
    "6.4",
    ["Export – Import Bank of China –", "Репрограмирани зајам"],
    "44.648.749",
    "9.201.080 USD",
    ["6M LIBOR", "+1,30%"],
  ],
  ["6.5", ["Export – Import Bank of China –", "X RAY"], "23.751.816", "17.075.000 CNY", ["3,00% фиксна"]],
  [
    "6.6",
    ["Export – Import Bank of China –", "Мост Земун–Борча"],
    "113.307.916",
    "0",
    ["фиксна по траншама"],
  ],
  ["6.7", ["Либија – нерегулисани", "дуг"], "38.412.445", "-", ["-"]],
] as const;

const RIGHT_OF_SUMS = 600;
const LEFT_OF_RATES = 602.8;

type Row = readonly [
  row: string,
  name: readonly string[],
  eur: string,
  instalment: string,
  rate: readonly string[],
];

/** @param middle the header's words of one line; those of two stand half a line above and below them */
function list(middle: readonly Drawn[], loans: readonly Row[] = LOANS): Drawn[] {
  const header: Drawn[] = [
    [55, { left: 40 }, "Ред."],
    [67, { left: 40 }, "број"],
    [55, { left: 270 }, "Стање дуга"],
    [67, { left: 270 }, "у EUR"],
    [55, { middle: 375 }, "Први датум"],
    [67, { middle: 375 }, "отплате"],
    [55, { middle: 450 }, "Последњи датум"],
    [67, { middle: 450 }, "отплате"],
    [55, { middle: 555 }, "Рата главнице"],
    [67, { middle: 555 }, "за 2014. годину"],
    ...middle,
  ];
  const rows = loans.flatMap(([row, name, eur, sum, rate], at): Drawn[] => {
    const y = 100 + at * 40;
    const cell = (lines: readonly string[], left: number): Drawn[] =>
      lines.map((text, line): Drawn => [y + (line - (lines.length - 1) / 2) * 12, { left }, text]);
    return [
      [y, { left: 40 }, row],
      ...cell(name, 75),
      [y, { right: 320 }, eur],
      [y, { middle: 375 }, sum === "-" ? "-" : "21.03.2014."],
      [y, { middle: 450 }, sum === "-" ? "-" : "21.09.2025."],
      [y, { right: RIGHT_OF_SUMS }, sum],
      ...cell(rate, LEFT_OF_RATES),
    ];
  });
  return [...header, ...rows];
}

const cardsOf = (drawn: readonly Drawn[]): string[] =>
  readBudgetDocument(drawnDocument(drawnPage(1, drawn))).lines.map((card) =>
    [
      card.row,
      card.name,
      card.balanceEur?.digits,
      card.instalment.text ?? "-",
      card.rate?.text ?? "-",
      card.warnings.length,
    ].join(" | "),
  );

const expectedOf = (loans: readonly Row[]): string[] =>
  loans.map(([row, name, eur, sum, rate]) =>
    [row, name.join(" "), eur.replaceAll(".", ""), sum, rate.join(" "), 0].join(" | "),
  );
const EXPECTED = expectedOf(LOANS);

describe("a list without borders, its text in the middle of each row", () => {
  test("is known by a header whose words of one line stand between the others", () => {
    expect(
      cardsOf(
        list([
          [61, { middle: 160 }, "Назив дуга"],
          [61, { left: 605 }, "Каматна стопа"],
        ]),
      ),
    ).toEqual(EXPECTED);
  });

  test("is known where the only words between the others are those of a card's label", () => {
    const named: Drawn[] = [
      [55, { middle: 160 }, "Назив дуга"],
      [67, { middle: 160 }, "и поверилац"],
    ];
    expect(cardsOf(list([...named, [61, { left: 605 }, "Каматна стопа"]]))).toEqual(EXPECTED);
  });
});

describe("an instalment close before a rate is none of its words", () => {
  const header: Drawn[] = [
    [61, { middle: 160 }, "Назив дуга"],
    [61, { left: 605 }, "Каматна стопа"],
  ];
  const rates = [
    ...["6M EURIBOR + 1,65%", "EURIBOR 6M + 1,65%", "3,00%", "3,00% фиксна"],
    ...["фиксна 2,00%", "фиксна по траншама", "promenljiva po tranšama", "-"],
  ];
  test.each(["0", "-", "500 EUR", "12.500 EUR", "9.201.080 EUR"])("%s", (sum) => {
    const loans = rates.map((rate, at): Row => [
      `6.${at + 4}`,
      ["Export – Import Bank of China –", "Мост Земун–Борча"],
      `113.307.91${at}`,
      sum,
      [rate],
    ]);
    expect(cardsOf(list(header, loans))).toEqual(expectedOf(loans));
  });
});

test("an amount that its sentence follows stays one text with it", () => {
  const run = (text: string, x: number): TextRun => ({ text, x, y: 700, width: text.length * 5, size: 10 });
  const page = drawnPage(
    1,
    list([
      [61, { middle: 160 }, "Назив дуга"],
      [61, { left: 605 }, "Каматна стопа"],
    ]),
  );
  const { figures } = readBudgetDocument(
    drawnDocument({
      ...page,
      runs: [...page.runs, run("204.769.897.115", 40), run("динара износи дуг Републике Србије.", 117)],
    }),
  );
  expect(figures?.pages[0]?.sentences).toBe(1);
});
