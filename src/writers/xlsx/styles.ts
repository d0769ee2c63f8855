import type { CellStyle } from "hucre/xlsx";
import type { RunLook } from "../../workbook/kept.ts";
import { LOOKS, PLAIN, type Edge } from "../../workbook/looks.ts";
import type { CellLook, CellPlan } from "../../workbook/plan.ts";
import { looksLikeFormula, type DrawnCell } from "../drawnCell.ts";

/**
 * Marks a style for a text that looks like a formula. hucre knows no quotePrefix; an explicit default protection says the same
 * as none, so it can carry the mark until package.ts turns it into quotePrefix.
 */
const QUOTE_MARK = { locked: true, hidden: false } as const;

type Alignment = Required<NonNullable<CellStyle["alignment"]>>;
type BorderSide = NonNullable<NonNullable<CellStyle["border"]>["left"]>;

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
    ...protectionOf(drawn, quoted),
  };
}

/** What a protected sheet lets be done; a style that carries the mark of a text has no room for it. */
function protectionOf({ inFile }: DrawnCell, isQuoted: boolean): Pick<CellStyle, "protection"> {
  if (isQuoted) return { protection: QUOTE_MARK };
  if (!inFile?.unlocked && !inFile?.hiddenFormula) return {};
  return { protection: { locked: !inFile.unlocked, ...(inFile.hiddenFormula ? { hidden: true } : {}) } };
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
function fontOf(drawn: DrawnCell): CellStyle["font"] | null {
  const { bold, italic, size, colour, strike, script, typeface } = drawn;
  const isPlain = [bold, italic, size, colour, strike, script, typeface].every((part) => part === undefined);
  return isPlain ? null : fullFont(drawn);
}

/** All that a font says. */
export function fullFont(drawn: RunLook): NonNullable<CellStyle["font"]> {
  const { bold, italic, size, colour, underline, strike, script, typeface } = drawn;
  return {
    name: typeface ?? PLAIN.typeface,
    size: size ?? PLAIN.size,
    color: { rgb: `FF${colour ?? PLAIN.colour}` },
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strikethrough: strike } : {}),
    ...(script ? { vertAlign: script } : {}),
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

function alignmentOf(drawn: DrawnCell): NonNullable<CellStyle["alignment"]> {
  const { horizontal, indent, vertical, wrap, inFile = {} } = drawn;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(indent ? { indent } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(inFile.horizontal ? { horizontal: inFile.horizontal as Alignment["horizontal"] } : {}),
    ...(inFile.vertical ? { vertical: inFile.vertical as Alignment["vertical"] } : {}),
    ...(inFile.rotation === undefined ? {} : { textRotation: inFile.rotation }),
    ...(inFile.shrink ? { shrinkToFit: true } : {}),
    ...(inFile.indent === undefined ? {} : { indent: inFile.indent }),
  };
}

function side({ line, weight, colour }: Edge): BorderSide {
  return { style: (line ?? weight) as BorderSide["style"], color: { rgb: `FF${colour}` } };
}

/** Both colours: Excel takes the first in cells and the second in conditional formats. */
function solid(colour: string): NonNullable<CellStyle["fill"]> {
  const rgb = `FF${colour}`;
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}
