import { Button } from "@fluentui/react-components";
import type { MessageKey } from "../../messages/translator.ts";
import { STATED_HEADING } from "../headings.ts";
import { isChosen, type FoundLoan } from "../state/foundLoans.ts";
import type { PaneState } from "../state/paneState.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "./Printed.tsx";

interface StatedTermsListProps {
  readonly state: Pick<PaneState, "terms" | "leftOut" | "putIn">;
  readonly loans: readonly FoundLoan[];
  readonly disabled: boolean;
  readonly onRemove: (id: string) => void;
}

/** The files of terms that the user handed in: for which loan each is, and what it does. */
export function StatedTermsList({ state, loans, disabled, onRemove }: StatedTermsListProps) {
  const { say } = useTranslator();
  const handedIn = state.terms.flatMap(({ file, terms }) => (file === null ? [] : [{ file, terms }]));
  if (handedIn.length === 0) return null;
  const effectOf = (id: string): MessageKey => {
    const loan = loans.find((one) => one.key === id);
    if (!loan) return "pane:statedAdded";
    return isChosen(loan, state) ? "pane:statedInstead" : "pane:statedLeftOut";
  };
  return (
    <>
      <h3 id={STATED_HEADING} className="stated" tabIndex={-1}>
        {say("pane:statedHeading")}
      </h3>
      <ul className="documents">
        {handedIn.map(({ file, terms }) => (
          <li key={terms.id} className="card">
            <div className="card-head">
              <h4 className="breakable">
                <Printed text={terms.name} />
              </h4>
              <Button
                size="small"
                disabled={disabled}
                aria-label={say("pane:removeTerms", { loan: terms.name })}
                onClick={() => {
                  onRemove(terms.id);
                }}
              >
                {say("pane:remove")}
              </Button>
            </div>
            <p className="breakable">{say("pane:statedFile", { file })}</p>
            <p className="hint">{say(effectOf(terms.id))}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
