import { expect, test } from "vitest";
import { atOnce } from "../../../src/steps.ts";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { CalculateApart } from "../../../src/writers/live/engine/calculateApart.ts";
import { calculateHere } from "../../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { FIRST_COURSE } from "../../../src/writers/live/opening/lastResults.ts";
import { openFile } from "../../../src/writers/live/opening/openFile.ts";
import { OpeningCalculation } from "../../../src/writers/live/opening/openingCalculation.ts";
import { stateFromFile } from "../../../src/writers/live/opening/stateFromFile.ts";
import { withWritten, writtenSteps } from "../../../src/writers/live/opening/withWritten.ts";
import { writeXlsx } from "../../../src/writers/xlsx/writeXlsx.ts";
import { PageUser } from "../../contract/pageUser.ts";
import { writtenLive } from "../../contract/writtenLive.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import { readFile } from "../../readers/changedFile.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { expectAlike, line, lineTo } from "./apart.ts";
import { longTest } from "../../longTest.ts";

const DOSSIER = sampleDossier("sr-Latn", "2022-08-31", [X_RAY]);
const PLAN = buildWorkbook(DOSSIER);

/** What every cell gives, by its place. */
function results(book: LiveWorkbook): unknown[] {
  return book.view().sheets.flatMap(({ id, rows, columns }) =>
    Array.from({ length: rows * columns }, (_none, index) => {
      const { value, isError, isFormer } = book.cell(id, Math.floor(index / columns), index % columns);
      return [id, index, value, isError, isFormer];
    }),
  );
}

/** A workbook from a file, with which the page goes on where the opening stands; the same calculated by itself. */
async function opened(log: string[], mayDie: () => boolean, onAnother: () => void = () => undefined) {
  const written = await writtenLive(PLAN);
  new PageUser(written).type("X RAY", "R2", "=SEQUENCE(3)*10");
  const file = await readFile(await writeXlsx(written.toBook()));
  const calculation = new OpeningCalculation(newEngine());
  const read = stateFromFile(file);
  if (!read) throw new Error("not taken for one of ours");
  const found = openFile(file, read, calculation, FIRST_COURSE, () => undefined);
  expect(found.unsupported).toEqual([]);
  const state = withWritten(found.content.state, atOnce(writtenSteps(DOSSIER)));
  const calculator = new CalculateApart(
    lineTo((hear) => calculation.handOver(hear), log, mayDie),
    () => {
      onAnother();
      return Promise.resolve(line(log));
    },
  );
  calculator.knows(state, found.results);
  return {
    book: new LiveWorkbook(calculator, state),
    other: new LiveWorkbook(calculateHere(newEngine()), state),
  };
}

longTest(
  "what opening has calculated stands at once, and its calculation goes on with the first edit",
  async () => {
    const log: string[] = [];
    const { book, other } = await opened(log, () => false);
    // Before anything has come from the worker.
    expect(results(book)).toEqual(results(other));
    expect(book.view().calculating).toBeNull();
    expect((await book.compare(PLAN)).differ).toEqual([]);
    await expectAlike(book, other);
    // It is told of no cell, but of conditional formats.
    expect(new Set(log)).toEqual(new Set(["calculate", "look"]));
    const [one, two] = [new PageUser(book), new PageUser(other)];
    one.type("Zajmovi", "I5", "3,5%");
    expect(book.view().calculating).not.toBeNull();
    book.undo();
    // Its results may be those of the edit by now.
    expect(book.view().calculating).not.toBeNull();
    book.redo();
    await book.settled();
    expect(log.filter((kind) => kind === "cells").length).toBeLessThanOrEqual(3);
    two.type("Zajmovi", "I5", "3,5%");
    await expectAlike(book, other);
    for (const user of [one, two]) {
      user.insertRows("X RAY", 1);
      user.type("X RAY", "R3", "=SEQUENCE(2)*10");
    }
    await book.settled();
    await expectAlike(book, other);
  },
);

test("where that worker dies, nobody is told that all is calculated before another one has done it", async () => {
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { book, other } = await opened([], () => true, begun);
  await started;
  await book.settled();
  // What formulas fill is gone with the worker.
  expect(results(book)).toEqual(results(other));
});

test("a worker that dies after it has opened a file is replaced by one that is told all", async () => {
  let dies = false;
  const log: string[] = [];
  const { book, other } = await opened(log, () => dies);
  dies = true;
  for (const one of [book, other]) new PageUser(one).type("Zajmovi", "I5", "3,5%");
  await book.settled();
  expect(log.filter((kind) => kind === "cells").length).toBeGreaterThan(10);
  await expectAlike(book, other);
});
