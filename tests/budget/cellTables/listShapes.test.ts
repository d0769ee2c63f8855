import { describe, expect, test } from "vitest";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import type { DocumentKind } from "../../../src/documents/document.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";
import { linesOf } from "./shapedLists.ts";

// Lists of debt with a line for each loan, as spreadsheets and converters lay them: loans of China Exim in the budget law
// 2025, whose figures are those of the law.

const SENTENCE =
  "V. Stanje javnog duga Republike Srbije, na dan 31. avgust 2024. godine, iznosilo je 4.454.688.034.462 dinara.";
const HEADER = [
  "Red. broj",
  "Naziv duga",
  "Poslednji datum otplate glavnice",
  "Stanje duga u EUR",
  "Stanje duga u RSD",
];
const LOANS = [
  ["6.1", "Projekat sistem NUCTECH za inspekciju kontejnera", "21.09.2025.", "3.260.487", "381.549.413"],
  ["6.3", "Autoput E763 (Obrenovac - Ljig)", "21.01.2034.", "172.098.329", "20.139.325.061"],
  ["6.5", "Kostolac B / II faza", "21.01.2035.", "367.239.176", "42.975.136.324"],
] as const;

function read(rows: readonly (readonly string[])[], kind: DocumentKind = "xlsx") {
  return readBudgetDocument(documentOf([text(SENTENCE), table("T1", [HEADER, ...rows])], kind));
}

describe("a name over several rows", () => {
  test.each(["xlsx", "docx"] as const)("is whole in a file of kind %s", (kind) => {
    const rows = LOANS.flatMap(([row, name, ...figures]) => {
      const [first = "", rest = ""] = name.split(/ (?=za |Ljig|faza)/u);
      return [
        [row, first, ...figures],
        ["", rest, "", "", ""],
      ];
    });
    expect(linesOf(read(rows, kind))).toEqual(LOANS.map((loan) => [...loan]));
  });
});

describe("names of which each printed line is a row", () => {
  /** Three names are wrapped with a small letter, and tell how long a line is: 34 letters. */
  const WRAPPED = [
    [["Projekat sistem NUCTECH za", "inspekciju kontejnera"], LOANS[0]],
    [["Autoput E763 - Obrenovac i Ljig sa", "petljom"], LOANS[1]],
    [["Kostolac B", "druga faza"], LOANS[2]],
  ] as const;
  const rows = WRAPPED.flatMap(([[name, below], [row, , ...figures]]) => [
    [row, name, ...figures],
    ["", below, "", "", ""],
  ]);
  const listOf = (words: string, name: string) => {
    const reading = read([...rows, ["6.7", name, ...LOANS[0].slice(2)], ["", words, "", "", ""], LOANS[1]]);
    return {
      names: reading.lines.slice(3).map((line) => [line.name, line.group]),
      keys: reading.warnings.map(({ key, params }) => [key, params["text"]]),
    };
  };

  test("words that had room beside the name above them are a title", () => {
    expect(listOf("IBRD", "Obnova škola")).toEqual({
      names: [
        ["Obnova škola", null],
        [LOANS[1][1], "IBRD"],
      ],
      keys: [],
    });
  });

  test("words that had none are the rest of the name, and where they may be none it is said", () => {
    expect(listOf("Vojvodine", "Obnova škola i bolnica u Pokrajini")).toEqual({
      names: [
        ["Obnova škola i bolnica u Pokrajini Vojvodine", null],
        [LOANS[1][1], null],
      ],
      keys: [["tables:wordsBelowNames", "Vojvodine"]],
    });
    expect(listOf("IBRD", "Obnova škola u Pokrajini")).toEqual({
      names: [
        ["Obnova škola u Pokrajini", null],
        [LOANS[1][1], "IBRD"],
      ],
      keys: [["tables:wordsBelowNames", "IBRD"]],
    });
  });
});

const doubtsOf = ({ lines }: Pick<ReturnType<typeof read>, "lines">): unknown[] =>
  lines.map(({ warnings }) => warnings.map(({ key, params }) => [key, params["text"]]));

