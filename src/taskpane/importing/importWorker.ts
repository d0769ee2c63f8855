import type { Progress } from "../../documents/document.ts";
import { importHere } from "./importHere.ts";
import { isToWorker, partsOf, sentError, type FromWorker, type ToWorker } from "./protocol.ts";

/** The worker's own end; the types of a page, which the program is checked with, call a window by the same name. */
const page = self as unknown as {
  postMessage(message: FromWorker): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
};

/** At most one word on progress in so many milliseconds: the page has each of them drawn. */
const BETWEEN = 100;

async function read({ input, mappings }: ToWorker): Promise<void> {
  try {
    const imported = await importHere([input], { mappings, onProgress: seldom() });
    for (const part of partsOf(imported)) page.postMessage({ kind: "part", part });
    page.postMessage({ kind: "done" });
  } catch (error) {
    page.postMessage({ kind: "failed", error: sentError(error) });
  }
}

function seldom(): Progress {
  let last = -BETWEEN;
  return (at) => {
    const now = performance.now();
    if (now - last < BETWEEN && at.page < at.pages) return;
    last = now;
    page.postMessage({ kind: "progress", at });
  };
}

page.addEventListener("message", ({ data }) => {
  if (isToWorker(data)) void read(data);
});
page.postMessage({ kind: "ready" });
