import { useId, useRef, useState } from "react";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { PublishedBalance, Story } from "../../dossier/story/story.ts";
import { formatDecimal, formatPercent, withMinus } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import type { Translator } from "../../messages/translator.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { MarkWord } from "../parts/MarkWord.tsx";
import { longest, Ruler, useFits } from "../parts/Ruler.tsx";
import { useScrollRegion } from "../parts/useMeasured.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { BalanceFacts } from "./BalanceFacts.tsx";
import { momentText } from "../../workbook/story/dayOrYear.ts";

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
  const translator = useTranslator();
  const { say } = translator;
  const box = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const caption = say("story:paneTable", { loan: name, currency: story.currency ?? say("story:notStated") });
  const scrolled = useScrollRegion(box, caption);
  const isScheduled = story.scheduled !== null;
  const texts = story.balances.map((balance) => lineTexts(balance, translator));
  const columns = [
    { plain: longest(texts.map(({ day }) => day)) },
    { plain: longest(texts.map(({ published }) => published)) },
    { plain: longest(texts.map(({ planned }) => planned)) },
    // A word and a figure of as many letters are not as wide: each is measured.
    { plain: say("story:colDifference"), bold: longest(texts.map(({ difference }) => difference)) },
  ];
  const isNarrow = !useFits(box, ruler, columns.length);
  return (
    <div ref={box} className="schedule-box plan-box" {...scrolled}>
      {isScheduled && <Ruler ref={ruler} columns={columns} />}
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
                  {isNarrow && <span className="stacked">{say("story:colDifference")}</span>}
                </th>
                {!isNarrow && (
                  <th scope="col" className="amount">
                    {say("story:colDifference")}
                  </th>
                )}
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {story.balances.toReversed().map((balance, index) => (
            <Line
              key={index}
              balance={balance}
              isScheduled={isScheduled}
              isNarrow={isNarrow}
              documents={documents}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function lineTexts({ asOf, year, converted, planned, compared }: PublishedBalance, translator: Translator) {
  const { say, language } = translator;
  const figure = (value: Money | null | undefined): string =>
    value ? withMinus(formatDecimal(amountDecimal(value), language)) : say("story:paneNoFigure");
  return {
    day: momentText(asOf, year, translator),
    published: figure(converted?.value),
    planned: figure(planned),
    difference: compared?.percent
      ? withMinus(formatPercent(compared.percent, language))
      : figure(compared?.inLoanCurrency),
  };
}

interface LineProps {
  readonly balance: PublishedBalance;
  readonly isScheduled: boolean;
  /** The difference stands below the schedule's balance. */
  readonly isNarrow: boolean;
  readonly documents: readonly DocumentRecord[];
}

function Line({ balance, isScheduled, isNarrow, documents }: LineProps) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  const { asOfMark, eur, missing } = balance;
  // What is missing for a figure is not hidden behind a press.
  const [isOpen, setOpen] = useState(missing !== null);
  const id = useId();
  const { day, published, planned, difference } = lineTexts(balance, translator);
  const columns = isScheduled ? (isNarrow ? 3 : 4) : 2;
  const isBelow = isScheduled && isNarrow;
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
        <td className="amount">{published}</td>
        {isScheduled && <td className="amount">{planned}</td>}
        {isScheduled && !isNarrow && <td className="amount">{difference}</td>}
      </tr>
      <tr className="row-under">
        <td colSpan={isBelow ? columns - 1 : columns}>
          {eur && sayMessage(message("story:amountIn", { value: { decimal: eur }, currency: "EUR" }))}
          {asOfMark !== null && asOfMark !== "seen" && (
            <>
              {eur && " · "}
              {say("story:paneDayIs")} <MarkWord mark={asOfMark} />
            </>
          )}
        </td>
        {isBelow && <td className="amount">{difference}</td>}
      </tr>
      <tr id={id} hidden={!isOpen} className="explanation story-facts">
        <td colSpan={columns}>{isOpen && <BalanceFacts balance={balance} documents={documents} />}</td>
      </tr>
    </>
  );
}
