import { describe, expect, it } from "vitest";
import { extended } from "../../../src/taskpane/grid/sheet/FillHandle.tsx";
import { placeTyped } from "../../../src/taskpane/grid/typing/placeTyped.ts";
import { blockAddress } from "../../../src/workbook/address.ts";
import type { GridSheet } from "../../../src/writers/gridWorkbook.ts";

const sheets = ["Zajmovi", "X RAY", "O'Hare"].map((name) => ({ id: `id of ${name}`, name })) as GridSheet[];

describe("an address that is typed", () => {
  it.each([
    ["h26", "Zajmovi", "H26"],
    [" $H$26 : h32 ", "Zajmovi", "H26:H32"],
    ["C9:B3", "Zajmovi", "B3:C9"],
    ["'X RAY'!H26", "X RAY", "H26"],
    ["x ray!A1:B2", "X RAY", "A1:B2"],
    ["'O''Hare'!A1", "O'Hare", "A1"],
  ])("%s is a place", (text, sheet, address) => {
    const place = placeTyped(text, sheets, sheets[0]!);
    expect(place?.sheetId).toBe(`id of ${sheet}`);
    expect(place && blockAddress(place.block)).toBe(address);
  });

  it.each(["", "H", "26", "H0", "H26:", "A1:B2:C3", "Nema!A1", "XFE1", "A1048577", "'X RAY!A1"])(
    "%j is none",
    (text) => {
      expect(placeTyped(text, sheets, sheets[0]!)).toBeNull();
    },
  );
});

describe("the corner of what is chosen, dragged to a cell", () => {
  const block = { row: 4, column: 2, rows: 2, columns: 3 };
  it.each([
    ["within", { row: 5, column: 3 }, "C5:E6"],
    ["below", { row: 9, column: 3 }, "C5:E10"],
    ["above", { row: 1, column: 2 }, "C2:E6"],
    ["right", { row: 4, column: 7 }, "C5:H6"],
    ["left", { row: 4, column: 0 }, "A5:E6"],
    ["further down than right", { row: 9, column: 6 }, "C5:E10"],
    ["further right than down", { row: 6, column: 9 }, "C5:J6"],
  ])("%s", (_way, far, expected) => {
    expect(blockAddress(extended(block, far))).toBe(expected);
  });
});
