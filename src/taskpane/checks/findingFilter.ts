import type { Severity } from "../../checks/check.ts";
import type { CheckId } from "../../checks/checkId.ts";
import type { Outcome, Subject } from "../../checks/finding.ts";
import { figurePlace } from "../../checks/figurePlace.ts";
import type { NoteState } from "../../dossier/userWords.ts";
import type { Translator } from "../../messages/translator.ts";
import { foldForComparison } from "../../text/fold.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";

/** What a user has said of a finding: a state, nothing, or something of other figures. */
export type Marked = NoteState | "none" | "outdated";

/** Which findings are shown; null where everything of the kind is. */
export interface FindingFilter {
  readonly check: CheckId | null;
  readonly outcome: Outcome | null;
  readonly severity: Severity | null;
  /** A loan or document, by subjectKey. */
  readonly subject: string | null;
  readonly year: number | null;
  readonly marked: Marked | null;
  /** What stands in a finding's words, in either script; empty for all. */
  readonly text: string;
}

/** All findings. */
export const NO_FILTER: FindingFilter = {
  check: null,
  outcome: null,
  severity: null,
  subject: null,
  year: null,
  marked: null,
  text: "",
};

/** What a reader looks for first. */
export const DIFFERENCES: FindingFilter = { ...NO_FILTER, outcome: "difference" };

/** Whether a finding is shown. A finding of no year is not of a year that is asked for. */
export function isShown(
  row: FindingRow,
  filter: FindingFilter,
  sayMessage: Translator["sayMessage"],
): boolean {
  const { check, finding, note, isOutdated } = row;
  return (
    (filter.check === null || filter.check === check.id) &&
    (filter.outcome === null || filter.outcome === finding.outcome) &&
    (filter.severity === null || filter.severity === check.severity) &&
    (filter.subject === null || filter.subject === subjectKey(finding.subject)) &&
    (filter.year === null || filter.year === finding.year) &&
    (filter.marked === null ||
      (filter.marked === "outdated" ? isOutdated : filter.marked === (note?.state ?? "none"))) &&
    (filter.text === "" || mentions(row, filter.text, sayMessage))
  );
}

/** Whether a text stands in what is said of a finding: check, loan or document, sentence, and the places of its figures. */
function mentions(
  { check, finding }: FindingRow,
  text: string,
  sayMessage: Translator["sayMessage"],
): boolean {
  const { subject } = finding;
  const words = [
    sayMessage(check.name),
    subject.kind === "dossier" ? "" : subject.name,
    sayMessage(finding.sentence),
    ...finding.figures.map(({ where }) => sayMessage(figurePlace(where))),
  ];
  return foldForComparison(words.join("\n")).includes(foldForComparison(text));
}

/** Findings by their check, in the order in which each check comes first. */
export function byCheck(
  rows: readonly FindingRow[],
): ReadonlyMap<FindingRow["check"], readonly FindingRow[]> {
  const found = new Map<FindingRow["check"], FindingRow[]>();
  for (const row of rows) {
    const before = found.get(row.check);
    if (before) before.push(row);
    else found.set(row.check, [row]);
  }
  return found;
}

/** What tells one loan or document from all others. */
export function subjectKey(subject: Subject): string {
  return subject.kind === "dossier" ? subject.kind : `${subject.kind} ${subjectId(subject)}`;
}

function subjectId(subject: Exclude<Subject, { readonly kind: "dossier" }>): string {
  return subject.kind === "loan" ? subject.id : subject.name;
}

/** The loans and documents of findings, each once, loans first; with their names. */
export function subjectsOf(rows: readonly FindingRow[]): readonly (readonly [key: string, name: string])[] {
  const names = new Map<string, string>();
  for (const kind of ["loan", "document"] as const) {
    for (const { finding } of rows) {
      const { subject } = finding;
      if (subject.kind === kind) names.set(subjectKey(subject), subject.name);
    }
  }
  return [...names];
}

/** The years that findings are about, in their order. */
export function yearsOf(rows: readonly FindingRow[]): readonly number[] {
  const years = rows.flatMap(({ finding }) => (finding.year === undefined ? [] : [finding.year]));
  return [...new Set(years)].sort((a, b) => a - b);
}
