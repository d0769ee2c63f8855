import { Checkbox } from "@fluentui/react-components";
import { formatDecimal } from "../../messages/format.ts";
import { CardFacts } from "../parts/CardFacts.tsx";
import { MarkWord } from "../parts/MarkWord.tsx";
import { Printed } from "../parts/Printed.tsx";
import { Unfold } from "../parts/Unfold.tsx";
import type { ScheduleOrigin } from "./scheduleOrigin.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import { useTranslator } from "../TranslatorContext.ts";

interface LoanItemProps {
  readonly loan: FoundLoan;
  readonly chosen: boolean;
  /** What its schedule is made from; null where it takes no part, or nothing is known yet. */
  readonly origin: ScheduleOrigin | null;
  readonly onChosen: (chosen: boolean) => void;
}

/** A loan that was found, to be put in or left out: its printed name and newest balance, the rest on demand. */
export function LoanItem({ loan, chosen, origin, onChosen }: LoanItemProps) {
  const { say, sayMessage, language } = useTranslator();
  const [newest, ...older] = loan.cards;
  return (
    <li className="found">
      <Checkbox
        className="loan-choice"
        label={<Printed text={newest.name} />}
        checked={chosen}
        onChange={(_event, { checked }) => {
          onChosen(checked === true);
        }}
      />
      <span className="row-amount">
        {newest.balanceEur ? formatDecimal(newest.balanceEur, language) : say("pane:balanceNone")}
      </span>
      <div className="found-more">
        {origin && (
          <p className="breakable hint">
            {sayMessage(origin.sentence)} {origin.mark && <MarkWord mark={origin.mark} />}
          </p>
        )}
        <Unfold summary={say("pane:details")} label={say("views:detailsOf", { name: newest.name })}>
          <CardFacts card={newest} />
          {older.map((card, index) => (
            <CardFacts key={index} card={card} />
          ))}
        </Unfold>
      </div>
    </li>
  );
}
