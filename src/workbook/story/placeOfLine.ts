import type { Source } from "../../budget/source.ts";
import type { Translator } from "../../messages/translator.ts";

/** Where a line stands in its document, as short as a cell takes it: "20, row 6.5"; the cell, where it was read from one. */
export function placeOfLine({ cell, page, row }: Source, t: Translator): string {
  if (cell !== undefined) return cell;
  return row === "" ? String(page) : t.say("workbook:pageAndRow", { page, row });
}
