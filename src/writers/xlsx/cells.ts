import { excelSerial } from "../../calendar/day.ts";
import type { CellRun } from "../../workbook/userContent.ts";
import { blockAddress, cellAddress } from "../../workbook/address.ts";
import { cellNumber } from "../cellNumber.ts";
import type { PlannedCell } from "../everyCell.ts";
import type { CountOfName } from "../formulas/arrayUse.ts";
import { fileFormula, ownFileFormula } from "../formulas/fileFormula.ts";
import { SPILLING } from "./metadata.ts";
import type { Numbered } from "./numbered.ts";
import { fontProperties, type WrittenStyles } from "./styles.ts";
import { element, fileText, textElement, xmlText } from "./xml.ts";

/** What the cells of all sheets share. */
export interface SharedByCells {
  readonly countOfName: CountOfName;
  readonly styles: WrittenStyles;
  /** What texts of cells consist of: elements "t", or runs. */
  readonly texts: Numbered;
  /** What cells are said to be beside their values: records of the part of metadata. */
  readonly metadata: Numbered;
}

/** A cell of the plan as an element "c" (ECMA-376 part 1, 18.3.1.4); nothing for a blank one of which nothing is said. */
export function cellXml(planned: PlannedCell, shared: SharedByCells): string {
  const { cell, column } = planned;
  const { formula, runs, value } = cell;
  if (formula === undefined && !runs && value.kind === "blank") return blankCellXml(planned, column, shared);
  const start = cellStart(planned, column, shared.styles.ofCell(planned));
  if (formula !== undefined) return formulaCell(formula, planned, start, shared);
  if (runs) return sharedText(start, runsXml(runs), shared);
  if (value.kind === "text") return sharedText(start, textElement("t", fileText(value.text)), shared);
  const { type, content } = fileValue(planned);
  return `${start}${type}>${content}</c>`;
}

/** A cell with nothing but its look, also one that a merged one covers: it keeps its frame and ground. */
export function blankCellXml(planned: PlannedCell, column: number, shared: SharedByCells): string {
  const style = shared.styles.ofCell(planned);
  return style === 0 ? "" : `${cellStart(planned, column, style)}/>`;
}

function cellStart({ row }: PlannedCell, column: number, style: number): string {
  return `<c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
}

function sharedText(start: string, text: string, { texts }: SharedByCells): string {
  return `${start} t="s"><v>${texts.numberOf(text)}</v></c>`;
}

/**
 * A formula of the user's that is one of arrays says so, with the cells that its results fill ([MS-XLSX] 2.2.4.7); formulas of ours
 * mean the same either way.
 */
function formulaCell(
  formula: string,
  planned: PlannedCell,
  start: string,
  { countOfName, metadata }: SharedByCells,
): string {
  const { cell, table, row, column } = planned;
  const within = table?.name ?? null;
  const { type, content } = fileValue(planned);
  const own = cell.ownFormula ? ownFileFormula(formula, within, countOfName) : null;
  if (!own?.isArray)
    return `${start}${type}><f>${xmlText(own?.text ?? fileFormula(formula, within))}</f>${content}</c>`;
  const { rows = 1, columns = 1 } = cell.spill ?? {};
  const ref = blockAddress({ row, column, rows, columns });
  const record = metadata.numberOf(SPILLING) + 1;
  return `${start} cm="${record}"${type}>${element("f", { t: "array", ref }, xmlText(own.text))}${content}</c>`;
}

/** The value that stands in the cell itself, and what says its kind. */
function fileValue({ cell: { value }, sheet, row, column }: PlannedCell): {
  readonly type: string;
  readonly content: string;
} {
  switch (value.kind) {
    case "blank":
      return { type: "", content: "" };
    case "text":
      return { type: ' t="str"', content: `<v>${xmlText(fileText(value.text))}</v>` };
    case "boolean":
      return { type: ' t="b"', content: `<v>${value.value ? 1 : 0}</v>` };
    case "date":
      return { type: "", content: `<v>${excelSerial(value.day)}</v>` };
    case "number": {
      const cell = `${sheet.name}!${cellAddress(row, column)}`;
      return { type: "", content: `<v>${cellNumber(value.number, { cell })}</v>` };
    }
  }
}

/** A run says all of its font; one that says nothing looks as its cell does. */
function runsXml(runs: readonly CellRun[]): string {
  const elements = runs.map(({ text, drawn }) => {
    const look = drawn ? element("rPr", {}, fontProperties(drawn, "rFont")) : "";
    return element("r", {}, look + textElement("t", fileText(text)));
  });
  return elements.join("");
}
