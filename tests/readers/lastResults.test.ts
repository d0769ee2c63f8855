import { beforeAll, describe, expect, test } from "vitest";
import { readWorkbookFile } from "../../src/readers/xlsx/readWorkbookFile.ts";
import { parseAddress, keyOf } from "../../src/workbook/address.ts";
import { buildWorkbook } from "../../src/workbook/buildWorkbook.ts";
import { calculateHere } from "../../src/writers/live/engine/calculateHere.ts";
import { cellChanges } from "../../src/writers/live/engine/cellChanges.ts";
import { LiveWorkbook } from "../../src/writers/live/liveWorkbook.ts";
import type { FormulaKey } from "../../src/writers/live/opening/lastResults.ts";
import { openFile, type FileToOpen } from "../../src/writers/live/opening/openFile.ts";
import { OpeningCalculation } from "../../src/writers/live/opening/openingCalculation.ts";
import { stateFromFile } from "../../src/writers/live/opening/stateFromFile.ts";
import { withWritten } from "../../src/writers/live/opening/withWritten.ts";
import { drawBook } from "../../src/writers/book/drawBook.ts";
import { writeXlsx } from "../../src/writers/xlsx/writeXlsx.ts";
import { newEngine } from "../excel-host/calculation.ts";
import { sampleDossier, X_RAY } from "../workbook/dossier.ts";
import { changedFile, partOfSheet, withCell } from "./changedFile.ts";
import { bookOf, cellAt, sheetIn } from "./openedBook.ts";
import { partText } from "./userMarks.ts";

const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [X_RAY]));
const SHEET = plan.sheets.findIndex(({ name }) => name === "Summary");
const place = (address: string): FormulaKey => {
  const { row, column } = parseAddress(address)!;
  return `${SHEET} ${keyOf(row, column)}`;
};

