import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from "react";
import { FluentProvider } from "@fluentui/react-components";
import type { Dossier } from "../dossier/dossier.ts";
import { translatorFor } from "../messages/translator.ts";
import type { Chain } from "./chain.ts";
import type { FittedLoan } from "./fit/FitPart.tsx";
import { GoContext, KeepPaneInputsContext } from "./contexts.ts";
import { shownHeading, VIEW_HEADING } from "./headings.ts";
import type { LaterParts } from "./laterParts.ts";
import { useFocusAfterReading, useFocusReturned, useFocusOver } from "./paneFocus.ts";
import { FaultBoundary } from "./parts/FaultBoundary.tsx";
import { FilesIn } from "./documents/FilesIn.tsx";
import { LanguageChoice } from "./parts/LanguageChoice.tsx";
import { Notices } from "./parts/Notices.tsx";
import { ReadingFoot } from "./documents/ReadingFoot.tsx";
import { StartStep } from "./documents/StartStep.tsx";
import type { MenuAct } from "./parts/MenuButton.tsx";
import { ReadDocumentsContext, ShowContext, type ReadDocuments, type Shown } from "./state/shown.ts";
import type { FoundLoan } from "./state/foundLoans.ts";
import type { Attempt } from "./state/outcome.ts";
import { withWords } from "./state/paneDossier.ts";
import type { PaneState } from "./state/paneState.ts";
import { PANE_TABS, type PaneTab } from "./state/paneView.ts";
import { useDossier, useDossierToCheck, useFoundLoans } from "./state/useDossier.ts";
import type { WholePane } from "./state/usePane.ts";
import { TranslatorContext, useTranslator } from "./TranslatorContext.ts";
import { useTheme } from "./useTheme.ts";

interface PaneFrameProps {
  readonly model: WholePane;
  /** What there is to say of where the pane runs; stands above everything. */
  readonly top?: ReactNode;
  /** Further ways to hand in documents. */
  readonly waysIn?: ReactNode;
  /** How the workbook stands and the one thing to do next. @param dossier null while there is nothing to write */
  readonly footer: (dossier: Dossier | null) => ReactNode;
  /** How the open workbook stands, and what is about to be written into it; absent where none is open. */
  readonly changes?: ReactNode;
  /** Whether it is what is about to be written. */
  readonly isPreview?: boolean | undefined;
  /** Why the selected cell is as it is; absent where no cell can be selected. */
  readonly cell?: ReactNode;
  /** What can be done with the open workbook, for the menu. */
  readonly acts?: readonly MenuAct[];
}

