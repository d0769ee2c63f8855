import { dayOfExcelSerial } from "../../calendar/day.ts";
import { spanOf } from "../../documents/sheets/cellRef.ts";
import { message, type Message } from "../../messages/message.ts";
import { parseExponential } from "../../money/decimal.ts";
import type { Attributes } from "../../workbook/userContent.ts";
import type { FileCondition, FileSheet, FileValidation } from "../../writers/fileWorkbook.ts";
import type { Rectangle } from "../../writers/rectangles.ts";
import { attributesIn, keptRule } from "./rawElements.ts";
import type { FileStyles } from "./readStyles.ts";
import {
  child,
  childrenOf,
  everyElement,
  isOn,
  wholeNumberOf,
  type Element,
} from "../../documents/xml/xmlTree.ts";

/** The rules of a sheet: conditional formats and what may be typed. */
export interface SheetRules extends Pick<FileSheet, "conditions" | "validations"> {
  readonly unsupported: readonly { readonly cell: string; readonly what: Message }[];
}

/** What a sheet's part says of rules (ECMA-376 part 1, 18.3.1.18 and 18.3.1.33), in the order in which they hold. */
export function readRules(sheet: Element, styles: FileStyles): SheetRules {
  const unsupported: SheetRules["unsupported"][number][] = [];
  const conditions: (FileCondition & { readonly priority: number })[] = [];
  for (const block of childrenOf(sheet, "conditionalFormatting")) {
    const at = blocksOf(block.attributes["sqref"]);
    for (const rule of childrenOf(block, "cfRule")) {
      const { dxfId, priority } = rule.attributes;
      const style = dxfId === undefined ? undefined : styles.conditional[Number(dxfId)];
      conditions.push({
        at,
        rule: keptRule(rule, styles.theme),
        look: style?.look ?? null,
        changes: style?.changes ?? {},
        priority: wholeNumberOf(priority, 0),
      });
    }
  }
  const validations = childrenOf(child(sheet, "dataValidations"), "dataValidation").map(validationOf);
  unsupported.push(...laterRules(sheet));
  return { conditions: conditions.toSorted((a, b) => a.priority - b.priority), validations, unsupported };
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

const LATER: Readonly<Record<string, string>> = {
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

function validationOf(element: Element): FileValidation {
  const attributes = attributesIn(OF_VALIDATIONS, element.attributes);
  const [first, second] = ["formula1", "formula2"].map((name) => child(element, name)?.text ?? null);
  const { promptTitle = "", prompt = "" } = attributes;
  const rule = isOurForm(attributes) ? ruleOf(attributes, first ?? "", second ?? "") : null;
  return {
    at: blocksOf(element.attributes["sqref"]),
    attributes,
    first: first ?? null,
    second: second ?? null,
    ours: rule && { rule, title: promptTitle, text: prompt },
  };
}

/** Whether all but the rule is as the program writes it: blanks allowed, the same words before typing and after a refusal. */
function isOurForm(attributes: Attributes): boolean {
  const { allowBlank, showInputMessage, showErrorMessage, showDropDown, errorStyle = "stop" } = attributes;
  const isShown = [allowBlank, showInputMessage, showErrorMessage].every((flag) => isOn(flag));
  const { promptTitle, prompt, errorTitle, error } = attributes;
  return (
    isShown && !isOn(showDropDown) && errorStyle === "stop" && promptTitle === errorTitle && prompt === error
  );
}

function ruleOf(
  { type, operator = "between" }: Attributes,
  first: string,
  second: string,
): NonNullable<FileValidation["ours"]>["rule"] | null {
  if (type === "list") {
    const values = /^"(.*)"$/su.exec(first)?.[1]?.replaceAll('""', '"');
    return values === undefined ? null : { kind: "list", values: values.split(",") };
  }
  if (operator !== "between") return null;
  const [from, to] = [parseExponential(first), parseExponential(second)];
  if (!from || !to) return null;
  if (type === "decimal") return { kind: "decimal", from, to };
  if (type !== "date") return null;
  const [firstDay, lastDay] = [dayOfExcelSerial(Number(first)), dayOfExcelSerial(Number(second))];
  return firstDay === null || lastDay === null ? null : { kind: "date", from: firstDay, to: lastDay };
}

function blocksOf(cells: string | undefined): Rectangle[] {
  return (cells ?? "").split(/\s+/u).flatMap((range) => spanOf(range) ?? []);
}

/** The cells as shown; long lists are cut. */
export function cellsText(cells: string | undefined): string {
  const ranges = (cells ?? "").trim().split(/\s+/u);
  return ranges.length > 3 ? `${ranges.slice(0, 3).join(" ")} …` : ranges.join(" ") || "–";
}
