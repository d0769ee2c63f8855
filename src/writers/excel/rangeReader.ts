import type { Block } from "../../workbook/plan.ts";
import { isTooLargeAnswer } from "./excelProblem.ts";
import { rangeOf } from "./ranges.ts";

/** What is asked of each cell. */
export interface AskedOfCells {
  /** Properties of a range, as `load` takes them. */
  readonly properties: string;
  /** Of so many cells, with texts as they mostly are, the answer is far from 5 MB: more Excel on the web does not give. */
  readonly cellsAtOnce: number;
}

/** Takes what was read of a block, or of some of its rows; blocks come in the order in which they were asked for. */
type Take = (range: Excel.Range, block: Block) => void;

interface AskedRange {
  /** Its id or its name. */
  readonly sheet: string;
  readonly block: Block;
  readonly properties: string;
  readonly take: Take;
}

/**
 * Reads blocks of cells in parts, as many of them in a request as an answer can carry. How long texts are is known only
 * when they come: where an answer is larger than Excel gives, its parts are asked for in two requests, and so on, down to
 * one row.
 */
export class RangeReader {
  private readonly context: Excel.RequestContext;
  /** Of an answer what is free yet, 1 of an empty one. */
  private room = 1;
  private parts: AskedRange[] = [];

  constructor(context: Excel.RequestContext) {
    this.context = context;
  }

  /** @param sheet its id or its name */
  async read(
    sheet: string,
    block: Block,
    { properties, cellsAtOnce }: AskedOfCells,
    take: Take,
  ): Promise<void> {
    for (let first = 0; first < block.rows;) {
      const fitting = Math.floor((this.room * cellsAtOnce) / block.columns);
      if (fitting < 1 && this.parts.length > 0) {
        await this.finish();
        continue;
      }
      const rows = Math.min(block.rows - first, Math.max(1, fitting));
      this.parts.push({ sheet, block: { ...block, row: block.row + first, rows }, properties, take });
      this.room -= (rows * block.columns) / cellsAtOnce;
      first += rows;
    }
  }

  /** Reads what was asked for and has not come yet. */
  async finish(): Promise<void> {
    const { parts } = this;
    this.parts = [];
    this.room = 1;
    await this.answer(parts);
  }

  private async answer(parts: readonly AskedRange[]): Promise<void> {
    if (parts.length === 0) return;
    const ranges = parts.map(({ sheet, block, properties }) =>
      rangeOf(this.context.workbook.worksheets.getItem(sheet), block).load(properties),
    );
    try {
      await this.context.sync();
    } catch (error) {
      const halves = isTooLargeAnswer(error) ? halved(parts) : null;
      if (!halves) throw error;
      for (const half of halves) await this.answer(half);
      return;
    }
    for (const [index, { take, block }] of parts.entries()) take(ranges[index] as Excel.Range, block);
  }
}

/** Null where there is one row only. */
function halved(parts: readonly AskedRange[]): readonly (readonly AskedRange[])[] | null {
  const [part] = parts;
  if (!part) return null;
  if (parts.length > 1) {
    const middle = Math.ceil(parts.length / 2);
    return [parts.slice(0, middle), parts.slice(middle)];
  }
  const { row, rows } = part.block;
  if (rows < 2) return null;
  const upper = Math.ceil(rows / 2);
  return [
    [{ ...part, block: { ...part.block, rows: upper } }],
    [{ ...part, block: { ...part.block, row: row + upper, rows: rows - upper } }],
  ];
}
