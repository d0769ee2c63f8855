import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { ReadDocument } from "../../../src/budget/budgetLine.ts";
import type { CapitalOutlay } from "../../../src/budget/otherLines.ts";
import { readBudgetDocument } from "../../../src/budget/readBudgetDocument.ts";
import { openDocument } from "../../../src/documents/openDocument.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { documentOf, text } from "../tables/openedDocument.ts";

const LAW = "ЗАКОН О БУЏЕТУ РЕПУБЛИКЕ СРБИЈЕ ЗА 2017. ГОДИНУ";
const TITLE =
  "Преглед планираних капиталних издатака буџетских корисника за текућу и наредне две буџетске године:";
const HEADER = "Раздео Глава Назив организације Програм Пројекат Назив пројекта | | | ";

/** Budget law 2017, Article 5 (published figures), one cell a paragraph, empty cells lost. */
const CUSTOMS = [
  ...["16.1", "УПРАВА ЦАРИНА", "2303"],
  ...["5001", "Изградња граничног прелаза Гостун", "14.400.000"],
  ...["5002", "Изградња граничног прелаза Котроман", "5.100.000"],
  ...["5003", "Изградња граничног прелаза Ватин", "9.000.000"],
  ...["5004", "Изградња граничног прелаза Бајина Башта", "6.000.000", "1.040.000", "68.400.000"],
  ...["5006", "Изградња граничног прелаза Сот", "510.000", "85.500.000", "31.500.000"],
  ...["5008", "Изградња комплекса при ГП Градина", "510.000", "71.500.000", "68.000.000"],
  ...["УПРАВА ЦАРИНА", "35.520.000", "158.040.000", "167.900.000"],
];
const FINANCE = [
  `${HEADER}16 МИНИСТАРСТВО ФИНАНСИЈА`,
  ...["0702", "5001", "Експропријација", "5.310.000.000", "6.310.000.000", "5.510.000.000"],
  ...CUSTOMS,
  ...["16.2", "ПОРЕСКА УПРАВА", "2302", "5001", "Модернизација", "467.208.000", "467.208.000"],
  ...["16.3", "УПРАВА ЗА ТРЕЗОР", "2301"],
  ...["5002", "Проширење", "230.782.000", "200.000.000"],
  ...["5005", "Унапређење", "32.000.000", "41.500.000"],
  ...["УПРАВА ЗА ТРЕЗОР", "262.782.000", "241.500.000"],
  ...["УКУПНО МИНИСТАРСТВО ФИНАНСИЈА", "6.075.510.000", "7.176.748.000", "5.677.900.000"],
];
const AFTER = ["Члан 6.", "У оквиру раздела 20 планирана су средства."];

function read(paragraphs: readonly string[], title = TITLE): ReadDocument {
  const parts = [LAW, "Члан 5.", title, ...paragraphs, ...AFTER].map((words) => text(words));
  return readBudgetDocument(documentOf(parts, "html"));
}

const outlays = ({ others }: ReadDocument): CapitalOutlay[] =>
  others.filter((line) => line.kind === "capital-outlay");

/** Body, project and what is in each year. */
const rowsOf = (document: ReadDocument): unknown[] =>
  outlays(document).map(({ glava, body, project, amounts }) => [
    [glava, body, project].join(" / "),
    ...amounts.map(({ amount }) => amount && decimalText(amount)),
  ]);

const warningsOf = (line: CapitalOutlay | undefined): string[] =>
  (line?.warnings ?? []).map((warning) => {
    said(warning);
    return warning.key;
  });

const verdicts = ({ sums }: ReadDocument): unknown[] => [...new Set(sums.map(({ agrees }) => agrees))];

describe("Article 5 with one cell a paragraph", () => {
  const document = read(FINANCE);

  test("each project under its body, its amounts in the years that the totals leave", () => {
    expect(rowsOf(document)).toEqual([
      [" / МИНИСТАРСТВО ФИНАНСИЈА / Експропријација", "5310000000", "6310000000", "5510000000"],
      ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Гостун", "14400000", null, null],
      ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Котроман", "5100000", null, null],
      ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Ватин", "9000000", null, null],
      ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Бајина Башта", "6000000", "1040000", "68400000"],
      ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Сот", "510000", "85500000", "31500000"],
      ["16.1 / УПРАВА ЦАРИНА / Изградња комплекса при ГП Градина", "510000", "71500000", "68000000"],
      ["16.2 / ПОРЕСКА УПРАВА / Модернизација", "467208000", "467208000", null],
      ["16.3 / УПРАВА ЗА ТРЕЗОР / Проширење", "230782000", "200000000", null],
      ["16.3 / УПРАВА ЗА ТРЕЗОР / Унапређење", "32000000", "41500000", null],
    ]);
    expect(outlays(document).map(({ razdeo }) => razdeo)).toEqual(Array<string>(10).fill("16"));
    expect(outlays(document)[0]?.amounts.map(({ year }) => year)).toEqual([2017, 2018, 2019]);
  });

  test("a row says that its years were told by totals; a whole row has nothing to say", () => {
    expect(warningsOf(outlays(document)[1])).toEqual(["tables:yearsByTotals"]);
    expect(warningsOf(outlays(document)[4])).toEqual([]);
    // A body without a total of its own stands above one that has one.
    expect(warningsOf(outlays(document)[0])).toEqual([]);
  });

  test("all totals agree, and nothing of the law's own figures is unread", () => {
    expect(document.sums).toHaveLength(3 + 2 + 3);
    expect(verdicts(document)).toEqual([true]);
    expect(document.figures?.unread).toEqual([]);
  });

  test("what follows in the next article is no row", () => {
    expect(outlays(document)).toHaveLength(10);
  });
});

