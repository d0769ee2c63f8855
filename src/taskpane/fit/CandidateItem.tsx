import { useState } from "react";
import { Button } from "@fluentui/react-components";
import type { FitCandidate } from "../../loan/fit/candidates.ts";
import type { FitFacts } from "../../loan/fit/facts.ts";
import { balanceSentences, scheduleSentences } from "../../loan/fit/sentences.ts";
import { TermsList } from "../parts/TermsList.tsx";
import { useTranslator } from "../TranslatorContext.ts";

interface CandidateItemProps {
  readonly candidate: FitCandidate;
  readonly facts: FitFacts;
  readonly rank: number;
  readonly onTake: () => void;
}

/** A schedule that agrees with the facts: in a sentence, beside each published balance, and the way to take it. */
export function CandidateItem({ candidate, facts, rank, onTake }: CandidateItemProps) {
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
