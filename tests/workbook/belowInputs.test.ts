import { describe, expect, it } from "vitest";
import { cellsOfSheet } from "../../src/writers/cellsOfSheet.ts";
import { contractPlans } from "../contract/plans.ts";

/** What stands right below an input table is said to be no row of it: of our own cells that would be a false alarm. */
describe("below a table for inputs", () => {
  it.each([...contractPlans()])("nothing of ours stands: %s", (_name, plan) => {
    const crowded = plan.sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ input }) => input)
        .flatMap(({ name, row, column, rows, columns }) => {
          const below = row + 1 + rows.length;
          return [...cellsOfSheet(sheet)]
            .filter((cell) => cell.row === below && cell.cell.value.kind !== "blank")
            .filter((cell) => cell.column >= column && cell.column < column + columns.length)
            .map((cell) => `${sheet.name}: ${name}, column ${cell.column}`);
        }),
    );
    expect(crowded).toEqual([]);
  });
});
