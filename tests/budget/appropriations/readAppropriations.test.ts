import { describe, expect, test } from "vitest";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";
import { amounts, CONTEXT, keys, lines, read, verdicts } from "./readings.ts";

// Управа за јавни дуг, function 170, budget-documents.md 1.6 (figures of the published laws).
const DEBT_2014: readonly MadeCell[][] = [
  ["16", "", "", "", "", "", "МИНИСТАРСТВО ФИНАНСИЈА", ""],
  ["", "16.7", "", "", "", "", "УПРАВА ЗА ЈАВНИ ДУГ", ""],
  ["", "", "170", "", "", "", "Трансакције јавног дуга", ""],
  ["", "", "", "", "", "441", "Отплате домаћих камата", "56,881,000,000"],
  ["", "", "", "", "", "442", "Отплата страних камата", "45,750,000,000"],
  ["", "", "", "", "", "443", "Отплата камата по гаранцијама", "8,900,000,000"],
  ["", "", "", "", "", "444", "Пратећи трошкови задуживања", "800,000,000"],
  ["", "", "", "", "", "611", "Отплата главнице домаћим кредиторима", "345,000,000,000"],
  ["", "", "", "", "", "612", "Отплата главнице страним кредиторима", "36,100,000,000"],
  ["", "", "", "", "", "613", "Отплата главнице по гаранцијама", "40,000,000,000"],
  ["", "", "", "", "", "615", "Отплата гаранција по комерцијалним трансакцијама", "7,400,000,000"],
  ["", "", "", "", "", "", "Извори финансирања за функцију 170:", ""],
  ["", "", "", "", "", "01", "Приходи из буџета", "540,831,000,000"],
  ["", "", "", "", "", "", "Укупно за функцију 170:", "540,831,000,000"],
  ["", "", "", "", "", "", "Извори финансирања за главу 16.7:", ""],
  ["", "", "", "", "", "01", "Приходи из буџета", "540,831,000,000"],
  ["", "", "", "", "", "", "Свега за главу 16.7:", "540,831,000,000"],
  ["", "", "", "", "", "", "УКУПНО ЗА РАЗДЕО 16:", "540,831,000,000"],
];
const HEADER_2014 = [
  "Раздео",
  "Глава",
  "Функција",
  "Програм",
  "Пројекат",
  "Економска класифи- кација",
  "ОПИС",
  "Укупна средства",
];
const table2014 = (rows = DEBT_2014): LaidTable => laidTable(HEADER_2014, rows, { page: 101 });

describe("the special part of 2014: 8 columns, commas between thousands", () => {
  const reading = read(table2014());

  test("debt service is read to the dinar, and nothing else becomes a line", () => {
    expect(amounts(reading)).toEqual([
      "441 56881000000",
      "442 45750000000",
      "443 8900000000",
      "444 800000000",
      "611 345000000000",
      "612 36100000000",
      "613 40000000000",
      "615 7400000000",
    ]);
  });

  test("a razdeo that is numbered and named as a project is doubted, one of the budget is not", () => {
    const [razdeo, ...rest] = DEBT_2014;
    const shifted = [["01", "", "", "", "", "", "Техничка помоћ", ""], ...rest];
    expect(lines(read(table2014(shifted)))[0]?.warnings.map(({ key }) => key)).toContain(
      "tables:razdeoDoubtful",
    );
    expect(lines(read(table2014([razdeo ?? [], ...rest])))[0]?.warnings).toEqual([]);
  });

  test("each line knows where it stands", () => {
    expect(lines(reading)[1]).toMatchObject({
      razdeo: { code: "16", name: "МИНИСТАРСТВО ФИНАНСИЈА" },
      glava: { code: "16.7", name: "УПРАВА ЗА ЈАВНИ ДУГ" },
      function: { code: "170", name: "Трансакције јавног дуга" },
      program: null,
      activity: null,
      account: "442",
      accountName: "Отплата страних камата",
      fundingSource: null,
      unit: { multiplier: 1n, currency: "RSD" },
      year: 2014,
      amounts: [{ column: "Укупна средства", role: "total" }],
      source: {
        document: "zakon.pdf",
        page: 101,
        row: "442",
        text: "442 | Отплата страних камата | 45,750,000,000",
      },
    });
  });

  test("the printed totals of function, glava and razdeo agree", () => {
    expect(verdicts(reading)).toEqual([
      ["Укупно за функцију 170:", true],
      ["Свега за главу 16.7:", true],
      ["УКУПНО ЗА РАЗДЕО 16:", true],
    ]);
  });

  test("that the dinars are assumed is said", () => {
    expect(keys(reading)).toEqual(["tables:unitAssumed"]);
  });

  test("another document's figures without a unit have no currency", () => {
    const other = read(table2014(), { ...CONTEXT, republicLaw: false });
    expect(keys(other)).toEqual(["tables:unitMissing"]);
    expect(lines(other)[0]?.unit).toEqual({ multiplier: 1n, currency: null });
  });
});

