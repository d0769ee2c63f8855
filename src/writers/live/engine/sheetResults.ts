import type { Calculated, Spills } from "./calculation.ts";
import type { SheetResults, SheetSpills } from "./protocol.ts";

/** Results of cells of a sheet, by its id, in the form in which they are handed from one worker to another. */
export function sheetResults(
  sheet: string,
  keys: readonly number[],
  resultAt: (key: number) => Calculated | undefined,
): SheetResults {
  const results = keys.map(resultAt);
  return {
    sheet,
    keys: Float64Array.from(keys),
    values: results.map((result) => result?.value ?? null),
    errors: Uint8Array.from(results, (result) => (result?.isError ? 1 : 0)),
  };
}

/** The same of what formulas fill. */
export function sheetSpills(
  sheet: string,
  { blocks, keys }: Spills,
  resultAt: (key: number) => Calculated,
): SheetSpills {
  return { sheet, blocks, results: [...keys].map(resultAt) };
}
