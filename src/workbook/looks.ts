import type { CellLook, Colour } from "./plan.ts";

export interface Edge {
  readonly weight: "hair" | "thin" | "medium";
  /** How a file calls a line that is drawn otherwise: "dashed", "double" (ECMA-376 part 1, 18.18.3). */
  readonly line?: string;
  readonly colour: Colour;
}

/** How a look appears. What is absent is as in a plain cell. */
export interface Appearance {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly colour?: Colour;
  readonly fill?: Colour;
  readonly top?: Edge;
  readonly right?: Edge;
  readonly bottom?: Edge;
  readonly left?: Edge;
  readonly wrap?: boolean;
}

/** Typeface, size in points and colours of a plain cell. */
export const PLAIN = { typeface: "Calibri", size: 11, colour: "000000", fill: "FFFFFF" } as const;

/** Added to a cell that leads elsewhere; the colour only where its look has none. */
export const LINK = { colour: "0563C1", underline: true } as const;

const NAVY = "1F3864";
const GREY = "595959";
/** Drawn under each row of a table, since not every program draws table styles. */
export const ROW_RULE: Edge = { weight: "hair", colour: "A6A6A6" };
const INPUT_FRAME: Edge = { weight: "thin", colour: "BF9000" };

/**
 * Colours of text and ground differ by at least 4.5 : 1 (WCAG 2.2, success criterion 1.4.3), and no look is told
 * from another by its colour alone: what a mark or a check says stands in the cell in words.
 */
export const LOOKS: Readonly<Record<CellLook, Appearance>> = {
  plain: {},
  title: { bold: true, size: 16, colour: NAVY },
  subtitle: { colour: GREY },
  heading: { bold: true, size: 13, colour: NAVY, bottom: { weight: "medium", colour: "8EA9DB" } },
  // The one figure that a page is about, and the sentence below it.
  figure: { bold: true, size: 26, colour: NAVY },
  lead: { size: 12, colour: "262626" },
  label: { colour: "404040" },
  header: { bold: true, colour: "FFFFFF", fill: NAVY, wrap: true, bottom: { weight: "thin", colour: NAVY } },
  input: {
    colour: "1F3FA0",
    fill: "FFF2CC",
    top: INPUT_FRAME,
    right: INPUT_FRAME,
    bottom: INPUT_FRAME,
    left: INPUT_FRAME,
  },
  total: { bold: true, fill: "DDEBF7", top: { weight: "thin", colour: NAVY } },
  note: { italic: true, size: 10, colour: GREY },
  seen: { colour: "1E4620", fill: "E2EFDA" },
  quoted: { colour: NAVY, fill: "DDEBF7" },
  computed: { colour: "404040", fill: "EDEDED" },
  inferred: { colour: "7F3300", fill: "FCE4D6" },
  good: { bold: true, colour: "006100", fill: "C6EFCE" },
  bad: { bold: true, colour: "9C0006", fill: "FFC7CE" },
};

/**
 * Of sheets' tabs, by what the sheets are for; each differs by 3 : 1 from white and from a dark page's ground (criterion
 * 1.4.11). What a sheet is for its name says too.
 */
export const TAB_COLOURS = {
  result: "3B7DC4",
  // The yellow of cells for input, dark enough for a tab.
  input: "B38600",
  check: "2E8B57",
  source: "7F7F7F",
} as const satisfies Readonly<Record<string, Colour>>;

/** Of a balance that is behind, of the one of the day, and of one that is only planned: lighter, and still 3 : 1 from white. */
export const BALANCE_COLOURS = {
  before: "1F4E79",
  onDay: "262626",
  after: "5694CE",
} as const satisfies Readonly<Record<string, Colour>>;

/** Colours of a chart's series, in order; each differs from white by at least 3 : 1 (criterion 1.4.11). */
export const SERIES_COLOURS: readonly Colour[] = ["1F4E79", "C55A11", "548235", "7030A0", "806000", "7F7F7F"];
