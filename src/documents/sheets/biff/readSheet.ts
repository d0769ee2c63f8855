import { meaningOf } from "../../cells/numberFormat.ts";
import type { CellSpan } from "../../parts.ts";
import { withoutArtefact } from "../cellNumber.ts";
import { hiddenIndexes } from "../hiddenIndexes.ts";
import { MOST_COLUMNS, MOST_ROWS, type RawCell, type RawSheet } from "../rawSheet.ts";
import { to1900 } from "../serials.ts";
import type { Globals } from "./readGlobals.ts";
import { RECORD, substream } from "./records.ts";
import { readBiffText, SegmentReader } from "./segmentReader.ts";

/** Stands for a formula whose text is not kept: it would have to be rebuilt from its tokens. */
const FORMULA = "=";

/**
 * The cells of a worksheet's substream ([MS-XLS] 2.1.7.20.5). What it says of its own dimensions counts nothing.
 * @param count called for each cell
 * @throws RangeError when it is damaged
 */
export function readSheet(
  stream: Uint8Array,
  sheet: Globals["sheets"][number],
  globals: Globals,
  count: () => void,
): { readonly sheet: RawSheet; readonly manual: boolean } {
  const cells: RawCell[] = [];
  const merges: CellSpan[] = [];
  const rows = hiddenIndexes(MOST_ROWS);
  const columns = hiddenIndexes(MOST_COLUMNS);
  let manual = false;
  /** A formula whose result is a text that has not come yet. */
  let waiting: { readonly row: number; readonly column: number; readonly style: number } | null = null;

  const add = (
    row: number,
    column: number,
    style: number,
    { value, error }: Pick<RawCell, "value" | "error">,
    formula: string | null = null,
  ): void => {
    count();
    const numberFormat = globals.formats[style] ?? "General";
    let kept = value;
    if (typeof value === "number") {
      if (!Number.isFinite(value)) throw new RangeError("no number");
      kept = withoutArtefact(globals.date1904 && meaningOf(numberFormat).isDate ? to1900(value) : value);
    }
    cells.push({ row, column, value: kept, formula, numberFormat, ...(error && { error }) });
  };

  const records = [...substream(stream, sheet.offset)];
  for (const [index, { type, data }] of records.entries()) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const at = (offset: number): number => view.getUint16(offset, true);
    switch (type) {
      case RECORD.NUMBER:
        add(at(0), at(2), at(4), { value: view.getFloat64(6, true) });
        break;
      case RECORD.RK:
        add(at(0), at(2), at(4), { value: rkNumber(view.getUint32(6, true)) });
        break;
      case RECORD.MUL_RK:
        for (let place = 4, column = at(2); place + 8 <= data.length; place += 6, column += 1)
          add(at(0), column, at(place), { value: rkNumber(view.getUint32(place + 2, true)) });
        break;
      case RECORD.LABEL_SST: {
        const value = globals.strings[view.getUint32(6, true)];
        if (value === undefined) throw new RangeError("no such string");
        if (value !== "") add(at(0), at(2), at(4), { value });
        break;
      }
      case RECORD.LABEL:
      case RECORD.R_STRING: {
        const value = readBiffText(new SegmentReader(data.subarray(6)), 2, globals.codePage);
        if (value !== "") add(at(0), at(2), at(4), { value });
        break;
      }
      case RECORD.BOOL_ERR:
        add(at(0), at(2), at(4), boolOrError(view.getUint8(6), view.getUint8(7) === 1));
        break;
      case RECORD.FORMULA:
      case RECORD.FORMULA_3:
      case RECORD.FORMULA_4: {
        const result = formulaResult(view, 6);
        if (waiting) throw new RangeError("a formula without its text");
        if (result === "string") waiting = { row: at(0), column: at(2), style: at(4) };
        else add(at(0), at(2), at(4), result, FORMULA);
        break;
      }
      case RECORD.STRING: {
        if (!waiting) break;
        const rest = continued(records, index);
        add(
          waiting.row,
          waiting.column,
          waiting.style,
          { value: readBiffText(new SegmentReader(data, ...rest), 2, globals.codePage) },
          FORMULA,
        );
        waiting = null;
        break;
      }
      case RECORD.ROW:
        if ((at(12) & 0x20) !== 0) rows.hide(at(0), at(0));
        break;
      case RECORD.COL_INFO:
        if ((at(8) & 1) !== 0) columns.hide(at(0), at(2));
        break;
      case RECORD.MERGE_CELLS:
        for (let place = 2; place + 8 <= Math.min(data.length, 2 + at(0) * 8); place += 8) {
          const [row, column] = [at(place), at(place + 4)];
          merges.push({ row, column, rows: at(place + 2) - row + 1, columns: at(place + 6) - column + 1 });
        }
        break;
      case RECORD.CALC_MODE:
        manual = at(0) === 0;
        break;
    }
  }
  if (waiting) throw new RangeError("a formula without its text");
  const { name, hidden } = sheet;
  return {
    sheet: { name, hidden, cells, merges, isRowHidden: rows.isHidden, isColumnHidden: columns.isHidden },
    manual,
  };
}

/** The data of the CONTINUE records right behind a record. */
function continued(
  records: readonly { readonly type: number; readonly data: Uint8Array }[],
  index: number,
): Uint8Array[] {
  const segments: Uint8Array[] = [];
  for (let next = index + 1; records[next]?.type === RECORD.CONTINUE; next += 1)
    segments.push(records[next]?.data ?? new Uint8Array());
  return segments;
}

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

type Value = Pick<RawCell, "value" | "error">;

/** A number in four bytes ([MS-XLS] 2.5.217): an integer of 30 bits or the upper half of a double, perhaps times 100. */
function rkNumber(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, (rk & ~3) >>> 0, true);
  const value = (rk & 2) === 0 ? view.getFloat64(0, true) : (rk | 0) >> 2;
  return (rk & 1) === 0 ? value : value / 100;
}

/** A truth value or an error ([MS-XLS] 2.5.10). */
function boolOrError(byte: number, isError: boolean): Value {
  return isError ? { value: ERRORS[byte] ?? "#N/A", error: true } : { value: byte === 1 };
}

/** A formula's result ([MS-XLS] 2.5.133); "string" where the text stands in a record of its own. */
function formulaResult(data: DataView, at: number): Value | "string" {
  if (data.getUint16(at + 6, true) !== 0xffff) return { value: data.getFloat64(at, true) };
  const byte = data.getUint8(at + 2);
  switch (data.getUint8(at)) {
    case 0:
      return "string";
    case 1:
      return boolOrError(byte, false);
    case 2:
      return boolOrError(byte, true);
    default:
      return { value: "" };
  }
}
