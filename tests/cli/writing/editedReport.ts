import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A report in which somebody has changed a number, and saved it. */
export function editedReport(report: Uint8Array): Uint8Array {
  const parts = unzipSync(report);
  const sheet = "xl/worksheets/sheet2.xml";
  const xml = parts[sheet];
  if (!xml) throw new Error(`The report has no ${sheet}.`);
  return zipSync({ ...parts, [sheet]: strToU8(strFromU8(xml).replace("<v>", "<v>1")) });
}
