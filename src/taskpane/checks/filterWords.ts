import type { CheckResult } from "../../checks/runChecks.ts";
import type { Translator } from "../../messages/translator.ts";
import { OUTCOME_WORDS } from "../../workbook/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { DIFFERENCE_WORDS, MARKED_WORDS } from "./choiceWords.ts";
import { subjectsOf, type FindingFilter } from "./findingFilter.ts";

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
