import type { SheetPlan } from "../../workbook/plan.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { areasText, elementXml } from "./elementXml.ts";
import { conditionalStyle, type WrittenStyles } from "./styles.ts";
import { element, xmlText } from "./xml.ts";

/** The conditional formats of a sheet (ECMA-376 part 1, 18.3.1.18): the program's rules and the user's in one order. */
export function conditionsXml({ conditionalFormats, kept }: SheetPlan, styles: WrittenStyles): string {
  const own = kept?.conditions ?? [];
  const ours = conditionalFormats.map(({ at, formula, look }, index) => {
    const before = own.filter(({ after }) => after <= index).length;
    const rule = {
      type: "expression",
      priority: index + before + 1,
      dxfId: styles.ofCondition(conditionalStyle(look)),
    };
    return format(
      areasText([at]),
      element("cfRule", rule, element("formula", {}, xmlText(fileFormula(formula, null)))),
    );
  });
  const theirs = own.map(({ at, rule, look, after }, index) => {
    const priority = String(Math.min(after, ours.length) + index + 1);
    const style = look ? { dxfId: String(styles.ofCondition(elementXml(look))) } : {};
    return format(
      areasText(at),
      elementXml({ ...rule, attributes: { ...rule.attributes, ...style, priority } }),
    );
  });
  return [...ours, ...theirs].join("");
}

function format(sqref: string, rule: string): string {
  return element("conditionalFormatting", { sqref }, rule);
}