describe("words below a loan", () => {
  const rest = (words: string): string[] => ["", words, "", "", ""];
  const [first, second, third] = LOANS;

  test("that no title is above may be the rest of its name, and it is said", () => {
    const reading = read([first, rest("Skeneri"), second, rest("Deonica"), third]);
    expect(doubtsOf(reading)).toEqual([
      [["budget:nameOrTitle", "Skeneri"]],
      [["budget:nameOrTitle", "Deonica"]],
      [],
    ]);
  });

  test("are titles where the list has some, unless there are two rows of them", () => {
    const titled = [rest("Zajmovi Kine"), first, rest("Zajmovi Rusije"), second];
    expect(doubtsOf(read([...titled, third]))).toEqual([[], [], []]);
    expect(doubtsOf(read([...titled, rest("Skeneri"), rest("Deonica"), third]))).toEqual([
      [],
      [["budget:nameOrTitle", "Skeneri"]],
      [],
    ]);
  });

  test("without a letter are no title", () => {
    const reading = read([rest("Zajmovi Kine"), first, rest("498.756"), second]);
    expect(reading.lines.map(({ group }) => group)).toEqual(["Zajmovi Kine", "Zajmovi Kine"]);
    expect(reading.warnings.map(({ key }) => key)).toEqual(["budget:inCell"]);
  });

  test("are the rest of its name in lower case, though the list has titles", () => {
    const [, name] = first;
    const reading = read([rest("Zajmovi Kine"), first, rest("za carinu"), rest("i policiju"), second]);
    expect(reading.lines.map((line) => [line.name, line.group, line.warnings])).toEqual([
      [`${name} za carinu i policiju`, "Zajmovi Kine", []],
      [second[1], "Zajmovi Kine", []],
    ]);
  });

  test("in the cell of a total are the title of the loans below it", () => {
    const total = ["", "Ukupno Zajmovi Kine:\nZajmovi Rusije", "", first[3], first[4]];
    const reading = read([rest("Zajmovi Kine"), first, total, second]);
    expect(reading.lines.map(({ group }) => group)).toEqual(["Zajmovi Kine", "Zajmovi Rusije"]);
    expect(reading.totals.map(({ label }) => label)).toEqual(["Ukupno Zajmovi Kine:"]);
    const last = read([rest("Zajmovi Kine"), first, second, total]);
    expect(last.totals.map(({ label }) => label)).toEqual(["Ukupno Zajmovi Kine: Zajmovi Rusije"]);
  });

  test("are titles where they are enumerated or in capitals, and notes", () => {
    const rows = [first, rest("6. Kina"), second, rest("RUSIJA"), third, rest("Izvor: Uprava za javni dug")];
    expect(doubtsOf(read(rows))).toEqual([[], [], []]);
  });
});

describe("a title alone in the first column", () => {
  test("is one where the list begins with its balances", () => {
    const turned = (row: readonly string[]): string[] => row.toReversed();
    const rows = [HEADER, ["", "2. Kina", "", "", ""], ...LOANS].map(turned);
    const title = rows[1]!;
    [title[0], title[3]] = ["2. Kina", ""];
    const reading = readBudgetDocument(documentOf([text(SENTENCE), table("T1", rows)]));
    expect(linesOf(reading)).toEqual(LOANS.map((loan) => [...loan]));
    expect(reading.lines.map(({ group }) => group)).toEqual(["Kina", "Kina", "Kina"]);
  });

  test("that says that the table goes on is no group", () => {
    const [first, ...others] = LOANS;
    const reading = read([first, ["Nastavak tabele", "", "", "", ""], ...others], "csv");
    expect(linesOf(reading)).toEqual(LOANS.map((loan) => [...loan]));
    expect(reading.lines.map(({ group }) => group)).toEqual([null, null, null]);
    expect(reading.warnings).toEqual([]);
  });

  test("what is carried over to the next page is a total", () => {
    const [first, ...others] = LOANS;
    const carried = ["", "Za prenos", "", ...first.slice(3)];
    const reading = read([first, carried, ...others]);
    expect(linesOf(reading)).toEqual(LOANS.map((loan) => [...loan]));
    expect(reading.totals.map(({ label, agrees }) => [label, agrees])).toEqual([["Za prenos", true]]);
  });
});

