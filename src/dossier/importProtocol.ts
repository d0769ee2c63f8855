import type { Progress } from "../documents/document.ts";
import type { TableMapping } from "../budget/mapped/mapping.ts";
import type { Imported, ImportInput } from "./importFiles.ts";
import { Problem, type KeyOf, type Message, type Place } from "../messages/message.ts";

/** What a shell asks of its importing worker: the pane of a browser's, the command line of a process. One file at a time; who stops one ends the worker. */
export interface ToWorker {
  readonly kind: "read";
  readonly input: ImportInput;
  readonly mappings: readonly TableMapping[];
}

/** Asks the pane's worker to fetch what reads a PDF, before there is a file; it answers nothing. */
export const PREPARE = "prepare";

/** Asks the command line's process to end by itself. The pane's worker is terminated. */
export const END = "end";

/** What the worker answers. A long result comes in parts, so that none of them keeps the page for long. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly at: Parameters<Progress>[0] }
  | { readonly kind: "part"; readonly part: Imported }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly error: SentError };

/** An error as it travels between threads and processes: a Problem by its parts, any other by its words. */
export type SentError =
  | { readonly kind: "problem"; readonly problem: Message; readonly place: Place }
  | { readonly kind: "fault"; readonly name: string; readonly message: string; readonly stack: string };

export function sentError(error: unknown): SentError {
  if (error instanceof Problem) return { kind: "problem", problem: error.problem, place: error.place };
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { kind: "fault", name, message, stack: stack ?? "" };
}

export function receivedError(sent: SentError): Error {
  if (sent.kind === "problem") {
    const { key, params } = sent.problem;
    return new Problem(key as KeyOf<"errors:">, params, sent.place);
  }
  const error = new Error(sent.message);
  error.name = sent.name;
  error.stack = sent.stack;
  return error;
}

/** What V8 says where it has no room for a thing, and lives on. */
const NO_ROOM = /allocation failed|^Invalid (?:array|string|typed array) length\b|maximum size exceeded/u;

/** Whether a fault is of memory that the file asked for in vain. */
export function lackedMemory(sent: SentError): boolean {
  return sent.kind === "fault" && sent.name === "RangeError" && NO_ROOM.test(sent.message);
}

/** Rows of one part: few enough to be taken over within a few milliseconds. */
const ROWS = 400;

/** A result as parts that make it again when they are put together in their order. */
export function* importParts({ documents, lines, others }: Imported): Generator<Imported> {
  yield { documents, lines: [], others: [] };
  for (let at = 0; at < lines.length; at += ROWS) {
    yield { documents: [], lines: lines.slice(at, at + ROWS), others: [] };
  }
  for (let at = 0; at < others.length; at += ROWS) {
    yield { documents: [], lines: [], others: others.slice(at, at + ROWS) };
  }
}

export function joinedParts(parts: readonly Imported[]): Imported {
  return {
    documents: parts.flatMap(({ documents }) => documents),
    lines: parts.flatMap(({ lines }) => lines),
    others: parts.flatMap(({ others }) => others),
  };
}

/** Whether a message is one of ours: pdf.js, in the same worker, sends a greeting of its own. */
export function isFromWorker(data: unknown): data is FromWorker {
  return typeof data === "object" && data !== null && "kind" in data;
}

export function isToWorker(data: unknown): data is ToWorker {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "read";
}
