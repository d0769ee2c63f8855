import { describe, expect, test } from "vitest";
import { day, excelSerial } from "../../../src/calendar/day.ts";
import type { WorkbookUpdate } from "../../../src/writers/update/update.ts";
import type { UserEdits } from "../../workbook/userEdits.ts";
import { after, recalculated, sheetOf } from "./recalculated.ts";

describe("formulas of the user's in cells for input", () => {
  const put = (formula: string, value: number) => (user: UserEdits) =>
    user.putIn("tblLoans", "Ugovoreni iznos", 0, { formula, value });

  test("stay where they are", () => {
    const update = recalculated(after(put("Budžet!B3*1000", 205000000)));
    expect(update.inTheWay).toEqual([]);
    expect(sheetOf(update, "loans").action).toBe("same");
    // The plan as such knows nothing of it: it is checked and compared without.
    expect(
      update.plan.sheets.find(({ key }) => key === "loans")?.tables[0]?.rows[0]?.[6]?.formula,
    ).toBeUndefined();
    expect(sheetOf(update, "loans").tables[0]?.plan.rows[0]?.[6]?.formula).toBe("Budžet!B3*1000");
  });

  test("go along where they hold no address, and are in the way where they do", () => {
    const sorted = { rows: [1, 0, 2, 3, 4] };
    const free = recalculated(after((user) => put("205*10^6", 205000000)(user).reorder("tblLoans", sorted)));
    expect(free.inTheWay).toEqual([]);
    expect(sheetOf(free, "loans").tables[0]?.plan.rows[0]?.[6]?.formula).toBe("205*10^6");
    const bound = recalculated(after((user) => put("Z1", 205000000)(user).reorder("tblLoans", sorted)));
    expect(bound.inTheWay.map(({ cell, why }) => [cell, why])).toEqual([["G6", "input-differs"]]);
  });

  test("=TODAY() in the cell AsOf stays, also when rows are inserted above it", () => {
    const today = { formula: "TODAY()", value: excelSerial(day("2026-11-25")) };
    const update = recalculated(after((user) => user.put("Sažetak", "B3", today)));
    expect(update.inTheWay).toEqual([]);
    const kept = (one: WorkbookUpdate): unknown =>
      sheetOf(one, "summary").plan.cells.find(({ row, column }) => row === 2 && column === 1)?.formula;
    expect(kept(update)).toBe("TODAY()");
    const moved = recalculated(after((user) => user.put("Sažetak", "B3", today).insertRows("Sažetak", 1, 2)));
    expect(moved.inTheWay).toEqual([]);
    expect(kept(moved)).toBe("TODAY()");
  });
});

test("a creditor that was typed in stays, and stands wherever the creditor is named", () => {
  const update = recalculated(after((user) => user.typeIn("tblLoans", "Kreditor", 1, "EIB")));
  expect(update.inTheWay).toEqual([]);
  expect(sheetOf(update, "loans").action).toBe("same");
  const said = sheetOf(update, "summary").plan.cells.find(({ row, column }) => row === 1 && column === 0);
  expect(said?.value).toMatchObject({ text: expect.stringMatching(/ · EIB/u) as string });
});
