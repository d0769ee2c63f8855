import { afterAll, describe, expect, test } from "vitest";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { number, text } from "../writers/planParts.ts";
import { schedulePlan } from "../writers/schedulePlan.ts";
import { factsOfFile } from "./fromFile.ts";
import { factsOfHost } from "./fromHost.ts";
import { cellCount, compared, factDifferences, NOT_COMPARED } from "./normalForm.ts";
import { contractPlans } from "./plans.ts";
import { comparedByTheProgram, writtenInHost } from "./writtenInHost.ts";

const plans = await contractPlans();
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

describe("the comparison sees a difference", () => {
  type Change = (plan: WorkbookPlan) => WorkbookPlan;
  const onSheet =
    (change: (sheet: WorkbookPlan["sheets"][number]) => WorkbookPlan["sheets"][number]): Change =>
    (plan) => ({
      ...plan,
      sheets: plan.sheets.map((sheet, index) => (index === 0 ? change(sheet) : sheet)),
    });
  const onCell = (change: (cell: CellPlan) => CellPlan): Change =>
    onSheet((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table, index) =>
        index > 0
          ? table
          : {
              ...table,
              rows: table.rows.map((row, r) =>
                r > 0 ? row : row.map((cell, c) => (c === 0 ? change(cell) : cell)),
              ),
            },
      ),
    }));

  test.each<[string, Change]>([
    ["a value", onCell((cell) => ({ ...cell, value: number("987"), format: "integer" }))],
    [
      "a number that turned into a text",
      onCell((cell) => ({ ...cell, value: text("1"), format: "integer" })),
    ],
    ["a number format", onCell((cell) => ({ ...cell, format: "rate4" }))],
    ["a look", onCell((cell) => ({ ...cell, look: "bad" }))],
    ["an alignment", onCell((cell) => ({ ...cell, align: "center" }))],
    ["a column's width", onSheet((sheet) => ({ ...sheet, widths: sheet.widths.map((width) => width + 1) }))],
    ["a sheet's name", onSheet((sheet) => ({ ...sheet, key: "other" }))],
    ["frozen panes", onSheet((sheet) => ({ ...sheet, freeze: { rows: 2, columns: 1 } }))],
    ["a footer", onSheet((sheet) => ({ ...sheet, print: { ...sheet.print, footer: "other" } }))],
    [
      "the paper's orientation",
      onSheet((sheet) => ({
        ...sheet,
        print: {
          ...sheet.print,
          orientation: sheet.print.orientation === "portrait" ? "landscape" : "portrait",
        },
      })),
    ],
    [
      "a missing condition",
      onSheet((sheet) => ({ ...sheet, conditionalFormats: sheet.conditionalFormats.slice(1) })),
    ],
    ["a missing validation", onSheet((sheet) => ({ ...sheet, validations: sheet.validations.slice(1) }))],
    [
      "a chart's title",
      onSheet((sheet) => ({ ...sheet, charts: sheet.charts.map((chart) => ({ ...chart, title: "other" })) })),
    ],
    ["a missing name", (plan) => ({ ...plan, names: plan.names.slice(1) })],
    [
      "filter buttons",
      onSheet((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, filter: !table.filter })),
      })),
    ],
  ])("%s", async (_, change) => {
    const file = compared(factsOfFile(await writeXlsx(schedulePlan)));
    const changed = change(schedulePlan);
    const excel = compared(factsOfHost(await writtenInHost(changed)));
    const differences = factDifferences(file, excel);
    expect(differences.length).toBeGreaterThan(0);
    expect(factDifferences(compared(factsOfFile(await writeXlsx(changed))), excel)).toEqual([]);
  });
});
