import type { RawCell } from "../rawSheet.ts";

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
export function rkNumber(rk: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, (rk & ~3) >>> 0, true);
  const value = (rk & 2) === 0 ? view.getFloat64(0, true) : (rk | 0) >> 2;
  return (rk & 1) === 0 ? value : value / 100;
}

/** A truth value or an error ([MS-XLS] 2.5.10). */
export function boolOrError(byte: number, isError: boolean): Value {
  return isError ? { value: ERRORS[byte] ?? "#N/A", error: true } : { value: byte === 1 };
}

/** A formula's result ([MS-XLS] 2.5.133); "string" where the text stands in a record of its own. */
export function formulaResult(data: DataView, at: number): Value | "string" {
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
