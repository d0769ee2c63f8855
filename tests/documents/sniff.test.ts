import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { write } from "@e965/xlsx";
import { Problem } from "../../src/messages/message.ts";
import { addLaterTexts } from "../../src/messages/laterTexts.ts";
import { LANGUAGES } from "../../src/messages/language.ts";
import { translatorFor } from "../../src/messages/translator.ts";
import { sniff } from "../../src/documents/sniff.ts";
import { xlsxOf } from "./attacks.ts";
import { oleOf } from "./oleFile.ts";
import { LETTER } from "./pdfs.ts";

addLaterTexts();

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.replace(/ /gu, ""), "hex"));
const wide = (content: string): Uint8Array => Uint8Array.from(Buffer.from(content, "utf16le"));
const typed = (type: string): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(`<Types><Override PartName="/x" ContentType="${type}"/></Types>`),
  });
const sheetFile = (bookType: "biff8" | "biff5" | "xlml"): Uint8Array =>
  new Uint8Array(
    write(
      { SheetNames: ["Dug"], Sheets: { Dug: { "!ref": "A1", A1: { t: "n", v: 1 } } } },
      { type: "array", bookType },
    ) as ArrayBuffer,
  );

/** What a file is called decides nothing: each is named for another kind. */
const NAME = "zakon.pdf";

describe("a file is known by its content", () => {
  test.each([
    ["a PDF", LETTER, "pdf"],
    ["a PDF behind some bytes", Uint8Array.from([...text("junk\r\n"), ...LETTER]), "pdf"],
    ["a workbook", xlsxOf({ sheet: "" }), "xlsx"],
    ["a workbook without a list of types", zipSync({ "xl/workbook.xml": text("<workbook/>") }), "xlsx"],
    ["a workbook with macros", typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "xlsx"],
    [
      "a Word document",
      typed("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      "docx",
    ],
    ["a workbook of Excel 97", sheetFile("biff8"), "xls"],
    ["a workbook of Excel 95", sheetFile("biff5"), "xls"],
    ["XML of Excel 2003", sheetFile("xlml"), "xml-2003"],
    [
      "a rate list",
      text('<?xml version="1.0"?>\n<!-- NBS -->\n<Exchange_Rates_List><header/></Exchange_Rates_List>'),
      "rates-xml",
    ],
    ["a web page", text("\uFEFF<!DOCTYPE html>\n<html><body>1</body></html>"), "html"],
    ["a saved page with a remark in front", text("<!-- saved from url -->\n<html><p>1</p></html>"), "html"],
    [
      "XHTML",
      text('<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"><html/>'),
      "html",
    ],
    ["a table alone, as programs export to .xls", text("<table><tr><td>1</td></tr></table>"), "html"],
    ["a page in UTF-16", wide("\uFEFF<html><body>Дуг</body></html>"), "html"],
    ["delimited text", text("Red. broj;Naziv;Iznos\n1;Dug;1.234,56\n"), "text"],
    ["text that begins with <", text("<1 godina;1.234,56"), "text"],
    ["text in UTF-16 without a mark", wide("1;Дуг;17.075.000\r\n2;Мост;0\r\n".repeat(10)), "text"],
    ["text in an old code page", Uint8Array.from([...text("1;Ra"), 0xe8, ...text("un;2")]), "text"],
  ])("%s", async (_, bytes, kind) => {
    expect(await sniff({ name: NAME, bytes })).toBe(kind);
  });
});

describe("what is not read is refused with what it is and what to do", () => {
  const BINARY = Uint8Array.from({ length: 2000 }, (_, index) => (index * 7) % 32);
  test.each([
    ["nothing", new Uint8Array(), "errors:fileEmpty"],
    ["a picture", hex("89504e470d0a1a0a 0000000d49484452"), "errors:fileIsPicture"],
    ["a photograph", hex("ffd8ffe000104a464946000101000001"), "errors:fileIsPicture"],
    ["a scan", hex("49492a0008000000 0000000000000000"), "errors:fileIsPicture"],
    ["an archive", zipSync({ "zakon.pdf": LETTER }), "errors:fileIsArchive"],
    ["a RAR archive", hex("526172211a0700cf 9073000000000000"), "errors:fileIsArchive"],
    ["a compressed file", hex("1f8b080000000000 0003030000000000"), "errors:fileIsArchive"],
    [
      "OpenDocument, a sheet",
      zipSync({ mimetype: text("application/vnd.oasis.opendocument.spreadsheet") }),
      "errors:fileIsOds",
    ],
    [
      "OpenDocument, a text",
      zipSync({ mimetype: text("application/vnd.oasis.opendocument.text") }),
      "errors:fileIsOdt",
    ],
    [
      "a binary workbook",
      typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
      "errors:fileIsXlsb",
    ],
    [
      "a presentation",
      typed("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"),
      "errors:fileIsPresentation",
    ],
    ["a workbook of Numbers", zipSync({ "Index/Document.iwa": text("1") }), "errors:fileIsNumbers"],
    [
      "a locked workbook",
      oleOf({ EncryptionInfo: text("1"), EncryptedPackage: text("2") }),
      "errors:fileIsLocked",
    ],
    ["an old Word document", oleOf({ WordDocument: text("1"), "1Table": text("2") }), "errors:fileIsDoc"],
    ["an old presentation", oleOf({ "PowerPoint Document": text("1") }), "errors:fileIsPresentation"],
    ["a container of something else", oleOf({ Contents: text("1") }), "errors:fileOfUnknownKind"],
    ["a container that was cut off", oleOf({ Workbook: text("1") }).subarray(0, 600), "errors:oleDamaged"],
    ["rich text", text("{\\rtf1\\ansi Dug}"), "errors:fileIsRtf"],
    [
      "a web page in one file",
      text("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
      "errors:fileIsMht",
    ],
    ["XML of Word 2003", text('<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>'), "errors:fileIsWordXml"],
    ["other XML", text('<?xml version="1.0"?><svg xmlns="x"/>'), "errors:fileIsUnknownXml"],
    ["other bytes", BINARY, "errors:fileOfUnknownKind"],
  ])("%s", async (_, bytes, key) => {
    const error: unknown = await sniff({ name: NAME, bytes }).catch((reason: unknown) => reason);
    if (!(error instanceof Problem)) throw new Error(`it was taken as ${String(error)}`);
    expect(error.problem.key).toBe(key);
    for (const language of LANGUAGES) {
      const sentence = translatorFor(language).sayMessage(error.problem);
      expect(sentence).toContain(NAME);
      expect(sentence).not.toMatch(/\{\{|undefined|errors:/u);
    }
  });

  test("unless the user says that the bytes are text", async () => {
    expect(await sniff({ name: NAME, bytes: BINARY, decoding: { encoding: "windows-1250" } })).toBe("text");
  });
});
