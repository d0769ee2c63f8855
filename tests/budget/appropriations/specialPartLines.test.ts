import { describe, expect, test } from "vitest";
import type { ReadDocument } from "../../../src/budget/budgetLine.ts";
import type { Appropriation } from "../../../src/budget/otherLines.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { Problem } from "../../../src/messages/message.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { documentOf, table, text } from "../tables/openedDocument.ts";

const LAW = "ЗАКОН О ИЗМЕНАМА ЗАКОНА О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2014. ГОДИНУ";

/** Amended budget law 2014, section 16.7 (published figures), as a viewer of PDFs copies it: a printed line in each. */
const OFFICE = [
  ...["16 МИНИСТАРСТВО ФИНАНСИЈА", "16.7 УПРАВА ЗА ЈАВНИ ДУГ"],
  ...["110 Извршни и законодавни органи, финансијски и", "фискални послови и спољни послови"],
  ...["511 Зграде и грађевински објекти 1,000", "512 Машине и опрема 3,500,000"],
  "515 Нематеријална имовина 6,171,000",
  ...["Извори финансирања за функцију 110:", "01 Приходи из буџета 9,672,000"],
  ...["Укупно за функцију 110: 9,672,000", "170 Трансакције јавног дуга"],
  ...["441 Отплате домаћих камата 56,881,000,000", "442 Отплата страних камата 45,750,000,000"],
  ...["Део средстава ове апропријације намењен је за камате у износу од", "1,250,000 динара и 2,500,000"],
];
const REST = [
  ...["611 Отплата главнице домаћим кредиторима 345,000,000,000"],
  ...["615 Отплата гаранција по комерцијалним", "трансакцијама 7,400,000,000"],
  ...["Извори финансирања за функцију 170:", "01 Приходи из буџета 455,031,000,000"],
  "Укупно за функцију 170: 455,031,000,000",
];
const HEADERS = [
  ...[
    "Раздео Глава Функција",
    "Програм",
    "Програмска активност/",
    "Пројекат",
    "Економска",
    "класифи-",
    "кација",
  ],
  ...["ОПИС Укупна средства", "1 2 3 4 5 6 7 8"],
];

function read(lines: readonly string[]): ReadDocument {
  const document = readBudgetDocument(
    documentOf(
      [LAW, ...lines].map((line) => text(line)),
      "text",
    ),
  );
  for (const warning of document.warnings) said(warning);
  return document;
}

const appropriations = ({ others }: ReadDocument): Appropriation[] =>
  others.filter((line) => line.kind === "appropriation");
const rowsOf = (document: ReadDocument): string[] =>
  appropriations(document).map(({ glava, function: purpose, account, accountName, amounts: [amount] }) =>
    [glava?.code, purpose?.code, account, accountName, amount?.amount && decimalText(amount.amount)].join(
      " | ",
    ),
  );

