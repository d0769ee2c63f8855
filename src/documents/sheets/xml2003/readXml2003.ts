import { message, Problem } from "../../../messages/message.ts";
import type { InputFile, OpenedDocument, ReadOptions } from "../../document.ts";
import { walkXml } from "../../xml/walkXml.ts";
import { checkXml } from "../../zip/checkXml.ts";
import { decodeXml } from "../../zip/decodeXml.ts";
import { sheetNamed } from "../rawSheet.ts";
import { cellCounter, sheetDocument } from "../sheetDocument.ts";
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
      warnings: now.date1904 ? [message("reading:dates1904")] : [],
    },
    options,
  );
}

/** Formats that XML Spreadsheet names by words, as codes. */
const NAMED: Readonly<Record<string, string>> = {
  "General Number": "General",
  "General Date": "dd.mm.yyyy. h:mm",
  "Long Date": "dd.mm.yyyy.",
  "Medium Date": "dd.mm.yyyy.",
  "Short Date": "dd.mm.yyyy.",
  "Long Time": "h:mm:ss",
  "Medium Time": "h:mm",
  "Short Time": "h:mm",
  Currency: "#,##0.00",
  "Euro Currency": '"EUR" #,##0.00',
  Fixed: "0.00",
  Standard: "#,##0.00",
  Percent: "0.00%",
  Scientific: "0.00E+00",
  "Yes/No": "General",
  "True/False": "General",
  "On/Off": "General",
};

/** An en-US format code for ss:Format, which names some formats by words. */
function formatOf(format: string): string {
  return NAMED[format] ?? format;
}
