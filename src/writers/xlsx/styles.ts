import type { CellStyle } from "hucre/xlsx";
import type { Language } from "../../messages/language.ts";
import { isFigures, numberFormatCode } from "../../workbook/formats.ts";
import { LINK, LOOKS, PLAIN, ROW_RULE, type Appearance, type Edge } from "../../workbook/looks.ts";
import type { CellFormat, CellLook, CellPlan } from "../../workbook/plan.ts";

/** What decides how a cell is drawn, beside what the plan says of it. */
export interface StyleContext {
  readonly language: Language;
  /** For a column's header: the format of what is below; the header stands on the same side. */
  readonly below?: CellFormat | undefined;
  /** Whether the cell is in the body of a table, which has a rule under each row. */
  readonly ruled: boolean;
}

/**
 * Marks a style for a text that looks like a formula. hucre knows no quotePrefix; an explicit default protection says the same
 * as none, so it can carry the mark until package.ts turns it into quotePrefix.
 */
const QUOTE_MARK = { locked: true, hidden: false } as const;

/** Texts that a spreadsheet would take for a formula, or whose first character it would swallow, when edited again. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@'\t]/.test(text);
}

export function cellStyle(cell: CellPlan, context: StyleContext): CellStyle {
  const look = LOOKS[cell.look ?? "plain"];
  const style: CellStyle = {
    ...drawn(look, context.ruled, cell.link !== undefined),
    ...alignment(cell, look, context),
  };
  if (cell.format !== undefined && cell.format !== "general")
    style.numFmt = numberFormatCode(cell.format, context.language);
  if (cell.formula === undefined && cell.value.kind === "text" && looksLikeFormula(cell.value.text)) {
    style.protection = QUOTE_MARK;
  }
  return style;
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

function drawn(look: Appearance, ruled: boolean, link: boolean): CellStyle {
  const bottom = look.bottom ?? (ruled ? ROW_RULE : undefined);
  const border = {
    ...(look.left ? { left: side(look.left) } : {}),
    ...(look.right ? { right: side(look.right) } : {}),
    ...(look.top ? { top: side(look.top) } : {}),
    ...(bottom ? { bottom: side(bottom) } : {}),
  };
  const colour = look.colour ?? (link ? LINK.colour : undefined);
  const hasFont = look.bold || look.italic || look.size !== undefined || colour !== undefined;
  return {
    ...(hasFont
      ? {
          font: {
            name: PLAIN.typeface,
            size: look.size ?? PLAIN.size,
            color: { rgb: `FF${colour ?? PLAIN.colour}` },
            ...(look.bold ? { bold: true } : {}),
            ...(look.italic ? { italic: true } : {}),
            ...(link ? { underline: LINK.underline } : {}),
          },
        }
      : {}),
    ...(look.fill ? { fill: solid(look.fill) } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
  };
}

/** Rows of tables begin at the top, since one long text makes the whole row high; texts keep away from figures at their left. */
function alignment(cell: CellPlan, look: Appearance, context: StyleContext): CellStyle {
  const wrap = cell.wrap ?? look.wrap ?? false;
  const inTable = context.ruled || context.below !== undefined;
  const horizontal = sideOf(cell, context);
  const vertical =
    cell.look === "header" ? ("center" as const) : wrap || context.ruled ? ("top" as const) : null;
  const parts = {
    ...(horizontal ? { horizontal } : {}),
    ...(inTable && horizontal === "left" ? { indent: 1 } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
  };
  return Object.keys(parts).length > 0 ? { alignment: parts } : {};
}

/** Null where the kind of value decides. */
function sideOf(cell: CellPlan, { below, ruled }: StyleContext): "left" | "center" | "right" | null {
  if (cell.align) return cell.align;
  if (below !== undefined) return isFigures(below) ? "right" : "left";
  const isText = cell.value.kind === "text" && !isFigures(cell.format);
  return ruled && isText ? "left" : null;
}

function side(edge: Edge) {
  return { style: edge.weight, color: { rgb: `FF${edge.colour}` } };
}

/** Both colours: Excel takes the first in cells and the second in conditional formats. */
function solid(colour: string): NonNullable<CellStyle["fill"]> {
  const rgb = `FF${colour}`;
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}
