import { BUILT_IN_FORMATS } from "../../documents/sheets/builtInFormats.ts";
import type { DrawnCell, DrawnInFile } from "../../workbook/drawnCell.ts";
import type { Attributes, RawElement, RunLook } from "../../workbook/userContent.ts";
import { PLAIN, type Appearance, type Edge } from "../../workbook/looks.ts";
import type { Colour } from "../../workbook/plan.ts";
import { colourOf, themeColours } from "./colours.ts";
import { lookElement } from "./rawElements.ts";
import { child, childrenOf, isOn, wholeNumberOf, type Element } from "../../documents/xml/xmlTree.ts";

/** The looks of a file's cells by the number that cells name, and those of its conditional formats. */
export interface FileStyles {
  readonly cells: readonly DrawnCell[];
  readonly conditional: readonly ConditionalStyle[];
  readonly theme: readonly (Colour | null)[];
}

interface ConditionalStyle {
  readonly changes: Pick<Appearance, "bold" | "italic" | "colour" | "fill">;
  /** All that it says. */
  readonly look: RawElement;
}

const PLAIN_CELL: DrawnCell = { numberFormat: "General" };
export const NO_STYLES: FileStyles = { cells: [PLAIN_CELL], conditional: [], theme: [] };

/** Codes that differ from those that documents are read with: a file's own day is a day in any language. */
const OWN_FORMATS: Readonly<Record<number, string>> = { 14: "dd\\.mm\\.yyyy\\." };

/** What a styles part says of cells (ECMA-376 part 1, 18.8). */
export function readStyles(styles: Element, theme: Element | undefined): FileStyles {
  const colours = themeColours(theme);
  const codes = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "General",
    ]),
  );
  const list = (name: string): readonly Element[] => child(styles, name)?.children ?? [];
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const cells = childrenOf(child(styles, "cellXfs"), "xf").map((xf): DrawnCell => {
    const { attributes } = xf;
    const id = wholeNumberOf(attributes["numFmtId"], 0);
    const border = borders[wholeNumberOf(attributes["borderId"], 0)];
    return {
      numberFormat: codes.get(id) ?? OWN_FORMATS[id] ?? BUILT_IN_FORMATS[id] ?? "General",
      ...fontOf(fonts[wholeNumberOf(attributes["fontId"], 0)], colours),
      ...fillOf(child(fills[wholeNumberOf(attributes["fillId"], 0)], "patternFill"), "fgColor", colours),
      ...edgesOf(border, colours),
      ...alignmentOf(child(xf, "alignment"), child(xf, "protection")),
    };
  });
  return {
    cells: cells.length === 0 ? [PLAIN_CELL] : cells,
    conditional: list("dxfs").map((dxf, index): ConditionalStyle => {
      const { bold, italic, colour } = fontOf(child(dxf, "font"), colours);
      const changes = {
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(colour === undefined ? {} : { colour }),
        // Conditional formats take the ground from bgColor.
        ...fillOf(child(child(dxf, "fill"), "patternFill"), "bgColor", colours),
      };
      return { changes, look: lookElement(dxf, colours, index) };
    }),
    theme: colours,
  };
}

type Colours = FileStyles["theme"];

/** What a font says, as far as it differs from that of a plain cell; of a run of text too, where it is called "rFont". */
export function fontOf(font: Element | undefined, colours: Colours): RunLook {
  const flag = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && isOn(element.attributes["val"], true);
  };
  const size = wholeNumberOf(child(font, "sz")?.attributes["val"], PLAIN.size);
  const colour = colourOf(child(font, "color"), colours);
  const underline = child(font, "u");
  const typeface = (child(font, "name") ?? child(font, "rFont"))?.attributes["val"];
  const script = child(font, "vertAlign")?.attributes["val"];
  return {
    ...(flag("b") ? { bold: true } : {}),
    ...(flag("i") ? { italic: true } : {}),
    ...(size === PLAIN.size ? {} : { size }),
    ...(colour === null || colour === PLAIN.colour ? {} : { colour }),
    ...(underline && underline.attributes["val"] !== "none" ? { underline: true } : {}),
    ...(flag("strike") ? { strike: true } : {}),
    ...(script === "superscript" || script === "subscript" ? { script } : {}),
    ...(typeface === undefined || typeface === PLAIN.typeface ? {} : { typeface }),
  };
}

function fillOf(
  pattern: Element | undefined,
  ground: "fgColor" | "bgColor",
  colours: Colours,
): Pick<DrawnCell, "fill"> {
  const type = pattern?.attributes["patternType"] ?? (ground === "bgColor" ? "solid" : "none");
  const fill =
    type === "none" ? null : colourOf(child(pattern, ground) ?? child(pattern, "fgColor"), colours);
  return fill === null ? {} : { fill };
}

const WEIGHTS: Readonly<Record<string, Edge["weight"]>> = {
  hair: "hair",
  medium: "medium",
  mediumDashed: "medium",
  mediumDashDot: "medium",
  mediumDashDotDot: "medium",
  slantDashDot: "medium",
  thick: "medium",
  double: "medium",
};

function edgesOf(
  border: Element | undefined,
  colours: Colours,
): Pick<DrawnCell, "top" | "right" | "bottom" | "left"> {
  const edge = (side: "top" | "right" | "bottom" | "left"): Partial<Record<typeof side, Edge>> => {
    const element = child(border, side);
    const style = element?.attributes["style"];
    if (style === undefined || style === "none") return {};
    const colour = colourOf(child(element, "color"), colours) ?? PLAIN.colour;
    const weight = WEIGHTS[style] ?? "thin";
    return { [side]: { weight, colour, ...(style === weight ? {} : { line: style }) } };
  };
  return { ...edge("top"), ...edge("right"), ...edge("bottom"), ...edge("left") };
}

function alignmentOf(alignment: Element | undefined, protection: Element | undefined): Partial<DrawnCell> {
  const { horizontal, vertical, indent, wrapText } = alignment?.attributes ?? {};
  const inFile = onlyInFile(alignment?.attributes ?? {}, protection?.attributes ?? {});
  return {
    ...(horizontal === "left" || horizontal === "center" || horizontal === "right" ? { horizontal } : {}),
    ...(wholeNumberOf(indent, 0) > 0 ? { indent: 1 as const } : {}),
    ...(vertical === "top" || vertical === "center" ? { vertical } : {}),
    ...(isOn(wrapText) ? { wrap: true as const } : {}),
    ...(Object.keys(inFile).length > 0 ? { inFile } : {}),
  };
}

const OTHER_HORIZONTAL = /^(?:fill|justify|centerContinuous|distributed)$/u;
const OTHER_VERTICAL = /^(?:justify|distributed)$/u;

function onlyInFile(alignment: Attributes, protection: Attributes): DrawnInFile {
  const { horizontal = "", vertical = "", indent, textRotation, shrinkToFit } = alignment;
  const [rotation, steps] = [wholeNumberOf(textRotation, 0), wholeNumberOf(indent, 0)];
  return {
    ...(OTHER_HORIZONTAL.test(horizontal) ? { horizontal } : {}),
    ...(OTHER_VERTICAL.test(vertical) ? { vertical } : {}),
    ...(rotation === 0 ? {} : { rotation }),
    ...(isOn(shrinkToFit) ? { shrink: true as const } : {}),
    ...(steps > 1 ? { indent: steps } : {}),
    ...(isOn(protection["locked"], true) ? {} : { unlocked: true as const }),
    ...(isOn(protection["hidden"]) ? { hiddenFormula: true as const } : {}),
  };
}