/** The pane: the day and four places, a loan or the workbook's changes over them, and below what is to be done. */
export function PaneFrame({
  model,
  top,
  waysIn,
  footer,
  changes,
  isPreview,
  cell,
  acts = NO_ACTS,
}: PaneFrameProps) {
  const { state, dispatch, chain, parts } = model;
  const [shown, setShown] = useState<Shown | null>(null);
  const [undecided, setUndecided] = useState<number | null>(null);
  const translator = translatorFor(state.language, "screen");
  const drawn = useDrawnInParts(state);
  const found = useFoundLoans(drawn, chain);
  const loans = found?.ok ? found.value : NO_LOANS;
  const dossier = useDossier(drawn, chain, loans);
  const theme = useTheme();
  usePageLanguage(state.language, translator.say("pane:title"));
  useFocusAfterReading(state);
  const read = useRead(state, dossier, model.filesAtHand);
  const go = useMemo(() => (to: Partial<PaneState["view"]>) => dispatch({ type: "gone", to }), [dispatch]);
  const body = useFocusOver(state);
  const focus = useFocusReturned();

  const { reading } = state;
  const isEmpty = chain === null || parts === null || (holdsNothing(state) && reading === null);
  const whole = dossier?.ok ? withWords(dossier.value, state) : null;
  return (
    <KeepPaneInputsContext value={model.keepPaneInputs}>
      <TranslatorContext value={translator}>
        <GoContext value={go}>
          <FluentProvider theme={theme} className="pane" {...focus}>
            <FilesIn model={model}>
              {isEmpty ? (
                <header className="pane-top">
                  <LanguageChoice dispatch={dispatch} />
                </header>
              ) : (
                <parts.PaneHead
                  model={model}
                  dossier={whole}
                  loans={loans}
                  undecided={undecided}
                  isPreview={isPreview}
                  acts={acts}
                />
              )}
              <ShowContext value={setShown}>
                <ReadDocumentsContext value={read}>
                  <main ref={body} className="pane-body">
                    {top}
                    {isEmpty ? (
                      <FirstView model={model} waysIn={waysIn} />
                    ) : (
                      <FaultBoundary of={dossier}>
                        {found && !found.ok && <Notices notices={[found.notice]} />}
                        {dossier && !dossier.ok && <Notices notices={[dossier.notice]} />}
                        <Views
                          model={model}
                          drawn={drawn}
                          loans={loans}
                          dossier={dossier}
                          chain={chain}
                          parts={parts}
                          waysIn={waysIn}
                          changes={changes}
                          cell={cell}
                          onUndecided={setUndecided}
                        />
                      </FaultBoundary>
                    )}
                  </main>
                </ReadDocumentsContext>
              </ShowContext>
              {reading ? <ReadingFoot reading={reading} onCancel={model.cancelReading} /> : footer(whole)}
            </FilesIn>
            {parts && shown && read && (
              <parts.LineView
                shown={shown}
                imported={read}
                filesAtHand={model.filesAtHand}
                onShow={setShown}
                onClose={() => {
                  setShown(null);
                }}
              />
            )}
            <div role="status" className="only-heard">
              {state.announcement && translator.sayMessage(state.announcement)}
            </div>
          </FluentProvider>
        </GoContext>
      </TranslatorContext>
    </KeepPaneInputsContext>
  );
}

const NO_LOANS = [] as const;
const NO_ACTS = [] as const;

/** Nothing was read, and no workbook of ours is open: the pane asks for documents and shows nothing else. */
function holdsNothing({ imported, terms, base }: PaneState): boolean {
  return imported === null && terms.length === 0 && base.dossier === null;
}

