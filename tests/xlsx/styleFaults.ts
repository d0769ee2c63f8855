import { orderFault, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed, everyElement } from "./xmlTree.ts";

const ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FONT =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const BORDER = "left right top bottom diagonal vertical horizontal".split(" ");
const DXF = "font numFmt fill alignment border protection".split(" ");
const COUNTED = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
const REFERENCES = { fontId: "fonts", fillId: "fills", borderId: "borders" } as const;
const FIRST_OWN_FORMAT = 164;

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
    ...childrenNamed(childNamed(styles, "cellXfs"), "xf").flatMap(({ attributes }) => [
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
