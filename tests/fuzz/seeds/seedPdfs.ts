import { readFileSync } from "node:fs";
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "pdf-lib";

const sample = new URL("../../../samples/china-exim-2014.pdf", import.meta.url);

/** The sample as it is published: two pages, streams deflated, objects open. */
export const samplePdfBytes = (): Uint8Array => new Uint8Array(readFileSync(sample));

/** With its objects packed into streams, as PDF 1.5 allows. */
export async function packedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(samplePdfBytes(), { updateMetadata: false });
  return document.save({ useObjectStreams: true });
}

/** With the pages' content open to the eye; fonts stay packed. */
export async function unpackedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.load(samplePdfBytes(), { updateMetadata: false });
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.has(PDFName.of("Length1"))) continue;
    const content = decodePDFRawStream(object).decode();
    if (!new TextDecoder("latin1").decode(content).includes(" Tf")) continue;
    document.context.assign(ref, document.context.stream(content));
  }
  return document.save({ useObjectStreams: false });
}