/** What there is before anything was read: the ways to begin, or the files that wait until what reads them is there. */
function FirstView({ model, waysIn }: Pick<PaneFrameProps, "model" | "waysIn">) {
  const { say } = useTranslator();
  const { parts, state } = model;
  if (!state.reading) {
    return (
      <StartStep model={model} waysIn={waysIn} asked={parts && <parts.OtplataWorkbooks model={model} />} />
    );
  }
  return (
    <section className="documents-part">
      <div className="part-head">
        <h1 className={VIEW_HEADING} tabIndex={-1}>
          {say("pane:readingLabel")}
        </h1>
      </div>
      <ul className="reading-list">
        {state.reading.names.map((name, index) => (
          <li key={index} className="breakable">
            {name}
            <span className="under">{say("pane:waits")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ViewsProps extends Pick<PaneFrameProps, "model" | "waysIn" | "changes" | "cell"> {
  /** The state, as far as it is drawn. */
  readonly drawn: PaneState;
  readonly loans: readonly FoundLoan[];
  readonly dossier: Attempt<Dossier> | null;
  readonly chain: Chain;
  readonly parts: LaterParts;
  /** Hears how many differences wait for a decision. */
  readonly onUndecided: (count: number) => void;
}

/**
 * The place that was chosen. One that was seen stays, hidden, with all that was typed and unfolded in it; the checks are
 * there from the beginning, since the number on their tab counts.
 */
function Views({
  model,
  drawn,
  loans,
  dossier,
  chain,
  parts,
  waysIn,
  changes,
  cell,
  onUndecided,
}: ViewsProps) {
  const { say } = useTranslator();
  const { tab, over } = model.state.view;
  const seen = useSeen(tab);
  const [fitted, setFitted] = useState<FittedLoan | null>(null);
  const checked = useDossierToCheck(drawn, chain, dossier);
  const made = dossier?.ok ? dossier.value : null;
  const views: Readonly<Record<PaneTab, () => ReactNode>> = {
    overview: () => (
      <parts.Overview
        model={model}
        loans={loans}
        dossier={made}
        chain={chain}
        isDrawn={drawn.imported === model.state.imported}
      />
    ),
    checks: () =>
      checked?.ok && (
        <FaultBoundary of={checked}>
          <parts.ChecksStep model={model} dossier={checked.value} chain={chain} onUndecided={onUndecided} />
        </FaultBoundary>
      ),
    budget: () =>
      made && made.loans.length > 0 ? (
        <FaultBoundary of={dossier}>
          <parts.PlanningStep model={model} dossier={made} chain={chain} />
        </FaultBoundary>
      ) : (
        <p className="part">{say("pane:planNothing", { place: say("views:overview") })}</p>
      ),
    documents: () => <parts.DocumentStep model={model} loans={loans} dossier={made} waysIn={waysIn} />,
  };
  const isNothingYet = holdsNothing(model.state);
  return (
    <>
      {PANE_TABS.map(
        (one) =>
          (one === tab || one === "checks" || seen.has(one)) && (
            <div
              key={one}
              className="view"
              role="tabpanel"
              id={`view-${one}`}
              hidden={one !== tab || (over !== null && over.kind !== "finding")}
            >
              {isNothingYet && one !== "documents" ? (
                <p className="part">{say("pane:nothingYet")}</p>
              ) : (
                views[one]()
              )}
            </div>
          ),
      )}
      {over?.kind === "loan" && (
        <parts.LoanView
          key={JSON.stringify([over.loan, over.part, over.due])}
          id={over.loan}
          due={over.due}
          part={over.part ?? "plan"}
          model={model}
          loans={loans}
          dossier={made}
          chain={chain}
          onFit={setFitted}
        />
      )}
      {made && (
        <parts.FitPart
          loan={fitted}
          rates={made.rates}
          chain={chain}
          onTake={(terms) => {
            setFitted(null);
            model.dispatch({ type: "termsMade", terms });
            // What had the focus before may be gone with the terms that stood there.
            setTimeout(() => shownHeading()?.focus());
          }}
          onClose={() => {
            setFitted(null);
          }}
        />
      )}
      {over?.kind === "changes" && changes}
      {over?.kind === "help" && <parts.HelpView />}
      {over?.kind === "cell" && cell}
    </>
  );
}

/** What was read, with the files that are at hand: a workbook that was opened without its documents knows what was in them. */
function useRead(
  { imported }: PaneState,
  dossier: Attempt<Dossier> | null,
  filesAtHand: WholePane["filesAtHand"],
): ReadDocuments | null {
  const read = imported ?? (dossier?.ok ? dossier.value : null);
  return useMemo(() => read && { ...read, filesAtHand }, [read, filesAtHand]);
}

/** The tabs that were shown so far. */
function useSeen(tab: PaneTab): ReadonlySet<PaneTab> {
  const [seen, setSeen] = useState<ReadonlySet<PaneTab>>(new Set([tab]));
  if (!seen.has(tab)) setSeen(new Set([...seen, tab]));
  return seen;
}

/**
 * The state with what was read as far as it is drawn: first the documents, then, in tasks that let the user in between,
 * the loans and all that comes of them. Drawn at once, a law of 200 loans held the page up. Only what is added waits:
 * what is edited or removed counts at once, and is never written as it was before.
 */
function useDrawnInParts(state: PaneState): PaneState {
  const imported = useDeferredValue(state.imported);
  const isAdded = (state.imported?.documents.length ?? 0) > (imported?.documents.length ?? 0);
  return useMemo(() => (isAdded ? { ...state, imported } : state), [state, imported, isAdded]);
}

/** Tells the browser, and through it screen readers and hyphenation, which language and script the page is in. */
function usePageLanguage(language: string, title: string): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title;
  }, [language, title]);
}
