import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../src/messages/language.ts";
import { decimalText } from "../../src/money/decimal.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { agreesWithEngine } from "../../src/writers/agreement.ts";
import { checkPlan } from "../../src/writers/check/checkPlan.ts";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { CHANGED, checkedDossier, findingsOf, IN_ORDER, markedDossier, TOTAL } from "./checked.ts";
import { sampleDossier } from "./dossier.ts";
import { PlanSheets } from "./formulas/planSheets.ts";
import { columnOf, plain, sheetOf, tableOf, valuesOf } from "./readPlan.ts";

const PLAN = buildWorkbook(markedDossier("en"));

/** A cell of tblFindings by the beginning of the finding's key. */
function cellOf(plan: WorkbookPlan, key: string, column: string) {
  const row = valuesOf(plan, "tblFindings", "key").findIndex((one) => one.startsWith(key));
  return columnOf(plan, "tblFindings", column)[row]!;
}
const told = (plan: WorkbookPlan, key: string, column: string): string =>
  plain(cellOf(plan, key, column).value).replaceAll("\u00a0", " ");

describe.each(LANGUAGES)("the sheet of checks in %s", (language) => {
  const plan = buildWorkbook(markedDossier(language));
  const sheet = sheetOf(plan, "checks");

  test("is sound, and every formula gives what the engine says", () => {
    expect(checkPlan(plan)).toEqual([]);
    const sheets = new PlanSheets(plan);
    const formulas = [...cellsOfSheet(sheet)].filter(({ cell }) => cell.formula !== undefined);
    expect(formulas.length).toBeGreaterThan(100);
    const differing = formulas.filter(
      ({ cell, row, column }) => !agreesWithEngine(cell, sheets.shown(sheet.name, row, column)),
    );
    expect(differing).toEqual([]);
  });

  test("holds every finding once", () => {
    const keys = valuesOf(plan, "tblFindings", "key");
    expect(keys.toSorted()).toEqual(
      findingsOf(markedDossier(language))
        .map(({ key }) => key)
        .toSorted(),
    );
  });
});

