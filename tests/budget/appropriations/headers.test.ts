import { describe, expect, test } from "vitest";
import { readAppropriations } from "../../../src/budget/appropriations/readAppropriations.ts";
import type { Appropriation } from "../../../src/budget/otherLines.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";
import { amounts, CONTEXT, keys, lines, read } from "./readings.ts";

describe("headers of other years", () => {
  const twoLevels = (headers: readonly string[], cells: readonly MadeCell[]): Appropriation | undefined =>
    lines(read(laidTable(headers, [cells])))[0];

  test.each([
    // 2004, unnumbered; Paragraf's Latin; the header cut off in 2013; broken letters of a city.
    [
      "2004",
      [
        "Раздео",
        "Глава",
        "Функција",
        "Економска кл.",
        "Опис",
        "Средства из буџета",
        "Додатна средства",
        "Укупно",
      ],
      3,
      5,
    ],
    [
      "Latin",
      [
        "Razdeo",
        "Glava",
        "Funkcija",
        "Glavni program / program/projekat",
        "Ekonomska klasifikacija",
        "OPIS",
        "Sredstva iz budžeta",
        "Izdaci iz dodatnih prihoda",
        "Ukupna sredstva",
      ],
      4,
      6,
    ],
    [
      "2013",
      [
        "Раздео",
        "Глава",
        "Функција",
        "Главни програм / програм / пројекат",
        "",
        "",
        "Економска класифи- кација",
        "ОПИС",
        "Укупна средств",
      ],
      6,
      8,
    ],
    [
      "mixed script",
      ["Рaздео", "Глaва", "Функциja", "Eкономскa класификацијa", "OПИС", "Укупнa средствa"],
      3,
      5,
    ],
    [
      "2015",
      [
        "Раздео",
        "Глава",
        "Програм",
        "Функција",
        "Програмска активност / Пројекат",
        "Економска класификација",
        "Назив / Опис",
        "Укупна средства",
      ],
      5,
      7,
    ],
  ])("%s", (_, headers, account, amount) => {
    const cells: MadeCell[] = headers.map(() => null);
    cells[account] = "442";
    cells[account + 1] = "Отплата страних камата";
    cells[amount] = "14.058.530.000";
    expect(twoLevels(headers, cells)).toMatchObject({
      account: "442",
      accountName: "Отплата страних камата",
    });
    expect(twoLevels(headers, cells)?.amounts[0]?.amount).toEqual({ digits: 14058530000n, scale: 0 });
  });

  test("plan and execution, each by its role and year; an index is no amount", () => {
    const headers = ["Функција", "Конто", "Опис", "План 2019", "Извршење 2019", "Индекс", "% извршења"];
    const line = twoLevels(headers, [
      "170",
      "442",
      "Камате",
      "24.000.000",
      "23.999.999,50",
      "99,99",
      "99,99",
    ]);
    expect(
      line?.amounts.map(({ role, year, amount }) => [role, year, amount && decimalText(amount)]),
    ).toEqual([
      ["plan", 2019, "24000000"],
      ["execution", 2019, "23999999.5"],
    ]);
  });

  test.each([
    ["Article 1 has no levels", ["ОПИС", "Eкономскa класификацијa", "Износ у динарима"]],
    [
      "capital outlays have no accounts",
      ["Раздео", "Глава", "Назив органа", "Назив капиталног пројекта", "2014"],
    ],
    ["a list of municipalities", ["Ред. број", "Назив", "Износ"]],
  ])("%s", (_, headers) => {
    expect(readAppropriations(laidTable(headers, []), CONTEXT)).toBeNull();
  });

  test("thousands are multiplied, and said", () => {
    const reading = read(
      laidTable(
        ["Функција", "Економска класификација", "Опис", "Износ"],
        [["170", "441", "Камате", "56.881.000"]],
        {
          before: ["ПОСЕБАН ДЕО", "(у хиљадама динара)"],
        },
      ),
    );
    expect(amounts(reading)).toEqual(["441 56881000000"]);
    expect(keys(reading)).toEqual(["tables:unitScaled"]);
  });

  test("a thousand that could be a decimal is not guessed where dinars are counted in thousands", () => {
    const reading = read(
      laidTable(
        ["Функција", "Економска класификација", "Опис", "у хиљадама динара"],
        [["170", "441", "Камате", "183.805"]],
      ),
    );
    expect(amounts(reading)).toEqual(["441 -"]);
    expect(lines(reading)[0]?.warnings.map(({ key }) => key)).toEqual(["tables:amountUnreadable"]);
  });
});

describe("a file that begins after the header", () => {
  // Amended budget law 2014, page 102 (published figures), without the row of headers.
  const rows: MadeCell[][] = [
    ["", "16.7", "", "", "", "", "УПРАВА ЗА ЈАВНИ ДУГ", ""],
    ["", "", "170", "", "", "", "Трансакције јавног дуга", ""],
    ["", "", "", "", "", "441", "Отплате домаћих камата", "56,881,000,000"],
    ["", "", "", "", "", "442", "Отплата страних камата", "45,750,000,000"],
    ["", "", "", "", "", "01", "Приходи из буџета", "102,631,000,000"],
    ["", "", "", "", "", "", "Укупно за функцију 170:", "102,631,000,000"],
    ["17", "", "", "", "", "", "МИНИСТАРСТВО СПОЉНИХ ПОСЛОВА", ""],
    ["", "", "", "0301", "", "", "Унапређење укупне позиције", ""],
    ["", "", "", "", "0001", "", "Координација", ""],
    ["", "", "", "", "", "512", "Машине и опрема", "45,328,000"],
  ];
  const without = (made: readonly MadeCell[][]): ReturnType<typeof laidTable> =>
    laidTable(["", "", "", "", "", "", "", ""], made);

  test("is read by its codes where a total proves it, and that is said", () => {
    const reading = read(without(rows));
    expect(amounts(reading)).toEqual(["441 56881000000", "442 45750000000", "512 45328000"]);
    expect(lines(reading)[0]).toMatchObject({ glava: { code: "16.7" }, function: { code: "170" } });
    expect(lines(reading)[2]).toMatchObject({
      razdeo: { code: "17" },
      function: null,
      program: { code: "0301" },
      activity: { code: "0001" },
    });
    expect(keys(reading)).toEqual(["tables:columnsInferred", "tables:unitAssumed"]);
  });

  test("whose rows name no razdeo is doubted at each line: its column may be one that was not told", () => {
    const reading = read(without(rows.slice(0, 6)));
    expect(lines(reading)[0]?.razdeo).toBeNull();
    for (const { warnings } of lines(reading))
      expect(warnings.map(({ key }) => key)).toContain("tables:levelsOutside");
  });

  test("is left unknown where a total does not agree, or none proves the columns", () => {
    const wrong = rows.map((row, at) => (at === 3 ? [...row.slice(0, 7), "45,750,000,001"] : row));
    expect(readAppropriations(without(wrong), CONTEXT)).toBeNull();
    expect(readAppropriations(without(rows.filter((_, at) => at !== 5)), CONTEXT)).toBeNull();
    expect(readAppropriations(without(rows.slice(2)), CONTEXT)).toBeNull();
  });
});
