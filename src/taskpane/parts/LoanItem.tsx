import { Checkbox } from "@fluentui/react-components";
import type { FoundLoan } from "../state/foundLoans.ts";
import type { ScheduleOrigin } from "../say/scheduleOrigin.ts";
import { MARK_WORDS } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CardFacts } from "./CardFacts.tsx";
import { Printed } from "./Printed.tsx";

interface LoanItemProps {
  readonly loan: FoundLoan;
  readonly chosen: boolean;
  /** What its schedule is made from; null where it takes no part, or nothing is known yet. */
  readonly origin: ScheduleOrigin | null;
  readonly onChosen: (chosen: boolean) => void;
}

/** A loan that was found, with the newest statement of it; older ones on demand. */
export function LoanItem({ loan, chosen, origin, onChosen }: LoanItemProps) {
  const { say, sayMessage } = useTranslator();
  const [newest, ...older] = loan.cards;
  return (
    <li className="card">
      <Checkbox
        className="loan-choice"
        label={<Printed text={newest.name} />}
        checked={chosen}
        onChange={(_event, { checked }) => {
          onChosen(checked === true);
        }}
      />
      <CardFacts card={newest} />
      {origin && (
        <p className="breakable">
          {sayMessage(origin.says)}{" "}
          {origin.mark && <span className={`mark mark-${origin.mark}`}>{say(MARK_WORDS[origin.mark])}</span>}
        </p>
      )}
      {older.length > 0 && (
        <details>
          <summary>{say("pane:cardsMore", { count: older.length })}</summary>
          {older.map((card, index) => (
            <CardFacts key={index} card={card} />
          ))}
        </details>
      )}
    </li>
  );
}
