import { walkXml } from "../../xml/walkXml.ts";
import { BUILT_IN_FORMATS } from "../builtInFormats.ts";

/** Number formats by the style index of cells (ECMA-376 part 1, 18.8.10 and 18.8.31). */
export async function readFormats(xml: string, document: string): Promise<string[]> {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let isCells = false;
  await walkXml(xml, document, {
    open: (name, attribute) => {
      if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "General");
      else if (name === "cellXfs") isCells = true;
      else if (name === "xf" && isCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        formats.push(codes.get(id) ?? BUILT_IN_FORMATS[id] ?? "General");
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCells = false;
    },
    text: () => undefined,
  });
  return formats;
}
