import type { Dossier } from "../../dossier/dossier.ts";
import type { SheetSnapshot, TableSnapshot, WorkbookSnapshot } from "../snapshot.ts";
import { TERM_TABLES } from "../inputs/termTables.ts";
import type { CellFindings } from "./findings.ts";
import { tableNamed } from "./inputTable.ts";
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
  noteCopies(snapshot, written, findings);
}

function noteCopies(snapshot: WorkbookSnapshot, written: Dossier, findings: CellFindings): void {
  const sheetOf = (table: TableSnapshot): SheetSnapshot | undefined =>
    snapshot.sheets.find(({ id }) => id === table.sheetId);
  const originals = new Map<string, string>();
  for (const copy of snapshot.tables) {
    const sheet = sheetOf(copy);
    const table = INPUT_TABLES.find((name) => isCopyOf(name, copy.name));
    if (sheet?.key !== null || table === undefined || originals.has(sheet.name)) continue;
    const own = tableNamed(snapshot, table);
    originals.set(sheet.name, (own && sheetOf(own)?.name) ?? sheetOfLoans(snapshot, written));
  }
  for (const [sheet, original] of originals) findings.note("inputs:copiedSheet", { sheet, original });
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
