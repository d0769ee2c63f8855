import { unescaped } from "../../documents/sheets/xlsx/readStrings.ts";
import { walkXml } from "../../documents/xml/walkXml.ts";
import type { CellRun } from "../../workbook/userContent.ts";
import type { FileStyles } from "./readStyles.ts";
import { fontOf } from "./readStyles.ts";
import { child, childrenOf, TreeBuilder, type Element } from "../../documents/xml/xmlTree.ts";

/** Of those shared strings that are made of several runs, the runs by the string's number (ECMA-376 part 1, 18.4.8). */
export async function readRuns(
  xml: string,
  document: string,
  theme: FileStyles["theme"],
): Promise<ReadonlyMap<number, readonly CellRun[]>> {
  const found = new Map<number, readonly CellRun[]>();
  // Nearly all files have none, and some have hundreds of thousands of strings.
  if (!/<(?:\w+:)?rPr[\s/>]/u.test(xml)) return found;
  let index = -1;
  let tree: TreeBuilder | null = null;
  await walkXml(xml, document, {
    open: (name, attribute, all) => {
      if (name === "si") {
        index += 1;
        tree = new TreeBuilder();
      }
      tree?.open(name, attribute, all);
    },
    close: (name) => {
      tree?.close();
      if (name !== "si") return;
      const runs = tree && textRuns(tree.top, theme);
      if (runs) found.set(index, runs);
      tree = null;
    },
    text: (text) => tree?.text(text),
  });
  return found;
}

/** The runs of a text; null for one that looks as its cell does throughout. */
export function textRuns(string: Element, theme: FileStyles["theme"]): readonly CellRun[] | null {
  const runs = childrenOf(string, "r").map((run): CellRun => {
    const font = child(run, "rPr");
    return { text: unescaped(child(run, "t")?.text ?? ""), drawn: font ? fontOf(font, theme) : null };
  });
  return runs.some(({ drawn }) => drawn !== null) ? runs : null;
}
