import { Problem } from "../../messages/message.ts";
import type { InputFile } from "../document.ts";

/** The header may stand a little after the start, the end mark a little before the end (ISO 32000-1, annex H.3). */
const HEADER_WITHIN = 1024;
const END_MARK_WITHIN = 4096;

function holds(bytes: Uint8Array, from: number, to: number, ascii: string): boolean {
  const text = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, from), to));
  return text.includes(ascii);
}

/**
 * Refuses what is no whole PDF before a parser sees it. A parser would rebuild a file that was cut off from what is
 * left of it, silently without its last pages; a missing end mark gives it away.
 * @throws Problem
 */
export function checkPdfEnvelope({ name, bytes }: InputFile): void {
  const place = { document: name };
  if (bytes.length === 0) throw new Problem("errors:fileEmpty", { document: name }, place);
  if (!holds(bytes, 0, HEADER_WITHIN, "%PDF-")) throw new Problem("errors:notPdf", { document: name }, place);
  if (!holds(bytes, bytes.length - END_MARK_WITHIN, bytes.length, "%%EOF")) {
    throw new Problem("errors:pdfCutOff", { document: name }, place);
  }
}
