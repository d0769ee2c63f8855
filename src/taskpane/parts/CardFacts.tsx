import { Button } from "@fluentui/react-components";
import type { DebtCard } from "../../budget/budgetLine.ts";
import { formatDecimal, withMinus } from "../../messages/format.ts";
import type { MessageKey } from "../../messages/message.ts";
import { useShow } from "../state/shown.ts";
import { sourcePlace } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "./Printed.tsx";
import { Warnings } from "./Warnings.tsx";

/** What a document says of a loan, where it says so, and how surely it was recognised. */
export function CardFacts({ card }: { readonly card: DebtCard }) {
  const { say, sayMessage } = useTranslator();
  const show = useShow();
  const place = sourcePlace(card.source);
  return (
    <>
      <dl className="facts">
        <dt>{say("pane:creditor")}</dt>
        <dd>{card.creditor ?? say("pane:creditorUnknown")}</dd>
        <dt>{say("pane:balance")}</dt>
        <dd>
          <Balances card={card} />
          {card.asOf === null ? (
            say("pane:balancesUndated")
          ) : (
            <span className="whole">{say("pane:asOfDay", { day: { day: card.asOf } })}</span>
          )}
        </dd>
        <dt>{say("pane:source")}</dt>
        <dd className="breakable">{place && sayMessage(place)}</dd>
        <dt>{say("pane:recognition")}</dt>
        <dd>{say(confidenceIn(card))}</dd>
      </dl>
      <Button
        className="offer"
        size="small"
        aria-label={say("importing:showLine", { name: `${card.row} ${card.name}` })}
        onClick={() => {
          show({ kind: "line", line: card });
        }}
      >
        {say("importing:showInDocument")}
      </Button>
      <details>
        <summary>{say("pane:details")}</summary>
        {card.match && card.match.reasons.length > 0 && (
          <ul>
            {card.match.reasons.map((reason, index) => (
              <li key={index}>{sayMessage(reason)}</li>
            ))}
          </ul>
        )}
        <p>{say("pane:asPrinted")}:</p>
        <p className="quote">
          <Printed text={card.source.text} />
        </p>
      </details>
      <Warnings warnings={card.warnings} />
    </>
  );
}

function Balances({ card }: { readonly card: DebtCard }) {
  const { say, language } = useTranslator();
  const amounts = [
    ...(card.balanceEur ? [`${withMinus(formatDecimal(card.balanceEur, language))}\u00a0EUR`] : []),
    ...(card.balanceRsd ? [`${withMinus(formatDecimal(card.balanceRsd, language))}\u00a0RSD`] : []),
  ];
  return (
    <span className="amount">
      {(amounts.length > 0 ? amounts : [say("pane:balanceNone")]).map((amount) => (
        <span key={amount} className="whole">
          {amount},{" "}
        </span>
      ))}
    </span>
  );
}

/** How surely the loan was recognised; the reasons stand among the details. */
function confidenceIn(card: DebtCard): MessageKey {
  if (!card.match) return "pane:notRecognised";
  return card.match.confidence === "certain" ? "pane:certain" : "pane:likely";
}
