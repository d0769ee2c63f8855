// `npm run demo` (`-- --replace` over a report that was changed): the main job on the sample documents. Writes the whole
// report of the bank's loans as the law for 2025 has them, prints the container inspection loan's schedule by the law of
// 2014, with its balance today and on 31 August 2022, and then what all the loans of the law for 2025 will cost. All is
// computed from the documents themselves.
import { mkdir, readFile } from "node:fs/promises";
import { parseIsoDay } from "../src/calendar/day.ts";
import { main, languageOfEnvironment } from "../src/cli/main.ts";
import { positionText, scheduleText } from "../src/cli/schedule/scheduleText.ts";
import { today } from "../src/clock.ts";
import { assembleDossier } from "../src/dossier/assembleDossier.ts";
import { importFiles } from "../src/dossier/importFiles.ts";
import { buildSchedule } from "../src/loan/buildSchedule.ts";
import { translatorFor } from "../src/messages/translator.ts";

const SAMPLE = "samples/china-exim-2014.pdf";
const SAMPLE_OF_TODAY = "samples/china-exim-2025.pdf";
const REPORT = "out/report.xlsx";
const LOAN = "x-ray";

/** Runs a command as a user would, and shows which. */
function run(command: readonly string[]): Promise<number> {
  console.log(`\n$ npm run otplata -- ${command.join(" ")}\n`);
  return main(command);
}

async function writeReport(): Promise<number> {
  await mkdir("out", { recursive: true });
  return run(["report", SAMPLE_OF_TODAY, "--out", REPORT, ...process.argv.slice(2)]);
}

async function printSchedule(): Promise<void> {
  const translator = translatorFor(languageOfEnvironment([]));
  const imported = await importFiles([{ name: SAMPLE, bytes: new Uint8Array(await readFile(SAMPLE)) }]);
  const settings = { language: translator.language, asOf: today() };
  const dossier = assembleDossier(imported, { wanted: [LOAN], terms: [] }, settings);
  const terms = dossier.loans[0]?.terms;
  const summer = parseIsoDay("2022-08-31");
  if (terms === undefined || summer === null) throw new Error(`The sample has no loan "${LOAN}"`);
  const schedule = buildSchedule(terms);
  console.log(`\n${scheduleText(terms, schedule, null, translator)}\n`);
  for (const day of [summer, settings.asOf]) console.log(positionText(terms, schedule, day, translator));
}

process.exitCode = await writeReport();
if (process.exitCode === 0) {
  await printSchedule();
  process.exitCode = await run(["outlook", SAMPLE_OF_TODAY]);
}
