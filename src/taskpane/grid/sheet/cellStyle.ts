import type { CSSProperties } from "react";
import type { RunLook } from "../../../workbook/userContent.ts";
import { PLAIN, type Edge } from "../../../workbook/looks.ts";
import type { GridCell } from "../../../writers/gridWorkbook.ts";

/** Lines that files know beside those of plans. */
const LINES: Readonly<Record<string, string>> = {
  dashed: "1px dashed",
  dotted: "1px dotted",
  double: "3px double",
  thick: "3px solid",
  mediumDashed: "2px dashed",
};
const WIDTHS = { hair: "1px dotted", thin: "1px solid", medium: "2px solid" } as const;

export type DrawnLook = GridCell["drawn"];
/** What a cell shows. */
export type ShownKind = "error" | "string" | "number" | "boolean" | "nothing";

export function kindOf({ value, isError }: Pick<GridCell, "value" | "isError">): ShownKind {
  if (isError) return "error";
  if (value === null) return "nothing";
  return typeof value === "string" ? "string" : typeof value === "number" ? "number" : "boolean";
}

const SIDES = {
  number: "right",
  error: "center",
  boolean: "center",
  string: "left",
  nothing: "left",
} as const;

/** How a cell is drawn, in the page's terms. Set through the style object, which the page's policy allows. */
export function cellStyle(drawn: DrawnLook, kind: ShownKind): CSSProperties {
  const side = drawn.horizontal ?? SIDES[kind];
  return {
    ...(drawn.fill ? { backgroundColor: `#${drawn.fill}` } : {}),
    ...(drawn.colour ? { color: `#${drawn.colour}` } : {}),
    ...(drawn.bold ? { fontWeight: 600 } : {}),
    ...(drawn.italic ? { fontStyle: "italic" } : {}),
    ...(drawn.underline || drawn.strike ? { textDecoration: decorationOf(drawn) } : {}),
    ...(drawn.typeface === undefined ? {} : { fontFamily: `"${drawn.typeface.replace(/["\\]/gu, "")}"` }),
    ...(drawn.size === undefined ? {} : { fontSize: `${drawn.size / 11}em` }),
    ...edge("borderTop", drawn.top),
    ...edge("borderRight", drawn.right),
    ...edge("borderBottom", drawn.bottom),
    ...edge("borderLeft", drawn.left),
    ...(drawn.indent ? { paddingInlineStart: "0.75em" } : {}),
    textAlign: side,
    alignItems: drawn.vertical === "top" ? "flex-start" : drawn.vertical === "center" ? "center" : "flex-end",
    justifyContent: side === "right" ? "flex-end" : side === "center" ? "center" : "flex-start",
    whiteSpace: drawn.wrap ? "pre-wrap" : "pre",
  };
}

function edge(
  name: "borderTop" | "borderRight" | "borderBottom" | "borderLeft",
  line: Edge | undefined,
): CSSProperties {
  return line ? { [name]: `${LINES[line.line ?? ""] ?? WIDTHS[line.weight]} #${line.colour}` } : {};
}

function decorationOf({ underline, strike }: RunLook): string {
  return [underline ? "underline" : "", strike ? "line-through" : ""].filter((part) => part !== "").join(" ");
}

/** A part of a text that says how it looks; what it does not say is plain, whatever its cell is. */
export function runStyle(drawn: RunLook): CSSProperties {
  return {
    color: `#${drawn.colour ?? PLAIN.colour}`,
    fontWeight: drawn.bold ? 600 : 400,
    fontStyle: drawn.italic ? "italic" : "normal",
    ...(drawn.underline || drawn.strike ? { textDecoration: decorationOf(drawn) } : {}),
    ...(drawn.typeface === undefined ? {} : { fontFamily: `"${drawn.typeface.replace(/["\\]/gu, "")}"` }),
    ...(drawn.size === undefined ? {} : { fontSize: `${drawn.size / 11}em` }),
    ...(drawn.script ? { verticalAlign: drawn.script === "superscript" ? "super" : "sub" } : {}),
  };
}
