import { docx } from "../../documents/docxFiles.ts";
import type { Block, PrintedRow, PrintedTable } from "../printed.ts";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "</w:t><w:br/><w:t>");
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A document of Word with merged cells and header rows. */
export function docxFile(blocks: readonly Block[]): Uint8Array {
  return docx(
    blocks
      .map((block) => (block.kind === "paragraph" ? `<w:p>${run(block.text)}</w:p>` : tableXml(block)))
      .join(""),
  );
}

function tableXml({ header, rows }: PrintedTable): string {
  /** By column: in how many more rows the cell above goes on, and over how many columns. */
  const below = new Map<number, { left: number; columns: number }>();
  const rowXml = ({ cells }: PrintedRow, isHeader: boolean): string => {
    let xml = isHeader ? "<w:trPr><w:tblHeader/></w:trPr>" : "";
    for (let column = 0; column < cells.length; column += 1) {
      const above = below.get(column);
      const cell = cells[column];
      const columns = above?.columns ?? cell?.columns ?? 1;
      const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
      const merge = above ? "<w:vMerge/>" : cell?.rows === undefined ? "" : '<w:vMerge w:val="restart"/>';
      xml += `<w:tc><w:tcPr>${span}${merge}</w:tcPr><w:p>${cell && !above ? run(cell.text) : ""}</w:p></w:tc>`;
      if (above) {
        above.left -= 1;
        if (above.left === 0) below.delete(column);
      } else if (cell?.rows !== undefined && cell.rows > 1)
        below.set(column, { left: cell.rows - 1, columns });
      column += columns - 1;
    }
    return `<w:tr>${xml}</w:tr>`;
  };
  return `<w:tbl>${header.map((row) => rowXml(row, true)).join("")}${rows.map((row) => rowXml(row, false)).join("")}</w:tbl>`;
}
