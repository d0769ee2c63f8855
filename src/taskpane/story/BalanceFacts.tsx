import type { DocumentRecord } from "../../dossier/dossier.ts";
import { linePlace } from "../../dossier/story/linePlace.ts";
import type { PublishedBalance } from "../../dossier/story/story.ts";
import { message } from "../../messages/message.ts";
import type { Decimal } from "../../money/decimal.ts";
import { PageLink } from "../parts/PageLink.tsx";
import { useTranslator } from "../TranslatorContext.ts";

/** How the figures of a published balance are known: where it is printed, at which rate it was converted, what is missing. */
export function BalanceFacts({
  balance: { source, eur, rsd, converted, compared, neededRate, missing, notes },
  documents,
}: {
  readonly balance: PublishedBalance;
  readonly documents: readonly DocumentRecord[];
}) {
  const { say, sayMessage } = useTranslator();
  const place = linePlace(source);
  const document = documents.find(({ name }) => name === source.document);
  const printed = [inCurrency(eur, "EUR"), inCurrency(rsd, "RSD")].flatMap((one) =>
    one ? [sayMessage(one)] : [],
  );
  const sentences = [
    ...(printed.length > 0
      ? [say("story:panePrinted", { amounts: printed.join("; "), mark: say("pane:mark_seen") })]
      : []),
    ...(converted?.rate?.steps ?? []).map(({ base, quote, rate, date, source: from, mark }) =>
      say("story:rateUsed", {
        base,
        quote,
        rate: { decimal: rate },
        date: { day: date },
        source: from,
        mark: message(`pane:mark_${mark}`),
      }),
    ),
    ...(compared?.percent
      ? [
          say("story:panePercent", {
            difference: compared.inLoanCurrency,
            percent: { percent: compared.percent },
          }),
        ]
      : []),
    ...(converted?.rate && compared?.plannedEur && compared.eur
      ? [say("story:paneInEuros", { planned: compared.plannedEur, difference: compared.eur })]
      : []),
    ...(neededRate ? [say("story:paneNeeded", { rate: { decimal: neededRate } })] : []),
    ...(missing ? [sayMessage(missing)] : []),
    ...notes.map(sayMessage),
  ];
  return (
    <>
      <p className="breakable">
        {sayMessage(place)} {document && <PageLink document={document} page={source.page} about={place} />}
      </p>
      {sentences.map((sentence, index) => (
        <p key={index}>{sentence}</p>
      ))}
    </>
  );
}

function inCurrency(value: Decimal | null, currency: string) {
  return value && message("story:amountIn", { value: { decimal: value }, currency });
}
