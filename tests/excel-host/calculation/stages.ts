import { ALL_COLUMNS, columnOfKey, contains, keyOf, rowOfKey } from "../block.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Precedent } from "./lower.ts";

/** Formulas that build on one another, as many as the engine may go through in one breath. */
const STAGE = 25;

/** A cell of a formula. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly key: number;
}

/** Cells that formulas read: a cell of a formula, or a range. */
interface Node {
  readonly cell: FormulaCell | null;
  readonly reads: () => readonly Node[];
  /** How many formulas stand below each other under it; null until it is known. */
  depth: number | null;
  isEntered: boolean;
}

/**
 * The engine goes from each cell to those that it reads, and its stack holds some ninety of them: a chain of balances is longer. So
 * some cells are to be calculated before all others: of each chain one in twenty-five, in the order in which they come.
 * @param reads what the formulas of a sheet read, by the numbers of their cells
 */
export function stagesOf(
  reads: ReadonlyMap<Sheet, ReadonlyMap<number, readonly Precedent[]>>,
): FormulaCell[] {
  let count = 0;
  for (const of of reads.values()) count += of.size;
  if (count <= STAGE) return [];
  const nodes = new Graph(reads).all();
  for (const node of nodes) findDepth(node);
  return nodes
    .filter(({ depth }) => depth !== null && depth > 0 && depth % STAGE === 0)
    .sort((a, b) => (a.depth ?? 0) - (b.depth ?? 0))
    .flatMap(({ cell }) => (cell ? [cell] : []));
}

class Graph {
  private readonly reads: ReadonlyMap<Sheet, ReadonlyMap<number, readonly Precedent[]>>;
  private readonly cells = new Map<Sheet, Map<number, Node>>();
  private readonly ranges = new Map<Sheet, Map<string, Node>>();

  constructor(reads: ReadonlyMap<Sheet, ReadonlyMap<number, readonly Precedent[]>>) {
    this.reads = reads;
    for (const [sheet, formulas] of reads) {
      const cells = new Map<number, Node>();
      for (const [key, precedents] of formulas) {
        const readsOfCell = (): readonly Node[] => precedents.flatMap((one) => this.nodeOf(one) ?? []);
        cells.set(key, { cell: { sheet, key }, reads: readsOfCell, depth: null, isEntered: false });
      }
      this.cells.set(sheet, cells);
      this.ranges.set(sheet, new Map());
    }
  }

  /** The nodes of all cells. */
  all(): Node[] {
    return [...this.cells.values()].flatMap((cells) => [...cells.values()]);
  }

  private nodeOf({ sheet, block }: Precedent): Node | null {
    const cells = this.cells.get(sheet);
    const ranges = this.ranges.get(sheet);
    if (!cells || !ranges) return null;
    const { row, column, rows, columns } = block;
    if (rows * columns === 1) return cells.get(keyOf(row, column)) ?? null;
    const name = `${row} ${column} ${rows} ${columns}`;
    let range = ranges.get(name);
    if (!range) {
      range = { cell: null, reads: () => within(cells, block), depth: null, isEntered: false };
      ranges.set(name, range);
    }
    return range;
  }
}

/** The formula cells of a block. */
function within(cells: ReadonlyMap<number, Node>, block: Precedent["block"]): Node[] {
  const { row, column, rows, columns } = block;
  const found: Node[] = [];
  if (rows * columns > cells.size || columns === ALL_COLUMNS) {
    for (const [key, node] of cells)
      if (contains(block, { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 }))
        found.push(node);
    return found;
  }
  for (let down = row; down < row + rows; down += 1)
    for (let across = column; across < column + columns; across += 1) {
      const node = cells.get(keyOf(down, across));
      if (node) found.push(node);
    }
  return found;
}

/** Goes down without a stack of its own that could run out; what leads back to itself counts for nothing. */
function findDepth(start: Node): void {
  if (start.depth !== null) return;
  const path: { readonly node: Node; readonly reads: readonly Node[]; next: number; deepest: number }[] = [];
  const enter = (node: Node): void => {
    node.isEntered = true;
    path.push({ node, reads: node.reads(), next: 0, deepest: 0 });
  };
  enter(start);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const read = top.reads[top.next];
    if (read && read.depth === null && !read.isEntered) {
      enter(read);
      continue;
    }
    if (read) {
      top.deepest = Math.max(top.deepest, read.depth ?? 0);
      top.next += 1;
      continue;
    }
    top.node.depth = top.deepest + (top.node.cell ? 1 : 0);
    path.pop();
  }
}
