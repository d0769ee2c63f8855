import type { Message } from "../messages/message.ts";
import { balanceConflicts } from "./changes/balanceConflicts.ts";
import { relativesAmong } from "./changes/relationOf.ts";
import { termsChanges, type TermsChange } from "./changes/termsChanges.ts";
import type { ExchangeRate, MatchDecision } from "./dossier.ts";
import type { Imported } from "./importFiles.ts";
import { groupByLoan } from "./loanGroups.ts";
import type { MatchQuestion } from "./matching/matching.ts";
import { matchingOf } from "./matching/matchLoans.ts";
import { rateDoubts } from "./rateDoubts.ts";

/** Documents that do not agree. */
interface Conflict {
  /** Balances or instalments of one loan on one day; two texts of what seems to be one document; rates of one currency on one day. */
  readonly kind: "balances" | "documents" | "rates";
  readonly documents: readonly string[];
  /** Id of the loan; null where it is about no single one. */
  readonly loan: string | null;
  readonly message: Message;
}

/** What documents say of each other. */
export interface AcrossDocuments {
  /** Lines of which it is not sure enough which loan they are. */
  readonly questions: readonly MatchQuestion[];
  /** Terms of loans that a later law prints otherwise, in the order of the loans. */
  readonly changes: readonly TermsChange[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Compares what was read from several documents. Computed each time from what was imported, never stored.
 * @param used the rates that are converted at, where a dossier has been made
 */
export function acrossDocuments(
  imported: Imported,
  decisions: readonly MatchDecision[] = [],
  used: readonly ExchangeRate[] = [],
): AcrossDocuments {
  const groups = groupByLoan(imported.lines, decisions);
  return {
    questions: matchingOf(imported, decisions).questions,
    changes: groups.flatMap(termsChanges),
    conflicts: [
      ...documentConflicts(imported),
      ...groups.flatMap((group) =>
        balanceConflicts([group]).map((text) => ({
          kind: "balances" as const,
          documents: documentsIn(text),
          loan: group.id,
          message: text,
        })),
      ),
      ...rateDoubts(imported, used).map((doubt) => ({ kind: "rates" as const, loan: null, ...doubt })),
    ],
  };
}

/** Each document beside those that were named before it. */
function documentConflicts({ documents, lines, others }: Imported): Conflict[] {
  return documents.flatMap((document, at) =>
    relativesAmong(
      { documents: documents.slice(0, at), lines, others },
      { documents: [document], lines, others },
    ).map(({ before, after, message: text }) => ({
      kind: "documents" as const,
      documents: [before, after],
      loan: null,
      message: text,
    })),
  );
}

function documentsIn({ params }: Message): string[] {
  return [params["document"], params["otherDocument"]].filter((name) => typeof name === "string");
}
