import type { Cell, ConditionalRule, DataValidation, TableDefinition, WriteSheet } from "hucre/xlsx";
import { excelSerial } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import { decimalText } from "../../money/decimal.ts";
import type { ChartPlan, SheetPlan, TablePlan, ValidationPlan } from "../../workbook/plan.ts";
import { blockAddress, fixedBlock } from "../../workbook/address.ts";
import { cellsOfSheet } from "../everyCell.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { rowHeights } from "../rowHeights.ts";
import { COLUMN_MARGIN, MARGINS, TABLE_STYLE, PAGE_OF_PAGES, footerPart } from "../sheetLook.ts";
import { fileCell, maskedText } from "./cells.ts";
import { conditionalStyle } from "./styles.ts";

/** A sheet of the plan as hucre takes it. */
export function fileSheet(sheet: SheetPlan, language: Language): WriteSheet {
  const merged = sheet.cells.filter((cell) => (cell.span ?? 1) > 1);
  const { freeze, print } = sheet;
  return {
    name: sheet.name,
    ...(sheet.hidden ? { veryHidden: true } : {}),
    columns: sheet.widths.map((width) => ({ width: width + COLUMN_MARGIN })),
    cells: fileCells(sheet, language),
    merges: merged.map(({ row, column, span = 1 }) => ({
      startRow: row,
      endRow: row,
      startCol: column,
      endCol: column + span - 1,
    })),
    rowDefs: new Map([...rowHeights(sheet)].map(([row, height]) => [row, { height }])),
    tables: sheet.tables.map(fileTable),
    charts: sheet.charts.map(chartFrame),
    conditionalRules: sheet.conditionalFormats.map((format, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      formula: fileFormula(format.formula, null),
      style: conditionalStyle(format.look),
      range: blockAddress(format.at),
    })),
    dataValidations: sheet.validations.map(fileValidation),
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) ? { freezePane: freeze } : {}),
    // A sheet of tables is worked in; one without is read, and looks like a page.
    view: { showGridLines: sheet.tables.length > 0 },
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

function fileCells(sheet: SheetPlan, language: Language): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const standing of cellsOfSheet(sheet)) {
    const { row, column, cell } = standing;
    const written = fileCell(standing, language);
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
    columns: table.columns.map(({ header }) => ({ name: maskedText(header) })),
    style: TABLE_STYLE,
    showRowStripes: false,
    showAutoFilter: table.filter ?? false,
  };
}

function fileValidation({ at, rule, title, text }: ValidationPlan): DataValidation {
  const shared = {
    range: blockAddress(at),
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
