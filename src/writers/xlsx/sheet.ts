import type { Cell, ConditionalRule, DataValidation, TableDefinition, WriteSheet } from "hucre/xlsx";
import { excelSerial } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import { decimalText } from "../../money/decimal.ts";
import type { KeptLine, KeptSheet } from "../../workbook/kept.ts";
import type { ChartPlan, SheetPlan, TablePlan, ValidationPlan } from "../../workbook/plan.ts";
import { blockAddress, fixedBlock } from "../../workbook/address.ts";
import { cellsOfSheet } from "../everyCell.ts";
import type { CountOfName } from "../formulas/arrayUse.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { without } from "../rectangles.ts";
import { rowHeights } from "../rowHeights.ts";
import { COLUMN_MARGIN, MARGINS, TABLE_STYLE, PAGE_OF_PAGES, footerPart } from "../sheetLook.ts";
import { fileCell, fileText } from "./cells.ts";
import { conditionalStyle } from "./styles.ts";

type RowDef = NonNullable<ReturnType<NonNullable<WriteSheet["rowDefs"]>["get"]>>;

/** A sheet of the plan as hucre takes it. */
export function fileSheet(sheet: SheetPlan, language: Language, countOfName: CountOfName): WriteSheet {
  const merged = sheet.cells.filter((cell) => (cell.span ?? 1) > 1);
  const { freeze, print } = sheet;
  return {
    name: sheet.name,
    ...visibility(sheet),
    columns: fileColumns(sheet),
    cells: fileCells(sheet, language, countOfName),
    merges: merged.map(({ row, column, span = 1 }) => ({
      startRow: row,
      endRow: row,
      startCol: column,
      endCol: column + span - 1,
    })),
    rowDefs: fileRows(sheet),
    tables: sheet.tables.map(fileTable),
    charts: sheet.charts.map(chartFrame),
    conditionalRules: sheet.conditionalFormats.map((format, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      formula: fileFormula(format.formula, null),
      style: conditionalStyle(format.look),
      range: blockAddress(format.at),
    })),
    dataValidations: sheet.validations.flatMap((validation) => fileValidation(validation, sheet.kept)),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) ? { freezePane: freeze } : {}),
    // A sheet of tables is worked in; one without is read, and looks like a page.
    view: { showGridLines: sheet.kept?.gridlines ?? sheet.tables.length > 0, ...fileView(sheet) },
    ...outline(sheet.kept),
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.fitWidth,
      fitToHeight: print.fitHeight,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: footerCode(print.footer) },
  };
}

/** Of a sheet that the program or its user does not show. */
function visibility({ hidden, aside, kept }: SheetPlan): Pick<WriteSheet, "hidden" | "veryHidden"> {
  if (hidden || kept?.state === "veryHidden") return { veryHidden: true };
  return aside || kept?.state === "hidden" ? { hidden: true } : {};
}

function fileColumns({ widths, kept }: SheetPlan): NonNullable<WriteSheet["columns"]> {
  const last = Math.max(widths.length - 1, ...(kept?.columns?.keys() ?? []));
  return Array.from({ length: last + 1 }, (_none, column) => {
    const width = widths[column];
    return {
      ...(width === undefined ? {} : { width: width + COLUMN_MARGIN }),
      ...fileLine(kept?.columns?.get(column)),
    };
  });
}

/** Heights that the program gives rows, and what the user has made of them. */
function fileRows(sheet: SheetPlan): NonNullable<WriteSheet["rowDefs"]> {
  const rows = new Map<number, RowDef>([...rowHeights(sheet)].map(([row, height]) => [row, { height }]));
  for (const [row, line] of sheet.kept?.rows ?? []) {
    const { height } = line;
    rows.set(row, { ...rows.get(row), ...(height === undefined ? {} : { height }), ...fileLine(line) });
  }
  return rows;
}

