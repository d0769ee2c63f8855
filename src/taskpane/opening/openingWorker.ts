import { sentError } from "../../dossier/importProtocol.ts";
import type { FromCalculator, ToCalculator } from "../../writers/live/engine/protocol.ts";
import type { LiveSheet } from "../../writers/live/model/liveState.ts";
import { openHere } from "./openHere.ts";
import { openingParts, readParts, type FromOpening, type ToOpening } from "./openingProtocol.ts";

/** The worker's own end; the types of a page, which the program is checked with, call a window by the same name. */
const page = self as unknown as {
  postMessage(message: FromOpening | FromCalculator): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToOpening | ToCalculator>) => void): void;
};

/** Once a workbook is opened, the page goes on with its calculation. */
let calculate: ((message: ToCalculator) => void) | null = null;

async function open({ file, course }: ToOpening): Promise<void> {
  try {
    const sent: LiveSheet[] = [];
    const found = await openHere(file, course, {
      onRead: (read) => {
        sent.push(...read.state.sheets);
        for (const part of readParts(read)) page.postMessage(part);
      },
      onCalculate: (of) => {
        page.postMessage({ kind: "calculating", of });
      },
      onProgress: (progress) => {
        page.postMessage({ kind: "progress", ...progress });
      },
    });
    if (found)
      calculate = found.calculation.handOver((message) => {
        page.postMessage(message);
      });
    for (const part of openingParts(found?.opened ?? null, sent)) page.postMessage(part);
  } catch (error) {
    page.postMessage({ kind: "failed", error: sentError(error) });
  }
}

page.addEventListener("message", ({ data }) => {
  if (!("kind" in data)) void open(data);
  else calculate?.(data);
});
page.postMessage({ kind: "ready" });
