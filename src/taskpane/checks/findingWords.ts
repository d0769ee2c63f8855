import type { Finding, Where } from "../../checks/finding.ts";
import type { Translator } from "../../messages/translator.ts";
import { SUBJECT_WORDS } from "../../workbook/checkWords.ts";
import { messageOf } from "../picture/paramMessage.ts";
import { subjectKey } from "./findingFilter.ts";
import type { SubjectNames } from "./subjectNames.ts";

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
  const values = two.flatMap(({ value }) => (value === null ? [] : [sayMessage(messageOf(value))]));
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
    figures: reason
      ? sayMessage(reason)
      : values.length === 0
        ? sayMessage(finding.sentence)
        : values.join(" · "),
    pages: pages.length === 0 ? "" : say("paneChecks:pages", { list: pages.join(", ") }),
  };
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
