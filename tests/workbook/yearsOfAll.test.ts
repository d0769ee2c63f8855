import { describe, expect, it, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import type { LoanTerms } from "../../src/loan/terms.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { sampleDossier, X_RAY } from "./dossier.ts";
import { ASSUMED, OPEN_RATE, X_RAY_REST } from "./forwardLoans.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { plain, sheetOf, valuesOf, withDay } from "./readPlan.ts";

addLaterTexts();

const SECOND = { ...X_RAY, id: "second", name: "Drugi" };
const built = (on: string, loans: readonly LoanTerms[]): WorkbookPlan =>
  buildWorkbook(sampleDossier("sr-Latn", on, [...loans]));

/**
 * The page's rows of years as the formulas give them when another day is typed, but for empty ones: the header, the years, the
 * total; the note, empty or not.
 */
function yearsOf(plan: WorkbookPlan, typed?: string): string[][] {
  const { cells, name } = sheetOf(plan, "summary");
  const header = cells.find(({ value }) => plain(value) === "Godina")?.row ?? 0;
  const total = cells.find(({ value }) => plain(value) === "Ukupno posle tog dana")?.row ?? 0;
  const sheets = new PlanSheets(typed === undefined ? plan : withDay(plan, day(typed)));
  const shown = (at: number, column: number): string => {
    const value = sheets.cell(name, header + at, column);
    return typeof value === "number" || typeof value === "string" ? String(value) : "";
  };
  return Array.from({ length: total - header + 2 }, (_, at) =>
    [0, 2, 3, 4, 5].map((column) => shown(at, column)),
  ).filter((row, at) => at > total - header || row.some((cell) => cell !== ""));
}

test("two loans like X RAY pay twice what it pays, at the rates of the day", () => {
  // Twice the amounts of its schedule, divided by 6.8947 (EUR/CNY, European Central Bank, 31 August 2022) and times
  // 17.1319 (CNY/RSD), each rounded to hundredths; counted apart.
  expect(yearsOf(built("2022-08-31", [X_RAY, SECOND]))).toEqual([
    ["Godina", "Glavnica, EUR", "Kamata i naknade, EUR", "Ukupno, EUR", "Ukupno, RSD"],
    ["2022", "2476539.95", "265815.29", "2742355.24", "323925111.05"],
    ["2023", "4953079.9", "413994.93", "5367074.83", "633955180.79"],
    ["2024", "4953079.9", "264164.26", "5217244.16", "616257285.65"],
    ["2025", "4953079.9", "112682.57", "5065762.47", "598364372.26"],
    ["Ukupno posle tog dana", "17335779.65", "1056657.05", "18392436.7", "2172501949.75"],
    ["", "", "", "", ""],
  ]);
});

describe("the years follow the day that is typed", () => {
  /** Before, within and after the loans' lives, on a due date, and so early that later years share the last row. */
  const DAYS = ["2012-06-30", "2014-03-21", "2019-07-01", "2022-08-31", "2025-03-21"];
  const dueDates = Array.from({ length: 24 }, (_, n) =>
    day(`${2014 + Math.floor(n / 2)}-0${n % 2 === 0 ? 3 : 9}-21`),
  );
  it.each(DAYS)("made for %s: all that is due after another day is in a year", (from) => {
    const plan = built(from, [X_RAY, SECOND]);
    const sheet = sheetOf(plan, "summary");
    const table = sheet.tables.find(({ name }) => name === "tblYearsLeft");
    for (const to of DAYS) {
      const sheets = new PlanSheets(withDay(plan, day(to)));
      const principal = table?.rows.reduce(
        (sum, _, at) => sum + Number(sheets.cell(sheet.name, table.row + 1 + at, table.column + 2)),
        0,
      );
      expect(principal).toBe(2 * 8_537_500 * dueDates.filter((due) => due > day(to)).length);
    }
  });

  it("the rows of a page made for a day are those of one on which it was typed", () => {
    const made = yearsOf(built("2022-08-31", [X_RAY, SECOND]));
    expect(yearsOf(built("2023-01-01", [X_RAY, SECOND]), "2022-08-31")).toEqual(made);
  });

  it("after the last payment they say that all is repaid", () => {
    expect(yearsOf(built("2022-08-31", [X_RAY, SECOND]), "2026-01-01").slice(1, 3)).toEqual([
      ["ništa, sve je otplaćeno", "", "", "", ""],
      ["Ukupno posle tog dana", "0", "0", "0", "0"],
    ]);
  });
});

describe("what is not known is in no sum", () => {
  it("an open rate leaves interest out, and heads and a note say so", () => {
    const open = yearsOf(built("2024-12-31", [OPEN_RATE, X_RAY]));
    expect(open[0]).toEqual([
      "Godina",
      "Glavnica, EUR",
      "Poznata kamata i naknade, EUR",
      "Poznato ukupno, EUR",
      "Poznato ukupno, RSD",
    ]);
    expect(open.at(-1)?.[0]).toContain("Bez kamate zajmova čija stopa nije poznata");
    // The interest of X RAY alone: 388,456.25 / 6.8947.
    expect(open[2]?.slice(1, 3)).toEqual(["4953079.9", "56341.28"]);
  });

  it("where all interest of a year is open, no nought stands there", () => {
    const second = { ...OPEN_RATE, id: "second-open", name: "Drugi bez stope" };
    const open = yearsOf(built("2024-12-31", [OPEN_RATE, second]));
    expect(open[2]?.slice(0, 3)).toEqual(["2025", "4953079.9", "nije poznata"]);
  });

  it("with an assumed rate nothing is left out", () => {
    const assumed = yearsOf(built("2024-12-31", [ASSUMED, X_RAY]));
    expect(assumed[0]?.[2]).toBe("Kamata i naknade, EUR");
    expect(assumed.at(-1)?.[0]).toBe("");
  });

  it("a balance that is not known on the day leaves no sum of its currency", () => {
    const rest = { ...X_RAY_REST, id: "rest", name: "Ostatak" };
    const plan = built("2022-08-31", [X_RAY, rest]);
    expect(new Set(valuesOf(plan, "tblYearsLeft", "principal"))).toEqual(new Set([""]));
    expect(yearsOf(plan).at(-2)?.slice(1)).toEqual([
      "nije poznata",
      "nije poznata",
      "nije poznato",
      "nije poznato",
    ]);
  });
});