test("a sum in which one amount is wrong tells no year: rows that lack cells keep none, and the total says so", () => {
  const slipped = read(FINANCE.map((cell) => (cell === "9.000.000" ? "9.000.001" : cell)));
  const customs = rowsOf(slipped).slice(1, 5);
  expect(customs).toEqual([
    ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Гостун", null, null, null],
    ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Котроман", null, null, null],
    ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Ватин", null, null, null],
    ["16.1 / УПРАВА ЦАРИНА / Изградња граничног прелаза Бајина Башта", "6000000", "1040000", "68400000"],
  ]);
  const [first] = outlays(slipped)[1]?.warnings ?? [];
  expect(first).toMatchObject({
    key: "tables:yearsOpen",
    params: { project: "Изградња граничног прелаза Гостун", amounts: "14.400.000" },
  });
  expect(warningsOf(outlays(slipped)[1])[0]).toBe("tables:yearsOpen");
  const ofCustoms = slipped.sums.filter(({ label }) => label === "УПРАВА ЦАРИНА");
  expect(ofCustoms.map(({ agrees }) => agrees)).toEqual([null, null, null]);
  expect(slipped.warnings.map(({ key }) => key)).toContain("tables:totalFitsNoYears");
  for (const warning of slipped.warnings) said(warning);
});

test("two rows that may change places are both left out, and the totals are still compared", () => {
  // Budget law 2018, Article 5: both bridges have 3.500.000 and 87.500.000; a third tells the years of the total alone.
  const bridges = read([
    ...["22", "МИНИСТАРСТВО", "0702", "5030", "Каракај", "3.500.000", "87.500.000"],
    ...["5032", "Шепак", "3.500.000", "87.500.000"],
    ...["5033", "Скелани", "5.000.000", "100.000.000", "25.000.000"],
    ...["УКУПНО МИНИСТАРСТВО", "8.500.000", "191.000.000", "112.500.000"],
  ]);
  expect(rowsOf(bridges)).toEqual([
    [" / МИНИСТАРСТВО / Каракај", null, null, null],
    [" / МИНИСТАРСТВО / Шепак", null, null, null],
    [" / МИНИСТАРСТВО / Скелани", "5000000", "100000000", "25000000"],
  ]);
  expect(outlays(bridges).map(warningsOf)).toEqual([["tables:yearsEither"], ["tables:yearsEither"], []]);
  expect(verdicts(bridges)).toEqual([true]);
});

test("rows without any total keep no amount that lacks cells", () => {
  const bare = read([
    ...["15", "МИНИСТАРСТВО", "1401", "5001", "Опрема", "30.000.000", "30.000.000"],
    ...["5002", "Камере", "1.000", "2.000", "3.000"],
  ]);
  expect(rowsOf(bare)).toEqual([
    [" / МИНИСТАРСТВО / Опрема", null, null, null],
    [" / МИНИСТАРСТВО / Камере", "1000", "2000", "3000"],
  ]);
  expect(warningsOf(outlays(bare)[0])).toEqual(["tables:yearsOpen"]);
});

test("printed years and dashes are the file's own", () => {
  const dashed = read(
    [
      ...["Раздео", "Глава", "Назив корисника", "Програм", "Пројекат", "Назив пројекта", "2025", "2026"],
      ...["15", "МИНИСТАРСТВО", "1401", "5001", "Опрема", "–", "30.000.000"],
      ...["5002", "Камере", "20.000.000", "–"],
      ...["УКУПНО МИНИСТАРСТВО", "20.000.000", "30.000.000"],
    ],
    "Преглед планираних капиталних издатака буџетских корисника:",
  );
  expect(rowsOf(dashed)).toEqual([
    [" / МИНИСТАРСТВО / Опрема", null, "30000000"],
    [" / МИНИСТАРСТВО / Камере", "20000000", null],
  ]);
  expect(outlays(dashed)[0]?.amounts.map(({ year }) => year)).toEqual([2025, 2026]);
  expect(outlays(dashed).map(warningsOf)).toEqual([[], []]);
  expect(verdicts(dashed)).toEqual([true]);
});

