import { Button } from "@fluentui/react-components";
import type { UnscheduledLoan } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";
import { missingWords } from "../say/missingWords.ts";
import { sourcePlace } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "./Printed.tsx";

interface UnscheduledListProps {
  readonly unscheduled: readonly UnscheduledLoan[];
  /** Asked for a file of terms to complete. */
  readonly onComplete: (loan: UnscheduledLoan) => void;
  /** Asked for schedules that agree with what is known. */
  readonly onFit: (loan: UnscheduledLoan) => void;
}

/** Chosen loans that no schedule can be built for: what each lacks, and the way to state it. */
export function UnscheduledList({ unscheduled, onComplete, onFit }: UnscheduledListProps) {
  const { say } = useTranslator();
  if (unscheduled.length === 0) return null;
  return (
    <div className="card">
      <h3>{say("pane:unscheduledHeading")}</h3>
      <p className="hint">{say("pane:unscheduledHint")}</p>
      <ul className="unscheduled">
        {unscheduled.map((loan, index) => (
          <Unscheduled key={index} loan={loan} onComplete={onComplete} onFit={onFit} />
        ))}
      </ul>
    </div>
  );
}

interface UnscheduledProps extends Pick<UnscheduledListProps, "onComplete" | "onFit"> {
  readonly loan: UnscheduledLoan;
}

/** Few words for what several loans may lack alike; the whole sentences on demand. */
function Unscheduled({ loan, onComplete, onFit }: UnscheduledProps) {
  const { say, sayMessage } = useTranslator();
  const { name, source } = loan.card;
  const place = sourcePlace(source);
  const { words, inWords, sentences } = missingWords(loan.missing);
  return (
    <li>
      <strong className="breakable">
        <Printed text={name} />
      </strong>
      {place && <span className="under breakable">{sayMessage(place)}</span>}
      {words.length > 0 && <p>{say("pane:missing", { list: words.map(sayMessage).join("; ") })}</p>}
      <Sentences sentences={sentences} />
      {inWords.length > 0 && (
        <details>
          <summary>{say("pane:missingWhy")}</summary>
          <Sentences sentences={inWords} />
        </details>
      )}
      <Button
        className="offer"
        size="small"
        aria-label={say("pane:completeTermsOf", { loan: name })}
        onClick={() => {
          onComplete(loan);
        }}
      >
        {say("pane:completeTerms")}
      </Button>{" "}
      <Button
        className="offer"
        size="small"
        aria-label={say("paneFit:openOf", { loan: name })}
        onClick={() => {
          onFit(loan);
        }}
      >
        {say("paneFit:open")}
      </Button>
    </li>
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
