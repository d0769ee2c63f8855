import { beforeEach, describe, expect, test } from "vitest";
import { parseBlock } from "../../../src/writers/live/block.ts";
import type { LiveWorkbook } from "../../../src/writers/live/liveWorkbook.ts";
import { planUpdate } from "../../../src/writers/update/planUpdate.ts";
import type { PageUser } from "../../contract/pageUser.ts";
import { openXRay, PLAN } from "./openXRay.ts";

let book: LiveWorkbook;
let user: PageUser;
beforeEach(async () => {
  ({ book, user } = await openXRay());
});

const sheet = (name: string) => book.view().sheets.find((one) => one.name === name)!;
const saved = (name: string) => book.toBook().sheets.find((one) => one.name === name)!;
const writeAnew = async (): Promise<void> => {
  const outcome = await book.write(planUpdate(PLAN, await book.read(), PLAN));
  expect(outcome.kind).toBe("written");
};

describe("what the user makes of a sheet's view", () => {
  test("a row's height is in the file, moves with its row, stays when the sheet is written anew, and is undone", async () => {
    const before = book.content().state;
    book.setHeight(sheet("X RAY").id, 11, 2, 40);
    expect([11, 12, 13].map((row) => sheet("X RAY").heights.get(row))).toEqual([40, 40, undefined]);
    expect(saved("X RAY").heights.get(12)).toBe(40);
    await writeAnew();
    expect(sheet("X RAY").heights.get(12)).toBe(40);
    user.addSheet("Moje");
    book.setHeight(sheet("Moje").id, 3, 1, 50);
    user.insertRows("Moje", 2, 2);
    expect(sheet("Moje").heights.get(5)).toBe(50);
    while (book.view().canUndo && book.content().state !== before) book.undo();
    expect(book.content().state).toBe(before);
  });

  test("frozen panes are in the file, and stay when the sheet is written anew, none too", async () => {
    const { id, freeze } = sheet("X RAY");
    expect(freeze?.rows).toBeGreaterThan(0);
    book.setFreeze(id, { rows: 3, columns: 2 });
    expect(saved("X RAY").freeze).toEqual({ rows: 3, columns: 2 });
    await writeAnew();
    expect(sheet("X RAY").freeze).toEqual({ rows: 3, columns: 2 });
    book.setFreeze(id, null);
    await writeAnew();
    expect(sheet("X RAY").freeze).toBeNull();
    // What the user has not touched is as the program has it.
    expect(sheet("Zajmovi").freeze).toEqual(PLAN.sheets.find(({ name }) => name === "Zajmovi")!.freeze);
  });
});

describe("cells that are dragged further by their corner", () => {
  const extend = (from: string, to: string): void => {
    book.extend({ sheetId: sheet("Moje").id, block: parseBlock(from)! }, parseBlock(to)!);
  };
  const column = (letter: string, last: number): unknown[] =>
    Array.from({ length: last }, (_none, row) => user.content("Moje", `${letter}${row + 1}`));
  beforeEach(() => {
    user.addSheet("Moje");
    for (const [address, text] of Object.entries({ B3: "7", B4: "8", C3: "=A3*2", C4: "=$A$1+B4" }))
      user.type("Moje", address, text);
  });

  test.each([
    ["down", "B3:B4", "B3:B7", "B", [null, null, 7, 8, 7, 8, 7]],
    ["up", "B3:B4", "B1:B4", "B", [7, 8, 7, 8, null]],
    ["up by less than they are", "B3:B4", "B2:B4", "B", [null, 8, 7, 8]],
    ["down with formulas", "C3:C4", "C3:C6", "C", [null, null, "=A3*2", "=$A$1+B4", "=A5*2", "=$A$1+B6"]],
  ])("%s: go on in turn", (_way, from, to, letter, expected) => {
    extend(from, to);
    expect(column(letter, expected.length)).toEqual(expected);
  });

  test("to the right and to the left", () => {
    extend("B3:C3", "B3:F3");
    expect(["D3", "E3", "F3"].map((at) => user.content("Moje", at))).toEqual([7, "=C3*2", 7]);
    extend("B4:B4", "A4:B4");
    expect(user.content("Moje", "A4")).toBe(8);
  });

  test("stay as they are where the block is no larger, and are undone at once", () => {
    const before = book.content().state;
    extend("B3:B4", "B3:B4");
    expect(book.content().state).toBe(before);
    extend("B3:B4", "B3:B9");
    book.undo();
    expect(book.content().state).toBe(before);
  });
});
