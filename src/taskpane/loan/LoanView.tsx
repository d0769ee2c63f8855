import { useMemo, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import type { DebtCard } from "../../budget/budgetLine.ts";
import type { Day } from "../../calendar/day.ts";
import type { Dossier, DossierLoan } from "../../dossier/dossier.ts";
import type { OpenSchedule, Position } from "../../loan/schedule.ts";
import { formatDecimal } from "../../messages/format.ts";
import type { MessageKey } from "../../messages/message.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import type { Chain } from "../chain.ts";
import { CompareFigure } from "../fit/CompareFigure.tsx";
import type { FittedLoan } from "../fit/FitPart.tsx";
import { Word } from "../glossary/Word.tsx";
import { ScheduleBeginning } from "../parts/ScheduleBeginning.tsx";
import { CardFacts } from "../parts/CardFacts.tsx";
import { FigureDoor } from "../parts/FigureDoor.tsx";
import { FaultBoundary } from "../parts/FaultBoundary.tsx";
import { NoticeLine } from "../parts/Notices.tsx";
import { OpenInterest } from "../parts/OpenInterest.tsx";
import { PaneTabs } from "../parts/PaneTabs.tsx";
import { Printed } from "../parts/Printed.tsx";
import { Unfold } from "../parts/Unfold.tsx";
import { inShort } from "../say/inShort.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import { isApplied } from "../state/loadedTerms.ts";
import { attempt } from "../state/outcome.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { LOAN_PARTS, type LoanPart } from "../state/paneView.ts";
import StoryView from "../story/StoryView.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { LoanPlan } from "./LoanPlan.tsx";
import { MissingTerms } from "./MissingTerms.tsx";
import { rowBehind } from "./rowBehind.ts";
import { TermsList } from "../parts/TermsList.tsx";
import { WhatIf } from "./WhatIf.tsx";

const PART_WORDS: Readonly<Record<LoanPart, MessageKey>> = {
  plan: "views:plan",
  terms: "views:terms",
  history: "views:history",
  whatIf: "views:whatIf",
};

interface LoanViewProps {
  /** The loan's key. */
  readonly id: string;
  /** The row of its schedule that is asked for; null for none. */
  readonly due: Day | null;
  /** What of it is shown first. */
  readonly part: LoanPart;
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  readonly dossier: Dossier | null;
  readonly chain: Chain;
  /** Asked for other schedules that agree with what is published. */
  readonly onFit: (loan: FittedLoan) => void;
}

/** A loan: its schedule, its terms, its history, and what other terms would change; or what a schedule lacks. */
export function LoanView({ id, due, part, model, loans, dossier, chain, onFit }: LoanViewProps) {
  const { say } = useTranslator();
  const found = loans.find(({ key }) => key === id);
  const loan = dossier?.loans.find(({ terms }) => terms.id === id);
  const unscheduled = dossier?.unscheduled.find(({ card }) => found?.cards.includes(card));
  const cards = found ? found.cards.toReversed() : (loan?.cards ?? []);
  const fit = (
    <Button
      size="small"
      onClick={() => {
        onFit({ id, name: loan?.terms.name ?? found?.cards[0].name ?? id, cards });
      }}
    >
      {say("paneFit:open")}
    </Button>
  );
  return (
    <div className="view">
      {loan && dossier ? (
        <ScheduledLoan
          loan={loan}
          cards={cards}
          due={due}
          first={part}
          model={model}
          dossier={dossier}
          chain={chain}
          fit={fit}
        />
      ) : unscheduled && found ? (
        <MissingTerms loan={unscheduled} found={found} model={model} chain={chain} fit={fit} />
      ) : (
        <p className="part">{say("views:isGone")}</p>
      )}
    </div>
  );
}

interface ScheduledLoanProps {
  readonly loan: DossierLoan;
  /** Oldest first. */
  readonly cards: readonly DebtCard[];
  readonly due: Day | null;
  readonly first: LoanPart;
  readonly model: PaneModel;
  readonly dossier: Dossier;
  readonly chain: Chain;
  readonly fit: ReactNode;
}

function ScheduledLoan({ loan, cards, due, first, model, dossier, chain, fit }: ScheduledLoanProps) {
  const { say, sayMessage } = useTranslator();
  const [part, setPart] = useState<LoanPart>(first);
  const { terms } = loan;
  const { asOf } = dossier.settings;
  const outcome = useMemo(
    () =>
      attempt(() => {
        const schedule = chain.buildSchedule(terms);
        return { schedule, position: chain.positionAt(terms, schedule, asOf) };
      }),
    [chain, terms, asOf],
  );
  if (!outcome.ok) {
    return (
      <div className="part">
        <p>{say("pane:scheduleFailed")}</p>
        <NoticeLine notice={outcome.notice} />
      </div>
    );
  }
  const { schedule, position } = outcome.value;
  const canUndo = model.state.terms.some(
    (one) => one.ofPane && one.terms.id === terms.id && isApplied(one.terms),
  );
  const views: Readonly<Record<LoanPart, () => ReactNode>> = {
    plan: () => (
      <>
        <ScheduleBeginning terms={terms} />
        <OpenInterest schedule={schedule} above={position.unknown} />
        <LoanPlan terms={terms} schedule={schedule} dossier={dossier} model={model} due={due} chain={chain} />
      </>
    ),
    terms: () => (
      <>
        <TermsList terms={terms} />
        <p className="buttons">
          <Button
            size="small"
            aria-label={say("pane:saveTermsOf", { loan: terms.name })}
            onClick={() => {
              model.saveTerms(terms.id, chain.termsToJson(terms, sayMessage));
            }}
          >
            {say("pane:saveTerms")}
          </Button>
          {fit}
        </p>
        <Statements name={terms.name} cards={cards} />
      </>
    ),
    history: () => (
      <StoryView dossier={dossier} loan={terms.id} name={terms.name} chain={chain}>
        <CompareFigure
          key={terms.id}
          terms={terms}
          schedule={schedule}
          rates={dossier.rates}
          chain={chain}
          fit={fit}
        />
      </StoryView>
    ),
    whatIf: () => (
      <WhatIf
        key={terms.id}
        terms={terms}
        schedule={schedule}
        position={position}
        rates={dossier.rates}
        chain={chain}
        onApply={(applied) => {
          model.dispatch({ type: "termsMade", terms: applied });
        }}
        onUndo={
          canUndo
            ? () => {
                model.dispatch({ type: "termsRemoved", id: terms.id });
              }
            : null
        }
      />
    ),
  };
  return (
    <>
      <Strip loan={terms.id} schedule={schedule} position={position} />
      <PaneTabs
        label={say("views:loanParts")}
        items={LOAN_PARTS.map((value) => ({ value, label: say(PART_WORDS[value]), panel: "loan-part" }))}
        selected={part}
        onSelect={setPart}
      />
      <div id="loan-part" role="tabpanel" className="part" aria-label={say(PART_WORDS[part])}>
        <FaultBoundary of={dossier}>{views[part]()}</FaultBoundary>
      </div>
    </>
  );
}

/** What is owed, and the interest that has run up since the last due date. */
function Strip({
  loan,
  schedule,
  position,
}: {
  readonly loan: string;
  readonly schedule: OpenSchedule;
  readonly position: Position;
}) {
  const { say, sayMessage, language } = useTranslator();
  const { balance, accruedInterest, unknown, assumed } = position;
  const running = schedule.rows.find(({ due }) => due > position.date);
  const amount = (value: Money | null) =>
    value ? formatDecimal(amountDecimal(value), language) : say("views:unknownBalance");
  return (
    <dl className="strip">
      <div>
        <dt>
          <Word term="balance">{say("views:balance")}</Word>
        </dt>
        <dd className="strip-figure">
          <FigureDoor loan={loan} due={balance && rowBehind(schedule, position.date)}>
            {amount(balance)} {balance && <small>{schedule.currency}</small>}
          </FigureDoor>
        </dd>
      </div>
      <div>
        <dt>
          <Word term="accrued">{say("views:accrued")}</Word>
        </dt>
        <dd>
          <FigureDoor loan={loan} due={accruedInterest && (running?.due ?? null)}>
            {amount(accruedInterest)}
          </FigureDoor>
          {assumed && <span className="under">{say("outlook:assumedRate")}</span>}
        </dd>
      </div>
      {unknown && <div className="strip-why">{sayMessage(inShort(unknown))}</div>}
    </dl>
  );
}

/** The printed name, once and in its own script, and every place where the loan is printed, the newest first. */
function Statements({ name, cards }: { readonly name: string; readonly cards: readonly DebtCard[] }) {
  const { say } = useTranslator();
  const newest = cards.at(-1);
  return (
    <>
      <div className="terms term">
        <dl>
          <div>
            <dt>{say("views:asPrintedName")}</dt>
            <dd className="origin">
              <Printed text={newest?.name ?? name} />
            </dd>
          </div>
        </dl>
      </div>
      {newest && (
        <Unfold summary={say("views:statements")} className="statements">
          {cards.toReversed().map((card, index) => (
            <CardFacts key={index} card={card} />
          ))}
        </Unfold>
      )}
    </>
  );
}
