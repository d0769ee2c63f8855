import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbookFile } from "../../src/readers/xlsx/readWorkbookFile.ts";
import type { FileWorkbook } from "../../src/writers/book/book.ts";
import type { FileToOpen } from "../../src/writers/live/opening/openFile.ts";
import { openedWhole } from "../writers/live/opened.ts";
import { newEngine } from "../excel-host/calculation.ts";

/** Rewrites parts of a package, by path; a path that is not there is a new part. */
export type Changes = Readonly<Record<string, (xml: string) => string>>;

export function changedFile(bytes: Uint8Array, changes: Changes): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    const before = parts[path] ? strFromU8(parts[path]) : "";
    const after = change(before);
    if (after === before) throw new Error(`${path} is as it was`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts);
}

/** Path of the sheet's part. */
export function partOfSheet(bytes: Uint8Array, name: string): string {
  const workbook = strFromU8(
    unzipSync(bytes, { filter: (file) => file.name === "xl/workbook.xml" })["xl/workbook.xml"]!,
  );
  const names = [...workbook.matchAll(/<sheet [^>]*?name="([^"]*)"/gu)].map((match) => match[1]);
  if (!names.includes(name)) throw new Error(`no sheet ${name}`);
  return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
}

/** Puts a cell in the place of one that is there, or at the end of its row. */
export function withCell(xml: string, address: string, element: string): string {
  const known = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, "su");
  if (known.test(xml)) return xml.replace(known, () => element);
  const row = /\d+$/u.exec(address)?.[0] ?? "";
  const end = new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, "su");
  if (end.test(xml)) return xml.replace(end, (_, begin: string) => `${begin}${element}</row>`);
  return xml.replace("</sheetData>", () => `<row r="${row}">${element}</row></sheetData>`);
}

export async function readFile(bytes: Uint8Array, name = "report.xlsx"): Promise<FileWorkbook> {
  const file = await readWorkbookFile({ name, bytes });
  if (!file) throw new Error("no workbook");
  return file;
}

export async function opened(bytes: Uint8Array): Promise<FileToOpen> {
  const found = openedWhole(await readFile(bytes), newEngine());
  if (!found) throw new Error("not taken for one of ours");
  return found;
}
