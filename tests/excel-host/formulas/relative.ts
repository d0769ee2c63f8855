import { hasReferences, partsOf } from "./parts.ts";

const alikeEverywhere = new Map<string, string>();

/** The formula in one form wherever it stands: references by how far they are from its cell, capitals regardless. */
export function relativeForm(formula: string, row: number, column: number): string {
  if (hasReferences(formula)) return formOf(formula, row, column);
  let form = alikeEverywhere.get(formula);
  if (form === undefined) {
    form = formOf(formula, row, column);
    if (alikeEverywhere.size > 100_000) alikeEverywhere.clear();
    alikeEverywhere.set(formula, form);
  }
  return form;
}

function formOf(formula: string, row: number, column: number): string {
  return partsOf(formula)
    .map((part) => {
      if (part.kind !== "reference") return part.kind === "string" ? part.text : part.text.toUpperCase();
      const corners = part.to ? [part.from, part.to] : [part.from];
      const line = (name: string, of: { at: number; fixed: boolean } | null, from: number): string =>
        of === null ? "" : of.fixed ? `${name}${of.at}` : `${name}[${of.at - from}]`;
      const said = corners.map((corner) => line("R", corner.row, row) + line("C", corner.column, column));
      return part.prefix.toUpperCase() + said.join(":");
    })
    .join("");
}
