import { useMemo, useState } from "react";
import { Button, Field, SearchBox } from "@fluentui/react-components";
import type { Dossier } from "../../dossier/dossier.ts";
import { compareDecimals } from "../../money/decimal.ts";
import { foldForComparison } from "../../text/fold.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { Unfold } from "../parts/Unfold.tsx";
import { scheduleOrigin } from "./scheduleOrigin.ts";
import { isChosen, type FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanItem } from "./LoanItem.tsx";

/** So many are seen at first, and as many more each time. */
const AT_ONCE = 12;

interface OtherLoansProps {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  readonly dossier: Dossier | null;
}

/** Debts to other creditors: folded away, the largest first, found by a part of their name in either script. */
export function OtherLoans({ loans, ...props }: OtherLoansProps) {
  const { say } = useTranslator();
  if (loans.length === 0) return null;
  return (
    <section className="part">
      <Unfold className="others" summary={<b>{say("pane:othersSummary", { count: loans.length })}</b>}>
        <OtherList loans={loans} {...props} />
      </Unfold>
    </section>
  );
}

function OtherList({ model, loans, dossier }: OtherLoansProps) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const [part, setPart] = useState("");
  const largestFirst = useMemo(() => [...loans].sort(byBalance), [loans]);
  const wanted = foldForComparison(part);
  const isHere = (loan: FoundLoan): boolean => isChosen(loan, state);
  const matching = largestFirst.filter(
    (loan) => !isHere(loan) && foldForComparison(searchable(loan)).includes(wanted),
  );
  // Those that are chosen stand first whatever is searched for, and take no room from the others.
  const chosen = largestFirst.filter(isHere);
  const all = [
    { key: "outlook:chooseAll", of: matching, chosen: true },
    { key: "outlook:chooseNone", of: chosen, chosen: false },
  ] as const;
  const put = (loan: FoundLoan, isIn: boolean): void => {
    dispatch({ type: "loanChosen", key: loan.key, ofBank: loan.ofBank, chosen: isIn });
  };
  const items = (some: readonly FoundLoan[]) =>
    some.map((loan) => (
      <LoanItem
        key={loan.key}
        loan={loan}
        origin={dossier && scheduleOrigin(loan, dossier)}
        chosen={isHere(loan)}
        onChosen={(isIn) => {
          put(loan, isIn);
        }}
      />
    ));
  return (
    <>
      <Field label={say("pane:othersFilter")}>
        <SearchBox
          value={part}
          onChange={(_event, { value }) => {
            setPart(value);
          }}
        />
      </Field>
      <p role="status" className="hint">
        {say("pane:othersShown", { count: matching.length + chosen.length })}
      </p>
      {all.map(
        ({ key, of, chosen: isIn }) =>
          of.length > 1 && (
            <Button
              key={key}
              className="offer"
              size="small"
              onClick={() => {
                for (const loan of of) put(loan, isIn);
              }}
            >
              {say(key, { count: of.length })}
            </Button>
          ),
      )}
      <MoreList key={wanted} items={matching} atOnce={AT_ONCE}>
        {(shown) => (
          <ul className="loans">
            {items(chosen)}
            {items(shown)}
          </ul>
        )}
      </MoreList>
    </>
  );
}

function byBalance({ cards: [a] }: FoundLoan, { cards: [b] }: FoundLoan): number {
  if (a.balanceEur === null || b.balanceEur === null)
    return Number(a.balanceEur === null) - Number(b.balanceEur === null);
  return compareDecimals(b.balanceEur, a.balanceEur);
}

function searchable({ cards: [newest] }: FoundLoan): string {
  return `${newest.name} ${newest.creditor ?? ""} ${newest.group ?? ""}`;
}
