/**
 * Files that take long, the longest first, so that no core is left with one of them at the end: where nothing has run
 * yet, Vitest knows their sizes only. A file that is not named comes after them.
 */
export const LONGEST: readonly string[] = [
  "contract/bothWriters.test.ts",
  "contract/liveWriter.test.ts",
  "e2e/keptWorkbook.test.ts",
  "writers/excel/faults.test.ts",
  "contract/roundTrip.test.ts",
  "xlsx/openXmlValidator.test.ts",
  "cli/cli.test.ts",
  "writers/excel/writeUpdate.test.ts",
  "readers/kept.test.ts",
  "e2e/liveWorkbook.test.ts",
  "e2e/openedFile.test.ts",
  "xlsx/cellsEqualEngine.test.ts",
  "xlsx/randomLoans.test.ts",
  "workbook/formulas/cells.test.ts",
  "e2e/access.test.ts",
  "cli/manyDocuments.test.ts",
  "cli/ownWorkbooks.test.ts",
  "cli/reportOut.test.ts",
  "loan/properties.test.ts",
];
