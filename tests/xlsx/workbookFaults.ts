import { orderFault, repeated, type Parts } from "./packageFaults.ts";
import { childNamed, childrenNamed, type Element } from "./xmlTree.ts";

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
  // From left to right, as a text may hold apostrophes and a sheet's name quotation marks.
  return [...formula.matchAll(/"(?:[^"]|"")*"|'((?:[^']|'')+)'!/g)]
    .flatMap(([, name]) => (name === undefined ? [] : [name.replaceAll("''", "'")]))
    .filter((name) => !names.includes(name));
}

export function workbookFaults(parts: Parts): string[] {
  const workbook = parts.get("xl/workbook.xml");
  if (!workbook) return ["no workbook"];
  const names = sheetNames(parts);
  const sheets = childrenNamed(childNamed(workbook, "sheets"), "sheet");
  const defined = childrenNamed(childNamed(workbook, "definedNames"), "definedName");
  const { activeTab = "0" } = childNamed(childNamed(workbook, "bookViews"), "workbookView")?.attributes ?? {};
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
    ...(names.length > 0 && sheets.every(({ attributes }) => attributes["state"] !== undefined)
      ? ["no sheet is shown"]
      : []),
    ...(sheets[Number(activeTab)]?.attributes["state"] === undefined ? [] : ["the active sheet is hidden"]),
    ...sheets.flatMap(({ attributes: { state = "visible", name = "" } }) =>
      ["visible", "hidden", "veryHidden"].includes(state) ? [] : [`state ${state} of sheet ${name}`],
    ),
    ...markFaults(defined, names),
    ...repeated(scoped).map((name) => `defined name twice: ${name}`),
    ...defined.flatMap(({ attributes, text }) => {
      const scope = attributes["localSheetId"];
      const reference = /^'(?:[^']|'')+'!\$[A-Z$\d]+(?::\$[A-Z$\d]+)?$/.test(text);
      const mark = attributes["name"] === "Otplata_Sheet" && /^"(?:[^"]|""){1,255}"$/.test(text);
      return [
        ...(reference || mark ? [] : [`defined name ${attributes["name"]}: ${text}`]),
        ...unknownSheets(text, names).map((sheet) => `defined name of a missing sheet: ${sheet}`),
        ...(scope !== undefined && Number(scope) >= names.length ? [`scope ${scope}`] : []),
      ];
    }),
  ];
}

/** Each sheet bears its own mark, which nobody sees. */
function markFaults(defined: readonly Element[], names: readonly string[]): string[] {
  const marks = defined.filter(({ attributes }) => attributes["name"] === "Otplata_Sheet");
  return [
    ...names
      .filter((_, index) => !marks.some(({ attributes }) => attributes["localSheetId"] === String(index)))
      .map((name) => `sheet ${name} without a mark`),
    ...marks
      .filter(({ attributes }) => attributes["hidden"] !== "1" || attributes["localSheetId"] === undefined)
      .map(({ text }) => `mark ${text} for all to see`),
    ...repeated(marks.map(({ text }) => text)).map((text) => `mark ${text} twice`),
  ];
}
