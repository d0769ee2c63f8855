import { walkXml } from "../../xml/walkXml.ts";
import type { OpenedZip } from "../../zip/openZip.ts";

export interface Relation {
  /** Last word of its type: "worksheet", "sharedStrings". */
  readonly type: string;
  /** Path of the part within the package, without a "/" in front. */
  readonly target: string;
}

const MAIN =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template|addin)\.macroEnabled)\.main\+xml$/u;

/** Path of the workbook's main part by [Content_Types].xml, else where programs put it. */
export async function workbookPath(zip: OpenedZip, document: string): Promise<string> {
  let path = "xl/workbook.xml";
  if (zip.has("[Content_Types].xml"))
    await walkXml(zip.xml("[Content_Types].xml"), document, {
      open: (name, attribute) => {
        if (name !== "Override" || !MAIN.test(attribute("ContentType") ?? "")) return;
        path = (attribute("PartName") ?? path).replace(/^\//u, "");
      },
      close: () => undefined,
      text: () => undefined,
    });
  return path;
}

/** Relations of a part by their id (ECMA-376 part 2, 9.3); those that point outside of the package are left out. */
export async function relationsOf(
  zip: OpenedZip,
  path: string,
  document: string,
): Promise<Map<string, Relation>> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(file)) return relations;
  await walkXml(zip.xml(file), document, {
    open: (name, attribute) => {
      if (name !== "Relationship" || attribute("TargetMode") === "External") return;
      const target = attribute("Target") ?? "";
      const type = (attribute("Type") ?? "").split("/").at(-1) ?? "";
      relations.set(attribute("Id") ?? "", { type, target: resolved(folder, target) });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
