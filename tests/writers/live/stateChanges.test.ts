import { describe, expect, test } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { isStoredState, restoredState } from "../../../src/writers/live/storedState.ts";
import { ROAD, sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { writtenLive } from "../../contract/writtenLive.ts";

const plan = buildWorkbook(sampleDossier("en", "2022-08-31", [ROAD, X_RAY]));

/** Edits of every kind, each in its words. */
const EDITS: readonly (readonly [string, (book: LiveWorkbook) => void])[] = [
  ["a value that is typed", (book) => typeIn(book, "summary", 2, 9, "my note")],
  ["a value that is deleted", (book) => typeIn(book, "summary", 2, 1, null)],
  [
    "a formula",
    (book) =>
      book.enter(idOf(book, "loans"), [{ row: 40, column: 3, content: { kind: "formula", formula: "1+1" } }]),
  ],
  ["a row that is put into a table", (book) => book.insertTableRow("tblLoans", 1)],
  ["a row of the sheet that is taken out", (book) => book.shiftRows(idOf(book, "payments"), 20, -1)],
  ["a table that is sorted", (book) => book.sortTable("tblLoans", 0, false)],
  ["a sheet with another name", (book) => book.renameSheet(idOf(book, "loans"), "Debts")],
  ["a sheet that is moved", (book) => book.moveSheet(idOf(book, "rates"), 0)],
  ["a sheet of the user's own", (book) => book.addSheet("Mine")],
];

function idOf(book: LiveWorkbook, key: string): string {
  const sheet = book.view().sheets.find((one) => one.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet.id;
}

function typeIn(book: LiveWorkbook, key: string, row: number, column: number, value: string | null): void {
  book.enter(idOf(book, key), [{ row, column, content: { kind: "value", value } }]);
}

/** What a browser's database would give back of it. */
function keptAndLeft(book: LiveWorkbook, base: object): unknown {
  const changes = book.changesSince(base);
  if (!changes) throw new Error("as large as the workbook");
  const kept: unknown = structuredClone({ ...base, changes });
  if (!isStoredState(kept)) throw new Error("not kept");
  return restoredState(kept);
}

describe("a workbook with its changes is the workbook as it was left, after", () => {
  test.each(EDITS)("%s", async (_, edit) => {
    const book = await writtenLive(plan);
    const base = book.content();
    edit(book);
    expect(book.content().state).not.toEqual(base.state);
    expect(keptAndLeft(book, base)).toEqual(book.content().state);
  });

  test("all of them, and each that is undone", async () => {
    const book = await writtenLive(plan);
    const base = book.content();
    for (const [, edit] of EDITS) edit(book);
    expect(keptAndLeft(book, base)).toEqual(book.content().state);
    for (const _ of EDITS) {
      book.undo();
      expect(keptAndLeft(book, base)).toEqual(book.content().state);
    }
  });
});

test("the changes after an edit are small, those after all is written anew are none", async () => {
  const book = await writtenLive(plan);
  const base = book.content();
  typeIn(book, "summary", 2, 9, "my note");
  const size = (value: unknown): number =>
    JSON.stringify(value, (_key, part: unknown) =>
      part instanceof Map ? [...part] : typeof part === "bigint" ? String(part) : part,
    ).length;
  expect(size(book.changesSince(base)) * 10).toBeLessThan(size(book.content()));
  expect((await writtenLive(plan)).changesSince({ form: 1, state: { sheets: [] } })).toBeNull();
});
