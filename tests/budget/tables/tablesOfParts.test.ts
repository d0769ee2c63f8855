import { describe, expect, test } from "vitest";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import { tablesOfParts } from "../../../src/budget/readBudgetDocument.ts";
import type { Given } from "../cellTables/cells.ts";
import { documentOf, table, text } from "./openedDocument.ts";

/** Headers, and each row as its texts. */
const shown = ({ headers, rows }: LaidTable): unknown => ({
  headers,
  rows: rows.map(({ cells }) => cells.map((cell) => cell?.lines.join("\n") ?? null)),
});
const laid = (rows: readonly (readonly Given[])[], merges: readonly string[] = []): LaidTable[] =>
  tablesOfParts(documentOf([table("Sheet1", rows, { merges })], "xlsx"));

describe("the tables of sheets, text documents and web pages", () => {
  test("titles above the header, a row of column numbers, empty formatted rows: none of them is a row", () => {
    const [first] = laid([
      ["СПИСАК ПЛАНИРАНИХ РАСХОДА"],
      ["(у хиљадама динара)"],
      [],
      ["Раздео", "Опис", "Економска класификација", "Средства из буџета"],
      [1, 2, 3, 4],
      ["16.7", "Отплата камата", 441000, 113817],
      ["", "", "", null],
      ["", "Отплата главнице", "0611", 312400],
      ["", "", null, ""],
    ]);
    expect(shown(first!)).toEqual({
      headers: ["Раздео", "Опис", "Економска класификација", "Средства из буџета"],
      rows: [
        ["16.7", "Отплата камата", "441000", "113817"],
        [null, "Отплата главнице", "0611", "312400"],
      ],
    });
    expect(first?.before).toEqual(["СПИСАК ПЛАНИРАНИХ РАСХОДА", "(у хиљадама динара)"]);
    expect(first?.rows[0]?.cells[2]).toMatchObject({ cell: "Sheet1!C6", input: { value: 441000 } });
  });

  test.each([
    ["План расхода за 2020. годинуРаздео", "План расхода за 2020. годину", "Раздео"],
    ["ПЛАН РАСХОДА ЗА 2020. ГОДИНУРаздео", "ПЛАН РАСХОДА ЗА 2020. ГОДИНУ", "Раздео"],
    ["Plan rashoda za godinu 2020.Razdeo", "Plan rashoda za godinu 2020.", "Razdeo"],
    // Headers that are written as one word, and a title that goes on.
    ["НазивФункције", null, "НазивФункције"],
    ["Назив економскеКласификације", null, "Назив економскеКласификације"],
    ["План расхода за 2020. годинуБеоград", null, "План расхода за 2020. годинуБеоград"],
  ])("a title that ran into the first header, its line end lost: %s", (cell, title, header) => {
    const [first] = laid([
      [cell, "Опис", "Економска класификација", "Средства из буџета"],
      ["16.7", "Отплата камата", 441000, 113817],
    ]);
    expect(first?.headers[0]).toBe(header);
    expect(first?.before).toEqual(title === null ? [] : [title]);
    const remark = { key: "tables:titleInHeader", params: { page: 1, title, header } };
    expect(first?.remarks ?? []).toEqual(title === null ? [] : [remark]);
  });

  test("headers in several rows: merged over columns, merged over rows, wrapped without merging, hyphenated", () => {
    const merged = laid(
      [
        ["Ред. број", "Назив", "Износ", "", "Ekonom-\nska klasi-\nfikacija"],
        ["", "", "у динарима", "у EUR", ""],
        ["1.", "Пут", "1.160", "10", "511"],
      ],
      ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
    );
    expect(merged[0]?.headers).toEqual([
      "Ред. број",
      "Назив",
      "у динарима",
      "у EUR",
      "Ekonomska klasifikacija",
    ]);
    expect(merged[0]?.headersAbove).toEqual(["", "", "Износ", "Износ", ""]);
    expect(merged[0]?.rows).toHaveLength(1);

    const wrapped = laid([
      ["Ред.", "", "Износ", "Оригинална", "Износ у"],
      ["број", "", "у динарима", "валута", "оригиналној"],
      ["", "", "", "", "валути"],
      ["I", "Светском банком", "", "", ""],
      ["1.", "Апекс 5", "58.000.000.000", "EUR", "500.000.000"],
    ]);
    expect(shown(wrapped[0]!)).toEqual({
      headers: ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"],
      rows: [
        ["I", "Светском банком", null, null, null],
        ["1.", "Апекс 5", "58.000.000.000", "EUR", "500.000.000"],
      ],
    });
  });

  test("a header over columns without headers of their own stands over all of them and heads the first", () => {
    const [first] = laid(
      [
        ["Функција", "Главни програм / програм / пројекат", "", "Опис", "Укупна средства"],
        ["1", "2", "3", "4", "5"],
        ["170", "", "1314", "Камате", "500"],
      ],
      ["B1:C1"],
    );
    expect(first?.headers).toEqual([
      "Функција",
      "Главни програм / програм / пројекат",
      "",
      "Опис",
      "Укупна средства",
    ]);
    expect(first?.headersAbove.slice(1, 3)).toEqual(Array(2).fill("Главни програм / програм / пројекат"));
  });

  test("tables one under another, after blank rows or not, and side by side", () => {
    const under = laid([
      ["Назив", "Износ"],
      ["а", 1],
      [],
      ["а после размака", 2],
      ["Табела 2."],
      ["Поверилац", "Стање дуга", "Валута"],
      ["Банка", 3, "EUR"],
    ]);
    expect(under.map(shown)).toEqual([
      {
        headers: ["Назив", "Износ"],
        rows: [
          ["а", "1"],
          ["а после размака", "2"],
        ],
      },
      { headers: ["Поверилац", "Стање дуга", "Валута"], rows: [["Банка", "3", "EUR"]] },
    ]);
    expect(under[1]?.before).toEqual(["Табела 2."]);

    const beside = laid([
      ["У мил. EUR"],
      ["Назив", "Износ", "", "Поверилац", "Стање"],
      ["а", 1, "", "Банка", 3],
      ["б", 2, "", "", ""],
    ]);
    expect(beside.map(shown)).toEqual([
      {
        headers: ["Назив", "Износ"],
        rows: [
          ["а", "1"],
          ["б", "2"],
        ],
      },
      { headers: ["Поверилац", "Стање"], rows: [["Банка", "3"]] },
    ]);
    expect(beside.map(({ before }) => before)).toEqual([["У мил. EUR"], ["У мил. EUR"]]);
  });

  test("a repeated header is no row; after a sentence it begins a table of its own", () => {
    const header = ["Ред. број", "Назив", "Износ у динарима"];
    const tables = laid([
      header,
      ["1.", "а", "1.000"],
      ["- 6 -"],
      header,
      ["2.", "б", "2.000"],
      ["Б. Република Србија ће у 2013. години одобрити зајмове:"],
      header,
      ["1.", "в", "3.000"],
    ]);
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 1]);
    expect(tables[1]?.before).toEqual(["Б. Република Србија ће у 2013. години одобрити зајмове:"]);
  });

  test("merged words stand in each of their rows, marked; a merged amount in its first row alone", () => {
    const [first] = laid(
      [
        ["Назив органа", "Пројекат", "2014"],
        ["Управа царина", "Прелаз", "100"],
        ["", "Испостава", ""],
      ],
      ["A2:A3", "C2:C3"],
    );
    expect(first?.rows[1]?.cells[0]).toMatchObject({
      lines: ["Управа царина"],
      filled: true,
      cell: "Sheet1!A2",
    });
    expect(first?.rows[1]?.cells[2]).toBeNull();
  });

  test("running text over all columns is a row across; a name in a column of names is not", () => {
    const [first] = laid(
      [
        ["Раздео", "Опис", "Износ"],
        ["Напомена о износима испод", "", ""],
        ["", "МИНИСТАРСТВО ФИНАНСИЈА", ""],
        ["16", "Плате", "5"],
      ],
      ["A2:C2"],
    );
    expect(first?.rows.map(({ cells }) => cells.map((cell) => cell?.across ?? false))).toEqual([
      [true, false, false],
      [false, false, false],
      [false, false, false],
    ]);
  });

  test("a table without a header is laid with empty headers; text in a sheet is no table but what stands before one", () => {
    expect(
      laid([
        ["611", "Отплата главнице", "312.400"],
        ["612", "Отплата страним", "185.000"],
      ]).map(({ headers, rows }) => [headers, rows.length]),
    ).toEqual([[["", "", ""], 2]]);
    const document = documentOf([
      table("T1", [["Члан 7."], ["Средства се распоређују:"]]),
      table("T2", [
        ["Назив", "Износ"],
        ["а", "1"],
      ]),
    ]);
    expect(tablesOfParts(document).map(({ name, before }) => [name, before])).toEqual([
      ["T2", ["Члан 7.", "Средства се распоређују:"]],
    ]);
  });

  test("a table goes on in the next: header repeated or missing, on numbered sheets; not over a sentence, nor from year to year", () => {
    const header = ["Ред. број", "Назив", "Износ у динарима"];
    const on = (name: string, page: number, rows: readonly (readonly Given[])[]): ReturnType<typeof table> =>
      table(name, rows, { page });
    const rowsOf = (parts: Parameters<typeof documentOf>[0]): number[] =>
      tablesOfParts(documentOf(parts)).map(({ rows }) => rows.length);
    expect(
      rowsOf([
        table("T1", [header, ["1.", "а", "1"]]),
        text("- 7 -"),
        table("T2", [
          ["2.", "б", "2"],
          ["3.", "в", "3"],
        ]),
        table("T3", [header, ["4.", "г", "4"]]),
      ]),
    ).toEqual([4]);
    expect(
      rowsOf([
        table("T1", [header, ["1.", "а", "1"]]),
        text("Б. Зајмови"),
        table("T2", [header, ["1.", "б", "2"]]),
      ]),
    ).toEqual([1, 1]);
    expect(
      rowsOf([on("Table 1", 1, [header, ["1.", "а", "1"]]), on("Table 2", 2, [header, ["2.", "б", "2"]])]),
    ).toEqual([2]);
    expect(
      rowsOf([on("2013", 1, [header, ["1.", "а", "1"]]), on("2014", 2, [header, ["2.", "б", "2"]])]),
    ).toEqual([1, 1]);
  });
});

describe("rows of words within a table are no header of another", () => {
  const header = ["Назив органа", "Назив пројекта", "Износ 2014", "Износ 2015"];

  test("a row of names that has some words of headers stays a row", () => {
    const tables = laid([
      header,
      ["Управа царина", "Прелаз", 5, 6],
      ["Град", "Пројекат водовода", "-", "обустављен"],
      ["Општина", "Пројекат пута", 7, 8],
    ]);
    expect(tables.map(({ rows }) => rows.length)).toEqual([3]);
  });

  test("the table's own header is no row wherever it is repeated, unknown words and several lines included", () => {
    const unusual = ["Шта", "Пуно пословно име", "Колико", ""];
    const below = ["", "", "сада", "после"];
    const tables = laid(
      [unusual, below, ["а", "б", 1, 2], unusual, below, ["в", "г", 3, 4]],
      ["C1:D1", "C4:D4"],
    );
    expect(tables.map(({ rows, headers }) => [headers, rows.length])).toEqual([
      [["Шта", "Пуно пословно име", "сада", "после"], 2],
    ]);
  });
});
