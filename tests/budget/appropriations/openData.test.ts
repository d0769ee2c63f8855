import { describe, expect, test } from "vitest";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { inputCell, laidTable, type MadeCell } from "../amounts/laidTables.ts";
import { amounts, keys, lines, read, verdicts } from "./readings.ts";

const CITY = { document: "kragujevac.xlsx", year: null, asOf: null };

/** The header of Kragujevac's plan of expenditure for 2020, with the Latin letter of the original in it. */
const HEADER = [
  "Раздео",
  "Раздео_назив",
  "Глава",
  "Назив_главе",
  "Програм",
  "Број_програма",
  "Назив_програма",
  "Програмска_класификација",
  "Назив_програмске_класификације",
  "Функција_класе",
  "Назив_функције",
  "Број_позиције",
  "Економска_класификација",
  "Назив_економске_класификације",
  "Средства_из_буџета",
  "Средства_из_cопствених_извора",
  "Средства_из_осталих_извора",
  "Укупна_јавна_средства",
];
const DEBT: readonly MadeCell[] = [
  6,
  "ГРАДСКА УПРАВА ЗА ЗАЈЕДНИЧКЕ ПОСЛОВЕ",
  null,
  null,
  "0602",
  "15",
  "ОПШТЕ УСЛУГЕ ЛОКАЛНЕ САМОУПРАВЕ",
  "0602-0003",
  "Сервисирање јавног дуга ",
  "170",
  "Трансакције јавног дуга",
  "69/0",
  441000,
  "ОТПЛАТА КАМАТЕ ПО ДОМАЋИМ КРЕДИТИМА",
  113817000,
  null,
  null,
  113817000,
];
const with_ = (changes: Readonly<Record<number, MadeCell>>): MadeCell[] =>
  DEBT.map((cell, at) => (at in changes ? (changes[at] ?? null) : cell));

describe("open data of a city: each row states all of its levels", () => {
  // Kragujevac 2020, rows 70 to 74 and 286 (published on data.gov.rs).
  const reading = read(
    laidTable(HEADER, [
      DEBT,
      with_({ 12: "442000", 14: 24000000, 17: 24000000 }),
      with_({ 12: 444000, 14: 12000000, 17: 12000000 }),
      with_({ 12: 611000, 14: 312400000, 17: 312400000 }),
      with_({ 12: "612000 ", 14: 185000000, 17: 185000000 }),
      with_({ 0: 9, 2: 9.2, 3: "УСТАНОВЕ КУЛТУРЕ", 12: 512000, 14: 80000, 17: 80000 }),
      with_({ 0: 9, 12: 421000, 14: 5, 17: 5 }),
      with_({ 0: 9, 12: 512000, 14: 7, 17: 7 }),
    ]),
    CITY,
  );

  test("accounts as numbers and as text are one", () => {
    expect(lines(reading).map((line) => [line.account, decimalText(line.amounts[3]!.amount!)])).toEqual([
      ["441", "113817000"],
      ["442", "24000000"],
      ["444", "12000000"],
      ["611", "312400000"],
      ["612", "185000000"],
      ["512", "80000"],
      ["512", "7"],
    ]);
  });

  test("levels with their names, the leading zero kept, the position as printed", () => {
    expect(lines(reading)[0]).toMatchObject({
      razdeo: { code: "6", name: "ГРАДСКА УПРАВА ЗА ЗАЈЕДНИЧКЕ ПОСЛОВЕ" },
      glava: null,
      program: { code: "0602", name: "ОПШТЕ УСЛУГЕ ЛОКАЛНЕ САМОУПРАВЕ" },
      activity: { code: "0602-0003", name: "Сервисирање јавног дуга" },
      function: { code: "170", name: "Трансакције јавног дуга" },
      position: "69/0",
      accountName: "ОТПЛАТА КАМАТЕ ПО ДОМАЋИМ КРЕДИТИМА",
      amounts: [{ role: "budget" }, { role: "own-sources" }, { role: "other-sources" }, { role: "total" }],
      source: { row: "441000", cell: "Sheet1!R0C12" },
    });
  });

  test("an empty glava is none, whatever the row above says", () => {
    expect(lines(reading)[5]?.glava).toEqual({ code: "9.2", name: "УСТАНОВЕ КУЛТУРЕ" });
    expect(lines(reading)[6]?.glava).toBeNull();
    expect(lines(reading)[6]?.razdeo).toEqual({ code: "9", name: "ГРАДСКА УПРАВА ЗА ЗАЈЕДНИЧКЕ ПОСЛОВЕ" });
  });

  test("no currency is stated, and that is all there is to say", () => {
    expect(keys(reading)).toEqual(["tables:unitMissing"]);
    expect(lines(reading).flatMap(({ warnings }) => warnings)).toEqual([]);
  });
});

