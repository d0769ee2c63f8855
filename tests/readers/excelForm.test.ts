import { keyOf } from "../../src/workbook/address.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { readBack } from "../../src/workbook/readBack/readBack.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { FileToOpen } from "../../src/writers/live/opening/openFile.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { said } from "../messages/sayable.ts";
import { sampleDossier } from "../workbook/dossier.ts";
import { changedFile, opened, partOfSheet, withCell, type Changes } from "./changedFile.ts";
import { asExcelSaves, withoutPlaces } from "./excelForm.ts";
import { partText } from "./userMarks.ts";

const dossier = sampleDossier("sr-Latn");
let bytes: Uint8Array;
let ours: FileToOpen;
beforeAll(async () => {
  bytes = await writeXlsx(drawBook(buildWorkbook(dossier)));
  ours = await opened(bytes);
});
const part = (index: number): string => `xl/worksheets/sheet${index}.xml`;

async function cellsOf(found: FileToOpen): Promise<unknown> {
  const back = readBack(await new LiveWorkbook(calculateHere(newEngine()), found.content.state).read());
  if (back.kind !== "dossier") throw new Error(back.kind);
  return back;
}

describe("a workbook of ours as Excel saves it", () => {
  test("has the same cells, tables, names and rules, and the same data", async () => {
    const saved = asExcelSaves(bytes);
    // The forms are there: else nothing would be proved.
    const sheets = ours.content.state.sheets.map((_sheet, index) => partText(saved, part(index + 1)));
    expect(sheets.join("").match(/<f t="shared" si="\d+"\/>/gu)?.length).toBeGreaterThan(100);
    expect(partText(saved, "xl/styles.xml")).toContain('<color theme="0"/>');
    const found = await opened(saved);
    expect(found.unsupported).toEqual([]);
    expect(found.content.state.sheets).toEqual(ours.content.state.sheets);
    expect(found.content.state.names).toEqual(ours.content.state.names);
    expect(await cellsOf(found)).toMatchObject({ changed: false });
  });

  test("has them where cells do not say their places", async () => {
    const first = partOfSheet(bytes, ours.content.state.sheets[0]!.name);
    const saved = changedFile(bytes, { [first]: withoutPlaces });
    expect((await opened(saved)).content.state.sheets).toEqual(ours.content.state.sheets);
  });
});

/** [MS-XLSX] 2.2.4.7: that a formula is one of dynamic arrays is said in a part of its own, by number. */
const METADATA: Changes = {
  "xl/metadata.xml": () =>
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
};

const ARRAY = '<f t="array" ref="';
/** What each element is, the element without its place, and the formula and value that it gives. */
const CELLS: readonly (readonly [what: string, cell: string, formula: string | null, value: unknown])[] = [
  ["a truth (18.18.11, b)", 't="b"><v>1</v>', null, true],
  ["an error (e)", 't="e"><v>#DIV/0!</v>', null, "#DIV/0!"],
  ["a day by ISO 8601 (d)", 't="d"><v>2026-11-26</v>', null, 46352],
  ["a formula's text (str)", 't="str"><f>"a"&amp;"b"</f><v>ab</v>', '"a"&"b"', null],
  ["a number with an exponent (n)", "><v>1.5E-2</v>", null, 0.015],
  ["a text with a masked character (22.9.2.19)", 't="inlineStr"><is><t>a_x0009_b</t></is>', null, "a\tb"],
  [
    "a function newer than the standard ([MS-XLSX] 2.2.2.3)",
    "><f>_xlfn.LET(_xlpm.x,2,_xlpm.x*3)</f><v>6</v>",
    "LET(x,2,x*3)",
    null,
  ],
  [
    "a formula of arrays of one cell (18.3.1.40)",
    `>${ARRAY}AT">SUM({1,2}*2)</f><v>6</v>`,
    "SUM({1,2}*2)",
    null,
  ],
  ["one of dynamic arrays", `cm="1">${ARRAY}AT">SUM({1,2}*2)</f><v>6</v>`, "SUM({1,2}*2)", null],
  ["one in braces for certain cells", `>${ARRAY}AT:Z99">_xlfn.SEQUENCE(2)</f><v>1</v>`, null, 1],
];

test("cells as Excel writes them are what they are there, and only a formula for certain cells becomes its result", async () => {
  const first = ours.content.state.sheets[0]!;
  const place = (index: number): string => `J${index + 3}`;
  const file = changedFile(bytes, {
    ...METADATA,
    [part(1)]: (xml) =>
      CELLS.reduce(
        (text, [, cell], index) =>
          withCell(text, place(index), `<c r="${place(index)}" ${cell.replace("AT", place(index))}</c>`),
        xml,
      ),
  });
  const { content, unsupported } = await opened(file);
  const cells = content.state.sheets[0]?.cells;
  const found = CELLS.map(([what], index) => {
    const cell = cells?.get(keyOf(index + 2, 9));
    return [what, cell?.formula ?? null, cell?.value];
  });
  expect(found).toEqual(CELLS.map(([what, , formula, value]) => [what, formula, value]));
  expect(unsupported.map(({ sheet, cell, what }) => [sheet, cell, said(what)])).toEqual([
    [
      first.name,
      place(CELLS.length - 1),
      "A formula of arrays that cannot be kept: =_xlfn.SEQUENCE(2). Its last result stands there as a value.",
    ],
  ]);
});
