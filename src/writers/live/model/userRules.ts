import { lastColumn, lastRow } from "../../blocks.ts";
import type { Block } from "../../../workbook/plan.ts";
import { cellAddress, fixedAddress } from "../../../workbook/address.ts";
import type { UserCondition, RawElement, UserContent } from "../../../workbook/userContent.ts";
import { fillFormula } from "../formulas/shift.ts";
import type { DrawnCondition } from "./liveState.ts";

/** The sheet's own rules with every formula in them rewritten; the same object where none changes. */
export function mappedRules(kept: UserContent, rewrite: (formula: string) => string): UserContent {
  const conditions = kept.conditions?.map((condition) => {
    const rule = mappedRule(condition.rule, rewrite);
    return rule === condition.rule ? condition : { ...condition, rule };
  });
  const validations = kept.validations?.map((validation) => {
    const [first, second] = [validation.first, validation.second].map((one) => one && rewrite(one));
    const isSame = first === validation.first && second === validation.second;
    return isSame ? validation : { ...validation, first: first ?? null, second: second ?? null };
  });
  const isSame =
    (conditions?.every((one, index) => one === kept.conditions?.[index]) ?? true) &&
    (validations?.every((one, index) => one === kept.validations?.[index]) ?? true);
  if (isSame) return kept;
  return { ...kept, ...(conditions ? { conditions } : {}), ...(validations ? { validations } : {}) };
}

/** Formulas stand in elements of their own, and in the bounds of scales (ECMA-376 part 1, 18.3.1.11). */
export function mappedRule(element: RawElement, rewrite: (formula: string) => string): RawElement {
  const { name, attributes, children, text } = element;
  if (name === "formula") {
    const after = rewrite(text);
    return after === text ? element : { ...element, text: after };
  }
  const bound = name === "cfvo" && attributes["type"] === "formula" ? attributes["val"] : undefined;
  const val = bound === undefined ? undefined : rewrite(bound);
  const mapped = children.map((one) => mappedRule(one, rewrite));
  if (val === bound && mapped.every((one, index) => one === children[index])) return element;
  return {
    ...element,
    attributes: val === undefined ? attributes : { ...attributes, val },
    children: mapped,
  };
}

/** The sheet's own rules after cells have moved; a rule whose cells are all gone is gone. */
export function movedContent(kept: UserContent, move: (area: Block) => Block | null): UserContent {
  const moved = <T extends { readonly at: readonly Block[] }>(rules: readonly T[] | undefined): T[] =>
    (rules ?? []).flatMap((rule) => {
      const at = rule.at.flatMap((area) => move(area) ?? []);
      return at.length > 0 ? [{ ...rule, at }] : [];
    });
  return { ...kept, conditions: moved(kept.conditions), validations: moved(kept.validations) };
}

const known = new WeakMap<UserContent, readonly DrawnCondition[]>();

/** A sheet with its conditional formats. */
export interface SheetWithConditions {
  /** The program's, or all that are drawn. */
  readonly conditions: readonly DrawnCondition[];
  readonly kept?: UserContent;
}

/** The conditional formats that the page draws: the program's, and of the user's those that are formulas. */
export function drawnConditions({ conditions, kept }: SheetWithConditions): readonly DrawnCondition[] {
  if (!kept?.conditions || kept.conditions.length === 0) return conditions;
  const own = known.get(kept) ?? kept.conditions.flatMap(asDrawn);
  known.set(kept, own);
  return [...conditions, ...own];
}

/** Whether the page draws it. */
export function isDrawn(condition: UserCondition): boolean {
  return shownFormula(condition) !== null && Object.keys(condition.changes).length > 0;
}

function asDrawn(condition: UserCondition): DrawnCondition[] {
  const formula = isDrawn(condition) ? shownFormula(condition) : null;
  const [first] = condition.at;
  if (formula === null || !first) return [];
  return condition.at.map((at) => ({
    at,
    formula: fillFormula(formula, at.row - first.row, at.column - first.column),
    look: condition.changes,
  }));
}

/** Rules that state their whole condition as a formula too, whatever their kind (18.18.12). */
const AS_FORMULA =
  /^(?:expression|containsText|notContainsText|beginsWith|endsWith|containsBlanks|notContainsBlanks|containsErrors|notContainsErrors|timePeriod)$/u;

const COMPARED: Readonly<Record<string, (cell: string, first: string, second: string) => string>> = {
  equal: (cell, first) => `${cell}=(${first})`,
  notEqual: (cell, first) => `${cell}<>(${first})`,
  greaterThan: (cell, first) => `${cell}>(${first})`,
  greaterThanOrEqual: (cell, first) => `${cell}>=(${first})`,
  lessThan: (cell, first) => `${cell}<(${first})`,
  lessThanOrEqual: (cell, first) => `${cell}<=(${first})`,
  between: (cell, first, second) => `AND(${cell}>=(${first}),${cell}<=(${second}))`,
  notBetween: (cell, first, second) => `OR(${cell}<(${first}),${cell}>(${second}))`,
};

/** A condition as a formula that is true where it holds, relative to its first cell; null where none says it. */
function shownFormula({ at, rule }: UserCondition): string | null {
  const { type = "", operator = "" } = rule.attributes;
  const [first = "", second = ""] = rule.children.flatMap(({ name, text }) =>
    name === "formula" ? [text] : [],
  );
  const [area] = at;
  if (!area) return null;
  if (AS_FORMULA.test(type)) return first === "" ? null : first;
  const cell = cellAddress(area.row, area.column);
  if (type === "cellIs") return first === "" ? null : (COMPARED[operator]?.(cell, first, second) ?? null);
  if ((type !== "duplicateValues" && type !== "uniqueValues") || at.length > 1) return null;
  const all = `${fixedAddress(area.row, area.column)}:${fixedAddress(lastRow(area), lastColumn(area))}`;
  return `AND(${cell}<>"",COUNTIF(${all},${cell})${type === "uniqueValues" ? "=1" : ">1"})`;
}
