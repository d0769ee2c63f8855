import type { Block } from "../../workbook/plan.ts";
import type { RawElement } from "../../workbook/userContent.ts";
import { blockAddress } from "../../workbook/address.ts";
import { element, xmlText } from "./xml.ts";

/** An element as it stands in a file. */
export function elementXml({ name, attributes, children, text }: RawElement): string {
  return element(name, attributes, xmlText(text) + children.map(elementXml).join(""));
}

/** Cells that a rule is for. */
export function areasText(at: readonly Block[]): string {
  return at.map(blockAddress).join(" ");
}
