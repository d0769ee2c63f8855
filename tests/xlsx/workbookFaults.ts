import { orderFault, repeated, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed } from "./xmlTree.ts";

const WORKBOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr".split(
    " ",
  );

export function sheetNames(parts: Parts): string[] {
  const sheets = childNamed(parts.get("xl/workbook.xml"), "sheets");
  return childrenNamed(sheets, "sheet").map((sheet) => sheet.attributes["name"] ?? "");
}

/** Whether every sheet that a formula or reference mentions, in apostrophes, exists. */
export function unknownSheets(formula: string, names: readonly string[]): string[] {
  return [...formula.replace(/"(?:[^"]|"")*"/g, "").matchAll(/'((?:[^']|'')+)'!/g)]
    .map(([, name = ""]) => name.replaceAll("''", "'"))
    .filter((name) => !names.includes(name));
}

export function workbookFaults(parts: Parts): string[] {
  const workbook = parts.get("xl/workbook.xml");
  if (!workbook) return ["no workbook"];
  const names = sheetNames(parts);
  const sheets = childrenNamed(childNamed(workbook, "sheets"), "sheet");
  const defined = childrenNamed(childNamed(workbook, "definedNames"), "definedName");
  const scoped = defined.map(
    ({ attributes }) => `${attributes["name"]?.toLowerCase()}/${attributes["localSheetId"] ?? ""}`,
  );
  return [
    ...orderFault("xl/workbook.xml", workbook, WORKBOOK_ORDER),
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `two sheets ${name}`),
    ...names
      .filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      .map((name) => `sheet name ${name}`),
    ...repeated(sheets.map((sheet) => sheet.attributes["sheetId"] ?? "")).map((id) => `sheet id ${id} twice`),
    ...repeated(scoped).map((name) => `defined name twice: ${name}`),
    ...defined.flatMap(({ attributes, text }) => {
      const scope = attributes["localSheetId"];
      const reference = /^'(?:[^']|'')+'!\$[A-Z$\d]+(?::\$[A-Z$\d]+)?$/.test(text);
      return [
        ...(reference ? [] : [`defined name ${attributes["name"]}: ${text}`]),
        ...unknownSheets(text, names).map((sheet) => `defined name of a missing sheet: ${sheet}`),
        ...(scope !== undefined && Number(scope) >= names.length ? [`scope ${scope}`] : []),
      ];
    }),
  ];
}
