import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { isOwnWorkbook } from "../../src/taskpane/state/ownWorkbook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampleDossier } from "../workbook/dossier.ts";

test("a workbook of the program's is known by what is in it, not by its name", async () => {
  const bytes = await writeXlsx(buildWorkbook(sampleDossier("en")));
  expect(await isOwnWorkbook({ name: "law.pdf", bytes })).toBe(true);
  const parts = unzipSync(bytes);
  const main = strFromU8(parts["xl/workbook.xml"]!).replaceAll("Otplata_Sheet", "Someone_Else");
  const foreign = zipSync({ ...parts, "xl/workbook.xml": strToU8(main) });
  expect(await isOwnWorkbook({ name: "Otplata.xlsx", bytes: foreign })).toBe(false);
  expect(await isOwnWorkbook({ name: "Otplata.xlsx", bytes: bytes.subarray(0, 5000) })).toBe(false);
  expect(await isOwnWorkbook({ name: "Otplata.xlsx", bytes: strToU8("no workbook") })).toBe(false);
});
