import type { Colour, Edge } from "./looks.ts";

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
}
