import { message, Problem, type Message } from "../../messages/message.ts";
import type { InputFile, OpenedDocument, Page, ReadOptions } from "../document.ts";
import { sha256 } from "../sha256.ts";
import { examineStreams } from "./damagedStreams.ts";
import { FontRepairs } from "./fontRepairs.ts";
import { mayHoldPictures, promisedPages } from "./pdfBytes.ts";
import { messagesOf, type PageNote } from "./pageNotes.ts";
import { hasHugeMap } from "./hugeMaps.ts";
import { beginPdf, TEXT_ONLY, type PdfDocument } from "./pdfjs.ts";
import { readPage, type PageContext } from "./readPage.ts";

/** The slowest pages of real documents take a second. */
const PAGE_MILLISECONDS = 20_000;
const MOST_PAGES = 10_000;
/**
 * ISO 32000-1 (annex C) lets a drawing keep 28 states; programs keep a few dozen. pdf.js reads each through all that
 * are kept, so that ten thousand of them take seconds, and a hundred thousand many minutes.
 */
const MOST_STATES = 2000;

/**
 * Opens a PDF and reads the text of all its pages with positions, upright and repaired where fonts are broken. A page
 * that is damaged is named, and the rest read.
 * @throws Problem when the file is empty, no PDF, cut off, encrypted or damaged, or made to exhaust whoever reads it;
 *   an AbortError when cancelled
 */
export async function readPdf(
  file: InputFile,
  { signal, onProgress, wantsRules }: ReadOptions = {},
): Promise<OpenedDocument> {
  checkPdfEnvelope(file);
  signal?.throwIfAborted();
  if (await hasHugeMap(file.bytes))
    throw new Problem("errors:pdfDamaged", { document: file.name }, { document: file.name });
  // pdf.js takes the buffer over, and the caller's bytes are still needed.
  const { task, pdfjs } = await beginPdf({ data: file.bytes.slice(), ...TEXT_ONLY });
  const { name } = file;
  const before = mapsChanged();
  try {
    const late = (): Error => new Problem("errors:pdfTooSlow", { document: name }, { document: name });
    const document = await withinTime(task.promise, { milliseconds: PAGE_MILLISECONDS, late, signal });
    if (document.numPages === 0)
      throw new Problem("errors:pdfDamaged", { document: name }, { document: name });
    if (document.numPages > MOST_PAGES) {
      const params = { document: name, pages: document.numPages, most: MOST_PAGES };
      throw new Problem("errors:pdfTooManyPages", params, { document: name });
    }
    const { damaged, impossible, deepest } = await examineStreams(file.bytes, await isEncrypted(document));
    if (deepest > MOST_STATES)
      throw new Problem("errors:pdfStatesTooDeep", { document: name }, { document: name });
    const hasPictures = mayHoldPictures(file.bytes);
    const context: PageContext = {
      document: name,
      ops: pdfjs.OPS,
      repairs: new FontRepairs(),
      wantsRules,
      hasPictures,
      drawnFonts: new Set(),
    };
    const pages: Page[] = [];
    const notes: PageNote[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      signal?.throwIfAborted();
      const { page, note } = await pageOf(document, number, context, signal);
      pages.push(page);
      notes.push(note);
      onProgress?.({ document: name, page: number, pages: document.numPages });
      // The parser goes on with what it has of a map that is broken off, and letters would be missing.
      if (mapsChanged().huge > before.huge)
        throw new Problem("errors:pdfDamaged", { document: name }, { document: name });
    }
    return {
      name,
      sha256: await sha256(file.bytes),
      kind: "pdf",
      pageCount: pages.length,
      pages,
      parts: [],
      warnings: [
        ...(damaged > 0 ? [message("pdfText:streamsDamaged", { count: damaged })] : []),
        ...(mapsChanged().false > before.false ? [message("pdfText:lettersFromCodes")] : []),
        ...(impossible > 0 ? [message("pdfText:drawingsDamaged", { count: impossible })] : []),
        ...pagesMissing(file, pages.length),
        ...messagesOf(notes),
      ],
    };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw problemOf(error, name);
  } finally {
    await task.destroy();
  }
}

/** Whether the parser reads through a cipher; a file's bytes may say the word where it means nothing. */
async function isEncrypted(document: PdfDocument): Promise<boolean> {
  const { info } = await document.getMetadata();
  return "EncryptFilterName" in info && info.EncryptFilterName !== null;
}

/** How many maps changedMaps.mjs has broken off in this thread, and how many it has not believed. */
function mapsChanged(): { readonly huge: number; readonly false: number } {
  const counted = globalThis as { otplataHugeMaps?: number; otplataFalseMaps?: number };
  return { huge: counted.otplataHugeMaps ?? 0, false: counted.otplataFalseMaps ?? 0 };
}

/** A damaged list of pages is read as far as it goes, which nobody would notice. */
function pagesMissing({ bytes }: InputFile, pages: number): Message[] {
  const promised = promisedPages(bytes);
  return promised !== null && promised > pages ? [message("pdfText:pagesMissing", { promised, pages })] : [];
}

/** One page within its time; its memory is given back. */
async function pageOf(
  document: PdfDocument,
  number: number,
  context: PageContext,
  signal: AbortSignal | undefined,
): Promise<{ readonly page: Page; readonly note: PageNote }> {
  const place = { document: context.document, page: number };
  const late = (): Error => new Problem("errors:pdfPageTooSlow", place, place);
  const limits = { milliseconds: PAGE_MILLISECONDS, late, signal };
  try {
    const pdfPage = await withinTime(document.getPage(number), limits);
    try {
      return await withinTime(readPage(pdfPage, number, context), limits);
    } finally {
      pdfPage.cleanup();
    }
  } catch (error) {
    if (error instanceof Problem || signal?.aborted) throw error;
    const page: Page = { number, width: 0, height: 0, runs: [], unread: "damaged" };
    return { page, note: { page: number, damaged: true } };
  }
}

function problemOf(error: unknown, document: string): unknown {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return new Problem("errors:pdfEncrypted", { document }, { document });
  if (name === "InvalidPDFException" || name === "FormatError" || name === "UnknownErrorException") {
    return new Problem("errors:pdfDamaged", { document }, { document }, { cause: error });
  }
  return error;
}

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
function checkPdfEnvelope({ name, bytes }: InputFile): void {
  const place = { document: name };
  if (bytes.length === 0) throw new Problem("errors:fileEmpty", { document: name }, place);
  if (!holds(bytes, 0, HEADER_WITHIN, "%PDF-")) throw new Problem("errors:notPdf", { document: name }, place);
  if (!holds(bytes, bytes.length - END_MARK_WITHIN, bytes.length, "%%EOF")) {
    throw new Problem("errors:pdfCutOff", { document: name }, place);
  }
}

/**
 * Waits for a result no longer than the given time, and not at all once cancelled.
 * @param late what to throw when the time is over
 * @throws the signal's reason when cancelled
 */
export async function withinTime<T>(
  work: Promise<T>,
  {
    milliseconds,
    late,
    signal,
  }: { milliseconds: number; late: () => Error; signal?: AbortSignal | undefined },
): Promise<T> {
  signal?.throwIfAborted();
  let stop = (): void => {};
  const end = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    const cancel = (): void => reject(signal?.reason as Error);
    signal?.addEventListener("abort", cancel, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    };
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    stop();
    // What comes of it after that interests nobody.
    work.catch(() => {});
  }
}
