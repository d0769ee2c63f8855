import type { UnscheduledLoan } from "../../dossier/dossier.ts";
import { placeMessage } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "./Printed.tsx";

/** Chosen loans that no schedule can be built for, each with what is missing. */
export function UnscheduledList({ loans }: { readonly loans: readonly UnscheduledLoan[] }) {
  const { say, sayMessage } = useTranslator();
  if (loans.length === 0) return null;
  return (
    <div className="card">
      <h3>{say("pane:unscheduledHeading")}</h3>
      <p className="hint">{say("pane:unscheduledHint")}</p>
      <ul className="unscheduled">
        {loans.map(({ card, missing }, index) => {
          const place = placeMessage({
            document: card.source.document,
            page: card.source.page,
            row: card.source.row,
          });
          return (
            <li key={index}>
              <strong>
                <Printed text={card.name} />
              </strong>
              {place && <span className="under breakable">{sayMessage(place)}</span>}
              <p>{say("pane:missing")}</p>
              <ul>
                {missing.map((one, at) => (
                  <li key={at}>{sayMessage(one)}</li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
