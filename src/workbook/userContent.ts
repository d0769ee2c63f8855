import type { DrawnCell } from "./drawnCell.ts";
import type { Appearance } from "./looks.ts";
import type { Colour } from "./plan.ts";
import type { Block } from "./plan.ts";

/**
 * What the user of a workbook has made in it and no plan of ours makes: notes, words in bold, hidden rows, names and rules of
 * their own. The page's workbook holds it, and files; in Excel all this is Excel's own and stays where it is.
 */

/** What someone has written on a cell. */
export interface CellNote {
  /** Empty where nobody is named. */
  readonly author: string;
  readonly text: string;
}

/** A part of a cell's text. */
export interface CellRun {
  readonly text: string;
  /** All that is said of its look, and nothing taken from the cell; null where it looks as the cell does. */
  readonly drawn: RunLook | null;
}

export type RunLook = Pick<
  DrawnCell,
  "typeface" | "size" | "bold" | "italic" | "underline" | "strike" | "colour" | "script"
>;

/** Attributes of an element of a file, as the user's program wrote them. */
export type Attributes = Readonly<Record<string, string>>;

/** An element of a file's part (ECMA-376 part 1), as the user's program wrote it, but for what leads out of the part. */
export interface RawElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly RawElement[];
  readonly text: string;
}

/** A name that stands for several cells, a constant or a formula. */
export interface DefinedName {
  readonly name: string;
  /** en-US, without "=". */
  readonly formula: string;
  /** Whether programs leave it out of their lists of names. */
  readonly hidden?: true;
  readonly comment?: string;
}

/** A row or a column as its user has it. */
export interface LineFormat {
  /** Of a row, in points, where it is the user's choice. */
  readonly height?: number;
  readonly hidden?: true;
  /** How deep it lies in groups. */
  readonly level?: number;
  /** Whether the group that ends before it is folded. */
  readonly collapsed?: true;
}

/** A conditional format of the user's (18.3.1.10). */
export interface UserCondition {
  /** Its formulas are relative to the first cell of the first. */
  readonly at: readonly Block[];
  /** Formulas in it stand as in a plan. */
  readonly rule: RawElement;
  /** How it makes cells look (18.8.14), with colours by their numbers; null where the rule itself says it. */
  readonly look: RawElement | null;
  /** What of that a page can show. */
  readonly changes: Pick<Appearance, "bold" | "italic" | "colour" | "fill">;
  /** How many of the rules of the plan come before it. */
  readonly after: number;
}

/** A rule of the user's for what may be typed (18.3.1.32). */
export interface UserValidation {
  readonly at: readonly Block[];
  readonly attributes: Attributes;
  /** As in a plan, relative to the first cell of the first area; null for none. */
  readonly first: string | null;
  readonly second: string | null;
}

/** A sheet as its user has it, beside its cells. */
export interface UserContent {
  /** Whether programs show it; here all are shown. */
  readonly state?: "hidden" | "veryHidden";
  /** The program's, as long as the user has no other. */
  readonly tabColour?: Colour;
  /** In percent. */
  readonly zoom?: number;
  readonly rightToLeft?: true;
  readonly rows?: ReadonlyMap<number, LineFormat>;
  readonly columns?: ReadonlyMap<number, LineFormat>;
  /** Where the lines of sums of groups are, where that is not below and at the right. */
  readonly sumsAbove?: true;
  readonly sumsAtLeft?: true;
  /** Of a protected sheet: what is allowed, and the password's hash (18.3.1.85). */
  readonly protection?: Attributes;
  readonly conditions?: readonly UserCondition[];
  readonly validations?: readonly UserValidation[];
}
