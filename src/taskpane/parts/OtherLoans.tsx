import { useState } from "react";
import { Field, Input } from "@fluentui/react-components";
import { foldForComparison } from "../../text/fold.ts";
import type { ScheduleOrigin } from "../say/scheduleOrigin.ts";
import { isChosen, type FoundLoan } from "../state/foundLoans.ts";
import type { PaneState } from "../state/paneState.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanItem } from "./LoanItem.tsx";

/** A list longer than this is no longer read but searched. */
const AT_ONCE = 20;

interface OtherLoansProps {
  readonly loans: readonly FoundLoan[];
  readonly choice: Pick<PaneState, "leftOut" | "putIn">;
  readonly originOf: (loan: FoundLoan) => ScheduleOrigin | null;
  readonly onChosen: (loan: FoundLoan, chosen: boolean) => void;
}

/** Debts to other creditors: folded away, found by a part of their name in either script. */
export function OtherLoans({ loans, choice, originOf, onChosen }: OtherLoansProps) {
  const { say } = useTranslator();
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState("");
  if (loans.length === 0) return null;

  const wanted = foldForComparison(part);
  const matching = loans.filter(
    (loan) => !isChosen(loan, choice) && foldForComparison(searchable(loan)).includes(wanted),
  );
  // Those that are chosen stand there whatever is searched for, and take no room from the others.
  const offered = new Set(matching.slice(0, AT_ONCE));
  const shown = loans.filter((loan) => isChosen(loan, choice) || offered.has(loan));
  const rest = matching.length - offered.size;
  return (
    <details
      className="others"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{say("pane:othersSummary", { count: loans.length })}</summary>
      {open && (
        <>
          <Field label={say("pane:othersFilter")}>
            <Input
              type="search"
              value={part}
              onChange={(_event, { value }) => {
                setPart(value);
              }}
            />
          </Field>
          <p role="status" className="hint">
            {say("pane:othersShown", { count: shown.length })}.{" "}
            {rest > 0 && say("pane:othersMore", { count: rest })}
          </p>
          <ul className="loans">
            {shown.map((loan) => (
              <LoanItem
                key={loan.key}
                loan={loan}
                origin={originOf(loan)}
                chosen={isChosen(loan, choice)}
                onChosen={(chosen) => {
                  onChosen(loan, chosen);
                }}
              />
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function searchable({ cards: [newest] }: FoundLoan): string {
  return `${newest.name} ${newest.creditor ?? ""} ${newest.group ?? ""}`;
}
