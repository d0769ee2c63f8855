import { isJson } from "../../documents/parseJson.ts";
import type { InputFile } from "../../documents/document.ts";
import { nameApart } from "../../dossier/nameApart.ts";
import { message, Problem, type KeyOf } from "../../messages/message.ts";
import type { TableMapping } from "../../budget/mapped/mapping.ts";
import type { Chain } from "../chain.ts";
import type { SlowReading } from "../importing/patience.ts";
import { isAbort, news, noticeOf, type Notice } from "../say/notice.ts";
import type { FilesAtHand } from "./filesAtHand.ts";
import type { Offered, OfferedFile } from "./offered.ts";
import type { FilesRead, ReadFiles } from "./filesRead.ts";
import type { FileEnd } from "./paneState.ts";
import type { PaneAction } from "./reducer.ts";
import { readTermsFile } from "./termsFile.ts";

interface ReadingTools {
  readonly signal: AbortSignal;
  /** Of each file, by its place in the list: the user leaves it out, before it is read or while it is. */
  readonly leftOut?: readonly AbortSignal[];
  readonly dispatch: (action: PaneAction) => void;
  readonly mappings: readonly TableMapping[];
  readonly filesAtHand: FilesAtHand;
  readonly onSlow: (slow: SlowReading) => void;
}

/** What says that a file is no document that is read ("errors:fileIsPicture"), rather than a bad one. */
const NO_DOCUMENT = /^errors:(?:file(?:Of|Is)[A-Z]|fileEmpty$|notPdf$)/u;
/** What says that nothing in a document is known. */
const NOTHING_KNOWN = /^errors:nothingKnown/u;

/** More than this is read by no web page without danger to what is open beside it. */
export const MOST_BYTES = 1_000_000_000;

/**
 * Reads file by file, so that a bad one does not take the good ones with it. What was read before the user cancelled
 * stays read.
 * @throws AbortError when cancelled before anything was read
 */
export async function readFiles(
  chain: Chain,
  files: readonly Offered[],
  tools: ReadingTools,
): Promise<FilesRead> {
  const read: ReadFiles[number][] = [];
  const problems: Notice[] = [];
  const workbooks: OfferedFile[] = [];
  const passedOver: PassedOver = { noDocument: [], nothingKnown: [] };
  const begun = performance.now();
  for (const [index, offered] of namedApart(files).entries()) {
    tools.dispatch({ type: "fileBegun", file: index });
    const ended = (end: FileEnd): void => {
      tools.dispatch({ type: "fileEnded", file: index, end });
    };
    const either = eitherOf(tools.signal, tools.leftOut?.[index]);
    try {
      either.signal.throwIfAborted();
      const one = await readOne(chain, offered, { ...tools, signal: either.signal, begun });
      if ("workbook" in one) workbooks.push(one.workbook);
      else read.push(one);
      ended("workbook" in one ? { kind: "workbook" } : { kind: "read", one });
    } catch (error) {
      if (tools.signal.aborted && isAbort(error)) {
        if (read.length === 0) throw error;
        return { read, workbooks, problems: withPassedOver(problems, passedOver), cancelled: true };
      }
      if (isAbort(error)) {
        ended({ kind: "leftOut" });
        continue;
      }
      const list = "fromFolder" in offered ? listFor(error, passedOver) : null;
      const notice = noticeOf(error, { document: offered.name });
      if (list) list.push(offered.name);
      else problems.push(notice);
      ended({ kind: "failed", notice });
    } finally {
      either.stop();
    }
  }
  return { read, workbooks, problems: withPassedOver(problems, passedOver) };
}

/** Aborts with the first of both. AbortSignal.any() is not in every Safari that the pane runs in. */
function eitherOf(
  one: AbortSignal,
  other: AbortSignal | undefined,
): { readonly signal: AbortSignal; readonly stop: () => void } {
  const control = new AbortController();
  const abort = (): void => {
    control.abort();
  };
  const both = other ? [one, other] : [one];
  for (const signal of both) {
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort);
  }
  return {
    signal: control.signal,
    stop: () => {
      for (const signal of both) signal.removeEventListener("abort", abort);
    },
  };
}

/** Two folders of one choice may each hold a "zakon.pdf": by its name alone the second would take the first's place. */
function namedApart(files: readonly Offered[]): Offered[] {
  const taken = new Set<string>();
  return files.map((offered) => {
    const name = nameApart(offered.name, taken);
    taken.add(name);
    return name === offered.name ? offered : { ...offered, name };
  });
}

/** Names of files of a folder that are only listed: whoever chose the folder did not choose them. */
interface PassedOver {
  readonly noDocument: string[];
  readonly nothingKnown: string[];
}

function listFor(error: unknown, { noDocument, nothingKnown }: PassedOver): string[] | null {
  if (!(error instanceof Problem)) return null;
  const { key } = error.problem;
  return NO_DOCUMENT.test(key) ? noDocument : NOTHING_KNOWN.test(key) ? nothingKnown : null;
}

function withPassedOver(problems: readonly Notice[], lists: PassedOver): readonly Notice[] {
  const said = (key: KeyOf<"pane:">, names: readonly string[]): Notice[] =>
    names.length === 0 ? [] : [news(message(key, { count: names.length, list: names.join(", ") }))];
  return [
    ...problems,
    ...said("pane:passedOver", lists.noDocument),
    ...said("pane:nothingKnown", lists.nothingKnown),
  ];
}

async function readOne(
  chain: Chain,
  offered: Offered,
  tools: ReadingTools & { readonly begun: number },
): Promise<ReadFiles[number] | { readonly workbook: OfferedFile }> {
  const { signal, dispatch, mappings, filesAtHand, onSlow, begun } = tools;
  const input = "bytes" in offered ? await takenIn(offered) : offered;
  signal.throwIfAborted();
  if ("bytes" in input && isJson(input)) return { loaded: readTermsFile(chain, input) };
  if ("bytes" in input && "bytes" in offered && !offered.asDocument && (await chain.isOtplataWorkbook(input)))
    return { workbook: offered };
  const imported = await chain.importFiles([input], {
    signal,
    mappings,
    onSlow,
    onProgress: (at) => {
      dispatch({ type: "pageRead", at, elapsed: performance.now() - begun });
    },
  });
  signal.throwIfAborted();
  for (const { sha256 } of imported.documents) filesAtHand.put(sha256, offered);
  return { imported };
}

/** The file with its bytes. @throws Problem where the disk or the network does not give them */
async function takenIn({ name, bytes, size, decoding }: OfferedFile): Promise<InputFile> {
  const place = { document: name };
  if (size !== undefined && size > MOST_BYTES) {
    throw new Problem("errors:fileTooLarge", { document: name, megabytes: MOST_BYTES / 1_000_000 }, place);
  }
  try {
    return { name, bytes: await bytes(), ...(decoding && { decoding }) };
  } catch (error) {
    throw new Problem("errors:fileUnreadable", { document: name }, place, { cause: error });
  }
}
