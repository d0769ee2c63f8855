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
import { StoryChart } from "./StoryChart.tsx";
import { StoryEvents } from "./StoryEvents.tsx";

export interface StoryProps {
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
