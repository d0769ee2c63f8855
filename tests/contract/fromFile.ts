import { unzipSync } from "fflate";
import { partText, readCells, sheetPaths, type FileCell } from "../xlsx/fileCells.ts";
import { childNamed, childrenNamed, parseXml, type Element } from "../xlsx/xmlTree.ts";
import { sayChart } from "./chartFacts.ts";
import { fileCharts } from "./fileCharts.ts";
import { fileStyles, isOn } from "./fileStyles.ts";
import { FactList, hundredths, plainFormula, sayLook, sheetPlace, type Facts } from "./normalForm.ts";

type Parts = Readonly<Record<string, Uint8Array>>;

/** The facts of an .xlsx file, read from its XML alone. */
export function factsOfFile(xlsx: Uint8Array): Facts {
  const parts = unzipSync(xlsx);
  const list = new FactList();
  const workbook = parseXml(partText(parts, "xl/workbook.xml"));
  const styles = fileStyles(partText(parts, "xl/styles.xml"));
  const cells = readCells(xlsx);
  const sheets = childrenNamed(childNamed(workbook, "sheets"), "sheet");
  const paths = sheetPaths(parts);
  sayNames(list, workbook, sheets);
  const shown: string[] = [];
  sheets.forEach(({ attributes }) => {
    const name = attributes["name"] ?? "";
    const path = paths.get(name) ?? "";
    const sheet = parseXml(partText(parts, path));
    list.say(...sheetPlace(name, attributes["state"] ?? "visible", shown));
    for (const [address, cell] of cells.get(name) ?? []) {
      list.say(`${name}!${address} content`, contentOf(cell));
      const look = styles.looks[cell.style];
      if (look) sayLook(list, `${name}!${address}`, look);
    }
    sayPage(list, name, sheet);
    sayPrinting(list, name, sheet);
    sayRules(list, name, sheet, styles.conditional);
    sayParts(list, name, sheet, parts, path);
  });
  return list.facts;
}

function contentOf(cell: FileCell): string {
  if (cell.formula !== null) return `=${plainFormula(cell.formula)}`;
  return cell.kind === "blank"
    ? ""
    : cell.kind === "boolean"
      ? `boolean ${cell.value === "1"}`
      : `${cell.kind} ${cell.value}`;
}

function sayNames(list: FactList, workbook: Element, sheets: readonly Element[]): void {
  for (const { attributes, text } of childrenNamed(childNamed(workbook, "definedNames"), "definedName")) {
    const scope = sheets[Number(attributes["localSheetId"] ?? -1)]?.attributes["name"];
    if (attributes["name"] === "_xlnm.Print_Titles") {
      const [, columns, rows] = /^(?:[^,]*!(\$[A-Z]+:\$[A-Z]+),?)?(?:.*!(\$\d+:\$\d+))?$/u.exec(text) ?? [];
      if (rows !== undefined) list.say(`${scope} rows on each page`, rows);
      if (columns !== undefined) list.say(`${scope} columns on each page`, columns);
      continue;
    }
    if (attributes["name"] === "_xlnm.Print_Area") {
      list.say(`${scope} printed`, text.replace(/^.*!/u, "").replaceAll("$", ""));
      continue;
    }
    list.say(
      `name ${attributes["name"]}${scope === undefined ? "" : ` of ${scope}`}`,
      `${text}${isOn(attributes["hidden"]) ? ", hidden" : ""}`,
    );
  }
}

function sayPage(list: FactList, name: string, sheet: Element): void {
  const view = childNamed(childNamed(sheet, "sheetViews"), "sheetView");
  const tab = childNamed(childNamed(sheet, "sheetPr"), "tabColor")?.attributes["rgb"] ?? "";
  list.say(`${name} tab`, tab.replace(/^FF/u, ""));
  list.say(`${name} gridlines`, isOn(view?.attributes["showGridLines"] ?? "1") ? "shown" : "hidden");
  const pane = childNamed(view, "pane")?.attributes;
  if (pane?.["state"] === "frozen")
    list.say(`${name} frozen`, `${pane["ySplit"] ?? 0} rows, ${pane["xSplit"] ?? 0} columns`);
  for (const { attributes } of childrenNamed(childNamed(sheet, "cols"), "col")) {
    for (let column = Number(attributes["min"]); column <= Number(attributes["max"]); column += 1)
      list.say(`${name} width of column ${column}`, hundredths(Number(attributes["width"])));
  }
  for (const { attributes } of childrenNamed(childNamed(sheet, "sheetData"), "row")) {
    if (isOn(attributes["customHeight"]))
      list.say(`${name} height of row ${attributes["r"]}`, hundredths(Number(attributes["ht"])));
  }
  const merges = childrenNamed(childNamed(sheet, "mergeCells"), "mergeCell").map(
    ({ attributes }) => attributes["ref"],
  );
  list.say(`${name} merged`, merges.toSorted().join(" "));
  for (const { attributes } of childrenNamed(childNamed(sheet, "hyperlinks"), "hyperlink"))
    list.say(`${name}!${attributes["ref"]} link`, attributes["location"] ?? "");
}

