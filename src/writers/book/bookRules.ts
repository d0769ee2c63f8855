import { blockAlone } from "../blocks.ts";
import { dayOfExcelSerial, excelSerial } from "../../calendar/day.ts";
import { decimalText, parseExponential } from "../../money/decimal.ts";
import { LOOKS } from "../../workbook/looks.ts";
import type { ConditionalFormatPlan, ValidationPlan, Block } from "../../workbook/plan.ts";
import type { Attributes, RawElement, UserValidation } from "../../workbook/userContent.ts";
import type { BookCondition } from "./book.ts";
import { fileFormula } from "../formulas/fileFormula.ts";

/** A conditional format of a plan as files hold it (ECMA-376 part 1, 18.3.1.10 and 18.8.14). */
export function bookCondition({
  at,
  formula,
  look,
}: Omit<ConditionalFormatPlan, "at"> & { readonly at: Block }): BookCondition {
  const { bold, italic, colour, fill } = LOOKS[look];
  const font = [
    ...(bold ? [raw("b")] : []),
    ...(italic ? [raw("i")] : []),
    ...(colour ? [coloured("color", colour)] : []),
  ];
  // Both colours: Excel takes the first in cells and the second here.
  const ground = fill ? [coloured("fgColor", fill), coloured("bgColor", fill)] : [];
  return {
    at: [blockAlone(at)],
    rule: raw("cfRule", { type: "expression" }, [{ ...raw("formula"), text: fileFormula(formula, null) }]),
    look: raw("dxf", {}, [
      ...(font.length > 0 ? [raw("font", {}, font)] : []),
      ...(fill ? [raw("fill", {}, [raw("patternFill", { patternType: "solid" }, ground)])] : []),
    ]),
    changes: {
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(colour ? { colour } : {}),
      ...(fill ? { fill } : {}),
    },
  };
}

function coloured(name: string, colour: string): RawElement {
  return raw(name, { rgb: `FF${colour}` });
}

function raw(name: string, attributes: Attributes = {}, children: readonly RawElement[] = []): RawElement {
  return { name, attributes, children, text: "" };
}

/** A plan's rule for what may be typed as files hold it (18.3.1.32): blanks allowed, the same words before typing and after a refusal. */
export function bookValidation(
  { rule, title, text }: Omit<ValidationPlan, "at">,
  at: readonly Block[],
): UserValidation {
  const [first = null, second = null] = limitsOf(rule);
  return {
    at: at.map(blockAlone),
    attributes: {
      type: rule.kind,
      ...(rule.kind === "list" ? {} : { operator: "between" }),
      allowBlank: "1",
      showInputMessage: "1",
      showErrorMessage: "1",
      ...(title === "" ? {} : { promptTitle: title, errorTitle: title }),
      ...(text === "" ? {} : { prompt: text, error: text }),
    },
    first,
    second,
  };
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

/** What a plan says where a file's rule has the form of `bookValidation`; null for a rule of another form. */
export function plannedValidation({
  attributes,
  first,
  second,
}: UserValidation): Omit<ValidationPlan, "at"> | null {
  const { promptTitle = "", prompt = "" } = attributes;
  const rule = isOurForm(attributes) ? ruleOf(attributes, first ?? "", second ?? "") : null;
  return rule && { rule, title: promptTitle, text: prompt };
}

function isOurForm(attributes: Attributes): boolean {
  const { allowBlank, showInputMessage, showErrorMessage, showDropDown, errorStyle = "stop" } = attributes;
  const isShown = [allowBlank, showInputMessage, showErrorMessage].every((flag) => isOn(flag));
  const { promptTitle, prompt, errorTitle, error } = attributes;
  return (
    isShown && !isOn(showDropDown) && errorStyle === "stop" && promptTitle === errorTitle && prompt === error
  );
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/u.test(value);
}

function ruleOf(
  { type, operator = "between" }: Attributes,
  first: string,
  second: string,
): ValidationPlan["rule"] | null {
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
