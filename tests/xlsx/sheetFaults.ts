import { parseAddress } from "../../src/workbook/address.ts";
import { bookOf, rangesOf, type Book } from "./book.ts";
import { formulaFaults } from "./formulaFaults.ts";
import { linkFaults } from "./linkFaults.ts";
import { mergeFaults } from "./mergeFaults.ts";
import { orderFault, rangeOf, repeated, type Parts } from "./packageFaults.ts";
import { pageFaults } from "./pageFaults.ts";
import { validationFaults } from "./validationFaults.ts";
import { viewFaults } from "./viewFaults.ts";
import { childNamed, childrenNamed, type Element } from "./xmlTree.ts";

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
const LONGEST_TEXT = 32_767;
const ERRORS = "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA".split(" ");
const MOST_DIGITS = 17;

export function sheetFaults(parts: Parts): string[] {
  const book = bookOf(parts);
  return book.sheets.flatMap((sheet, index) => {
    const faults = [
      ...cellFaults(parts, sheet.root),
      ...cellFormulaFaults(sheet.root, index, book),
      ...conditionFaults(parts, sheet.root, index, book),
      ...validationFaults(sheet.root, index, book),
      ...linkFaults(sheet.root, book),
      ...mergeFaults(sheet),
      ...viewFaults(book, index),
      ...pageFaults(sheet.root),
    ];
    return [
      ...orderFault(sheet.path, sheet.root, ORDER),
      ...faults.map((fault) => `${sheet.path}: ${fault}`),
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
      if (t === "s" && !(/^\d+$/.test(value) && Number(value) < shared))
        faults.push(`shared text ${value} of ${r}`);
      if (t === "s" && childNamed(cell, "f")) faults.push(`a formula with a shared text in ${r}`);
      faults.push(...valueFaults(t ?? "n", value).map((fault) => `${fault} in ${r}`));
      lastColumn = place?.column ?? lastColumn;
    }
    return faults;
  });
}

function valueFaults(type: string, value: string): string[] {
  switch (type) {
    case "n": {
      if (value === "") return [];
      if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value)) return [`number ${value}`];
      const digits = value.replace(/[eE].*|[-.]|^0+/g, "").replace(/^0+|0+$/g, "");
      return digits.length > MOST_DIGITS ? [`number ${value} of ${digits.length} digits`] : [];
    }
    case "b":
      return value === "0" || value === "1" ? [] : [`truth ${value}`];
    case "e":
      return ERRORS.includes(value) ? [] : [`error ${value}`];
    case "str":
      return value.length > LONGEST_TEXT ? ["long text"] : [];
    default:
      return type === "s" || type === "inlineStr" ? [] : [`type ${type}`];
  }
}

function cellFormulaFaults(sheet: Element, index: number, book: Book): string[] {
  const cells = childrenNamed(childNamed(sheet, "sheetData"), "row").flatMap((row) => row.children);
  return cells.flatMap((cell) => {
    const formula = childNamed(cell, "f");
    if (!formula || formula.text === "") return [];
    const isArray = formula.attributes["t"] === "array";
    const faults = formulaFaults(formula.text, { sheet: index, isArray }, book);
    if (isArray && !rangeOf(formula.attributes["ref"] ?? "")) faults.push("no range of the array");
    return faults.map((fault) => `formula ${formula.text} in ${cell.attributes["r"] ?? ""}: ${fault}`);
  });
}

function conditionFaults(parts: Parts, sheet: Element, index: number, book: Book): string[] {
  const differential = childNamed(parts.get("xl/styles.xml"), "dxfs")?.children.length ?? 0;
  const formats = childrenNamed(sheet, "conditionalFormatting");
  const rules = formats.flatMap((format) => childrenNamed(format, "cfRule"));
  return [
    ...formats
      .filter(({ attributes }) => !rangesOf(attributes["sqref"]))
      .map(({ attributes }) => `rule of ${attributes["sqref"]}`),
    ...rules
      .filter(({ attributes }) => !(Number(attributes["dxfId"]) < differential))
      .map(() => "style of a rule"),
    ...rules.flatMap((rule) => {
      const formulas = childrenNamed(rule, "formula");
      return [
        ...(formulas.length > 3 ? ["a rule of more than three formulas"] : []),
        ...formulas.flatMap(({ text }) => [
          // Excel 2007 knows no other sheet here, and Excel refuses it through its API.
          ...(text.includes("!") ? [`rule ${text}: another sheet`] : []),
          ...formulaFaults(text, { sheet: index, isRule: true }, book).map(
            (fault) => `rule ${text}: ${fault}`,
          ),
        ]),
      ];
    }),
    ...repeated(rules.map(({ attributes }) => attributes["priority"] ?? "")).map(
      (priority) => `priority ${priority} twice`,
    ),
  ];
}
