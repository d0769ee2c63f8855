import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { isOtplataWorkbook, otplataWorkbookState } from "../../src/readers/otplataWorkbook.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { sampleDossier } from "../workbook/dossier.ts";

let bytes: Uint8Array;
let sealed: Uint8Array;
/** The sealed file with its parts changed. */
const changed = (change: (parts: Unzipped) => Unzipped): Uint8Array => zipSync(change(unzipSync(sealed)));

beforeAll(async () => {
  const plan = buildWorkbook(sampleDossier("en"));
  bytes = await writeXlsx(drawBook(plan));
  sealed = await writeXlsx(drawBook(plan), { sealed: true });
});

test("a workbook of the program's is known by what is in it, not by its name", async () => {
  expect(await isOtplataWorkbook({ name: "law.pdf", bytes })).toBe(true);
  const parts = unzipSync(bytes);
  const main = strFromU8(parts["xl/workbook.xml"]!).replaceAll("Otplata_Sheet", "Someone_Else");
  const foreign = zipSync({ ...parts, "xl/workbook.xml": strToU8(main) });
  expect(await isOtplataWorkbook({ name: "Otplata.xlsx", bytes: foreign })).toBe(false);
  expect(await isOtplataWorkbook({ name: "Otplata.xlsx", bytes: bytes.subarray(0, 5000) })).toBe(false);
  expect(await isOtplataWorkbook({ name: "Otplata.xlsx", bytes: strToU8("no workbook") })).toBe(false);
});

const edited = (path: string, from: string, to: string) => (parts: Unzipped) => {
  const text = strFromU8(parts[path]!);
  expect(text).toContain(from);
  return { ...parts, [path]: strToU8(text.replace(from, to)) };
};

test.each([
  ["as it was written", (parts: Unzipped) => parts, "untouched"],
  ["with one figure of a cell changed", edited("xl/worksheets/sheet2.xml", "<v>", "<v>1"), "changed"],
  ["with another title", edited("docProps/core.xml", "<dc:title>", "<dc:title>My "), "changed"],
  ["with a part more", (parts: Unzipped) => ({ ...parts, "xl/vbaProject.bin": strToU8("x") }), "changed"],
  [
    "with a part less",
    (parts: Unzipped) =>
      Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "docProps/app.xml")),
    "changed",
  ],
  [
    "with its seal taken off",
    edited("docProps/core.xml", "<dc:identifier>otplata:", "<dc:identifier>"),
    "changed",
  ],
])("a workbook of the command line's, %s", async (_, change, state) => {
  expect(await otplataWorkbookState({ name: "report.xlsx", bytes: changed(change) })).toBe(state);
});

test("a workbook that was saved from the page is taken for changed, and another's is foreign", async () => {
  expect(await otplataWorkbookState({ name: "report.xlsx", bytes })).toBe("changed");
  expect(await otplataWorkbookState({ name: "report.xlsx", bytes: strToU8("PK is not enough") })).toBe(
    "foreign",
  );
});
