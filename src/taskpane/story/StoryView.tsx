import { useEffect, useState, type ReactNode } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { scheduleMark } from "../../dossier/story/assumedTerms.ts";
import type { Story } from "../../dossier/story/story.ts";
import type { Chain } from "../chain.ts";
import { noticeOf } from "../say/notice.ts";
import type { Attempt } from "../state/outcome.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { StoryBalances } from "./StoryBalances.tsx";
import { StoryEvents } from "./StoryEvents.tsx";
import type { Day } from "../../calendar/day.ts";
import { compare, type Money } from "../../money/money.ts";
import BalanceChart, { type BalancePoint } from "../chart/BalanceChart.tsx";
import { balanceSteps, highestBalance } from "../chart/balanceSteps.ts";

interface StoryProps {
  readonly dossier: Dossier;
  /** Id of the loan. */
  readonly loan: string;
  readonly name: string;
  readonly chain: Chain;
  /** What stands between the figures and what happened. */
  readonly children?: ReactNode;
}

/** A loan's history: the chart, its figures as a table, what happened. */
export default function StoryView({ dossier, loan, name, chain, children }: StoryProps) {
  const { say, sayMessage } = useTranslator();
  const [outcome, setOutcome] = useState<Attempt<Story> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const tell = (found: Attempt<Story>): void => {
      if (isWanted) setOutcome(found);
    };
    chain.storyOf(dossier, loan).then(
      (value) => {
        tell({ ok: true, value });
      },
      (error: unknown) => {
        tell({ ok: false, notice: noticeOf(error) });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [chain, dossier, loan]);
  const story = outcome?.ok ? outcome.value : null;
  return (
    <>
      {outcome === null && <p>{say("story:paneLoading")}</p>}
      {outcome && !outcome.ok && <NoticeLine notice={outcome.notice} />}
      {story &&
        (story.balances.length === 0 ? (
          <p>{say("story:noBalances")}</p>
        ) : (
          <>
            <StoryChart story={story} name={name} asOf={dossier.settings.asOf} />
            <StoryBalances story={story} name={name} documents={dossier.documents} />
          </>
        ))}
      {story?.scheduled && <p className="hint">{sayMessage(scheduleMark(story.scheduled))}</p>}
      {/* Not before: what comes above it would push it away from under the pointer. */}
      {outcome && children}
      {story && story.events.length > 0 && (
        <StoryEvents events={story.events} documents={dossier.documents} />
      )}
    </>
  );
}

/** The schedule's balance as stairs, and what was published as points, in the loan's own currency. */
function StoryChart({
  story,
  name,
  asOf,
}: {
  readonly story: Story;
  readonly name: string;
  readonly asOf: Day;
}) {
  const { say } = useTranslator();
  if (!story.scheduled) return null;
  const steps = balanceSteps(story.scheduled.schedule);
  const points = pointsOf(story);
  const highest = points.reduce<Money | null>(
    (most, { balance }) => (most && compare(most, balance) >= 0 ? most : balance),
    highestBalance(steps),
  );
  if (!highest) return null;
  const text = say("story:paneChartText", { loan: name, count: points.length });
  return (
    <div className="chart">
      <BalanceChart steps={steps} highest={highest} asOf={asOf} text={text} points={points} />
      <ul className="chart-key" aria-hidden="true">
        <li>
          <svg width="18" height="10">
            <path className="chart-line" d="M0,5H18" />
          </svg>
          {say("story:paneKeySchedule")}
        </li>
        {points.length > 0 && (
          <li>
            <svg width="12" height="12">
              <path className="chart-point" d="M6,0L12,6L6,12L0,6Z" />
            </svg>
            {say("story:paneKeyPublished")}
          </li>
        )}
      </ul>
    </div>
  );
}

function pointsOf({ balances }: Story): BalancePoint[] {
  return balances.flatMap(({ asOf, converted }) =>
    asOf !== null && converted ? [{ day: asOf, balance: converted.value }] : [],
  );
}
