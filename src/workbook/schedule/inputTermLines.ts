import { exactCriterion } from "../formulas/exactCriterion.ts";
import { fixingsControl } from "./formulas/inputControls.ts";
import { RARE_TABLES, rareControl, rareControlFormula, rareRows } from "./formulas/rareControl.ts";
import { wordsControl } from "./formulas/wordsControl.ts";
import { referencesTo } from "../formulas/references.ts";
import { whole } from "../layout/values.ts";
import { mayBeOpen, type SheetLoan } from "../sheetLoan.ts";
import { RATE_PATH_TABLE } from "../inputs/ratePathTable.ts";
import { FIXINGS_TABLE } from "../inputs/fixingsTable.ts";
import type { WorkbookContext } from "../workbookContext.ts";
import { headCells } from "./scheduleHeadCells.ts";
import type { TermLine } from "./termLine.ts";

/** A number that changes with the values of the reference rate. */
export function fixingsLines(context: WorkbookContext, loan: SheetLoan): TermLine[] {
  const { rate, reschedulings } = loan.terms;
  const rates = [rate, ...reschedulings.map((one) => one.rate)].flatMap((one) =>
    one?.kind === "floating" ? [one] : [],
  );
  if (rates.length === 0) return [];
  const fixings = referencesTo(FIXINGS_TABLE, context.t);
  const { id } = headCells(loan);
  const { value, rounded } = fixingsControl(rates.flatMap((one) => one.fixings));
  return [
    {
      label: "workbook:headFixingsControl",
      value,
      formula: rounded(
        `SUMPRODUCT((${fixings.all("loan")}=${id})*${fixings.all("percent")}*${fixings.all("from")})`,
      ),
      format: "general",
    },
  ];
}

/** A number that changes with the rates that are assumed from a day on. */
export function pathLines({ t }: WorkbookContext, loan: SheetLoan): TermLine[] {
  if (!mayBeOpen(loan)) return [];
  const path = referencesTo(RATE_PATH_TABLE, t);
  const { assumedRate } = loan.terms;
  const { value, rounded } = fixingsControl(assumedRate?.kind === "path" ? assumedRate.values : []);
  const { id } = headCells(loan);
  const control = rounded(
    `SUMPRODUCT((${path.all("loan")}=${id})*${path.all("percent")}*${path.all("from")})`,
  );
  return [
    {
      label: "workbook:headPathControl",
      value,
      // Of a column that is all empty LibreOffice takes fewer rows than of the others.
      formula: `IF(COUNTIFS(${path.all("loan")},${exactCriterion(id, loan.terms.id)})=0,0,${control})`,
      format: "general",
    },
  ];
}

/** How many rows the loan has on the sheet of the other terms, and a number that changes with what they say. */
export function rareLines({ t, names }: WorkbookContext, loan: SheetLoan): TermLine[] {
  const id = headCells(loan).id;
  const criterion = exactCriterion(id, loan.terms.id);
  const rows = rareRows(loan);
  const count = RARE_TABLES.map((table) => `COUNTIFS(${referencesTo(table, t).all("loan")},${criterion})`);
  const lines: TermLine[] = [
    {
      label: "workbook:headRareRows",
      params: { sheet: names.terms },
      value: whole(rows),
      formula: count.join("+"),
      format: "integer",
    },
  ];
  if (rows === 0) return lines;
  const control = rareControl(loan);
  return [
    ...lines,
    {
      label: "workbook:headRareControl",
      value: control.value,
      formula: rareControlFormula(t, id, control),
      format: "general",
    },
    {
      label: "workbook:headWordsControl",
      ...wordsControl(RARE_TABLES, loan, t, { id, criterion }),
      format: "integer",
    },
  ];
}
