import { day } from "../../src/calendar/day.ts";
import type { Language } from "../../src/messages/language.ts";
import { decimal } from "../../src/money/decimal.ts";
import type { CellPlan, PlanValue, SheetPlan, WorkbookPlan } from "../../src/workbook/plan.ts";

export const text = (value: string): PlanValue => ({ kind: "text", text: value });
export const number = (value: string): PlanValue => ({ kind: "number", number: decimal(value) });
export const date = (iso: string): PlanValue => ({ kind: "date", day: day(iso) });
export const truth = (value: boolean): PlanValue => ({ kind: "boolean", value });

export function emptySheet(name: string, parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: name,
    name,
    widths: [],
    cells: [],
    tables: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    freeze: null,
    print: { orientation: "portrait", fitWidth: 1, fitHeight: 0, footer: "Otplata" },
    ...parts,
  };
}

export function planOf(
  sheets: readonly SheetPlan[],
  names: WorkbookPlan["names"] = [],
  language: Language = "sr-Latn",
): WorkbookPlan {
  const properties = {
    title: "Otplata zajma",
    subject: "Zajam za skenere",
    description: "Plan otplate & provera <kamata>",
    keywords: "zajam, otplata",
    creator: "Otplata",
  };
  return { language, properties, sheets, names };
}

/** One sheet with one cell at A1. */
export function planWithCell(cell: CellPlan, parts: Partial<SheetPlan> = {}): WorkbookPlan {
  return planOf([emptySheet("List", { cells: [{ ...cell, row: 0, column: 0 }], ...parts })]);
}
