import { describe, expect, test } from "vitest";
import { readFinancing } from "../../../src/budget/financing/readFinancing.ts";
import type { FinancingLine } from "../../../src/budget/otherLines.ts";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import type { TableReading } from "../../../src/budget/tables/tableReader.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";

const CONTEXT = { document: "rebalans-2013.pdf", year: 2013, asOf: null };

function read(table: LaidTable): TableReading {
  const reading = readFinancing(table, CONTEXT);
  if (!reading) throw new Error("the table was not recognised");
  for (const warning of reading.warnings) said(warning);
  return reading;
}

const lines = (reading: TableReading): FinancingLine[] =>
  reading.others.filter((line) => line.kind === "financing");
const verdicts = (reading: TableReading): unknown[] =>
  reading.sums.map(({ label, agrees }) => [label, agrees]);

// Amended budget law 2013, Article 1 (published figures).
const FINANCING: readonly MadeCell[][] = [
  ["Нето финансирање", "", "178.343.146.181"],
  ["Примања од задуживања и продаје финансијске имовине", "9", "630.943.371.000"],
  ["Примања од задуживања", "91", "628.595.031.000"],
  ["Примања од емитовања домаћих хартија од вредности", "9111", "330.000.000.000"],
  ["Примања од емитовања иностраних хартија од вредности", "9121", "221.250.000.000"],
  ["Примања од домаћег и иностраног задуживања", "9112-9119 | 9122-9129", "77.345.031.000"],
  ["Примања од продаје финансијске имовине", "92", "2.348.340.000"],
  ["Издаци за набавку финансијске имовине и отплату главнице дуга", "6", "435.939.253.000"],
  ["Издаци за отплату кредита", "61", "433.443.000.000"],
  ["Отплата главнице домаћим кредиторима", "611", "340.176.000.000"],
  ["Отплата главнице страним кредиторима", "612", "68.517.000.000"],
  ["Отплата главнице по гаранцијама", "613", "24.750.000.000"],
  ["Издаци за набавку финансијске имовине", "62", "2.496.253.000"],
  ["од тога: преузимање Развојне банке Војводине", "621", "1.392.910.000"],
  ["измирење обавеза локалних власти", "621", "525.400.000"],
  ["набавка стране финансијске имовине", "622", "89.603.000"],
  ["остала набавка финансијске имовине", "621", "488.340.000"],
  ["Промена стања на рачуну", "", ""],
  ["(позитивна - повећање готовинских средстава)", "", "16.660.971.819"],
];
const HEADER = ["Б. РАЧУН ФИНАНСИРАЊА", "Eкономскa класификацијa", "у динарима"];
const SUMS = [
  "Примања од задуживања и продаје финансијске имовине",
  "Примања од задуживања",
  "Издаци за набавку финансијске имовине и отплату главнице дуга",
  "Издаци за отплату кредита",
  "Издаци за набавку финансијске имовине",
];

describe("the account of financing of 2013", () => {
  const reading = read(laidTable(HEADER, FINANCING, { page: 4 }));

  test("rows with their accounts as printed, in dinars by the heading", () => {
    expect(lines(reading)[5]).toMatchObject({
      name: "Примања од домаћег и иностраног задуживања",
      accounts: "9112-9119 9122-9129",
      amounts: [{ column: "у динарима", role: "other", amount: { digits: 77345031000n, scale: 0 } }],
      unit: { multiplier: 1n, currency: "RSD" },
      year: 2013,
      source: { page: 4, row: "9112-9119 9122-9129" },
    });
    expect(reading.warnings).toEqual([]);
  });

  test("a name over two rows is one", () => {
    expect(lines(reading)).toHaveLength(18);
    expect(lines(reading).at(-1)?.name).toBe(
      "Промена стања на рачуну (позитивна - повећање готовинских средстава)",
    );
  });

  test("each account is the sum of those within it", () => {
    expect(verdicts(reading)).toEqual(SUMS.map((label) => [label, true]));
  });

  test("a wrong figure is seen; where the rows are said to be a part, it cannot be told", () => {
    const changed = (at: number, cell: string): LaidTable =>
      laidTable(
        HEADER,
        FINANCING.map((row, index) => (index === at ? [row[0]!, row[1]!, cell] : row)),
      );
    expect(verdicts(read(changed(10, "68.517.000.001")))[3]).toEqual([SUMS[3], false]);
    expect(read(changed(10, "68.517.000.001")).warnings.map(said)).toEqual([
      'Page 1: the printed total "Издаци за отплату кредита" is 433,443,000,000, but its rows add up to 433,443,000,001.',
    ]);
    expect(verdicts(read(changed(16, "1"))).at(-1)).toEqual([SUMS[4], null]);
  });
});

