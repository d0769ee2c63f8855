import type { PrintPlan } from "../../workbook/plan.ts";
import type { Rectangle } from "../../writers/rectangles.ts";
import { sizeAt, type SheetLayout } from "./sheetLayout.ts";

/** What of a sheet goes on paper. */
export interface Paper {
  readonly orientation: PrintPlan["orientation"];
  /** How large a pixel of the sheet is on paper, at most 1. */
  readonly scale: number;
  /** Of a page, in pixels of the sheet. */
  readonly width: number;
  readonly height: number;
  /** First down, then to the right. */
  readonly pages: readonly PaperPage[];
}

export interface PaperPage {
  readonly rows: Lines;
  readonly columns: Lines;
  /** Rows from further above that stand at its top again. */
  readonly repeated: Lines;
}

/** Rows or columns from the first to before the last. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** A sheet of A4 less its margins of 12 mm, in CSS pixels (96 to an inch); a pixel less, so that no page runs over. */
const [SHORT, LONG] = [702, 1030];

/** A sheet of which nobody has said how it is printed: all of its columns beside each other. */
const UNPLANNED: Omit<PrintPlan, "footer"> = { orientation: "landscape", fitWidth: 1, fitHeight: 0 };

const NONE: Lines = { from: 0, to: 0 };
/** Pages that are to stand beside each other take a little less than their sum: columns stay whole. */
const SMALLER = 0.98;

/**
 * Puts a sheet on pages as its set-up for printing says: its columns in the width of so many pages, and where it is to be one
 * page, all rows in its height. No row or column is cut, and no chart that a page has room for.
 * @param used rows and columns that hold something
 */
export function paperOf(
  print: PrintPlan | null,
  layout: SheetLayout,
  used: { readonly rows: number; readonly columns: number },
  charts: readonly { readonly at: Rectangle }[],
): Paper {
  const { orientation, fitWidth, fitHeight, area, repeatRows } = print ?? UNPLANNED;
  const whole = area ?? {
    rows: Math.max(used.rows, ...charts.map(({ at }) => at.row + at.rows)),
    columns: Math.max(used.columns, ...charts.map(({ at }) => at.column + at.columns)),
  };
  const rows = Math.min(Math.max(1, whole.rows), layout.rows);
  const columns = Math.min(Math.max(1, whole.columns), layout.columns);
  const [across, down] = orientation === "portrait" ? [SHORT, LONG] : [LONG, SHORT];
  const fits = (fitHeight === 1 ? down : Infinity) / (layout.tops[rows] ?? 1);
  let scale = Math.min(1, (fitWidth * across) / (layout.lefts[columns] ?? 1), fits);
  const beside = (): readonly Lines[] => parted(layout.lefts, columns, () => across / scale, []);
  while (beside().length > fitWidth) scale *= SMALLER;
  const height = down / scale;

  const head = repeatRows ? { from: repeatRows[0], to: repeatRows[1] + 1 } : NONE;
  const headHeight = lengthOf(layout.tops, head);
  const isHeaded = (row: number): boolean => row >= head.to && headHeight > 0 && headHeight < height / 2;
  const below = parted(
    layout.tops,
    rows,
    (row) => height - (isHeaded(row) ? headHeight : 0),
    charts.map(({ at }) => ({ from: at.row, to: at.row + at.rows })),
  );
  const pages = beside().flatMap((of) =>
    below.map((some) => ({ rows: some, columns: of, repeated: isHeaded(some.from) ? head : NONE })),
  );
  return { orientation, scale, width: across / scale, height, pages };
}

/** Pixels that they take. */
export function lengthOf(starts: readonly number[], { from, to }: Lines): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}

/**
 * Lines in parts that each have room.
 * @param room of a part that begins with the line
 * @param kept what is not to be cut
 */
function parted(
  starts: readonly number[],
  count: number,
  room: (from: number) => number,
  kept: readonly Lines[],
): readonly Lines[] {
  const parts: Lines[] = [];
  for (let from = 0; from < count;) {
    let to = from + 1;
    let left = room(from) - sizeAt(starts, from);
    while (to < count && (left -= sizeAt(starts, to)) >= -0.5) to += 1;
    const cut = to < count ? kept.filter((one) => one.from > from && one.from < to && one.to > to) : [];
    to = Math.min(to, ...cut.map((one) => one.from));
    parts.push({ from, to });
    from = to;
  }
  return parts;
}
