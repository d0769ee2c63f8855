import { expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";

// A table with a line for each loan as a browser prints it without borders: cells wrap by themselves, figures stand at the
// top. Loans of the amended budget law 2014, Article 3 V.

const LINE = 10.6;
const ROW = 13;

const HEADERS = [
  ["Red. broj"],
  ["Naziv duga"],
  ["Stanje duga u EUR"],
  ["Stanje duga u RSD"],
  ["Prva rata"],
  ["Rata za 2014. god."],
  ["Kamatna stopa"],
];
const EDGES = [30, 90, 240, 350, 460, 530, 640];

/** Cells, each with its lines. */
type Row = readonly (readonly string[])[];

const LOANS: readonly Row[] = [
  [
    ["6.4"],
    ["Export – Import Bank of", "China – Reprogramirani", "zajam"],
    ["44.648.749"],
    ["5.213.527.286"],
    ["21.07.2010."],
    ["9.201.080", "USD"],
    ["6M LIBOR", "USD +1,30%"],
  ],
  [
    ["6.5"],
    ["Export – Import Bank of", "China – X RAY"],
    ["23.751.816"],
    ["2.773.442.543"],
    ["21.03.2014."],
    ["17.075.000", "CNY"],
    ["3,00%"],
  ],
  [
    ["6.6"],
    ["Export – Import Bank of", "China – Most Zemun-Borča"],
    ["113.307.916"],
    ["13.230.693.360"],
    ["21.01.2016."],
    ["0"],
    ["3,00%", "fiksna"],
  ],
  [["6.7"], ["Autoput E763"], ["37.373.733"], ["4.364.041.115"], ["21.07.2019."], ["0"], ["2,50%"]],
  [["6.11"], ["Kostolac"], ["84.896.903"], ["9.913.207.573"], ["21.01.2018."], ["0"], ["3,00%"]],
];

/** @param align the share of a cell's free room that stands above its lines */
function printed(rows: readonly Row[], align = 0): Drawn[] {
  const drawn: Drawn[] = [];
  let y = 60;
  for (const cells of rows) {
    const most = Math.max(...cells.map((lines) => lines.length));
    for (const [column, lines] of cells.entries()) {
      const first = y + align * (most - lines.length) * LINE;
      for (const [at, text] of lines.entries())
        drawn.push([first + at * LINE, { left: EDGES[column]! }, text]);
    }
    y += ROW + (most - 1) * LINE;
  }
  return drawn;
}

const ROWS = LOANS.map((cells) => cells.map((lines) => lines.join("/")).join(" | "));

test.each([
  ["top", 0],
  ["middle", 0.5],
  ["bottom", 1],
])(
  "words that wrap in a column of figures are the rest of its cells, and part no loan: cells at the %s",
  (_, align) => {
    const [table, ...others] = tablesOfPages(
      drawnDocument(drawnPage(1, printed([HEADERS, ...LOANS], align))),
    );
    expect(others).toEqual([]);
    expect(table!.headers).toEqual(HEADERS.map(([text]) => text));
    expect(shown(table)).toEqual(ROWS);
  },
);

const WRAPPED = [
  ["Red.", "broj"],
  ["Naziv duga"],
  ["Stanje duga u", "EUR"],
  ["Stanje duga u", "RSD"],
  ["Prvi datum", "otplate", "glavnice"],
  ["Rata za", "2014. god."],
  ["Kamatna", "stopa"],
];

test("headers whose lines are worded like labels of debt cards stand above the table on each page", () => {
  const [broken, ...rest] = LOANS.map((cells) => cells.map((lines) => [...lines]));
  const name = broken![1]!;
  // A page break within a name: its rest begins with a small letter, as headers go on.
  const tail = [[], name.splice(2), [], [], [], [], []];
  const [table, ...others] = tablesOfPages(
    drawnDocument(
      drawnPage(1, printed([WRAPPED, ...rest, broken!])),
      drawnPage(2, printed([WRAPPED, tail, ...rest])),
    ),
  );
  expect(others).toEqual([]);
  expect(table!.headers).toEqual(WRAPPED.map((lines) => lines.join(" ")));
  const [first, ...next] = ROWS;
  expect(shown(table)).toEqual([...next, first, ...next]);
});

test("headers under others are read with them, though a row's room parts them", () => {
  const above = [
    ["Red. broj"],
    ["Naziv duga"],
    ["Stanje duga"],
    [],
    ["Prva rata"],
    ["Rata 2014"],
    ["Kamatna stopa"],
  ];
  const below = [[], [], ["EUR"], ["RSD"], [], [], []];
  const drawn = printed([above, below, ...LOANS]).map(([y, place, text]): Drawn => [
    y > 60 ? y + 5 : y,
    place,
    text,
  ]);
  const [table] = tablesOfPages(drawnDocument(drawnPage(1, drawn)));
  expect(shown(table)).toEqual(ROWS);
});

test("an amount that touches the day beside it, or another amount, stands in its own column", () => {
  const drawn: Drawn[] = HEADERS.map(([text], column): Drawn => [60, { left: EDGES[column]! }, text!]);
  const rows = LOANS.map((cells) => cells.map(([first]) => first!));
  // As wide as its column is "13.230.693.360"; a file may write what stands so close as one text, with a space.
  for (const [at, [number, name, eur, rsd, first, instalment, rate]] of rows.entries()) {
    const y = 75 + at * 12;
    drawn.push([y, { left: 30 }, number!], [y, { left: 90 }, name!]);
    drawn.push([y, { left: 530 }, instalment!], [y, { left: 640 }, rate!]);
    if (at === 2) drawn.push([y, { right: 437 + 11 * 5 }, `${eur} ${rsd} ${first}`]);
    else drawn.push([y, { right: 360 }, eur!], [y, { right: 432 }, rsd!], [y, { left: 437 }, first!]);
  }
  const [table] = tablesOfPages(drawnDocument(drawnPage(1, drawn)));
  expect(shown(table)).toEqual(rows.map((cells) => cells.join(" | ")));
});