describe("figures in a row of their own", () => {
  // A rate is no figure by its letters alone.
  const names = LOANS.map(([row, name]) => [row, name, "", "", "", ""]);
  const figures = LOANS.map(([, , ...rest]) => ["", "", ...rest, "6M EURIBOR + 1,00%"]);
  const alternately = (some: readonly string[][], others: readonly string[][]): string[][] =>
    some.flatMap((row, at) => [row, others[at] ?? []]);

  test.each([
    ["below", alternately(names, figures)],
    ["above", alternately(figures, names)],
  ])("%s their names are read with them, and it is said", (_, rows) => {
    const cells = [[...HEADER, "Kamatna stopa"], ...rows];
    const reading = readBudgetDocument(documentOf([text(SENTENCE), table("T1", cells)]));
    expect(linesOf(reading)).toEqual(LOANS.map((loan) => [...loan]));
    expect(reading.lines.map(({ rate }) => rate?.text)).toEqual(Array(3).fill("6M EURIBOR + 1,00%"));
    expect(reading.warnings.map(({ key, params }) => [key, params["count"]])).toEqual([
      ["tables:figuresBeside", 3],
    ]);
  });
});

/** Two more, of another creditor. */
const OTHERS = [
  ["1.1", "IBRD - Konsolidacioni zajam A", "15.09.2031.", "140.412.166", "16.431.340.570"],
  ["1.2", "IBRD - Konsolidacioni zajam B", "15.12.2031.", "266.826.351", "31.224.606.663"],
] as const;
const IBRD = ["407.238.517", "47.655.947.233"] as const;
const CHINA = ["542.597.992", "63.496.010.798"] as const;
const ALL = ["949.836.509", "111.151.958.031"] as const;
const EXPECTED = [...OTHERS, ...LOANS].map((loan) => [...loan]);
const sum = (label: string, amounts: readonly string[]): string[] => ["", label, "", ...amounts];

describe("sums of creditors among the loans", () => {
  const totalsOf = ({ totals }: ReturnType<typeof read>): unknown[] =>
    totals.map(({ label, agrees }) => [label, agrees]);

  test("in the row of the creditor's name are totals, and the name is the group", () => {
    const rows = [sum("1. IBRD", IBRD), ...OTHERS, sum("2. Kina", CHINA), ...LOANS, sum("UKUPNO", ALL)];
    const reading = read(rows);
    expect(linesOf(reading)).toEqual(EXPECTED);
    expect(reading.lines.map(({ group }) => group)).toEqual(["IBRD", "IBRD", "Kina", "Kina", "Kina"]);
    expect(totalsOf(reading)).toEqual([
      ["1. IBRD", true],
      ["2. Kina", true],
      ["UKUPNO", true],
    ]);
  });

  test("of creditors with one loan, and of sums", () => {
    const [own] = LOANS;
    const rows = [
      sum("Spoljni zajmovi", ["410.499.004", "48.037.496.646"]),
      sum("IBRD", IBRD),
      ...OTHERS,
      sum("Kina", own.slice(3)),
      own,
    ];
    const reading = read(rows);
    expect(linesOf(reading)).toEqual([...OTHERS, own].map((loan) => [...loan]));
    expect(totalsOf(reading)).toEqual([
      ["Spoljni zajmovi", true],
      ["IBRD", true],
      ["Kina", true],
    ]);
    expect(reading.lines.map(({ group }) => group)).toEqual(["IBRD", "IBRD", "Kina"]);
  });

  test("below them are totals, whatever they are called", () => {
    for (const [first, second] of [
      ["IBRD - ukupno", "Kina - ukupno:"],
      ["IBRD", "Kina"],
    ] as const) {
      const reading = read([...OTHERS, sum(first, IBRD), ...LOANS, sum(second, CHINA)]);
      expect(linesOf(reading)).toEqual(EXPECTED);
      expect(totalsOf(reading)).toEqual([
        [first, true],
        [second, true],
      ]);
    }
  });

  test("that no loans make are doubted, and a loan that owes as much as another is none", () => {
    const [own] = LOANS;
    const twice = ["6.7", "Toplovod Obrenovac", "", own[3], own[4]];
    const reading = read([...OTHERS, twice, ...LOANS, sum("Kina", ["542.597.993", "63.496.010.798"])]);
    expect(reading.totals).toEqual([]);
    expect(linesOf(reading)).toHaveLength(7);
    expect(reading.lines.map(({ warnings }) => warnings.map(({ key }) => key))).toEqual(
      linesOf(reading).map(([, name = ""]) => (/Toplovod|Kina/u.test(name) ? ["budget:balancesOnly"] : [])),
    );
  });

  test("a total above its loans is compared with them", () => {
    const reading = read([sum("UKUPNO", ALL), ...OTHERS, ...LOANS]);
    expect(linesOf(reading)).toEqual(EXPECTED);
    expect(totalsOf(reading)).toEqual([["UKUPNO", true]]);
  });
});
