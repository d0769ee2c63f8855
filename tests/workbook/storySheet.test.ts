import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { CARDS, lawsWith, rate, RATES } from "../checks/laws.ts";
import { said } from "../messages/sayable.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

/*
 * X RAY by hand, as in tests/dossier/story: 24 instalments of 8,537,500 CNY, the first on 21.03.2014, 204,900,000 CNY
 * in all; 23,751,816 EUR on 31.07.2014 are 196,363,388.42 CNY at 8.2673, 888.42 more than the schedule has.
 */
const planned = (dossier: Dossier): WorkbookPlan => buildWorkbook(dossier);
const laws = planned(lawsWith());
const TABLE = "tblStory_x_ray";

test("a sheet for each scheduled loan that a balance was published of, after the checks, in the loans' order", () => {
  const keys = laws.sheets.map(({ key }) => key);
  expect(keys[keys.indexOf("checks") + 1]).toBe(
    keys.find((key) => key.startsWith("schedule:"))?.replace("schedule", "story"),
  );
  expect(keys).toContain("story:x-ray");
  // Terms without a card, and cards without terms, have none.
  expect(keys.filter((key) => key.startsWith("story:"))).toHaveLength(
    keys.filter((key) => key.startsWith("schedule:")).length,
  );
  expect(keys).not.toContain("story:zemun-borca");
});

test("published balances beside the schedule's, with formulas for all that is computed", () => {
  const of = (key: string): readonly string[] => valuesOf(laws, TABLE, key);
  expect([of("eur"), of("rsd"), of("own"), of("planned"), of("difference")]).toEqual([
    ["24179712", "23751816"],
    ["2698700072", "2773442543"],
    ["193437696.00", "196363388.42"],
    ["204900000.00", "196362500.00"],
    ["-11462304.00", "888.42"],
  ]);
  expect([of("plannedEur"), of("differenceEur"), of("percent"), of("needed")]).toEqual([
    ["25612500.00", "23751708.54"],
    ["-1432788.00", "107.46"],
    ["-0.0559", "0.0000"],
    ["8.4740", "8.2673"],
  ]);
  expect([of("pair"), of("rate")]).toEqual([
    ["EUR/CNY", "EUR/CNY"],
    ["8.0000", "8.2673"],
  ]);
  for (const key of ["pair", "rate", "rateDate", "own", "planned", "difference", "percent", "needed", "note"])
    for (const cell of columnOf(laws, TABLE, key)) expect([key, cell.formula]).not.toEqual([key, undefined]);
});

test("each printed balance leads to its line, each rate to its row", () => {
  const cellAt = (link: CellPlan["link"]): string[] => {
    const sheet = laws.sheets.find(({ name }) => name === link?.sheet);
    const row = Number(/\d+$/u.exec(link?.cell ?? "")?.[0]) - 1;
    const table = sheet?.tables.find((one) => row > one.row && row <= one.row + one.rows.length);
    return (table?.rows[row - table.row - 1] ?? []).map(({ value }) => plain(value));
  };
  const [of2013, of2014] = columnOf(laws, TABLE, "document");
  expect(cellAt(of2013?.link)).toEqual(expect.arrayContaining(["law-2013.pdf", "24179712"]));
  expect(cellAt(of2014?.link)).toEqual(expect.arrayContaining(["law-2014.pdf", "23751816"]));
  expect(cellAt(columnOf(laws, TABLE, "rate")[1]?.link)).toEqual(expect.arrayContaining(["CNY", "8.2673"]));
});

test("without the day's rate no figure stands there, and the note names the rate that is missing", () => {
  const cards = { xRay2014: { asOf: "2014-06-20" } };
  const plan = planned({ ...lawsWith({ cards }), rates: [] });
  expect(valuesOf(plan, TABLE, "own")).toEqual(["no rate entered", "no rate entered"]);
  expect(valuesOf(plan, TABLE, "difference")).toEqual(["", ""]);
  expect(valuesOf(plan, TABLE, "note")[1]).toContain("No rate EUR/CNY of 20\u00a0Jun\u00a02014 is known.");
  expect(columnOf(plan, TABLE, "own")[1]?.formula).toContain("no rate entered");
  // No point without a figure; the schedule is drawn alone.
  expect(sheetOf(plan, "story:x-ray").charts[0]?.series).toHaveLength(1);
});

test("a cross rate of two dinar rates is looked up, too; of one that formulas don't look up the figure is given, in grey", () => {
  const cross = [rate("2014-07-31", "EUR", "RSD", "116.7676"), rate("2014-07-31", "CNY", "RSD", "14.1241")];
  const plan = planned({ ...lawsWith(), rates: cross });
  expect(valuesOf(plan, TABLE, "pair")[1]).toBe("EUR/RSD : CNY/RSD");
  // 23,751,816 x 116.7676 / 14.1241 = 196,362,422.6...
  expect(valuesOf(plan, TABLE, "own")[1]).toMatch(/^196362\d{3}\.\d{2}$/u);
  expect(columnOf(plan, TABLE, "own")[1]?.formula).toBeDefined();

  const turned = [rate("2014-07-31", "RSD", "EUR", "0.008564"), cross[1]!];
  const grey = columnOf(planned({ ...lawsWith(), rates: turned }), TABLE, "own")[1];
  expect([grey?.look, grey?.value.kind]).toEqual(["computed", "number"]);
  const workings = sheetOf(planned({ ...lawsWith(), rates: turned }), "workings");
  const given = workings.cells.filter(({ value }) => grey && plain(value) === plain(grey.value));
  expect(given.map(({ look, formula }) => [look, formula])).toContainEqual(["computed", undefined]);
});

