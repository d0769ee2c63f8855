// What follows the reading of a whole budget law: the outlook of all its loans, and workbooks of it; beside the reading.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { day } from "../src/calendar/day.ts";
import { assembleDossier } from "../src/dossier/assembleDossier.ts";
import { importFiles } from "../src/dossier/importFiles.ts";
import { assembleForward } from "../src/dossier/outlook/assembleForward.ts";
import { outlookOf } from "../src/dossier/outlook/outlook.ts";
import type { Dossier } from "../src/dossier/dossier.ts";
import { buildWorkbook } from "../src/workbook/buildWorkbook.ts";
import { drawBook } from "../src/writers/book/drawBook.ts";
import { writeXlsx } from "../src/writers/xlsx/writeXlsx.ts";
import { measure } from "./measure.ts";

const LAW = fileURLToPath(new URL("../../shared/documents/rebalans-2013.pdf", import.meta.url));
const REPETITIONS = 5;
const SETTINGS = { language: "en", asOf: day("2013-12-31") } as const;
const OF_THE_BANK = { wanted: null, terms: [] };
const NOTHING_ASKED = { isWanted: () => true, stated: new Map(), days: new Map(), asOf: null };

async function run(): Promise<void> {
  if (!existsSync(LAW)) {
    console.log("Skipped: the amended budget law 2013 is not at ../shared/documents/rebalans-2013.pdf.");
    return;
  }
  const bytes = new Uint8Array(readFileSync(LAW));
  const read = (): ReturnType<typeof importFiles> => importFiles([{ name: "rebalans-2013.pdf", bytes }]);
  const imported = await read();
  const withOutlookAlone = assembleDossier(imported, OF_THE_BANK, SETTINGS);
  const ofTheBank = assembleForward(imported, OF_THE_BANK, SETTINGS).dossier;
  const ofAll = assembleForward(imported, { ...OF_THE_BANK, wanted: [""] }, SETTINGS).dossier;
  const written = (dossier: Dossier) => (): Promise<Uint8Array> =>
    writeXlsx(drawBook(buildWorkbook(dossier)));
  const outlook = outlookOf(withOutlookAlone, NOTHING_ASKED);
  const measured = await measure(
    {
      "the law read": read,
      [`outlook of ${outlook.loans.length} loans`]: () => outlookOf(withOutlookAlone, NOTHING_ASKED),
      "workbook written, Outlook of all, a schedule for what is known": written(withOutlookAlone),
      [`workbook written, schedules of ${ofTheBank.loans.length} loans`]: written(ofTheBank),
    },
    { repetitions: REPETITIONS },
  );
  const reading = measured[0]?.milliseconds ?? Number.NaN;
  const begun = performance.now();
  await written(ofAll)();
  const all = {
    name: `workbook written, schedules of ${ofAll.loans.length} loans (once)`,
    milliseconds: performance.now() - begun,
  };
  console.log(`medians of ${REPETITIONS}`);
  console.table(
    [...measured, all].map(({ name, milliseconds }) => ({
      what: name,
      ms: Math.round(milliseconds),
      "of the reading": Number((milliseconds / reading).toFixed(2)),
    })),
  );
}

await run();
