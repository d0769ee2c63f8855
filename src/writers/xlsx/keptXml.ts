import type { Area, Attributes, KeptElement, KeptSheet } from "../../workbook/kept.ts";
import type { WorkbookPlan } from "../../workbook/plan.ts";
import { blockAddress } from "../../workbook/address.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { xmlText } from "./xml.ts";

/**
 * What the user of a workbook has made, as elements of a file: what hucre knows no words for is put into the parts that it has
 * written (package.ts).
 */
export interface KeptInserts {
  /** For each sheet what is put into its part; null for nothing. */
  readonly sheets: readonly (SheetInserts | null)[];
  /** Styles of conditional formats, after those that are there. */
  readonly looks: readonly string[];
  /** Names, after those that are there. */
  readonly names: string;
  readonly protection: string;
}

export interface SheetInserts {
  readonly protection: string;
  /** Each with how many of the program's rules come before it. @param priority its place among all */
  readonly conditions: readonly {
    readonly after: number;
    readonly xml: (priority: number, firstLook: number) => string;
  }[];
  readonly validations: readonly string[];
  /** How deep rows and columns are grouped. */
  readonly levels: { readonly rows: number; readonly columns: number };
}

/** @throws FormulaFault for a formula that cannot be read; what is opened has none */
export function keptInserts(plan: WorkbookPlan): KeptInserts {
  const looks: string[] = [];
  const sheets = plan.sheets.map(({ kept }) => (kept ? sheetInserts(kept, looks) : null));
  const indexOf = new Map(plan.sheets.map(({ name }, index) => [name, index]));
  const names = plan.kept?.names.map(({ name, formula, sheet, hidden, comment }) =>
    element("definedName", {
      text: fileFormula(formula, null),
      attributes: {
        name,
        ...(sheet === null ? {} : { localSheetId: String(indexOf.get(sheet) ?? 0) }),
        ...(hidden ? { hidden: "1" } : {}),
        ...(comment === undefined ? {} : { comment }),
      },
    }),
  );
  const { protection } = plan.kept ?? {};
  return {
    sheets,
    looks,
    names: names?.join("") ?? "",
    protection: protection ? element("workbookProtection", { attributes: protection }) : "",
  };
}

function sheetInserts(kept: KeptSheet, looks: string[]): SheetInserts {
  const { protection, conditions = [], validations = [], rows, columns } = kept;
  const deepest = (lines: KeptSheet["rows"]): number =>
    Math.max(0, ...[...(lines ?? [])].map(([, { level = 0 }]) => level));
  return {
    protection: protection ? element("sheetProtection", { attributes: protection }) : "",
    conditions: conditions.map(({ at, rule, look, after }) => {
      const style = look ? looks.push(keptXml(look)) - 1 : null;
      return {
        after,
        xml: (priority, firstLook) => {
          const number = style === null ? {} : { dxfId: String(firstLook + style) };
          const attributes = { ...rule.attributes, ...number, priority: String(priority) };
          const children = keptXml({ ...rule, attributes });
          return `<conditionalFormatting sqref="${cells(at)}">${children}</conditionalFormatting>`;
        },
      };
    }),
    validations: validations.map(({ at, attributes, first, second }) => {
      const formula = (name: string, text: string | null): string =>
        text === null ? "" : element(name, { text: fileFormula(text, null) });
      const children = formula("formula1", first) + formula("formula2", second);
      return element("dataValidation", { attributes: { ...attributes, sqref: cells(at) }, children });
    }),
    levels: { rows: deepest(rows), columns: deepest(columns) },
  };
}

function cells(at: readonly Area[]): string {
  return at.map(blockAddress).join(" ");
}

/** An element as it is kept, its formulas in the notation of files. */
function keptXml({ name, attributes, children, text }: KeptElement): string {
  if (name === "formula") return element(name, { attributes, text: fileFormula(text, null) });
  const { val } = attributes;
  const isFormula = name === "cfvo" && attributes["type"] === "formula" && val !== undefined;
  return element(name, {
    attributes: isFormula ? { ...attributes, val: fileFormula(val, null) } : attributes,
    children: children.map(keptXml).join(""),
  });
}

function element(
  name: string,
  {
    attributes = {},
    text = "",
    children = "",
  }: { readonly attributes?: Attributes; readonly text?: string; readonly children?: string },
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inner = xmlText(text) + children;
  return inner === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${inner}</${name}>`;
}

/** Line breaks in an attribute, as in the words of a rule, would be read as spaces. */
function attribute(text: string): string {
  return xmlText(text).replaceAll("\n", "&#10;").replaceAll("\r", "&#13;").replaceAll("\t", "&#9;");
}
