import { expect, test } from "vitest";
import { alignRows, type RowOfCells } from "../../../src/writers/update/alignRows.ts";
import { NOTHING } from "../../../src/writers/update/cellContent.ts";
import fc from "../../fastCheck.ts";

const ROWS = 30;

/** A row as it was written, wherever it stands now; null for one of the user's own. */
interface Line {
  readonly written: number | null;
  readonly cells: readonly (readonly [column: number, content: string])[];
}

const written: readonly RowOfCells[] = Array.from({ length: ROWS }, (_, row) => ({
  row,
  cells: [0, 1, 2].map((column) => [column, `${row} ${column}`] as const),
}));

const edits = fc.array(
  fc.record({
    at: fc.nat(),
    column: fc.nat({ max: 2 }),
    kind: fc.constantFrom("type", "clear", "insert", "delete", "beside"),
  }),
  { maxLength: 6 },
);

interface Edit {
  readonly at: number;
  readonly column: number;
  readonly kind: "type" | "clear" | "insert" | "delete" | "beside";
}

function edited(lines: readonly Line[], turns: readonly Edit[]): Line[] {
  const now = [...lines];
  for (const { at, column, kind } of turns) {
    const index = at % Math.max(1, now.length);
    const line = now[index];
    if (!line) continue;
    if (kind === "insert") now.splice(index, 0, { written: null, cells: [[column, "the user's"]] });
    else if (kind === "delete") now.splice(index, 1);
    else if (kind === "beside") now[index] = { ...line, cells: [...line.cells, [7, "a note"]] };
    else {
      const content = kind === "type" ? "typed" : NOTHING;
      now[index] = { ...line, cells: line.cells.map(([of, was]) => [of, of === column ? content : was]) };
    }
  }
  return now;
}

test("rows are found again wherever the user's edits have moved them, as long as a cell of them is left", () => {
  fc.assert(
    fc.property(edits, (turns) => {
      const lines = edited(
        written.map(({ row, cells }) => ({ written: row, cells })),
        turns,
      );
      const found = lines.map(({ cells }, row) => ({ row, cells }));
      const rowOf = alignRows(written, found);
      expect([...rowOf.keys()].sort((a, b) => a - b)).toEqual(written.map(({ row }) => row));
      const isOurs = (text: string): boolean => /^\d+ \d$/.test(text);
      for (const [row, line] of lines.entries())
        if (line.written !== null && line.cells.some(([, content]) => isOurs(content)))
          expect(rowOf.get(line.written)).toBe(row);
    }),
  );
});

test("a row of which nothing is left goes along with the one above it, below it where none is above", () => {
  const gone = (at: number, moved: number): RowOfCells[] =>
    written.filter(({ row }) => row !== at).map(({ row, cells }) => ({ row: row + moved, cells }));
  expect(alignRows(written, gone(5, 0)).get(5)).toBe(5);
  expect(alignRows(written, gone(5, 3)).get(5)).toBe(8);
  expect(alignRows(written, gone(0, 3)).get(0)).toBe(3);
  expect(alignRows(written, []).get(4)).toBe(4);
});
