import { contains, type Block } from "../block.ts";
import { checkFormula, type Place } from "../formulas/check.ts";
import { renameColumnIn } from "../formulas/rename.ts";
import { isText, numberFormatOf, withStyle, type Style } from "../model/style.ts";
import type { Cell, CellValue, Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { invalidArgument } from "../refusals.ts";
import type { ExcelState } from "../state.ts";
import { mapFormulas } from "../structure/mapFormulas.ts";
import { ENGLISH, readTyped, type Region } from "./typedInput.ts";

/** By what way something comes into a cell. */
export interface Way {
  /** Whose forms of numbers hold; American ones by default. */
  readonly region?: Region;
  readonly through?: "values" | "formulas" | "typing";
}

export const LONGEST_TEXT = 32_767;

/**
 * Puts what was written (by `values`, `formulas`, or a person) into a cell. Text becomes a formula after = + - @, and a number
 * or date where it looks like one, unless the cell is formatted as text (through `formulas` the former even there: see
 * Habits). Null leaves the cell alone; "" empties it.
 * @throws Refusal for a formula that Excel refuses, and text that is too long
 */
export function enterCell(
  state: ExcelState,
  sheet: Sheet,
  row: number,
  column: number,
  input: unknown,
  { region = ENGLISH, through = "typing" }: Way = {},
): void {
  if (input === null || sheet.isCovered(row, column)) return;
  const before = sheet.cell(row, column);
  const entered = readInput(state, { sheet, row, column }, input, before, { region, through });
  sheet.put(row, column, entered);
  sheet.hyperlinks.delete(entered.value === null && entered.formula === null ? row * 16_384 + column : -1);
  state.calculation.touch(sheet);
  const table = sheet.tables.find(
    ({ block }) => block.row === row && contains(block, { row, column, rows: 1, columns: 1 }),
  );
  if (table) settleHeader(state, sheet, table, column - table.block.column);
}

function readInput(
  state: ExcelState,
  place: Place,
  input: unknown,
  { style }: Cell,
  { region, through }: Required<Way>,
): Cell {
  const plain = (value: CellValue): Cell => ({ value, formula: null, style });
  if (typeof input === "number" && Number.isFinite(input))
    return plain(isText(style) ? String(input) : input);
  if (typeof input === "boolean") return plain(isText(style) ? String(input).toUpperCase() : input);
  if (typeof input !== "string") return invalidArgument(`A cell can't hold ${JSON.stringify(input)}.`);
  if (input === "") return plain(null);
  return readText(state, place, input, style, { region, through });
}

function readText(
  state: ExcelState,
  place: Place,
  input: string,
  style: Style,
  { region, through }: Required<Way>,
): Cell {
  const plain = (value: CellValue): Cell => ({ value, formula: null, style });
  const formula = (text: string): Cell => {
    checkFormula(text, place, state.workbook);
    return { value: null, formula: text, style };
  };
  const { readsTextsAsFormulas } = state.habits;
  const isTextCell = isText(style) && !(readsTextsAsFormulas && through === "formulas");
  if (!isTextCell && input.startsWith("=") && input.length > 1) return formula(input);
  if (input.length > LONGEST_TEXT) invalidArgument(`A cell holds at most ${LONGEST_TEXT} characters.`);
  if (isText(style) && (isTextCell || !/^[-+@]./u.test(input))) return plain(input);
  if (input.startsWith("'")) return plain(input.slice(1));
  const typed = readTyped(input, region);
  const signs = readsTextsAsFormulas ? /^[-+@]./u : /^[-+]./u;
  if (typeof typed.value === "string") return signs.test(input) ? formula(`=${input}`) : plain(input);
  const takesOver = typed.numberFormat !== null && numberFormatOf(style) === "General";
  return {
    value: typed.value,
    formula: null,
    style: takesOver ? withStyle(style, "NumberFormat", typed.numberFormat) : style,
  };
}

/** A header cell is text, never empty, and unlike all others of its table. */
export function settleHeader(state: ExcelState, sheet: Sheet, table: Table, index: number): void {
  const { row, column } = table.block;
  const cell = sheet.cell(row, column + index);
  const shown = state.valueAt(sheet, row, column + index).value;
  const header = uniqueHeader(String(shown ?? ""), table.headers, index);
  const before = table.headers[index];
  table.headers[index] = header;
  sheet.put(row, column + index, { value: header, formula: null, style: cell.style });
  if (before === undefined || before === header) return;
  state.layoutChanged();
  mapFormulas(state, (formula, own, place) =>
    renameColumnIn(
      formula,
      table,
      before,
      header,
      place !== null && own.tableAt(place.row, place.column) === table,
    ),
  );
}

function uniqueHeader(wanted: string, headers: readonly string[], index: number): string {
  const taken = new Set(headers.filter((_, other) => other !== index).map((header) => header.toLowerCase()));
  const base = wanted === "" ? "Column" : wanted;
  let header = wanted === "" ? "Column1" : wanted;
  for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = `${base}${number}`;
  return header;
}

/** Empties the block's cells, and leaves their formats. */
export function clearContents(state: ExcelState, sheet: Sheet, block: Block): void {
  for (const [row, column] of sheet.existing(block)) enterCell(state, sheet, row, column, "");
}
