import { excelSerial } from "../../src/calendar/day.ts";
import type { Dossier } from "../../src/dossier/dossier.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot.ts";
import { everyCell } from "../everyCell.ts";
import { plain } from "./readPlan.ts";

/** Sheets of figures of all loans: each has a line that says where figures may not follow. */
const SHEETS: ReadonlySet<string> = new Set(["summary", "balances", "debtService", "planning", "payments"]);

/**
 * Figures of an edited workbook that are others than before, and not what the program makes of the same inputs, on sheets
 * without a caution: each with what it is and what it should be.
 * @param before as figuresOf gives them
 * @param meant what the inputs say; null for inputs that the program refuses
 * @param typed rows that were typed into
 */
export function wrongInSilence(
  before: ReadonlyMap<string, string>,
  edited: WorkbookSnapshot,
  meant: Dossier | null,
  typed: readonly { readonly key: string; readonly row: number }[],
): (string | undefined)[][] {
  const wanted = meant && planFigures(buildWorkbook(meant));
  const cautioned = cautionedSheets(edited);
  const now = figuresOf(edited);
  const quiet = [...new Set([...before.keys(), ...now.keys()])].filter((cell) => {
    const [of = ""] = cell.split("!");
    const value = now.get(cell) ?? "";
    const isTyped = typed.some(({ key, row }) => of === key && cell.endsWith(`!${row}`));
    const was = before.get(cell) ?? "";
    const isFigure = [value, was].some((one) => one !== "" && Number.isFinite(Number(one)));
    return value !== was && isFigure && !cautioned.has(of) && !value.startsWith("#") && !isTyped;
  });
  return quiet
    .filter((cell) => !isSame(now.get(cell) ?? "", wanted?.get(cell) ?? ""))
    .map((cell) => [cell, now.get(cell), wanted?.get(cell)]);
}

/** By sheet, column and row; of a number the digits that all programs give alike. */
export function figuresOf({ sheets }: WorkbookSnapshot): Map<string, string> {
  return new Map(
    sheets.flatMap(({ key, block }) =>
      key === null || !SHEETS.has(key) || !block
        ? []
        : block.cells.flatMap((cells, down) =>
            cells.map(({ value }, across): [string, string] => [
              `${key}!${block.column + across}!${block.row + down}`,
              typeof value === "number" ? digits(value) : String(value ?? ""),
            ]),
          ),
    ),
  );
}

function planFigures(plan: WorkbookPlan): Map<string, string> {
  const keys = new Map(plan.sheets.map(({ name, key }) => [name, key]));
  return new Map(
    [...everyCell(plan)].map(({ sheet, row, column, cell: { value } }): [string, string] => [
      `${keys.get(sheet.name)}!${column}!${row}`,
      value.kind === "number"
        ? digits(Number(plain(value)))
        : value.kind === "date"
          ? digits(excelSerial(value.day))
          : plain(value),
    ]),
  );
}

/** Quotients of rates have six decimals in a plan. */
const isSame = (now: string, wanted: string): boolean =>
  now === wanted || (now !== "" && wanted !== "" && Math.abs(Number(now) - Number(wanted)) < 1e-6);

const digits = (value: number): string => String(Number(value.toPrecision(12)));

function cautionedSheets({ sheets }: WorkbookSnapshot): ReadonlySet<string> {
  const isCaution = ({ value }: { readonly value: unknown }): boolean =>
    typeof value === "string" && value.startsWith("CAUTION");
  return new Set(
    sheets.flatMap(({ key, block }) => (key !== null && block?.cells.flat().some(isCaution) ? [key] : [])),
  );
}
