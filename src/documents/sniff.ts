import { Problem } from "../messages/message.ts";
import type { InputFile } from "./document.ts";
import { headText } from "./sniff/headText.ts";
import { magicOf } from "./sniff/magic.ts";
import { oleKind } from "./sniff/oleKind.ts";
import type { FileKind, Sniffed } from "./sniff/sniffed.ts";
import { xmlKind } from "./sniff/xmlKind.ts";
import { zipKind } from "./sniff/zipKind.ts";

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
