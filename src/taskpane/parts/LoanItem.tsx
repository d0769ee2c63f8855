import { Checkbox } from "@fluentui/react-components";
import type { FoundLoan } from "../state/foundLoans.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CardFacts } from "./CardFacts.tsx";

interface LoanItemProps {
  readonly loan: FoundLoan;
  readonly chosen: boolean;
  readonly onChosen: (chosen: boolean) => void;
}

/** A loan that was found, with the latest statement of it; earlier ones on demand. */
export function LoanItem({ loan, chosen, onChosen }: LoanItemProps) {
  const { say } = useTranslator();
  const [latest, ...earlier] = [...loan.cards].sort((a, b) => (b.asOf ?? 0) - (a.asOf ?? 0));
  return (
    <li className="card">
      <Checkbox
        className="loan-choice"
        label={loan.name}
        checked={chosen}
        onChange={(_event, { checked }) => {
          onChosen(checked === true);
        }}
      />
      {latest && <CardFacts card={latest} />}
      {earlier.length > 0 && (
        <details>
          <summary>{say("pane:cardsMore", { count: earlier.length })}</summary>
          {earlier.map((card, index) => (
            <CardFacts key={index} card={card} />
          ))}
        </details>
      )}
    </li>
  );
}
