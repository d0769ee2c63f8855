import { compareDecimals } from "../../money/decimal.ts";
import type { SheetPlan, ValidationPlan } from "../../workbook/plan.ts";
import { blockAddress, LAST_COLUMN, LAST_ROW } from "../../workbook/address.ts";
import type { NoteFault } from "./fault.ts";
import { checkFormula, type Referable } from "./formulas.ts";
import { unwritableCharacter } from "./texts.ts";

const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
/** Excel takes 255 characters in the message shown before typing but 225 in the one shown after a refusal; both say the same here. */
const LONGEST_MESSAGE = 225;

/** Validations and conditional formats. */
export function checkRules(
  sheet: Pick<SheetPlan, "name" | "validations" | "conditionalFormats">,
  referable: Referable,
  note: NoteFault,
): void {
  for (const validation of sheet.validations) {
    const at = { sheet: sheet.name, cell: blockAddress(validation.at) };
    if (!isOnSheet(sheet, validation.at)) note("plan:ruleBlock", at);
    const { title, text } = validation;
    if (
      title.length > LONGEST_TITLE ||
      text.length > LONGEST_MESSAGE ||
      unwritableCharacter(title + text) !== null
    ) {
      note("plan:validationMessage", at);
    }
    if (!isSoundRule(validation.rule)) note("plan:validationRule", at);
  }
  for (const { at: block, formula } of sheet.conditionalFormats) {
    const cell = blockAddress(block);
    if (!isOnSheet(sheet, block)) note("plan:ruleBlock", { sheet: sheet.name, cell });
    checkFormula(formula, { sheet: sheet.name, cell, table: null, rule: true }, referable, note);
  }
}

function isOnSheet(sheet: Pick<SheetPlan, "name">, block: ValidationPlan["at"]): boolean {
  const { row, column, rows, columns } = block;
  const inside = row + rows - 1 <= LAST_ROW && column + columns - 1 <= LAST_COLUMN;
  return block.sheet === sheet.name && row >= 0 && column >= 0 && rows > 0 && columns > 0 && inside;
}

/** A list is kept as one text with commas between its values: none may hold a comma, a quotation mark or spaces around. */
function isSoundRule(rule: ValidationPlan["rule"]): boolean {
  if (rule.kind === "date") return rule.from <= rule.to;
  if (rule.kind === "decimal") return compareDecimals(rule.from, rule.to) <= 0;
  const sound = rule.values.every((value) => value !== "" && value.trim() === value && !/[,"]/.test(value));
  const unwritable = unwritableCharacter(rule.values.join("")) !== null;
  return sound && !unwritable && rule.values.length > 0 && rule.values.join(",").length <= LONGEST_LIST;
}
