import { parseAddress } from "../../src/workbook/address.ts";
import type { Book } from "./book.ts";
import { rangeOf } from "./packageFaults.ts";
import { childNamed, childrenNamed, type Element } from "./xmlTree.ts";

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const WIDEST = 255;
const HIGHEST = 409.5;

/** How a sheet is shown: panes, widths, heights, which of the tabs is chosen. */
export function viewFaults(book: Book, index: number): string[] {
  const sheet = book.sheets[index];
  if (!sheet) return [];
  const dimension = childNamed(sheet.root, "dimension")?.attributes["ref"];
  const views = childrenNamed(childNamed(sheet.root, "sheetViews"), "sheetView");
  const isChosen = views.some(({ attributes }) => /^(?:1|true)$/.test(attributes["tabSelected"] ?? ""));
  return [
    ...(dimension === undefined || rangeOf(dimension) ? [] : [`dimension ${dimension}`]),
    ...(isChosen && !sheet.isShown ? ["a hidden sheet is chosen"] : []),
    ...views.flatMap((view) => paneFaults(childNamed(view, "pane"))),
    ...columnFaults(sheet.root),
    ...rowFaults(sheet.root),
  ];
}

function paneFaults(pane: Element | undefined): string[] {
  if (!pane) return [];
  const { xSplit = "0", ySplit = "0", topLeftCell = "", activePane = "", state = "" } = pane.attributes;
  const place = parseAddress(topLeftCell);
  if (!place) return [`pane at ${topLeftCell}`];
  const [columns, rows] = [Number(xSplit), Number(ySplit)];
  const due = columns && rows ? "bottomRight" : columns ? "topRight" : "bottomLeft";
  if (state !== "frozen") return [];
  return [
    ...(activePane === due ? [] : [`active pane ${activePane}, not ${due}`]),
    ...(place.row < rows || place.column < columns ? ["the first cell stands in the frozen part"] : []),
  ];
}

function columnFaults(sheet: Element): string[] {
  let last = 0;
  return childrenNamed(childNamed(sheet, "cols"), "col").flatMap(({ attributes }) => {
    const [min, max, width] = [attributes["min"], attributes["max"], attributes["width"] ?? "0"].map(Number);
    const isInOrder = last < (min ?? 0) && (min ?? 0) <= (max ?? 0) && (max ?? 0) <= MOST_COLUMNS;
    last = max ?? last;
    return [
      ...(isInOrder ? [] : [`columns ${min} to ${max}`]),
      ...((width ?? 0) >= 0 && (width ?? 0) <= WIDEST ? [] : [`column width ${width}`]),
    ];
  });
}

function rowFaults(sheet: Element): string[] {
  return childrenNamed(childNamed(sheet, "sheetData"), "row").flatMap(({ attributes }) => {
    const [row, height] = [Number(attributes["r"]), Number(attributes["ht"] ?? "0")];
    return [
      ...(row <= MOST_ROWS ? [] : [`row ${row}`]),
      ...(height >= 0 && height <= HIGHEST ? [] : [`row ${row} of height ${height}`]),
    ];
  });
}
