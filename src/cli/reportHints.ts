import { acrossDocuments, type AcrossDocuments } from "../dossier/acrossDocuments.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { groupByLoan } from "../dossier/loanGroups.ts";
import type { Translator } from "../messages/translator.ts";
import { MANY_LOANS, workbookCost } from "../workbook/manyLoans.ts";
import { changeSentence, questionSentence } from "./acrossText.ts";

/** What documents say of each other that concerns a loan of the report, one sentence each. */
export function reportHints(dossier: Dossier, translator: Translator): string[] {
  const { questions, changes, conflicts } = concerning(dossier);
  return [
    ...questions.map((question) => questionSentence(question, translator)),
    ...changes.map((change) => changeSentence(change, translator)),
    ...conflicts.map(({ message }) => translator.sayMessage(message)),
  ];
}

/** What a report of very many loans costs, and what answers most questions without it; null for others. */
export function sizeHint(loans: number, { say }: Translator): string | null {
  if (loans <= MANY_LOANS) return null;
  const { seconds, megabytes } = workbookCost(loans);
  return say("cli:reportLarge", {
    count: loans,
    seconds: String(seconds),
    megabytes: String(megabytes),
    command: "otplata outlook",
    options: "--group, --loan",
  });
}

function concerning(dossier: Dossier): AcrossDocuments {
  const { questions, changes, conflicts } = acrossDocuments(dossier, dossier.decisions, dossier.rates);
  const cards = new Set([
    ...dossier.loans.flatMap((loan) => loan.cards),
    ...dossier.unscheduled.map(({ card }) => card),
  ]);
  const groups = groupByLoan(dossier.lines, dossier.decisions).filter((group) =>
    group.cards.some((card) => cards.has(card)),
  );
  const ids = new Set([...dossier.loans.map(({ terms }) => terms.id), ...groups.map(({ id }) => id)]);
  const ours = new Set(groups.flatMap((group) => group.cards));
  const documents = new Set([...ours].map(({ source }) => source.document));
  return {
    questions: questions.filter(
      ({ line, candidates }) =>
        (line.kind === "debt-card" && ours.has(line)) || candidates.some(({ loan }) => ids.has(loan)),
    ),
    changes: changes.filter(({ loan }) => ids.has(loan)),
    // The report converts at rates; two texts of one document count twice.
    conflicts: conflicts.filter(
      ({ kind, loan, documents: names }) =>
        kind === "rates" || (loan === null ? names.some((name) => documents.has(name)) : ids.has(loan)),
    ),
  };
}
