import { message } from "../../../messages/message.ts";
import { cellAddress } from "../../../workbook/address.ts";
import type { UserCondition, UserValidation } from "../../../workbook/userContent.ts";
import type { Block, ConditionalFormatPlan } from "../../../workbook/plan.ts";
import type { BookSheet } from "../../book/book.ts";
import { plannedValidation } from "../../book/bookRules.ts";
import { isDrawn, mappedRule } from "../model/userRules.ts";
import type { LiveSheet } from "../model/liveState.ts";
import { conditionLook } from "./matchedLooks.ts";
import { namesOtherFile, openedFormula, type OpenedNames } from "./openedFormula.ts";
import { pageRule } from "../model/pageRule.ts";
import type { NoteUnsupported } from "./openedNames.ts";

/** A sheet's conditional formats, all as if they were the user's. */
export function openedConditions(
  file: BookSheet,
  names: OpenedNames,
  note: NoteUnsupported,
): readonly UserCondition[] {
  return file.conditions.flatMap((condition): UserCondition[] => {
    const { at, rule } = condition;
    const [first] = at;
    if (!first) return [];
    const opened = mapped(rule, (text) => plain(text, first, names));
    if (opened === null) {
      note(file.name, cellsText(at), message("opening:condition"));
      return [];
    }
    const users = { ...condition, rule: opened, after: 0 };
    if (!isDrawn(users)) note(file.name, cellsText(at), message("opening:conditionNotDrawn"), true);
    return [users];
  });
}

/**
 * The program's conditional formats among all of a sheet's. One in the form of ours is taken for ours only where our plan of the
 * sheet has one like it.
 * @param written the conditional formats of our plan of the sheet; null for a sheet of the user's, and where none is known
 */
export function partedConditions(
  all: readonly UserCondition[],
  written: readonly ConditionalFormatPlan[] | null,
): Pick<LiveSheet, "conditions"> & { readonly own: readonly UserCondition[] } {
  const conditions: LiveSheet["conditions"][number][] = [];
  const own: UserCondition[] = [];
  const ours = written && new Set(written.map(({ formula, look }) => shapeOf(formula, look)));
  for (const condition of all) {
    const { at, rule, changes } = condition;
    const [first] = at;
    const formula = rule.attributes["type"] === "expression" ? formulaOf(rule) : null;
    const look = formula === null || at.length > 1 ? null : conditionLook(changes);
    if (first && look && formula !== null && (ours?.has(shapeOf(formula, look)) ?? true))
      conditions.push({ at: first, formula, look });
    else own.push({ ...condition, after: conditions.length });
  }
  return { conditions, own };
}

/** A sheet's rules for what may be typed: the program's, and those of the user's. */
export function openedValidations(
  file: BookSheet,
  names: OpenedNames,
  note: NoteUnsupported,
): Pick<LiveSheet, "validations"> & { readonly own: readonly UserValidation[] } {
  const validations: LiveSheet["validations"][number][] = [];
  const own: UserValidation[] = [];
  for (const validation of file.validations) {
    const { at } = validation;
    const [area] = at;
    if (!area) continue;
    const ours = plannedValidation(validation);
    if (ours) {
      for (const block of at) validations.push({ ...ours, at: block });
      continue;
    }
    const [first, second] = [validation.first, validation.second].map((one) =>
      one === null ? null : (plain(one, area, names) ?? undefined),
    );
    if (first === undefined || second === undefined) {
      note(file.name, cellsText(at), message("opening:validation"));
      continue;
    }
    const users = { ...validation, first, second };
    own.push(users);
    if (pageRule(users).kind === "unchecked")
      note(file.name, cellsText(at), message("opening:validationNotChecked"), true);
  }
  return { validations, own };
}

/** A formula of a rule as a plan has it; null for one that cannot be kept. */
function plain(text: string, { row, column }: Block, names: OpenedNames): string | null {
  // Rules evaluate their formulas as those of arrays, and a list takes its range as such.
  const opened = openedFormula({ row, column }, { text, array: "dynamic" }, null, names);
  return "formula" in opened && !namesOtherFile(opened.formula) ? opened.formula : null;
}

function mapped(
  rule: UserCondition["rule"],
  change: (text: string) => string | null,
): UserCondition["rule"] | null {
  const refused: string[] = [];
  const opened = mappedRule(rule, (text) => {
    const after = change(text);
    if (after === null) refused.push(text);
    return after ?? text;
  });
  return refused.length > 0 ? null : opened;
}

function formulaOf(rule: UserCondition["rule"]): string | null {
  return rule.children.find(({ name }) => name === "formula")?.text ?? null;
}

/** The same for formulas that differ only in the cells that they refer to, as they do after rows were put in. */
function shapeOf(formula: string, look: string): string {
  return `${look} ${formula.replace(/\$?\b[A-Z]{1,3}\$?\d+\b/gu, "A1").replace(/\s/gu, "")}`;
}

/** The cells as shown; long lists are cut. */
function cellsText(areas: readonly Block[]): string {
  const texts = areas.map(({ row, column, rows, columns }) => {
    const first = cellAddress(row, column);
    return rows * columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
  });
  return texts.length > 3 ? `${texts.slice(0, 3).join(" ")} …` : texts.join(" ");
}
