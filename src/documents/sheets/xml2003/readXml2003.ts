import { message, Problem } from "../../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../../document.ts";
import { walkXml } from "../../xml/walkXml.ts";
import { checkXml } from "../../zip/checkXml.ts";
import { decodeXml } from "../../zip/decodeXml.ts";
import { sheetNamed } from "../rawSheet.ts";
import { cellCounter, sheetDocument } from "../sheetDocument.ts";
import { formatOf } from "./namedFormats.ts";
import { sheetBuilder, type SheetBuilder } from "./sheetBuilder.ts";

/**
 * Reads a workbook in Excel's XML of 2002 and 2003 (XML Spreadsheet, urn:schemas-microsoft-com:office:spreadsheet).
 * @throws Problem when it is damaged, unsafe or beyond the limits; an AbortError when cancelled
 */
export async function readXml2003(file: InputFile, options: ReadOptions = {}): Promise<OpenedDocument> {
  const document = file.name;
  const xml = decodeXml(file.bytes);
  if (xml === null) throw new Problem("errors:xmlDamaged", { document }, { document });
  checkXml(xml, document);
  const count = cellCounter(document);
  const formats = new Map<string, string>();
  const sheets: SheetBuilder[] = [];
  const path: string[] = [];
  const now: { sheet: SheetBuilder | null; style: string; date1904: boolean } = {
    sheet: null,
    style: "",
    date1904: false,
  };
  await walkXml(xml, document, {
    open: (name, attribute) => {
      path.push(name);
      if (name === "Style") now.style = attribute("ID") ?? "";
      else if (name === "NumberFormat") formats.set(now.style, formatOf(attribute("Format") ?? "General"));
      else if (name === "Worksheet") {
        now.sheet = sheetBuilder(sheetNamed(attribute("Name")), document, count);
        sheets.push(now.sheet);
      } else now.sheet?.open(name, attribute, path);
    },
    close: (name) => {
      path.pop();
      if (name === "Date1904") now.date1904 = true;
      if (name === "Worksheet") now.sheet = null;
      else now.sheet?.close(name, path);
    },
    text: (text) => now.sheet?.text(text, path),
  });
  return sheetDocument(
    file,
    {
      kind: "xml-2003",
      sheets: sheets.map((built) => built.sheet(formats, now.date1904)),
      warnings: now.date1904 ? [message("formats:dates1904")] : [],
    },
    options,
  );
}
