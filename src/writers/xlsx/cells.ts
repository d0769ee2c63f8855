import { blockAddress, cellAddress } from "../../workbook/address.ts";
import type { CellRun } from "../../workbook/userContent.ts";
import type { BookCell } from "../book/book.ts";
import { SPILLING } from "./metadata.ts";
import type { Numbered } from "./numbered.ts";
import { fontProperties, type WrittenStyles } from "./styles.ts";
import { element, fileText, textElement, xmlText } from "./xml.ts";

/** What the cells of all sheets share. */
export interface SharedByCells {
  readonly styles: WrittenStyles;
  /** What texts of cells consist of: elements "t", or runs. */
  readonly texts: Numbered;
  /** What cells are said to be beside their values: records of the part of metadata. */
  readonly metadata: Numbered;
}

/** A cell as an element "c" (ECMA-376 part 1, 18.3.1.4); nothing for a blank one of which nothing is said. */
export function cellXml(cell: BookCell, shared: SharedByCells): string {
  const { row, column, value, isError, formula, runs } = cell;
  const style = shared.styles.ofCell(cell);
  const start = `<c r="${cellAddress(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (formula) return formulaCell(cell, formula, start, shared);
  if (runs) return sharedText(start, runsXml(runs), shared);
  if (value === null) return style === 0 ? "" : `${start}/>`;
  if (typeof value === "string" && !isError) return sharedText(start, textElement(fileText(value)), shared);
  const { type, content } = fileValue(cell);
  return `${start}${type}>${content}</c>`;
}

function sharedText(start: string, text: string, { texts }: SharedByCells): string {
  return `${start} t="s"><v>${texts.numberOf(text)}</v></c>`;
}

/**
 * A formula that is one of arrays says so, with the cells that its results fill ([MS-XLSX] 2.2.4.7); of the others a meaning is the
 * same either way.
 */
function formulaCell(
  cell: BookCell,
  { text, array, fills }: NonNullable<BookCell["formula"]>,
  start: string,
  { metadata }: SharedByCells,
): string {
  const { row, column } = cell;
  const { type, content } = fileValue(cell);
  if (array === "none") return `${start}${type}><f>${xmlText(text)}</f>${content}</c>`;
  const ref = blockAddress(fills ?? { row, column, rows: 1, columns: 1 });
  const record = metadata.numberOf(SPILLING) + 1;
  return `${start} cm="${record}"${type}>${element("f", { t: "array", ref }, xmlText(text))}${content}</c>`;
}

/** The value that stands in the cell itself, and what says its kind. */
function fileValue({ value, isError }: BookCell): { readonly type: string; readonly content: string } {
  if (value === null) return { type: "", content: "" };
  if (typeof value === "number") return { type: "", content: `<v>${value}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', content: `<v>${value ? 1 : 0}</v>` };
  return { type: isError ? ' t="e"' : ' t="str"', content: `<v>${xmlText(fileText(value))}</v>` };
}

/** A run says all of its font; one that says nothing looks as its cell does. */
function runsXml(runs: readonly CellRun[]): string {
  const elements = runs.map(({ text, drawn }) => {
    const look = drawn ? element("rPr", {}, fontProperties(drawn, "rFont")) : "";
    return element("r", {}, look + textElement(fileText(text)));
  });
  return elements.join("");
}
