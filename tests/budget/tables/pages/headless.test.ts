import { describe, expect, test } from "vitest";
import { tablesOfPages } from "../../../../src/budget/tables/tablesOfPages.ts";
import { drawnDocument, drawnPage, type Drawn } from "./drawnPages.ts";
import { shown } from "./rowsOf.ts";

/** Capital outlays without ruling lines, their header on the first page alone. */
const row = (y: number, code: string, body: string, project: string, amount = ""): Drawn[] => [
  ...(code ? [[y, { middle: 60 }, code] as Drawn] : []),
  ...(body ? [[y, { left: 90 }, body] as Drawn] : []),
  ...(project ? [[y, { left: 230 }, project] as Drawn] : []),
  ...(amount ? [[y, { right: 550 }, amount] as Drawn] : []),
];
const FIRST = drawnPage(1, [
  [60, { middle: 60 }, "Раздео"],
  [60, { middle: 155 }, "Назив органа"],
  [60, { middle: 330 }, "Назив капиталног пројекта"],
  [60, { middle: 520 }, "2014"],
  ...row(80, "16", "УПРАВА ЦАРИНА", "Гранични прелаз Гостун", "54.500.000"),
  ...row(95, "17", "НАРОДНА СКУПШТИНА", "Гранични прелаз Ватин", "18.000.000"),
]);
const rowsOf = (...second: Drawn[]): string[][] =>
  tablesOfPages(drawnDocument(FIRST, drawnPage(2, second))).map((table) => shown(table).slice(2));

describe("a table on a page without its header", () => {
  test("goes on where two wrapped names stand so close that they look like running text", () => {
    expect(
      rowsOf(
        ...row(60, "18", "МИНИСТАРСТВО", "Набавка потребне опреме у циљу", "322.703.000"),
        // 24 letters of 5 points: up to 20 points before the project.
        ...row(71, "", "ПОЉОПРИВРЕДЕ И ЗАШТИТЕ", "проширења материјално техничких капацитета служби"),
        ...row(82, "", "ЖИВОТНЕ СРЕДИНЕ", "неопходних за рад"),
        ...row(97, "", "", "Експропријација земљишта", "485.231.000"),
      ),
    ).toEqual([
      [
        "18 | МИНИСТАРСТВО/ПОЉОПРИВРЕДЕ И ЗАШТИТЕ/ЖИВОТНЕ СРЕДИНЕ | Набавка потребне опреме у циљу/проширења материјално техничких капацитета служби/неопходних за рад | 322.703.000",
        " |  | Експропријација земљишта | 485.231.000",
      ],
    ]);
  });

  test("keeps a heading that stands last on the page, far below the rows", () => {
    const tables = tablesOfPages(
      drawnDocument(
        FIRST,
        drawnPage(2, [
          ...[60, 75, 90].flatMap((y) => row(y, "18", "УПРАВА", "Опрема", "7.000.000")),
          ...row(130, "19", "УПРАВА ТРЕЗОРА", "Зграда", ""),
        ]),
        drawnPage(3, row(60, "", "", "Зграда у Нишу", "9.000.000")),
      ),
    );
    expect(tables.map((table) => shown(table).slice(5))).toEqual([
      ["19 | УПРАВА ТРЕЗОРА | Зграда | ", " |  | Зграда у Нишу | 9.000.000"],
    ]);
  });

  test("goes on with a single row", () => {
    expect(rowsOf(...row(60, "18", "ПОРЕСКА УПРАВА", "Опрема", "7.000.000"))).toEqual([
      ["18 | ПОРЕСКА УПРАВА | Опрема | 7.000.000"],
    ]);
  });

  test("does not with a sentence, nor with a figure that stands elsewhere", () => {
    expect(rowsOf([60, { left: 45 }, "Средства у износу од"], [60, { left: 200 }, "7.000.000"])).toEqual([
      [],
    ]);
    expect(
      rowsOf([60, { left: 45 }, "Члан 9."], ...row(75, "18", "ПОРЕСКА УПРАВА", "Опрема", "7.000.000")),
    ).toEqual([[]]);
  });

  test("has each of its rows once, however many lines without figures stand between them", () => {
    const names = Array.from({ length: 6 }, (_, at) => row(120 + 15 * at, String(20 + at), "УПРАВА", ""));
    const many = (from: number): Drawn[] =>
      [0, 15, 30].flatMap((down) => row(from + down, "", "", "Опрема", "7.000.000"));
    const [rows = []] = rowsOf(...many(75), ...names.flat(), ...many(210));
    expect(rows.filter((text) => text.endsWith("7.000.000"))).toHaveLength(6);
  });
});

test("words in the middle of their cell, between two lines of others, belong to the header", () => {
  const [table] = tablesOfPages(
    drawnDocument(
      drawnPage(1, [
        [60, { middle: 60 }, "Ред."],
        [60, { middle: 410 }, "Оригинална"],
        [60, { middle: 510 }, "Износ у оригиналној"],
        [66, { middle: 310 }, "Износ у динарима"],
        [72, { middle: 60 }, "број"],
        [72, { middle: 410 }, "валута"],
        [72, { middle: 510 }, "валути"],
        [90, { middle: 60 }, "1."],
        [90, { left: 90 }, "Гранични прелаз"],
        [90, { right: 350 }, "54.500.000"],
        [90, { middle: 410 }, "EUR"],
        [90, { right: 550 }, "500.000"],
      ]),
    ),
  );
  expect(table?.headers).toEqual([
    "Ред. број",
    "",
    "Износ у динарима",
    "Оригинална валута",
    "Износ у оригиналној валути",
  ]);
});
