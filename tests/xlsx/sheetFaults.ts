import { parseAddress } from "../../src/workbook/address.ts";
import { orderFault, overlap, pathsIn, rangeOf, type Parts } from "./packageFaults.ts";
import { sheetNames, unknownSheets } from "./workbookFaults.ts";
import { childNamed, childrenNamed, everyElement, type Element } from "./xmlTree.ts";

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
/** Functions that must carry "_xlfn." in files. */
const BARE_LATER_FUNCTION =
  /(?<![.\w])(LET|XLOOKUP|XMATCH|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|IFNA|DAYS|NUMBERVALUE)\(/;

export function sheetFaults(parts: Parts): string[] {
  const names = sheetNames(parts);
  return pathsIn(parts, "xl/worksheets/").flatMap((path) => {
    const sheet = parts.get(path);
    if (!sheet) return [];
    return [
      ...orderFault(path, sheet, ORDER),
      ...cellFaults(parts, sheet).map((fault) => `${path}: ${fault}`),
      ...formulaFaults(sheet, names).map((fault) => `${path}: ${fault}`),
      ...ruleFaults(parts, sheet, names).map((fault) => `${path}: ${fault}`),
      ...mergeFaults(sheet).map((fault) => `${path}: ${fault}`),
    ];
  });
}

function cellFaults(parts: Parts, sheet: Element): string[] {
  const shared = childrenNamed(parts.get("xl/sharedStrings.xml"), "si").length;
  const styles = childNamed(parts.get("xl/styles.xml"), "cellXfs")?.children.length ?? 0;
  let lastRow = 0;
  return childrenNamed(childNamed(sheet, "sheetData"), "row").flatMap((row) => {
    const number = Number(row.attributes["r"]);
    const faults = number > lastRow ? [] : [`row ${number} after ${lastRow}`];
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const { r = "", s = "0", t } = cell.attributes;
      const place = parseAddress(r);
      const value = childNamed(cell, "v")?.text ?? "";
      if (!place || place.row !== number - 1 || place.column <= lastColumn)
        faults.push(`cell ${r} in row ${number}`);
      if (Number(s) >= styles) faults.push(`style ${s} of ${r}`);
      if (t === "s" && !(Number(value) < shared)) faults.push(`shared text ${value} of ${r}`);
      if (t === undefined && value !== "" && !Number.isFinite(Number(value)))
        faults.push(`number ${value} in ${r}`);
      if (value.length > 32_767) faults.push(`long text in ${r}`);
      lastColumn = place?.column ?? lastColumn;
    }
    return faults;
  });
}

function formulaFaults(sheet: Element, names: readonly string[]): string[] {
  const formulas = everyElement(sheet).filter(({ name }) =>
    ["f", "formula", "formula1", "formula2"].includes(name),
  );
  return formulas.flatMap(({ text }) => {
    const code = text.replace(/"(?:[^"]|"")*"/g, '""');
    const bad =
      text.startsWith("=") || text.length > 8192 || code.includes("[@") || BARE_LATER_FUNCTION.test(code);
    return [
      ...(bad ? [`formula ${text}`] : []),
      ...unknownSheets(code, names).map((name) => `missing sheet ${name}`),
    ];
  });
}

function ruleFaults(parts: Parts, sheet: Element, names: readonly string[]): string[] {
  const differential = childNamed(parts.get("xl/styles.xml"), "dxfs")?.children.length ?? 0;
  const rules = childrenNamed(sheet, "conditionalFormatting").flatMap((format) => format.children);
  const validations = childNamed(sheet, "dataValidations")?.children ?? [];
  const links = childNamed(sheet, "hyperlinks")?.children ?? [];
  const footer = childNamed(childNamed(sheet, "headerFooter"), "oddFooter")?.text ?? "";
  return [
    ...rules
      .filter(({ attributes }) => !(Number(attributes["dxfId"]) < differential))
      .map(() => "style of a rule"),
    ...rules.flatMap((rule) =>
      rule.children.filter(({ text }) => /\[|!/.test(text)).map(({ text }) => `rule ${text}`),
    ),
    ...validations.flatMap((validation) => {
      const { promptTitle = "", prompt = "", errorTitle = "", error = "", type } = validation.attributes;
      const list = type === "list" ? (childNamed(validation, "formula1")?.text ?? "").length - 2 : 0;
      const long =
        promptTitle.length > 32 || errorTitle.length > 32 || prompt.length > 255 || error.length > 225;
      return long || list > 255 ? [`validation of ${validation.attributes["sqref"]}`] : [];
    }),
    ...links.flatMap(({ attributes }) =>
      unknownSheets(attributes["location"] ?? "", names).map((name) => `link to ${name}`),
    ),
    ...(footer.length > 255 ? ["long footer"] : []),
  ];
}

function mergeFaults(sheet: Element): string[] {
  const merges = (childNamed(sheet, "mergeCells")?.children ?? []).map(
    ({ attributes }) => attributes["ref"] ?? "",
  );
  return merges.flatMap((merge, index) => [
    ...(rangeOf(merge) ? [] : [`merge ${merge}`]),
    ...merges
      .slice(0, index)
      .filter((other) => overlap(merge, other))
      .map((other) => `merges ${merge} and ${other}`),
  ]);
}
