import type { DebtCard } from "../budget/budgetLine.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { matchingOf } from "../dossier/matching/matchLoans.ts";
import type { MatchCandidate, MatchReason } from "../dossier/matching/matching.ts";
import { inSequence, message, type Message } from "../messages/message.ts";

/** An imported card with the loan that it was taken for. */
export interface LineRow {
  readonly card: DebtCard;
  /** Id of the loan, where it is one of the workbook's, a known one or one of several documents. */
  readonly loan: string | null;
  /** Whole percent from 0 to 100; null where nothing was compared: no line before it resembled it. */
  readonly confidence: number | null;
  /** What speaks for and against the loan, in sentences. */
  readonly match: Message | null;
  /** Whether the user has to look at it. */
  readonly isDoubtful: boolean;
}

/** The cards in their order, each with what the matching says of it. */
export function matchedLines(dossier: Dossier): LineRow[] {
  const { matched, questions, excluded } = matchingOf(dossier, dossier.decisions);
  const joined = new Map(matched.map((one) => [one.line, one]));
  const asked = new Map(questions.map((one) => [one.line, one.candidates]));
  const left = new Set(excluded);
  const ids = new Map(
    dossier.loans.flatMap(({ terms, cards }) => cards.map((card) => [card, terms.id] as const)),
  );
  return dossier.lines.map((card): LineRow => {
    const found = joined.get(card);
    const isJoined = found !== undefined && found.by !== "new";
    const loan = ids.get(card) ?? (isJoined ? found.loan : card.loan);
    const [best] = asked.get(card) ?? [];
    if (left.has(card)) {
      return {
        card,
        loan: null,
        confidence: 100,
        match: message("otherLines:matchExcluded"),
        isDoubtful: false,
      };
    }
    if (best) {
      const may = message("otherLines:matchMayBe", { loan: best.loan, reasons: reasonsOf(best) ?? "" });
      return { card, loan, confidence: best.confidence, match: may, isDoubtful: true };
    }
    if (!isJoined)
      return { card, loan, confidence: null, match: recognised(card), isDoubtful: isLikely(card) };
    return { card, loan, confidence: found.confidence, match: reasonsOf(found), isDoubtful: false };
  });
}

/** How creditor and loan were recognised by the name alone, where that is not certain. */
function recognised({ match }: DebtCard): Message | null {
  return match?.confidence === "likely" ? inSequence(match.reasons) : null;
}

function isLikely({ match }: DebtCard): boolean {
  return match?.confidence === "likely";
}

/** What speaks for it, and then what speaks against it. */
function reasonsOf({ reasons }: Pick<MatchCandidate, "reasons">): Message | null {
  const said = (speaks: MatchReason["speaks"]): Message | null =>
    inSequence(reasons.flatMap((reason) => (reason.speaks === speaks ? [reason.message] : [])));
  const [forIt, against] = [said("for"), said("against")];
  if (forIt && against) return message("otherLines:matchForAgainst", { for: forIt, against });
  return forIt ?? (against && message("otherLines:matchAgainst", { against }));
}
