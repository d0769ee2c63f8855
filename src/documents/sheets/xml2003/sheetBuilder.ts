import { Problem } from "../../../messages/message.ts";
import { cellName } from "../../cells/cellName.ts";
import type { CellSpan } from "../../parts.ts";
import { hiddenIndexes } from "../hiddenIndexes.ts";
import { MOST_COLUMNS, MOST_ROWS, type RawCell, type RawSheet } from "../rawSheet.ts";
import { meaningOf } from "../../cells/numberFormat.ts";
import { parseCellNumber } from "../cellNumber.ts";
import { serialOf, to1900 } from "../serials.ts";

type Attribute = (name: string) => string | null;

/** Takes the elements within one Worksheet element; `path` holds the names of the elements around. */
export interface SheetBuilder {
  readonly open: (name: string, attribute: Attribute, path: readonly string[]) => void;
  readonly close: (name: string, path: readonly string[]) => void;
  readonly text: (text: string, path: readonly string[]) => void;
  /** @param formats number formats by style */
  readonly sheet: (formats: ReadonlyMap<string, string>, date1904: boolean) => RawSheet;
}

/** Rows and cells follow each other unless they state their index; spans push what follows. */
export function sheetBuilder(name: string, document: string, count: () => void): SheetBuilder {
  const cells: DataCell[] = [];
  const merges: CellSpan[] = [];
  const rows = hiddenIndexes(MOST_ROWS);
  const columns = hiddenIndexes(MOST_COLUMNS);
  let [row, column, nextRow, nextColumn, columnsSeen] = [0, 0, 0, 0, 0];
  let rowStyle: string | null = null;
  let cell: { style: string | null; formula: string | null; type: string | null; content: string[] } | null =
    null;
  let hidden = false;

  const damaged = (): Problem =>
    new Problem("errors:sheetDamaged", { document, sheet: name, cell: cellName(row, column) }, { document });
  const whole = (text: string | null, otherwise: number): number => {
    const value = text === null ? otherwise : Number(text);
    if (!Number.isInteger(value) || value < 0) throw damaged();
    return value;
  };

  return {
    open: (element, attribute, path) => {
      // A cell within a cell would take its place, and that cell would be lost.
      if (cell !== null && (element === "Row" || element === "Cell")) throw damaged();
      if (element === "Row") {
        row = whole(attribute("Index"), nextRow + 1) - 1;
        nextRow = row + 1 + whole(attribute("Span"), 0);
        nextColumn = 0;
        rowStyle = attribute("StyleID");
        if (attribute("Hidden") === "1") rows.hide(row, nextRow - 1);
      } else if (element === "Cell") {
        column = whole(attribute("Index"), nextColumn + 1) - 1;
        const [across, down] = [whole(attribute("MergeAcross"), 0), whole(attribute("MergeDown"), 0)];
        nextColumn = column + 1 + across;
        if (!(row >= 0 && row + down < MOST_ROWS && column >= 0 && nextColumn <= MOST_COLUMNS))
          throw damaged();
        if (across + down > 0) merges.push({ row, column, rows: down + 1, columns: across + 1 });
        cell = {
          style: attribute("StyleID") ?? rowStyle,
          formula: attribute("Formula"),
          type: null,
          content: [],
        };
      } else if (element === "Column") {
        const first = whole(attribute("Index"), columnsSeen + 1) - 1;
        columnsSeen = first + 1 + whole(attribute("Span"), 0);
        if (attribute("Hidden") === "1") columns.hide(first, columnsSeen - 1);
      } else if (element === "Data" && cell && path.at(-2) === "Cell")
        cell.type = attribute("Type") ?? "String";
    },
    close: (element) => {
      if (element !== "Cell" || cell === null) return;
      const content = cell.type === null ? null : cell.content.join("");
      if (content !== null || cell.formula !== null) {
        count();
        cells.push({ row, column, style: cell.style, formula: cell.formula, type: cell.type, content });
      }
      cell = null;
    },
    text: (text, path) => {
      if (cell !== null && path.includes("Data") && !path.includes("Comment")) cell.content.push(text);
      else if (path.at(-1) === "Visible") hidden ||= /hidden/iu.test(text);
    },
    sheet: (formats, date1904) => {
      const made: RawCell[] = [];
      for (const data of cells) {
        ({ row, column } = data);
        const typed = typedCell(data, formats.get(data.style ?? "Default") ?? "General", date1904);
        if (typed === "damaged") throw damaged();
        if (typed !== null) made.push(typed);
      }
      return {
        name,
        hidden,
        cells: made,
        merges,
        isRowHidden: rows.isHidden,
        isColumnHidden: columns.isHidden,
      };
    },
  };
}

/** A Cell element: attributes of its own and of its Data element. */
interface DataCell {
  readonly row: number;
  readonly column: number;
  readonly style: string | null;
  readonly formula: string | null;
  /** ss:Type of its Data; null where it has none. */
  readonly type: string | null;
  readonly content: string | null;
}

/** A cell with its value; null for one without content, "damaged" for content that its type does not allow. */
function typedCell(data: DataCell, numberFormat: string, date1904: boolean): RawCell | "damaged" | null {
  const { row, column, formula, type, content } = data;
  const made = (value: RawCell["value"]): RawCell => ({ row, column, value, formula, numberFormat });
  if (content === null || (content === "" && type !== "String")) return formula === null ? null : made(null);
  switch (type) {
    case "String":
      return content === "" && formula === null ? null : made(content);
    case "Boolean":
      return made(content.trim() === "1");
    case "Error":
      return { ...made(content), error: true };
    case "DateTime": {
      // Stated as a date, whatever the file counts its serial numbers from.
      const serial = serialOf(content);
      if (serial === null) return "damaged";
      return { ...made(serial), numberFormat: meaningOf(numberFormat).isDate ? numberFormat : "dd.mm.yyyy." };
    }
    case "Number": {
      const number = parseCellNumber(content);
      if (number === null) return "damaged";
      return made(date1904 && meaningOf(numberFormat).isDate ? to1900(number) : number);
    }
    default:
      return "damaged";
  }
}
