import { parseStructuredReference } from "../../../src/writers/formulas/structuredReference.ts";
import { invalidArgument } from "../refusals.ts";
import { columnIndex } from "../model/table.ts";
import type { Workbook } from "../model/workbook.ts";
import { parse, sheetOfToken, type Parsed } from "../../../src/writers/live/formulas/parsed.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Place } from "../../../src/writers/live/formulas/referable.ts";

export const LONGEST_FORMULA = 8192;

/**
 * Refuses what Excel's formula bar refuses: what can't be read, a table, column or sheet that isn't there, "[@x]" outside of
 * tables. A name or function that isn't there is no reason: it shows #NAME?.
 * @throws Refusal InvalidArgument
 */
export function checkFormula(formula: string, place: Place<Sheet>, workbook: Workbook): void {
  if (formula.length > LONGEST_FORMULA)
    invalidArgument(`A formula has at most ${LONGEST_FORMULA} characters.`);
  let parsed: Parsed;
  try {
    parsed = parse(formula);
  } catch {
    return invalidArgument(`The formula can't be read: ${formula}`);
  }
  const { tokens } = parsed;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (token.kind === "sheet" && !workbook.sheetNamed(sheetOfToken(token)))
      invalidArgument(`No sheet ${token.text} for ${formula}`);
    if (token.kind === "operator" && /[-+*/^&=<>]$/.test(token.text) && endsOperand(tokens[index + 1]?.kind))
      invalidArgument(`Something is missing after ${token.text} in ${formula}`);
    if (token.kind !== "brackets") return;
    const table =
      before?.kind === "word"
        ? workbook.tableNamed(before.text)
        : place.sheet.tableAt(place.row, place.column);
    if (!table) invalidArgument(`No table ${before?.text ?? ""} for ${formula}`);
    const reference = token.text === "[]" ? null : parseStructuredReference(token.text);
    if (token.text !== "[]" && !reference) invalidArgument(`${token.text} can't be read in ${formula}`);
    for (const header of reference?.columns ?? [])
      if (columnIndex(table, header) < 0)
        invalidArgument(`No column ${header} in ${table.name} for ${formula}`);
  });
}

/** Whether nothing that an operator could work on follows. */
function endsOperand(kind: string | undefined): boolean {
  return kind === undefined || kind === "close" || kind === "comma";
}
