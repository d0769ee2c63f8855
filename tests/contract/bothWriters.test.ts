import { afterAll, describe, expect, test } from "vitest";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { number, text } from "../writers/planParts.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfHost } from "./fromHost.ts";
import { cellCount, compared, factDifferences, NOT_COMPARED } from "./normalForm.ts";
import { contractPlans } from "./plans.ts";
import { comparedByTheProgram, writtenInHost } from "./writtenInHost.ts";

const plans = contractPlans();
const counted = { plans: 0, cells: 0, facts: 0, differences: 0, formulas: 0 };

afterAll(() => {
  const { plans: of, cells, facts, differences, formulas } = counted;
  console.log(
    `both writers: ${of} plans, ${cells} cells, ${facts} facts compared, ${differences} differences; ` +
      `${formulas} formulas calculated as the engine says. Not compared: ${NOT_COMPARED.map(({ what, why }) => `${what} (${why})`).join("; ")}.`,
  );
});

describe("a plan written as a file and written into Excel is the same workbook", () => {
  test.each([...plans])("%s", async (_, plan) => {
    const host = await writtenInHost(plan);
    const [file, excel] = [factsOfFile(await writeXlsx(plan)), factsOfHost(host)].map(compared) as [
      ReturnType<typeof compared>,
      ReturnType<typeof compared>,
    ];
    const differences = factDifferences(file, excel);
    counted.plans += 1;
    counted.cells += cellCount(file);
    counted.facts += file.size;
    counted.differences += differences.length;
    expect(host.gaps).toEqual([]);
    expect(cellCount(file)).toBeGreaterThan(50);
    expect(differences).toEqual([]);
  });

  test.each([...plans])("its formulas give in Excel what the engine says: %s", async (_, plan) => {
    const { agree, differ } = await comparedByTheProgram(plan);
    counted.formulas += agree;
    expect(differ).toEqual([]);
  });
});

type Sheet = WorkbookPlan["sheets"][number];
type Change = (plan: WorkbookPlan) => WorkbookPlan;

/** Changes each sheet that is shown. */
const onSheets =
  (change: (sheet: Sheet) => Sheet): Change =>
  (plan) => ({ ...plan, sheets: plan.sheets.map((sheet) => (sheet.hidden ? sheet : change(sheet))) });

/** Changes the first cell of each table. */
const onCells = (change: (cell: CellPlan) => CellPlan): Change =>
  onSheets((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, down) =>
        down > 0 ? row : row.map((cell, across) => (across > 0 ? cell : change(cell))),
      ),
    })),
  }));

const turned = (print: Sheet["print"]): Sheet["print"] => ({
  ...print,
  orientation: print.orientation === "portrait" ? "landscape" : "portrait",
});

describe("the comparison sees when the two workbooks differ in", () => {
  const plan = plans.get("one loan")!;
  const [name] = plan.names;

  test.each<[string, Change]>([
    ["a value", onCells((cell) => ({ ...cell, value: number("987"), format: "integer" }))],
    [
      "a number that turned into a text",
      onCells((cell) => ({ ...cell, value: text("1"), format: "integer" })),
    ],
    ["a number format", onCells((cell) => ({ ...cell, format: "rate4" }))],
    ["a look", onCells((cell) => ({ ...cell, look: "bad" }))],
    ["an alignment", onCells((cell) => ({ ...cell, align: "center" }))],
    ["widths", onSheets((sheet) => ({ ...sheet, widths: sheet.widths.map((width) => width + 1) }))],
    ["a sheet's mark", onSheets((sheet) => ({ ...sheet, key: `${sheet.key} 2` }))],
    [
      "the order of sheets",
      (same) => ({ ...same, sheets: same.sheets.with(1, same.sheets[2]!).with(2, same.sheets[1]!) }),
    ],
    ["frozen panes", onSheets((sheet) => ({ ...sheet, freeze: { rows: 2, columns: 1 } }))],
    ["a footer", onSheets((sheet) => ({ ...sheet, print: { ...sheet.print, footer: "other" } }))],
    ["the paper's orientation", onSheets((sheet) => ({ ...sheet, print: turned(sheet.print) }))],
    [
      "a condition",
      onSheets((sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.slice(1) })),
    ],
    ["a validation", onSheets((sheet) => ({ ...sheet, validations: sheet.validations.slice(1) }))],
    [
      "a chart",
      onSheets((sheet) => ({
        ...sheet,
        charts: sheet.charts.map((chart) => ({ ...chart, title: "other" })),
      })),
    ],
    ["a name", (same) => ({ ...same, names: [...same.names, { ...name!, name: "Other" }] })],
    [
      "filter buttons",
      onSheets((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, filter: !table.filter })),
      })),
    ],
  ])("%s", async (_, change) => {
    const excel = compared(factsOfHost(await writtenInHost(change(plan))));
    const [file, changed] = [await writeXlsx(plan), await writeXlsx(change(plan))];
    expect(factDifferences(compared(factsOfFile(file)), excel).length).toBeGreaterThan(0);
    expect(factDifferences(compared(factsOfFile(changed)), excel)).toEqual([]);
  });
});
