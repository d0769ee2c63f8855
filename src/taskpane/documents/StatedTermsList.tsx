import { Button } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import type { MessageKey } from "../../messages/message.ts";
import { isChosen, type FoundLoan } from "../state/foundLoans.ts";
import { isGiven, isApplied, type LoadedTerms } from "../state/loadedTerms.ts";
import type { PaneState } from "../state/paneState.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Printed } from "../parts/Printed.tsx";

interface StatedTermsListProps {
  readonly state: Pick<PaneState, "terms" | "leftOut" | "putIn">;
  readonly loans: readonly FoundLoan[];
  readonly disabled: boolean;
  readonly onRemove: (id: string) => void;
}

/** The terms that the user gave, as files and in the pane: for which loan each is, what it does, and the way back. */
export function StatedTermsList({ state, loans, disabled, onRemove }: StatedTermsListProps) {
  const { say } = useTranslator();
  const given = state.terms.filter(isGiven);
  const files = given.filter(({ file }) => file !== null);
  const made = given.filter(({ file }) => file === null);
  const effectOf = (id: string): MessageKey => {
    const loan = loans.find((one) => one.key === id);
    if (!loan) return "pane:statedAdded";
    return isChosen(loan, state) ? "pane:statedInstead" : "pane:statedLeftOut";
  };
  const list = (some: readonly LoadedTerms[]) => (
    <ul className="documents">
      {some.map(({ file, terms }) => (
        <li key={terms.id} className="document">
          <div className="drawn-line">
            <DocumentText20Regular className="soft" />
            <div>
              <h3 className="breakable">
                <Printed text={terms.name} />
              </h3>
              <p className="under breakable">
                {file !== null
                  ? say("pane:statedFile", { file })
                  : say(isApplied(terms) ? "paneFit:statedApplied" : "paneFit:statedFit")}
              </p>
              <p className="under">{say(effectOf(terms.id))}</p>
            </div>
            <Button
              size="small"
              disabled={disabled}
              aria-label={say(file === null ? "paneFit:undoOf" : "pane:removeTerms", { loan: terms.name })}
              onClick={() => {
                onRemove(terms.id);
              }}
            >
              {say(file === null ? "views:undo" : "pane:remove")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {files.length > 0 && (
        <>
          <h2 className="stated">{say("pane:statedHeading")}</h2>
          {list(files)}
        </>
      )}
      {made.length > 0 && (
        <>
          <h2 className="stated">{say("paneFit:statedHeading")}</h2>
          {list(made)}
        </>
      )}
    </>
  );
}
