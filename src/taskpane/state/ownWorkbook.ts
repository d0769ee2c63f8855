import type { InputFile } from "../../documents/document.ts";
import { workbookPath } from "../../documents/sheets/xlsx/packageParts.ts";
import { openZip } from "../../documents/zip/openZip.ts";
import { Problem } from "../../messages/message.ts";
import { SHEET_MARK } from "../../workbook/standing.ts";

/**
 * Whether the file is a workbook that this program has made: told by the hidden name that each of its sheets bears, also after
 * Excel has saved it, and never by the file's name. A damaged file is none: reading it says what is wrong.
 */
export async function isOwnWorkbook(file: InputFile): Promise<boolean> {
  const { bytes, name } = file;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    const zip = await openZip(file);
    const path = await workbookPath(zip, name);
    return zip.has(path) && zip.xml(path).includes(` name="${SHEET_MARK}"`);
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
