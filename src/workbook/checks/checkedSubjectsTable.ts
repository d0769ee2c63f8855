import type { Outcome, Subject } from "../../checks/finding.ts";
import type { NoteState } from "../../dossier/userWords.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS, SUBJECT_WORDS } from "../checkWords.ts";
import type { FindingRow } from "./findingRows.ts";
import { referencesTo } from "../formulas/references.ts";
import { text, whole } from "../layout/values.ts";
import type { ColumnDeclaration, TableDeclaration } from "../layout/declaration.ts";
import { findingsTable } from "./findingsTable.ts";
import { criteriaOf } from "../lines/criteria.ts";
import { textColumn } from "../lines/documentCells.ts";

/** A loan or document with the findings on it. */
export interface SubjectRow {
  readonly subject: Exclude<Subject, { kind: "dossier" }>;
  readonly rows: readonly FindingRow[];
  /** Whether its id is one that a formula can look for. */
  readonly isFindable: boolean;
}

/** What a loan or document is found by in the column "about" of tblFindings. */
export function idOf(subject: SubjectRow["subject"]): string {
  return subject.kind === "loan" ? subject.id : subject.name;
}

/** tblCheckedSubjects: live counts of findings and of the user's marks, loan by loan and document by document. */
export function checkedSubjectsTable(t: Translator): TableDeclaration<SubjectRow> {
  const findings = referencesTo(findingsTable(t, null), t);
  const picked = ({ subject }: SubjectRow): string =>
    criteriaOf([[findings.all("about"), referencesTo(table, t).here("about"), idOf(subject)]]);
  const count = (
    key: string,
    header: MessageKey,
    condition: string,
    isCounted: (row: FindingRow) => boolean,
  ): ColumnDeclaration<SubjectRow> => ({
    key,
    header,
    format: "integer",
    look: ({ isFindable }) => (isFindable ? "plain" : "computed"),
    value: ({ rows }) => whole(rows.filter(isCounted).length),
    formula: (row) => (row.isFindable ? `COUNTIFS(${picked(row)}${condition})` : null),
  });
  const outcome = (key: string, header: MessageKey, wanted: Outcome): ColumnDeclaration<SubjectRow> =>
    count(
      key,
      header,
      `,${findings.all("outcome")},"${t.say(OUTCOME_WORDS[wanted])}"`,
      ({ finding }) => finding.outcome === wanted,
    );
  const state = (key: string, header: MessageKey, wanted: NoteState): ColumnDeclaration<SubjectRow> =>
    count(
      key,
      header,
      `,${findings.all("state")},"${t.say(NOTE_STATE_WORDS[wanted])}"`,
      ({ note }) => note?.state === wanted,
    );
  const table: TableDeclaration<SubjectRow> = {
    name: "tblCheckedSubjects",
    input: false,
    keys: ["about"],
    columns: [
      {
        key: "kind",
        header: "checksSheet:colSubjectKind",
        format: "text",
        value: ({ subject }) => text(t.say(SUBJECT_WORDS[subject.kind])),
      },
      count("findings", "checksSheet:colFindings", "", () => true),
      textColumn("about", "checksSheet:colSubjectId", 24, ({ subject }) => idOf(subject)),
      textColumn("name", "checksSheet:colSubject", 58, ({ subject }) => subject.name),
      outcome("differences", "checksSheet:colDifferences", "difference"),
      outcome("notCheckable", "checksSheet:colNotCheckable", "not-checkable"),
      outcome("passes", "checksSheet:colPasses", "pass"),
      state("toBeAsked", "checksSheet:colToBeAsked", "to-be-asked"),
      state("accepted", "checksSheet:colAccepted", "accepted"),
      state("errors", "checksSheet:colErrors", "error"),
    ],
  };
  return table;
}
