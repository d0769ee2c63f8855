import type { OpenedDocument } from "../../documents/document.ts";
import { debtTableKind } from "../cellTables/debtTables.ts";
import type { LaidTable } from "./laidTable.ts";
import { allTables } from "./parts/allTables.ts";

/**
 * The tables of a document that is no PDF, their header rows found by their words. The list of public debt is left
 * out: readDebtTables reads it.
 */
export function tablesOfParts(document: OpenedDocument): LaidTable[] {
  return allTables(document).filter((table) => debtTableKind(table) === null);
}
