import { parsePdfsHere } from "../../documents/pdf/parserHere.ts";
import { isStrayOfPdfjs } from "../../documents/pdf/strayRejections.ts";
import { answerRequest } from "../../dossier/importAnswers.ts";

import { END, isToWorker, sentError, type FromWorker } from "../../dossier/importProtocol.ts";
import { readDocuments } from "./readDocuments.ts";

// pdf.js looks whether answers from a network have all that it knows of them. It gets none, and Node would load for this
// question alone what it needs for a network.
Object.defineProperty(globalThis, "Response", {
  value: class {
    bytes(): void {}
  },
  configurable: true,
});

parsePdfsHere();

const post = (message: FromWorker): void => {
  process.send?.(message);
};

/** After an error that nobody has caught nothing is sure: it is told, and the process ends. */
function endWith(error: unknown): void {
  process.send?.({ kind: "failed", error: sentError(error) } satisfies FromWorker, () => process.exit(1));
}

process.on("unhandledRejection", (reason) => {
  if (!isStrayOfPdfjs(reason)) endWith(reason);
});
process.on("uncaughtException", endWith);
process.on("message", (data: unknown) => {
  if (data === END) process.exit();
  if (isToWorker(data)) void answerRequest(data, readDocuments, post);
});
post({ kind: "ready" });
