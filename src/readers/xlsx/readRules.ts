import { dayOfExcelSerial } from "../../calendar/day.ts";
import { spanOf } from "../../documents/sheets/cellRef.ts";
import { message, type Message } from "../../messages/message.ts";
import { parseExponential } from "../../money/decimal.ts";
import type { FileCondition, FileSheet, FileValidation } from "../../writers/fileWorkbook.ts";
import type { Rectangle } from "../../writers/rectangles.ts";
import type { FileStyles } from "./readStyles.ts";
import { child, childrenOf, everyElement, type Element } from "./xmlTree.ts";

/** The rules of a sheet: conditional formats and what may be typed. */
export interface SheetRules extends Pick<FileSheet, "conditions" | "validations"> {
  readonly unkept: readonly { readonly cell: string; readonly what: Message }[];
}

/** What a sheet's part says of rules (ECMA-376 part 1, 18.3.1.18 and 18.3.1.33), in the order in which they hold. */
export function readRules(sheet: Element, styles: FileStyles): SheetRules {
  const unkept: SheetRules["unkept"][number][] = [];
  const conditions: (FileCondition & { readonly priority: number })[] = [];
  for (const block of childrenOf(sheet, "conditionalFormatting")) {
    const places = blocksOf(block.attributes["sqref"]);
    for (const rule of childrenOf(block, "cfRule")) {
      const formula = child(rule, "formula")?.text;
      const changes = styles.conditional[Number(rule.attributes["dxfId"] ?? -1)];
      const [at] = places;
      // Of a rule for several blocks the formula is relative to the first.
      if (rule.attributes["type"] === "expression" && formula && changes && at && places.length === 1)
        conditions.push({ at, formula, changes, priority: Number(rule.attributes["priority"] ?? 0) });
      else unkept.push({ cell: cellsText(block.attributes["sqref"]), what: message("opening:condition") });
    }
  }
  const validations = childrenOf(child(sheet, "dataValidations"), "dataValidation").flatMap((element) => {
    const rule = ruleOf(element);
    const cells = element.attributes["sqref"];
    if (!rule) {
      unkept.push({ cell: cellsText(cells), what: message("opening:validation") });
      return [];
    }
    const { promptTitle, errorTitle, prompt, error } = element.attributes;
    const words = { title: promptTitle ?? errorTitle ?? "", text: prompt ?? error ?? "" };
    return blocksOf(cells).map((at): FileValidation => ({ at, rule, ...words }));
  });
  unkept.push(...laterRules(sheet));
  return { conditions: conditions.toSorted((a, b) => a.priority - b.priority), validations, unkept };
}

/** Rules that came after the standard stand in the extensions of a sheet's part. */
function laterRules(sheet: Element): SheetRules["unkept"][number][] {
  const extensions = child(sheet, "extLst");
  if (!extensions) return [];
  const found: SheetRules["unkept"][number][] = [];
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

function ruleOf(element: Element): FileValidation["rule"] | null {
  const { type, operator = "between" } = element.attributes;
  const first = child(element, "formula1")?.text ?? "";
  const second = child(element, "formula2")?.text ?? "";
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

export function blocksOf(cells: string | undefined): Rectangle[] {
  return (cells ?? "").split(/\s+/u).flatMap((range) => spanOf(range) ?? []);
}

/** The cells as shown; long lists are cut. */
export function cellsText(cells: string | undefined): string {
  const ranges = (cells ?? "").trim().split(/\s+/u);
  return ranges.length > 3 ? `${ranges.slice(0, 3).join(" ")} …` : ranges.join(" ") || "–";
}
