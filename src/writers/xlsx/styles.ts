import type { CellStyle } from "hucre/xlsx";
import { LOOKS, PLAIN, type Edge } from "../../workbook/looks.ts";
import type { CellLook, CellPlan } from "../../workbook/plan.ts";
import { looksLikeFormula, type DrawnCell } from "../drawnCell.ts";

/**
 * Marks a style for a text that looks like a formula. hucre knows no quotePrefix; an explicit default protection says the same
 * as none, so it can carry the mark until package.ts turns it into quotePrefix.
 */
const QUOTE_MARK = { locked: true, hidden: false } as const;

/** A drawn cell as hucre takes it. */
export function cellStyle(cell: CellPlan, drawn: DrawnCell): CellStyle {
  const font = fontOf(drawn);
  const border = borderOf(drawn);
  const alignment = alignmentOf(drawn);
  const quoted =
    cell.formula === undefined && cell.value.kind === "text" && looksLikeFormula(cell.value.text);
  return {
    ...(font ? { font } : {}),
    ...(drawn.fill ? { fill: solid(drawn.fill) } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(drawn.numberFormat === "General" ? {} : { numFmt: drawn.numberFormat }),
    ...(quoted ? { protection: QUOTE_MARK } : {}),
  };
}

/** A look as a conditional format applies it: only what can change without moving the text. */
export function conditionalStyle(name: CellLook): CellStyle {
  const { bold, italic, colour, fill } = LOOKS[name];
  const font = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(colour ? { color: { rgb: `FF${colour}` } } : {}),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill ? { fill: solid(fill) } : {}),
  };
}

/** Null for the plain one, which a file need not say. */
function fontOf({ bold, italic, size, colour, underline }: DrawnCell): CellStyle["font"] | null {
  if (!bold && !italic && size === undefined && colour === undefined) return null;
  return {
    name: PLAIN.typeface,
    size: size ?? PLAIN.size,
    color: { rgb: `FF${colour ?? PLAIN.colour}` },
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
  };
}

function borderOf({ left, right, top, bottom }: DrawnCell): NonNullable<CellStyle["border"]> {
  return {
    ...(left ? { left: side(left) } : {}),
    ...(right ? { right: side(right) } : {}),
    ...(top ? { top: side(top) } : {}),
    ...(bottom ? { bottom: side(bottom) } : {}),
  };
}

function alignmentOf({ horizontal, indent, vertical, wrap }: DrawnCell): NonNullable<CellStyle["alignment"]> {
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(indent ? { indent } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
  };
}

function side(edge: Edge) {
  return { style: edge.weight, color: { rgb: `FF${edge.colour}` } };
}

/** Both colours: Excel takes the first in cells and the second in conditional formats. */
function solid(colour: string): NonNullable<CellStyle["fill"]> {
  const rgb = `FF${colour}`;
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}
