import { orderFault, repeated, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed, everyElement, type Element } from "./xmlTree.ts";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FONT =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const BORDER = "left right top bottom diagonal vertical horizontal".split(" ");
const DXF = "font numFmt fill alignment border protection".split(" ");
const COUNTED = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
const REFERENCES = { fontId: "fonts", fillId: "fills", borderId: "borders" } as const;
const FIRST_OWN_FORMAT = 164;
/** Excel's limits of a workbook ("Excel specifications and limits"). */
const MOST = { cellXfs: 65_490, fonts: 512, numFmts: 200 } as const;
const LONGEST_FORMAT = 255;
const MOST_SECTIONS = 4;

export function styleFaults(parts: Parts): string[] {
  const path = "xl/styles.xml";
  const styles = parts.get(path);
  if (!styles) return ["no styles"];
  const size = (name: string): number => childNamed(styles, name)?.children.length ?? 0;
  const formats = childrenNamed(childNamed(styles, "numFmts"), "numFmt").map(({ attributes }) =>
    Number(attributes["numFmtId"]),
  );
  const counts = COUNTED.filter((name) => {
    const element = childNamed(styles, name);
    return element && Number(element.attributes["count"]) !== element.children.length;
  });
  const elements = everyElement(styles);
  const colours = elements
    .map(({ attributes }) => attributes["rgb"])
    .filter((rgb) => rgb !== undefined && !/^[\dA-F]{8}$/.test(rgb));
  return [
    ...orderFault(path, styles, ORDER),
    ...elements.filter(({ name }) => name === "font").flatMap((font) => orderFault(path, font, FONT)),
    ...elements.filter(({ name }) => name === "border").flatMap((border) => orderFault(path, border, BORDER)),
    ...elements.filter(({ name }) => name === "dxf").flatMap((dxf) => orderFault(path, dxf, DXF)),
    ...counts.map((name) => `${path}: count of ${name}`),
    ...colours.map((rgb) => `${path}: colour ${rgb}`),
    ...Object.entries(MOST)
      .filter(([name, most]) => size(name) > most)
      .map(([name]) => `${path}: ${size(name)} ${name}`),
    ...repeated(formats.map(String)).map((id) => `${path}: number format ${id} twice`),
    ...elements
      .filter(({ name }) => name === "numFmt")
      .map(({ attributes }) => attributes["formatCode"] ?? "")
      .filter((code) => !isFormat(code))
      .map((code) => `${path}: number format ${code}`),
    ...fillFaults(styles).map((fault) => `${path}: ${fault}`),
    ...elements
      .filter(({ name }) => name === "font")
      .flatMap((font) => fontFaults(font).map((fault) => `${path}: ${fault}`)),
    ...childrenNamed(childNamed(styles, "cellStyleXfs"), "xf").flatMap(({ attributes }) =>
      Object.entries(REFERENCES)
        .filter(([name, list]) => Number(attributes[name] ?? "0") >= size(list))
        .map(([name]) => `${path}: ${name} of a named style`),
    ),
    ...childrenNamed(childNamed(styles, "cellXfs"), "xf").flatMap(({ attributes }) => [
      ...(Number(attributes["xfId"] ?? "0") < Math.max(size("cellStyleXfs"), 1) ? [] : [`${path}: xfId`]),
      ...Object.entries(REFERENCES).flatMap(([name, list]) =>
        Number(attributes[name]) < size(list) ? [] : [`${path}: ${name}`],
      ),
      ...(Number(attributes["numFmtId"]) < FIRST_OWN_FORMAT ||
      formats.includes(Number(attributes["numFmtId"]))
        ? []
        : [`${path}: number format ${attributes["numFmtId"]}`]),
    ]),
  ];
}

/** Excel takes the first two fills for its own, whatever stands there. */
function fillFaults(styles: Element): string[] {
  const fills = childrenNamed(childNamed(styles, "fills"), "fill").map(
    (fill) => childNamed(fill, "patternFill")?.attributes["patternType"],
  );
  return fills[0] === "none" && fills[1] === "gray125" ? [] : ["the first two fills"];
}

function fontFaults(font: Element): string[] {
  const size = childNamed(font, "sz")?.attributes["val"];
  const name = childNamed(font, "name")?.attributes["val"];
  return [
    ...(size === undefined || (Number(size) >= 1 && Number(size) <= 409) ? [] : [`font size ${size}`]),
    ...(name === undefined || (name.length >= 1 && name.length <= 31) ? [] : [`typeface ${name}`]),
  ];
}

/** Whether a number format is one, as far as its characters and sections tell (ECMA-376 part 1, 18.8.31). */
function isFormat(code: string): boolean {
  const inBrackets =
    /\[(?:\$[^\]]*|black|blue|cyan|green|magenta|red|white|yellow|color\s?\d+|[<>=]+-?\d+(?:\.\d+)?|h+|m+|s+)\]/gi;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./gs, "").replace(inBrackets, "");
  return (
    code.length <= LONGEST_FORMAT &&
    bare.split(";").length <= MOST_SECTIONS &&
    /^[0#?.,%@eE+\-/:;dmyhsAaPpMGgeneralbB$()!'^&~{}<>= ]*$/.test(bare)
  );
}
