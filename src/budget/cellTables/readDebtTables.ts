import type { OpenedDocument } from "../../documents/document.ts";
import type { DebtReading } from "../budgetLine.ts";

/** The list of public debt in the tables of a document that is no PDF; null where it holds none. */
export function readDebtTables(document: OpenedDocument): DebtReading | null {
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator
  void document;
  return null;
}
