import { sentError } from "../../dossier/importProtocol.ts";
import { openHere } from "./openHere.ts";
import { openingParts, type FromOpening, type ToOpening } from "./openingProtocol.ts";

/** The worker's own end; the types of a page, which the program is checked with, call a window by the same name. */
const page = self as unknown as {
  postMessage(message: FromOpening): void;
  addEventListener(type: "message", listener: (event: MessageEvent<ToOpening>) => void): void;
};

async function answer({ file, course }: ToOpening): Promise<void> {
  try {
    const opened = await openHere(file, course, {
      onRemembered: (dossier) => {
        page.postMessage({ kind: "remembered", dossier });
      },
      onCalculate: (of) => {
        page.postMessage({ kind: "calculating", of });
      },
    });
    for (const part of openingParts(opened)) page.postMessage(part);
  } catch (error) {
    page.postMessage({ kind: "failed", error: sentError(error) });
  }
}

page.addEventListener("message", ({ data }) => void answer(data));
page.postMessage({ kind: "ready" });
