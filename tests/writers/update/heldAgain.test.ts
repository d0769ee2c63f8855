import { expect, test } from "vitest";
import { readSnapshot } from "../../../src/writers/live/readSnapshot.ts";
import { alterations, type Alterations } from "../../../src/writers/update/alterations.ts";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import { cell, PLAN, under } from "../../contract/edits/places.ts";
import { sheetAndRest } from "../../contract/edits/steps.ts";
import { PageUser } from "../../contract/pageUser.ts";
import { writtenLive } from "../../contract/writtenLive.ts";

const SCHEDULE = "tblSchedule_x_ray";
const [X_RAY, OPENING] = sheetAndRest(cell(SCHEDULE, under(SCHEDULE, "Početno stanje"), 5));

/** What is told of sheets that may have been seen before: the same as of sheets never seen. */
function told(snapshot: WorkbookSnapshot): Alterations {
  const found = alterations(PLAN, snapshot);
  expect(found).toEqual(alterations(PLAN, structuredClone(snapshot)));
  return found;
}

/** A workbook as written, and its snapshot, in which a sheet is the same object as long as it is the same. */
async function written() {
  const book = await writtenLive(PLAN);
  const read = (): WorkbookSnapshot =>
    readSnapshot(
      book.content().state,
      book.valueAt,
      () => 0,
      () => [],
    );
  expect(told(read())).toMatchObject({ cells: [], gone: [], moved: false });
  return { user: new PageUser(book), read };
}

test("once a table stands elsewhere on another sheet, addresses in formulas count no longer, and again when it is put back", async () => {
  const { user, read } = await written();
  user.type(X_RAY, OPENING, "=N(N9)");
  const before = read();
  expect(told(before)).toMatchObject({ cells: [{ cell: OPENING }], moved: false });
  const tables = before.tables.map((table) =>
    table.name === "tblLoans" ? { ...table, row: table.row + 1 } : table,
  );
  const moved = told({ ...before, tables });
  expect(moved.moved).toBe(true);
  expect(moved.cells.filter(({ sheet }) => sheet === X_RAY)).toEqual([]);
  expect(told(before)).toMatchObject({ cells: [{ cell: OPENING }], moved: false });
});

test("a table that was moved to another sheet is looked at there each time", async () => {
  const { user, read } = await written();
  user.addSheet("Moje");
  user.moveTable(SCHEDULE, "Moje", "B3");
  const before = told(read());
  expect(before.moved).toBe(true);
  const { address } = user.placeOfTable(SCHEDULE);
  expect(address).toMatch(/^B3:/u);
  const at = `${"BCDEFGHIJKLMNOPQRSTUVWXYZ"[under(SCHEDULE, "Početno stanje")] ?? ""}9`;
  user.type("Moje", at, "5");
  expect(told(read()).cells).toHaveLength(before.cells.length + 1);
});

test("a table that is no longer there, or bears other headers, is told though its sheet is the same", async () => {
  const { read } = await written();
  const snapshot = read();
  const tables = snapshot.tables.filter(({ name }) => name !== SCHEDULE);
  expect(told({ ...snapshot, tables }).gone).toMatchObject([{ kind: "table", name: SCHEDULE }]);
  const renamed = snapshot.tables.map((table) =>
    table.name === SCHEDULE ? { ...table, headers: table.headers.map((_, at) => `Kolona ${at}`) } : table,
  );
  expect(told({ ...snapshot, tables: renamed }).cells.length).toBeGreaterThan(0);
  expect(told(snapshot).cells).toEqual([]);
});