test("expenditure of 2013: lists and ranges of accounts within their class", () => {
  const reading = read(
    laidTable(
      ["ОПИС", "Eкономскa класификацијa", "Износ у динарима"],
      [
        ["1.1. Расходи за запослене", "41", "263.624.656.000"],
        ["Плате запослених", "411", "201.259.154.000"],
        ["Доприноси на терет послодавца", "412", "40.111.723.000"],
        ["Остали расходи за запослене", "413 до 417", "22.253.779.000"],
        ["1.3. Расходи по основу отплате камата", "44", "91.749.306.000"],
        ["Расходи по основу отплате камата на домаће кредите", "441", "46.302.890.000"],
        ["Расходи по основу отплате камата на стране кредите", "442", "37.634.205.000"],
        ["Отплата камата по основу активираних гаранција", "443", "6.950.000.000"],
        ["Пратећи трошкови задуживања", "444", "862.211.000"],
        ["1.4. Субвенције", "45", "83.884.662.000"],
        ["Субвенције у привреди", "", "15.075.936.000"],
        ["1.10. Остали текући расходи", "48 и 49", "12.473.641.000"],
        ["Средства резерви", "499", "611.889.000"],
        ["Остали текући расходи", "48", "11.861.752.000"],
      ],
    ),
  );
  expect(verdicts(reading)).toEqual([
    ["1.1. Расходи за запослене", true],
    ["1.3. Расходи по основу отплате камата", true],
    ["1.10. Остали текући расходи", true],
  ]);
  expect(lines(reading)[8]?.amounts.map(({ amount }) => amount && decimalText(amount))).toEqual([
    "862211000",
  ]);
});

describe("what is Article 1", () => {
  test("its summary without accounts", () => {
    const reading = read(
      laidTable(
        ["А. РАЧУН ПРИХОДА И ПРИМАЊА, РАСХОДА И ИЗДАТАКА", "у динарима"],
        [["Буџетски суфицит/дефицит", "-166.604.923.181"]],
      ),
    );
    expect(lines(reading)[0]).toMatchObject({
      accounts: null,
      amounts: [{ amount: { digits: -166604923181n } }],
    });
  });

  test("Latin, with the amount by source", () => {
    const headers = [
      "OPIS",
      "Ekonomska klasifikacija",
      "Sredstva iz budžeta",
      "Sredstva iz dodatnih prihoda",
      "Ukupno",
    ];
    const reading = read(
      laidTable(headers, [["Otplata stranih kamata", "442", "10", "5", "15"]], { before: ["u dinarima"] }),
    );
    expect(lines(reading)[0]?.amounts.map(({ role }) => role)).toEqual(["budget", "other-sources", "total"]);
    expect(lines(reading)[0]?.warnings).toEqual([]);
  });

  test.each([
    ["special part", ["Раздео", "Функција", "Економска класификација", "ОПИС", "Укупна средства"]],
    [
      "planned loans",
      ["Ред. број", "", "Износ у динарима", "Оригинална валута", "Износ у оригиналној валути"],
    ],
    ["IPA projects", ["Назив", "Износ"]],
    ["municipalities", ["Ред. број", "Општина", "Износ у динарима"]],
  ])("not the table of %s", (_, headers) => {
    expect(readFinancing(laidTable(headers, []), CONTEXT)).toBeNull();
  });
});

test("a sentence that leads to the next table is no part of a name, and what stands above a part of it is", () => {
  const sentence = "Примања и издаци Рачуна финансирања утврђени су у следећим износима:";
  const rows: MadeCell[][] = [
    [sentence, "", ""],
    ["Издаци за набавку финансијске имовине", "62", "2.496.253.000"],
    ["од тога:", "", ""],
    ["преузимање Развојне банке Војводине", "621", "1.392.910.000"],
  ];
  expect(lines(read(laidTable(HEADER, rows))).map(({ name }) => name)).toEqual([
    "Издаци за набавку финансијске имовине",
    "од тога: преузимање Развојне банке Војводине",
  ]);
});
