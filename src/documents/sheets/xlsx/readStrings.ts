import { Problem } from "../../../messages/message.ts";
import { walkXml } from "../../xml/walkXml.ts";

/**
 * Shared strings in their order (ECMA-376 part 1, 18.4): runs joined, phonetic hints left out.
 * @throws Problem where a string begins within another: one of them would be lost, and the cells that are of it empty
 */
export async function readStrings(xml: string, document: string): Promise<string[]> {
  const strings: string[] = [];
  let text: string[] | null = null;
  let within = "";
  let phonetic = 0;
  await walkXml(xml, document, {
    open: (name) => {
      if (name === "si") {
        if (text !== null) throw new Problem("errors:xmlDamaged", { document }, { document });
        text = [];
      } else if (name === "rPh") phonetic += 1;
      within = name;
    },
    close: (name) => {
      if (name === "si") {
        strings.push(unescaped((text ?? []).join("")));
        text = null;
      } else if (name === "rPh") phonetic -= 1;
      within = "";
    },
    text: (piece) => {
      if (within === "t" && phonetic === 0) text?.push(piece);
    },
  });
  return strings;
}

/** Characters that XML cannot hold are written as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
