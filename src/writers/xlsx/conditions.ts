import type { BookSheet } from "../book/book.ts";
import { areasText, elementXml } from "./elementXml.ts";
import type { WrittenStyles } from "./styles.ts";
import { element } from "./xml.ts";

/** The conditional formats of a sheet (ECMA-376 part 1, 18.3.1.18), in the order in which they hold. */
export function conditionsXml({ conditions }: BookSheet, styles: WrittenStyles): string {
  const elements = conditions.map(({ at, rule, look }, index) => {
    const style = look ? { dxfId: String(styles.ofCondition(elementXml(look))) } : {};
    const attributes = { ...rule.attributes, ...style, priority: String(index + 1) };
    return element("conditionalFormatting", { sqref: areasText(at) }, elementXml({ ...rule, attributes }));
  });
  return elements.join("");
}
