import { sentError } from "../../dossier/importProtocol.ts";
import { openHere, type WorkbookBytes } from "./openHere.ts";
import { partsOf, type FromOpening } from "./openingProtocol.ts";

/** The worker's own end; the types of a page, which the program is checked with, call a window by the same name. */
const page = self as unknown as {
  postMessage(message: FromOpening): void;
  addEventListener(type: "message", listener: (event: MessageEvent<WorkbookBytes>) => void): void;
};

async function answer(file: WorkbookBytes): Promise<void> {
  try {
    for (const part of partsOf(await openHere(file))) page.postMessage(part);
  } catch (error) {
    page.postMessage({ kind: "failed", error: sentError(error) });
  }
}

page.addEventListener("message", ({ data }) => void answer(data));
page.postMessage({ kind: "ready" });
