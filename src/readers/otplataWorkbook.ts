import type { InputFile } from "../documents/document.ts";
import { workbookPath } from "../documents/sheets/xlsx/packageParts.ts";
import { openZip, type OpenedZip } from "../documents/zip/openZip.ts";
import { Problem } from "../messages/message.ts";
import { SHEET_MARK } from "../workbook/snapshot.ts";
import { fitsSeal } from "../writers/seal.ts";

/**
 * Whether the file is a workbook that this program has made: told by the hidden name that each of its sheets bears, also after
 * Excel has saved it, and never by the file's name. A damaged file is none: reading it says what is wrong.
 */
export async function isOtplataWorkbook(file: InputFile): Promise<boolean> {
  return (await zipOfWorkbook(file)) !== null;
}

/**
 * What a file is to whoever would write a report in its place: none of this program's workbooks; one as the command
 * line has written it, to the byte of each part; or one that somebody has changed or another program saved since.
 */
export async function otplataWorkbookState(file: InputFile): Promise<"foreign" | "untouched" | "changed"> {
  const zip = await zipOfWorkbook(file);
  if (!zip) return "foreign";
  try {
    const parts = new Map(zip.names.map((name) => [name, zip.bytes(name)]));
    return (await fitsSeal(parts)) ? "untouched" : "changed";
  } catch (error) {
    if (error instanceof Problem) return "changed";
    throw error;
  }
}

async function zipOfWorkbook(file: InputFile): Promise<OpenedZip | null> {
  const { bytes, name } = file;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const zip = await openZip(file);
    const path = await workbookPath(zip, name);
    return zip.has(path) && zip.xml(path).includes(` name="${SHEET_MARK}"`) ? zip : null;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
