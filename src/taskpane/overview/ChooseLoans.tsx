import type { Dossier } from "../../dossier/dossier.ts";
import { Unfold } from "../parts/Unfold.tsx";
import { scheduleOrigin } from "./scheduleOrigin.ts";
import { isChosen, type FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanItem } from "./LoanItem.tsx";

interface LoanChoiceProps {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  readonly dossier: Dossier | null;
}

/** Which of the bank's loans take part. */
export function ChooseLoans({ model, loans, dossier }: LoanChoiceProps) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const ofBank = loans.filter((loan) => loan.ofBank);
  if (ofBank.length === 0) return null;
  const chosen = ofBank.filter((loan) => isChosen(loan, state)).length;
  return (
    <section className="part">
      <Unfold
        className="take-part"
        summary={
          <>
            <b>{say("views:takePart")}</b>{" "}
            <span className="hint">
              {say("views:takePartCount", { chosen: String(chosen), all: String(ofBank.length) })}
            </span>
          </>
        }
      >
        <p className="hint">{say("views:takePartHint")}</p>
        <ul className="loans">
          {ofBank.map((loan) => (
            <LoanItem
              key={loan.key}
              loan={loan}
              chosen={isChosen(loan, state)}
              origin={dossier && scheduleOrigin(loan, dossier)}
              onChosen={(isIn) => {
                dispatch({ type: "loanChosen", key: loan.key, ofBank: true, chosen: isIn });
              }}
            />
          ))}
        </ul>
      </Unfold>
    </section>
  );
}
