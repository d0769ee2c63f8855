import type { Dossier } from "../../dossier/dossier.ts";
import { LOANS_HEADING } from "../headings.ts";
import { scheduleOrigin, type ScheduleOrigin } from "../say/scheduleOrigin.ts";
import { isChosen, type FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanItem } from "./LoanItem.tsx";
import { OtherLoans } from "./OtherLoans.tsx";

/** Second step: the loans that were found, to choose from. */
export function LoanStep({
  model,
  loans,
  dossier,
}: {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  /** Null while there is none, or none can be made. */
  readonly dossier: Dossier | null;
}) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const ofBank = loans.filter((loan) => loan.ofBank);
  const originOf = (loan: FoundLoan): ScheduleOrigin | null => dossier && scheduleOrigin(loan, dossier);
  const choose = (loan: FoundLoan, chosen: boolean) => {
    dispatch({ type: "loanChosen", key: loan.key, ofBank: loan.ofBank, chosen });
  };
  return (
    <section aria-labelledby={LOANS_HEADING}>
      <h2 id={LOANS_HEADING} tabIndex={-1}>
        {say("pane:loansHeading")}
      </h2>
      <p className="hint">{ofBank.length > 0 ? say("pane:loansHint") : say("pane:loansNone")}</p>
      {ofBank.length > 0 && (
        <ul className="loans">
          {ofBank.map((loan) => (
            <LoanItem
              key={loan.key}
              loan={loan}
              chosen={isChosen(loan, state)}
              origin={originOf(loan)}
              onChosen={(chosen) => {
                choose(loan, chosen);
              }}
            />
          ))}
        </ul>
      )}
      <OtherLoans
        loans={loans.filter((loan) => !loan.ofBank)}
        choice={state}
        originOf={originOf}
        onChosen={choose}
      />
    </section>
  );
}
