import type { PrintPlan, Block } from "../../../workbook/plan.ts";
import { areRepeated, pageScale, roomOnPage } from "../../../writers/pageScale.ts";
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
  /** Columns from further left that stand at its left again. */
  readonly repeatedColumns: Lines;
}

/** Rows or columns from the first to before the last. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Pixels in a point. */
const POINT = 4 / 3;

/** A sheet of which nobody has said how it is printed: all of its columns beside each other. */
const UNPLANNED: PrintPlan = { orientation: "landscape", fitWidth: 1, fitHeight: 0, footer: "" };

const NONE: Lines = { from: 0, to: 0 };

/**
 * Puts a sheet on pages as its set-up for printing says, and as Excel does: made so small that its columns, and its rows, take no
 * more pages than they are to. No row or column is cut, and no chart that a page has room for.
 * @param used rows and columns that hold something
 */
export function paperOf(
  print: PrintPlan | null,
  layout: SheetLayout,
  used: { readonly rows: number; readonly columns: number },
  charts: readonly { readonly at: Block }[],
): Paper {
  const plan = print ?? UNPLANNED;
  const { orientation, area, repeatRows, repeatColumns } = plan;
  const whole = area ?? {
    rows: Math.max(used.rows, ...charts.map(({ at }) => at.row + at.rows)),
    columns: Math.max(used.columns, ...charts.map(({ at }) => at.column + at.columns)),
  };
  const rows = Math.min(Math.max(1, whole.rows), layout.rows);
  const columns = Math.min(Math.max(1, whole.columns), layout.columns);
  const widths = Array.from({ length: columns }, (_none, column) => sizeAt(layout.lefts, column) / POINT);
  const scale = pageScale(plan, widths, (layout.tops[rows] ?? 0) / POINT) / 100;
  const { across, down } = roomOnPage(orientation);
  const [width, height] = [(across * POINT) / scale, (down * POINT) / scale];

  const above = titles(layout.tops, repeatRows, height);
  const before = titles(layout.lefts, repeatColumns, width);
  const below = parted(
    layout.tops,
    rows,
    (row) => height - lengthOf(layout.tops, above(row)),
    charts.map(({ at }) => ({ from: at.row, to: at.row + at.rows })),
  );
  const beside = parted(
    layout.lefts,
    columns,
    (column) => width - lengthOf(layout.lefts, before(column)),
    [],
  );
  const pages = beside.flatMap((of) =>
    below.map((some) => ({
      rows: some,
      columns: of,
      repeated: above(some.from),
      repeatedColumns: before(of.from),
    })),
  );
  return { orientation, scale, width, height, pages };
}

/** The rows or columns that are repeated on a page that begins with the line. @param room of a page */
function titles(
  starts: readonly number[],
  repeat: readonly [number, number] | undefined,
  room: number,
): (from: number) => Lines {
  const lines = repeat ? { from: repeat[0], to: repeat[1] + 1 } : NONE;
  const fit = areRepeated(lengthOf(starts, lines), room);
  return (from) => (fit && from >= lines.to ? lines : NONE);
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