function fileLine(line: KeptLine | undefined): Pick<RowDef, "hidden" | "outlineLevel" | "collapsed"> {
  const { hidden, level, collapsed } = line ?? {};
  return {
    ...(hidden ? { hidden } : {}),
    ...(level === undefined ? {} : { outlineLevel: level }),
    ...(collapsed ? { collapsed } : {}),
  };
}

function fileView({ kept, ...plan }: SheetPlan): NonNullable<WriteSheet["view"]> {
  const { tabColour = plan.tabColour, zoom, rightToLeft } = kept ?? {};
  return {
    ...(tabColour === undefined ? {} : { tabColor: { rgb: `FF${tabColour}` } }),
    ...(zoom === undefined ? {} : { zoomScale: zoom }),
    ...(rightToLeft ? { rightToLeft } : {}),
  };
}

function outline(kept: KeptSheet | undefined): Pick<WriteSheet, "outlineProperties"> {
  const { sumsAbove = false, sumsAtLeft = false } = kept ?? {};
  if (!sumsAbove && !sumsAtLeft) return {};
  return { outlineProperties: { summaryBelow: !sumsAbove, summaryRight: !sumsAtLeft } };
}

function fileCells(
  sheet: SheetPlan,
  language: Language,
  countOfName: CountOfName,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const standing of cellsOfSheet(sheet)) {
    const { row, column, cell } = standing;
    const written = fileCell(standing, language, countOfName);
    cells.set(`${row},${column}`, written);
    // The cells that a merged one covers keep its frame and ground.
    for (let covered = column + 1; covered < column + (cell.span ?? 1); covered += 1) {
      cells.set(`${row},${covered}`, written.style ? { style: written.style } : {});
    }
  }
  return cells;
}

function fileTable(table: TablePlan): TableDefinition {
  const block = {
    row: table.row,
    column: table.column,
    rows: table.rows.length + 1,
    columns: table.columns.length,
  };
  return {
    name: table.name,
    displayName: table.name,
    range: blockAddress(block),
    columns: table.columns.map(({ header }) => ({ name: attributeText(header) })),
    style: TABLE_STYLE,
    showRowStripes: false,
    showAutoFilter: table.filter ?? false,
  };
}

/** In an attribute line feeds and tabs, too, are written as "_x000a_" (as Excel does): XML would make blanks of them. */
function attributeText(text: string): string {
  return fileText(text).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

/** None for cells for which the user has a rule of their own: of two, programs refuse the file or take any. */
function fileValidation(
  { at, rule, title, text }: ValidationPlan,
  kept: KeptSheet | undefined,
): DataValidation[] {
  const own = kept?.validations?.flatMap((validation) => validation.at) ?? [];
  const free = without(at, own);
  if (free.length === 0) return [];
  return [ruleOf(rule, title, text, free.map(blockAddress).join(" "))];
}

function ruleOf(rule: ValidationPlan["rule"], title: string, text: string, range: string): DataValidation {
  const shared = {
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title,
    inputMessage: text,
    showErrorMessage: true,
    errorTitle: title,
    errorMessage: text,
  };
  switch (rule.kind) {
    case "list":
      return { ...shared, type: "list", values: [...rule.values] };
    case "date": {
      const [formula1, formula2] = [rule.from, rule.to].map((day) => String(excelSerial(day))) as [
        string,
        string,
      ];
      return { ...shared, type: "date", operator: "between", formula1, formula2 };
    }
    case "decimal": {
      const [formula1, formula2] = [decimalText(rule.from), decimalText(rule.to)];
      return { ...shared, type: "decimal", operator: "between", formula1, formula2 };
    }
  }
}

/** The frame that a chart stands in; chartXml.ts draws what is within. */
function chartFrame({ title, altText, at, series }: ChartPlan): NonNullable<WriteSheet["charts"]>[number] {
  return {
    type: "line",
    frameTitle: title,
    altText,
    series: series.map(({ values }) => ({ values: fixedBlock(values) })),
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows, col: at.column + at.columns },
    },
  };
}

/** The footer's text at the left, the page at the right. */
function footerCode(text: string): string {
  return `&L${footerPart(text)}&R${PAGE_OF_PAGES}`;
}
