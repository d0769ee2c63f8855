import { expect, test } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { openXRay, PLAN } from "./openXRay.ts";

const LATER = buildWorkbook(sampleDossier("sr-Latn", "2023-08-31", [X_RAY]));

test("what is typed while a workbook is written, or since it was read, is not written over", async () => {
  const { book, user } = await openXRay();
  const update = planUpdate(LATER, await book.read(), PLAN);
  const before = book.content().state;
  const writing = book.write(update);
  user.type("Zajmovi", "I5", "3,5%");
  const typed = book.content().state;
  expect(typed).not.toBe(before);
  expect(await writing).toMatchObject({ kind: "cancelled", untouched: true });
  expect(book.content().state).toBe(typed);
  expect(await book.write(update)).toMatchObject({ kind: "cancelled", untouched: true });
  expect(book.content().state).toBe(typed);
  const again = planUpdate(LATER, await book.read(), PLAN);
  expect(await book.write(again)).toMatchObject({ kind: "written" });
});

test("who calls the writing off while it goes on has touched nothing", async () => {
  const { book } = await openXRay();
  const update = planUpdate(LATER, await book.read(), PLAN);
  const before = book.content().state;
  const control = new AbortController();
  const writing = book.write(update, { signal: control.signal });
  setTimeout(() => {
    control.abort();
  });
  expect(await writing).toMatchObject({ kind: "cancelled", untouched: true });
  expect(book.content().state).toBe(before);
});

test("so many cells are written as were foreseen: those of the sheets that the user sees", async () => {
  const { book } = await openXRay();
  const update = planUpdate(LATER, await book.read(), PLAN);
  const shown = update.sheets.filter(({ plan }) => plan.hidden !== true);
  const foreseen = shown.reduce((sum, { cells }) => sum + cells, 0);
  // The memory is written too.
  expect(update.sheets.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(foreseen);
  expect(await book.write(update)).toMatchObject({ kind: "written", cells: foreseen });
});
