import { expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { PAYMENTS, sampleDossier } from "../workbook/dossier.ts";
import { SAMPLE_PLANS } from "../writers/samplePlans.ts";
import { readFile } from "./changedFile.ts";
import { fileReadAgain } from "./readAgain.ts";

/** What users add is written and read again wherever a test downloads a file: see `openedTwice`. */
test.each([
  ...Object.entries(SAMPLE_PLANS),
  ["five loans with payments", buildWorkbook({ ...sampleDossier("en"), payments: PAYMENTS })] as const,
  ["in Cyrillic", buildWorkbook(sampleDossier("sr-Cyrl"))] as const,
])("a plan's workbook is read from its file as it was written, and whole: %s", async (_, plan) => {
  const { unsupported } = await readFile(await fileReadAgain(drawBook(plan)));
  expect(unsupported).toEqual([]);
});
