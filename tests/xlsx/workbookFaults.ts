import { bookOf, type Book } from "./book.ts";
import { formulaFaults } from "./formulaFaults.ts";
import { orderFault, rangeOf, repeated, type Parts } from "./packageFaults.ts";
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
  const book = bookOf(parts);
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
      // oxlint-disable-next-line no-control-regex
      .filter((name) => name === "" || name.length > 31 || /[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name))
      .map((name) => `sheet name ${name}`),
    // Excel keeps this name for its own list of changes.
    ...names.filter((name) => name.toLowerCase() === "history").map((name) => `sheet name ${name}`),
    ...sheets
      .map((sheet) => Number(sheet.attributes["sheetId"]))
      .filter((id) => !(id >= 1 && id <= 65_534))
      .map((id) => `sheet id ${id}`),
    ...(Number(activeTab) < sheets.length ? [] : ["no sheet is active"]),
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
    ...defined.flatMap((name) => nameFaults(book, name, names)),
  ];
}

/** A name that Excel takes as one (ECMA-376 part 1, 18.2.5), and that means what there is. */
function nameFaults(book: Book, { attributes, text }: Element, sheets: readonly string[]): string[] {
  const { name = "", localSheetId } = attributes;
  const bare = name.replace(/^_xlnm\./, "");
  const isLegal =
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(bare) &&
    !/^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r\d*|c\d*)$/i.test(bare);
  const scope = localSheetId === undefined ? -1 : Number(localSheetId);
  const isOfPage = ["_xlnm.Print_Titles", "_xlnm.Print_Area", "_xlnm._FilterDatabase"].includes(name);
  const isMark = name === "Otplata_Sheet";
  return [
    ...(isLegal ? [] : [`name ${name}`]),
    ...(scope < sheets.length ? [] : [`scope ${localSheetId}`]),
    ...(isMark && !/^"(?:[^"]|""){1,255}"$/.test(text) ? [`defined name ${name}: ${text}`] : []),
    ...unknownSheets(text, sheets).map((sheet) => `defined name of a missing sheet: ${sheet}`),
    ...(isOfPage
      ? pageNameFaults(text, sheets[scope] ?? "").map((fault) => `${name}: ${fault}`)
      : formulaFaults(text, { sheet: scope, isArray: true }, book).map(
          (fault) => `defined name ${name}: ${text}: ${fault}`,
        )),
  ];
}

/** What is printed, and what is repeated on each page, is a part of the sheet whose name it is. */
function pageNameFaults(text: string, sheet: string): string[] {
  const areas = [...text.matchAll(/(?:^|,)((?:'(?:[^']|'')+'|[^,!']+)!)?([^,]*)/g)];
  return areas.flatMap(([, of = "", area = ""]) => {
    const name = of.slice(0, -1).replace(/^'(.*)'$/s, "$1").replaceAll("''", "'"); // prettier-ignore
    const isArea = /^\$[A-Z]+:\$[A-Z]+$|^\$\d+:\$\d+$/.test(area) || rangeOf(area.replaceAll("$", ""));
    return [...(name === sheet ? [] : [`of ${of} on ${sheet}`]), ...(isArea ? [] : [`no area ${area}`])];
  });
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
