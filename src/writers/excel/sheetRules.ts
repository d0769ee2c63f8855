import { excelSerial } from "../../calendar/day.ts";
import { LOOKS } from "../../workbook/looks.ts";
import type { SheetPlan, ValidationPlan } from "../../workbook/plan.ts";
import { cellNumber } from "../cellNumber.ts";
import { plannedAreas } from "./plannedAreas.ts";
import { rangeOf } from "./ranges.ts";
import { calls, sending, type ExcelStep } from "./steps.ts";

/**
 * Conditional formats and validations of a sheet.
 * @param anew whether there may be some of an earlier layout. Nothing tells those from a user's, so all conditional
 * formats of the sheet go, and the validations of our own cells
 */
export function* sheetRules(sheet: Excel.Worksheet, plan: SheetPlan, anew: boolean): Generator<ExcelStep> {
  if (anew) {
    yield calls(3, () => sheet.getRange().untrack().conditionalFormats.clearAll());
    for (const area of plannedAreas(plan)) {
      yield calls(3, () => rangeOf(sheet, area).dataValidation.clear());
    }
  }
  // Excel puts a new rule before those that are there.
  for (const { at, formula, look } of [...plan.conditionalFormats].reverse()) {
    yield sending([formula, "", "", ""], () => {
      const { custom } = rangeOf(sheet, at).conditionalFormats.add("Custom");
      custom.rule.formula = `=${formula}`;
      const { bold, italic, colour, fill } = LOOKS[look];
      if (bold) custom.format.font.bold = true;
      if (italic) custom.format.font.italic = true;
      if (colour) custom.format.font.color = `#${colour}`;
      if (fill) custom.format.fill.color = `#${fill}`;
    });
  }
  for (const validation of plan.validations) {
    yield sending(validation.text + validation.title, () => {
      const target = rangeOf(sheet, validation.at).dataValidation;
      target.rule = ruleOf(validation);
      target.ignoreBlanks = true;
      const { title, text } = validation;
      target.prompt = { showPrompt: true, title, message: text };
      target.errorAlert = { showAlert: true, style: "Stop", title, message: text };
    });
  }
}

function ruleOf({ rule }: ValidationPlan): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "date":
      return {
        date: {
          formula1: `=${excelSerial(rule.from)}`,
          formula2: `=${excelSerial(rule.to)}`,
          operator: "Between",
        },
      };
    case "decimal":
      return {
        decimal: {
          formula1: cellNumber(rule.from),
          formula2: cellNumber(rule.to),
          operator: "Between",
        },
      };
  }
}
