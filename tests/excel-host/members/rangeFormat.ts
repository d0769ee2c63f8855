import { isUnbounded, isWholeColumns, isWholeRows, lastColumn, lastRow } from "../block.ts";
import { STYLE_DEFAULTS, styleValue, withStyle, type StyleValue } from "../model/style.ts";
import { HostGap, invalidArgument } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";
import { ref, type Kind, type Scalar } from "./kind.ts";
import { bordersKind } from "./borders.ts";
import { requireWritable, restyle } from "./rangeGrid.ts";

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** One thing about the cells' looks: read as null where they differ. */
export function styleScalar(key: string): Scalar<RangeTarget> {
  return {
    get: (target) => commonStyle(target, key),
    set: (target, value, state) => {
      if (value === null) return;
      requireWritable(target, state);
      const taken = key.endsWith("Color") ? colour(value) : (value as StyleValue);
      restyle(target, (style) => withStyle(style, key, taken));
    },
  };
}

/** "#1F3864"; Excel takes names too, which we don't use. */
export function colour(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value))
    return invalidArgument(`A colour is written #RRGGBB, not ${String(value)}.`);
  return value.toUpperCase();
}

export function commonStyle({ sheet, block }: RangeTarget, key: string): StyleValue {
  if (isUnbounded(block)) {
    const first = styleValue(sheet.cell(block.row, block.column).style, key);
    for (const [, , cell] of sheet.existing(block)) if (styleValue(cell.style, key) !== first) return null;
    return first;
  }
  const first = styleValue(sheet.cell(block.row, block.column).style, key);
  for (let row = block.row; row <= lastRow(block); row += 1)
    for (let column = block.column; column <= lastColumn(block); column += 1)
      if (styleValue(sheet.cell(row, column).style, key) !== first) return null;
  return first;
}

const fontKind: Kind<RangeTarget> = {
  name: "RangeFont",
  scalars: Object.fromEntries(
    ["Name", "Size", "Color", "Italic", "Bold", "Underline", "Strikethrough"].map((name) => [
      name,
      styleScalar(`Font.${name}`),
    ]),
  ),
};

const fillKind: Kind<RangeTarget> = {
  name: "RangeFill",
  scalars: { Color: styleScalar("Fill.Color") },
  methods: {
    Clear: (target, _, state) => {
      requireWritable(target, state);
      restyle(target, (style) => withStyle(style, "Fill.Color", null));
    },
  },
};

const protectionKind: Kind<RangeTarget> = {
  name: "FormatProtection",
  scalars: {
    Locked: styleScalar("Protection.Locked"),
    FormulaHidden: styleScalar("Protection.FormulaHidden"),
  },
};

const points = (value: unknown, most: number): number =>
  typeof value === "number" && value >= 0 && value <= most
    ? value
    : invalidArgument(`${String(value)} is no size.`);

export const rangeFormatKind: Kind<RangeTarget> = {
  name: "RangeFormat",
  scalars: {
    WrapText: styleScalar("WrapText"),
    HorizontalAlignment: styleScalar("HorizontalAlignment"),
    VerticalAlignment: styleScalar("VerticalAlignment"),
    IndentLevel: styleScalar("IndentLevel"),
    ShrinkToFit: styleScalar("ShrinkToFit"),
    TextOrientation: styleScalar("TextOrientation"),
    ColumnWidth: {
      get: ({ sheet, block }) =>
        same(block.column, lastColumn(block), (at) => sheet.columnWidths.get(at) ?? STANDARD_WIDTH),
      set: (target, value, state) => {
        requireWritable(target, state);
        const { sheet, block } = target;
        for (let column = block.column; column <= lastColumn(block); column += 1)
          sheet.columnWidths.set(column, points(value, 1790));
      },
    },
    RowHeight: {
      get: ({ sheet, block }) =>
        same(
          block.row,
          Math.min(lastRow(block), block.row + 10_000),
          (at) => sheet.rowHeights.get(at) ?? STANDARD_HEIGHT,
        ),
      set: (target, value, state) => {
        requireWritable(target, state);
        const { sheet, block } = target;
        if (isWholeColumns(block)) throw new HostGap("RangeFormat.rowHeight of all rows");
        for (let row = block.row; row <= lastRow(block); row += 1)
          sheet.rowHeights.set(row, points(value, 409.5));
      },
    },
  },
  parts: {
    Font: (target) => ref(fontKind, target),
    Fill: (target) => ref(fillKind, target),
    Borders: (target) => ref(bordersKind, target),
    Protection: (target) => ref(protectionKind, target),
  },
  methods: {
    AutofitRows: (target, _, state) => autofit(target, "row", state),
    AutofitColumns: (target, _, state) => autofit(target, "column", state),
  },
};

/** Heights and widths go back to what Excel works out; here: the standard. */
function autofit(target: RangeTarget, axis: "row" | "column", state: ExcelState): void {
  requireWritable(target, state);
  const { sheet, block } = target;
  const sizes = axis === "row" ? sheet.rowHeights : sheet.columnWidths;
  const isAll = axis === "row" ? isWholeColumns(block) : isWholeRows(block);
  const [first, last] = axis === "row" ? [block.row, lastRow(block)] : [block.column, lastColumn(block)];
  for (const at of [...sizes.keys()]) if (isAll || (at >= first && at <= last)) sizes.delete(at);
}

function same(from: number, to: number, sizeAt: (at: number) => number): number | null {
  const first = sizeAt(from);
  for (let at = from; at <= to; at += 1) if (sizeAt(at) !== first) return null;
  return first;
}

export { STYLE_DEFAULTS };
