import type { Dossier } from "../../dossier/dossier.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { TERM_TABLES } from "../inputs/termTables.ts";
import type { CellFindings } from "./findings.ts";
import { expectedLoans } from "./readLoans.ts";

const INPUT_TABLES = [
  "tblLoans",
  ...Object.values(TERM_TABLES).map(({ name }) => name),
  "tblRates",
  "tblPayments",
  "tblDecisions",
  "tblMappings",
  "tblFindings",
  "tblGoneNotes",
  "tblTolerances",
  "tblAssumedRates",
];
const INPUT_SHEETS = [
  ["loans", "tblLoans"],
  ["terms", "tblFees"],
  ["rates", "tblRates"],
  ["payments", "tblPayments"],
  ["decisions", "tblDecisions"],
  ["decisions", "tblMappings"],
  ["checks", "tblFindings"],
  ["planning", "tblAssumedRates"],
] as const;

/** Notes sheets of ours that were deleted, and copies of them: what is typed into a copy is not read. */
export function noteStrayTables(snapshot: WorkbookSnapshot, written: Dossier, findings: CellFindings): void {
  const keys = new Set(snapshot.sheets.map(({ key }) => key));
  for (const [key, table] of INPUT_SHEETS) {
    const isMoved = snapshot.tables.some(({ name }) => name === table);
    const neverThere =
      (table === "tblDecisions" && written.decisions.length === 0) ||
      (table === "tblMappings" && written.mappings.length === 0) ||
      (key === "checks" && written.notes.length + written.tolerances.length === 0) ||
      (table === "tblAssumedRates" && written.assumedRates.length === 0);
    if (!keys.has(key) && !isMoved && !neverThere) findings.note("inputs:sheetGone", { table });
  }
  const copies = snapshot.tables.filter(({ name, sheetId }) => {
    const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
    return sheet?.key === null && INPUT_TABLES.some((table) => isCopyOf(table, name));
  });
  const names = new Set(
    copies.map(({ sheetId }) => snapshot.sheets.find(({ id }) => id === sheetId)?.name ?? ""),
  );
  for (const sheet of names) {
    findings.note("inputs:copiedSheet", { sheet, original: sheetOfLoans(snapshot, written) });
  }
}

/** Excel names the table of a copied sheet after the original, with figures behind it. */
function isCopyOf(table: string, name: string): boolean {
  return name.toLowerCase().startsWith(table.toLowerCase()) && /^_?\d+$/.test(name.slice(table.length));
}

function sheetOfLoans(snapshot: WorkbookSnapshot, written: Dossier): string {
  return (
    snapshot.sheets.find(({ key }) => key === "loans")?.name ?? expectedLoans(written.settings.language).name
  );
}
