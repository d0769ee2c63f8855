import { fixedAddress } from "../../../src/workbook/address.ts";
import { parseStructuredReference } from "../../../src/writers/formulas/structuredReference.ts";
import { isLetName } from "../../../src/writers/formulas/letNames.ts";
import { lastColumn, lastRow, type Block } from "../block.ts";
import { columnIndex, dataBody, headerRow, type Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Token } from "../../../src/writers/formulas/tokens.ts";
import { parse, sheetOfToken, type Parsed } from "./parsed.ts";

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
  const { tokens, isLocal } = parse(formula);
  if (isLocal) return tokens.map(({ text }) => text).join("");
  return new Lowering(formula, place, workbook, engineName).run();
}

class Lowering {
  private readonly parsed: Parsed;
  private readonly place: Place;
  private readonly workbook: Workbook;
  private readonly engineName: (sheet: Sheet) => string;
  private at = 0;

  constructor(formula: string, place: Place, workbook: Workbook, engineName: (sheet: Sheet) => string) {
    this.parsed = parse(formula);
    this.place = place;
    this.workbook = workbook;
    this.engineName = engineName;
  }

  run(): string {
    let out = "";
    for (; this.at < this.parsed.tokens.length; this.at += 1) {
      const token = this.token(0);
      if (token) out += this.lowered(token);
    }
    return out;
  }

  private token(ahead: number): Token | undefined {
    return this.parsed.tokens[this.at + ahead];
  }

  private lowered(token: Token): string {
    const { workbook, place } = this;
    if (token.kind === "sheet") return this.onSheet(workbook.sheetNamed(sheetOfToken(token)));
    if (token.kind === "brackets") {
      const table = place.sheet.tableAt(place.row, place.column);
      return table ? this.structured(table, token.text) : "#REF!";
    }
    const isName = token.kind === "word" && !isLetName(this.parsed.tokens, this.at, this.parsed.scopes);
    if (!isName || /^(?:TRUE|FALSE)$/i.test(token.text)) return token.text;
    const table = workbook.tableNamed(token.text);
    if (!table) return this.named(token.text, place.sheet) ?? token.text;
    const next = this.token(1);
    if (next?.kind !== "brackets") return this.structured(table, "[]");
    this.at += 1;
    return this.structured(table, next.text);
  }

  /** A sheet's name, with what stands behind it where that is no reference. */
  private onSheet(sheet: Sheet | null): string {
    const next = this.token(1);
    if (sheet && next && next.kind !== "word" && next.kind !== "error") return `${this.engineName(sheet)}!`;
    this.at += 1;
    while (!sheet && this.token(1)?.text === ":") this.at += 2;
    return (next?.kind === "word" && sheet ? this.named(next.text, sheet) : null) ?? "#REF!";
  }

  private named(text: string, sheet: Sheet): string | null {
    const name = this.workbook.nameFor(text, sheet);
    return name && lowerFormula(name.formula, this.place, this.workbook, this.engineName);
  }

  private structured(table: Table, brackets: string): string {
    const block = structuredBlock(table, brackets, this.place, this.workbook);
    if (typeof block === "string") return block;
    const ofThisRow = parseStructuredReference(brackets)?.rows === "#This Row";
    return `${this.engineName(this.workbook.sheetOfTable(table))}!${fixedBlock(block, ofThisRow)}`;
  }
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

/** A column of one row stays a range ("$A$6:$A$6"): in a single cell, IronCalc's MATCH finds nothing. */
function fixedBlock(block: Block, ofThisRow: boolean): string {
  const first = fixedAddress(block.row, block.column);
  const last = fixedAddress(lastRow(block), lastColumn(block));
  return ofThisRow && first === last ? first : `${first}:${last}`;
}
