import { meaningOf } from "../../cells/numberFormat.ts";
import { parseCellNumber } from "../cellNumber.ts";
import type { RawCell } from "../rawSheet.ts";
import { serialOf, to1900 } from "../serials.ts";

/** A Cell element: attributes of its own and of its Data element. */
export interface DataCell {
  readonly row: number;
  readonly column: number;
  readonly style: string | null;
  readonly formula: string | null;
  /** ss:Type of its Data; null where it has none. */
  readonly type: string | null;
  readonly content: string | null;
}

/** A cell with its value; null for one without content, "damaged" for content that its type does not allow. */
export function typedCell(
  data: DataCell,
  numberFormat: string,
  date1904: boolean,
): RawCell | "damaged" | null {
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