describe("totals that do not agree, or cannot be told", () => {
  const changed = (at: number, cell: MadeCell): LaidTable =>
    table2014(DEBT_2014.map((row, index) => (index === at ? [...row.slice(0, 7), cell] : row)));

  test("a wrong figure is seen by every total above it", () => {
    const reading = read(changed(5, "8,900,000,001"));
    expect(verdicts(reading).map((verdict) => (verdict as unknown[])[1])).toEqual([false, false, false]);
    expect(keys(reading).filter((key) => key === "tables:totalDiffers")).toHaveLength(3);
  });

  test("a figure that cannot be read is empty and named, and its totals cannot be told", () => {
    const reading = read(changed(5, "8,900,00O,000"));
    expect(amounts(reading)[2]).toBe("443 -");
    expect(lines(reading)[2]?.warnings.map(said)).toEqual([
      'the amount in the column "Укупна средства" could not be read as one number: "8,900,00O,000".',
    ]);
    expect(verdicts(reading).map((verdict) => (verdict as unknown[])[1])).toEqual([null, null, null]);
  });

  test("a source of funding that does not add up is said", () => {
    const reading = read(changed(12, "540,831,000,001"));
    expect(verdicts(reading).map((verdict) => (verdict as unknown[])[1])).toEqual([true, true, true]);
    expect(keys(reading)).toContain("tables:sourcesDiffer");
  });

  test("a block that began before the file is not compared", () => {
    const reading = read(table2014(DEBT_2014.slice(4)));
    expect(verdicts(reading)).toEqual([
      ["Укупно за функцију 170:", null],
      ["Свега за главу 16.7:", null],
      ["УКУПНО ЗА РАЗДЕО 16:", null],
    ]);
    expect(lines(reading)[0]).toMatchObject({ razdeo: null, glava: null, function: null });
  });

  test("figures without a code are named, not taken", () => {
    const reading = read(table2014([...DEBT_2014.slice(0, 9), ["", "", "", "", "", "", "Остало", "5,000"]]));
    expect(reading.warnings.map(said)).toContain(
      'Page 101: figures that belong to no known row were not read: "Остало | 5,000".',
    );
  });
});

describe("rows that a page prints in pieces", () => {
  test("a name and its figure over two lines, what the money is for, a number broken over lines", () => {
    const reading = read(
      table2014([
        ["", "", "", "", "", "511", "Зграде и грађевински објекти", "1,487,698,000"],
        ["", "", "", "", "", "", "Део средстава ове апропријације намењен је за", ""],
        ["", "", "", "", "", "", "инфраструктурне пројекте", ""],
        ["", "", "", "", "", "512", "Машине и", ""],
        ["", "", "", "", "", "", "опрема", "3,900,000"],
        ["", "", "", "", "", "513", "Остале некретнине", "147,480,775,50 | 0"],
      ]),
    );
    expect(amounts(reading)).toEqual(["511 1487698000", "512 3900000", "513 147480775500"]);
    expect(lines(reading).map(({ accountName }) => accountName)).toEqual([
      "Зграде и грађевински објекти",
      "Машине и опрема",
      "Остале некретнине",
    ]);
    expect(lines(reading)[0]?.source.text).toContain("инфраструктурне пројекте");
  });
});

