import { creditorOfCards } from "../../dossier/creditorOf.ts";
import { afterEdit } from "../../dossier/crossRates.ts";
import type { Dossier, DossierLoan } from "../../dossier/dossier.ts";
import { addLaterTexts } from "../../messages/laterTexts.ts";
import { message } from "../../messages/message.ts";
import { VERSION } from "../../version.ts";
import { MEMORY_KEY, readMemory } from "../memory.ts";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { checkLoan } from "./checkLoan.ts";
import { noteStrayTables } from "./copiedSheets.ts";
import { editedTerms } from "./editedTerms.ts";
import { CellFindings } from "./findings.ts";
import { LoanLookup } from "./loanLookup.ts";
import { readPreviousDossier } from "./previousDossier.ts";
import { readAssumedRates } from "./readAssumedRates.ts";
import { readAsOfCell } from "./readAsOfCell.ts";
import { readDecisions } from "./readDecisions.ts";
import { readLoans, type LoanInputRow } from "./readLoans.ts";
import { readMappings } from "./readMappings.ts";
import { readNotes } from "./readNotes.ts";
import { readPayments } from "./readPayments.ts";
import { readRatesTable } from "./readRatesTable.ts";
import { readTermTables, tablesOf } from "./readTermTables.ts";
import { readTolerances } from "./readTolerances.ts";
import { regroupedLoans } from "./regroupedLoans.ts";
import type { ReadBack } from "./result.ts";
import { sameValue } from "./sameValue.ts";

/**
 * The dossier that an open workbook holds: what its memory sheet says, and over it what stands in the input tables and
 * the cell AsOf, every cell checked. Input is taken over whole or not at all: a single fault leaves the dossier as it
 * was written. After a writing that did not end, the dossier is the one that was to be written.
 */
export function readBack(snapshot: WorkbookSnapshot): ReadBack {
  addLaterTexts();
  const ours = snapshot.sheets.filter(({ key }) => key !== null);
  if (ours.length === 0) return { kind: "none" };
  const sheet = ours.find(({ key }) => key === MEMORY_KEY);
  if (!sheet) return { kind: "unreadable", reason: message("inputs:memoryGone") };
  const memory = readMemory(sheet);
  if ("damaged" in memory) return { kind: "unreadable", reason: memory.damaged };

  const otherVersion = memory.version === VERSION ? null : memory.version;
  const findings = new CellFindings();
  if (memory.status === "writing") {
    return {
      kind: "dossier",
      dossier: memory.dossier,
      written: readPreviousDossier(sheet) ?? memory.dossier,
      changed: true,
      interrupted: true,
      otherVersion,
      warnings: [],
    };
  }
  const dossier = editedDossier(snapshot, memory.dossier, findings);
  if (findings.faults.length > 0 || !dossier) {
    return { kind: "faults", faults: findings.faults, written: memory.dossier };
  }
  const changed = !sameValue(dossier, memory.dossier);
  return {
    kind: "dossier",
    dossier: changed ? dossier : memory.dossier,
    written: memory.dossier,
    changed,
    interrupted: false,
    otherVersion,
    warnings: findings.warnings,
  };
}

function editedDossier(snapshot: WorkbookSnapshot, written: Dossier, findings: CellFindings): Dossier | null {
  noteStrayTables(snapshot, written, findings);
  const loans = editedLoans(snapshot, written, findings);
  const rates = afterEdit(written.rates, readRatesTable(snapshot, written, findings) ?? written.rates);
  const asOf = readAsOfCell(snapshot, written.settings, findings);
  if (loans === null || asOf === undefined) return null;
  const decisions = readDecisions(snapshot, written, findings) ?? written.decisions;
  const edited: Dossier = {
    ...written,
    loans: loans.list,
    rates,
    payments: readPayments(snapshot, written, loans.lookup, findings) ?? written.payments,
    decisions,
    notes: readNotes(snapshot, written, findings) ?? written.notes,
    tolerances: readTolerances(snapshot, written, findings) ?? written.tolerances,
    mappings: readMappings(snapshot, written, findings) ?? written.mappings,
    assumedRates: readAssumedRates(snapshot, written, findings) ?? written.assumedRates,
    settings: { ...written.settings, asOf },
  };
  const isDecidedAnew = !sameValue(decisions, written.decisions);
  return isDecidedAnew ? { ...edited, ...regroupedLoans(edited, written.decisions) } : edited;
}

interface EditedLoans {
  readonly list: readonly DossierLoan[];
  readonly lookup: LoanLookup;
}

/** The loans in the order of the dossier, those that the user has added last. Null where one is faulty. */
function editedLoans(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): EditedLoans | null {
  const { language } = written.settings;
  // Where no loan has a schedule, the sheet has no table to read.
  if (written.loans.length === 0) return { list: [], lookup: new LoanLookup([], written) };
  const isThere = snapshot.sheets.some(({ key }) => key === "loans");
  const rows = readLoans(snapshot, language, findings);
  const lookup = new LoanLookup(rows, written);
  if (rows === null) return isThere || findings.faults.length > 0 ? null : { list: written.loans, lookup };
  const faultsBefore = findings.faults.length;
  const tables = readTermTables({ snapshot, language, loans: lookup, findings });
  const isPartial = findings.faults.length > faultsBefore;

  const loans = new Map<string, DossierLoan>();
  for (const row of rows) {
    const before = lookup.writtenFor(row.id);
    const ofLoan = tablesOf(tables, row.id);
    const terms = editedTerms(row, before, ofLoan, isPartial, findings);
    if (!terms) continue;
    // What a fault has left out of a loan would only be taken for another fault.
    if (findings.faults.length === 0) checkLoan(terms, row.at, ofLoan, findings);
    const cards = before?.cards ?? [];
    loans.set(before?.terms.id ?? row.id, { terms, cards, ...statedCreditor(row, before) });
  }
  const known = written.loans.flatMap(({ terms }) => loans.get(terms.id) ?? []);
  const added = [...loans.values()].filter((loan) => !known.includes(loan));
  return { list: [...known, ...added], lookup };
}

/** Who lent, where the cell says another thing than the cards. */
function statedCreditor(
  { values }: LoanInputRow,
  loan: DossierLoan | undefined,
): Pick<DossierLoan, "creditor"> {
  const known = creditorOfCards(loan?.cards ?? [])?.trim() || null;
  return values && values.creditor !== known ? { creditor: values.creditor } : {};
}
