import { describe, expect, it } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { LANGUAGES, type Language } from "../../src/messages/language.ts";
import { money } from "../../src/money/money.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { isFigures } from "../../src/workbook/formats.ts";
import { displayText } from "../../src/workbook/layout/sheetDraft.ts";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { everyCell } from "../everyCell.ts";
import { FLOATING, LARGE, NO_SCHEDULE_CARD, ROAD, sampleDossier, X_RAY, YEN } from "./dossier.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const planIn = (language: Language): WorkbookPlan => buildWorkbook(sampleDossier(language));

describe.each(LANGUAGES)("the workbook in %s", (language) => {
  const plan = planIn(language);

  it("is one that Excel takes without repair", () => {
    expect(checkPlan(plan)).toEqual([]);
  });

  it("has columns wide enough for each figure in them", () => {
    const narrow = [...everyCell(plan)].flatMap(({ cell, sheet, column }) => {
      const isNumber = cell.value.kind === "number" || cell.value.kind === "date";
      if (!isNumber || cell.span !== undefined || !isFigures(cell.format)) return [];
      const shown = displayText(cell.value, cell.format ?? "general", language);
      const width = sheet.widths[column] ?? 0;
      return shown.length > width ? [`${sheet.name}: ${shown} in ${width}`] : [];
    });
    expect(narrow).toEqual([]);
  });

  it("has headers that every program's formulas can name, and whose words are not cut", () => {
    for (const sheet of plan.sheets) {
      for (const table of sheet.tables) {
        table.columns.forEach(({ header }, i) => {
          expect(header).toMatch(/^[\p{L}\p{N}]+(?:[ -][\p{L}\p{N}]+)*$/u);
          const longest = Math.max(...header.split(" ").map((word) => word.length));
          expect(sheet.widths[table.column + i] ?? 0, header).toBeGreaterThanOrEqual(longest);
        });
      }
    }
  });

  it("keeps texts of documents texts, also those that look like formulas", () => {
    const name = columnOf(plan, "tblLines", "name")[1];
    expect(name).toMatchObject({ value: { kind: "text", text: NO_SCHEDULE_CARD.name }, format: "text" });
    expect(name?.formula).toBeUndefined();
  });

  it("says in its summary what is missing for a loan without a schedule", () => {
    const lines = sheetOf(plan, "summary").cells.map(({ value }) => plain(value));
    const line = lines.find((text) => text.startsWith(NO_SCHEDULE_CARD.name));
    expect(line).toContain("rebalans-2014.pdf");
    expect(line).toContain("6.12");
    expect(line).toMatch(/\(1\) \(2\)$/);
  });

  it("has one cell to type the day in, with the name AsOf", () => {
    expect(plan.names).toEqual([{ name: "AsOf", sheet: sheetOf(plan, "summary").name, row: 2, column: 1 }]);
    const cell = sheetOf(plan, "summary").cells.find(({ row, column }) => row === 2 && column === 1);
    expect(cell).toMatchObject({ look: "input", format: "date" });
    expect(cell?.formula).toBeUndefined();
  });
});

describe("the languages", () => {
  it("differ in words only: the same cells, formulas and figures stand at the same places", () => {
    const [latin, ...others] = LANGUAGES.map(
      (language) => [...everyCell(planIn(language))].filter(({ cell }) => cell.value.kind !== "text").length,
    );
    expect(others).toEqual([latin, latin]);
    const tables = (language: Language): string[] =>
      planIn(language).sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(tables("sr-Cyrl")).toEqual(tables("en"));
  });

  it.each([
    [
      "en",
      "Summary, X RAY, Balances, Debt service, Budget planning, Loans, Payments, Rates, Other terms, Holidays, Checks, History – X RAY, Budget lines, Sources, Workings",
      "Otplata memory",
    ],
    [
      "sr-Latn",
      "Sažetak, X RAY, Stanje duga, Servisiranje duga, Planiranje budžeta, Zajmovi, Plaćanja, Kursevi, Ostali uslovi, Praznici, Provere, Hronologija – X RAY, Budžetske linije, Izvori, Obračun",
      "Otplata – podaci",
    ],
    [
      "sr-Cyrl",
      "Сажетак, X RAY, Стање дуга, Сервисирање дуга, Планирање буџета, Зајмови, Плаћања, Курсеви, Остали услови, Празници, Провере, Хронологија – X RAY, Буџетске линије, Извори, Обрачун",
      "Отплата – подаци",
    ],
  ] as const)("name the sheets, and the one that nobody sees: %s", (language, shown, hidden) => {
    const { sheets } = buildWorkbook(sampleDossier(language, "2022-08-31", [X_RAY]));
    const names = (which: boolean): string =>
      sheets
        .filter((sheet) => (sheet.hidden ?? false) === which)
        .map(({ name }) => name)
        .join(", ");
    expect([names(false), names(true)]).toEqual([shown, hidden]);
  });
});

