import { expect, test } from "vitest";
import { isStoredState, storedState } from "../../../src/writers/live/storedState.ts";
import { emptyState } from "../../../src/writers/live/model/liveState.ts";
import { gridHolder } from "../../../src/taskpane/grid/gridHolder.ts";
import { calculateHere } from "../../../src/writers/live/engine/calculateHere.ts";
import { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { newEngine } from "../../excel-host/calculation.ts";

const empty = (): LiveWorkbook => new LiveWorkbook(calculateHere(newEngine()), "sr-Latn");

test("the workbook is opened once, when it is first needed, in the language that is spoken then", async () => {
  const starts: unknown[] = [];
  let language: "en" | "sr-Latn" = "en";
  const holder = gridHolder(
    (start) => {
      starts.push(start);
      return Promise.resolve(empty());
    },
    null,
    () => language,
  );
  language = "sr-Latn";
  expect(starts).toEqual([]);
  await Promise.all([holder.open.read(), holder.begin(), holder.open.read()]);
  expect(starts).toEqual(["sr-Latn"]);
  expect(holder.book.get()).not.toBeNull();
});

test("what another version has kept is not taken for an empty workbook, which would be written over it", async () => {
  const holder = gridHolder(
    () => Promise.resolve(null),
    { form: 99 },
    () => "en",
  );
  await expect(holder.begin()).rejects.toThrow("errors:gridKept");
  expect(holder.book.get()).toBeNull();
});

test("after a failure it can be tried again", async () => {
  let fails = true;
  const holder = gridHolder(
    () => (fails ? Promise.reject(new Error("no engine")) : Promise.resolve(empty())),
    null,
    () => "en",
  );
  await expect(holder.begin()).rejects.toThrow("no engine");
  fails = false;
  await expect(holder.begin()).resolves.toBeDefined();
});

test("a state is known by its form", () => {
  expect(isStoredState(storedState(emptyState("en")))).toBe(true);
  for (const other of [null, "en", {}, { form: 0, state: {} }, undefined])
    expect(isStoredState(other)).toBe(false);
});
