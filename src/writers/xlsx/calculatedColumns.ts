import type { TablePlan } from "../../workbook/plan.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { needsArraysIn, type CountOfName } from "../formulas/arrayUse.ts";
import { tokenize } from "../formulas/tokens.ts";

/**
 * The formula of each column, in file form; null for a column whose rows differ. Stored with the table, it fills a row that the user
 * adds. Of formulas of arrays the standard does not say how a table holds them. A formula with a relative reference such as B7 says something else in each row, even when its text is the same.
 */
export function calculatedColumns(table: TablePlan, countOfName: CountOfName): (string | null)[] {
  return table.columns.map((_, index) => {
    if (table.rows[0]?.[index]?.ownFormula && needsArraysIn(table.rows[0][index].formula ?? "", countOfName))
      return null;
    const [first, ...others] = table.rows.map((row) => row[index]?.formula);
    if (first === undefined || others.some((formula) => formula !== first)) return null;
    const relative = tokenize(first).some(
      ({ kind, text }) => kind === "cell" && !/^\$[A-Z]+\$\d+$/i.test(text),
    );
    return relative ? null : fileFormula(first, table.name);
  });
}
