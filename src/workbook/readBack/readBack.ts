import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import { creditorOfCards } from "../../dossier/creditorOf.ts";
import { afterEdit } from "../../dossier/crossRates.ts";
import type { Dossier, DossierLoan, Payment, Settings } from "../../dossier/dossier.ts";
import { groupByLoan } from "../../dossier/loanGroups.ts";
import { buildOpenSchedule } from "../../loan/buildSchedule.ts";
import type { OpenSchedule } from "../../loan/schedule.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { addLaterTexts } from "../../messages/laterTexts.ts";
import { message, Problem } from "../../messages/message.ts";
import { translatorFor } from "../../messages/translator.ts";
import { VERSION } from "../../version.ts";
import { cellAddress } from "../address.ts";
import { arrearsOf } from "../debtService/arrearsTable.ts";
import { MEMORY_KEY, readMemory } from "../memory/memory.ts";
import { cellAt, type WorkbookSnapshot } from "../snapshot.ts";
import { readDay } from "./cells/readDay.ts";
import { noteStrayTables } from "./copiedSheets.ts";
import { editedTerms } from "./editedTerms.ts";
import { CellFindings, required, type EditedCell } from "./findings.ts";
import type { InputRow } from "./inputTable.ts";
import { LoanLookup } from "./loanLookup.ts";
import { readPreviousDossier } from "./previousDossier.ts";
import { readAssumedRates } from "./readAssumedRates.ts";
import { readDecisions } from "./readDecisions.ts";
import { readLoans, type LoanInputRow } from "./readLoans.ts";
import { readMappings } from "./readMappings.ts";
import { readNotes } from "./readNotes.ts";
import { readPayments } from "./readPayments.ts";
import { readRatesTable } from "./readRatesTable.ts";
import { readTermTables, tablesOf, type LoanTables } from "./readTermTables.ts";
import { readTolerances } from "./readTolerances.ts";
import type { ReadBack } from "./result.ts";
import { sameValue } from "./sameValue.ts";
import { LOAN_COLUMNS } from "../inputs/loansTable.ts";
import { cellInTables } from "./cellInTables.ts";
import { statedBy } from "./editedRate.ts";

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
  const payments = readPayments(snapshot, written, loans.lookup, findings) ?? written.payments;
  if (findings.faults.length === 0) checkArrears(loans.checked, payments, asOf, findings);
  const edited: Dossier = {
    ...written,
    loans: loans.list,
    rates,
    payments,
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
  readonly checked: readonly ReadLoan[];
}

/** A loan whose schedule follows from its terms, with the cells that these were read from. */
interface ReadLoan {
  readonly terms: LoanTerms;
  readonly schedule: OpenSchedule;
  readonly at: InputRow;
  readonly tables: LoanTables;
}

/** The loans in the order of the dossier, those that the user has added last. Null where one is faulty. */
function editedLoans(
  snapshot: WorkbookSnapshot,
  written: Dossier,
  findings: CellFindings,
): EditedLoans | null {
  const { language } = written.settings;
  // Where no loan has a schedule, the sheet has no table to read.
  if (written.loans.length === 0) return { list: [], lookup: new LoanLookup([], written), checked: [] };
  const isThere = snapshot.sheets.some(({ key }) => key === "loans");
  const rows = readLoans(snapshot, language, findings);
  const lookup = new LoanLookup(rows, written);
  if (rows === null)
    return isThere || findings.faults.length > 0 ? null : { list: written.loans, lookup, checked: [] };
  const faultsBefore = findings.faults.length;
  const tables = readTermTables({ snapshot, language, loans: lookup, findings });
  const isPartial = findings.faults.length > faultsBefore;

  const loans = new Map<string, DossierLoan>();
  const checked: ReadLoan[] = [];
  for (const row of rows) {
    const before = lookup.writtenFor(row.id);
    const ofLoan = tablesOf(tables, row.id);
    const terms = editedTerms(row, before, ofLoan, isPartial, findings);
    if (!terms) continue;
    // What a fault has left out of a loan would only be taken for another fault.
    if (findings.faults.length === 0) checked.push(...checkLoan(terms, row.at, ofLoan, findings));
    const cards = before?.cards ?? [];
    loans.set(before?.terms.id ?? row.id, { terms, cards, ...statedCreditor(row, before) });
  }
  const known = written.loans.flatMap(({ terms }) => loans.get(terms.id) ?? []);
  const added = [...loans.values()].filter((loan) => !known.includes(loan));
  return { list: [...known, ...added], lookup, checked };
}

/** Who lent, where the cell says another thing than the cards. */
function statedCreditor(
  { values }: LoanInputRow,
  loan: DossierLoan | undefined,
): Pick<DossierLoan, "creditor"> {
  const known = creditorOfCards(loan?.cards ?? [])?.trim() || null;
  return values && values.creditor !== known ? { creditor: values.creditor } : {};
}

/** Builds the loan's schedule; what makes that impossible is a fault at the cell that holds the term. */
function checkLoan(
  terms: LoanTerms,
  at: InputRow,
  tables: LoanTables,
  findings: CellFindings,
): readonly ReadLoan[] {
  try {
    return [{ terms, at, tables, schedule: buildOpenSchedule(terms) }];
  } catch (error) {
    faultOfTerm(error, { terms, at, tables }, "inputs:contradiction", findings);
    return [];
  }
}

