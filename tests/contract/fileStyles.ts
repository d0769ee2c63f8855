import { childNamed, childrenNamed, parseXml, type Element } from "../xlsx/xmlTree.ts";
import type { Look } from "./normalForm.ts";

/** Number formats that a file names by number alone, as far as any writer of ours uses them. */
const BUILT_IN: Readonly<Record<string, string>> = {
  "0": "General",
  "1": "0",
  "3": "#,##0",
  "4": "#,##0.00",
  "49": "@",
};

/** The looks of a file's styles, by index, and those of its conditional formats. */
export function fileStyles(xml: string): {
  readonly looks: readonly Look[];
  readonly conditional: readonly string[];
} {
  const root = parseXml(xml);
  const formats = new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes["numFmtId"],
      attributes["formatCode"] ?? "",
    ]),
  );
  const list = (name: string): readonly Element[] => childNamed(root, name)?.children ?? [];
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const looks = list("cellXfs").map((xf): Look => {
    const { attributes } = xf;
    const id = attributes["numFmtId"] ?? "0";
    const alignment = childNamed(xf, "alignment")?.attributes ?? {};
    return {
      numberFormat: formats.get(id) ?? BUILT_IN[id] ?? `built-in ${id}`,
      ...fontOf(fonts[Number(attributes["fontId"] ?? 0)]),
      fill: fillOf(fills[Number(attributes["fillId"] ?? 0)]),
      edges: edgesOf(borders[Number(attributes["borderId"] ?? 0)]),
      horizontal: alignment["horizontal"] ?? "general",
      vertical: alignment["vertical"] ?? "bottom",
      indent: Number(alignment["indent"] ?? 0),
      wrap: isOn(alignment["wrapText"]),
    };
  });
  return { looks, conditional: list("dxfs").map(conditionalLook) };
}

export function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}

type Font = Pick<Look, "typeface" | "size" | "bold" | "italic" | "underline" | "colour">;

function fontOf(font: Element | undefined): Font {
  return {
    typeface: childNamed(font, "name")?.attributes["val"] ?? "Calibri",
    size: Number(childNamed(font, "sz")?.attributes["val"] ?? 11),
    bold: childNamed(font, "b") !== undefined,
    italic: childNamed(font, "i") !== undefined,
    underline: childNamed(font, "u") !== undefined,
    colour: colourOf(childNamed(font, "color")) ?? "000000",
  };
}

function fillOf(fill: Element | undefined): string | null {
  const pattern = childNamed(fill, "patternFill");
  return pattern?.attributes["patternType"] === "solid" ? colourOf(childNamed(pattern, "fgColor")) : null;
}

function edgesOf(border: Element | undefined): Record<string, string> {
  return Object.fromEntries(
    (border?.children ?? []).flatMap((side) => {
      const style = side.attributes["style"];
      return style ? [[side.name, `${style} ${colourOf(childNamed(side, "color")) ?? "000000"}`]] : [];
    }),
  );
}

/** Conditional formats take the ground from bgColor. */
function conditionalLook(dxf: Element): string {
  const font = childNamed(dxf, "font");
  const ground = colourOf(childNamed(childNamed(childNamed(dxf, "fill"), "patternFill"), "bgColor"));
  const parts = [
    childNamed(font, "b") ? "bold" : "",
    childNamed(font, "i") ? "italic" : "",
    colourOf(childNamed(font, "color")) ?? "",
    ground ? `on ${ground}` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function colourOf(element: Element | undefined): string | null {
  const rgb = element?.attributes["rgb"];
  return rgb ? rgb.slice(-6).toUpperCase() : null;
}
