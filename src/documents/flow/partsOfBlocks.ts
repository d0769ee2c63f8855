import type { DocumentPart } from "../parts.ts";
import { textTable } from "../text/textTable.ts";
import type { FlowBlock, FlowCell, FlowTable } from "./blocks.ts";
import { layTable } from "./layTable.ts";

/** A table whose rows hold this many cells, in as many rows, is one by itself, whatever tables stand within. */
const DATA_ROWS = 3;
const DATA_CELLS = 3;

/**
 * The parts of a document in reading order. Tables that only lay out a page (one column, or tables of figures within
 * their cells) give way to what they hold. Tables are named "T1", "T2".
 */
export function partsOfBlocks(blocks: readonly FlowBlock[], document: string): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let tables = 0;
  const add = (block: FlowBlock): void => {
    if (block.kind === "paragraph") {
      for (const line of block.text.split("\n")) {
        const text = line.trim();
        if (text !== "") parts.push({ kind: "text", page: 1, text });
      }
    } else if (isLayout(block)) {
      for (const cell of block.rows.flat()) cell.blocks.forEach(add);
    } else {
      tables += 1;
      const { texts, merges } = layTable(block, document);
      const table = textTable(texts, { document, name: `T${tables}`, merges });
      parts.push(block.ofLines ? { ...table, ofLines: true } : table);
    }
  };
  blocks.forEach(add);
  return parts;
}

function isLayout(table: FlowTable): boolean {
  if (table.rows.every((row) => row.length < 2)) return true;
  // Only tables within cells make a table of several columns a frame for them.
  if (!table.rows.some((row) => row.some((cell) => cell.blocks.some(isData)))) return false;
  const ownRows = table.rows.filter((row) => {
    const filled = row.filter(isFilled);
    return filled.length >= DATA_CELLS && !filled.every((cell) => cell.blocks.some(isTable));
  });
  return ownRows.length < DATA_ROWS;
}

function isFilled({ blocks }: FlowCell): boolean {
  return blocks.some((block) => isTable(block) || block.text.trim() !== "");
}

function isTable(block: FlowBlock): block is FlowTable {
  return block.kind === "table";
}

/** Several rows of several cells, here or in a table further within. */
function isData(block: FlowBlock): boolean {
  if (!isTable(block)) return false;
  if (block.rows.filter((row) => row.filter(isFilled).length > 1).length > 1) return true;
  return block.rows.some((row) => row.some((cell) => cell.blocks.some(isData)));
}
