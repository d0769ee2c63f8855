import { useRef } from "react";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { PublishedBalance, Story } from "../../dossier/story/story.ts";
import { formatDecimal } from "../../messages/format.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { useSticksOut } from "../parts/useSticksOut.ts";
import { MARK_WORDS } from "../say/termWords.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { BalanceFacts } from "./BalanceFacts.tsx";
import { momentText } from "./momentText.ts";

/** What the chart shows, as a table: each published balance and the schedule's; below each, how they are known. */
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
  const { say, language } = translator;
  const box = useRef<HTMLDivElement>(null);
  const caption = say("story:paneTable", { loan: name, currency: story.currency ?? say("story:notStated") });
  const scrolled = useSticksOut(box) && { tabIndex: 0, role: "region", "aria-label": caption };
  const figure = (value: Money | null | undefined): string =>
    value ? formatDecimal(amountDecimal(value), language) : say("story:paneNoFigure");
  const dayOf = ({ asOf, asOfMark, year }: PublishedBalance): string => {
    const day = momentText(asOf, year, translator);
    return asOfMark === null || asOfMark === "seen"
      ? day
      : say("story:paneDayAssumed", { day, mark: say(MARK_WORDS[asOfMark]) });
  };
  const rows = (balance: PublishedBalance): readonly (readonly [string, Money | null | undefined])[] => [
    [say("story:paneKeyPublished"), balance.own?.value],
    ...(story.scheduled
      ? ([
          [say("story:paneKeySchedule"), balance.planned],
          [say("story:colDifference"), balance.compared?.own],
        ] as const)
      : []),
  ];
  return (
    <div ref={box} className="schedule-box" {...scrolled}>
      <table className="schedule">
        <caption>{caption}</caption>
        {story.balances.map((balance, index) => (
          <tbody key={index}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {dayOf(balance)}
              </th>
            </tr>
            {rows(balance).map(([label, value]) => (
              <tr key={label}>
                <th scope="row" className="story-label">
                  {label}
                </th>
                <td className="amount">{figure(value)}</td>
              </tr>
            ))}
            <tr className="story-facts">
              <td colSpan={2}>
                <BalanceFacts balance={balance} documents={documents} />
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
