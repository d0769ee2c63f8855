import { blockAddress } from "../../workbook/address.ts";
import type { BookFormula, BookTable } from "../book/book.ts";
import { tokenize } from "../formulas/tokens.ts";
import { TABLE_STYLE } from "../sheetLook.ts";
import { counted, DECLARATION, element, fileText, SPREADSHEET, xmlText } from "./xml.ts";

/**
 * The part of a table (ECMA-376 part 1, 18.5.1).
 * @param id its number among those of the workbook, from 1
 * @param formulaAt the formula that stands in a cell of its sheet
 */
export function tableXml(table: BookTable, id: number, formulaAt: FormulaAt): string {
  const { name, block, headers } = table;
  const ref = blockAddress(block);
  const elements = headers.map((header, index) => {
    const formula = columnFormula(table, index, formulaAt);
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

type FormulaAt = (row: number, column: number) => BookFormula | null;

/**
 * The formula of a column; null for one whose rows differ. Stored with the table, it fills a row that the user adds. Of formulas of
 * arrays the standard does not say how a table holds them. A formula with a relative reference such as B7 says something else in
 * each row, even when its text is the same.
 */
function columnFormula({ block }: BookTable, index: number, formulaAt: FormulaAt): string | null {
  const column = block.column + index;
  const first = formulaAt(block.row + 1, column);
  if (!first || first.array !== "none") return null;
  for (let row = block.row + 2; row < block.row + block.rows; row += 1)
    if (formulaAt(row, column)?.text !== first.text) return null;
  const isRelative = tokenize(first.text).some(
    ({ kind, text }) => kind === "cell" && !/^\$[A-Z]+\$\d+$/i.test(text),
  );
  return isRelative ? null : first.text;
}
