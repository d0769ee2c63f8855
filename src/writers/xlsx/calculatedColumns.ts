import type { TablePlan } from "../../workbook/plan.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { tokenize } from "../formulas/tokens.ts";

/**
 * The formula of each column, in file form; null for a column whose rows differ. Stored with the table, it fills a row that the user
 * adds. A formula with a relative reference such as B7 says something else in each row, even when its text is the same.
 */
export function calculatedColumns(table: TablePlan): (string | null)[] {
  return table.columns.map((_, index) => {
    const [first, ...others] = table.rows.map((row) => row[index]?.formula);
    if (first === undefined || others.some((formula) => formula !== first)) return null;
    const relative = tokenize(first).some(
      ({ kind, text }) => kind === "cell" && !/^\$[A-Z]+\$\d+$/i.test(text),
    );
    return relative ? null : fileFormula(first, table.name);
  });
}
