import { describe, expect, it, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { money } from "../../src/money/money.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import type { ExchangeRate } from "../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import {
  amountInWords,
  amountInWordsFormula,
  countedFormula,
} from "../../src/workbook/summary/amountWords.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { fromBalance, OPEN_RATE, X_RAY_REST } from "./forwardLoans.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { plain, sheetOf, valuesOf, withDay } from "./readPlan.ts";

addLaterTexts();

/** What formulas give on a sheet of their own, below an amount in A1. */
function calculated(amount: string, formulas: readonly string[]): unknown[] {
  const plan = buildWorkbook(sampleDossier("en", "2022-08-31", []));
  const [first] = plan.sheets;
  if (!first) throw new Error("no sheet");
  const cells = [amount, ...formulas].map((content, row) =>
    row === 0
      ? { row, column: 0, value: { kind: "number", number: { digits: BigInt(content), scale: 2 } } as const }
      : { row, column: 0, value: { kind: "text", text: "" } as const, formula: content },
  );
  const sheets = new PlanSheets({ ...plan, names: [], sheets: [{ ...first, tables: [], cells }] });
  return formulas.map((_, row) => sheets.cell(first.name, row + 1, 0));
}

describe("a large sum in words", () => {
  // Plurals: CLDR 44, language sr: one for 1, 21 and a fraction that ends in 1, few for 2 to 4, none of them for 11 to 14.
  it.each([
    ["0", "0 CNY", "0 CNY", "CNY 0"],
    ["100", "1 CNY", "1 CNY", "CNY 1"],
    ["99999949", "999.999 CNY", "999.999 CNY", "CNY 999,999"],
    ["99999950", "1 milion juana", "1 милион јуана", "CNY 1 million"],
    ["100000000", "1 milion juana", "1 милион јуана", "CNY 1 million"],
    ["200000000", "2 miliona juana", "2 милиона јуана", "CNY 2 million"],
    ["500000000", "5 miliona juana", "5 милиона јуана", "CNY 5 million"],
    ["1100000000", "11 miliona juana", "11 милиона јуана", "CNY 11 million"],
    ["2100000000", "21 milion juana", "21 милион јуана", "CNY 21 million"],
    ["10100000000", "101 milion juana", "101 милион јуана", "CNY 101 million"],
    ["11100000000", "111 miliona juana", "111 милиона јуана", "CNY 111 million"],
    ["14513750000", "145,1 milion juana", "145,1 милион јуана", "CNY 145.1 million"],
    ["5976250000", "59,8 miliona juana", "59,8 милиона јуана", "CNY 59.8 million"],
    ["99994999999", "999,9 miliona juana", "999,9 милиона јуана", "CNY 999.9 million"],
    ["99999999999", "1 milijarda juana", "1 милијарда јуана", "CNY 1 billion"],
    ["101725934625", "1,02 milijarde juana", "1,02 милијарде јуана", "CNY 1.02 billion"],
    ["110000000000", "1,1 milijarda juana", "1,1 милијарда јуана", "CNY 1.1 billion"],
    ["111000000000", "1,11 milijardi juana", "1,11 милијарди јуана", "CNY 1.11 billion"],
    ["500000000000", "5 milijardi juana", "5 милијарди јуана", "CNY 5 billion"],
    ["1200000000000", "12 milijardi juana", "12 милијарди јуана", "CNY 12 billion"],
    ["25973000000000", "259,73 milijarde juana", "259,73 милијарде јуана", "CNY 259.73 billion"],
  ])("of %s hundredths is %s", (minor, latin, cyrillic, english) => {
    const of = { "sr-Latn": latin, "sr-Cyrl": cyrillic, en: english };
    for (const language of LANGUAGES) {
      const t = translatorFor(language);
      expect(amountInWords(money(BigInt(minor), "CNY"), t)).toBe(of[language]);
      expect(calculated(minor, [amountInWordsFormula("A1", "CNY", t)])).toEqual([of[language]]);
    }
  });

  it.each([
    ["0", "0 rata", "0 instalments"],
    ["1", "1 rati", "1 instalment"],
    ["2", "2 rate", "2 instalments"],
    ["5", "5 rata", "5 instalments"],
    ["11", "11 rata", "11 instalments"],
    ["12", "12 rata", "12 instalments"],
    ["21", "21 rati", "21 instalments"],
    ["23", "23 rate", "23 instalments"],
    ["101", "101 rati", "101 instalments"],
    ["111", "111 rata", "111 instalments"],
  ])("%s instalments are %s", (count, serbian, english) => {
    for (const [language, words] of [
      ["sr-Latn", serbian],
      ["en", english],
    ] as const) {
      const t = translatorFor(language);
      expect(t.say("summarySheet:instalments", { count: Number(count) })).toBe(words);
      expect(calculated(`${count}00`, [countedFormula("A1", "summarySheet:instalments", t)])).toEqual([
        words,
      ]);
    }
  });
});

const made = new Map<string, WorkbookPlan>();
/** The workbook of loans for a day, made once: their ids tell them apart. */
function page(language: Language, on: string, loans: readonly LoanTerms[]): WorkbookPlan {
  const key = [
    language,
    on,
    ...loans.map(({ id, openingBalance }) => `${id} ${openingBalance?.date ?? ""}`),
  ].join("|");
  const known = made.get(key) ?? buildWorkbook(sampleDossier(language, on, [...loans]));
  made.set(key, known);
  return known;
}

/** A second loan. */
const REST = { ...X_RAY_REST, id: "rest", name: "Ostatak" };

/** What the page shows, row by row, as text. */
function rowsOf({ cells }: SheetPlan): string[][] {
  const rows: string[][] = [];
  for (const { row, column, value } of cells) (rows[row] ??= [])[column] = plain(value);
  return Array.from(rows, (row: string[] | undefined) =>
    Array.from(row ?? [], (cell: string | undefined) => cell ?? "").filter((cell) => cell !== ""),
  );
}

test("the page of X RAY on 31 August 2022 says what the schedule says", () => {
  const rows = rowsOf(sheetOf(page("sr-Latn", "2022-08-31", [X_RAY]), "summary"));
  expect(rows[0]).toEqual(["Koliko se još duguje za skenere kontejnera"]);
  expect(rows[1]?.[0]).toContain(" · zajam X RAY · ");
  // 17 of 24 instalments of 8,537,500.00; 17 / 24 = 0.708333...; interest by the schedule's own rows.
  expect(rows.slice(4, 10)).toEqual([
    ["Stanje duga, CNY", "Otplaćeno", "0.7083", "17 od 24"],
    ["59762500.00", "Povučeno", "204900000.00"],
    ["8667889.83", "EUR", "Vraćeno", "145137500.00"],
    ["1023845173.75", "RSD", "Sledeća uplata", "9453858.33", "2022-09-21"],
    ["Poslednja uplata", "2025-09-21"],
    ["Kamata do kraja", "3642666.67"],
  ]);
  expect(rows.slice(11, 14)).toEqual([
    ["Povučeno je 204,9 miliona juana, a po planu vraćeno 145,1 milion juana."],
    [
      "Ostaje 59,8 miliona juana, oko 1,02 milijarde dinara, u 7 polugodišnjih rata; poslednja dospeva 21.09.2025.",
    ],
    ["Do tada se plaća još 3,6 miliona juana kamate."],
  ]);
  const years = rows.findIndex(([first]) => first === "2022");
  expect(rows.slice(years, years + 5).map((row) => [row[0], row[1], row[2], row[3], row[5]])).toEqual([
    ["2022", "8537500.00", "916358.33", "9453858.33", "51225000.00"],
    ["2023", "17075000.00", "1427185.42", "18502185.42", "34150000.00"],
    ["2024", "17075000.00", "910666.67", "17985666.67", "17075000.00"],
    ["2025", "17075000.00", "388456.25", "17463456.25", "0.00"],
    ["Ukupno posle tog dana", "59762500.00", "3642666.67", "63405166.67", undefined],
  ]);
});

test.each(LANGUAGES)("the formulas of a page for one loan are not too long for Excel, in %s", (language) => {
  expect(checkPlan(page(language, "2022-08-31", [X_RAY]))).toEqual([]);
});

describe("a page says why it shows nought or nothing", () => {
  const said = (on: string, loans: readonly LoanTerms[]): string =>
    rowsOf(sheetOf(page("sr-Cyrl", on, loans), "summary"))
      .flat()
      .join("\n");
  it.each([
    ["2026-01-01", [X_RAY], "Не дугује се ништа: по плану је последња рата доспела 21.09.2025."],
    ["2010-01-01", [X_RAY], "По плану на тај дан још ништа није повучено: дуг је 0."],
    ["2024-01-01", [X_RAY_REST], "Стање на тај дан није познато"],
    [
      "2025-06-01",
      [X_RAY_REST],
      "Од 31.08.2024., дана почетног стања, по плану је враћено 17,1 милион јуана.",
    ],
  ])("on %s", (on, loans, words) => {
    expect(said(on, loans)).toContain(words);
  });

  it("where a rate is not known", () => {
    const open = fromBalance(X_RAY, "2024-08-31", "25612500.00", { rate: { kind: "unknown" } });
    expect(said("2024-12-31", [open])).toContain(
      "Колико се камате плаћа до тада није познато: недостаје стопа.",
    );
    const rows = rowsOf(sheetOf(page("sr-Cyrl", "2024-12-31", [open]), "summary"));
    const labelled = (words: string): string[] | undefined =>
      rows.map((row) => row.slice(row.indexOf(words))).find(([first]) => first === words);
    expect(labelled("Следећа уплата")?.[1]).toBe("камата није позната");
    expect(labelled("Камата до краја")?.[1]).toBe("камата није позната");
    // Once for all years, below the column that it leaves empty.
    const due = rows.slice(rows.findIndex(([first]) => first === "Година"));
    expect(due.filter((row) => row.includes("није позната")).map(([first]) => first)).toEqual([
      "Укупно после тог дана",
    ]);
    const both = page("sr-Cyrl", "2024-12-31", [open, { ...X_RAY, id: "known", name: "Known" }]);
    expect(valuesOf(both, "tblOwed", "total")).toEqual(["камата није позната", "8795047.92"]);
  });
});

test("where nothing is due any more the years say that all is repaid, and so does a row of several loans", () => {
  const rows = rowsOf(sheetOf(page("sr-Latn", "2026-01-01", [X_RAY]), "summary"));
  const years = rows.findIndex(([first]) => first === "Godina");
  expect(rows[years + 1]).toEqual(["ništa, sve je otplaćeno"]);
  expect(valuesOf(page("sr-Latn", "2026-01-01", [X_RAY, REST]), "tblOwed", "due")).toEqual([
    "otplaćen",
    "otplaćen",
  ]);
});

/** Days before, within and after the loan's life, and those of a payment. */
const DAYS = [
  "2009-12-31",
  "2013-03-21",
  "2014-03-21",
  "2019-07-01",
  "2022-08-31",
  "2024-08-31",
  "2025-09-21",
  "2031-01-01",
];

describe("the page follows the day that is typed", () => {
  /** Cells of the page whose formula does not give what a page made for that day holds, by address. */
  function differing(typed: WorkbookPlan, made: WorkbookPlan, rows: number): string[] {
    const sheets = new PlanSheets(typed);
    const summary = sheetOf(made, "summary");
    return [...cellsOfSheet(summary)].flatMap(({ cell, row, column }) => {
      if (cell.formula === undefined || row >= rows) return [];
      const shown = sheets.shown(summary.name, row, column);
      const want = plain(cell.value);
      const have = shown === null ? "" : String(shown.value);
      const agrees =
        cell.value.kind === "number"
          ? Math.abs(Number(have) - Number(want)) < 0.000001
          : cell.value.kind === "date"
            ? Number(have) === cell.value.day + 25569
            : have === want;
      return agrees ? [] : [`${cellAddress(row, column)}: ${have} instead of ${want}`];
    });
  }
  const LOANS = [
    ["one", [X_RAY]],
    ["one from a balance", [X_RAY_REST]],
    ["two", [X_RAY, REST]],
    ["two whose interest is open", [{ ...OPEN_RATE, id: "open" }, X_RAY]],
  ] as const;
  it.each(LOANS)("%s: what is made for a day is what its formulas give", (_, loans) => {
    DAYS.forEach((each, index) => {
      const plan = page(LANGUAGES[index % LANGUAGES.length] ?? "en", each, loans);
      expect(differing(plan, plan, 9999)).toEqual([]);
    });
  });

  it("figures and sentences of a page made for another day are those of the day", () => {
    for (const from of DAYS) {
      for (const to of DAYS) {
        const typed = withDay(page("sr-Latn", from, [X_RAY]), day(to));
        // Above the chart: below it the number of years may be another.
        expect(differing(typed, page("sr-Latn", to, [X_RAY]), 14)).toEqual([]);
      }
    }
  });

  it("the years add up to the total, whatever day is typed", () => {
    for (const from of DAYS) {
      const plan = page("sr-Latn", from, [X_RAY]);
      const { cells, name } = sheetOf(plan, "summary");
      const header = cells.find(({ value }) => plain(value) === "Godina")?.row ?? 0;
      const total = cells.find(({ value }) => plain(value) === "Ukupno posle tog dana")?.row ?? 0;
      for (const to of DAYS) {
        const sheets = new PlanSheets(withDay(plan, day(to)));
        const due = X_RAY_TOTALS.filter(([when]) => day(when) > day(to));
        for (const column of [1, 2, 3]) {
          const years = Array.from({ length: total - header - 1 }, (_, at) =>
            Number(sheets.cell(name, header + 1 + at, column) ?? 0),
          );
          const sum = years.reduce((before, each) => before + Math.round(each * 100), 0);
          expect(sum).toBe(Math.round(Number(sheets.cell(name, total, column)) * 100));
          if (column === 1) expect(sum).toBe(due.length * 853_750_000);
        }
      }
    }
  });
});

/** The 24 due dates of X RAY: 21 March and 21 September from 2014 to 2025. */
const X_RAY_TOTALS = Array.from(
  { length: 24 },
  (_, n) => [`${2014 + Math.floor(n / 2)}-0${n % 2 === 0 ? 3 : 9}-21`] as const,
);

describe.each([
  ["one", [X_RAY]],
  ["two", [X_RAY, REST]],
  ["two whose interest is open", [{ ...OPEN_RATE, id: "open" }, X_RAY]],
  ["fourteen", Array.from({ length: 14 }, (_, n) => ({ ...X_RAY, id: `loan-${n}`, name: `Zajam ${n}` }))],
] as const)("the page of %s", (_, loans) => {
  const sheet = sheetOf(page("sr-Cyrl", "2022-08-31", loans), "summary");

  it("is one page of paper, and what stands below is not printed", () => {
    expect(sheet.print).toMatchObject({ orientation: "portrait", fitWidth: 1, fitHeight: 1 });
    const end = sheet.print.area?.rows ?? 0;
    expect(end).toBeLessThan(80);
    const last = Math.max(...sheet.cells.map(({ row }) => row).filter((row) => row < end));
    expect(sheet.cells.some(({ row, value }) => row > end && plain(value).includes("Испод стране"))).toBe(
      true,
    );
    expect(last).toBe(end - 1);
  });

  it("is printed in letters of seven and a half points at least, whatever stands below it", () => {
    // Excel draws a character 7 pixels wide at 96 dots an inch; A4 less its margins of half an inch. Texts are of 11 points.
    const pixels = sheet.widths
      .slice(0, sheet.print.area?.columns)
      .reduce((sum, width) => sum + width * 7, 0);
    expect((11 * ((210 / 25.4 - 1) * 96)) / pixels).toBeGreaterThan(7.5);
  });

  it("has charts that cover no cell, and a row of air around them", () => {
    expect(sheet.charts.length).toBeGreaterThan(0);
    for (const { at } of sheet.charts) {
      const within = [...cellsOfSheet(sheet)].filter(
        ({ row }) => row >= at.row - 1 && row <= at.row + at.rows,
      );
      expect(within.map(({ row }) => row)).toEqual([]);
    }
  });

  it("counts the assumptions that it lists", () => {
    const words = sheet.cells.map(({ value }) => plain(value));
    const [, count] =
      /: (\d+) претпоставк/u.exec(words.find((one) => one.startsWith("Шта је претпостављено")) ?? "") ?? [];
    const heading = sheet.cells.findLast(({ value }) => plain(value).startsWith("Шта је претпостављено"));
    const listed = sheet.cells.filter(
      ({ row, column, value }) =>
        column === 0 &&
        row > (heading?.row ?? 0) &&
        (loans.length > 1 ? / · /u : / — |^Извор није наведен/u).test(plain(value)) &&
        !plain(value).startsWith("Отплата"),
    );
    expect(listed).toHaveLength(Number(count));
  });
});

test.each([
  ["1", "1 polugodišnjoj rati", "1 half-yearly instalment"],
  ["3", "3 polugodišnje rate", "3 half-yearly instalments"],
  ["12", "12 polugodišnjih rata", "12 half-yearly instalments"],
])("%s half-yearly instalments are called so, others are not", (count, serbian, english) => {
  for (const [language, words] of [
    ["sr-Latn", serbian],
    ["en", english],
  ] as const)
    expect(translatorFor(language).say("summarySheet:instalmentsHalfYearly", { count: Number(count) })).toBe(
      words,
    );
  const quarterly = page("en", "2022-08-31", [{ ...X_RAY, id: "quarterly", monthsBetween: 3 }]);
  const lines = rowsOf(sheetOf(quarterly, "summary")).flat();
  expect(lines.some((line) => / is left, .* in \d+ instalments;/u.test(line))).toBe(true);
});

describe("the rates used on the page", () => {
  const used = (plan: WorkbookPlan, typed = "2022-08-31"): unknown[][] => {
    const { cells, name } = sheetOf(plan, "summary");
    const head = cells.find(({ value }) => plain(value) === "Exchange rates on that day")?.row ?? 0;
    const sheets = new PlanSheets(withDay(plan, day(typed)));
    return [1, 2].map((step) => [0, 1, 2, 3].map((column) => sheets.cell(name, head + step, column)));
  };

  test("are named with their day and source", () => {
    const plan = page("en", "2022-08-31", [X_RAY]);
    expect(used(plan)).toEqual([
      ["EUR/CNY", 6.8947, 44804, "ECB"],
      ["CNY/RSD", 17.1319, 42369, "NBS"],
    ]);
  });

  test("follow the day, with their sources", () => {
    const plan = page("en", "2022-08-31", [X_RAY]);
    expect(used(plan, "2015-01-01")[0]).toEqual(["EUR/CNY", 7.5358, 42004, "ECB"]);
    expect(used(plan, "2012-01-01")[0]?.slice(0, 2)).toEqual(["CNY/EUR", "no rate entered"]);
  });

  test("leave the source to the sheet of the rates where an earlier rate has the same figure", () => {
    const built = (rates: readonly ExchangeRate[]): unknown[][] =>
      used(buildWorkbook({ ...sampleDossier("en", "2022-08-31", [X_RAY]), rates }));
    const [one] = sampleDossier("en", "2022-08-31", [X_RAY]).rates.filter(
      ({ date, base, quote }) => date === day("2022-08-31") && base === "EUR" && quote === "CNY",
    );
    if (!one) throw new Error("the sample has no rate of that day");
    const same = { ...one, date: day("2022-08-30"), base: "USD", source: "another" } as const;
    expect(built([one])[0]).toEqual(["EUR/CNY", 6.8947, 44804, "ECB"]);
    expect(built([same, one])[0]).toEqual(["EUR/CNY", 6.8947, 44804, "source among the exchange rates"]);
  });
});
