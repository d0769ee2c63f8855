import fc from "../../../fastCheck.ts";

/** Picks one of so many, whatever their number: a whole number that is divided by it. */
export type Pick = number;

/** A block of cells near what a sheet holds. */
export interface PickedBlock {
  readonly sheet: Pick;
  readonly row: Pick;
  readonly column: Pick;
  readonly rows: number;
  readonly columns: number;
  /** Along a table: its whole rows, or all of it. */
  readonly snap: "cells" | "rows" | "table";
}

/** Something a person does in the grid. What it is done to is found in the workbook as it then stands. */
export type Edit =
  | { readonly do: "type"; readonly at: PickedBlock; readonly what: Pick; readonly of: PickedBlock }
  | { readonly do: "copy" | "cut"; readonly at: PickedBlock; readonly to: PickedBlock }
  | { readonly do: "fill"; readonly at: PickedBlock; readonly to: "down" | "right" }
  | { readonly do: "rows" | "columns"; readonly at: PickedBlock; readonly count: number }
  | { readonly do: "tableRow"; readonly table: Pick; readonly row: Pick; readonly count: 1 | -1 }
  | { readonly do: "sort"; readonly table: Pick; readonly column: Pick; readonly ascending: boolean }
  | { readonly do: "rename" | "move" | "add"; readonly sheet: Pick; readonly to: Pick }
  | { readonly do: "width"; readonly at: PickedBlock; readonly width: number }
  | { readonly do: "undo" | "redo"; readonly times: number };

const pick = fc.nat(9_999);
const block = fc.record({
  sheet: pick,
  row: pick,
  column: pick,
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
  snap: fc.constantFrom(
    "cells" as const,
    "cells" as const,
    "cells" as const,
    "rows" as const,
    "table" as const,
  ),
});
const count = fc.constantFrom(1, 1, 2, 3, -1, -1, -2, -3);

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), at: block, what: pick, of: block }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom("copy" as const, "cut" as const), at: block, to: block }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fill" as const),
      at: block,
      to: fc.constantFrom("down" as const, "right" as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("rows" as const, "columns" as const), at: block, count }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("tableRow" as const),
      table: pick,
      row: pick,
      count: fc.constantFrom(1 as const, -1 as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("sort" as const),
      table: pick,
      column: pick,
      ascending: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("rename" as const, "move" as const, "add" as const),
      sheet: pick,
      to: pick,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("width" as const),
      at: block,
      width: fc.integer({ min: 2, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("undo" as const, "redo" as const),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
);