/** What the chart draws: its dates, its line and its points. Not in a table, where a column has one formula. */
function drawn(): string[][] {
  const sheet = sheetOf(laws, "story:x-ray");
  const [chart] = sheet.charts;
  if (!chart) throw new Error("no chart");
  return [chart.categories, ...chart.series.map(({ values }) => values)].map(({ row, rows, column }) =>
    Array.from({ length: rows }, (_, at) => {
      const cell = sheet.cells.find((one) => one.row === row + at && one.column === column);
      return cell ? plain(cell.value) : "";
    }),
  );
}

describe("the chart", () => {
  test("draws the schedule as a line and the published balances as points of one currency", () => {
    const { charts } = sheetOf(laws, "story:x-ray");
    expect(charts).toHaveLength(1);
    expect(charts[0]?.series.map(({ points = false }) => points)).toEqual([false, true]);
    expect(charts[0]?.valueTitle).toBe("CNY");
    expect(charts[0]?.altText).toContain("X RAY");
  });

  test("stands twice at each change: on the day before as it was, on the day as it becomes", () => {
    // Drawn on 21.03.2013, 24 instalments: 25 changes, two rows each; and two published points.
    const [dates, owed, points] = drawn() as [string[], string[], string[]];
    expect(dates).toHaveLength(2 * 25 + 2);
    expect(dates.slice(0, 5)).toEqual(["2013-03-20", "2013-03-21", "2013-05-31", "2014-03-20", "2014-03-21"]);
    expect(owed.slice(0, 5)).toEqual([
      "0.00",
      "204900000.00",
      "204900000.00",
      "204900000.00",
      "196362500.00",
    ]);
    expect([dates.at(-1), owed.at(-1)]).toEqual(["2025-09-21", "0.00"]);
    expect(points.filter((text) => text !== "")).toEqual(["193437696.00", "196363388.42"]);
  });
});

test("one page: what the chart draws stands below what is printed", () => {
  const sheet = sheetOf(laws, "story:x-ray");
  const area = sheet.print.area!;
  const first = sheet.charts[0]?.categories.row;
  expect([sheet.print.fitWidth, sheet.print.fitHeight]).toEqual([1, 1]);
  expect(first).toBeGreaterThan(area.rows);
  for (const table of sheet.tables) {
    expect(table.row + table.rows.length).toBeLessThan(area.rows);
    expect(table.columns.length).toBeLessThanOrEqual(area.columns);
  }
});

test("events say how each is known, in words", () => {
  const marks = valuesOf(laws, "tblEvents_x_ray", "mark");
  const what = valuesOf(laws, "tblEvents_x_ray", "what");
  expect(marks[what.findIndex((text) => text.startsWith("Drawn:"))]).toBe("assumed");
  expect(marks[what.findIndex((text) => text.startsWith("Ceiling"))]).toBe("seen in a document");
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("is a plan that Excel takes, also of loans in euros and dinars", () => {
    const dossier = lawsWith();
    const [first] = dossier.loans;
    if (!first) throw new Error("no loan");
    const eur = { ...first, terms: inCurrency(first.terms, "EUR", "eur") };
    const rsd = { ...first, terms: inCurrency(first.terms, "RSD", "rsd") };
    const plan = planned({
      ...dossier,
      loans: [first, eur, rsd],
      settings: { ...dossier.settings, language },
    });
    expect(checkPlan(plan)).toEqual([]);
    expect(tableOf(plan, "tblStory_eur").columns.map(({ key }) => key)).not.toContain("rate");
    // 24,179,712 less 204,900,000 of a loan that is printed in its own currency.
    expect(valuesOf(plan, "tblStory_eur", "difference")[0]).toBe("-180720288.00");
    expect(valuesOf(plan, "tblStory_rsd", "difference")[0]).toBe("2493800072.00");
  });
});

function inCurrency(terms: Dossier["loans"][number]["terms"], currency: "EUR" | "RSD", id: string) {
  const to = <T extends { readonly amount: { readonly minor: bigint } }>(one: T) => ({
    ...one,
    amount: { minor: one.amount.minor, currency },
  });
  return { ...terms, id, currency, facility: null, drawdowns: terms.drawdowns.map(to), sources: {} };
}

test("what the sentences need is given to them", () => {
  expect(RATES).toHaveLength(3);
  expect(CARDS.xRay2014.eur).toBe("23.751.816");
  expect(said({ key: "story:sheet", params: { loan: "X RAY" } })).toBe("History – X RAY");
});
