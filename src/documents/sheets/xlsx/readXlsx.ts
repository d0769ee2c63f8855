import { message, Problem, type Message } from "../../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../../document.ts";
import { openZip } from "../../zip/openZip.ts";
import { withoutUncalculated } from "../uncalculated.ts";
import type { RawWorkbook } from "../rawSheet.ts";
import { cellCounter, sheetDocument } from "../sheetDocument.ts";
import { leftOut } from "./leftOut.ts";
import { relationsOf, workbookPath } from "./packageParts.ts";
import { readFormats } from "./readFormats.ts";
import { readSheetPart } from "./readSheetPart.ts";
import { readStrings } from "./readStrings.ts";
import { readWorkbookPart } from "./readWorkbookPart.ts";

/**
 * Reads an Office Open XML workbook (ECMA-376; transitional and strict, with or without macros). Nothing in it is
 * run, calculated or followed.
 * @throws Problem when it is damaged or beyond the limits; an AbortError when cancelled
 */
export async function readXlsx(file: InputFile, options: ReadOptions = {}): Promise<OpenedDocument> {
  const document = file.name;
  const zip = await openZip(file);
  const path = await workbookPath(zip, document);
  const book = await readWorkbookPart(zip.xml(path), document);
  const relations = await relationsOf(zip, path, document);
  const partOf = (type: string): string | null => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target !== undefined && zip.has(target) ? zip.xml(target) : null;
  };
  const strings = partOf("sharedStrings");
  const styles = partOf("styles");
  const making = {
    strings: strings === null ? [] : await readStrings(strings, document),
    formats: styles === null ? [] : await readFormats(styles, document),
    date1904: book.date1904,
    count: cellCounter(document),
  };
  const sheets: RawWorkbook["sheets"][number][] = [];
  for (const sheet of book.sheets) {
    options.signal?.throwIfAborted();
    const relation = relations.get(sheet.id);
    // A sheet must not be passed over because its part is missing.
    if (!relation) throw new Problem("errors:zipMemberMissing", { document, name: sheet.name }, { document });
    if (relation.type !== "worksheet") sheets.push({ name: sheet.name, cells: null });
    else sheets.push(await readSheetPart(zip.xml(relation.target), sheet, document, making));
  }
  const warnings: Message[] = [...leftOut(zip)];
  if (book.date1904) warnings.push(message("formats:dates1904"));
  if (book.manual) warnings.push(message("formats:manualCalculation"));
  const calculated = withoutUncalculated(
    { kind: "xlsx", sheets, warnings },
    book.wantsCalculation ? 0 : null,
  );
  return sheetDocument(file, calculated, options);
}