/** Works out what is overdue: rates of default interest that do not reach back to a late day are a fault. */
function checkArrears(
  loans: readonly ReadLoan[],
  payments: readonly Payment[],
  asOf: Day,
  findings: CellFindings,
): void {
  for (const loan of loans) {
    try {
      arrearsOf(loan, payments, asOf);
    } catch (error) {
      faultOfTerm(error, loan, "inputs:noArrears", findings);
    }
  }
}

/** A fault at the cell that holds the term which the problem names. @throws what is no problem */
function faultOfTerm(
  error: unknown,
  { terms, at, tables }: Omit<ReadLoan, "schedule">,
  key: "inputs:contradiction" | "inputs:noArrears",
  findings: CellFindings,
): void {
  if (!(error instanceof Problem)) throw error;
  const cell = cellOfTerm(error, terms, at, tables);
  findings.fault(cell, key, { loan: terms.id, reason: error.problem });
}

/** The name of the cell with the day for which balances are shown. */
const AS_OF_NAME = "AsOf";

/** The day in the cell AsOf, wherever it stands now; as it was written where the cell is gone, with a warning. */
function readAsOfCell(
  snapshot: WorkbookSnapshot,
  written: Settings,
  findings: CellFindings,
): Day | undefined {
  const at = snapshot.names.find(({ name }) => name.toLowerCase() === AS_OF_NAME.toLowerCase())?.at;
  const sheet = at && snapshot.sheets.find(({ id }) => id === at.sheetId);
  if (!at || !sheet) {
    findings.note("inputs:asOfGone", { date: { day: written.asOf } });
    return written.asOf;
  }
  const cell: EditedCell = {
    sheet: sheet.name,
    address: cellAddress(at.row, at.column),
    header: translatorFor(written.language).say("workbook:headAsOf"),
    content: cellAt(sheet, at.row, at.column),
  };
  if (!sheet.block) return findings.fault(cell, "inputs:asOfNotRead");
  return required(readDay(cell, findings), cell, findings, "inputs:expectedDate");
}

/**
 * The loans with the cards that the decisions now give them; their terms stay as the user has them. A loan whose id was
 * changed keeps the lines of the group that it came from. Lines that belong to a loan now wait no longer for a schedule.
 * @param before the decisions that the loans' cards were found with
 */
function regroupedLoans(
  dossier: Dossier,
  before: Dossier["decisions"],
): Pick<Dossier, "loans" | "unscheduled"> {
  const { lines, decisions } = dossier;
  const groupOf = new Map(
    groupByLoan(lines, before).flatMap(({ id, cards }) => cards.map((card) => [card, id] as const)),
  );
  const after = new Map(groupByLoan(lines, decisions).map(({ id, cards }) => [id, cards]));
  const groupsOf = (cards: readonly DebtCard[]): string[] => cards.flatMap((card) => groupOf.get(card) ?? []);
  const claimed = new Set(dossier.loans.flatMap(({ cards }) => groupsOf(cards)));
  const loans = dossier.loans.map((loan) => {
    const own = new Set(groupsOf(loan.cards));
    // An id that a loan bore before it was given another is still that loan's.
    if (!claimed.has(loan.terms.id)) own.add(loan.terms.id);
    return { ...loan, cards: [...own].flatMap((id) => after.get(id) ?? []) };
  });
  const taken = new Set<DebtCard>(loans.flatMap(({ cards }) => cards));
  const kept = new Set<DebtCard>([...after.values()].flat());
  const unscheduled = dossier.unscheduled.filter(({ card }) => kept.has(card) && !taken.has(card));
  return { loans, unscheduled };
}

/** Columns of tblLoans by a term's path or its first word, where they are called otherwise. */
const LOAN_COLUMN: Readonly<Record<string, string>> = {
  businessDays: "convention",
  register: "divided",
  "openingBalance.date": "openingDate",
  "openingBalance.interestFrom": "interestFrom",
  // Fees are faulty as a whole where the loan has no agreed amount.
  fees: "facility",
};

/** The cell that holds the term which a problem names. @param at the loan's row of tblLoans */
function cellOfTerm(
  { place, problem }: Problem,
  terms: LoanTerms,
  at: InputRow,
  tables: LoanTables,
): EditedCell {
  const path = place.cell ?? "";
  const term = /^\w+/.exec(path)?.[0] ?? "";
  const named = Object.hasOwn(LOAN_COLUMNS, term) ? term : "id";
  const inLoans = at(LOAN_COLUMN[path] ?? LOAN_COLUMN[term] ?? named);
  const day = problem.params["date"];
  const date = typeof day === "object" && "day" in day ? day.day : undefined;
  if (path.startsWith("rate.fixings")) {
    const rows = statedBy(tables.fixings ?? [], null);
    return (rows.find(({ value }) => value.from === date) ?? rows[0])?.at("from") ?? at("rateKind");
  }
  return cellInTables(path, terms, tables, date) ?? inLoans;
}
