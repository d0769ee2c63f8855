import type { Progress } from "../documents/document.ts";
import type { Imported, ImportInput, ImportOptions } from "./importFiles.ts";
import { importParts, sentError, type FromWorker, type ToWorker } from "./importProtocol.ts";

/** At most one word on progress in so many milliseconds: whoever asked shows each of them. */
const BETWEEN = 100;

/** What an importing worker does with a request, whatever kind of worker it is: it reads, and answers in parts. */
export async function answerRequest(
  { input, mappings }: ToWorker,
  read: (files: readonly ImportInput[], options: ImportOptions) => Promise<Imported>,
  post: (message: FromWorker) => void,
): Promise<void> {
  try {
    const imported = await read([input], { mappings, onProgress: seldom(post) });
    for (const part of importParts(imported)) post({ kind: "part", part });
    post({ kind: "done" });
  } catch (error) {
    post({ kind: "failed", error: sentError(error) });
  }
}

function seldom(post: (message: FromWorker) => void): Progress {
  let last = -BETWEEN;
  return (at) => {
    const now = performance.now();
    if (now - last < BETWEEN && at.page < at.pages) return;
    last = now;
    post({ kind: "progress", at });
  };
}
