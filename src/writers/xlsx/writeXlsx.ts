import type { NamedRange } from "hucre";
import type { SheetPlan, WorkbookPlan } from "../../workbook/plan.ts";
import { OWN_SHEET, SHEET_MARK } from "../../workbook/standing.ts";
import { PLAIN } from "../../workbook/looks.ts";
import { fixedBlock, quotedSheet } from "../../workbook/address.ts";
import { cellFinder } from "../cellFinder.ts";
import { cellsOfSheet } from "../everyCell.ts";
import { countOfNames, type CountOfName } from "../formulas/arrayUse.ts";
import { requireSoundPlan } from "../check/checkPlan.ts";
import { calculatedColumns } from "./calculatedColumns.ts";
import { chartName } from "../chartAxes.ts";
import { chartXml } from "./chartXml.ts";
import { keptInserts } from "./keptXml.ts";
import { notesXml } from "./notes.ts";
import { fileSheet } from "./sheet.ts";

/**
 * The plan as an .xlsx file (ECMA-376, transitional). Formulas are live and carry the engine's results, so that a viewer that
 * does not calculate shows them too. The same plan gives the same bytes.
 * @param sealed whether it can be told from the file later that nobody has changed it since
 * @throws Problem for a plan that Excel would refuse or repair; nothing is written then
 */
export async function writeXlsx(plan: WorkbookPlan, { sealed = false } = {}): Promise<Uint8Array> {
  requireSoundPlan(plan);
  // With the libraries in it, loaded only when a file is written.
  const { writePackage } = await import("./package.ts");
  const cellsOf = cellFinder(plan);
  const countOfName = countInPlan(plan);
  return writePackage(
    {
      sheets: plan.sheets.map((sheet) => fileSheet(sheet, plan.language, countOfName)),
      properties: plan.properties,
      namedRanges: definedNames(plan),
      defaultFont: { name: PLAIN.typeface, size: PLAIN.size },
      activeSheet: Math.max(0, plan.sheets.findIndex(isShown)),
    },
    {
      charts: plan.sheets.flatMap(({ charts }) =>
        charts.map((chart) => chartXml(chart, cellsOf, plan.language)),
      ),
      chartNames: plan.sheets.map(({ charts }) => charts.map(chartName)),
      calculated: plan.sheets.flatMap(({ tables }) =>
        tables.map((table) => calculatedColumns(table, countOfName)),
      ),
      kept: keptInserts(plan),
      notes: plan.sheets.map(notesOf),
      application: plan.properties.creator,
      marks: SHEET_MARK,
      sealed,
    },
  );
}

function countInPlan({ sheets, names, kept }: WorkbookPlan): CountOfName {
  return countOfNames({
    tables: sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    names: [
      ...names.map(({ name }) => [name, null] as const),
      ...(kept?.names ?? []).map(({ name, formula }) => [name, formula] as const),
    ],
  });
}

function isShown({ hidden, aside, kept }: SheetPlan): boolean {
  return !hidden && !aside && kept?.state === undefined;
}

/** The part of a sheet's notes; null for a sheet without any. */
function notesOf(sheet: SheetPlan): string | null {
  const notes = [...cellsOfSheet(sheet)].flatMap(({ row, column, cell: { note } }) =>
    note ? [{ row, column, note }] : [],
  );
  return notes.length === 0 ? null : notesXml(notes);
}

/**
 * Names of cells; what is printed, and the rows repeated on each page, which hucre would write with the sheet's name unquoted; and the mark
 * of each sheet, a text by which the program knows its own sheets in Excel whatever they are called.
 */
function definedNames(plan: WorkbookPlan): NamedRange[] {
  const names = plan.names.map(({ name, sheet, row, column }) => ({
    name,
    range: fixedBlock({ sheet, row, column, rows: 1, columns: 1 }),
  }));
  const titles = plan.sheets.flatMap(({ name, print }) => {
    if (!print.repeatRows) return [];
    const [first, last] = print.repeatRows;
    return [
      { name: "_xlnm.Print_Titles", scope: name, range: `${quotedSheet(name)}!$${first + 1}:$${last + 1}` },
    ];
  });
  const areas = plan.sheets.flatMap(({ name, print: { area } }) =>
    area
      ? [
          {
            name: "_xlnm.Print_Area",
            scope: name,
            range: fixedBlock({ sheet: name, row: 0, column: 0, ...area }),
          },
        ]
      : [],
  );
  const marks = plan.sheets
    .filter(({ key }) => !key.startsWith(OWN_SHEET))
    .map(({ name, key }) => ({ name: SHEET_MARK, scope: name, range: `"${key.replaceAll('"', '""')}"` }));
  return [...names, ...areas, ...titles, ...marks];
}
