import type { Edge } from "./looks.ts";
import type { Colour } from "./plan.ts";

/** How a cell is drawn, in no writer's own terms. What is absent is as in a plain cell. */
export interface DrawnCell {
  /** en-US code; "General" where the plan names none. */
  readonly numberFormat: string;
  readonly bold?: true;
  readonly italic?: true;
  /** In points. */
  readonly size?: number;
  readonly colour?: Colour;
  readonly underline?: true;
  readonly strike?: true;
  /** Raised or lowered. */
  readonly script?: "superscript" | "subscript";
  /** Absent for the one that all plain cells have. */
  readonly typeface?: string;
  readonly fill?: Colour;
  readonly top?: Edge;
  readonly right?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  /** Absent where the kind of value decides. */
  readonly horizontal?: "left" | "center" | "right";
  readonly indent?: 1;
  readonly vertical?: "top" | "center";
  readonly wrap?: true;
  /** What only files say of a cell, in their words. */
  readonly inFile?: DrawnInFile;
}

/** Looks that no plan gives, and no page shows: kept for the file. */
export interface DrawnInFile {
  /** Alignments that are none of those above (ECMA-376 part 1, 18.18.40 and 18.18.88). */
  readonly horizontal?: string;
  readonly vertical?: string;
  /** 18.8.1: degrees, or 255 for letters below each other. */
  readonly rotation?: number;
  readonly shrink?: true;
  /** Steps, where more than one. */
  readonly indent?: number;
  /** On a protected sheet: whether the cell may be changed, and its formula is not shown. */
  readonly unlocked?: true;
  readonly hiddenFormula?: true;
}
