import type { Dossier } from "../dossier/dossier.ts";
import { strayTerms } from "../dossier/strayTerms.ts";
import type { LoanTerms } from "../loan/terms.ts";
import type { KeyOf } from "../messages/message.ts";
import type { Translator } from "../messages/translator.ts";
import { remark } from "./complain.ts";

/** Of more debts that may be meant than this nobody can choose. */
const MOST_NAMED = 3;

/**
 * Says on stderr which terms are of no debt that was read, and which debts may be meant.
 * @param what becomes of such terms: they stand as a loan of their own, or have no use
 */
export function remarkOnTerms(
  dossier: Pick<Dossier, "lines" | "decisions">,
  stated: readonly LoanTerms[],
  what: KeyOf<"cli:termsStray">,
  { say }: Translator,
): void {
  for (const { terms, likely } of strayTerms(dossier, stated)) {
    const sentences = [
      say(what, { loan: terms.id }),
      ...likely
        .slice(0, MOST_NAMED)
        .map(({ id, card }) => say("cli:termsMeant", { name: card.name, id, loan: terms.id })),
    ];
    remark(sentences.join(" "));
  }
}