describe("the special part with a printed row in each line", () => {
  const ROWS = [
    "16.7 | 110 | 511 | Зграде и грађевински објекти | 1000",
    "16.7 | 110 | 512 | Машине и опрема | 3500000",
    "16.7 | 110 | 515 | Нематеријална имовина | 6171000",
    "16.7 | 170 | 441 | Отплате домаћих камата | 56881000000",
    "16.7 | 170 | 442 | Отплата страних камата | 45750000000",
    "16.7 | 170 | 611 | Отплата главнице домаћим кредиторима | 345000000000",
    "16.7 | 170 | 615 | Отплата гаранција по комерцијалним трансакцијама | 7400000000",
  ];

  test("each account under its headings, wrapped names whole, each total the sum of its rows", () => {
    const document = read([...HEADERS, ...OFFICE, ...REST]);
    expect(rowsOf(document)).toEqual(ROWS);
    expect(appropriations(document)[0]?.razdeo).toEqual({ code: "16", name: "МИНИСТАРСТВО ФИНАНСИЈА" });
    expect(appropriations(document)[0]?.function?.name).toContain("фискални послови и спољни послови");
    expect(document.sums.map(({ label, agrees }) => [label, agrees])).toContainEqual([
      "Укупно за функцију 170:",
      true,
    ]);
    expect(document.sums.filter(({ agrees }) => agrees === false)).toEqual([]);
    expect(document.warnings.map(({ key }) => key)).toContain("tables:rowsOfLines");
  });

  test.each([
    ["", HEADERS],
    [
      ", the numbers of its columns far apart",
      [...HEADERS.slice(0, -1), "1        2        3     4     5    6   7   8"],
    ],
  ])("headers of the next page, and its number, are no rows%s", (_, headers) => {
    expect(rowsOf(read([...headers, ...OFFICE, "- 102 -", ...headers, ...REST, "Члан 8."]))).toEqual(ROWS);
  });

  test("an extract without headers is read, too", () => {
    expect(rowsOf(read([...OFFICE.slice(1), ...REST]))).toEqual(ROWS);
  });

  test.each([
    ["above their functions", ["0602 Подршка", "110 Опште", "0001 Управљање"]],
    ["below them", ["110 Опште", "0602 Подршка", "0001 Управљање"]],
  ])("programmes stand %s, as the lines have them", (_, headings) => {
    const [line] = appropriations(
      read([...HEADERS, "16 МИНИСТАРСТВО ФИНАНСИЈА", ...headings, ...OFFICE.slice(4, 7), ...REST]),
    );
    expect([line?.program?.code, line?.function?.code, line?.activity?.code]).toEqual([
      "0602",
      "110",
      "0001",
    ]);
  });

  test("projects of two digits stand below their programme; a function that has lost its nought is a function", () => {
    const lines = ["110 Опште", "2602-13 ПРОГРАМИ САРАДЊЕ", "05 Хрватска и Србија", ...OFFICE.slice(4, 7)];
    const document = read([
      "3 ВЛАДА",
      "3.8 КАНЦЕЛАРИЈА",
      ...lines,
      "3.9 УПРАВА",
      "70 Социјална помоћ",
      ...REST,
    ]);
    const [first, last] = [appropriations(document).at(0), appropriations(document).at(-1)];
    expect([first?.program?.code, first?.activity?.code]).toEqual(["2602-13", "05"]);
    expect([last?.glava?.code, last?.function?.code, last?.activity]).toEqual(["3.9", "70", null]);
  });

  test.each(["511 Зграде и грађевински објекти", "512 Машине и опрема", "441 Отплате домаћих камата"])(
    "an account that has lost its amount is no function: %s",
    (empty) => {
      const lines = [...OFFICE, ...REST].map((line) => (line.startsWith(empty) ? empty : line));
      const rest = ROWS.filter((row) => !row.includes(` | ${empty.slice(0, 3)} | `));
      const found = rowsOf(read([...HEADERS, ...lines]));
      expect(found.filter((row) => rest.includes(row))).toEqual(rest);
    },
  );

  test("with several amounts in a row it is not read: which are empty cells is lost", () => {
    const twice = [...OFFICE, ...REST].map((line) => line.replace(/ (\d[\d,]+)$/u, " $1 $1"));
    expect(() => read(twice)).toThrow(Problem);
  });

  test("a list of numbered names with amounts is none", () => {
    const list = [
      "1 Београд 100,000",
      "2 Нови Сад 200,000",
      "3 Ниш 300,000",
      "4 Суботица 400,000",
      "5 Бор 500,000",
    ];
    expect(() => read(list)).toThrow(Problem);
  });
});

test("the same lines in one column of a sheet stand at their cells", () => {
  const rows = [LAW, ...OFFICE, ...REST].map((line) => [line]);
  const [line] = appropriations(readBudgetDocument(documentOf([table("List1", rows)], "xlsx")));
  expect(line?.source.cell).toBe("List1!A6");
});
