import type { ExcelState } from "../state.ts";
import { columnOfKey, rowOfKey, type Sheet, type Validation } from "../model/sheet.ts";

/** Rewrites every formula of the workbook: of cells, names, conditional formats and validations (all but the first without a place). */
export function mapFormulas(
  state: ExcelState,
  rewrite: (
    formula: string,
    own: Sheet,
    place: { readonly row: number; readonly column: number } | null,
  ) => string,
): void {
  const { workbook } = state;
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula, sheet, { row: rowOfKey(key), column: columnOfKey(key) });
      if (formula === cell.formula) continue;
      sheet.cells.set(key, { ...cell, formula });
      state.calculation.touch(sheet);
    }
    for (const name of sheet.names) name.formula = rewrite(name.formula, sheet, null);
    for (const format of sheet.conditionalFormats)
      if (format.formula !== "") format.formula = rewrite(format.formula, sheet, null);
    for (const validation of sheet.validations)
      validation.rule = mapRule(validation.rule, (formula) => rewrite(formula, sheet, null));
  }
  const [first] = workbook.sheets;
  if (first) for (const name of workbook.names) name.formula = rewrite(name.formula, first, null);
}

/** A rule's bounds and sources are formulas where they begin with "=". */
function mapRule(rule: Validation["rule"], rewrite: (formula: string) => string): Validation["rule"] {
  const mapped = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? rewrite(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part)]));
  };
  return mapped(rule) as Validation["rule"];
}
