import type { CellPlan, PlanValue } from "../../workbook/plan.ts";
import type { CellSnapshot } from "../../workbook/snapshot.ts";
import { cellValue } from "../cellNumber.ts";

/** What a cell is given through `Range.values`: a formula with "=", a value, "" for an empty cell. */
export type CellInput = string | number | boolean;

/** No date, number or percentage that Excel reads out of a text is this long. */
const LONGEST_READABLE = 40;

/**
 * Excel reads what is put into a cell as if it had been typed: "=1+1" becomes a formula, "6.5" a number, "mar 2014" a
 * date. In a cell of the format "@" it reads nothing. Elsewhere a leading apostrophe, which is not part of the text, keeps a
 * text that could be read. An apostrophe of the text's own would be taken for that one, so it is doubled.
 */
export function textInput(text: string, numberFormat: string): string {
  if (text.startsWith("'")) return `'${text}`;
  if (numberFormat === "@" || text === "") return text;
  return isSurelyText(text) ? text : `'${text}`;
}

/** Words that the parts of the world in which this is used write for TRUE and FALSE. */
const BOOLEAN = /^(?:true|false|tačno|netačno|tacno|netacno|тачно|нетачно)$/iu;

function isSurelyText(text: string): boolean {
  if (!/^\p{L}/u.test(text) || BOOLEAN.test(text.trim())) return false;
  return !/\p{N}/u.test(text) || text.length > LONGEST_READABLE;
}

/** A cell of the plan as Excel takes it. @throws Problem for a number with more digits than a cell holds */
export function cellInput(cell: CellPlan, numberFormat: string, place: { readonly cell: string }): CellInput {
  return cell.formula === undefined ? valueInput(cell.value, numberFormat, place) : `=${cell.formula}`;
}

/** The cell's value without its formula: what the engine says the result is. */
export function valueInput(
  value: PlanValue,
  numberFormat: string,
  place: { readonly cell: string },
): CellInput {
  if (value.kind === "text") return textInput(value.text, numberFormat);
  return cellValue(value, place) ?? "";
}

/** A cell of the user's, put back as it was. */
export function snapshotInput(cell: CellSnapshot): CellInput {
  if (cell.formula !== null) return `=${cell.formula}`;
  if (cell.value === null) return "";
  if (typeof cell.value !== "string" || cell.error) return cell.value;
  return textInput(cell.value, cell.numberFormat);
}
