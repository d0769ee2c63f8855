import type { Source } from "../budget/budgetLine.ts";
import type { AcrossDocuments } from "../dossier/acrossDocuments.ts";
import { fieldSentence } from "../dossier/changes/changes.ts";
import type { TermsChange } from "../dossier/changes/termsChanges.ts";
import type { MatchCandidate, MatchQuestion } from "../dossier/matching/matching.ts";
import type { MessageKey } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { decimal } from "../money/decimal.ts";

/** What documents say of each other, as sections of a text; none for what there is nothing of. */
export function acrossSections(across: AcrossDocuments, translator: Translator): string[] {
  const { say, sayMessage } = translator;
  const section = (title: MessageKey, entries: readonly string[]): string[] =>
    entries.length === 0 ? [] : [`${say(title)}\n\n${entries.join("\n")}`];
  return [
    ...section(
      "cli:sectionQuestions",
      across.questions.map((question) => questionText(question, translator)),
    ),
    ...section(
      "cli:sectionChanges",
      across.changes.map((change) => `- ${changeSentence(change, translator)}`),
    ),
    ...section(
      "cli:sectionConflicts",
      across.conflicts.map(({ message }) => `- ${sayMessage(message)}`),
    ),
  ];
}

/** A line, and below it each loan that it may be, with what speaks for and against. */
function questionText(question: MatchQuestion, translator: Translator): string {
  const candidates = question.candidates.map((candidate) => `  - ${candidateText(candidate, translator)}`);
  return [`- ${questionSentence(question, translator)}`, ...candidates].join("\n");
}

export function questionSentence({ line, candidates }: MatchQuestion, translator: Translator): string {
  return translator.say("cli:question", {
    place: placeText(line.source, translator),
    name: line.name,
    loans: candidates.map(({ loan }) => loan).join(", "),
  });
}

function candidateText({ loan, confidence, reasons }: MatchCandidate, translator: Translator): string {
  const percent = { percent: decimal(String(confidence)) };
  const sentences = reasons.map(({ message }) => translator.sayMessage(message));
  return [translator.say("cli:candidate", { loan, percent }), ...sentences].join(" ");
}

/** "zemun-borca, law-2013.pdf (page 20, row 6.6) and law-2014.pdf (...): First date of principal repayment: ..." */
export function changeSentence({ loan, before, after, fields }: TermsChange, translator: Translator): string {
  const place = { before: placeText(before.source, translator), after: placeText(after.source, translator) };
  const sentences = fields.map((field) => translator.sayMessage(fieldSentence(field)));
  return `${translator.say("cli:change", { loan, ...place })} ${sentences.join(" ")}`;
}

function placeText({ document, page, row, cell }: Source, { say }: Translator): string {
  const where = [...(cell === undefined ? [say("cli:placePage", { page })] : [cell])];
  if (row !== "") where.push(say("cli:placeRow", { row }));
  return `${document} (${where.join(", ")})`;
}
