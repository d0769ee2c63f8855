import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import { cardKey } from "../state/workbookBase.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanSchedule } from "./LoanSchedule.tsx";
import { UnscheduledList } from "./UnscheduledList.tsx";

/** Fourth step: the schedules of the chosen loans; null where none is chosen. */
export function ScheduleStep({
  dossier,
  loans,
  chain,
  onSaveTerms,
}: {
  readonly dossier: Dossier | null;
  readonly loans: readonly FoundLoan[];
  readonly chain: Chain;
  readonly onSaveTerms: PaneModel["saveTerms"];
}) {
  const { say, sayMessage } = useTranslator();
  return (
    <section aria-labelledby="schedule-heading">
      <h2 id="schedule-heading">{say("pane:scheduleHeading")}</h2>
      {dossier ? (
        <>
          {dossier.loans.map(({ terms }) => (
            <LoanSchedule
              key={terms.id}
              terms={terms}
              asOf={dossier.settings.asOf}
              chain={chain}
              onSaveTerms={onSaveTerms}
            />
          ))}
          <UnscheduledList
            unscheduled={dossier.unscheduled}
            onComplete={({ card }) => {
              const loan = loans.find(({ cards }) => cards.some((one) => cardKey(one) === cardKey(card)));
              if (loan)
                onSaveTerms(loan.key, chain.termsToComplete(loan.key, loan.cards.toReversed(), sayMessage));
            }}
          />
        </>
      ) : (
        <p>{say("pane:scheduleNothing")}</p>
      )}
    </section>
  );
}
