import { excelSerial } from "../../src/calendar/day.ts";
import { decimalText } from "../../src/money/decimal.ts";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { agreesWithEngine, type ShownValue } from "../../src/writers/agreement.ts";
import { everyCell } from "../everyCell.ts";
import type { FileCell, FileCells } from "./fileCells.ts";

/** A formula cell whose calculated value is not what the engine says. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly engine: string;
  readonly calculated: string;
}

/** How many formula cells a plan has; with none, having no difference would prove nothing. */
export function formulaCount(plan: WorkbookPlan): number {
  return [...everyCell(plan)].filter(({ cell }) => cell.formula !== undefined).length;
}

/** Compares each formula cell after calculation with the engine's value in the plan, as the program itself does in Excel. */
export function compareWithEngine(plan: WorkbookPlan, calculated: FileCells): Difference[] {
  return [...everyCell(plan)].flatMap(({ cell, sheet, row, column }): Difference[] => {
    if (cell.formula === undefined) return [];
    const address = cellAddress(row, column);
    const found = calculated.get(sheet.name)?.get(address);
    if (agreesWithEngine(cell, shownBy(found))) return [];
    const shown = found ? `${found.kind} ${found.value}` : "nothing";
    return [
      {
        sheet: sheet.name,
        cell: address,
        formula: cell.formula,
        engine: engineText(cell),
        calculated: shown,
      },
    ];
  });
}

function engineText({ value }: CellPlan): string {
  switch (value.kind) {
    case "blank":
      return "blank";
    case "text":
      return `text ${value.text}`;
    case "boolean":
      return `boolean ${value.value ? "1" : "0"}`;
    case "date":
      return `number ${excelSerial(value.day)}`;
    case "number":
      return `number ${decimalText(value.number)}`;
  }
}

/** What a cell of a calculated file shows. */
export function shownBy(found: FileCell | undefined): ShownValue {
  if (!found || found.kind === "blank") return null;
  if (found.kind === "boolean") return { kind: "boolean", value: found.value === "1" };
  return { kind: found.kind, value: found.value };
}
