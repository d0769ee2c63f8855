import type { FitResult } from "../../loan/fit/fitSchedules.ts";
import { factSentence, scheduleSentences, balanceSentences } from "../../loan/fit/sentences.ts";
import type { LoanTerms } from "../../loan/terms.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { FitCandidate } from "../../loan/fit/candidates.ts";
import type { FitFacts } from "../../loan/fit/facts.ts";
import { TermsList } from "../parts/TermsList.tsx";

interface FitAnswerProps {
  readonly result: FitResult;
  readonly onTake: (terms: LoanTerms) => void;
}

/** What the facts lead to: schedules, best first, and how sure it is; or what is missing, or what contradicts. */
export function FitAnswer({ result, onTake }: FitAnswerProps) {
  const { say, sayMessage } = useTranslator();
  const { facts, candidates, more, verdict, contradiction, missing } = result;
  return (
    <>
      {missing.length > 0 && (
        <ul className="notice">
          {missing.map((sentence, index) => (
            <li key={index}>{sayMessage(sentence)}</li>
          ))}
        </ul>
      )}
      {verdict && (
        <div className="notice notice-news">
          <p>
            <strong>{say(`fit:${verdict.confidence}`)}.</strong>{" "}
            {verdict.deciding && sayMessage(verdict.deciding.sentence)}
          </p>
          <ul>
            {verdict.reasons.map((reason, index) => (
              <li key={index}>{sayMessage(reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {candidates.length > 0 && (
        <ol className="candidates">
          {candidates.map((candidate, index) => (
            <CandidateItem
              key={index}
              candidate={candidate}
              facts={facts}
              rank={index + 1}
              onTake={() => {
                onTake(candidate.terms);
              }}
            />
          ))}
        </ol>
      )}
      {more > 0 && <p className="hint">{say("fit:more", { count: more })}</p>}
      {contradiction && (
        <div className="notice notice-problem">
          <p>{say("fit:contradiction")}</p>
          <ul>
            {contradiction.without.map(({ fact, best }) => (
              <li key={fact}>
                {sayMessage(factSentence(fact, facts))} (
                {best
                  ? say("fit:without", { schedule: scheduleSentences(best).map(sayMessage).join(" ") })
                  : say("fit:withoutOpen")}
                )
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface CandidateItemProps {
  readonly candidate: FitCandidate;
  readonly facts: FitFacts;
  readonly rank: number;
  readonly onTake: () => void;
}

/** A schedule that agrees with the facts: in a sentence, beside each published balance, and the way to take it. */
function CandidateItem({ candidate, facts, rank, onTake }: CandidateItemProps) {
  const { say, sayMessage } = useTranslator();
  const [open, setOpen] = useState(false);
  const beside = candidate.balances
    .map((balance) => balanceSentences(balance, candidate, facts).map(sayMessage).join(" "))
    .filter((sentence) => sentence !== "");
  return (
    <li className="card">
      <p>
        <strong>{scheduleSentences(candidate).map(sayMessage).join(" ")}</strong>
      </p>
      {beside.length > 0 && (
        <ul>
          {beside.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>{say("paneFit:itsTerms")}</summary>
        {open && <TermsList terms={candidate.terms} />}
      </details>
      <Button
        className="offer"
        appearance={rank === 1 ? "primary" : "secondary"}
        aria-label={say("paneFit:takeOf", { rank })}
        onClick={onTake}
      >
        {say("paneFit:take")}
      </Button>
    </li>
  );
}
