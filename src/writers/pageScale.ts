import type { PrintPlan } from "../workbook/plan.ts";
import { MARGINS, PAPER } from "./sheetLook.ts";

/** In points. */
const INCH = 72;
const NONE = { from: 0, to: 0 };
/** What Excel takes, in percent; fitting to pages never enlarges. */
const [SMALLEST, LARGEST] = [10, 100];

/**
 * The largest scale at which the sheet takes no more pages than it is to be fitted to, in whole percent from 10 to 100: what
 * "fit to pages" comes to for these columns and rows.
 * @param widths of the printed columns, in points
 * @param height of all printed rows together, in points
 */
export function pageScale(
  { orientation, fitWidth, fitHeight, repeatColumns }: PrintPlan,
  widths: readonly number[],
  height: number,
): number {
  const room = roomOnPage(orientation);
  const repeated = repeatColumns ? { from: repeatColumns[0], to: repeatColumns[1] + 1 } : NONE;
  for (let scale = LARGEST; scale > SMALLEST; scale -= 1) {
    const isWide = fitWidth > 0 && pagesFor(widths, (room.across * 100) / scale, repeated) > fitWidth;
    const isHigh = fitHeight > 0 && height * scale > room.down * fitHeight * 100;
    if (!isWide && !isHigh) return scale;
  }
  return SMALLEST;
}

/** What of a page is between its margins, in points. */
export function roomOnPage(orientation: PrintPlan["orientation"]): {
  readonly across: number;
  readonly down: number;
} {
  const [across, down] = orientation === "portrait" ? [PAPER.short, PAPER.long] : [PAPER.long, PAPER.short];
  return {
    across: (across - MARGINS.left - MARGINS.right) * INCH,
    down: (down - MARGINS.top - MARGINS.bottom) * INCH,
  };
}

/** How many pages the columns take, of which none is cut; no number of pages is enough for one that is wider than a page. */
function pagesFor(
  widths: readonly number[],
  room: number,
  repeated: { readonly from: number; readonly to: number },
): number {
  if (widths.some((width) => width > room)) return Infinity;
  const again = widths.slice(repeated.from, repeated.to).reduce((sum, width) => sum + width, 0);
  let pages = 1;
  let used = 0;
  for (const [column, width] of widths.entries()) {
    if (used > 0 && used + width > room) {
      pages += 1;
      used = areRepeated(again, room) && column >= repeated.to ? again : 0;
      // Beside what is repeated it would be cut.
      if (used + width > room) return Infinity;
    }
    used += width;
  }
  return pages;
}

/** Whether rows or columns are repeated on a page that has so much room: what fills half of it is not. */
export function areRepeated(size: number, room: number): boolean {
  return size > 0 && size < room / 2;
}
