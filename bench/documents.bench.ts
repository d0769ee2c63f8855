// How fast a whole budget law is read, beside two programs that only take its text out and understand none of it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { TEXT_ONLY } from "../src/documents/pdf/pdfjs.ts";
import { importFiles } from "../src/dossier/importFiles.ts";
import { measure } from "./measure.ts";

const LAW = fileURLToPath(new URL("../../shared/documents/rebalans-2013.pdf", import.meta.url));
const REPETITIONS = 7;

async function bareText(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), ...TEXT_ONLY, verbosity: 0 });
  const document = await task.promise;
  let items = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await task.destroy();
  return items;
}

function poppler(): void {
  const { status } = spawnSync("pdftotext", ["-layout", LAW, "-"], { maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error("pdftotext failed");
}

async function run(): Promise<void> {
  if (!existsSync(LAW)) {
    console.log("Skipped: the amended budget law 2013 is not at ../shared/documents/rebalans-2013.pdf.");
    return;
  }
  const bytes = new Uint8Array(readFileSync(LAW));
  const read = await importFiles([{ name: "rebalans-2013.pdf", bytes }]);
  const pages = read.documents[0]?.pages ?? 0;
  const cards = read.lines.length;
  const hasPoppler = spawnSync("pdftotext", ["-v"]).status === 0;
  if (!hasPoppler) console.log("pdftotext is not installed: that comparison is left out.");

  const OURS = "Otplata: all cards and totals";
  const measured = await measure(
    {
      [OURS]: () => importFiles([{ name: "rebalans-2013.pdf", bytes }]),
      "pdf.js: text alone": () => bareText(bytes),
      ...(hasPoppler ? { "pdftotext -layout": poppler } : {}),
    },
    { repetitions: REPETITIONS },
  );

  const ours = measured[0]?.milliseconds ?? Number.NaN;
  console.log(`rebalans-2013.pdf: ${pages} pages, ${cards} cards; medians of ${REPETITIONS}`);
  console.table(
    measured.map(({ name, milliseconds }) => ({
      what: name,
      ms: Math.round(milliseconds),
      "pages/s": Math.round((pages * 1000) / milliseconds),
      "cards/s": name === OURS ? Math.round((cards * 1000) / milliseconds) : "",
      "Otplata takes": `${(ours / milliseconds).toFixed(2)} x`,
    })),
  );
}

await run();
