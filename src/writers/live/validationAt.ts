import { contains } from "../blocks.ts";
import type { UserValidation } from "../../workbook/userContent.ts";
import type { GridValidation } from "../gridWorkbook.ts";
import { pageRule } from "./model/pageRule.ts";
import type { LiveSheet, LiveState } from "./model/liveState.ts";
import { referencesIn } from "./model/references.ts";
import { cellsIn, type ValueAt } from "./readSnapshot.ts";

/** The rule for what may be put into the cell: the user's own before the program's. */
export function validationAt(
  state: LiveState,
  sheet: LiveSheet,
  row: number,
  column: number,
  valueAt: ValueAt,
): GridValidation | null {
  const place = { row, column, rows: 1, columns: 1 };
  const own = sheet.kept?.validations?.find(({ at }) => at.some((area) => contains(area, place)));
  if (own) return userValidation(own, sheet, state, valueAt);
  const ours = sheet.validations.find(({ at }) => contains(at, place));
  return ours ? { title: ours.title, text: ours.text, rule: ours.rule, isStrict: true } : null;
}

function userValidation(
  own: UserValidation,
  sheet: LiveSheet,
  state: LiveState,
  valueAt: ValueAt,
): GridValidation {
  const { promptTitle, prompt, errorTitle, error, errorStyle = "stop", showErrorMessage } = own.attributes;
  const rule = pageRule(own);
  return {
    title: promptTitle ?? errorTitle ?? "",
    text: prompt ?? error ?? "",
    rule:
      rule.kind === "cells" ? valuesIn(rule, sheet, state, valueAt) : rule.kind === "unchecked" ? ANY : rule,
    isStrict: errorStyle === "stop" && (showErrorMessage === "1" || showErrorMessage === "true"),
  };
}

const ANY = { kind: "any" } as const;

function valuesIn(
  { sheet: name, block }: Extract<ReturnType<typeof pageRule>, { readonly kind: "cells" }>,
  own: LiveSheet,
  state: LiveState,
  valueAt: ValueAt,
): GridValidation["rule"] {
  const sheet = name === null ? own : referencesIn(state).sheetNamed(name);
  if (!sheet) return ANY;
  const values = cellsIn(sheet, block, valueAt).flat();
  return { kind: "list", values: values.flatMap(({ value }) => (value === null ? [] : [String(value)])) };
}