/** A rate by its digits alone, or a share whose half is asked for by doubling. */
const IN_WHOLE_NUMBERS = /\*1E\d+,0\)|INT\(\(2\*ROUND\(/u;

describe("loans of other kinds", () => {
  const plan = planIn("en");

  it("work instalments out anew after each drawdown: 175,123,456.79 / 6, then the rest with 33,333,333.33 / 4", () => {
    const principal = valuesOf(plan, "tblSchedule_auto_put_11", "principal").filter(
      (text) => text !== "0.00",
    );
    // 175,123,456.79 - 2 x 29,187,242.80 = 116,748,971.19; + 33,333,333.33 = 150,082,304.52, by 4 = 37,520,576.13.
    expect(principal).toEqual([
      "29187242.80",
      "29187242.80",
      "37520576.13",
      "37520576.13",
      "37520576.13",
      "37520576.13",
    ]);
  });

  it("show a currency without smaller units in whole numbers", () => {
    const cells = columnOf(plan, "tblSchedule_jica", "interest");
    expect(new Set(cells.map(({ format }) => format))).toEqual(new Set(["amount0"]));
    // 28,252,000,000 x 178 (30E/360: 31 Aug to 28 Feb) and 1,234,567 x 28 days, x 0.6 / 36,000 = 83,814,842.8.
    expect(plain(cells[0]?.value ?? { kind: "blank" })).toBe("83814843");
  });

  it("take the floating rate of the period: fixing, not below the floor, and margin", () => {
    expect(valuesOf(plan, "tblSchedule_iverak", "rate").map(Number)).toEqual([
      0.0235, 0.03005, 0.05242, 0.05242, 0.05242, 0.05242,
    ]);
  });

  it("compute a column with whole numbers where doubles could miss a cent in one of its rows, and only there", () => {
    const inWholeNumbers = (table: string, key: string): boolean[] => [
      ...new Set(columnOf(plan, table, key).map(({ formula = "" }) => IN_WHOLE_NUMBERS.test(formula))),
    ];
    // 98,767,478,514.53 / 14 ends in half a cent exactly.
    expect(inWholeNumbers("tblSchedule_veliki", "principal")).toEqual([true]);
    // 84,657,838,726.73 x 180 x 3.1156 / 36,000 = 1,318,799,811.68499994: scaled doubles give a cent more.
    expect(inWholeNumbers("tblSchedule_veliki", "interest")).toEqual([true]);
    expect(inWholeNumbers("tblSchedule_x_ray", "interest")).toEqual([false]);
    const workings = sheetOf(plan, "workings");
    const accrued = columnOf(plan, "tblBalances", "accrued")[0]?.formula ?? "";
    const [, first = "", last = ""] = /!\$[A-Z]+\$(\d+):\$[A-Z]+\$(\d+)/.exec(accrued) ?? [];
    const ofLoans = workings.cells.filter(
      ({ row, formula }) =>
        row + 1 >= Number(first) && row < Number(last) && IN_WHOLE_NUMBERS.test(formula ?? ""),
    );
    expect(ofLoans.map(({ row }) => row + 1)).toEqual([Number(last)]);
  });

  it("state interest where the formula for it would be longer than Excel takes", () => {
    const prepaid: LoanTerms = {
      ...LARGE,
      prepayments: [
        { date: day("2021-03-01"), amount: money(100n, "RSD"), order: "in-order", respread: false },
      ],
    };
    /** Formulas of the schedule's interest, and of what has run up. */
    const interestOf = (id: string): [string[], string[]] => {
      const built = buildWorkbook(sampleDossier("en", "2022-08-31", [{ ...prepaid, id }]));
      expect(checkPlan(built)).toEqual([]);
      const schedule = built.sheets
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name.startsWith("tblSchedule"));
      if (!schedule) throw new Error("no schedule");
      const formulas = (cells: readonly CellPlan[]): string[] =>
        cells.flatMap(({ formula }) => formula ?? []);
      const accrued = [...columnOf(built, "tblBalances", "accrued"), ...sheetOf(built, "workings").cells];
      return [formulas(columnOf(built, schedule.name, "interest")), formulas(accrued)];
    };
    const isExact = (formula: string): boolean => IN_WHOLE_NUMBERS.test(formula);
    for (const formulas of interestOf("veliki")) expect(formulas.some(isExact)).toBe(true);
    // Its id, in the name of its table, stands in the formulas many times.
    const [interest, accrued] = interestOf("v".repeat(200));
    expect([interest.filter(isExact), accrued.filter(isExact)]).toEqual([[], []]);
    expect(accrued.filter((formula) => /IF\(AsOf=DATE\(2022,8,31\),[\d.]+,"/u.test(formula))).toHaveLength(1);
  });

  it("draw each currency in a chart of its own", () => {
    const charts = sheetOf(plan, "summary").charts;
    expect(charts.map(({ valueTitle }) => valueTitle)).toEqual(["CNY", "USD", "JPY", "EUR", "RSD"]);
    for (const chart of charts) expect(chart.altText).not.toBe("");
  });

  it("share a chart when they share a currency", () => {
    const second = { ...X_RAY, id: "x-ray-2" };
    const two = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY, second]));
    expect(sheetOf(two, "summary").charts.map(({ series }) => series.map(({ name }) => name))).toEqual([
      ["X RAY", "X RAY (2)"],
    ]);
    expect(checkPlan(two)).toEqual([]);
  });
});

describe("a dossier with little in it", () => {
  it("still gives every sheet, saying what there is not", () => {
    const plan = buildWorkbook({
      ...sampleDossier("en", "2022-08-31", []),
      documents: [],
      lines: [],
      unscheduled: [],
      rates: [],
    });
    expect(checkPlan(plan)).toEqual([]);
    const said = [...everyCell(plan)].map(({ cell }) => plain(cell.value));
    expect(said).toContain("No loan has a repayment schedule in this workbook.");
    expect(said).toContain("No budget line was imported.");
    expect(tableOf(plan, "tblRates").rows).toHaveLength(1);
  });

  it("says that there is no rate instead of showing an amount", () => {
    const plan = buildWorkbook({
      ...sampleDossier("en", "2022-08-31", [X_RAY, ROAD, YEN, FLOATING, LARGE]),
      rates: [],
    });
    const converted = valuesOf(plan, "tblOwedConverted", "amount");
    expect(new Set(converted)).toEqual(new Set(["no rate entered"]));
  });
});