function sayPrinting(list: FactList, name: string, sheet: Element): void {
  const setup = childNamed(sheet, "pageSetup")?.attributes ?? {};
  list.say(
    `${name} page`,
    `${setup["paperSize"] === "9" ? "A4" : setup["paperSize"]} ${setup["orientation"]}`,
  );
  list.say(`${name} fitted to pages`, `${setup["fitToWidth"] ?? 1} wide, ${setup["fitToHeight"] ?? 1} high`);
  const margins = childNamed(sheet, "pageMargins")?.attributes ?? {};
  for (const side of ["left", "right", "top", "bottom", "header", "footer"])
    list.say(`${name} margin ${side}`, hundredths(Number(margins[side])));
  const [, left = "", right = ""] =
    /^&L(.*)&R(.*)$/su.exec(childNamed(childNamed(sheet, "headerFooter"), "oddFooter")?.text ?? "") ?? [];
  list.say(`${name} footer left`, left);
  list.say(`${name} footer right`, right);
}

function sayRules(list: FactList, name: string, sheet: Element, looks: readonly string[]): void {
  const formats = childrenNamed(sheet, "conditionalFormatting").flatMap((format) =>
    childrenNamed(format, "cfRule").map((rule) => ({
      priority: Number(rule.attributes["priority"]),
      text: `${format.attributes["sqref"]}: ${plainFormula(childNamed(rule, "formula")?.text ?? "")}: ${looks[Number(rule.attributes["dxfId"])] ?? ""}`,
    })),
  );
  formats
    .toSorted((a, b) => a.priority - b.priority)
    .forEach(({ text }, index) => list.say(`${name} conditional format ${index + 1}`, text));
  for (const validation of childrenNamed(childNamed(sheet, "dataValidations"), "dataValidation")) {
    const { attributes } = validation;
    const about = `${name}!${attributes["sqref"]} validation`;
    const formula = (which: string): string => childNamed(validation, which)?.text ?? "";
    list.say(
      about,
      attributes["type"] === "list"
        ? `list ${formula("formula1")
            .replace(/^"(.*)"$/su, "$1")
            .replaceAll('""', '"')}`
        : `${attributes["type"]} ${attributes["operator"]} ${formula("formula1")} ${formula("formula2")}`,
    );
    list.say(`${about} blanks`, isOn(attributes["allowBlank"]) ? "allowed" : "refused");
    list.say(
      `${about} prompt`,
      isOn(attributes["showInputMessage"]) ? `${attributes["promptTitle"]}: ${attributes["prompt"]}` : "",
    );
    list.say(
      `${about} refusal`,
      isOn(attributes["showErrorMessage"])
        ? `${attributes["errorStyle"] ?? "stop"}: ${attributes["errorTitle"]}: ${attributes["error"]}`
        : "",
    );
  }
}

/** Tables and charts, which are parts of their own. */
function sayParts(list: FactList, name: string, sheet: Element, parts: Parts, path: string): void {
  const related = relations(parts, path);
  for (const { attributes } of childrenNamed(childNamed(sheet, "tableParts"), "tablePart")) {
    const table = parseXml(partText(parts, related.get(attributes["r:id"] ?? "") ?? ""));
    const about = `table ${table.attributes["displayName"]}`;
    const style = childNamed(table, "tableStyleInfo")?.attributes ?? {};
    list.say(about, `${name}!${table.attributes["ref"]}`);
    list.say(`${about} style`, `${style["name"]}${isOn(style["showRowStripes"]) ? ", banded" : ""}`);
    list.say(`${about} filter buttons`, childNamed(table, "autoFilter") ? "shown" : "");
    const headers = childrenNamed(childNamed(table, "tableColumns"), "tableColumn").map((column) =>
      unmasked(column.attributes["name"] ?? ""),
    );
    list.say(`${about} columns`, JSON.stringify(headers));
  }
  const drawing = related.get(childNamed(sheet, "drawing")?.attributes["r:id"] ?? "");
  if (drawing === undefined) return;
  const drawn = relations(parts, drawing);
  fileCharts(partText(parts, drawing), (id) => partText(parts, drawn.get(id) ?? "")).forEach((chart, index) =>
    sayChart(list, `${name} chart ${index + 1}`, chart),
  );
}

/** Paths of the parts that a part names, by relation. */
function relations(parts: Parts, path: string): Map<string, string> {
  const [, folder = "", file = ""] = /^(.*)\/([^/]+)$/u.exec(path) ?? [];
  const relationsPath = `${folder}/_rels/${file}.rels`;
  if (!parts[relationsPath]) return new Map();
  return new Map(
    parseXml(partText(parts, relationsPath)).children.map(({ attributes }) => [
      attributes["Id"] ?? "",
      (attributes["Target"] ?? "").replace(/^\.\.\//u, "xl/").replace(/^\//u, ""),
    ]),
  );
}

function unmasked(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
