import { isUnbounded, lastColumn, lastRow, type Block } from "../block.ts";
import { withStyle, type StyleValue } from "../model/style.ts";
import { HostGap, invalidArgument } from "../refusals.ts";
import type { ExcelState, RangeTarget } from "../state.ts";
import { ref, type Kind, type Ref } from "./kind.ts";
import { colour, commonStyle } from "./rangeFormat.ts";
import { requireWritable, restyle } from "./rangeGrid.ts";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Edge = (typeof EDGES)[number];

interface Border {
  readonly range: RangeTarget;
  readonly edge: Edge;
}

const STANDARD: Readonly<Record<string, StyleValue>> = { Style: "None", Weight: "Thin", Color: "#000000" };

/** The cells whose own edge a border of the range is, and which of their edges. */
function cellsOf({ range, edge }: Border): { readonly block: Block; readonly own: Edge }[] {
  const { block } = range;
  switch (edge) {
    case "EdgeTop":
      return [{ block: { ...block, rows: 1 }, own: edge }];
    case "EdgeBottom":
      return [{ block: { ...block, row: lastRow(block), rows: 1 }, own: edge }];
    case "EdgeLeft":
      return [{ block: { ...block, columns: 1 }, own: edge }];
    case "EdgeRight":
      return [{ block: { ...block, column: lastColumn(block), columns: 1 }, own: edge }];
    case "InsideHorizontal":
      return block.rows > 1 ? [{ block: { ...block, rows: block.rows - 1 }, own: "EdgeBottom" }] : [];
    case "InsideVertical":
      return block.columns > 1 ? [{ block: { ...block, columns: block.columns - 1 }, own: "EdgeRight" }] : [];
  }
}

function borderScalar(name: "Style" | "Weight" | "Color") {
  return {
    get: (border: Border): StyleValue => {
      const [first] = cellsOf(border);
      if (!first) return STANDARD[name] ?? null;
      return (
        commonStyle({ ...border.range, block: first.block }, `Border.${first.own}.${name}`) ??
        STANDARD[name] ??
        null
      );
    },
    set: (border: Border, value: unknown, state: ExcelState): void => {
      requireWritable(border.range, state);
      if (isUnbounded(border.range.block)) throw new HostGap("borders of whole rows and columns");
      const taken = name === "Color" ? colour(value) : String(value);
      for (const { block, own } of cellsOf(border))
        restyle({ ...border.range, block }, (style) => {
          const next = withStyle(style, `Border.${own}.${name}`, taken);
          // A colour or weight draws the line.
          const isDrawn = name === "Style" || next[`Border.${own}.Style`] !== undefined;
          return isDrawn ? next : withStyle(next, `Border.${own}.Style`, "Continuous");
        });
    },
  };
}

const borderKind: Kind<Border> = {
  name: "RangeBorder",
  identity: ({ edge }) => ({ Id: edge }),
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: borderScalar("Style"),
    Weight: borderScalar("Weight"),
    Color: borderScalar("Color"),
  },
};

function border(range: RangeTarget, edge: unknown): Ref {
  const known = EDGES.find((candidate) => candidate === edge);
  return known ? ref(borderKind, { range, edge: known }) : invalidArgument(`No border ${String(edge)}.`);
}

export const bordersKind: Kind<RangeTarget> = {
  name: "RangeBorderCollection",
  item: (range, edge) => border(range, edge),
  items: (range) => EDGES.map((edge) => border(range, edge)),
  methods: { GetItem: (range, [edge]) => border(range, edge) },
};
