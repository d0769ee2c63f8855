import { message, Problem, type Message } from "../../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../../document.ts";
import { openOle } from "../../ole/openOle.ts";
import type { RawWorkbook } from "../rawSheet.ts";
import { cellCounter, sheetDocument } from "../sheetDocument.ts";
import { withoutUncalculated } from "../uncalculated.ts";
import { readGlobals } from "./readGlobals.ts";
import { readSheet } from "./readSheet.ts";

/**
 * Reads a workbook of Excel 5, 95, 97 to 2003 (BIFF5 and BIFF8, [MS-XLS]). Nothing in it is run or calculated.
 * @throws Problem when it is older, locked, damaged or beyond the limits; an AbortError when cancelled
 */
export async function readXls(file: InputFile, options: ReadOptions = {}): Promise<OpenedDocument> {
  const document = file.name;
  try {
    return await sheetDocument(file, read(file, options), options);
  } catch (error) {
    // A value read behind the end of its record or stream.
    if (error instanceof RangeError)
      throw new Problem("errors:xlsDamaged", { document }, { document }, { cause: error });
    throw error;
  }
}

function read(file: InputFile, { signal }: ReadOptions): RawWorkbook {
  const document = file.name;
  const ole = openOle(file.bytes);
  // Without a container, the file is the stream.
  const stream = ole === null ? file.bytes : (ole.stream("Workbook") ?? ole.stream("Book"));
  if (stream === null) throw new Problem("errors:oleDamaged", { document }, { document });
  const globals = readGlobals(stream);
  if (globals === "locked") throw new Problem("errors:fileIsLocked", { document }, { document });
  if (globals === "too-old") throw new Problem("errors:xlsTooOld", { document }, { document });

  const count = cellCounter(document);
  const warnings: Message[] = [];
  if (ole?.names.has("_vba_project_cur")) warnings.push(message("reading:macrosLeftOut"));
  if (globals.hasLinks) warnings.push(message("reading:linksLeftOut"));
  if (globals.date1904) warnings.push(message("reading:dates1904"));
  if (globals.assumedCodePage !== null)
    warnings.push(message("reading:codePageAssumed", { encoding: globals.assumedCodePage }));
  const sheets: RawWorkbook["sheets"][number][] = [];
  let isManual = false;
  for (const sheet of globals.sheets) {
    signal?.throwIfAborted();
    if (!sheet.isWorksheet) {
      sheets.push({ name: sheet.name, cells: null });
      continue;
    }
    const { sheet: raw, manual } = readSheet(stream, sheet, globals, count);
    sheets.push(raw);
    isManual ||= manual;
  }
  if (isManual) warnings.push(message("reading:manualCalculation"));
  return withoutUncalculated({ kind: "xls", sheets, warnings }, "");
}
