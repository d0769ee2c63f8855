import { crossedRates } from "../../dossier/crossRates.ts";
import { decimalText } from "../../money/decimal.ts";
import { cellAddress, fixedBlock } from "../address.ts";
import { referencesTo } from "../formulas/references.ts";
import { spokenFormula } from "../formulas/spokenFormula.ts";
import { ratesTable } from "../inputs/ratesTable.ts";
import { planTable } from "../layout/declaration.ts";
import type { SheetDraft } from "../layout/sheetDraft.ts";
import { date, numberValue, text, whole } from "../layout/values.ts";
import { tableControl } from "../schedule/formulas/tableControl.ts";
import type { WorkbookContext } from "../workbookContext.ts";

const HEADING_SPAN = 6;
/** Column that says whether a rate still stands. */
const STANDS = 4;

/**
 * Puts a row for each rate that a cross rate was computed of, and whether it still stands in the table of rates: cross
 * rates are figures there, which no formula keeps, so amounts in dinars would stay while those in euros follow.
 * @returns the row for what follows
 */
export function putCrossedRates(draft: SheetDraft, context: WorkbookContext, row: number): number {
  const { t, dossier } = context;
  const rates = crossedRates(dossier.rates);
  if (rates.length === 0) return row;
  const table = ratesTable(t);
  const { all } = referencesTo(table, t);
  draft.heading(row, 0, t.say("workbook:headCrossedRates"), HEADING_SPAN);
  table.columns.slice(0, STANDS).forEach(({ header }, column) => {
    draft.put(row + 1, column, { value: text(t.say(header)), look: "header" });
  });
  draft.put(row + 1, STANDS, { value: text(t.say("workbook:headStandsStill")), look: "header" });
  rates.forEach((rate, index) => {
    const at = row + 2 + index;
    const values = [date(rate.date), text(rate.base), text(rate.quote), numberValue(rate.rate)];
    const formats = ["date", "text", "text", "rate4"] as const;
    formats.forEach((format, column) => {
      draft.put(at, column, { value: values[column] ?? text(""), format });
    });
    const asHere = (["date", "base", "quote", "rate"] as const).map(
      (key, column) => `${all(key)},$${cellAddress(at, column)}`,
    );
    const formula = `IF(COUNTIFS(${asHere.join(",")})>0,1,0)`;
    draft.put(at, STANDS, { value: whole(1), formula, format: "integer" });
  });
  return row + 2 + rates.length + 1;
}

/**
 * Formula of a sentence that counts the rates of putCrossedRates that no longer stand; an empty text where all do.
 * @param row of putCrossedRates
 */
export function crossesBehind({ t, dossier, names }: WorkbookContext, row: number): string {
  const rows = crossedRates(dossier.rates).length;
  if (rows === 0) return `""`;
  const stand = fixedBlock({ sheet: names.workings, row: row + 2, column: STANDS, rows, columns: 1 });
  const count = `(${rows}-SUM(${stand}))`;
  return `IF(${count}=0,"",${spokenFormula(t, "workbook:cautionCrossed", { number: count })})`;
}

/** Formula: whether the table of rates still holds what the program computed with. */
export function ratesAreAsComputed({ t, dossier }: WorkbookContext): string {
  const table = ratesTable(t);
  const count = `SUMPRODUCT((${referencesTo(table, t).all("rate")}<>"")*1)=${dossier.rates.length}`;
  if (dossier.rates.length === 0) return count;
  const { rows } = planTable(table, dossier.rates, t, { row: 0, column: 0 });
  const { value, formula } = tableControl(table, rows, t, null);
  return `IFERROR(AND(${count},${formula}=${decimalText(value)}),FALSE)`;
}
