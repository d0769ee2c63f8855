import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { openExcelWorkbook } from "../../src/writers/excel/openExcelWorkbook.ts";
import type { CellsComparison, OpenWorkbook } from "../../src/writers/openWorkbook.ts";
import { planUpdate } from "../../src/writers/update/planUpdate.ts";
import { installGlobals, removeGlobals, startExcel } from "../excel-host/client.ts";
import type { ExcelHost } from "../excel-host/host.ts";

/** An Excel with the plan written into it by the program's own writer; the empty sheet that it began with taken away. */
export function writtenInHost(plan: WorkbookPlan): Promise<ExcelHost> {
  return inHost(plan, (_, host) => Promise.resolve(withoutFirstSheet(host)));
}

export interface WrittenAndCompared {
  readonly host: ExcelHost;
  /** What the program's own comparison says after Excel has calculated. */
  readonly comparison: CellsComparison;
}

/** The same, and compared by the program before its pane is closed. */
export function writtenAndCompared(plan: WorkbookPlan): Promise<WrittenAndCompared> {
  return inHost(plan, async (workbook, host) => {
    const comparison = await workbook.compare(plan);
    return { host: withoutFirstSheet(host), comparison };
  });
}

function withoutFirstSheet(host: ExcelHost): ExcelHost {
  const { workbook } = host.state;
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== "Sheet1");
  return host;
}

async function inHost<T>(
  plan: WorkbookPlan,
  then: (workbook: OpenWorkbook, host: ExcelHost) => Promise<T>,
): Promise<T> {
  const running = await startExcel();
  // What Excel does with it closed is a test of its own: tests/writers/excel/pageScale.test.ts.
  running.host.user.openTab("Page Layout");
  installGlobals(running);
  try {
    const workbook = openExcelWorkbook();
    const outcome = await workbook.write(planUpdate(plan, await workbook.read(), null));
    if (outcome.kind !== "written") throw new Error(`not written: ${JSON.stringify(outcome)}`);
    return await then(workbook, running.host);
  } finally {
    removeGlobals();
    running.close();
  }
}

/** The plan with each formula as it stands in Excel, in the words that the writer sent. */
export function withFormulasOf(host: ExcelHost, plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const live = host.state.workbook.sheetNamed(sheet.name);
      if (!live) throw new Error(`no sheet ${sheet.name}`);
      const asWritten = <C extends CellPlan>(cell: C, row: number, column: number): C => {
        const formula = live.cell(row, column).formula;
        if ((formula === null) !== (cell.formula === undefined))
          throw new Error(`${sheet.name}, row ${row + 1}, column ${column + 1}: ${formula ?? "no formula"}`);
        return formula === null ? cell : { ...cell, formula: formula.replace(/^=/u, "") };
      };
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => asWritten(cell, cell.row, cell.column)),
        tables: sheet.tables.map((table) => ({
          ...table,
          rows: table.rows.map((cells, down) =>
            cells.map((cell, across) => asWritten(cell, table.row + 1 + down, table.column + across)),
          ),
        })),
      };
    }),
  };
}
