import type { Area, RawElement } from "../../workbook/userContent.ts";
import { blockAddress } from "../../workbook/address.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { element, xmlText } from "./xml.ts";

/**
 * An element as the user's program wrote it, its formulas in the notation of files.
 * @throws FormulaFault for a formula that cannot be read; what is opened has none
 */
export function elementXml({ name, attributes, children, text }: RawElement): string {
  if (name === "formula") return element(name, attributes, xmlText(fileFormula(text, null)));
  const { val } = attributes;
  const isFormula = name === "cfvo" && attributes["type"] === "formula" && val !== undefined;
  return element(
    name,
    isFormula ? { ...attributes, val: fileFormula(val, null) } : attributes,
    children.map(elementXml).join(""),
  );
}

/** Cells that a rule is for. */
export function areasText(at: readonly Area[]): string {
  return at.map(blockAddress).join(" ");
}
