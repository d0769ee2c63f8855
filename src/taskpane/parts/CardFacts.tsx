import type { DebtCard } from "../../budget/budgetLine.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { Translator } from "../../messages/translator.ts";
import { placeMessage } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "./Printed.tsx";
import { Warnings } from "./Warnings.tsx";

/** What a document says of a loan, where it says so, and how surely it was recognised. */
export function CardFacts({ card }: { readonly card: DebtCard }) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  const place = placeMessage({
    document: card.source.document,
    page: card.source.page,
    row: card.source.row,
  });
  return (
    <>
      <dl className="facts">
        <dt>{say("pane:creditor")}</dt>
        <dd>{card.creditor ?? say("pane:creditorUnknown")}</dd>
        <dt>{say("pane:balance")}</dt>
        <dd>
          <Balances card={card} />{" "}
          {card.asOf === null
            ? `(${say("pane:balancesUndated")})`
            : `(${say("pane:balancesOn", { day: { day: card.asOf } })})`}
        </dd>
        <dt>{say("pane:source")}</dt>
        <dd className="breakable">{place && sayMessage(place)}</dd>
        <dt>{say("pane:recognition")}</dt>
        <dd>{recognition(card, translator)}</dd>
      </dl>
      <details>
        <summary>{say("pane:asPrinted")}</summary>
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
    ...(card.balanceEur ? [`${formatDecimal(card.balanceEur, language)}\u00a0EUR`] : []),
    ...(card.balanceRsd ? [`${formatDecimal(card.balanceRsd, language)}\u00a0RSD`] : []),
  ];
  return <span className="amount">{amounts.length > 0 ? amounts.join("; ") : say("pane:balanceNone")}</span>;
}

/** The confidence in words, with its reasons. */
function recognition(card: DebtCard, { say, sayMessage }: Translator): string {
  if (!card.match) return say("pane:notRecognised");
  const reasons = card.match.reasons.map(sayMessage);
  const confidence = card.match.confidence === "certain" ? say("pane:certain") : say("pane:likely");
  return reasons.length > 0 ? `${confidence} (${reasons.join("; ")})` : confidence;
}
