import { excelSerial } from "../../src/calendar/day.ts";
import {
  compareDecimals,
  decimalText,
  parseDecimal,
  rescaled,
  type Decimal,
} from "../../src/money/decimal.ts";
import { decimalsShown } from "../../src/workbook/formats.ts";
import type { CellPlan, WorkbookPlan } from "../../src/workbook/plan.ts";
import { cellAddress } from "../../src/workbook/address.ts";
import { everyCell } from "../../src/writers/everyCell.ts";
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

/**
 * Compares each formula cell after calculation with the engine's value in the plan. Numbers are equal when they agree in all
 * decimals that the engine's value has or the cell shows; an amount must moreover hold nothing below its last decimal.
 */
export function compareWithEngine(plan: WorkbookPlan, calculated: FileCells): Difference[] {
  return [...everyCell(plan)].flatMap(({ cell, sheet, row, column }): Difference[] => {
    if (cell.formula === undefined) return [];
    const address = cellAddress(row, column);
    const found = calculated.get(sheet.name)?.get(address);
    if (agrees(cell, found)) return [];
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

function agrees(cell: CellPlan, found: FileCell | undefined): boolean {
  const { value, format } = cell;
  if (value.kind !== "number") {
    const empty = value.kind === "blank" || (value.kind === "text" && value.text === "");
    if (empty) return found === undefined || found.value === "";
    return found !== undefined && engineText(cell) === `${found.kind} ${found.value}`;
  }
  const number = found?.kind === "number" ? readNumber(found.value) : null;
  if (!number) return false;
  const decimals = Math.max(value.number.scale, decimalsShown(format ?? "general") ?? 0);
  const same =
    compareDecimals(rescaled(number, decimals, "half-up"), rescaled(value.number, decimals, "half-up")) === 0;
  return same && (format === undefined || !/^(amount|integer)/.test(format) || isWhole(number, decimals));
}

/** Whether nothing is left below the last decimal but what doubles cannot help: less than a hundredth of it. */
function isWhole(number: Decimal, decimals: number): boolean {
  const fine = rescaled(number, decimals + 2, "half-up");
  return fine.digits % 100n === 0n;
}

/** A number as files hold it: "15333.33", "-1E-3". */
export function readNumber(text: string): Decimal | null {
  const [, mantissa = "", exponent = "0"] = /^(-?[\d.]+)(?:E([+-]?\d+))?$/i.exec(text) ?? [];
  const value = parseDecimal(mantissa);
  if (!value) return null;
  const scale = value.scale - Number(exponent);
  return scale >= 0
    ? { digits: value.digits, scale }
    : { digits: value.digits * 10n ** BigInt(-scale), scale: 0 };
}
