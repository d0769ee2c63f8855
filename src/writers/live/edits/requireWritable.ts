import { message, Problem } from "../../../messages/message.ts";
import { cellAddress } from "../../../workbook/address.ts";
import { checkFormula } from "../../check/formulas.ts";
import { FaultList, type FaultKey } from "../../check/fault.ts";
import { LONGEST_TEXT, unwritableCharacter } from "../../check/texts.ts";
import { arrayUse } from "../../formulas/arrayUse.ts";
import { FormulaFault } from "../../formulas/tokens.ts";
import type { GridEntry } from "../../gridWorkbook.ts";
import { parse } from "../formulas/parsed.ts";
import type { ReferableTable } from "../formulas/referable.ts";
import type { LiveSheet, LiveState } from "../model/liveState.ts";
import { namesInFormulas } from "../model/namesInFormulas.ts";
import { tableAt } from "../model/references.ts";

const LONGEST_HEADER = 255;

/**
 * Whether a workbook file can hold the entry: a single cell with something else in it, and none of the others could be
 * saved.
 * @throws Problem that says why not, with the cell
 */
export function requireWritable(state: LiveState, sheet: LiveSheet, entry: GridEntry): void {
  const { content, row, column } = entry;
  const cell = cellAddress(row, column);
  if (content.kind === "formula") {
    requireFormula(state, sheet, content.formula, entry);
    return;
  }
  if (typeof content.value !== "string") return;
  const character = unwritableCharacter(content.value);
  if (character !== null) throw notTaken("plan:textCharacter", { sheet: sheet.name, cell, character });
  const { length } = content.value;
  if (length > LONGEST_TEXT)
    throw notTaken("plan:textTooLong", { sheet: sheet.name, cell, length: String(length) });
}

/** The text that heads a column of a table once this is typed over its header. @throws Problem for a formula, or for more than a header holds */
export function headerText({ name }: ReferableTable, { content, row, column }: GridEntry): string {
  const typed = content.kind === "formula" ? "" : String(content.value ?? "");
  const header = typed.replace(/\s+/gu, " ").trim();
  if (content.kind === "formula" || header.length > LONGEST_HEADER)
    throw new Problem("errors:gridHeader", { table: name }, { cell: cellAddress(row, column) });
  return header;
}

function requireFormula(
  state: LiveState,
  sheet: LiveSheet,
  formula: string,
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const cell = cellAddress(row, column);
  try {
    parse(formula);
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
    throw new Problem("errors:gridFormula", { formula }, { cell });
  }
  const { faults, note } = new FaultList();
  const { referable, countOfName } = namesInFormulas(state);
  const table = tableAt(sheet, row, column);
  checkFormula(formula, { sheet: sheet.name, cell, table, rule: false, isOwn: true }, referable, note);
  const [why] = faults;
  if (why) throw new Problem("errors:gridNotTaken", { why }, { cell });
  // Excel shows #SPILL! there, however much room there is.
  if (table && arrayUse(parse(formula).tokens, countOfName)?.result === "many")
    throw new Problem("errors:gridSpillInTable", { table: table.name }, { cell });
}

function notTaken(key: FaultKey, params: Readonly<Record<string, string>>): Problem {
  return new Problem("errors:gridNotTaken", { why: message(key, params) }, { cell: params["cell"] ?? "" });
}
