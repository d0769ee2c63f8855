import { inUtf8 } from "../../documents/bytes.ts";
import type { Block, PrintedCell, PrintedRow, PrintedTable } from "../printed.ts";

/** How a page's text comes out when it is copied. */
export interface CopiedLook {
  /** Whether blanks keep the columns apart, or one blank each cell from the next. */
  readonly inColumns: boolean;
  /** How pages are numbered. */
  readonly numbers: "dashes" | "plain" | "none";
}

/** Lines of a page. */
const PAGE = 44;
/** Points of a column's width for a letter. */
const LETTER = 5.2;
const FIRST_PAGE = 8;

/** The printed lines of a document as a viewer copies them, pages and repeated headers between. */
export function copiedText(blocks: readonly Block[], look: CopiedLook): Uint8Array {
  const lines: string[] = [];
  let onPage = 0;
  let page = FIRST_PAGE;
  const print = (some: readonly string[], header: readonly string[]): void => {
    for (const line of some) {
      if (onPage === PAGE) {
        page += 1;
        if (look.numbers !== "none") lines.push(look.numbers === "plain" ? String(page) : `- ${page} -`);
        lines.push(...header);
        onPage = header.length;
      }
      lines.push(line);
      onPage += 1;
    }
  };
  for (const block of blocks) {
    if (block.kind === "paragraph") print(wrapped(block.text, 80), []);
    else {
      const header = rowsOf(block, block.header, look);
      print(header, []);
      print(rowsOf(block, block.rows, look), header);
    }
  }
  return inUtf8(lines.join("\n"));
}

function rowsOf({ columns }: PrintedTable, rows: readonly PrintedRow[], look: CopiedLook): string[] {
  const letters = columns.map(({ width }) => Math.max(6, Math.floor(width / LETTER)));
  /** What stands in a row, that of cells over several rows where it stands in them. */
  const texts = rows.map(({ cells }) => cells.map((cell) => (standsHigher(cell) ? "" : (cell?.text ?? ""))));
  rows.forEach(({ cells }, at) => {
    cells.forEach((cell, column) => {
      const row = texts[at + Math.floor((cell?.rows ?? 1) / 2)];
      if (cell && standsHigher(cell) && row) row[column] = cell.text;
    });
  });
  return texts.flatMap((row, at) => {
    const pieces = row.map((text, column) => {
      const span = rows[at]?.cells[column]?.columns ?? 1;
      const room = letters.slice(column, column + span).reduce((sum, width) => sum + width, 0);
      return wrapped(text, room);
    });
    const height = Math.max(1, ...pieces.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      look.inColumns
        ? pieces.map((piece, column) => (piece[line] ?? "").padEnd((letters[column] ?? 0) + 4)).join("")
        : pieces
            .map((piece, column) => {
              const text = piece[line] ?? "";
              return text === "" || columns[column]?.touching ? text : `${text} `;
            })
            .join(""),
    ).map((line) => line.trimEnd());
  });
}

/** Whether the text of a cell over several rows stands in the middle of them. */
const standsHigher = (cell: PrintedCell | null): boolean =>
  cell?.middle === true && cell.rows !== undefined && cell.rows > 1;

/** The text in lines of so many letters, its own lines kept. */
function wrapped(text: string, letters: number): string[] {
  return text === ""
    ? []
    : text.split("\n").flatMap((own) => {
        const lines: string[] = [];
        for (const word of own.split(" ")) {
          const last = lines.at(-1);
          if (last !== undefined && last.length + 1 + word.length <= letters)
            lines[lines.length - 1] = `${last} ${word}`;
          else lines.push(word);
        }
        return lines;
      });
}
