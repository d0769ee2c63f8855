import { holds, type LiveSheet } from "../model/liveState.ts";
import { givenOf, type CellValue } from "../model/calculated.ts";
import { PART, type ToCalculator } from "./protocol.ts";

export type CellsMessage = Extract<ToCalculator, { readonly kind: "cells" }>;

/**
 * The cells of a sheet that another calculation must be told of, in parts.
 * A formula in another object is told even where its text is the same: "[@x]" means another cell in another row.
 * @param before the sheet as it was told last; null for one that is new
 */
export function* cellChanges(before: LiveSheet | null, sheet: LiveSheet): Generator<CellsMessage> {
  if (before?.cells === sheet.cells) return;
  const part = new CellsPart(sheet.id);
  for (const [key, cell] of sheet.cells) {
    const was = before?.cells.get(key);
    if (was === cell || (!holds(cell) && !holds(was))) continue;
    if (was && was.formula === null && cell.formula === null && was.value === cell.value) continue;
    const { value, formula } = givenOf(cell);
    if (part.add(key, value, formula)) yield part.take();
  }
  for (const [key, was] of before?.cells ?? []) {
    if (!holds(was) || sheet.cells.has(key)) continue;
    if (part.add(key, null, null)) yield part.take();
  }
  if (part.size > 0) yield part.take();
}

class CellsPart {
  private readonly sheet: string;
  private keys: number[] = [];
  private values: CellValue[] = [];
  private formulas: (string | null)[] = [];

  constructor(sheet: string) {
    this.sheet = sheet;
  }

  get size(): number {
    return this.keys.length;
  }

  /** @returns whether the part is full */
  add(key: number, value: CellValue, formula: string | null): boolean {
    this.keys.push(key);
    this.values.push(value);
    this.formulas.push(formula);
    return this.size >= PART;
  }

  take(): CellsMessage {
    const { sheet, values, formulas } = this;
    const keys = Float64Array.from(this.keys);
    [this.keys, this.values, this.formulas] = [[], [], []];
    return { kind: "cells", sheet, keys, values, formulas };
  }
}
