import { beforeAll, expect, test } from "vitest";
import { blockFinder } from "../../src/writers/live/block.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { emptySheet, number, planOf } from "../writers/planParts.ts";
import { changedFile, partOfSheet, withCell, type Changes } from "./changedFile.ts";
import { reopened, type Reopened } from "./reopened.ts";

/**
 * Forms seen in workbooks that Excel saved and that are kept in public test collections (Apache POI, Excel::Writer::XLSX),
 * put into a small workbook.
 */
let bytes: Uint8Array;
beforeAll(async () => {
  const table = {
    name: "Parts",
    row: 2,
    column: 0,
    input: true,
    keys: [],
    columns: [
      { key: "a", header: "Handle\nBars" },
      { key: "b", header: " Score " },
    ],
    rows: [
      [{ value: number("1") }, { value: number("2") }],
      [{ value: number("3") }, { value: number("4") }],
    ],
  };
  bytes = await writeXlsx(drawBook(planOf([emptySheet("List", { tables: [table] })])));
});

const withCells = (...cells: readonly (readonly [address: string, element: string])[]): Changes => ({
  [partOfSheet(bytes, "List")]: (xml) =>
    cells.reduce((made, [address, element]) => withCell(made, address, element), xml),
});

const reopenedWith = (changes: Changes): Promise<Reopened> =>
  reopened("user.xlsx", changedFile(bytes, changes));

test("texts with carriage returns and other control characters are saved as Excel saves them", async () => {
  const { values, changed } = await reopenedWith(
    withCells(
      ["H1", '<c r="H1" t="inlineStr"><is><t>a_x000D_\nb</t></is></c>'],
      ["H2", '<c r="H2" t="inlineStr"><is><t>_x0007_bell _x005F_x0007_</t></is></c>'],
    ),
  );
  expect(changed).toEqual([]);
  // Two headers, four numbers, two texts.
  expect([...values]).toEqual([["kept", 8]]);
});

test("a formula broken into lines has line feeds, whatever ends the file's lines", async () => {
  const { formulas, changed } = await reopenedWith(
    withCells(["H1", '<c r="H1"><f>SUM(\r\n1,2\r\n)</f><v>3</v></c>']),
  );
  expect(changed).toEqual([]);
  expect([...formulas]).toEqual([["plain, kept", 1]]);
});

test("headers of tables keep line feeds and blanks, and formulas go on naming them", async () => {
  const { formulas, changed } = await reopenedWith(
    withCells(["H1", '<c r="H1"><f>SUM(Parts[Handle\nBars])</f><v>4</v></c>']),
  );
  expect(changed).toEqual([]);
  expect([...formulas]).toEqual([["plain, kept", 1]]);
});

test("a sheet without cells, as modules of the first Excels are, is left out", async () => {
  const { changed } = await reopenedWith({
    "xl/workbook.xml": (xml) =>
      xml.replace("</sheets>", '<sheet name="Module" sheetId="99" r:id=""/></sheets>'),
  });
  expect(changed).toEqual([]);
});

test("an error that is another one here is named", async () => {
  const { values, changed } = await reopenedWith(
    withCells(["H1", '<c r="H1" t="e"><f>1/0</f><v>#NUM!</v></c>']),
  );
  expect(changed).toEqual([]);
  expect([...values]).toContainEqual(["named", 1]);
});

test("what is done over many merged cells grows with their number, not with its square", () => {
  const merges = Array.from({ length: 200_000 }, (_none, index) => ({
    row: index * 2,
    column: 1,
    rows: index === 7 ? 2_000_000 : 1,
    columns: index === 7 ? 1 : 3,
  }));
  const found = blockFinder(merges);
  expect(found(399_998, 3)).toBe(merges[199_999]);
  expect(found(399_999, 3)).toBeUndefined();
  expect(found(399_999, 1)).toBe(merges[7]);
  let looked = 0;
  const watched = merges.map((merge) => ({
    ...merge,
    get row() {
      looked += 1;
      return merge.row;
    },
  }));
  const find = blockFinder(watched);
  looked = 0;
  for (let row = 0; row < 1000; row += 1) find(row * 2, 2);
  expect(looked).toBeLessThan(40_000);
});
