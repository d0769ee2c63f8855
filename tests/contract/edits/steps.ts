import { splitSheet } from "../../../src/writers/live/block.ts";
import type { WorkbookUser } from "../workbookUser.ts";

/** Something a person does. Cells are "Moje!B2:C5"; rows and columns are numbered as programs number them. */
export type Step =
  | { readonly do: "type"; readonly at: string; readonly text: string }
  | { readonly do: "copy" | "cut"; readonly from: string; readonly to: string }
  | { readonly do: "fill"; readonly cells: string; readonly to: "down" | "right" }
  | { readonly do: "insertRows" | "deleteRows"; readonly at: string; readonly count: number }
  | { readonly do: "insertColumns" | "deleteColumns"; readonly at: string; readonly count: number }
  | { readonly do: "renameSheet"; readonly sheet: string; readonly to: string }
  | { readonly do: "moveSheet"; readonly sheet: string; readonly to: number }
  | { readonly do: "addSheet"; readonly name: string };

export function sheetAndRest(text: string): readonly [string, string] {
  const { sheet, rest } = splitSheet(text);
  if (sheet === null) throw new Error(`no sheet in ${text}`);
  return [sheet, rest];
}

/** Does the step by hand. @throws what the program refuses */
export function doStep(user: WorkbookUser, step: Step): void {
  switch (step.do) {
    case "type":
      user.type(...sheetAndRest(step.at), step.text);
      return;
    case "copy":
      user.copyCells(...sheetAndRest(step.from), ...sheetAndRest(step.to));
      return;
    case "cut":
      user.cutCells(...sheetAndRest(step.from), ...sheetAndRest(step.to));
      return;
    case "fill":
      user.fill(...sheetAndRest(step.cells), step.to);
      return;
    case "insertRows":
    case "deleteRows": {
      const [sheet, row] = sheetAndRest(step.at);
      user[step.do](sheet, Number(row), step.count);
      return;
    }
    case "insertColumns":
    case "deleteColumns": {
      const [sheet, column] = sheetAndRest(step.at);
      user[step.do](sheet, column, step.count);
      return;
    }
    case "renameSheet":
      user.renameSheet(step.sheet, step.to);
      return;
    case "moveSheet":
      user.moveSheet(step.sheet, step.to);
      return;
    case "addSheet":
      user.addSheet(step.name);
  }
}
