import { useMemo } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Chain } from "../chain.ts";
import { VIEW_HEADING } from "../headings.ts";
import { NoticeLine } from "../parts/Notices.tsx";
import { withWords } from "../state/paneDossier.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { loanAnswers } from "./loanAnswers.ts";
import { ChooseLoans } from "./ChooseLoans.tsx";
import { LoanHero } from "./LoanHero.tsx";
import { OtherLoans } from "./OtherLoans.tsx";
import { ScheduledRows } from "./ScheduledRows.tsx";
import { Together } from "./Together.tsx";
import { UnscheduledRows } from "./UnscheduledRows.tsx";
import { Button } from "@fluentui/react-components";
import { largeWorkbook } from "../say/largeWorkbook.ts";

interface OverviewProps {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  /** Null while there is none, or none can be made. */
  readonly dossier: Dossier | null;
  readonly chain: Chain;
  /** Whether all that was read is in it: until then nothing is said to be missing. */
  readonly isDrawn: boolean;
}

/** The answer first: what is owed on the day, of one loan in the large, of several in a list. */
export function Overview({ model, loans, dossier, chain, isDrawn }: OverviewProps) {
  const { say } = useTranslator();
  const answers = useMemo(() => (dossier ? loanAnswers(dossier, chain) : []), [dossier, chain]);
  const made = answers.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  const [only] = made;
  return (
    <>
      <h1 className={`${VIEW_HEADING} only-heard`} tabIndex={-1}>
        {say("views:overview")}
      </h1>
      {dossier === null && isDrawn && <p className="part">{say(nothingWords(loans))}</p>}
      {dossier && (
        <LargeWorkbook
          loans={dossier.loans.length}
          onOutlook={() => void model.save(chain.withoutForward(withWords(dossier, model.state)))}
        />
      )}
      {answers.map(
        ({ name, outcome }) =>
          !outcome.ok && (
            <div key={name} className="part">
              <h2>{name}</h2>
              <p>{say("pane:scheduleFailed")}</p>
              <NoticeLine notice={outcome.notice} />
            </div>
          ),
      )}
      {made.length === 1 && only && dossier && <LoanHero answer={only} dossier={dossier} model={model} />}
      {made.length > 1 && dossier && (
        <section className="part together">
          <Together answers={made} dossier={dossier} model={model} />
          <ScheduledRows answers={made} />
        </section>
      )}
      {dossier && <UnscheduledRows dossier={dossier} loans={loans} />}
      <ChooseLoans model={model} loans={loans} dossier={dossier} />
      <OtherLoans model={model} loans={loans.filter(({ ofBank }) => !ofBank)} dossier={dossier} />
    </>
  );
}

/** Why nothing is shown: what was found decides what there is to do. */
export function nothingWords(loans: readonly FoundLoan[]) {
  if (loans.length === 0) return "pane:loansNone";
  return loans.some(({ ofBank }) => ofBank) ? "pane:scheduleNothing" : "pane:loansNoneButOthers";
}

/** What a workbook of very many loans costs, said before it is written, and what answers most questions without it. */
export function LargeWorkbook({
  loans,
  onOutlook,
}: {
  readonly loans: number;
  readonly onOutlook: () => void;
}) {
  const { say, sayMessage } = useTranslator();
  const large = largeWorkbook(loans);
  if (!large) return null;
  return (
    <div className="notice notice-news">
      <p>
        {sayMessage(large)} {say("outlook:largeInstead", { sheet: say("outlookSheet:sheet") })}
      </p>
      <Button size="small" onClick={onOutlook}>
        {say("outlook:downloadOutlook")}
      </Button>
    </div>
  );
}
