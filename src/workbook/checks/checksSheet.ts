import type { Steps } from "../../steps.ts";
import { checkedRows, type CheckedRows, type FindingRow } from "./findingRows.ts";
import { placeFinder } from "./figurePlaces.ts";
import { toleranceText } from "./toleranceText.ts";
import { SheetDraft } from "../layout/sheetDraft.ts";
import type { SheetPlan } from "../plan.ts";
import { checkedSubjectsTable, idOf, type SubjectRow } from "./checkedSubjectsTable.ts";
import { tableSteps, widestOf, type TableDeclaration } from "../layout/declaration.ts";
import { findingsTable, PRINTED_COLUMNS } from "./findingsTable.ts";
import { goneNotesTable } from "./goneNotesTable.ts";
import { tolerancesTable, type CheckRow } from "./tolerancesTable.ts";
import { printPlan, type WorkbookContext } from "../workbookContext.ts";
import { NOTE_CHARACTERS, putChecksHead } from "./checksHead.ts";
import { validateInputs, putInputTable } from "../inputs/inputRules.ts";
import type { SheetLoan } from "../sheetLoan.ts";
import { isFindable } from "../lines/criteria.ts";

/** Widths of the printed columns: all tables of the sheet stand one above the other. */
const WIDTHS = [18, 13, 24, 58, 13, 26, 12, 16, 10, 15] as const;

/**
 * What the checks found, to be marked and signed; null where there is nothing to check and nothing was said.
 * @param sheets those on which the figures stand
 */
export function* checksSheet(
  context: WorkbookContext,
  sheets: readonly SheetPlan[],
): Steps<SheetPlan | null> {
  const { t, dossier, names, loans } = context;
  const { documents, tolerances } = dossier;
  if (documents.length + dossier.loans.length + dossier.notes.length + tolerances.length === 0) return null;
  const checked = yield* checkedRows(dossier);
  const draft = new SheetDraft("checks", names.checks, t.language);
  WIDTHS.forEach((width, column) => draft.widen(column, width));
  const put = <Row>(table: TableDeclaration<Row>, rows: readonly Row[], row: number): number =>
    putInputTable(draft, table, rows, row, context).end;
  const head = putChecksHead(draft, context, checked);
  let row = head.after;

  draft.heading(row, 0, t.say("checksSheet:headingChecks"), PRINTED_COLUMNS);
  row = put(tolerancesTable(t), checkRows(checked), row + 1);
  // Right below a table for inputs nothing may stand: it would be taken for a row of it that was not read.
  const notes = toleranceNotes(context, checked);
  if (notes.length > 0) row += 1;
  for (const note of notes) row = draft.lines(row, 0, note, NOTE_CHARACTERS, NOTE);

  const subjects = subjectRows(checked, loans);
  if (subjects.length > 0) {
    draft.heading(row + 1, 0, t.say("checksSheet:headingSubjects"), PRINTED_COLUMNS);
    row = draft.lines(row + 2, 0, t.say("checksSheet:noteSubjects"), NOTE_CHARACTERS, NOTE);
    row = put(checkedSubjectsTable(t), subjects, row);
  }
  if (checked.gone.length > 0) {
    draft.heading(row + 1, 0, t.say("checksSheet:headingGone"), PRINTED_COLUMNS);
    row = draft.lines(row + 2, 0, t.say("checksSheet:noteGone"), NOTE_CHARACTERS, NOTE);
    row = put(goneNotesTable(t), checked.gone, row);
  }
  if (checked.rows.length === 0) {
    row = draft.lines(row + 1, 0, t.say("checksSheet:noteNothing"), NOTE_CHARACTERS);
    return draft.finish({ freeze: null, print: printPlan(context, "landscape", null, draft.name) });
  }
  draft.heading(row + 1, 0, t.say("checksSheet:headingFindings"), PRINTED_COLUMNS);
  head.linkTo(row + 1);
  const header = row + 2;
  const findings = findingsTable(t, placeFinder(dossier, loans, sheets));
  const plan = yield* tableSteps(findings, checked.rows, t, { row: header, column: 0 });
  validateInputs(draft, plan, findings.columns, context);
  draft.table({ ...plan, filter: true }, widestOf(findings));
  yield;
  head.countOutside(header, checked.telling);
  return draft.finish({
    freeze: null,
    print: {
      ...printPlan(context, "landscape", header, draft.name),
      // What is in order is counted; a thousand rows of it would hide the others on paper.
      area: { rows: header + 1 + checked.telling, columns: PRINTED_COLUMNS },
    },
  });
}

const NOTE = { look: "note" } as const;

function checkRows({ results, rows }: CheckedRows): CheckRow[] {
  return results.map((result) => ({ result, rows: rows.filter(({ check }) => check === result.check) }));
}

/** Which tolerances are the user's: two workbooks with the same differences may have asked for different things. */
function toleranceNotes({ t, dossier }: WorkbookContext, { results }: CheckedRows): string[] {
  const set = new Set(dossier.tolerances.map(({ check }) => check));
  return results.flatMap(({ check }) =>
    set.has(check.id)
      ? [
          t.say("checksSheet:toleranceSet", {
            check: check.name,
            own: toleranceText(check, check.tolerance.value, t),
          }),
        ]
      : [],
  );
}

/**
 * Loans and documents that a reader must know of, loans first: those of the workbook, and those with a difference or a
 * note. Hundreds of others have nothing but what is in order or not checkable.
 */
function subjectRows({ rows }: CheckedRows, loans: readonly SheetLoan[]): SubjectRow[] {
  const bySubject = new Map<
    string,
    { readonly subject: SubjectRow["subject"]; readonly rows: FindingRow[] }
  >();
  for (const row of rows) {
    const { subject } = row.finding;
    if (subject.kind === "dossier") continue;
    const key = `${subject.kind} ${idOf(subject)}`;
    const known = bySubject.get(key);
    if (known) known.rows.push(row);
    else bySubject.set(key, { subject, rows: [row] });
  }
  const own = new Set(loans.map(({ terms }) => terms.id));
  const ids = new Set([...bySubject.values()].map(({ subject }) => idOf(subject)));
  const isTold = ({ finding, note }: FindingRow): boolean =>
    finding.outcome === "difference" || note !== null;
  const told = [...bySubject.values()].filter(
    (one) => (one.subject.kind === "loan" && own.has(one.subject.id)) || one.rows.some(isTold),
  );
  return (["loan", "document"] as const).flatMap((kind) =>
    told
      .filter(({ subject }) => subject.kind === kind)
      .map((one) => ({ ...one, isFindable: isFindable(idOf(one.subject), ids) })),
  );
}
