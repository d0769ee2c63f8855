import { fixedAddress } from "../../../src/workbook/address.ts";
import { parseStructuredReference } from "../../../src/writers/formulas/structuredReference.ts";
import { isLetName } from "../../../src/writers/formulas/letNames.ts";
import { lastColumn, lastRow, type Block } from "../block.ts";
import { columnIndex, dataBody, headerRow, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { parse, sheetOfToken } from "./parsed.ts";

/** Where a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * The formula in plain A1 references, for a calculation that knows neither tables nor names nor the user's names of
 * sheets. Without "=".
 * @param engineName what the calculation calls a sheet
 */
export function lowerFormula(
  formula: string,
  place: Place,
  workbook: Workbook,
  engineName: (sheet: Sheet) => string,
): string {
  const { tokens, scopes, isLocal } = parse(formula);
  if (isLocal) return tokens.map(({ text }) => text).join("");
  const on = (sheet: Sheet, block: Block): string => `${engineName(sheet)}!${fixedBlock(block)}`;
  let out = "";
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const next = tokens[index + 1];
    if (token.kind === "sheet") {
      const sheet = workbook.sheetNamed(sheetOfToken(token));
      if (sheet && next && next.kind !== "word" && next.kind !== "error") out += `${engineName(sheet)}!`;
      else {
        const name = next?.kind === "word" && sheet ? workbook.nameFor(next.text, sheet) : null;
        out += name ? lowerFormula(name.formula, place, workbook, engineName) : "#REF!";
        index += 1;
        while (!sheet && tokens[index + 1]?.text === ":") index += 2;
      }
    } else if (token.kind === "brackets") {
      const table = place.sheet.tableAt(place.row, place.column);
      out += table ? structured(table, token.text, place, workbook, on) : "#REF!";
    } else if (
      token.kind === "word" &&
      !isLetName(tokens, index, scopes) &&
      !/^(?:TRUE|FALSE)$/i.test(token.text)
    ) {
      const table = workbook.tableNamed(token.text);
      if (table) {
        const brackets = next?.kind === "brackets" ? next.text : "[]";
        if (next?.kind === "brackets") index += 1;
        out += structured(table, brackets, place, workbook, on);
      } else {
        const name = workbook.nameFor(token.text, place.sheet);
        out += name ? lowerFormula(name.formula, place, workbook, engineName) : token.text;
      }
    } else out += token.text;
  }
  return out;
}

function structured(
  table: Table,
  brackets: string,
  place: Place,
  workbook: Workbook,
  on: (sheet: Sheet, block: Block) => string,
): string {
  const block = structuredBlock(table, brackets, place, workbook);
  return typeof block === "string" ? block : on(workbook.sheetOfTable(table), block);
}

/** The cells that "tbl[...]" means; an error's text where it means none. */
export function structuredBlock(
  table: Table,
  brackets: string,
  place: Place | null,
  workbook: Workbook,
): Block | string {
  const reference = brackets === "[]" ? { rows: "#Data", columns: [] } : parseStructuredReference(brackets);
  if (!reference) return "#REF!";
  const [first, second = first] = reference.columns;
  const from = first === undefined ? 0 : columnIndex(table, first);
  const to = second === undefined ? table.headers.length - 1 : columnIndex(table, second);
  if (from < 0 || to < 0) return "#REF!";
  let rows: Block;
  if (reference.rows === "#All") rows = table.block;
  else if (reference.rows === "#Headers") rows = headerRow(table);
  else if (reference.rows === "#Totals") return "#REF!";
  else if (reference.rows === "#This Row") {
    const body = dataBody(table);
    if (
      !place ||
      place.sheet !== workbook.sheetOfTable(table) ||
      place.row < body.row ||
      place.row > lastRow(body)
    )
      return "#VALUE!";
    rows = { ...body, row: place.row, rows: 1 };
  } else rows = dataBody(table);
  const left = Math.min(from, to);
  return { ...rows, column: table.block.column + left, columns: Math.abs(to - from) + 1 };
}

function fixedBlock(block: Block): string {
  const first = fixedAddress(block.row, block.column);
  const last = fixedAddress(lastRow(block), lastColumn(block));
  return first === last ? first : `${first}:${last}`;
}
