import type { Block } from "../../workbook/plan.ts";
import { spanOf } from "../../documents/sheets/cellRef.ts";
import { message, type KeyOf, type Message } from "../../messages/message.ts";
import type { UserValidation } from "../../workbook/userContent.ts";
import type { BookCondition, BookSheet } from "../../writers/book/book.ts";
import { attributesIn, ruleElement } from "./rawElements.ts";
import type { FileStyles } from "./readStyles.ts";
import { child, childrenOf, everyElement, wholeNumberOf, type Element } from "../../documents/xml/xmlTree.ts";

/** The rules of a sheet: conditional formats and what may be typed. */
interface SheetRules extends Pick<BookSheet, "conditions" | "validations"> {
  readonly unsupported: readonly { readonly cell: string; readonly what: Message }[];
}

/** What a sheet's part says of rules (ECMA-376 part 1, 18.3.1.18 and 18.3.1.33), in the order in which they hold. */
export function readRules(sheet: Element, styles: FileStyles): SheetRules {
  const unsupported: SheetRules["unsupported"][number][] = [];
  const conditions: (BookCondition & { readonly priority: number })[] = [];
  for (const block of childrenOf(sheet, "conditionalFormatting")) {
    const at = blocksOf(block.attributes["sqref"]);
    for (const rule of childrenOf(block, "cfRule")) {
      const { dxfId, priority } = rule.attributes;
      const style = dxfId === undefined ? undefined : styles.conditional[Number(dxfId)];
      conditions.push({
        at,
        rule: ruleElement(rule, styles.theme),
        look: style?.look ?? null,
        changes: style?.changes ?? {},
        priority: wholeNumberOf(priority, 0),
      });
    }
  }
  const validations = childrenOf(child(sheet, "dataValidations"), "dataValidation").map(validationOf);
  unsupported.push(...laterRules(sheet));
  const inOrder = conditions.toSorted((a, b) => a.priority - b.priority);
  return {
    conditions: inOrder.map(({ priority: _place, ...condition }) => condition),
    validations,
    unsupported,
  };
}

/** Rules that came after the standard stand in the extensions of a sheet's part. */
function laterRules(sheet: Element): SheetRules["unsupported"][number][] {
  const extensions = child(sheet, "extLst");
  if (!extensions) return [];
  const found: SheetRules["unsupported"][number][] = [];
  for (const element of everyElement(extensions)) {
    const what = LATER[element.name];
    if (what !== undefined)
      found.push({ cell: cellsText(child(element, "sqref")?.text), what: message(what) });
  }
  return found;
}

const LATER: Readonly<Record<string, KeyOf<"opening:">>> = {
  conditionalFormatting: "opening:condition",
  dataValidation: "opening:validation",
  sparkline: "opening:sparkline",
};

const OF_VALIDATIONS = new Set(
  (
    "type errorStyle imeMode operator allowBlank showDropDown showInputMessage showErrorMessage errorTitle error " +
    "promptTitle prompt"
  ).split(" "),
);

function validationOf(element: Element): UserValidation {
  const [first = null, second = null] = ["formula1", "formula2"].map((name) => child(element, name)?.text);
  return {
    at: blocksOf(element.attributes["sqref"]),
    attributes: attributesIn(OF_VALIDATIONS, element.attributes),
    first,
    second,
  };
}

function blocksOf(cells: string | undefined): Block[] {
  return (cells ?? "").split(/\s+/u).flatMap((range) => spanOf(range) ?? []);
}

/** The cells as shown; long lists are cut. */
function cellsText(cells: string | undefined): string {
  const ranges = (cells ?? "").trim().split(/\s+/u);
  return ranges.length > 3 ? `${ranges.slice(0, 3).join(" ")} …` : ranges.join(" ") || "–";
}
