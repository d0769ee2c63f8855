import type { Block } from "../../../workbook/plan.ts";
import { parseExponential } from "../../../money/decimal.ts";
import type { UserValidation } from "../../../workbook/userContent.ts";
import type { GridLimits } from "../../gridWorkbook.ts";
import { parseBlock, splitSheet } from "../block.ts";

/** What the page can check of a rule of the user's for what may be typed. */
type PageRule =
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** One of those that stand in the cells; of the sheet itself where none is named. */
  | { readonly kind: "cells"; readonly sheet: string | null; readonly block: Block }
  | GridLimits
  /** Nothing is asked: the rule only says something. */
  | { readonly kind: "any" }
  | { readonly kind: "unchecked" };

const COMPARED = new Set(["whole", "decimal", "date", "time", "textLength"]);

/** The rule as far as it can be checked without Excel: lists, cells, and comparisons with constants. */
export function pageRule({ attributes, first, second }: UserValidation): PageRule {
  const { type = "none", operator = "between" } = attributes;
  if (type === "none") return { kind: "any" };
  if (type === "list") return listOf(first ?? "");
  if (!COMPARED.has(type)) return { kind: "unchecked" };
  const from = parseExponential(first ?? "");
  const to = second === null ? null : parseExponential(second);
  const isPair = operator === "between" || operator === "notBetween";
  if (!from || (isPair && !to)) return { kind: "unchecked" };
  const of = type as GridLimits["of"];
  return { kind: "limits", of, operator, first: from, second: to };
}

function listOf(formula: string): PageRule {
  const literal = /^"(.*)"$/su.exec(formula)?.[1]?.replaceAll('""', '"');
  if (literal !== undefined) return { kind: "list", values: literal.split(",").map((value) => value.trim()) };
  const { sheet, rest } = splitSheet(formula);
  const block = /^\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?$/iu.test(rest) ? parseBlock(rest) : null;
  return block ? { kind: "cells", sheet, block } : { kind: "unchecked" };
}
