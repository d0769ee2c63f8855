import { describe, expect, test } from "vitest";
import { readAppropriations } from "../../../src/budget/appropriations/readAppropriations.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";
import { amounts, CONTEXT, keys, lines, read, verdicts } from "./readings.ts";

const HEADER = ["Функција", "Програм", "Пројекат", "Економска класификација", "Опис", "Износ у динарима"];
const table = (...rows: MadeCell[][]): ReturnType<typeof laidTable> => laidTable(HEADER, rows);
const account = (code: string, amount: MadeCell): MadeCell[] => ["", "", "", code, `Конто ${code}`, amount];
const label = (text: string, amount: MadeCell = ""): MadeCell[] => ["", "", "", "", text, amount];

describe("where a block ends", () => {
  test("a total ends its level: what follows stands under the one above", () => {
    const reading = read(
      table(
        ["170", "", "", "", "Дуг", ""],
        ["", "2602", "", "", "Програм", ""],
        ["", "", "01", "", "Пројекат", ""],
        account("511", "5"),
        label("Свега за пројекат 01:", "5"),
        account("512", "7"),
        label("Свега за програм 2602:", "12"),
        account("513", "1"),
      ),
    );
    expect(lines(reading).map(({ program, activity }) => [program?.code, activity?.code])).toEqual([
      ["2602", "01"],
      ["2602", undefined],
      [undefined, undefined],
    ]);
    expect(verdicts(reading)).toEqual([
      ["Свега за пројекат 01:", true],
      ["Свега за програм 2602:", true],
    ]);
  });

  test("a heading that is repeated at the top of a page does not begin its block anew", () => {
    const heading: MadeCell[] = ["170", "", "", "", "Дуг", ""];
    const reading = read(
      table(
        heading,
        account("441", "5"),
        heading,
        account("442", "7"),
        label("Укупно за функцију 170:", "12"),
      ),
    );
    expect(verdicts(reading)).toEqual([["Укупно за функцију 170:", true]]);
  });

  test("a finer account after a total is no detail of the one above the total", () => {
    const reading = read(
      table(
        ["170", "", "", "", "Дуг", ""],
        account("441", "5"),
        label("Свега :", "5"),
        account("4411", "7"),
        label("Укупно за функцију 170:", "12"),
      ),
    );
    expect(verdicts(reading).at(-1)).toEqual(["Укупно за функцију 170:", true]);
    expect(lines(reading).flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

describe("what is doubtful is said, with its place", () => {
  test("an amount that is missing, or larger than any budget", () => {
    const reading = read(
      table(account("441", ""), account("442", "20.000.000.000.001"), account("443", "-")),
    );
    expect(lines(reading).map(({ warnings }) => warnings.map(said))).toEqual([
      ["no amount is printed."],
      [
        "the amount 20,000,000,000,001 is more than ten times the whole budget of the Republic. Check the unit of the table.",
      ],
      [],
    ]);
  });

  test("an unreadable amount of a row that is no line, an unreadable account, an unreadable total", () => {
    const reading = read(
      table(
        ["170", "", "", "", "Дуг", ""],
        account("421", "1.00O"),
        account("4l1", "7"),
        label("Укупно за функцију 170:", "1.00O"),
      ),
    );
    expect(reading.warnings.map(said)).toEqual([
      'Page 1: "4l1" is no account, so the row was not read: "4l1 | Конто 4l1 | 7".',
      'Page 1, row 421: the amount in the column "Износ у динарима" could not be read as one number: "1.00O".',
      'Page 1: a figure of the total "Укупно за функцију 170:" could not be read: "1.00O".',
    ]);
    expect(reading.sums).toEqual([]);
  });

  test("a column with figures that nobody knows; one with words is passed over", () => {
    const reading = read(
      laidTable([...HEADER, "Напомена", "", "Квота"], [[...account("441", "5"), "види", "12.345", "99.000"]]),
    );
    expect(reading.warnings.map(said)).toEqual([
      "Page 1: column 8 has figures and no heading; it was not read.",
      'Page 1: column 9 ("Квота") is not known and was not read.',
    ]);
  });

  test("a row that numbers the columns is no row", () => {
    const reading = read(table(["1", "2", "3", "4", "5", "6"], account("441", "5")));
    expect([amounts(reading), keys(reading)]).toEqual([["441 5"], []]);
  });
});

describe("columns told without a header", () => {
  const rows: readonly MadeCell[][] = [
    ["", "16.7", "", "", "УПРАВА", ""],
    ["", "", "170", "", "Дуг", ""],
    ["", "", "", "441", "Камате", "5,000"],
    ["", "", "", "442", "Камате", "7,000"],
    ["", "", "", "", "Укупно за функцију 170:", "12,000"],
    ["", "", "", "01", "Приходи из буџета", "12,000"],
    ["", "", "", "", "Свега за главу 16.7:", "12,000"],
  ];
  const nameless = (made: readonly (readonly MadeCell[])[]): ReturnType<typeof laidTable> =>
    laidTable(["", "", "", "", "", ""], made);

  test("are taken where every total that can be told agrees", () => {
    expect(amounts(read(nameless(rows)))).toEqual(["441 5000", "442 7000"]);
  });

  test("are not taken where one total agrees and another differs", () => {
    const wrong = rows.map((row, at) => (at === 6 ? [...row.slice(0, 5), "12,001"] : row));
    expect(readAppropriations(nameless(wrong), CONTEXT)).toBeNull();
  });

  test("are not taken where a column holds codes of two kinds", () => {
    expect(readAppropriations(nameless([...rows, ["", "A-7", "", "", "Други", ""]]), CONTEXT)).toBeNull();
  });
});

describe("rows behind a page that was not read", () => {
  const HEADER_OF_LAW = ["Раздео", "Функција", "Економска класификација", "Опис", "Износ у динарима"];
  /** Each row with the page that it stands on. */
  const onPages = (
    ...rows: (readonly [page: number, ...cells: MadeCell[]])[]
  ): ReturnType<typeof laidTable> => {
    const made = laidTable(
      HEADER_OF_LAW,
      rows.map(([, ...cells]) => cells),
    );
    return { ...made, rows: made.rows.map((row, at) => ({ ...row, page: rows[at]?.[0] ?? 1 })) };
  };
  const doubted = (unread: readonly number[]): string[] =>
    lines(
      read(
        onPages(
          [1, "1", "", "", "СКУПШТИНА", ""],
          [1, "", "110", "", "Органи", ""],
          [1, "", "", "511", "Зграде", "5"],
          [3, "", "", "512", "Опрема", "7"],
          [3, "", "130", "", "Опште услуге", ""],
          [3, "", "", "513", "Остало", "1"],
          [4, "2", "", "", "ПРЕДСЕДНИК", ""],
          [4, "", "110", "", "Органи", ""],
          [4, "", "", "515", "Имовина", "2"],
        ),
        { ...CONTEXT, unread },
      ),
    )
      .filter(({ warnings }) => warnings.some(({ key }) => key === "tables:headingsUnread"))
      .map(({ account }) => account);

  test("are doubted until the next razdeo begins: its heading may stand on that page", () => {
    expect(doubted([2])).toEqual(["512", "513"]);
  });

  test("are not where that page stands elsewhere", () => {
    expect(doubted([])).toEqual([]);
    expect(doubted([5])).toEqual([]);
  });
});
