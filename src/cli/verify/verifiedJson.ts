import { isoText } from "../../calendar/day.ts";
import type { Message } from "../../messages/message.ts";
import { VERSION } from "../../version.ts";
import { cellAddress } from "../../workbook/address.ts";
import { isDifference, type SavedCell } from "../../writers/saved/compareSaved.ts";
import { isAllAsMeant, type Verified } from "./verifiedFile.ts";
import { foundValue, meantValue } from "./cellWords.ts";

/** What `verify` finds: numbers as decimal strings, days in ISO form, formulas without "=" (meant: as a plan has them; found: as the file does). */
export function verifiedToJson(
  verified: Verified,
  say: (message: Message) => string,
): Record<string, unknown> {
  const { file, dossier, back, comparison } = verified;
  const { formulas, untouched, values, uncompared, cells, missing } = comparison;
  return {
    document: file.name,
    savedBy: file.savedBy ?? null,
    verifiedBy: VERSION,
    writtenBy: back.kind === "dossier" ? (back.otherVersion ?? VERSION) : null,
    asOf: isoText(dossier.settings.asOf),
    agrees: isAllAsMeant(verified),
    inputs: inputsOf(back),
    formulas,
    untouched,
    values,
    uncompared,
    missing,
    cells: cells.map(cellToJson),
    faults:
      back.kind === "faults"
        ? back.faults.map(({ sheet, cell, message }) => ({ sheet, cell, message: say(message) }))
        : [],
    warnings: back.kind === "dossier" ? back.warnings.map(say) : [],
  };
}

function inputsOf(back: Verified["back"]): "written" | "edited" | "interrupted" | "faulty" {
  if (back.kind === "faults") return "faulty";
  if (back.interrupted) return "interrupted";
  return back.changed ? "edited" : "written";
}

function cellToJson(cell: SavedCell): Record<string, unknown> {
  const { sheet, row, column, formula, value, meant, found } = cell;
  return {
    sheet,
    cell: cellAddress(row, column),
    differs: isDifference(cell),
    formula,
    value,
    meant: { formula: meant.formula, value: meantValue(meant.value) },
    found: { formula: found.formula, value: foundValue(cell) },
  };
}
