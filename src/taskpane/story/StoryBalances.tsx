import { useId, useRef, useState } from "react";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { PublishedBalance, Story } from "../../dossier/story/story.ts";
import { formatDecimal, formatPercent } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { MarkWord } from "../parts/MarkWord.tsx";
import { useSticksOut } from "../parts/useSticksOut.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { BalanceFacts } from "./BalanceFacts.tsx";
import { momentText } from "./momentText.ts";

/** What the chart shows, as a table: each published balance and the schedule's; its date unfolds how they are known. */
export function StoryBalances({
  story,
  name,
  documents,
}: {
  readonly story: Story;
  readonly name: string;
  readonly documents: readonly DocumentRecord[];
}) {
  const { say } = useTranslator();
  const box = useRef<HTMLDivElement>(null);
  const caption = say("story:paneTable", { loan: name, currency: story.currency ?? say("story:notStated") });
  const scrolled = useSticksOut(box) && { tabIndex: 0, role: "region", "aria-label": caption };
  const isScheduled = story.scheduled !== null;
  return (
    <div ref={box} className="schedule-box plan-box" {...scrolled}>
      <table className="schedule">
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("story:paneColDay")}</th>
            <th scope="col" className="amount">
              {say("story:paneColPublished")}
            </th>
            {isScheduled && (
              <>
                <th scope="col" className="amount">
                  {say("story:paneColSchedule")}
                </th>
                <th scope="col" className="amount">
                  {say("story:colDifference")}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {story.balances.toReversed().map((balance, index) => (
            <Line key={index} balance={balance} isScheduled={isScheduled} documents={documents} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  readonly balance: PublishedBalance;
  readonly isScheduled: boolean;
  readonly documents: readonly DocumentRecord[];
}

function Line({ balance, isScheduled, documents }: LineProps) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const { asOf, asOfMark, year, eur, own, planned, compared, missing } = balance;
  // What is missing for a figure is not hidden behind a press.
  const [isOpen, setOpen] = useState(missing !== null);
  const id = useId();
  const figure = (value: Money | null | undefined): string =>
    value ? formatDecimal(amountDecimal(value), language) : say("story:paneNoFigure");
  const columns = isScheduled ? 4 : 2;
  const day = momentText(asOf, year, translator);
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="unfold"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            {day}
          </button>
        </th>
        <td className="amount">{figure(own?.value)}</td>
        {isScheduled && (
          <>
            <td className="amount">{figure(planned)}</td>
            <td className="amount">
              {compared?.percent ? formatPercent(compared.percent, language) : figure(compared?.own)}
            </td>
          </>
        )}
      </tr>
      <tr className="row-under">
        <td colSpan={columns}>
          {eur && sayMessage(message("story:amountIn", { value: { decimal: eur }, currency: "EUR" }))}
          {asOfMark !== null && asOfMark !== "seen" && (
            <>
              {eur && " · "}
              {say("story:paneDayIs")} <MarkWord mark={asOfMark} />
            </>
          )}
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} className="explanation story-facts">
        <td colSpan={columns}>{isOpen && <BalanceFacts balance={balance} documents={documents} />}</td>
      </tr>
    </>
  );
}
