import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { SheetCell } from "../../../src/taskpane/grid/sheet/SheetCell.tsx";
import type { SheetLayout } from "../../../src/taskpane/grid/sheet/sheetLayout.ts";
import type { GridCell, GridSheet, GridWorkbook } from "../../../src/writers/gridWorkbook.ts";

afterEach(cleanup);

const RED = "FFC7CE";
const WARNING = "CAUTION: what stands here is longer than its own column is wide";

const cellWith = (value: string | null, fill?: string) =>
  ({
    value,
    drawn: { numberFormat: "General", ...(fill ? { fill } : {}) },
    formula: null,
    note: null,
    runs: null,
  }) as GridCell;

/** Whether a text at the left of some cells lies over the first of them. */
function spreads(own: GridCell, next: GridCell): boolean {
  const sheet = { id: "1", merges: [], tables: [] } as unknown as GridSheet;
  const cells = [own, next];
  render(
    <SheetCell
      book={
        { cell: (_sheet: string, _row: number, column: number) => cells[column] } as unknown as GridWorkbook
      }
      sheet={sheet}
      layout={{ lefts: [0, 40, 80], columns: 2 } as unknown as SheetLayout}
      row={0}
      column={0}
      offset={0}
      selection={{ row: 5, column: 5, block: { row: 5, column: 5, rows: 1, columns: 1 } } as never}
      edge={0}
    />,
  );
  const { width } = document.querySelector<HTMLElement>("#cell-A1")!.style;
  cleanup();
  return width === "80px";
}

it("lies over empty cells, of its own colour too: a warning is never cut off by its own red", () => {
  expect(spreads(cellWith(WARNING), cellWith(null))).toBe(true);
  expect(spreads(cellWith(WARNING, RED), cellWith(null, RED))).toBe(true);
  expect(spreads(cellWith(WARNING, RED), cellWith(null))).toBe(true);
});

it("ends at what holds something, and at another colour", () => {
  expect(spreads(cellWith(WARNING), cellWith("x"))).toBe(false);
  expect(spreads(cellWith(WARNING), cellWith(null, RED))).toBe(false);
  expect(spreads(cellWith(WARNING, RED), cellWith(null, "FFF2CC"))).toBe(false);
});
