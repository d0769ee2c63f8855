import { addressOf, ALL_COLUMNS, ALL_ROWS, fixedAddressOf, type Block } from "../block.ts";
import { blockOfBrackets } from "../formulas/brackets.ts";
import type { Place } from "../formulas/check.ts";
import { blockOf, nameIn } from "../formulas/follow.ts";
import {
  boundNames,
  partsOf,
  writeCorner,
  type OnSheets,
  type Part,
  type Reference,
} from "../formulas/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";

/** Cells that a formula reads. */
export interface Precedent {
  readonly sheet: Sheet;
  readonly block: Block;
}

/** A formula for an engine that knows neither tables nor names, and has names of its own for sheets. */
export interface Lowered {
  /** Without "=". */
  readonly text: string;
  readonly reads: readonly Precedent[];
}

/** Names that stand for names; a circle of them has no end. */
const DEEPEST = 30;

/** @param named what the engine calls a sheet */
export function lowered(
  formula: string,
  place: Place,
  workbook: Workbook,
  named: (sheet: Sheet) => string,
): Lowered {
  const lowering = new Lowering(place, workbook, named);
  return { text: lowering.text(formula, 0), reads: lowering.reads };
}

class Lowering {
  readonly reads: Precedent[] = [];
  private readonly place: Place;
  private readonly workbook: Workbook;
  private readonly named: (sheet: Sheet) => string;

  constructor(place: Place, workbook: Workbook, named: (sheet: Sheet) => string) {
    this.place = place;
    this.workbook = workbook;
    this.named = named;
  }

  text(formula: string, depth: number): string {
    const parts = partsOf(formula);
    const bound = /\b(?:LET|LAMBDA)\(/iu.test(formula) ? boundNames(parts) : null;
    let out = "";
    for (const part of parts) out += this.part(part, bound, depth);
    return out;
  }

  private part(part: Part, bound: ReadonlySet<string> | null, depth: number): string {
    switch (part.kind) {
      case "reference":
        return this.reference(part);
      case "lost":
        return "#REF!";
      case "structured":
        return this.structured(part.table, part.inner);
      case "name":
        return bound?.has(part.text.toLowerCase()) ? part.text : this.name(part.name, part.on, depth);
      default:
        return part.text;
    }
  }

  private reference(reference: Reference): string {
    const { on, from, to } = reference;
    const cells = [from, ...(to ? [to] : [])].map(writeCorner).join(":");
    const block = blockOf(reference);
    if (on === null) {
      this.reads.push({ sheet: this.place.sheet, block });
      return cells;
    }
    return this.sheetsOf(on)
      .map((sheet) => {
        if (!sheet) return "#REF!";
        this.reads.push({ sheet, block });
        return `${this.named(sheet)}!${cells}`;
      })
      .join(",");
  }

  /** All from the first to the last; null for one that isn't there. */
  private sheetsOf({ first, last, book }: OnSheets): (Sheet | null)[] {
    const { sheets } = this.workbook;
    const start = book === null ? this.workbook.sheetNamed(first) : null;
    const end = last === null ? start : this.workbook.sheetNamed(last);
    if (!start || !end) return [null];
    const [from, to] = [sheets.indexOf(start), sheets.indexOf(end)].sort((a, b) => a - b);
    return sheets.slice(from, (to ?? 0) + 1);
  }

  private structured(name: string | null, inner: string): string {
    const { workbook, place } = this;
    const table = name === null ? place.sheet.tableAt(place.row, place.column) : workbook.tableNamed(name);
    if (!table) return "#REF!";
    const sheet = workbook.sheetOfTable(table);
    const block = blockOfBrackets(table, inner, sheet === place.sheet ? place.row : null);
    if (typeof block === "string") return block;
    this.reads.push({ sheet, block });
    // The row of the formula itself is not fixed: so the formula is the same in each row, which the engine keeps once.
    const isOfRow = block.rows === 1 && /^@|#This Row/iu.test(inner);
    const cells = isOfRow ? addressOf(block).replace(/[A-Z]+/gu, "$$$&") : columnsOf(block);
    return `${this.named(sheet)}!${cells}`;
  }

  private name(name: string, on: OnSheets | null, depth: number): string {
    const { workbook, place } = this;
    if (/^(?:TRUE|FALSE)$/iu.test(name)) return name;
    const table = on === null ? workbook.tableNamed(name) : null;
    if (table) return this.structured(name, "");
    const sheet = on === null ? place.sheet : workbook.sheetNamed(on.first);
    const defined = sheet && workbook.nameFor(name, sheet);
    if (!defined) return on === null ? name : "#REF!";
    if (depth > DEEPEST) return "#NAME?";
    const meant = nameIn(defined.formula, place.row, place.column);
    const text = this.text(meant, depth + 1);
    return partsOf(meant).length === 1 ? text : `(${text})`;
  }
}

/** A column of a single row, too, stays a range: within one cell the engine's MATCH finds nothing. */
function columnsOf(block: Block): string {
  if (block.rows === ALL_ROWS || block.columns === ALL_COLUMNS || block.rows * block.columns > 1)
    return fixedAddressOf(block);
  return `${fixedAddressOf(block)}:${fixedAddressOf(block)}`;
}