let bytes: Uint8Array;
let part: string;
beforeAll(async () => {
  const written = await writeXlsx(drawBook(plan));
  part = partOfSheet(written, "Summary");
  // What the file says of the first is not what it gives, so that the one is told from the other.
  const cells = [
    ["J3", '<c r="J3"><f>SUM(1,2)</f><v>42</v></c>'],
    ["J4", '<c r="J4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    ["K3", '<c r="K3"><f>J3*2</f><v>84</v></c>'],
    // Never calculated, and one that fills two cells.
    ["J5", '<c r="J5"><f>SUM(2,3)</f></c>'],
    ["J6", '<c r="J6" cm="1"><f t="array" ref="J6:J7">_xlfn.SEQUENCE(2)</f><v>70</v></c>'],
    ["J7", '<c r="J7"><v>71</v></c>'],
    ["K4", '<c r="K4" t="e"><f>J4*2</f><v>#DIV/0!</v></c>'],
  ] as const;
  bytes = changedFile(written, {
    [part]: (xml) => cells.reduce((text, [cell, content]) => withCell(text, cell, content), xml),
  });
});

async function openedWithout(
  leftOut: readonly FormulaKey[],
  parts: readonly (readonly FormulaKey[])[] = [],
): Promise<FileToOpen & { readonly begun: (readonly FormulaKey[])[] }> {
  const file = await readWorkbookFile({ name: "report.xlsx", bytes: bytes.slice() });
  const begun: (readonly FormulaKey[])[] = [];
  const calculation = new OpeningCalculation(newEngine());
  const read = file && stateFromFile(file);
  if (!read) throw new Error("not taken for one of ours");
  const course = { isSearch: true, leftOut, parts };
  const { content, ...rest } = openFile(file, read, calculation, course, (of) => begun.push(of ?? []));
  calculation.end();
  return { ...rest, content: { ...content, state: withWritten(content.state, plan) }, begun };
}

describe("a formula that is not given to the engine", () => {
  test("shows what the file says, as of before; what reads it is calculated from that", async () => {
    const { content, unsupported } = await openedWithout([place("J3"), place("J4")]);
    const book = new LiveWorkbook(calculateHere(newEngine()), content.state);
    expect(cellAt(book, "Summary", "J3")).toMatchObject({ formula: "SUM(1,2)", value: 42, isFormer: true });
    expect(cellAt(book, "Summary", "J4")).toMatchObject({ value: "#DIV/0!", isError: true });
    expect(cellAt(book, "Summary", "K3")).toMatchObject({ value: 84, isFormer: false });
    expect(cellAt(book, "Summary", "K4")).toMatchObject({ value: "#N/A", isError: true });
    expect(unsupported.filter(({ what }) => what.key === "opening:notTried")).toEqual([
      expect.objectContaining({ sheet: "Summary", cell: "J3", isInFile: true }),
      expect.objectContaining({ sheet: "Summary", cell: "J4", isInFile: true }),
    ]);
  });

  test("is in the file again with that result, and is calculated where it is opened without fault", async () => {
    const { content } = await openedWithout([place("J3")]);
    const file = await writeXlsx(new LiveWorkbook(calculateHere(newEngine()), content.state).toBook());
    expect(partText(file, part)).toMatch(/<c r="J3"[^>]*><f>SUM\(1,2\)<\/f><v>42<\/v>/u);
    const again = await bookOf(file);
    expect(cellAt(again, "Summary", "J3")).toMatchObject({ value: 3, isFormer: false });
    expect(cellAt(again, "Summary", "K3")).toMatchObject({ value: 6 });
  });

  test("is calculated once it is another, or another cell's", async () => {
    const { content } = await openedWithout([place("J3")]);
    const book = new LiveWorkbook(calculateHere(newEngine()), content.state);
    const { id } = sheetIn(book, "Summary");
    const at = (row: number) => ({ sheetId: id, block: { row, column: 9, rows: 1, columns: 1 } });
    book.paste(at(2), at(6), false);
    expect(cellAt(book, "Summary", "J7")).toMatchObject({ formula: "SUM(1,2)", value: 3, isFormer: false });
    book.enter(id, [{ row: 2, column: 9, content: { kind: "formula", formula: "SUM(1,3)" } }]);
    expect(cellAt(book, "Summary", "J3")).toMatchObject({ value: 4, isFormer: false });
    expect(cellAt(book, "Summary", "K3")).toMatchObject({ value: 8 });
  });

  test("is told as its result to an engine that calculates apart", async () => {
    const { content } = await openedWithout([place("J3"), place("J4")]);
    const sheet = content.state.sheets[SHEET]!;
    const told = new Map<number, unknown>();
    for (const { keys, values, formulas } of cellChanges(null, sheet))
      keys.forEach((key, index) => told.set(key, formulas[index] ?? values[index]));
    const [, j3] = place("J3").split(" ").map(Number);
    const [, j4] = place("J4").split(" ").map(Number);
    expect([told.get(j3!), told.get(j4!)]).toEqual([42, "NA()"]);
  });
});

test("one that has no result in the file is named too, and one that fills cells becomes values, by name", async () => {
  const { content, unsupported } = await openedWithout([place("J5"), place("J6")]);
  const book = new LiveWorkbook(calculateHere(newEngine()), content.state);
  expect(cellAt(book, "Summary", "J5")).toMatchObject({ formula: "SUM(2,3)", value: null });
  expect(cellAt(book, "Summary", "J6")).toMatchObject({ formula: null, value: 70 });
  expect(cellAt(book, "Summary", "J7")).toMatchObject({ formula: null, value: 71 });
  const named = unsupported
    .filter(({ cell }) => /^J[567]$/u.test(cell ?? ""))
    .map(({ cell, what }) => [cell, what.key]);
  expect(named).toEqual([
    ["J6", "opening:arrayFormula"],
    ["J5", "opening:notTried"],
  ]);
});

test("formulas of the user's are named before the calculation, and tried part by part where it is asked for", async () => {
  const all = await openedWithout([]);
  expect(all.begun.map((places) => [...places].sort())).toEqual([
    ["J3", "K3", "J4", "K4", "J5", "J6"].map(place).sort(),
  ]);
  const parts = [[place("K3")], ["J3", "J4", "K4", "J5", "J6"].map(place)];
  const one = await openedWithout([], parts);
  expect(one.begun).toEqual([[], ...parts]);
  expect(one.content.state.sheets).toEqual(all.content.state.sheets);
  expect(one.unsupported).toEqual(all.unsupported);
});
