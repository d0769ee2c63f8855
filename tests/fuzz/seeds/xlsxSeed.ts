import { xlsxOf } from "../../documents/attacks.ts";
import { cellName } from "../../../src/documents/cells/cellName.ts";
import type { SeedContent } from "./content.ts";
import { escaped } from "./writers.ts";

/** A workbook as Excel writes it: shared strings, whole numbers as numbers, every cell with its place. */
export function xlsxSeed({ title, sentences, rows }: SeedContent): Uint8Array {
  const strings: string[] = [];
  const cell = (text: string, y: number, x: number): string => {
    if (text === "") return "";
    const at = `r="${cellName(y, x)}" s="1"`;
    if (/^\d{4,}$/.test(text)) return `<c ${at}><v>${text}</v></c>`;
    strings.push(escaped(text));
    return `<c ${at} t="s"><v>${strings.length - 1}</v></c>`;
  };
  const all = [[title], ...sentences.map((text) => [text]), ...rows];
  const sheet = `<sheetData>${all
    .map((texts, y) => `<row r="${y + 1}">${texts.map((text, x) => cell(text, y, x)).join("")}</row>`)
    .join("")}</sheetData>`;
  return xlsxOf({
    sheet,
    styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>',
    sharedStrings: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  });
}
