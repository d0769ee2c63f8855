import { Problem } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, Page, ReadOptions, Rule, TextRun } from "../document.ts";
import { sha256 } from "../sha256.ts";
import { checkPdfEnvelope } from "./envelope.ts";
import { loadPdfjs, TEXT_ONLY, type Pdfjs } from "./pdfjs.ts";
import { rulesIn, type Matrix } from "./rules.ts";

type PdfDocument = Awaited<ReturnType<Awaited<ReturnType<typeof loadPdfjs>>["getDocument"]>["promise"]>;
type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/**
 * Opens a PDF and reads the text of all its pages with positions.
 * @throws Problem when the file is empty, no PDF, cut off, encrypted or damaged; an AbortError when cancelled
 */
export async function readPdf(
  file: InputFile,
  { signal, onProgress, wantsRules }: ReadOptions = {},
): Promise<OpenedDocument> {
  checkPdfEnvelope(file);
  signal?.throwIfAborted();
  const { getDocument, OPS } = await loadPdfjs();
  const task = getDocument({
    // pdf.js takes the buffer over, and the caller's bytes are still needed.
    data: file.bytes.slice(),
    ...TEXT_ONLY,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      signal?.throwIfAborted();
      const pdfPage = await document.getPage(number);
      const page = await readPage(pdfPage, number);
      pages.push(wantsRules?.(page) ? { ...page, rules: await rulesOf(pdfPage, OPS) } : page);
      pdfPage.cleanup();
      onProgress?.({ document: file.name, page: number, pages: document.numPages });
    }
    return {
      name: file.name,
      sha256: await sha256(file.bytes),
      kind: "pdf",
      pageCount: pages.length,
      pages,
      parts: [],
      warnings: [],
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw problemOf(error, file.name);
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PdfPage, number: number): Promise<Page> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a, b, , , e, f] = item.transform as [number, number, number, number, number, number];
    const [x, y] = viewport.convertToViewportPoint(e, f) as [number, number];
    runs.push({ text: item.str, x, y, width: item.width, size: item.height || Math.hypot(a, b) });
  }
  return { number, width: viewport.width, height: viewport.height, runs };
}

async function rulesOf(page: PdfPage, ops: Pdfjs["OPS"]): Promise<Rule[]> {
  const { transform } = page.getViewport({ scale: 1 });
  return rulesIn(await page.getOperatorList(), ops, transform as unknown as Matrix);
}

function problemOf(error: unknown, document: string): unknown {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new Problem("errors:pdfEncrypted", { document }, { document });
  if (name === "InvalidPDFException" || name === "FormatError" || name === "UnknownErrorException") {
    return new Problem("errors:pdfDamaged", { document }, { document }, { cause: error });
  }
  return error;
}
