import { describe, expect, test } from "vitest";
import { readCapitalOutlays } from "../../../src/budget/capital/readCapitalOutlays.ts";
import type { CapitalOutlay } from "../../../src/budget/otherLines.ts";
import type { LaidTable } from "../../../src/budget/tables/laidTable.ts";
import type { TableReading } from "../../../src/budget/tables/tableReader.ts";
import { decimalText } from "../../../src/money/decimal.ts";
import { said } from "../../messages/sayable.ts";
import { laidTable, type MadeCell } from "../amounts/laidTables.ts";

const CONTEXT = { document: "rebalans-2014.pdf", year: 2014, asOf: null, republicLaw: true };
const HEADER = ["Раздео", "Глава", "Назив органа", "Назив капиталног пројекта", "2014", "2015", "2016"];
const INTRODUCED = { before: ["Преглед планираних капиталних издатака буџетских корисника"] };

function read(table: LaidTable): TableReading {
  const reading = readCapitalOutlays(table, CONTEXT);
  if (!reading) throw new Error("the table was not recognised");
  for (const warning of reading.warnings) said(warning);
  return reading;
}

const lines = (reading: TableReading): CapitalOutlay[] =>
  reading.others.filter((line) => line.kind === "capital-outlay");
/** Label and the verdict of each year. */
const verdicts = (reading: TableReading): unknown[] => {
  const labels = [...new Set(reading.sums.map(({ label }) => label))];
  return labels.map((label) => [
    label,
    ...reading.sums.filter((sum) => sum.label === label).map(({ agrees }) => agrees),
  ]);
};

// Amended budget law 2014, Article 5, page 57 (published figures): razdeo 15; the total is of these rows.
const POLICE: readonly MadeCell[][] = [
  [
    "15",
    "",
    "МИНИСТАРСТВО | УНУТРАШЊИХ ПОСЛОВА",
    "Набавка потребне опреме",
    "30.000.000",
    "30.000.000",
    "30.000.000",
  ],
  ["", "", "", "Јачање оперативно-техничких капацитета", "174.110.510", "20.000.000", "20.000.000"],
  ["", "", "", "Видео надзор у саобраћају-Фаза I", "2.000.000", "388.000.000", "40.000.000"],
  ["", "", "МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", "", "206.110.510", "438.000.000", "90.000.000"],
  [
    "",
    "15.1",
    "БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ",
    "Заштита и спасавање",
    "",
    "988.805.000",
    "1.058.641.000",
  ],
  ["", "", "БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ", "", "", "988.805.000", "1.058.641.000"],
  ["УКУПНО МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", "", "", "", "206.110.510", "1.426.805.000", "1.148.641.000"],
  ["УКУПНО", "", "", "", "206.110.510", "1.426.805.000", "1.148.641.000"],
];

describe("capital outlays of 2014", () => {
  const reading = read(laidTable(HEADER, POLICE, INTRODUCED));

  test("each project with its body, filled down, and its years", () => {
    expect(lines(reading)).toHaveLength(4);
    expect(lines(reading)[2]).toMatchObject({
      razdeo: "15",
      glava: null,
      body: "МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА",
      project: "Видео надзор у саобраћају-Фаза I",
      unit: { multiplier: 1n, currency: "RSD" },
    });
    expect(lines(reading)[3]).toMatchObject({
      razdeo: "15",
      glava: "15.1",
      body: "БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ",
    });
    expect(
      lines(reading)[3]?.amounts.map(({ year, role, amount }) => [year, role, amount && decimalText(amount)]),
    ).toEqual([
      [2014, "year", null],
      [2015, "year", "988805000"],
      [2016, "year", "1058641000"],
    ]);
  });

  test("totals of bodies, of the razdeo and of all agree, empty years apart", () => {
    expect(verdicts(reading)).toEqual([
      ["МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", true, true, true],
      ["БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ", true, true],
      ["УКУПНО МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", true, true, true],
      ["УКУПНО", true, true, true],
    ]);
  });

  test("a wrong figure is seen in its year", () => {
    const rows = POLICE.map((row, at) => (at === 1 ? [...row.slice(0, 5), "20.000.001", row[6]!] : row));
    expect(verdicts(read(laidTable(HEADER, rows, INTRODUCED)))).toEqual([
      ["МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", true, false, true],
      ["БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ", true, true],
      ["УКУПНО МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", true, false, true],
      ["УКУПНО", true, false, true],
    ]);
  });

  test("what began on an earlier page is not compared", () => {
    const cut = read(laidTable(HEADER, POLICE.slice(3)));
    expect(verdicts(cut)).toEqual([
      ["МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", null, null, null],
      ["БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ", true, true],
      ["УКУПНО МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА", null, null, null],
      ["УКУПНО", null, null, null],
    ]);
    expect(lines(cut)[0]?.razdeo).toBeNull();
  });
});

test("a total ends its razdeo and its body: what follows belongs to neither", () => {
  const more: MadeCell[][] = [
    ["", "", "", "Без органа", "1", "1", "1"],
    ["", "", "БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ", "", "1", "1", "1"],
    ["УКУПНО НЕПОЗНАТО", "", "", "", "1", "1", "1"],
  ];
  const reading = read(laidTable(HEADER, [...POLICE.slice(0, 7), ...more]));
  expect(lines(reading).at(-1)).toMatchObject({
    razdeo: null,
    glava: null,
    body: null,
    project: "Без органа",
  });
  expect(verdicts(reading).at(-1)).toEqual(["УКУПНО НЕПОЗНАТО", null, null, null]);
  expect(reading.sums.filter(({ agrees }) => agrees === false)).toEqual([]);
});

