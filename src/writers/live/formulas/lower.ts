import type { Block } from "../../../workbook/plan.ts";
import { lastColumn, lastRow } from "../../blocks.ts";
import { columnLetters, fixedAddress } from "../../../workbook/address.ts";
import { parseStructuredReference } from "../../formulas/structuredReference.ts";
import { isLetName } from "../../formulas/letNames.ts";
import { type Token, sheetOfToken } from "../../formulas/tokens.ts";
import { parse, type Parsed } from "./parsed.ts";
import { nameAt } from "./shift.ts";
import {
  columnIndex,
  dataBody,
  headerRow,
  type LivePlace,
  type ReferableSheet,
  type ReferableTable,
  type ReferableWorkbook,
} from "./referable.ts";

/** What a lowered formula has in place of the number of its own row. No formula of a workbook can hold it. */
export const OWN_ROW = "\0";

interface Lowered {
  /** Without "=". */
  readonly text: string;
  /** Whether the same formula is lowered to the same text in any row of its table, its header aside; outside tables anywhere on its sheet. */
  readonly isOfColumn: boolean;
}

/**
 * The formula in plain A1 references, for a calculation that knows neither tables nor names nor the user's names of sheets.
 * @param engineName what the calculation calls a sheet
 */
export function lowerFormula<S extends ReferableSheet>(
  formula: string,
  place: LivePlace<S>,
  workbook: ReferableWorkbook<S>,
  engineName: (sheet: S) => string,
  depth = 0,
): Lowered {
  const { tokens, isLocal, oneCellRanges, farMonths } = parse(formula);
  if (isLocal && oneCellRanges.size === 0 && farMonths.before.size === 0)
    return { text: tokens.map(({ text }) => text).join(""), isOfColumn: true };
  return new Lowering(formula, place, workbook, engineName, depth).run();
}

/** Names that stand for names: more within each other than any workbook has, and fewer than a circle of them. */
const DEEPEST = 32;

class Lowering<S extends ReferableSheet> {
  private readonly parsed: Parsed;
  private readonly place: LivePlace<S>;
  private readonly workbook: ReferableWorkbook<S>;
  private readonly engineName: (sheet: S) => string;
  private readonly depth: number;
  private readonly table: ReferableTable | null;
  private at = 0;
  private isOfColumn = true;

  constructor(
    formula: string,
    place: LivePlace<S>,
    workbook: ReferableWorkbook<S>,
    engineName: (sheet: S) => string,
    depth: number,
  ) {
    this.parsed = parse(formula);
    this.place = place;
    this.workbook = workbook;
    this.engineName = engineName;
    this.depth = depth;
    this.table = workbook.tableAt(place.sheet, place.row, place.column);
  }

  run(): Lowered {
    const { tokens, oneCellRanges, farMonths } = this.parsed;
    let text = "";
    for (; this.at < tokens.length; this.at += 1) {
      const token = this.token(0);
      if (!token) continue;
      text += farMonths.before.get(this.at) ?? "";
      const lowered = this.lowered(token);
      // What the token takes along ends with it.
      text += oneCellRanges.has(this.at) ? asRange(lowered) : lowered;
      text += farMonths.behind.get(this.at) ?? "";
    }
    return { text, isOfColumn: this.isOfColumn };
  }

  private token(ahead: number): Token | undefined {
    return this.parsed.tokens[this.at + ahead];
  }

  private lowered(token: Token): string {
    const { workbook, place } = this;
    if (token.kind === "sheet") return this.onSheet(workbook.sheetNamed(sheetOfToken(token)));
    if (token.kind === "brackets") return this.table ? this.structured(this.table, token.text) : "#REF!";
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
  private onSheet(sheet: S | null): string {
    const next = this.token(1);
    if (sheet && next && next.kind !== "word" && next.kind !== "error") return `${this.engineName(sheet)}!`;
    this.at += 1;
    while (!sheet && this.token(1)?.text === ":") this.at += 2;
    return (next?.kind === "word" && sheet ? this.named(next.text, sheet) : null) ?? "#REF!";
  }

  private named(text: string, sheet: S): string | null {
    const name = this.workbook.nameFor(text, sheet);
    if (!name) return null;
    if (this.depth > DEEPEST) return "#NAME?";
    if (!name.isOwn) return this.within(name.formula, 0);
    const { row, column } = this.place;
    this.isOfColumn = false;
    const lowered = this.within(nameAt(name.formula, row, column), this.depth + 1);
    // What is more than one reference or value stays one where the name stood: twice a sum is not a sum and its double.
    return /[-+*/^&=<>%, ]/u.test(lowered) ? `(${lowered})` : lowered;
  }

  private within(formula: string, depth: number): string {
    const { text, isOfColumn } = lowerFormula(formula, this.place, this.workbook, this.engineName, depth);
    this.isOfColumn &&= isOfColumn;
    return text;
  }

  private structured(table: ReferableTable, brackets: string): string {
    const ofThisRow = parseStructuredReference(brackets)?.rows === "#This Row";
    if (ofThisRow && (table !== this.table || this.place.row === table.block.row)) this.isOfColumn = false;
    const block = structuredBlock(table, brackets, this.place, this.workbook);
    if (typeof block === "string") return block;
    return `${this.engineName(this.workbook.sheetOfTable(table))}!${fixedBlock(block, ofThisRow)}`;
  }
}

const ONE_CELL = /(?:^|!)(\$?[A-Za-z]{1,3}\$?(?:\d+|\0))$/u;

/** "A1" as "A1:A1"; anything but one cell as it is. */
function asRange(lowered: string): string {
  const cell = ONE_CELL.exec(lowered)?.[1];
  return cell === undefined ? lowered : `${lowered}:${cell}`;
}

/** The cells that "tbl[...]" means; an error's text where it means none. */
export function structuredBlock<S extends ReferableSheet>(
  table: ReferableTable,
  brackets: string,
  place: LivePlace<S>,
  workbook: ReferableWorkbook<S>,
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
      place.sheet.id !== workbook.sheetOfTable(table).id ||
      place.row < body.row ||
      place.row > lastRow(body)
    )
      return "#VALUE!";
    rows = { ...body, row: place.row, rows: 1 };
  } else rows = dataBody(table);
  const left = Math.min(from, to);
  return { ...rows, column: table.block.column + left, columns: Math.abs(to - from) + 1 };
}

/**
 * A column of one row stays a range ("$A$6:$A$6"): in a single cell, IronCalc's MATCH finds nothing. What lies in the
 * formula's own row is "$A6", the same formula in every row: IronCalc keeps each formula of a sheet once, and looks through
 * all of them for each cell that it gets.
 */
function fixedBlock(block: Block, ofThisRow: boolean): string {
  if (ofThisRow) {
    const first = `$${columnLetters(block.column)}${OWN_ROW}`;
    return block.columns === 1 ? first : `${first}:$${columnLetters(lastColumn(block))}${OWN_ROW}`;
  }
  return `${fixedAddress(block.row, block.column)}:${fixedAddress(lastRow(block), lastColumn(block))}`;
}
