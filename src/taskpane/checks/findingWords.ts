import type { Check, Severity } from "../../checks/check.ts";
import type { ComparedFigure, Finding, Where } from "../../checks/finding.ts";
import type { CheckResult } from "../../checks/runChecks.ts";
import { shortNames } from "../../dossier/shortName.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Language } from "../../messages/language.ts";
import type { MessageKey } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Decimal } from "../../money/decimal.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS, SUBJECT_WORDS } from "../../workbook/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { messageOf } from "../picture/paramMessage.ts";
import { subjectKey, subjectsOf, type FindingFilter, type Marked } from "./findingFilter.ts";

/** The word of what a user has said of a finding. */
export const MARKED_WORDS: Readonly<Record<Marked, MessageKey>> = {
  ...NOTE_STATE_WORDS,
  none: "paneChecks:noDecision",
  outdated: "paneChecks:forOtherFigures",
};

/** What kind of difference a check finds. "Error" is a decision of the user's, so the pane has other words. */
export const DIFFERENCE_WORDS: Readonly<Record<Severity, MessageKey>> = {
  error: "paneChecks:kindContradiction",
  question: "paneChecks:kindToExplain",
};

/** A tolerance with what it counts: "0.6 percent of the second figure". */
export function toleranceWords(
  { tolerance: { unit } }: Check,
  value: Decimal,
  { say, language }: Translator,
): string {
  return `${formatDecimal(value, language)}\u00a0${say(`paneChecks:unit-${unit}`)}`;
}

/** What the loans that findings are about are called in a list, by subjectKey. */
export type SubjectNames = ReadonlyMap<string, string>;

export function subjectNames(rows: readonly FindingRow[], language: Language): SubjectNames {
  const loans = new Map(
    rows.flatMap(({ finding: { subject } }) =>
      subject.kind === "loan"
        ? [[subjectKey(subject), { name: subject.name, loan: subject.id }] as const]
        : [],
    ),
  );
  const names = shortNames([...loans.values()], language);
  return new Map([...loans.keys()].map((key, at) => [key, names[at] ?? key]));
}

/** A finding in a list: its rule stands above the list, so only what is its own. */
interface FindingWords {
  readonly name: string;
  /** How far apart the figures are; empty where that is no number. */
  readonly apart: string;
  /** The two figures, or the fact that is missing. */
  readonly figures: string;
  /** The pages that they stand on; empty where they stand on none. */
  readonly pages: string;
}

export function findingWords(
  finding: Finding,
  names: SubjectNames,
  { say, sayMessage }: Translator,
): FindingWords {
  const { subject, figures, difference, reason } = finding;
  const [first] = figures;
  const two = figures.slice(0, 2);
  const pages = [...new Set(two.flatMap(({ where }) => pageOf(where) ?? []))];
  return {
    name:
      subject.kind === "loan"
        ? (names.get(subjectKey(subject)) ?? subject.name)
        : first
          ? sayMessage(first.label)
          : subject.kind === "document"
            ? subject.name
            : say(SUBJECT_WORDS.dossier),
    apart: difference === null ? "" : sayMessage(messageOf(difference)),
    figures: reason ? sayMessage(reason) : twoFigures(two, say, sayMessage) || sayMessage(finding.sentence),
    pages: pages.length === 0 ? "" : say("paneChecks:pages", { list: pages.join(", ") }),
  };
}

/** Two figures side by side, each with what tells it from the other; empty where neither is stated. */
function twoFigures(
  two: readonly ComparedFigure[],
  say: Translator["say"],
  sayMessage: Translator["sayMessage"],
): string {
  const shown = ({ value }: ComparedFigure): string => (value === null ? "" : sayMessage(messageOf(value)));
  const [first, second] = two;
  if (first && second?.label.key === "checks:labelLater" && first.value !== null && second.value !== null)
    return `${sayMessage(first.label)} ${shown(first)} → ${shown(second)}`;
  // Where both are printed, or both worked out, the word would tell nothing.
  const isTold = new Set(two.map(natureOf)).size > 1;
  return two
    .flatMap((figure) => {
      if (figure.value === null) return [];
      const word = isTold ? natureOf(figure) : null;
      return [word === null ? shown(figure) : say(word, { figure: shown(figure) })];
    })
    .join(" · ");
}

/** Whether a figure is printed in a document or worked out; null for what is neither. */
function natureOf({ where, isWorkedOut }: ComparedFigure) {
  switch (where.kind) {
    case "line":
    case "total":
      return isWorkedOut ? "paneChecks:figureWorkedOut" : "paneChecks:figurePrinted";
    case "schedule":
    case "computed":
      return "paneChecks:figureWorkedOut";
    default:
      return isWorkedOut ? "paneChecks:figureWorkedOut" : null;
  }
}

function pageOf(where: Where): number | null {
  switch (where.kind) {
    case "line":
      return where.source.cell === undefined ? where.source.page : null;
    case "total":
      return where.cell === undefined ? where.page : null;
    default:
      return null;
  }
}

/** What a choice of findings leaves, for a reader of the paper alone; empty where it leaves everything. */
export function filterWords(
  { check, outcome, severity, subject, year, marked, text }: FindingFilter,
  results: readonly CheckResult[],
  rows: readonly FindingRow[],
  { say, sayMessage }: Translator,
): string {
  const chosen = results.find((result) => result.check.id === check)?.check;
  const parts = [
    outcome && `${say("checksSheet:colOutcome")}: ${say(OUTCOME_WORDS[outcome])}`,
    chosen && `${say("checksSheet:colCheck")}: ${sayMessage(chosen.name)}`,
    severity && `${say("checksSheet:colSeverity")}: ${say(DIFFERENCE_WORDS[severity])}`,
    marked && `${say("checksSheet:colState")}: ${say(MARKED_WORDS[marked])}`,
    subject !== null && subjectsOf(rows).find(([key]) => key === subject)?.[1],
    text !== "" && `${say("paneChecks:search")}: ${text}`,
    year !== null && `${say("checksSheet:colYear")}: ${year}`,
  ].filter((part) => typeof part === "string");
  return parts.length === 0 ? "" : say("paneChecks:filteredBy", { list: parts.join("; ") });
}
