import type { Attributes, RawElement } from "../../workbook/userContent.ts";
import type { Colour } from "../../workbook/plan.ts";
import { colourOf } from "./colours.ts";
import type { Element } from "../../documents/xml/xmlTree.ts";

/** Elements of a conditional style (ECMA-376 part 1, 18.8.14) that mean the same in any file. */
const OF_LOOKS = new Set(
  (
    "dxf font b i strike u color sz vertAlign condense extend outline shadow numFmt fill patternFill fgColor bgColor " +
    "gradientFill stop border left right top bottom vertical horizontal start end alignment protection"
  ).split(" "),
);
/** Elements of a conditional format's rule (18.3.1.10). */
const OF_RULES = new Set("cfRule formula colorScale dataBar iconSet cfvo color".split(" "));
/** Attributes of both. */
const KNOWN = new Set(
  (
    "type operator text timePeriod rank stdDev equalAverage percent bottom aboveAverage stopIfTrue minLength maxLength " +
    "showValue iconSet reverse val gte rgb auto numFmtId formatCode patternType degree left right top position style " +
    "diagonalUp diagonalDown outline horizontal vertical textRotation wrapText indent relativeIndent justifyLastLine " +
    "shrinkToFit readingOrder locked hidden"
  ).split(" "),
);
const COLOURS = new Set(["color", "fgColor", "bgColor"]);
/** Numbers of formats of a file's own begin at 164; those of what is kept lie beyond any that are written. */
const FIRST_FORMAT = 1000;

type Theme = readonly (Colour | null)[];

/** A conditional style, its colours by their own numbers: the theme and the palette stay behind. */
export function lookElement(dxf: Element, theme: Theme, index: number): RawElement {
  return rawElement(dxf, OF_LOOKS, (element) => {
    if (COLOURS.has(element.name)) return colourAttributes(element, theme);
    if (element.name === "numFmt") return { ...element.attributes, numFmtId: String(FIRST_FORMAT + index) };
    return element.attributes;
  });
}

/** A rule, without the number of its style and its place among the rules, which are another file's. */
export function ruleElement(rule: Element, theme: Theme): RawElement {
  return rawElement(rule, OF_RULES, (element) => {
    if (COLOURS.has(element.name)) return colourAttributes(element, theme);
    if (element !== rule) return element.attributes;
    const { dxfId: _style, priority: _place, ...rest } = element.attributes;
    return rest;
  });
}

function rawElement(
  element: Element,
  allowed: ReadonlySet<string>,
  attributesOf: (element: Element) => Attributes,
): RawElement {
  const { name, children, text } = element;
  return {
    name,
    attributes: attributesIn(KNOWN, attributesOf(element)),
    children: children
      .filter((one) => allowed.has(one.name))
      .map((one) => rawElement(one, allowed, attributesOf)),
    text: name === "formula" ? text : "",
  };
}

/** Those attributes that the list names: ids of programs' own ("xr:uid") are no part of the standard. */
export function attributesIn(names: ReadonlySet<string>, attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(name)));
}

function colourAttributes(element: Element, theme: Theme): Attributes {
  const colour = colourOf(element, theme);
  return colour === null ? { auto: "1" } : { rgb: `FF${colour}` };
}
