import { Problem } from "../../messages/message.ts";
import type { FlowBlock, FlowCell, FlowTable } from "./blocks.ts";

/** Tables within tables; pages of any honest origin stay far below. */
const DEEPEST = 40;

interface OpenTable {
  readonly rows: FlowCell[][];
  cell: OpenCell | null;
  /** What stands in a table but in no cell comes before it. */
  readonly stray: FlowBlock[];
}
/** A cell that is being read, or has been: a format may tell later that it goes on in the row below. */
export interface OpenCell {
  readonly blocks: FlowBlock[];
  readonly columns: number;
  rows: number;
}

/** Builds the blocks of a document as a parser walks through it. What is opened twice or never closed is mended. */
export class FlowBuilder {
  readonly #document: string;
  readonly #blocks: FlowBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #text = "";
  #outsideCells = 0;

  constructor(document: string) {
    this.#document = document;
  }

  /** How many texts stood in a table behind its first row's beginning and in no cell: their cell has lost its tag. */
  get textsOutsideCells(): number {
    return this.#outsideCells;
  }

  text(text: string): void {
    this.#text += text;
  }

  /** Ends the paragraph that is open, where one is. */
  endParagraph(): void {
    const text = /\n| {2}/u.test(this.#text) ? trimmedLines(this.#text) : this.#text.trim();
    this.#text = "";
    if (text === "") return;
    const table = this.#tables.at(-1);
    if (table?.cell === null && table.rows.length > 0) this.#outsideCells += 1;
    this.#target().push({ kind: "paragraph", text });
  }

  /** A paragraph of its own, wherever it stands. */
  add(blocks: readonly FlowBlock[]): void {
    this.endParagraph();
    for (const block of blocks) this.#target().push(block);
  }

  openTable(): void {
    this.endParagraph();
    if (this.#tables.length === DEEPEST)
      throw new Problem(
        "errors:tablesNestedTooDeep",
        { document: this.#document, most: DEEPEST },
        { document: this.#document },
      );
    this.#tables.push({ rows: [], cell: null, stray: [] });
  }

  openRow(): void {
    this.closeCell();
    this.#tables.at(-1)?.rows.push([]);
  }

  openCell(columns: number, rows: number): OpenCell | null {
    const table = this.#tables.at(-1);
    if (!table) {
      this.endParagraph();
      return null;
    }
    this.closeCell();
    if (table.rows.length === 0) table.rows.push([]);
    table.cell = { blocks: [], columns, rows };
    table.rows.at(-1)?.push(table.cell);
    return table.cell;
  }

  /** Goes on in a cell of a row above, which takes one row more. */
  continueCell(cell: OpenCell): void {
    const table = this.#tables.at(-1);
    this.closeCell();
    if (!table) return;
    cell.rows += 1;
    table.cell = cell;
  }

  /** Takes back the row that was opened last. */
  dropRow(): void {
    this.closeCell();
    this.#tables.at(-1)?.rows.pop();
  }

  closeCell(): void {
    this.endParagraph();
    const table = this.#tables.at(-1);
    if (table) table.cell = null;
  }

  closeTable(): void {
    this.closeCell();
    const table = this.#tables.pop();
    if (!table) return;
    // A row without cells counts: all of its places may be covered from above.
    const closed: FlowTable = { kind: "table", rows: table.rows };
    for (const block of table.stray) this.#target().push(block);
    if (table.rows.some((row) => row.length > 0)) this.#target().push(closed);
  }

  /** All that was built. */
  finish(): readonly FlowBlock[] {
    while (this.#tables.length > 0) this.closeTable();
    this.endParagraph();
    return this.#blocks;
  }

  #target(): FlowBlock[] {
    const table = this.#tables.at(-1);
    return table?.cell?.blocks ?? table?.stray ?? this.#blocks;
  }
}

function trimmedLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/ {2,}/gu, " ").trim())
    .join("\n")
    .replace(/^\n+|(?<!\n)\n+$/gu, "");
}
