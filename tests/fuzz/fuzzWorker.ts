// Reads one damaged file after the other, in a thread of its own that may die of one.
import { parentPort, workerData } from "node:worker_threads";
import { isStrayOfPdfjs } from "../../src/documents/pdf/strayRejections.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import { fuzzCase } from "./fuzzCase.ts";
import { judge, whole } from "./judge.ts";
import type { FuzzResult } from "./outcome.ts";
import { FORMATS, seedFilesOf } from "./seeds/seedFiles.ts";

const { withReal } = workerData as { readonly withReal: boolean };

// As the program's own reading thread does.
process.on("unhandledRejection", (reason) => {
  if (!isStrayOfPdfjs(reason)) throw reason;
});

parentPort?.on("message", (seed: number) => {
  void (async () => {
    const fuzzed = await fuzzCase(seed, withReal);
    await whole(fuzzed);
    parentPort?.postMessage({
      made: { format: fuzzed.format, file: fuzzed.from?.id ?? "", how: fuzzed.how },
    });
    const start = performance.now();
    const verdict = await judge(fuzzed);
    const milliseconds = performance.now() - start;
    const { format, from, how } = fuzzed;
    const result: FuzzResult = { ...verdict, seed, format, file: from?.id ?? "", how, milliseconds };
    parentPort?.postMessage({ result });
  })();
});
/** What reads each format is loaded before the time of a file begins. */
for (const format of FORMATS) {
  for (const { bytes } of seedFilesOf(format, false).slice(0, 1))
    await importFiles([{ name: format, bytes: await bytes() }]);
}
parentPort?.postMessage("ready");
