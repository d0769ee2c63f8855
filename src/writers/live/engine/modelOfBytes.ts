import { Model } from "@ironcalc/wasm";

/** Shows a number with the 15 digits that Excel keeps, no more: further digits IronCalc gets wrong. */
export const ALL_DIGITS = "0.00000000000000E+00";

/** An empty model of the engine, whose program must have been started. */
export const emptyModel = (): Model => new Model("workbook", "en", "UTC", "en");

/** The bytes of a model without cells that has the style of formulas. */
export function bytesOfEmpty(sheets: number): Uint8Array {
  const model = emptyModel();
  for (let sheet = 1; sheet < sheets; sheet += 1) model.newSheet();
  model.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, "num_fmt", ALL_DIGITS);
  model.rangeClearAll(0, 1, 1, 1, 1);
  const bytes = model.toBytes();
  model.free();
  return bytes;
}

/** @returns null for bytes that the engine does not take */
export function modelOf(bytes: Uint8Array): Model | null {
  try {
    return Model.from_bytes(bytes, "en");
  } catch (error) {
    // Then it has broken off at a formula, and is not to be used any more.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return null;
  }
}