describe("2010: eleven columns, dots, three kinds of amount, programmes in columns 4 to 6", () => {
  const header = [
    "Раздео",
    "Глава",
    "Функција",
    "Главни програм / програм / пројекат",
    "",
    "",
    "Економска класификација",
    "ОПИС",
    "Средства из буџета",
    "Издаци из додатних прихода",
    "Укупна средства",
  ];
  const row = (code: string, text: string, ...cells: string[]): string[] => [
    "",
    "",
    "",
    "",
    "",
    "",
    code,
    text,
    ...cells,
  ];
  const at = (column: number, code: string, text: string): string[] => {
    const cells = row("", text);
    cells[column] = code;
    return cells;
  };
  // Function 133 of the budget law 2010, page 88, shortened to its last rows.
  const reading = read(
    laidTable(header, [
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
      at(1, "14.7", "ДЕВИЗНИ ИНСПЕКТОРАТ"),
      at(2, "133", "Остале опште услуге"),
      row("512", "Машине и опрема", "400.000", "", "400.000"),
      row("515", "Нематеријална имовина", "311.000", "24.200.000", "24.511.000"),
      row("", "Свега :", "711.000", "24.200.000", "24.911.000"),
      at(3, "2602", "ДРУГА КОМПОНЕНТА"),
      at(4, "2602-13", "ПРОГРАМИ"),
      at(5, "01", "Прекогранична сарадња"),
      row("512", "Машине и опрема", "67.000", "", "67.000"),
      row("", "Свега за пројекат 01:", "67.000", "", "67.000"),
      row("", "Свега за програм 2602-13:", "67.000", "", "67.000"),
      row("", "Свега за главни програм 2602:", "67.000", "", "67.000"),
      row("", "Извори финансирања за функцију 133:"),
      row("01", "Приходи из буџета", "778.000", "", "778.000"),
      row("05", "Донације од иностраних земаља", "", "24.100.000", "24.100.000"),
      row("15", "Неутрошена средства од донација", "", "100.000", "100.000"),
      row("", "Укупно за функцију 133:", "778.000", "24.200.000", "24.978.000"),
    ]),
  );

  test("each column by its role", () => {
    expect(
      lines(reading)[1]?.amounts.map(({ role, amount }) => [role, amount && decimalText(amount)]),
    ).toEqual([
      ["budget", "311000"],
      ["other-sources", "24200000"],
      ["total", "24511000"],
    ]);
  });

  test("programmes open within a function and end with their totals", () => {
    expect(lines(reading)[2]).toMatchObject({
      function: { code: "133" },
      program: { code: "2602-13", name: "ПРОГРАМИ" },
      activity: { code: "01", name: "Прекогранична сарадња" },
    });
    expect(lines(reading)[1]).toMatchObject({ program: null, activity: null });
  });

  test("every column of every total agrees", () => {
    expect(reading.sums).toHaveLength(3 + 3 * 2 + 3);
    expect(reading.sums.filter(({ agrees }) => agrees !== true)).toEqual([]);
    expect(keys(reading)).toEqual(["tables:unitAssumed"]);
  });

  test("amounts that do not add up across are doubted", () => {
    const wrong = read(laidTable(header, [row("512", "Машине", "400.000", "1.000", "400.000")]));
    expect(lines(wrong)[0]?.warnings.map(({ key }) => key)).toContain("tables:columnsDiffer");
  });

  test("a row whose razdeo stands outside the table says so, and the rows below the next razdeo do not", () => {
    const begun = read(table2014([...DEBT_2014.slice(3, 4), ...DEBT_2014]));
    expect(
      lines(begun)
        .map((line) => [line.razdeo?.code, line.warnings.map(said)])
        .slice(0, 2),
    ).toEqual([
      [
        undefined,
        [
          "the heading of its razdeo stands outside this table, so razdeo, glava, function or programme may be missing. Compare with the document.",
        ],
      ],
      ["16", []],
    ]);
  });
});