describe("the findings", () => {
  test("stand in the order in which they are looked at: errors, questions, not checkable, marked, in order", () => {
    const outcomes = valuesOf(PLAN, "tblFindings", "outcome");
    const kinds = valuesOf(PLAN, "tblFindings", "severity");
    const marks = valuesOf(PLAN, "tblFindings", "state");
    const ranks = outcomes.map((outcome, row) =>
      outcome === "difference"
        ? kinds[row] === "error"
          ? 0
          : 1
        : outcome === "not checkable"
          ? 2
          : marks[row] === ""
            ? 4
            : 3,
    );
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test("an amount less the sum of its rows is a formula: 105,775,298 - 105,774,298 = 1,000", () => {
    expect(told(PLAN, TOTAL, "first")).toBe("105775298.00");
    expect(told(PLAN, TOTAL, "second")).toBe("105774298.00");
    expect(cellOf(PLAN, TOTAL, "difference")).toMatchObject({
      formula:
        'IF([@[Given difference]]<>"",[@[Given difference]],IF([@In]="","",' +
        'IF([@In]="days",ABS([@[First figure]]-[@[Second figure]]),' +
        "ROUND([@[First figure]]-[@[Second figure]],2))))",
      format: "amount2",
      look: "plain",
    });
    expect(told(PLAN, TOTAL, "differenceGiven")).toBe("");
    expect(told(PLAN, TOTAL, "difference")).toBe("1000.00");
    expect(told(PLAN, TOTAL, "differenceUnit")).toBe("EUR");
  });

  test("days between two laws are a formula over two dates: 21 January to 21 July 2021 are 181", () => {
    const shown = ["difference", "differenceUnit", "differenceGiven"].map((key) => told(PLAN, CHANGED, key));
    expect(shown).toEqual(["181", "days", ""]);
  });

  test("a payment that came late differs in days, which no two amounts give: the value is given", () => {
    const late = "payments|x-ray|16150|principal";
    const difference = cellOf(PLAN, late, "difference");
    expect(difference.value.kind).toBe("number");
    expect(difference.look).toBe("computed");
    expect(cellOf(PLAN, late, "differenceGiven")).toMatchObject({
      value: difference.value,
      look: "computed",
    });
    expect(cellOf(PLAN, late, "differenceGiven").formula).toBeUndefined();
    expect(told(PLAN, late, "differenceUnit")).toBe("days");
  });

  test("lead to the cells in which their figures stand", () => {
    const target = (key: string, column: string): string => {
      const { link } = cellOf(PLAN, key, column);
      const sheet = PLAN.sheets.find(({ name }) => name === link?.sheet);
      const cell = [...cellsOfSheet(sheet!)].find(
        ({ row, column: across }) => `${String.fromCharCode(65 + across)}${row + 1}` === link?.cell,
      );
      return `${sheet?.key}: ${plain(cell!.cell.value)}`;
    };
    expect(target(CHANGED, "firstPlace")).toBe("lines: 21.01.2021.");
    expect(target(CHANGED, "secondPlace")).toBe("lines: 21.07.2021.");
    expect(target(TOTAL, "firstPlace")).toBe("lines: 1");
    expect(target("payments|x-ray|16334|principal", "firstPlace")).toBe("payments: x-ray");
    expect(target("payments|x-ray|16334|principal", "secondPlace")).toBe("schedule:x-ray: 2014-09-21");
    // Not checkable for want of figures: the line is what there is to look at.
    expect(target("balance-by-instalments|kostolac-1|law-2014.pdf", "subject")).toBe("lines: 6.11");
    // In order: nobody follows it.
    const order = "rate-of-the-day|law-2014.pdf|direct-external|6.4";
    expect(cellOf(PLAN, order, "firstPlace").link).toBeUndefined();
  });

  test("a name and a note that begin as formulas would are texts", () => {
    const cells = [...cellsOfSheet(sheetOf(PLAN, "checks"))].map(({ cell }) => cell);
    const odd = cells.filter(({ value }) => plain(value).startsWith("="));
    expect(odd.map(({ value }) => plain(value))).toContain("=aneks 2; potvrđeno");
    expect(odd.length).toBeGreaterThan(3);
    for (const cell of odd) expect(cell).toMatchObject({ value: { kind: "text" }, format: "text" });
    expect(odd.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test("what cannot be checked says why, and nothing else does", () => {
    const outcomes = valuesOf(PLAN, "tblFindings", "outcome");
    const reasons = valuesOf(PLAN, "tblFindings", "reason");
    expect(outcomes.map((outcome) => outcome === "not checkable")).toEqual(
      reasons.map((reason) => reason !== ""),
    );
  });
});

describe("what the user said", () => {
  test("stands in the finding's row, and a mark made for other figures says so", () => {
    const row = (key: string): string[] =>
      ["state", "note", "madeFor"].map((column) => told(PLAN, key, column));
    expect(row(CHANGED)).toEqual(["accepted", "=aneks 2; potvrđeno", ""]);
    expect(row(TOTAL)).toEqual(["to be asked", "", "other figures"]);
    expect(row(IN_ORDER)).toEqual(["error", "pogrešna strana", ""]);
  });

  test("on a finding that there is no more stands apart", () => {
    const columns = ["check", "state", "note", "key", "seen"];
    expect(columns.map((column) => valuesOf(PLAN, "tblGoneNotes", column))).toEqual([
      ["Principal of the year"],
      ["accepted"],
      ["iz ranijeg zakona"],
      ["yearly-instalment|old-loan|law-2009.pdf|6.5"],
      ["difference; 8537500.00 CNY; 17075000.00 CNY"],
    ]);
    const none = buildWorkbook(checkedDossier());
    expect(sheetOf(none, "checks").tables.map(({ name }) => name)).not.toContain("tblGoneNotes");
  });

  test("a tolerance decides, stands in its cell, and is said to be entered", () => {
    const at = valuesOf(PLAN, "tblTolerances", "id").indexOf("balance-by-instalments");
    const cell = columnOf(PLAN, "tblTolerances", "tolerance")[at];
    expect(cell).toMatchObject({ format: "percent", look: "input" });
    expect(cell?.value.kind === "number" && decimalText(cell.value.number)).toBe("0.000001");
    const lines = sheetOf(PLAN, "checks").cells.map(({ value }) => plain(value));
    expect(lines.filter((line) => line.includes("the default is 0.6%"))).toHaveLength(1);
    const differing = (plan: WorkbookPlan): string =>
      valuesOf(plan, "tblTolerances", "differences")[at] ?? "";
    expect(Number(differing(PLAN))).toBeGreaterThan(
      Number(differing(buildWorkbook({ ...markedDossier(), tolerances: [] }))),
    );
  });
});

describe("the sheet", () => {
  test("prints what is to be looked at and whatever is marked; the rest is counted, and what sorting hides too", () => {
    const { print, tables, name } = sheetOf(PLAN, "checks");
    const table = tables.find((one) => one.name === "tblFindings")!;
    const outcomes = valuesOf(PLAN, "tblFindings", "outcome");
    const marked = valuesOf(PLAN, "tblFindings", "state");
    const telling = outcomes.filter((outcome, row) => outcome !== "in order" || marked[row] !== "").length;
    expect(telling).toBeLessThan(outcomes.length);
    expect(print).toMatchObject({
      orientation: "landscape",
      fitWidth: 1,
      repeatRows: [table.row, table.row],
      area: { rows: table.row + 1 + telling, columns: 11 },
    });
    expect(table.columns[10]?.key).toBe("year");
    expect(table.filter).toBe(true);
    // Sorted the other way round: the count tells what is not printed.
    const turned = { ...table, rows: table.rows.toReversed() };
    const sheets = PLAN.sheets.map((sheet) =>
      sheet.name === name
        ? { ...sheet, tables: sheet.tables.map((one) => (one === table ? turned : one)) }
        : sheet,
    );
    const outside = sheetOf(PLAN, "checks").cells.find(({ value }) =>
      plain(value).startsWith("Rows that are not printed"),
    )!;
    const count = (plan: WorkbookPlan): unknown =>
      new PlanSheets(plan).shown(name, outside.row, outside.column + 1)?.value;
    expect(Number(count(PLAN))).toBe(0);
    expect(Number(count({ ...PLAN, sheets }))).toBeGreaterThan(0);
  });

  test("counts by check and by subject are live: a finding that is marked is counted at once", () => {
    const { name } = sheetOf(PLAN, "checks");
    const table = tableOf(PLAN, "tblFindings");
    const state = table.columns.findIndex(({ key }) => key === "state");
    const row = valuesOf(PLAN, "tblFindings", "key").findIndex((key) =>
      key.startsWith("payments|x-ray|16334|principal"),
    );
    const marked = table.rows.map((cells, at) =>
      at === row
        ? cells.with(state, { ...cells[state]!, value: { kind: "text", text: "to be asked" } as const })
        : cells,
    );
    const sheets = PLAN.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((one) => (one === table ? { ...one, rows: marked } : one)),
    }));
    const count = (plan: WorkbookPlan, of: string, key: string, id: string): number => {
      const counted = tableOf(plan, of);
      const at = valuesOf(plan, of, key).indexOf(id);
      const column = counted.columns.findIndex((one) => one.key === "toBeAsked");
      return Number(new PlanSheets(plan).shown(name, counted.row + 1 + at, counted.column + column)?.value);
    };
    const after = { ...PLAN, sheets };
    for (const [of, key, id] of [
      ["tblTolerances", "id", "payments"],
      ["tblCheckedSubjects", "about", "x-ray"],
    ] as const) {
      expect([of, count(PLAN, of, key, id), count(after, of, key, id)]).toEqual([of, 0, 1]);
    }
  });

  test("is there for a loan alone, and not where there is nothing to check", () => {
    const none = { ...sampleDossier("en", "2022-08-31", []), documents: [], lines: [], unscheduled: [] };
    expect(buildWorkbook(none).sheets.map(({ key }) => key)).not.toContain("checks");
    const alone = { ...sampleDossier("en"), documents: [], lines: [], unscheduled: [] };
    const keys = buildWorkbook(alone).sheets.map(({ key }) => key);
    expect(keys.slice(keys.indexOf("checks"))).toEqual([
      "checks",
      "story:x-ray",
      "lines",
      "sources",
      "workings",
      "memory",
    ]);
  });
});
