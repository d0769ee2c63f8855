import type { CellSpan } from "../../parts.ts";
import { isOn } from "../../xml/xmlTree.ts";
import { spanOf } from "../cellRef.ts";
import { hiddenIndexes } from "../hiddenIndexes.ts";
import { MOST_COLUMNS, MOST_ROWS, type RawCell, type RawSheet } from "../rawSheet.ts";
import type { CellMaking } from "./cellOf.ts";
import { damagedSheet, scanSheet } from "./scanSheet.ts";

/**
 * A worksheet's cells (ECMA-376 part 1, 18.3.1), read as they come: what the sheet says of its own dimension, of
 * links, validation and styles is passed over.
 * @throws Problem when a cell's place or its content is not one that a worksheet can have
 */
export async function readSheetPart(
  xml: string,
  sheet: { readonly name: string; readonly hidden: boolean },
  document: string,
  making: CellMaking,
): Promise<RawSheet> {
  const cells: RawCell[] = [];
  const merges: CellSpan[] = [];
  const rows = hiddenIndexes(MOST_ROWS);
  const columns = hiddenIndexes(MOST_COLUMNS);
  await scanSheet(xml, { sheet: sheet.name, document }, making, {
    row: (row, { hidden }) => {
      if (isOn(hidden)) rows.hide(row, row);
    },
    cell: ({ row, column }, made) => {
      if (made !== null) cells.push({ row, column, ...made });
      return undefined;
    },
    outside: {
      open: (name, attribute) => {
        if (name === "col" && isOn(attribute("hidden") ?? undefined))
          columns.hide(Number(attribute("min")) - 1, Number(attribute("max")) - 1);
        else if (name === "mergeCell") {
          const ref = attribute("ref") || "?";
          const span = spanOf(ref);
          if (span === null) throw damagedSheet(document, sheet.name, ref);
          merges.push(span);
        }
      },
      close: () => undefined,
      text: () => undefined,
    },
  });
  return { ...sheet, cells, merges, isRowHidden: rows.isHidden, isColumnHidden: columns.isHidden };
}
