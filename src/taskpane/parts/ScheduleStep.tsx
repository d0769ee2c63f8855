import { useEffect, useRef, useState } from "react";
import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import { cardKey } from "../state/workbookBase.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { FitPart, type FittedLoan } from "../fit/FitPart.tsx";
import { StoryPart } from "../story/StoryPart.tsx";
import { LoanSchedule } from "./LoanSchedule.tsx";
import { focusSchedule } from "./scheduleAnchor.ts";
import { UnscheduledList } from "./UnscheduledList.tsx";

/** Fourth step: the schedules of the chosen loans; null where none is chosen. */
export function ScheduleStep({
  dossier,
  loans,
  chain,
  dispatch,
  onSaveTerms,
}: {
  readonly dossier: Dossier | null;
  readonly loans: readonly FoundLoan[];
  readonly chain: Chain;
  readonly dispatch: PaneModel["dispatch"];
  readonly onSaveTerms: PaneModel["saveTerms"];
}) {
  const { say, sayMessage } = useTranslator();
  const [fitted, setFitted] = useState<FittedLoan | null>(null);
  const leadTo = useFocusOnTaken(dossier);
  const foundOf = (card: DebtCard): FoundLoan | undefined =>
    loans.find(({ cards }) => cards.some((one) => cardKey(one) === cardKey(card)));
  return (
    <section aria-labelledby="schedule-heading">
      <h2 id="schedule-heading">{say("pane:scheduleHeading")}</h2>
      {dossier ? (
        <>
          {dossier.loans.map(({ terms, cards }) => (
            <LoanSchedule
              key={terms.id}
              terms={terms}
              asOf={dossier.settings.asOf}
              chain={chain}
              onSaveTerms={onSaveTerms}
              onFit={() => {
                setFitted({ id: terms.id, name: terms.name, cards });
              }}
            >
              <StoryPart dossier={dossier} loan={terms.id} name={terms.name} chain={chain} />
            </LoanSchedule>
          ))}
          <UnscheduledList
            unscheduled={dossier.unscheduled}
            onComplete={({ card }) => {
              const loan = foundOf(card);
              if (loan)
                onSaveTerms(loan.key, chain.termsToComplete(loan.key, loan.cards.toReversed(), sayMessage));
            }}
            onFit={({ card }) => {
              const loan = foundOf(card);
              if (loan) setFitted({ id: loan.key, name: card.name, cards: loan.cards.toReversed() });
            }}
          />
          <FitPart
            loan={fitted}
            rates={dossier.rates}
            chain={chain}
            onTake={(terms) => {
              leadTo(terms.id);
              setFitted(null);
              dispatch({ type: "fitTaken", terms });
            }}
            onClose={() => {
              setFitted(null);
            }}
          />
        </>
      ) : (
        <p>{say("pane:scheduleNothing")}</p>
      )}
    </section>
  );
}

/** Leads to the schedule of a loan whose terms were just taken: what had the focus before may be gone with them. */
function useFocusOnTaken(dossier: Dossier | null): (loan: string) => void {
  const taken = useRef<string | null>(null);
  useEffect(() => {
    const id = taken.current;
    if (id === null || !dossier?.loans.some(({ terms }) => terms.id === id)) return;
    taken.current = null;
    focusSchedule(id, null);
  }, [dossier]);
  return (loan) => {
    taken.current = loan;
  };
}
