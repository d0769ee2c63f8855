import { expect, test } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { CalculateApart } from "../../../src/writers/live/engine/calculateApart.ts";
import { calculateHere } from "../../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { openedWhole } from "./opened.ts";
import { writeXlsx } from "../../../src/writers/xlsx/writeXlsx.ts";
import { PageUser } from "../../contract/pageUser.ts";
import { writtenLive } from "../../contract/writtenLive.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import { readFile } from "../../readers/changedFile.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { expectAlike, line } from "./apart.ts";

const PLAN = buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY]));

/** What every cell gives, by its place. */
function results(book: LiveWorkbook): unknown[] {
  return book.view().sheets.flatMap(({ id, rows, columns }) =>
    Array.from({ length: rows * columns }, (_none, index) => {
      const { value, isError, isFormer } = book.cell(id, Math.floor(index / columns), index % columns);
      return [id, index, value, isError, isFormer];
    }),
  );
}

test("shows the results of one that was calculated elsewhere at once, and those of its first edit when they are there", async () => {
  const dynamic = await writtenLive(PLAN);
  new PageUser(dynamic).type("X RAY", "R2", "=SEQUENCE(3)*10");
  const file = await readFile(await writeXlsx(dynamic.toBook()));
  const opened = openedWhole(file, newEngine());
  const { content, unsupported } = opened!;
  expect(unsupported).toEqual([]);
  const log: string[] = [];
  const book = new LiveWorkbook(
    new CalculateApart(line(log), () => Promise.resolve(line())),
    content.state,
    content.known,
  );
  const other = new LiveWorkbook(calculateHere(newEngine()), content.state);
  // Before anything has come from the worker; conditional formats are its matter.
  expect(results(book)).toEqual(results(other));
  expect(book.view().calculating).toBeNull();
  expect((await book.compare(PLAN)).differ).toEqual([]);
  expect(log).not.toContain("calculate");
  new PageUser(book).type("Zajmovi", "I5", "3,5%");
  expect(book.view().calculating).not.toBeNull();
  book.undo();
  // Its results may be those of the edit by now.
  expect(book.view().calculating).not.toBeNull();
  book.redo();
  await book.settled();
  new PageUser(other).type("Zajmovi", "I5", "3,5%");
  await expectAlike(book, other);
});
