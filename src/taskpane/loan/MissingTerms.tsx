import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { UnscheduledLoan } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";
import type { Chain } from "../chain.ts";
import { CardFacts } from "../parts/CardFacts.tsx";
import { Printed } from "../parts/Printed.tsx";
import { missingWords } from "../say/missingWords.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface MissingTermsProps {
  readonly loan: UnscheduledLoan;
  readonly found: FoundLoan;
  readonly model: PaneModel;
  readonly chain: Chain;
  /** Leads to schedules that agree with what is known. */
  readonly fit: ReactNode;
}

/** A loan that no schedule can be built for: what it lacks, why, and the ways to state it. */
export function MissingTerms({ loan, found, model, chain, fit }: MissingTermsProps) {
  const { say, sayMessage } = useTranslator();
  const { words, inWords, sentences } = missingWords(loan.missing);
  return (
    <section className="part">
      <h2>{say("views:noSchedule")}</h2>
      {words.length > 0 && <p>{say("pane:missing", { list: words.map(sayMessage).join("; ") })}</p>}
      <Sentences sentences={[...sentences, ...inWords]} />
      <p className="hint">{say("pane:unscheduledHint", { place: say("views:documents") })}</p>
      <p className="buttons">
        <Button
          size="small"
          onClick={() => {
            const { key, cards } = found;
            model.saveTerms(key, chain.termsToComplete(key, cards.toReversed(), sayMessage));
          }}
        >
          {say("pane:completeTerms")}
        </Button>
        {fit}
      </p>
      <h2>{say("views:asPrintedName")}</h2>
      <p className="breakable">
        <Printed text={found.cards[0].name} />
      </p>
      <h2>{say("views:statements")}</h2>
      {found.cards.map((card, index) => (
        <CardFacts key={index} card={card} />
      ))}
    </section>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly Message[] }) {
  const { sayMessage } = useTranslator();
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map((sentence, index) => (
        <li key={index}>{sayMessage(sentence)}</li>
      ))}
    </ul>
  );
}
