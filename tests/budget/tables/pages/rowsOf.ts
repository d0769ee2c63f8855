import type { LaidTable } from "../../../../src/budget/tables/laidTable.ts";

/** A table's rows as a reader sees them: cells by column, lines of a cell parted by "/", "" for an empty cell. */
export function shown(table: LaidTable | undefined): string[] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells
      .map((cell) => `${cell?.filled ? "^" : ""}${cell?.across ? "=" : ""}${cell?.lines.join("/") ?? ""}`)
      .join(" | "),
  );
}
