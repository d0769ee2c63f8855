import type { Cell, CellValue } from "hucre/xlsx";
import { excelSerial } from "../../calendar/day.ts";
import type { Language } from "../../messages/language.ts";
import type { TextRun } from "../../workbook/kept.ts";
import type { PlanValue } from "../../workbook/plan.ts";
import { blockAddress, cellAddress, quotedSheet } from "../../workbook/address.ts";
import { cellNumber } from "../cellNumber.ts";
import { codeOf } from "../check/texts.ts";
import { drawnAt } from "../drawnCell.ts";
import type { StandingCell } from "../everyCell.ts";
import type { CountOfName } from "../formulas/arrayUse.ts";
import { fileFormula, ownFileFormula } from "../formulas/fileFormula.ts";
import { cellStyle, fullFont } from "./styles.ts";

/**
 * A text in the notation of files (ECMA-376 part 1, 22.9.2.19): characters that XML cannot hold, or would read as a line
 * feed, are written as "_x000D_", and a text that looks like that is masked.
 */
export function fileText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) =>
      character === "\n" || character === "\t" ? character : `_x${codeOf(character).padStart(4, "0")}_`,
    );
}

/** What hucre would write as an error value, though the plan says that it is a text. */
const LIKE_ERROR = /^#[A-Z/0_!?]+$/;

/** A cell of the plan as hucre takes it. */
export function fileCell(
  standing: StandingCell,
  language: Language,
  countOfName: CountOfName,
): Partial<Cell> {
  const { cell } = standing;
  const style = cellStyle(cell, drawnAt(standing, language));
  const value = fileValue(cell.value, standing);
  const link = cell.link
    ? { hyperlink: { target: "", location: `${quotedSheet(cell.link.sheet)}!${cell.link.cell}` } }
    : {};
  // What stands in it is written by notes.ts; that it is there makes the part.
  const note = cell.note ? { comment: cell.note } : {};
  if (cell.formula !== undefined) {
    return {
      style,
      ...formulaInFile(cell.formula, standing, countOfName),
      formulaResult: value,
      ...link,
      ...note,
    };
  }
  if (cell.runs) return { style, richText: fileRuns(cell.runs), ...link, ...note };
  // Written as a run of text, which is never taken for anything else.
  if (typeof value === "string" && LIKE_ERROR.test(value))
    return { style, richText: [{ text: value }], ...link, ...note };
  return { style, value, ...link, ...note };
}

/**
 * A formula of the user's that is one of arrays says so, with the cells that its results fill ([MS-XLSX] 2.2.4.7); formulas of ours
 * mean the same either way.
 */
function formulaInFile(
  formula: string,
  { cell, table, row, column }: StandingCell,
  countOfName: CountOfName,
): Pick<Cell, "formula" | "formulaType" | "formulaRef" | "formulaDynamic"> {
  const within = table?.name ?? null;
  if (!cell.ownFormula) return { formula: fileFormula(formula, within) };
  const { text, isArray } = ownFileFormula(formula, within, countOfName);
  if (!isArray) return { formula: text };
  const { rows = 1, columns = 1 } = cell.spill ?? {};
  const formulaRef = blockAddress({ row, column, rows, columns });
  return { formula: text, formulaType: "array", formulaRef, formulaDynamic: true };
}

/** A run says all of its font; one that says nothing looks as its cell does. */
function fileRuns(runs: readonly TextRun[]): NonNullable<Cell["richText"]> {
  return runs.map(({ text, drawn }) => ({
    text: fileText(text),
    ...(drawn ? { font: fullFont(drawn) } : {}),
  }));
}

function fileValue(value: PlanValue, { sheet, row, column }: StandingCell): CellValue {
  switch (value.kind) {
    case "blank":
      return null;
    case "text":
      return fileText(value.text);
    case "boolean":
      return value.value;
    case "date":
      return excelSerial(value.day);
    case "number":
      return cellNumber(value.number, { cell: `${sheet.name}!${cellAddress(row, column)}` });
  }
}
