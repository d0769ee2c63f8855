import { excelSerial } from "../../calendar/day.ts";
import { decimalText } from "../../money/decimal.ts";
import type { UserValidation } from "../../workbook/userContent.ts";
import type { SheetPlan, ValidationPlan } from "../../workbook/plan.ts";
import { fileFormula } from "../formulas/fileFormula.ts";
import { without } from "../rectangles.ts";
import { areasText } from "./elementXml.ts";
import { counted, element, xmlText } from "./xml.ts";

/** What may be typed into cells (ECMA-376 part 1, 18.3.1.33): the program's rules, then the user's. */
export function validationsXml({ validations, kept }: SheetPlan): string {
  const own = kept?.validations ?? [];
  const taken = own.flatMap(({ at }) => at);
  const ours = validations.flatMap((validation) => {
    // Of two rules for a cell, programs refuse the file or take any: the user's stands.
    const free = without(validation.at, taken);
    return free.length === 0 ? [] : [validationXml(validation, areasText(free))];
  });
  return counted("dataValidations", [...ours, ...own.map(ownXml)]);
}

function validationXml({ rule, title, text }: ValidationPlan, sqref: string): string {
  const isList = rule.kind === "list";
  const [said, words] = [title === "" ? undefined : title, text === "" ? undefined : text];
  const attributes = {
    type: rule.kind,
    sqref,
    operator: isList ? undefined : "between",
    allowBlank: 1,
    showInputMessage: 1,
    showErrorMessage: 1,
    promptTitle: said,
    prompt: words,
    errorTitle: said,
    error: words,
  };
  return element("dataValidation", attributes, limitsOf(rule).map(limit).join(""));
}

function limitsOf(rule: ValidationPlan["rule"]): string[] {
  switch (rule.kind) {
    case "list":
      return [`"${rule.values.join(",")}"`];
    case "date":
      return [rule.from, rule.to].map((day) => String(excelSerial(day)));
    case "decimal":
      return [rule.from, rule.to].map(decimalText);
  }
}

function limit(formula: string, index: number): string {
  return element(`formula${index + 1}`, {}, xmlText(formula));
}

function ownXml({ at, attributes, first, second }: UserValidation): string {
  const limits = [first, second].map((formula, index) =>
    formula === null ? "" : limit(fileFormula(formula, null), index),
  );
  return element("dataValidation", { ...attributes, sqref: areasText(at) }, limits.join(""));
}
