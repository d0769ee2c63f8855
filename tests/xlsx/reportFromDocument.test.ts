import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { day } from "../../src/calendar/day.ts";
import { assembleDossier } from "../../src/dossier/assembleDossier.ts";
import { importFiles } from "../../src/dossier/importFiles.ts";
import type { Language } from "../../src/messages/language.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import type { WorkbookPlan } from "../../src/workbook/plan.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampled } from "../sampled.ts";
import { compareWithEngine, formulaCount } from "./compareWithEngine.ts";
import { libreOfficeMissing, recalculated } from "./libreoffice.ts";
import { packageFaults } from "./packageFaults.ts";
import { spoiledValues } from "./spoil.ts";

const REAL = "../shared/documents";

async function planFrom(paths: readonly string[], language: Language, asOf: string): Promise<WorkbookPlan> {
  const files = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
  const imported = await importFiles(files);
  return buildWorkbook(assembleDossier(imported, { wanted: null, terms: [] }, { language, asOf: day(asOf) }));
}

/** The whole way: document, dossier, plan, file with wrong cached values, LibreOffice, back to the engine's figures. */
describe.skipIf(libreOfficeMissing())("a report made from a document, recalculated from scratch", () => {
  const reports: readonly [string, readonly string[], Language, string][] = [
    ["the sample", ["samples/china-exim-2014.pdf"], "sr-Cyrl", "2022-08-31"],
    ["the sample, before the first instalment", ["samples/china-exim-2014.pdf"], "en", "2014-03-20"],
    ["the sample, repaid", ["samples/china-exim-2014.pdf"], "sr-Latn", "2026-11-24"],
    ["the whole amended law 2013", [`${REAL}/rebalans-2013.pdf`], "sr-Cyrl", "2013-05-31"],
    [
      "two laws",
      [`${REAL}/rebalans-2013.pdf`, `${REAL}/rebalans2014-p19-20-china-exim-cards.pdf`],
      "en",
      "2022-08-31",
    ],
  ];
  test.for(sampled(reports, 1))(
    "%s: every formula cell is the engine's figure",
    async ([, paths, language, asOf], { skip }) => {
      const missing = paths.filter((path) => !existsSync(path));
      skip(missing.length > 0, `${missing.join(", ")} not here`);
      const plan = await planFrom(paths, language, asOf);
      const xlsx = await writeXlsx(drawBook(plan));
      expect(packageFaults(xlsx)).toEqual([]);
      const spoiled = spoiledValues(xlsx);
      expect(spoiled.formulas).toBe(formulaCount(plan));
      expect(spoiled.formulas).toBeGreaterThan(300);
      console.info(`${formulaCount(plan)} formula cells, ${plan.sheets.length} sheets, ${xlsx.length} bytes`);
      expect(compareWithEngine(plan, await recalculated(spoiled.xlsx))).toEqual([]);
    },
  );
});
