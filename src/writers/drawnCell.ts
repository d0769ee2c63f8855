import type { Language } from "../messages/language.ts";
import { isFigures, numberFormatCode } from "../workbook/formats.ts";
import type { DrawnCell } from "../workbook/drawnCell.ts";
import { LINK, LOOKS, ROW_RULE, type Appearance } from "../workbook/looks.ts";
import type { CellFormat, CellPlan } from "../workbook/plan.ts";
import type { PlannedCell } from "./cellsOfSheet.ts";

export type { DrawnCell };

/** What decides how a cell is drawn, beside what the plan says of it. */
interface DrawingContext {
  readonly language: Language;
  /** For a column's header: the format of what is below; the header stands on the same side. */
  readonly below?: CellFormat | undefined;
  /** Whether the cell is in the body of a table, which has a rule under each row. */
  readonly ruled: boolean;
}

/** How a cell of a plan is drawn at its place. */
export function drawnAt(planned: PlannedCell, language: Language): DrawnCell {
  const { cell, table, header, column } = planned;
  const below = header && table ? (table.rows[0]?.[column - table.column]?.format ?? "general") : undefined;
  return drawnCell(cell, { language, below, ruled: table !== null && !header });
}

/** How a cell is drawn: its look, its format, and what a table adds. */
export function drawnCell(cell: CellPlan, context: DrawingContext): DrawnCell {
  const look = LOOKS[cell.look ?? "plain"];
  const bottom = look.bottom ?? (context.ruled ? ROW_RULE : undefined);
  const link = cell.link !== undefined;
  const colour = look.colour ?? (link ? LINK.colour : undefined);
  return {
    numberFormat: numberFormatCode(formatOf(cell), context.language),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.size !== undefined ? { size: look.size } : {}),
    ...(colour !== undefined ? { colour } : {}),
    ...(link ? { underline: LINK.underline } : {}),
    ...(look.fill ? { fill: look.fill } : {}),
    ...(look.left ? { left: look.left } : {}),
    ...(look.right ? { right: look.right } : {}),
    ...(look.top ? { top: look.top } : {}),
    ...(bottom ? { bottom } : {}),
    ...alignment(cell, look, context),
  };
}

/** In a cell formatted as text, a formula that is edited turns into its own text: such a cell keeps the general format. */
function formatOf({ format = "general", formula }: CellPlan): CellFormat {
  return format === "text" && formula !== undefined ? "general" : format;
}

/** Rows of tables begin at the top, since one long text makes the whole row high; texts keep away from figures at their left. */
function alignment(cell: CellPlan, look: Appearance, context: DrawingContext): Partial<DrawnCell> {
  const wrap = cell.wrap ?? look.wrap ?? false;
  const inTable = context.ruled || context.below !== undefined;
  const horizontal = sideOf(cell, context);
  const vertical = cell.look === "header" ? "center" : wrap || context.ruled ? "top" : null;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(inTable && horizontal === "left" ? { indent: 1 } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrap: true } : {}),
  };
}

/** Null where the kind of value decides. */
function sideOf(cell: CellPlan, { below, ruled }: DrawingContext): "left" | "center" | "right" | null {
  if (cell.align) return cell.align;
  if (below !== undefined) return isFigures(below) ? "right" : "left";
  if (!ruled) return null;
  // A word where no figure can be given stands where the figure would.
  if (isFigures(cell.format)) return cell.formula === undefined ? null : "right";
  return cell.value.kind === "text" ? "left" : null;
}

/** Whether it is drawn as a cell of which nothing is said. */
export function isPlain(drawn: DrawnCell): boolean {
  return Object.keys(drawn).every((part) => part === "numberFormat") && drawn.numberFormat === "General";
}

/** Texts that a spreadsheet would take for a formula, or whose first character it would swallow, when edited again. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@'\t]/.test(text);
}
