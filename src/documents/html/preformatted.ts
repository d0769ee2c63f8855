import type { FlowBlock, FlowTable } from "../flow/blocks.ts";
import { tablesInLines } from "../text/columnsOfText.ts";

/** Text whose spaces stand as they are shown: lines, and columns where they surely stand in some. */
export function preformattedBlocks(text: string): FlowBlock[] {
  const lines = text.split("\n");
  const blocks: FlowBlock[] = [];
  let at = 0;
  const linesTo = (end: number): void => {
    for (; at < end; at += 1) blocks.push({ kind: "paragraph", text: lines[at] ?? "" });
  };
  for (const { from, to, rows } of tablesInLines(lines)) {
    linesTo(from);
    const table: FlowTable = {
      kind: "table",
      rows: rows.map((row) =>
        row.map((cell) => ({ blocks: [{ kind: "paragraph", text: cell }], columns: 1, rows: 1 })),
      ),
    };
    blocks.push(table);
    at = to;
  }
  linesTo(lines.length);
  return blocks;
}
