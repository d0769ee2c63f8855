import { strToU8 } from "fflate";
import { zipped } from "./bytes.ts";

/** A paragraph of one run. */
export const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join("")}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;

/** A document of Word with this body, and other parts by their names. */
export function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`,
    ...others,
  };
  return zipped(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
