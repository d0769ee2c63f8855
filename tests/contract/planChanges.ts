import type { CellPlan, NamePlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { number, text } from "../writers/planParts.ts";

type Sheet = WorkbookPlan["sheets"][number];
export type Change = (plan: WorkbookPlan) => WorkbookPlan;

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

/** Changes of a plan that a comparison of workbooks must see, by what they change. @param name one of the plan's names */
export function planChanges(name: NamePlan): [string, Change][] {
  return [
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
      (same) => ({ ...same, sheets: same.sheets.with(0, same.sheets[1]!).with(1, same.sheets[0]!) }),
    ],
    ["a tab's colour", onSheets((sheet) => ({ ...sheet, tabColour: "FF0000" }))],
    [
      "a hidden sheet",
      (same) => ({ ...same, sheets: same.sheets.with(1, { ...same.sheets[1]!, aside: true }) }),
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
    ["a name", (same) => ({ ...same, names: [...same.names, { ...name, name: "Other" }] })],
    [
      "filter buttons",
      onSheets((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({ ...table, filter: !table.filter })),
      })),
    ],
  ];
}
