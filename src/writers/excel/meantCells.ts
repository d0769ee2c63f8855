import type { CellPlan } from "../../workbook/plan.ts";
import type { CellSnapshot } from "../../workbook/snapshot.ts";
import { plannedContent, plannedValue, snapshotContent } from "../update/cellContent.ts";
import type { TableUpdate } from "../update/update.ts";
import type { CellContent } from "../openWorkbook.ts";

/** What a cell was given: by the plan, or put back as the user's. */
export type Meant =
  | { readonly plan: CellPlan; readonly own?: never }
  | { readonly own: CellSnapshot; readonly plan?: never };

/** The cell of a table by its row from 0 below the header, and its column from 0, the user's columns behind ours. */
export function meantInTable({ plan, extras }: TableUpdate, down: number, across: number): Meant | null {
  const ours = plan.rows[down]?.[across];
  if (ours) return { plan: ours };
  const own = extras[across - plan.columns.length]?.cells[down];
  return own ? { own } : null;
}

/** Its formula without "="; null for a value. */
export function meantFormula({ plan, own }: Meant): string | null {
  return plan ? (plan.formula ?? null) : own.formula;
}

/** @param read from Range.formulas: a formula with "=", a value, "" for an empty cell */
export function isAsMeant(meant: Meant, read: string | number | boolean): boolean {
  const formula = meantFormula(meant);
  if (formula !== null && read === `=${formula}`) return true;
  const wanted = meant.plan ? plannedContent(meant.plan) : snapshotContent(meant.own);
  return snapshotContent({ ...contentRead(meant, read), numberFormat: "" }) === wanted;
}

/** What was read; a text that begins with "=" reads like a formula. */
export function contentRead(meant: Meant, read: string | number | boolean): CellContent {
  const isFormula = typeof read === "string" && read.startsWith("=") && `t:${read}` !== valueOf(meant);
  return isFormula
    ? { formula: read.slice(1), value: null }
    : { formula: null, value: read === "" ? null : read };
}

function valueOf({ plan, own }: Meant): string {
  if (plan) return plan.formula === undefined ? plannedValue(plan) : "";
  return own.formula === null && typeof own.value === "string" ? `t:${own.value}` : "";
}
