import type { Translator } from "../../messages/translator.ts";
import { exactCriterion } from "../formulas/exactCriterion.ts";
import { referencesTo, type TableReferences } from "../formulas/references.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { DRAWDOWNS_TABLE } from "./drawdownsTable.ts";

/** Whether anything of a loan is drawn after the as-of day and by the end of the row's year: formula of a truth value. */
export function drawdownsAfter({ terms }: SheetLoan, t: Translator, here: TableReferences["here"]): string {
  const { all } = referencesTo(DRAWDOWNS_TABLE, t);
  const id = exactCriterion(here("id"), terms.id);
  return (
    `COUNTIFS(${all("loan")},${id},${all("date")},">"&AsOf,` +
    `${all("date")},"<="&DATE(${here("year")},12,31))>0`
  );
}
