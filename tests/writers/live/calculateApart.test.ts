import { describe, expect, test, vi } from "vitest";
import { buildWorkbook } from "../../../src/workbook/buildWorkbook.ts";
import { CalculateApart } from "../../../src/writers/live/engine/calculateApart.ts";
import type { CalculatorLine } from "../../../src/writers/live/engine/calculator.ts";
import { calculateHere } from "../../../src/writers/live/engine/calculateHere.ts";
import { Dependents } from "../../../src/writers/live/engine/dependents.ts";
import { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import type { GridCell, GridEntry } from "../../../src/writers/gridWorkbook.ts";
import { cellAt, type WorkbookSnapshot } from "../../../src/workbook/snapshot.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import { PageUser } from "../../contract/pageUser.ts";
import { newEngine } from "../../excel-host/calculation.ts";
import { sampleDossier, X_RAY } from "../../workbook/dossier.ts";
import { expectAlike, line, shown } from "./apart.ts";
import { longTest } from "../../longTest.ts";

const PLAN = buildWorkbook(sampleDossier("sr-Latn", "2022-08-31", [X_RAY]));

async function written(book: LiveWorkbook): Promise<LiveWorkbook> {
  const outcome = await book.write(planUpdate(PLAN, await book.read(), null));
  expect(outcome.kind).toBe("written");
  await book.settled();
  return book;
}

const never = (): Promise<CalculatorLine> => Promise.reject(new Error("no second worker"));
const apart = (log: string[] = []): Promise<LiveWorkbook> =>
  written(new LiveWorkbook(new CalculateApart(line(log), never), "sr-Latn"));
const here = (): Promise<LiveWorkbook> => written(new LiveWorkbook(calculateHere(newEngine()), "sr-Latn"));

/** With a row put in above the schedule's sheet. */
async function inserted(one: Promise<LiveWorkbook>): Promise<LiveWorkbook> {
  const book = await one;
  new PageUser(book).insertRows("X RAY", 1);
  await book.settled();
  return book;
}

describe("a workbook that is calculated apart", () => {
  test("shows what a formula fills beside its own cell, and no longer what it filled before", async () => {
    const book = new LiveWorkbook(new CalculateApart(line(), never), "en");
    book.addSheet("Mine");
    const [sheet] = book.view().sheets;
    if (!sheet) throw new Error("no sheet");
    const enter = async (row: number, content: GridEntry["content"]): Promise<unknown[]> => {
      book.enter(sheet.id, [{ row, column: 0, content }]);
      await book.settled();
      return [1, 2, 3].map((at) => book.cell(sheet.id, at, 0).value);
    };
    await enter(0, { kind: "value", value: 3 });
    expect(await enter(1, { kind: "formula", formula: "SEQUENCE(A1)*10" })).toEqual([10, 20, 30]);
    expect(book.view().sheets[0]).toMatchObject({ rows: 4, columns: 1 });
    expect(await enter(0, { kind: "value", value: 2 })).toEqual([10, 20, null]);
    expect(await enter(1, { kind: "formula", formula: "7" })).toEqual([7, null, null]);
    expect(book.view().sheets[0]).toMatchObject({ rows: 2, columns: 1 });
  });

  test("shows in every cell what one that is calculated here shows, before and after edits", async () => {
    const [one, other] = await Promise.all([apart(), here()]);
    await expectAlike(one, other);
    for (const book of [one, other]) {
      const user = new PageUser(book);
      user.type("Zajmovi", "I5", "3,5%");
      user.insertRows("X RAY", 1);
      user.type("X RAY", "A1", "=B8&1/3");
      user.renameSheet("Zajmovi", "Moji");
      await book.settled();
    }
    await expectAlike(one, other);
    for (const book of [one, other]) {
      book.undo();
      book.undo();
      book.undo();
      await book.settled();
    }
    await expectAlike(one, other);
  });

  longTest(
    "is calculated as a whole once nobody edits any more, and what comes out otherwise is shown",
    async () => {
      const [one, other] = await Promise.all([apart(), here()]);
      await expectAlike(one, other);
      // As if an edit reached no formula.
      const broken = vi
        .spyOn(Dependents.prototype, "reachedFrom")
        .mockImplementation((changed) => new Set(changed));
      new PageUser(one).type("Zajmovi", "I5", "3,5%");
      await one.settled();
      broken.mockRestore();
      new PageUser(other).type("Zajmovi", "I5", "3,5%");
      expect(shown(one)).not.toEqual(shown(other));
      await expectAlike(one, other);
    },
  );

  test("is read at once, while it is calculated, by what its cells hold; then by what they show", async () => {
    const book = await apart();
    const user = new PageUser(book);
    const xRay = ({ sheets }: WorkbookSnapshot) => sheets.find(({ name }) => name === "X RAY")!;
    const a21 = (snapshot: WorkbookSnapshot) => cellAt(xRay(snapshot), 20, 0).formula;
    const before = await book.read();
    expect(book.readUncalculated()).toBeNull();
    user.insertRows("X RAY", 1);
    const soon = book.readUncalculated()!;
    expect(cellAt(xRay(soon), 0, 0).value).toBeNull();
    expect(cellAt(xRay(soon), 21, 0).formula).toBe(a21(before));
    const read = await book.read();
    expect(book.readUncalculated()).toBeNull();
    expect(read).toEqual(await (await inserted(here())).read());
    // What was written from something else may be no change of the user's.
    user.type("Zajmovi", "I5", "3,5%");
    expect(book.readUncalculated()).not.toBeNull();
    const other = buildWorkbook(sampleDossier("sr-Latn", "2022-09-30", [X_RAY]));
    await book.write(planUpdate(other, await book.read(), null));
    expect(book.readUncalculated()).toBeNull();
  });

  test("shows what a rewritten formula gave before, as such, until it is calculated: no result of another cell", async () => {
    const book = await apart();
    const user = new PageUser(book);
    const { id } = book.view().sheets.find(({ name }) => name === "X RAY")!;
    const rowOf = (row: number): GridCell[] =>
      Array.from({ length: 8 }, (_none, column) => book.cell(id, row, column));
    const values = (row: number): unknown[] => rowOf(row).map(({ value }) => value);
    const before = values(20);
    expect(rowOf(20).some(({ isFormer }) => isFormer)).toBe(false);
    user.insertRows("X RAY", 1);
    expect(book.view().calculating).not.toBeNull();
    expect(values(21)).toEqual(before);
    const former = rowOf(21).filter(({ isFormer }) => isFormer);
    expect(former.length).toBeGreaterThan(0);
    expect(former.every(({ formula }) => formula !== null)).toBe(true);
    await book.settled();
    expect(book.view().calculating).toBeNull();
    expect(values(21)).toEqual(before);
    expect(rowOf(21).some(({ isFormer }) => isFormer)).toBe(false);
  });

  test("shows what a cell held before a formula was typed into it, and never takes that for its result", async () => {
    const book = await apart();
    const user = new PageUser(book);
    const { id } = book.view().sheets.find(({ name }) => name === "X RAY")!;
    user.type("X RAY", "R2", "5");
    user.type("X RAY", "R2", "=1+1");
    expect(book.cell(id, 1, 17)).toMatchObject({ value: 5, isFormer: true });
    user.type("X RAY", "R2", "=1+2");
    expect(book.cell(id, 1, 17)).toMatchObject({ value: 5, isFormer: true });
    user.type("X RAY", "S2", "=R2+1");
    expect(book.cell(id, 1, 18)).toMatchObject({ value: null, isFormer: true });
    const sheet = book.toBook().sheets.find(({ name }) => name === "X RAY");
    expect(sheet?.cells.find(({ row, column }) => row === 1 && column === 17)?.value).toBeNull();
    await book.settled();
    expect(book.cell(id, 1, 17)).toMatchObject({ value: 3, isFormer: false });
    expect(book.cell(id, 1, 18)).toMatchObject({ value: 4, isFormer: false });
  });

  test("shows what the program has worked out, as such, until the formulas have given it: also when written anew", async () => {
    const book = new LiveWorkbook(new CalculateApart(line(), never), "sr-Latn");
    const formulas = (): GridCell[] =>
      book
        .view()
        .sheets.flatMap(({ id, rows, columns }) =>
          Array.from({ length: rows * columns }, (_none, index) =>
            book.cell(id, Math.floor(index / columns), index % columns),
          ).filter(({ formula }) => formula !== null),
        );
    // Of a rate over two others the program shows six decimals, the formula all.
    const values = (): unknown[] =>
      formulas().map(({ value }) => (typeof value === "number" ? value.toFixed(6) : (value ?? "")));
    for (let turn = 0; turn < 2; turn += 1) {
      const outcome = await book.write(planUpdate(PLAN, await book.read(), null));
      expect(outcome.kind).toBe("written");
      const before = values();
      expect(before.filter((value) => value !== "").length).toBeGreaterThan(1000);
      expect(formulas().filter(({ isFormer, value }) => !isFormer && value !== null)).toEqual([]);
      // What is only worked out is no result, and none is compared or saved as one.
      const [sheet] = book.toBook().sheets;
      expect(sheet?.cells.filter(({ formula, value }) => formula && value !== null)).toEqual([]);
      await book.settled();
      expect(formulas().filter(({ isFormer }) => isFormer)).toHaveLength(0);
      expect(values()).toEqual(before);
    }
  });

  test("takes edits that come while it is busy together", async () => {
    const log: string[] = [];
    const book = await apart(log);
    const turns = log.filter((kind) => kind === "calculate").length;
    const user = new PageUser(book);
    for (const rate of ["3,1%", "3,2%", "3,3%", "3,4%"]) user.type("Zajmovi", "I5", rate);
    await book.settled();
    expect(log.filter((kind) => kind === "calculate").length - turns).toBeLessThanOrEqual(2);
    const other = await here();
    new PageUser(other).type("Zajmovi", "I5", "3,4%");
    await expectAlike(book, other);
  });

  test("goes on with a second worker where the first one fails", async () => {
    let dies = false;
    const first = line([], () => dies);
    const book = await written(
      new LiveWorkbook(new CalculateApart(first, () => Promise.resolve(line())), "sr-Latn"),
    );
    dies = true;
    new PageUser(book).type("Zajmovi", "I5", "3,5%");
    await book.settled();
    const other = await here();
    new PageUser(other).type("Zajmovi", "I5", "3,5%");
    await expectAlike(book, other);
  });

  test("breaks off what has no end, leaves the new formula out and says where it stands; what was typed stays", async () => {
    /** A worker that says nothing more once it is given a formula of this kind, as IronCalc at FACT(1E300). */
    const hanging = (): CalculatorLine => {
      const inner = line();
      let hangs = false;
      return {
        ...inner,
        post: (message) => {
          hangs ||= message.kind === "cells" && message.formulas.some((one) => one?.includes("FACT"));
          if (!hangs) inner.post(message);
        },
      };
    };
    const start = (): Promise<CalculatorLine> => Promise.resolve(hanging());
    const book = new LiveWorkbook(new CalculateApart(hanging(), start, () => 3000), "en");
    book.addSheet("Mine");
    const mine = book.view().sheets.find(({ name }) => name === "Mine")!;
    const enter = (row: number, formula: string): void => {
      book.enter(mine.id, [{ row, column: 0, content: { kind: "formula", formula } }]);
    };
    enter(0, "1+1");
    await book.settled();
    const pasted = ["FACT(1E300)", "A2+1"].map((formula, at): GridEntry => ({
      row: 1 + at,
      column: 0,
      content: { kind: "formula", formula },
    }));
    book.enter(mine.id, pasted);
    await book.settled();
    const at = (row: number) => book.cell(mine.id, row, 0);
    expect(book.view()).toMatchObject({ notCalculated: false, leftOut: ["'Mine'!A2", "'Mine'!A3"] });
    expect([at(0).value, at(1).value, at(1).formula]).toEqual([2, "#N/A", "FACT(1E300)"]);
    // Typed again, what was not the cause is calculated: of what is not known, nothing is known.
    enter(2, "A1+1");
    await book.settled();
    expect([book.view().leftOut, at(2).value]).toEqual([["'Mine'!A2"], 3]);
    enter(0, "1+2");
    await book.settled();
    expect([book.view().leftOut, at(2).value]).toEqual([["'Mine'!A2"], 4]);
    enter(1, "2+2");
    await book.settled();
    expect([book.view().leftOut, at(1).value]).toEqual([[], 4]);
  });

  test("leaves out the new formula at which each worker fails, and says where it stands", async () => {
    /** A worker that fails once it is given a formula of this kind, as IronCalc at some thousand signs of plus. */
    const failing = (): CalculatorLine => {
      const inner = line();
      let fault: (why: string) => void = () => undefined;
      let fails = false;
      return {
        ...inner,
        listen: (onMessage, onFault) => {
          fault = onFault;
          inner.listen(onMessage, onFault);
        },
        post: (message) => {
          fails ||= message.kind === "cells" && message.formulas.some((one) => one?.includes("FACT"));
          if (!fails) inner.post(message);
          else if (message.kind === "calculate") fault("unreachable");
        },
      };
    };
    let starts = 0;
    const start = (): Promise<CalculatorLine> => {
      starts += 1;
      return Promise.resolve(failing());
    };
    const book = new LiveWorkbook(new CalculateApart(failing(), start), "en");
    book.addSheet("Mine");
    const mine = book.view().sheets.find(({ name }) => name === "Mine")!;
    const enter = async (row: number, formula: string): Promise<void> => {
      book.enter(mine.id, [{ row, column: 0, content: { kind: "formula", formula } }]);
      await book.settled();
    };
    await enter(0, "1+1");
    await enter(1, "FACT(3)");
    const at = (row: number) => book.cell(mine.id, row, 0);
    expect(book.view()).toMatchObject({ notCalculated: false, leftOut: ["'Mine'!A2"] });
    expect([at(0).value, at(1).value, at(1).formula]).toEqual([2, "#N/A", "FACT(3)"]);
    // Once to see whether it was chance, once without it.
    expect(starts).toBe(2);
    await enter(1, "A1+1");
    expect([book.view().leftOut, at(1).value]).toEqual([[], 3]);
  });

  test("blames no formula where the workers fail without it too", async () => {
    let dies = false;
    const maker = (): Promise<CalculatorLine> => Promise.resolve(line([], () => dies));
    const book = await written(new LiveWorkbook(new CalculateApart(await maker(), maker), "sr-Latn"));
    dies = true;
    const { id } = book.view().sheets[0]!;
    book.enter(id, [{ row: 2, column: 9, content: { kind: "formula", formula: "1+1" } }]);
    await expect(book.settled()).rejects.toThrow("errors:gridCalculation");
    expect(book.view()).toMatchObject({ notCalculated: true, leftOut: [] });
    dies = false;
    book.enter(id, [{ row: 3, column: 9, content: { kind: "formula", formula: "J3+1" } }]);
    await book.settled();
    expect(book.cell(id, 3, 9).value).toBe(3);
  });

  test("says so where it cannot be calculated, and is right again once it can", async () => {
    let dies = false;
    const maker = (): Promise<CalculatorLine> =>
      dies ? Promise.reject(new Error("no worker")) : Promise.resolve(line([], () => dies));
    const book = await written(new LiveWorkbook(new CalculateApart(await maker(), maker), "sr-Latn"));
    const before = shown(book);
    dies = true;
    new PageUser(book).type("Zajmovi", "I5", "3,5%");
    await expect(book.settled()).rejects.toThrow("errors:gridCalculation");
    expect(book.view().notCalculated).toBe(true);
    await expect(book.read()).rejects.toThrow("errors:gridCalculation");
    dies = false;
    book.undo();
    await book.settled();
    expect(book.view().notCalculated).toBe(false);
    expect(shown(book).map((cell) => cell.replace(/"drawn".*/u, ""))).toEqual(
      before.map((cell) => cell.replace(/"drawn".*/u, "")),
    );
  });
});
