import { printedText } from "../../lines/printedText.ts";
import { message } from "../../../messages/message.ts";
import { decimalText } from "../../../money/decimal.ts";
import { excerpt, type CellFindings, type EditedCell, type Read } from "../findings.ts";
import { exactNumber } from "./exactNumber.ts";

/**
 * What an input cell holds: text without spaces around it, a number or a truth value. The result of a formula counts,
 * with a warning that it is one; an error is a fault.
 */
export function readContent(cell: EditedCell, findings: CellFindings): Read<string | number | boolean> {
  const { value, error, formula } = cell.content;
  if (error) return findings.fault(cell, "inputs:cellError", { found: String(value) });
  const content = typeof value === "string" ? value.trim() : value;
  if (formula !== null) findings.warn(cell, "inputs:formula", { found: excerpt(String(content ?? "")) });
  return content === "" ? null : content;
}

/** Text; a number typed into a text cell as its digits. */
export function readCellText(cell: EditedCell, findings: CellFindings): Read<string> {
  const content = readContent(cell, findings);
  if (content === null || content === undefined) return content;
  if (typeof content === "boolean") {
    return findings.fault(cell, "inputs:expected", {
      found: truthWord(content),
      expected: message("inputs:expectedText"),
    });
  }
  if (typeof content === "string") return content;
  const number = exactNumber(content);
  return number === null ? null : decimalText(number);
}

/** As Excel shows a truth value in English. */
export function truthWord(value: boolean): string {
  return value ? "TRUE" : "FALSE";
}

/** A text of a dossier as a cell holds and a reader takes it. */
export function shownText(text: string | null): string | null {
  const value = printedText(text);
  return value.kind === "text" ? value.text.trim() || null : null;
}