test("a body's total is for the rows since its name; a second one is for none", () => {
  const again = read(laidTable(HEADER, [...POLICE.slice(0, 4), ...POLICE.slice(3, 4)]));
  expect(again.sums.map(({ agrees }) => agrees)).toEqual([true, true, true, null, null, null]);
  const later = read(
    laidTable(HEADER, [...POLICE.slice(0, 4), ["", "", "", "Јачање", "9", "", ""], ...POLICE.slice(3, 4)]),
  );
  expect(later.sums.map(({ agrees }) => agrees)).toEqual([true, true, true, null, null, null]);
});

describe("capital outlays of 2013: no glava; names and totals over several rows", () => {
  const header = ["Раздео", "Назив органа", "Назив капиталног пројекта", "2013", "2014", "2015"];

  test("are put together", () => {
    // Page 55: razdeo 31 and 32.
    const reading = read(
      laidTable(header, [
        ["31", "МИНИСТАРСТВО СПОЉНЕ", "Прелазак на дигитално емитовање", "300.000.000", "450.000.000", ""],
        ["", "МИНИСТАРСТВО", "", "", "", ""],
        ["", "СПОЉНЕ", "", "300.000.000", "450.000.000", ""],
        ["32", "БЕЗБЕДНОСНО -", "", "", "", ""],
        ["", "ИНФОРМАТИВНА", "", "", "", ""],
        ["", "АГЕНЦИЈА", "Адаптација балистичког тунела", "64.800.000", "105.200.000", ""],
        ["", "", "Набавка специјалне опреме", "44.750.000", "64.250.000", ""],
        ["", "БЕЗБЕДНОСНО - ИНФОРМАТИВНА АГЕНЦИЈА", "", "109.550.000", "169.450.000", ""],
        ["", "Укупно", "", "", "", ""],
        ["", "", "", "409.550.000", "619.450.000", ""],
      ]),
    );
    expect(verdicts(reading)).toEqual([
      ["МИНИСТАРСТВО СПОЉНЕ", true, true],
      ["БЕЗБЕДНОСНО - ИНФОРМАТИВНА АГЕНЦИЈА", true, true],
      ["Укупно", true, true],
    ]);
    expect(lines(reading).map(({ razdeo, body }) => [razdeo, body])).toEqual([
      ["31", "МИНИСТАРСТВО СПОЉНЕ"],
      ["32", "БЕЗБЕДНОСНО - ИНФОРМАТИВНА АГЕНЦИЈА"],
      ["32", "БЕЗБЕДНОСНО - ИНФОРМАТИВНА АГЕНЦИЈА"],
    ]);
  });

  test("figures with neither project nor body are named", () => {
    const reading = read(laidTable(header, [["", "", "", "5.000", "", ""]]));
    expect(reading.warnings.map(said)).toContain(
      'Page 1: figures that belong to no known row were not read: "5.000".',
    );
    expect(reading.others).toEqual([]);
  });
});

test.each([
  ["the special part", ["Раздео", "Глава", "Пројекат", "Економска класификација", "ОПИС", "Укупна средства"]],
  ["projects without amounts", ["Раздео", "Назив капиталног пројекта"]],
])("not the table of %s", (_, headers) => {
  expect(readCapitalOutlays(laidTable(headers, []), CONTEXT)).toBeNull();
});

test.each([
  ["name's", ["", "", "15.1 БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ"]],
  ["glava's", ["", "15.1 БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ", ""]],
])("a glava's code and a body's name that have run together in the %s column are told apart", (_, first) => {
  const rows: MadeCell[][] = POLICE.map((cells) =>
    cells[1] === "15.1" ? [...first, ...cells.slice(3)] : [...cells],
  );
  const reading = read(laidTable(HEADER, rows, INTRODUCED));
  expect(lines(reading).at(-1)).toMatchObject({ glava: "15.1", body: "БУЏЕТСКИ ФОНД ЗА ВАНРЕДНЕ СИТУАЦИЈЕ" });
  expect(verdicts(reading)).toEqual(verdicts(read(laidTable(HEADER, POLICE, INTRODUCED))));
});

test("rows whose body's name is not that of the total below them say so", () => {
  // The name's second line stands beside the second project, as a page without ruling lines may be read.
  const [first = [], second = [], ...rest] = POLICE;
  const cut = [
    [...first.slice(0, 2), "МИНИСТАРСТВО", ...first.slice(3)],
    [...second.slice(0, 2), "УНУТРАШЊИХ ПОСЛОВА", ...second.slice(3)],
    ...rest,
  ];
  const doubted = lines(read(laidTable(HEADER, cut, INTRODUCED))).map(({ warnings }) => warnings.map(said));
  const doubt =
    'its total stands under the name "МИНИСТАРСТВО УНУТРАШЊИХ ПОСЛОВА": body and glava may be another. Compare with the document.';
  expect(doubted).toEqual([[doubt], [doubt], [doubt], []]);
});

test("projects behind a page that was not read are doubted until the next razdeo: a body's name may stand there", () => {
  const made = laidTable(HEADER, [
    ["15", "", "МИНИСТАРСТВО", "Зграда", "5", "", ""],
    ["", "", "", "Пут", "7", "", ""],
    ["16", "", "УПРАВА", "Мост", "9", "", ""],
  ]);
  const pages = [1, 3, 3];
  const table = { ...made, rows: made.rows.map((row, at) => ({ ...row, page: pages[at] ?? 1 })) };
  const doubted = (unread: readonly number[]): string[] =>
    (readCapitalOutlays(table, { ...CONTEXT, unread })?.others ?? []).flatMap((line) =>
      line.kind === "capital-outlay" && line.warnings.some(({ key }) => key === "tables:headingsUnread")
        ? [line.project]
        : [],
    );
  expect(doubted([2])).toEqual(["Пут"]);
  expect(doubted([])).toEqual([]);
});
