import { unitOf, type Unit } from "../../text/units.ts";
import { statedUnit } from "../amounts/tableUnit.ts";
import type { LaidTable } from "../tables/laidTable.ts";
import type { PlannedColumns } from "./plannedColumns.ts";

/** How many dinars, and how many units of the original currency, a figure of the table counts. */
export interface PlannedUnits {
  readonly rsd: Unit["multiplier"];
  readonly original: Unit["multiplier"];
}

/**
 * What the amounts of planned loans count: by the header of each column, else by the nearest phrase above the table,
 * where "у хиљадама динара" says nothing of other currencies. Laws print them whole; a draft may not.
 */
export function plannedUnits({ headers, before }: LaidTable, { rsd, amount }: PlannedColumns): PlannedUnits {
  const title = before.map(statedUnit).findLast((unit) => unit !== null);
  const own = (column: number): Unit["multiplier"] => unitOf(headers[column] ?? "")?.multiplier ?? 1n;
  const above = (isOf: boolean): Unit["multiplier"] => (title && isOf ? title.multiplier : 1n);
  const [ofDinars, ofOriginal] = [own(rsd), own(amount)];
  return {
    rsd: ofDinars === 1n ? above(title?.currency === null || title?.currency === "RSD") : ofDinars,
    original: ofOriginal === 1n ? above(title?.currency === null) : ofOriginal,
  };
}
