import { inCodePage, inUtf8 } from "../../documents/bytes.ts";
import type { Block, PrintedCell, PrintedRow } from "../printed.ts";

export interface HtmlLook {
  readonly encoding: "utf-8" | "windows-1250" | "windows-1251";
  /** As the publisher Paragraf saves laws: a class and a paragraph in each cell, a hard space in empty ones. */
  readonly paragraf: boolean;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

export function htmlFile(
  title: string,
  blocks: readonly Block[],
  { encoding, paragraf }: HtmlLook,
): Uint8Array {
  const rowOf = (tag: "td" | "th", { cells }: PrintedRow, covered: Set<string>, at: number): string => {
    let html = "";
    cells.forEach((cell, column) => {
      if (covered.has(`${at} ${column}`)) return;
      cover(cell, covered, at, column);
      const spans = [
        cell?.rows === undefined ? "" : ` rowspan="${cell.rows}"`,
        cell?.columns === undefined ? "" : ` colspan="${cell.columns}"`,
      ].join("");
      const text = escaped(cell?.text ?? "") || (paragraf ? "&nbsp;" : "");
      html += paragraf
        ? `<td class="bold"${spans} valign="top"><p class="normal">${text}</p></td>`
        : `<${tag}${spans}>${text}</${tag}>`;
    });
    return `<tr>${html}</tr>\n`;
  };
  const body = blocks.map((block) => {
    if (block.kind === "paragraph") return `<p class="clan">${escaped(block.text)}</p>\n`;
    const covered = new Set<string>();
    const head = block.header.map((row, at) => rowOf("th", row, covered, at)).join("");
    const rows = block.rows.map((row, at) => rowOf("td", row, covered, at + block.header.length)).join("");
    return `<table border="1" cellpadding="2">${head}${rows}</table>\n`;
  });
  const text = `<html><head><meta charset="${encoding}"><title>${escaped(title)}</title></head><body>\n${body.join("")}</body></html>`;
  return encoding === "utf-8" ? inUtf8(text) : inCodePage(text, encoding);
}

/** Notes which cells another one covers. */
export function cover(cell: PrintedCell | null, covered: Set<string>, row: number, column: number): void {
  for (let down = 0; down < (cell?.rows ?? 1); down += 1)
    for (let right = 0; right < (cell?.columns ?? 1); right += 1)
      if (down + right > 0) covered.add(`${row + down} ${column + right}`);
}
