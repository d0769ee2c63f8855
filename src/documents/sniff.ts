import { Problem } from "../messages/message.ts";
import type { InputFile } from "./document.ts";
import { magicOf } from "./sniff/magic.ts";
import type { FileKind, Sniffed } from "./sniff/sniffed.ts";
import { openOle } from "./ole/openOle.ts";
import { openZip, type OpenedZip } from "./zip/openZip.ts";

/**
 * What a file is by its content, whatever its name says.
 * @throws Problem that says what it is and what to do, where it is nothing that is read
 */
export async function sniff(file: InputFile): Promise<FileKind> {
  const { name: document, bytes } = file;
  if (bytes.length === 0) throw new Problem("errors:fileEmpty", { document }, { document });
  const sniffed = await kindOf(file);
  if (typeof sniffed === "string") return sniffed;
  throw new Problem(sniffed.refused, { document, ...sniffed.params }, { document });
}

async function kindOf(file: InputFile): Promise<Sniffed> {
  const magic = magicOf(file.bytes);
  if (magic === "zip") return zipKind(file);
  if (magic === "ole") return oleKind(file.bytes);
  if (magic !== null) return magic;
  const head = headText(file.bytes);
  // A user who chose an encoding knows that it is text.
  if (head === null) return file.decoding?.encoding ? "text" : { refused: "errors:fileOfUnknownKind" };
  return textKind(head);
}

function textKind(head: string): Sniffed {
  const text = head.replace(/^(?:\uFEFF|ï»¿|\s)+/u, "");
  if (text.startsWith("{\\rtf")) return { refused: "errors:fileIsRtf" };
  if (/^(?:From:|MIME-Version:|Content-Type:\s*multipart)/iu.test(text))
    return { refused: "errors:fileIsMht" };
  if (/^<!doctype\s+html|^<html[\s>]/iu.test(text)) return "html";
  if (text.startsWith("<?xml") || /^<!doctype\s/iu.test(text)) return xmlKind(text);
  // Pages may begin anywhere, even with a table; running text may mention a tag, but does not begin with one.
  if (/^<(?:!--|[a-z][a-z0-9]*[\s>/])/iu.test(text))
    return /<(?:html|head|meta|title|body|table|div|p|style)\b/iu.test(text) ? "html" : xmlKind(text);
  return "text";
}

/** Kinds by the names of streams in the container's root. */
const STREAMS: readonly (readonly [string, Sniffed])[] = [
  ["encryptedpackage", { refused: "errors:fileIsLocked" }],
  ["workbook", "xls"],
  ["book", "xls"],
  ["worddocument", { refused: "errors:fileIsDoc" }],
  ["powerpoint document", { refused: "errors:fileIsPresentation" }],
  ["__properties_version1.0", { refused: "errors:fileIsMail" }],
];

/** What a compound file ([MS-CFB]) is. */
function oleKind(bytes: Uint8Array): Sniffed {
  const ole = openOle(bytes);
  if (ole === null) return { refused: "errors:oleDamaged" };
  const known = STREAMS.find(([name]) => ole.names.has(name));
  return known ? known[1] : { refused: "errors:fileOfUnknownKind" };
}

/** What an XML file is by its root element. @param head the beginning of the file, from its first "<" */
function xmlKind(head: string): Sniffed {
  const body = head.replace(
    /<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<!doctype(?:[^[>]|\[[^\]]*(?:\]|$))*(?:>|$)/giu,
    "",
  );
  const [, prefix = "", root = "", attributes = ""] = /<(?:([\w.-]+):)?([\w.-]+)([^>]*)/u.exec(body) ?? [];
  switch (root.toLowerCase()) {
    case "html":
      return "html";
    case "workbook":
      return attributes.includes("urn:schemas-microsoft-com:office:spreadsheet") ? "xml-2003" : unknown(root);
    case "exchange_rates_list":
    case "exchangeratelist":
    case "exchangerateslist":
      return "rates-xml";
    case "worddocument":
    case "package":
      return { refused: "errors:fileIsWordXml" };
    default:
      return unknown(prefix === "" ? root : `${prefix}:${root}`);
  }
}

function unknown(root: string): Sniffed {
  return { refused: "errors:fileIsUnknownXml", params: { root: root === "" ? "?" : root.slice(0, 60) } };
}

/** What is looked at of a text file: headers and first tags stand here. */
const HEAD = 16_384;

/**
 * The beginning of a text file, its letters beyond ASCII not to be relied on. Null for what is no text: bytes that no
 * text has, other than the zero bytes of UTF-16.
 */
function headText(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD & ~1);
  const wide = wideEncoding(head);
  const text = new TextDecoder(wide ?? "latin1").decode(head);
  let strange = 0;
  for (const char of text) if (char < " " && !"\t\n\v\f\r\x1A\x1B".includes(char)) strange += 1;
  // A stray control character does not make a file of text something else; a binary file is full of them.
  return strange * 50 > text.length ? null : text;
}

function wideEncoding(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first = 0, second = 0] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Digits, spaces and punctuation have a zero byte; Cyrillic letters have none.
  const zerosAt = (place: 0 | 1): number =>
    head.filter((byte, index) => byte === 0 && index % 2 === place).length;
  const [early, late] = [zerosAt(0), zerosAt(1)];
  const enough = head.length / 16;
  if (late > enough && early * 20 < late) return "utf-16le";
  return early > enough && late * 20 < early ? "utf-16be" : null;
}

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
async function zipKind(file: InputFile): Promise<Sniffed> {
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
