import { readAppropriations } from "../appropriations/readAppropriations.ts";
import { readCapitalOutlays } from "../capital/readCapitalOutlays.ts";
import { readCreditorBalances } from "../creditors/readCreditorBalances.ts";
import { readFinancing } from "../financing/readFinancing.ts";
import { readPlannedLoans } from "../planned/readPlannedLoans.ts";
import type { TableReader } from "./tableReader.ts";

/** Every reader of a kind of table; the first that knows a table reads it. */
export const TABLE_READERS: readonly TableReader[] = [
  readAppropriations,
  readCapitalOutlays,
  readFinancing,
  readPlannedLoans,
  readCreditorBalances,
];
