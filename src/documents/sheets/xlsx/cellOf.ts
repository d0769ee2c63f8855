import { meaningOf } from "../../cells/numberFormat.ts";
import { parseCellNumber } from "../cellNumber.ts";
import { serialOf, to1900 } from "../serials.ts";
import type { RawCell } from "../rawSheet.ts";
import { unescaped } from "./readStrings.ts";

/** A cell as its element states it: attributes r, s, t, and the texts of its children. */
export interface CellElement {
  readonly style: number;
  readonly type: string;
  formula: string | null;
  /** Text of "v", or of the "t" elements of an inline string; null without one. */
  content: string | null;
}

/** What a workbook's cells are made with. */
export interface CellMaking {
  readonly strings: readonly string[];
  /** By style index. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** Called for each cell with content. @throws Problem when there are too many */
  readonly count: () => void;
}

/** What a cell holds, wherever it stands. */
export type MadeCell = Omit<RawCell, "row" | "column">;

/** A cell from its element; null for one that is empty, "damaged" for content that its type does not allow. */
export function cellOf(element: CellElement, making: CellMaking): MadeCell | "damaged" | null {
  const { type, content, formula } = element;
  const numberFormat = making.formats[element.style] ?? "General";
  if (content === null && formula === null) return null;
  making.count();
  const made = (value: MadeCell["value"]): MadeCell => ({ value, formula, numberFormat });
  // A number that is not there is no zero: nobody has calculated the formula yet.
  if (content === null || (content === "" && type !== "str" && type !== "inlineStr"))
    return formula === null ? null : made(null);
  switch (type) {
    case "s": {
      const string = making.strings[Number(content)];
      return string === undefined ? "damaged" : made(string);
    }
    case "str":
    case "inlineStr":
      return formula === null && content === "" ? null : made(unescaped(content));
    case "b":
      return made(content.trim() === "1" || content.trim() === "true");
    case "e":
      return { ...made(content), error: true };
    case "d": {
      const serial = serialOf(content);
      if (serial === null) return "damaged";
      return { ...made(serial), numberFormat: meaningOf(numberFormat).isDate ? numberFormat : "dd.mm.yyyy." };
    }
    default: {
      const number = parseCellNumber(content);
      if (number === null) return "damaged";
      return made(making.date1904 && meaningOf(numberFormat).isDate ? to1900(number) : number);
    }
  }
}
