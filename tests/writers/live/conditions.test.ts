import { afterEach, expect, test, vi } from "vitest";
import { EngineModel } from "../../../src/writers/live/engine/engineModel.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import type { PageUser } from "../../contract/pageUser.ts";
import { openXRay } from "./openXRay.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const EDITS: readonly ((user: PageUser) => void)[] = [
  (user) => user.type("Zajmovi", "I5", "3,5%"),
  (user) => user.type("X RAY", "C15", "=1/0"),
  (user) => user.type("Zajmovi", "I5", "x"),
  (user) => user.insertRows("X RAY", 4),
  (user) => user.type("Zajmovi", "I5", "3%"),
  (user) => user.renameSheet("X RAY", "Rendgen"),
  (user) => user.deleteRows("Rendgen", 16),
  (user) => user.type("Zajmovi", "A5", ""),
];

/** How every cell is drawn after each of the edits. */
async function drawnAfterEach(): Promise<unknown[]> {
  const { book, user } = await openXRay();
  const all = [drawnCells(book)];
  for (const edit of EDITS) {
    edit(user);
    all.push(drawnCells(book));
  }
  return all;
}

const drawnCells = (book: LiveWorkbook): string[] =>
  book.view().sheets.flatMap(({ id, name, rows, columns }) =>
    Array.from({ length: rows * columns }, (_none, index) => {
      const [row, column] = [Math.floor(index / columns), index % columns];
      const { fill, colour, bold, italic } = book.cell(id, row, column).drawn;
      return `${name} ${row} ${column} ${JSON.stringify([fill, colour, bold, italic])}`;
    }),
  );

test("conditional formats hold by the values that they read where they do with all cells", async () => {
  const all = vi.spyOn(EngineModel.prototype, "calculateAll");
  const byValues = await drawnAfterEach();
  const times = all.mock.calls.length;
  vi.spyOn(EngineModel.prototype, "valuesFor").mockReturnValue(null);
  const byAll = await drawnAfterEach();
  expect(byValues).toEqual(byAll);
  expect(new Set(byAll.map((cells) => JSON.stringify(cells))).size).toBeGreaterThan(4);
  expect(all.mock.calls.length - times).toBeGreaterThan(times);
});
