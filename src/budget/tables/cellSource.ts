import { cellOnSheet } from "../../documents/cells/cellName.ts";
import type { OpenedCells } from "../../documents/cells/openCells.ts";
import type { PageArea, Source } from "../budgetLine.ts";
import type { TableCell } from "./grid.ts";

/** What a source says beside the cells themselves. */
export interface CellsPlace {
  readonly document: string;
  /** A cell's name with its sheet. */
  readonly nameOf: (cell: string) => string;
}

export function placeOn({ name, input }: OpenedCells): CellsPlace {
  return { document: name, nameOf: (cell) => cellOnSheet(input.sheet, cell) };
}

/** For cells whose names have their sheet or table. */
export function placeOfDocument(document: string): CellsPlace {
  return { document, nameOf: (cell) => cell };
}

/** Where a row of cells was read. @param named the cell that names it, else its first filled one */
export function sourceOf(
  place: CellsPlace,
  row: string,
  cells: readonly TableCell[],
  named?: TableCell,
): Source {
  const filled = cells.filter(({ text }) => text !== "");
  const first = named ?? filled[0];
  const page = first?.page ?? 1;
  const area = unionOf(filled.flatMap((cell) => (cell.page === page && cell.area ? [cell.area] : [])));
  return {
    document: place.document,
    page,
    row,
    text: filled.map(({ shown }) => shown.replace(/\s+/gu, " ")).join(" | "),
    ...(first?.name && { cell: place.nameOf(first.name) }),
    ...(area && { area }),
  };
}

function unionOf(areas: readonly PageArea[]): PageArea | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.reduce(
    (all, area) => ({
      left: Math.min(all.left, area.left),
      top: Math.min(all.top, area.top),
      right: Math.max(all.right, area.right),
      bottom: Math.max(all.bottom, area.bottom),
    }),
    first,
  );
}
