/**
 * Files that take long, the longest first, so that no core is left with one of them at the end: where nothing has run
 * yet, Vitest knows their sizes only. A file that is not named comes after them.
 */
export const LONGEST: readonly string[] = [
  "e2e/keptWorkbook.test.ts",
  "contract/liveWriter.test.ts",
  "writers/excel/faults.test.ts",
  "contract/roundTrip.test.ts",
  "e2e/openedFile.test.ts",
  "e2e/deployments.test.ts",
  "e2e/appBar.test.ts",
  "readers/kept.test.ts",
  "contract/bothWriters.test.ts",
  "e2e/mainJob.test.ts",
  "xlsx/openXmlValidator.test.ts",
  "e2e/terms.test.ts",
  "e2e/tasks.test.ts",
  "contract/openedFile.test.ts",
  "contract/edits.test.ts",
  "e2e/liveWorkbook.test.ts",
  "writers/excel/writeUpdate.test.ts",
  "cli/cli.test.ts",
  "xlsx/cellsEqualEngine.test.ts",
  "xlsx/randomLoans.test.ts",
  "workbook/formulas/cells.test.ts",
  "e2e/access.test.ts",
  "cli/manyDocuments.test.ts",
  "cli/ownWorkbooks.test.ts",
  "cli/reportOut.test.ts",
  "loan/properties.test.ts",
];