describe("what spreadsheets do to codes", () => {
  const only = (changes: Readonly<Record<number, MadeCell>>): ReturnType<typeof read> =>
    read(laidTable(HEADER, [with_(changes)]), CITY);

  test("a number shown with thousands is the account all the same", () => {
    const shown = { lines: ["441.000"], input: inputCell(441000, "#,##0") };
    expect(lines(only({ 12: shown }))[0]?.account).toBe("441");
  });

  test("zeros that only the format shows are part of the code", () => {
    const program = { lines: ["0602"], input: inputCell(602, "0000") };
    const glava = { lines: ["1,10"], input: inputCell(1.1, "0.00") };
    expect(lines(only({ 2: glava, 4: program }))[0]).toMatchObject({
      program: { code: "0602" },
      glava: { code: "1.10" },
    });
  });

  test("a position that became a date is empty, and named", () => {
    const date = { lines: ["01.12.2020."], input: inputCell(44166, "dd.mm.yyyy.") };
    const reading = only({ 11: date });
    expect(lines(reading)[0]?.position).toBeNull();
    expect(reading.warnings.map(said)).toContain(
      "Page 1, row 441000: the spreadsheet has made a date of a code (01.12.2020.); it was left empty.",
    );
  });

  test("an amount that is an error or a date is empty, and named", () => {
    for (const cell of [
      { lines: ["#REF!"], input: { ...inputCell(0, "General"), value: "#REF!", error: true as const } },
      { lines: ["01.12.2020."], input: inputCell(44166, "dd.mm.yyyy.") },
    ]) {
      const [line] = lines(only({ 14: cell }));
      expect(line?.amounts[0]?.amount).toBeNull();
      expect(line?.warnings.map(({ key }) => key)).toEqual(["tables:amountUnreadable"]);
    }
  });

  test("a total at the end is compared and is no line", () => {
    const total = HEADER.map((_, at): MadeCell =>
      at === 13 ? "УКУПНО" : at === 14 || at === 17 ? 137817000 : null,
    );
    const rows = [DEBT, with_({ 12: 442000, 14: 24000000, 17: 24000000 }), total];
    const reading = read(laidTable(HEADER, rows), CITY);
    expect(verdicts(reading)).toEqual([
      ["УКУПНО", true],
      ["УКУПНО", true],
    ]);
    expect(amounts(reading)).toHaveLength(2);
    const wrong = read(laidTable(HEADER, [DEBT, total]), CITY);
    expect(verdicts(wrong)).toEqual([
      ["УКУПНО", false],
      ["УКУПНО", false],
    ]);
  });

  test("the misprinted header of a city is still the programme's, the position stands for a level", () => {
    const headers = [
      "Шифра_рограма",
      "Назив_програма",
      "Број_позиције",
      "Економска_класификација",
      "Опис",
      "Износ",
    ];
    const row = ["0602", "ОПШТЕ УСЛУГЕ", "1/0 ", "441000", "Камате", "7.000.000"];
    expect(lines(read(laidTable(headers, [row]), CITY))[0]).toMatchObject({
      program: { code: "0602", name: "ОПШТЕ УСЛУГЕ" },
      position: "1/0",
    });
  });
});

describe("a row whose account is lost is named, and not taken for a heading", () => {
  test.each([
    ["an empty cell", null, "tables:figuresUnread"],
    ["its name ran into it", "612000ОТПЛАТА ГЛАВНИЦЕ СТРАНИМ КРЕДИТОРИМА", "tables:accountUnreadable"],
  ])("%s", (_, account, key) => {
    const reading = read(
      laidTable(HEADER, [DEBT, DEBT, with_({ 12: account, 13: null, 14: 185000000, 17: 185000000 })]),
      CITY,
    );
    expect(lines(reading)).toHaveLength(2);
    expect(keys(reading)).toContain(key);
  });

  test("a sum beside a level's name is none", () => {
    const sum = with_({ 11: null, 12: null, 13: null, 14: 113817000, 17: 113817000 });
    expect(keys(read(laidTable(HEADER, [sum, DEBT]), CITY))).not.toContain("tables:figuresUnread");
  });
});
