import type { TablePlan } from "../../workbook/plan.ts";
import { blockAddress } from "../../workbook/address.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { needsArraysIn, type CountOfName } from "../formulas/arrayUse.ts";
import { tokenize } from "../formulas/tokens.ts";
import { TABLE_STYLE } from "../sheetLook.ts";
import { counted, DECLARATION, element, fileText, SPREADSHEET, xmlText } from "./xml.ts";

/** The part of a table (ECMA-376 part 1, 18.5.1). @param id its number among those of the workbook, from 1 */
export function tableXml(table: TablePlan, id: number, countOfName: CountOfName): string {
  const { name, row, column, columns, rows } = table;
  const ref = blockAddress({ row, column, rows: rows.length + 1, columns: columns.length });
  const elements = columns.map(({ header }, index) => {
    const formula = columnFormula(table, index, countOfName);
    const content = formula === null ? "" : element("calculatedColumnFormula", {}, xmlText(formula));
    return element("tableColumn", { id: index + 1, name: headerText(header) }, content);
  });
  const attributes = { xmlns: SPREADSHEET, id, name, displayName: name, ref, totalsRowShown: 0 };
  const style = {
    name: TABLE_STYLE,
    showFirstColumn: 0,
    showLastColumn: 0,
    showRowStripes: 0,
    showColumnStripes: 0,
  };
  return (
    DECLARATION +
    element(
      "table",
      attributes,
      (table.filter ? element("autoFilter", { ref }) : "") +
        counted("tableColumns", elements) +
        element("tableStyleInfo", style),
    )
  );
}

/** In a header line feeds and tabs, too, are written as "_x000a_" (as Excel does). */
function headerText(text: string): string {
  return fileText(text).replaceAll("\n", "_x000a_").replaceAll("\t", "_x0009_");
}

/**
 * The formula of a column, in file form; null for one whose rows differ. Stored with the table, it fills a row that the user
 * adds. Of formulas of arrays the standard does not say how a table holds them. A formula with a relative reference such as B7 says something else in each row, even when its text is the same.
 */
function columnFormula(table: TablePlan, index: number, countOfName: CountOfName): string | null {
  const first = table.rows[0]?.[index];
  const formula = first?.formula;
  if (formula === undefined || table.rows.some((row) => row[index]?.formula !== formula)) return null;
  if (first?.ownFormula && needsArraysIn(formula, countOfName)) return null;
  const isRelative = tokenize(formula).some(
    ({ kind, text }) => kind === "cell" && !/^\$[A-Z]+\$\d+$/i.test(text),
  );
  return isRelative ? null : fileFormula(formula, table.name);
}
