import type { InputFile } from "../document.ts";
import type { Sniffed } from "./sniffed.ts";
import { openZip, type OpenedZip } from "../zip/openZip.ts";

/** Kinds by what [Content_Types].xml says of the main part (ECMA-376 part 2, 10.1.2). */
const CONTENT_TYPES: readonly (readonly [RegExp, Sniffed])[] = [
  [/ms-excel\.(?:sheet|template)\.binary\.[\w.]*main/u, { refused: "errors:fileIsXlsb" }],
  [/(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/u, "xlsx"],
  [
    /(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled\w*)\.main\+xml/u,
    "docx",
  ],
  [/(?:presentationml\.|ms-powerpoint\.)/u, { refused: "errors:fileIsPresentation" }],
];

/** What a zip file is. @throws Problem when its guard refuses it */
export async function zipKind(file: InputFile): Promise<Sniffed> {
  const zip = await openZip(file);
  if (zip.has("mimetype") && /opendocument/u.test(zip.text("mimetype"))) return openDocumentKind(zip);
  if (zip.has("[Content_Types].xml")) {
    // What is said of a name's ending is said of parts that need not be there.
    const types = (zip.xml("[Content_Types].xml").match(/<(?:\w+:)?Override\s[^<>]*>/gu) ?? []).join("");
    const known = CONTENT_TYPES.find(([pattern]) => pattern.test(types));
    if (known) return known[1];
  }
  if (zip.has("xl/workbook.xml")) return "xlsx";
  if (zip.has("word/document.xml")) return "docx";
  if (zip.has("xl/workbook.bin")) return { refused: "errors:fileIsXlsb" };
  if (zip.has("content.xml")) return openDocumentKind(zip);
  if (zip.has("Index/Document.iwa")) return { refused: "errors:fileIsNumbers" };
  return { refused: "errors:fileIsArchive", params: { format: "ZIP" } };
}

function openDocumentKind(zip: OpenedZip): Sniffed {
  const mimetype = zip.has("mimetype") ? zip.text("mimetype") : "";
  return { refused: mimetype.includes("text") ? "errors:fileIsOdt" : "errors:fileIsOds" };
}
