import { Problem } from "../../../messages/message.ts";
import { cellName } from "../../cells/cellName.ts";
import type { CellSpan } from "../../parts.ts";
import { walkXml } from "../../xml/walkXml.ts";
import { placeOf, spanOf } from "../cellRef.ts";
import { hiddenIndexes } from "../hiddenIndexes.ts";
import { MOST_COLUMNS, MOST_ROWS, type RawCell, type RawSheet } from "../rawSheet.ts";
import { cellOf, type CellElement, type CellMaking } from "./cellOf.ts";

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
  let [row, column] = [-1, -1];
  let statedRow: number | null = null;
  let cell: CellElement | null = null;
  let within = "";
  let phonetic = 0;
  const damaged = (at: string): Problem =>
    new Problem("errors:sheetDamaged", { document, sheet: sheet.name, cell: at }, { document });

  /** What the start of an element means; of all others, nothing. */
  const starts: Readonly<Record<string, (attribute: (name: string) => string | null) => void>> = {
    row: (attribute) => {
      row = Number(attribute("r") ?? row + 2) - 1;
      column = -1;
      statedRow = attribute("r") === null ? null : row;
      if (!(row >= 0 && row < MOST_ROWS)) throw damaged(`row ${attribute("r") || "?"}`);
      if (isTrue(attribute("hidden"))) rows.hide(row, row);
    },
    c: (attribute) => {
      const ref = attribute("r");
      const place = ref === null ? { row, column: column + 1 } : placeOf(ref);
      if (place === null || place.row < 0 || place.column >= MOST_COLUMNS)
        throw damaged(ref || `row ${row + 1}`);
      // A row's cells stand in it (18.3.1.73); one that says otherwise was moved by damage, nobody knows from where.
      if (statedRow !== null && place.row !== statedRow) throw damaged(ref ?? `row ${row + 1}`);
      ({ row, column } = place);
      const [style, type] = [Number(attribute("s") ?? 0), attribute("t") ?? "n"];
      cell = { style, type, formula: null, content: null };
    },
    f: () => {
      if (cell) cell.formula = "";
    },
    v: () => {
      if (cell) cell.content = "";
    },
    rPh: () => {
      phonetic += 1;
    },
    col: (attribute) => {
      if (isTrue(attribute("hidden")))
        columns.hide(Number(attribute("min")) - 1, Number(attribute("max")) - 1);
    },
    mergeCell: (attribute) => {
      const ref = attribute("ref") || "?";
      const span = spanOf(ref);
      if (span === null) throw damaged(ref);
      merges.push(span);
    },
  };

  await walkXml(xml, document, {
    open: (name, attribute) => {
      // A cell within a cell would take its place, and that cell would be lost.
      if (cell !== null && (name === "row" || name === "c")) throw damaged(cellName(row, column));
      within = name;
      starts[name]?.(attribute);
    },
    close: (name) => {
      within = "";
      if (name === "rPh") phonetic -= 1;
      if (name !== "c" || cell === null) return;
      const made = cellOf(cell, making);
      if (made === "damaged") throw damaged(cellName(row, column));
      if (made !== null) cells.push({ row, column, ...made });
      cell = null;
    },
    text: (text) => {
      if (cell === null) return;
      if (within === "f") cell.formula = (cell.formula ?? "") + text;
      else if (within === "v" || (within === "t" && phonetic === 0))
        cell.content = (cell.content ?? "") + text;
    },
  });
  return { ...sheet, cells, merges, isRowHidden: rows.isHidden, isColumnHidden: columns.isHidden };
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}
