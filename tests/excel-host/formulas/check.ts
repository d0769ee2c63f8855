import { columnIndex } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { invalidArgument } from "../refusals.ts";
import { readBrackets } from "./brackets.ts";
import { partsOf, Unreadable, type Part } from "./parts.ts";

export const LONGEST_FORMULA = 8192;

/** Where a formula stands. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Refuses what Excel's formula bar refuses: what can't be read, a table, column or sheet that isn't there, "[@x]" outside of
 * tables. A name or function that isn't there is no reason: it shows #NAME?.
 * @throws Refusal InvalidArgument
 */
export function checkFormula(formula: string, place: Place, workbook: Workbook): void {
  if (formula.length > LONGEST_FORMULA)
    invalidArgument(`A formula has at most ${LONGEST_FORMULA} characters.`);
  const parts = readable(formula);
  parts.forEach((part, index) => {
    if (part.kind === "structured") checkBrackets(part, formula, place, workbook);
    if ("on" in part && part.on)
      for (const sheet of [part.on.first, part.on.last])
        if (sheet !== null && (part.on.book !== null || !workbook.sheetNamed(sheet)))
          invalidArgument(`No sheet ${part.prefix} for ${formula}`);
    if (part.kind === "sign" && /[-+*/^&=<>]$/u.test(part.text) && isEnd(parts[index + 1]?.kind))
      invalidArgument(`Something is missing after ${part.text} in ${formula}`);
  });
}

function readable(formula: string): readonly Part[] {
  try {
    return partsOf(formula);
  } catch (error) {
    if (error instanceof Unreadable) return invalidArgument(`The formula can't be read: ${formula}`);
    throw error;
  }
}

function checkBrackets(
  part: Extract<Part, { kind: "structured" }>,
  formula: string,
  { sheet, row, column }: Place,
  workbook: Workbook,
): void {
  const table = part.table === null ? sheet.tableAt(row, column) : workbook.tableNamed(part.table);
  if (!table) return invalidArgument(`No table ${part.table ?? ""} for ${formula}`);
  const brackets = readBrackets(part.inner);
  if (!brackets) return invalidArgument(`${part.text} can't be read in ${formula}`);
  for (const header of brackets.columns)
    if (columnIndex(table, header) < 0)
      invalidArgument(`No column ${header} in ${table.name} for ${formula}`);
}

/** Whether nothing that an operator could work on follows. */
function isEnd(kind: Part["kind"] | undefined): boolean {
  return kind === undefined || kind === "close" || kind === "comma";
}