describe("a row in each line, as a page of a PDF is copied", () => {
  /** Amended budget law 2013, Article 5 (published figures): no codes of projects, names of bodies in capitals. */
  const HEADERS = "Раздео Назив органа Назив капиталног пројекта 2013 2014 2015";
  const LINES = [
    ...["и наредне две буџетске године:", "- 53 -", HEADERS, "15 МИНИСТАРСТВО", "УНУТРАШЊИХ ПОСЛОВА"],
    ...["Набавка потребне опреме", "(патролних возила) 30.000.000 30.000.000 30.000.000"],
    ...["Јачање оперативно-техничких", "капацитета 97.100.000 174.110.510 20.000.000"],
    "МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА 127.100.000 204.110.510 50.000.000",
    ...["16", "УПРАВА ЦАРИНА Изградња граничног прелаза", "Гостун 84.600.000 157.150.000 155.750.000"],
    ...[
      "Набавка опреме за функционисање правосудних 1.000.000 2.000.000 3.000.000",
      "- 54 -",
      HEADERS,
      "органа",
    ],
    ...["М 1. 11 Крагујевац - Баточина 1.051.997.000 1.504.000.000 1.000.000"],
    "УПРАВА ЦАРИНА 1.137.597.000 1.663.150.000 159.750.000",
  ];

  test("names in capitals are bodies, alone totals; a name goes on behind its amounts and the next page's headers", () => {
    const document = read(LINES, "Преглед планираних капиталних издатака буџетских корисника за текућу");
    expect(rowsOf(document)).toEqual([
      [
        " / МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА / Набавка потребне опреме (патролних возила)",
        "30000000",
        "30000000",
        "30000000",
      ],
      [
        " / МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА / Јачање оперативно-техничких капацитета",
        "97100000",
        "174110510",
        "20000000",
      ],
      [" / УПРАВА ЦАРИНА / Изградња граничног прелаза Гостун", "84600000", "157150000", "155750000"],
      [
        " / УПРАВА ЦАРИНА / Набавка опреме за функционисање правосудних органа",
        "1000000",
        "2000000",
        "3000000",
      ],
      [" / УПРАВА ЦАРИНА / М 1. 11 Крагујевац - Баточина", "1051997000", "1504000000", "1000000"],
    ]);
    expect(document.sums.map(({ agrees }) => agrees)).toEqual(document.sums.map(() => true));
    expect(document.sums).toHaveLength(6);
  });

  test("codes stand before their names", () => {
    const line = "3 3.15 АВИО-СЛУЖБА ВЛАДЕ 2102 5001 Набавка опреме";
    const headers = "Раздео Глава Назив корисника Програм Пројекат Назив пројекта 2025 2026 2027";
    const document = read([headers, `${line} 5.486.437.000 – –`, "5002 Изградња 1.000.000 2.000.000 –"]);
    expect(rowsOf(document)).toEqual([
      ["3.15 / АВИО-СЛУЖБА ВЛАДЕ / Набавка опреме", "5486437000", null, null],
      ["3.15 / АВИО-СЛУЖБА ВЛАДЕ / Изградња", "1000000", "2000000", null],
    ]);
  });
});

const LAWS = new URL("../../../../shared/documents/laws-2015-2026/", import.meta.url);
const missing = existsSync(LAWS) ? "" : " (skipped: ../shared/documents is not there)";

describe.skipIf(missing !== "")(`laws as published${missing}`, () => {
  // The last printed total of Article 5, by year; rows counted by their four-digit project codes.
  test.each([
    ["2017", 77, [63_532_267_000n, 67_626_751_000n, 68_345_656_000n], 0n],
    // Two bridges whose years cannot be told: 3.500.000 and 87.500.000 each.
    ["2018", 103, [78_971_622_000n, 86_633_805_000n, 83_411_931_000n], 182_000_000n],
  ])("%s: every row, whose years add up to the printed total", async (year, count, totals, untold) => {
    const name = `articles-1-3-5-of-${year}.html`;
    const document = readBudgetDocument(
      await openDocument({ name, bytes: await readFile(new URL(name, LAWS)) }),
    );
    const rows = outlays(document);
    expect(rows).toHaveLength(count);
    const sum = (at: number): bigint =>
      rows.reduce((all, { amounts }) => all + (amounts[at]?.amount?.digits ?? 0n), 0n);
    const missingOf = totals.map((total, at) => total - sum(at));
    expect(missingOf.reduce((all, one) => all + one, 0n)).toBe(untold);
    if (untold === 0n) expect(missingOf).toEqual([0n, 0n, 0n]);
    expect(document.sums.filter(({ agrees }) => agrees !== true)).toEqual([]);
    expect(document.figures?.unread.filter(({ isOfBudget }) => isOfBudget)).toEqual([]);
  });
});
