import type { Block } from "../plan.ts";

/**
 * Cells put together into rectangles that cover each of them once and nothing else: runs within a row first, then equal
 * runs of rows below each other. In order of rows, then columns.
 */
export function blocksOf(cells: Iterable<{ readonly row: number; readonly column: number }>): Block[] {
  const byRow = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  const done: Block[] = [];
  let open = new Map<string, Block>();
  let before = -1;
  for (const [row, columns] of [...byRow].sort(([a], [b]) => a - b)) {
    const next = new Map<string, Block>();
    for (const run of runsOf(columns)) {
      const key = `${run.column}:${run.columns}`;
      const above = before === row - 1 ? open.get(key) : undefined;
      if (above) open.delete(key);
      next.set(key, above ? { ...above, rows: above.rows + 1 } : { row, rows: 1, ...run });
    }
    done.push(...open.values());
    open = next;
    before = row;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOf(columns: readonly number[]): { column: number; columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}