describe("totals beside their headings, above the rows", () => {
  const headers = ["Раздео", "Глава", "Функција", "Економска класификација", "Назив", "Износ у динарима"];
  const rows: MadeCell[][] = [
    ["1", "", "", "", "СКУПШТИНА", "300"],
    ["", "1.1", "", "", "СЛУЖБЕ", "100"],
    ["", "", "", "511", "Зграде", "100"],
    ["", "1.2", "", "", "ДРУГЕ СЛУЖБЕ", "200"],
    ["", "", "", "512", "Опрема", "200"],
    ["2", "", "", "", "ВЛАДА", "50"],
    ["", "", "", "512", "Опрема", "50"],
  ];

  test("are compared when their block ends", () => {
    const reading = read(laidTable(headers, rows));
    expect(verdicts(reading)).toEqual([
      ["1.1 СЛУЖБЕ", true],
      ["1.2 ДРУГЕ СЛУЖБЕ", true],
      ["1 СКУПШТИНА", true],
      ["2 ВЛАДА", true],
    ]);
    expect(keys(reading)).toEqual([]);
  });

  test("the last of the file may go on in another", () => {
    const cut = read(laidTable(headers, [...rows.slice(0, 5), ["2", "", "", "", "ВЛАДА", "50"]]));
    expect(verdicts(cut).at(-1)).toEqual(["2 ВЛАДА", null]);
  });
});

test("a finer account is a detail of the one above it: never added twice", () => {
  const reading = read(
    laidTable(
      ["Функција", "Економска класификација", "Опис", "Износ у динарима"],
      [
        ["170", "", "Дуг", ""],
        ["", "441000", "Камате", "100"],
        ["", "441100", "од тога", "60"],
        ["", "442000", "Стране камате", "40"],
        ["", "", "Укупно за функцију 170:", "140"],
      ],
    ),
  );
  expect(verdicts(reading)).toEqual([["Укупно за функцију 170:", true]]);
  expect(amounts(reading)).toEqual(["441 100", "4411 60", "442 40"]);
  expect(lines(reading)[1]?.warnings.map(({ key }) => key)).toEqual(["tables:accountIsDetail"]);
});

describe("totals without a code", () => {
  const header = ["Функција", "Програм", "Пројекат", "Економска класификација", "Опис", "Износ у динарима"];
  // Amended budget law 2013, pages 116 and 117: "Свега за пројекат :" above the first project.
  const rows: MadeCell[][] = [
    ["", "2005-02", "", "", "Међународна сарадња", ""],
    ["", "", "", "512", "Опрема", "387.263.000"],
    ["", "", "", "", "Свега за пројекат :", "387.263.000"],
    ["", "", "01", "", "Пројекат ЦЕЕПУС", ""],
    ["", "", "", "512", "Опрема", "7.000.000"],
    ["", "", "", "", "Свега за пројекат 01:", "7.000.000"],
    ["", "", "", "", "Свега за програм 2005-02:", "394.263.000"],
  ];

  test("cover the rows above them, and end no level that they do not name", () => {
    expect(verdicts(read(laidTable(header, rows)))).toEqual([
      ["Свега за пројекат :", true],
      ["Свега за пројекат 01:", true],
      ["Свега за програм 2005-02:", true],
    ]);
  });

  test("prove nothing where the rows above do not add up", () => {
    const reading = read(laidTable(header, [["", "", "", "512", "Опрема", "1"], rows[2]!]));
    expect(verdicts(reading)).toEqual([["Свега за пројекат :", null]]);
  });

  test("a bare one is for its innermost block, and differs when that does", () => {
    const block = (printed: string): MadeCell[][] => [
      ["110", "", "", "", "Органи", ""],
      ["", "", "", "511", "Зграде", "5"],
      ["", "", "", "", "Укупно за пројекат 09:", "5"],
      ["", "", "", "512", "Опрема", "3"],
      ["", "", "", "", "Свега :", printed],
    ];
    expect(verdicts(read(laidTable(header, block("8")))).at(-1)).toEqual(["Свега :", true]);
    expect(verdicts(read(laidTable(header, block("3")))).at(-1)).toEqual(["Свега :", true]);
    expect(verdicts(read(laidTable(header, block("9")))).at(-1)).toEqual(["Свега :", false]);
  });
});
