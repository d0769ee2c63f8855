import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { Dossier } from "../dossier/dossier.ts";
import { translatorFor } from "../messages/translator.ts";
import { DOCUMENTS_HEADING, IMPORT_NOTICES, LOANS_HEADING, STATED_HEADING } from "./headings.ts";
import { browserStorage, rememberLanguage } from "./language.ts";
import { DocumentStep } from "./parts/DocumentStep.tsx";
import { FaultBoundary } from "./parts/FaultBoundary.tsx";
import { Header } from "./parts/Header.tsx";
import { Notices } from "./parts/Notices.tsx";
import { KeepStandContext } from "./KeepStandContext.ts";
import { ShowContext, type Shown } from "./picture/shown.ts";
import type { LaterParts } from "./laterParts.ts";
import type { Chain } from "./chain.ts";
import type { FoundLoan } from "./state/foundLoans.ts";
import type { Outcome } from "./state/outcome.ts";
import { withWords } from "./state/paneDossier.ts";
import type { PaneState } from "./state/paneState.ts";
import { useDossier, useDossierToCheck, useFoundLoans } from "./state/useDossier.ts";
import type { WholePane } from "./state/usePane.ts";
import { TranslatorContext } from "./TranslatorContext.ts";

interface PaneFrameProps {
  readonly model: WholePane;
  /** Stands above the steps. */
  readonly top?: ReactNode;
  /** Further ways to hand in documents. */
  readonly waysIn?: ReactNode;
  /** The last step: where the workbook goes. */
  readonly last: (dossier: Dossier) => ReactNode;
}

/** The steps of the pane, one under the other: documents, loans, day, schedules, workbook. */
export function PaneFrame({ model, top, waysIn, last }: PaneFrameProps) {
  const { state, dispatch, chain, parts } = model;
  const [shown, setShown] = useState<Shown | null>(null);
  const translator = translatorFor(state.language);
  const drawn = useDrawnInParts(state);
  const found = useFoundLoans(drawn, chain);
  const loans = found?.ok ? found.value : NO_LOANS;
  const dossier = useDossier(drawn, chain, loans);
  usePageLanguage(state.language, translator.say("pane:title"));
  useFocusAfterReading(useDeferredValue(state));

  return (
    <KeepStandContext value={model.keepStand}>
      <TranslatorContext value={translator}>
        <FluentProvider theme={webLightTheme} className="pane">
          <Header
            onLanguage={(language) => {
              rememberLanguage(browserStorage(), language);
              dispatch({ type: "languageChosen", language });
            }}
          />
          <ShowContext value={setShown}>
            <main>
              {top}
              <DocumentStep model={model} loans={loans} parts={parts} waysIn={waysIn} />
              <FaultBoundary of={dossier}>
                {found && !found.ok && <Notices notices={[found.notice]} />}
                {chain && parts && (found?.ok ?? state.terms.length > 0) && (
                  <>
                    {found && (
                      <parts.LoanStep
                        model={model}
                        loans={loans}
                        dossier={dossier?.ok ? dossier.value : null}
                      />
                    )}
                    <parts.AsOfStep model={model} />
                    <LastSteps
                      model={model}
                      drawn={drawn}
                      loans={loans}
                      dossier={dossier}
                      chain={chain}
                      parts={parts}
                      last={last}
                    />
                  </>
                )}
              </FaultBoundary>
            </main>
          </ShowContext>
          {parts && shown && state.imported && (
            <parts.LineView
              shown={shown}
              imported={state.imported}
              kept={model.kept}
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
      </TranslatorContext>
    </KeepStandContext>
  );
}

const NO_LOANS = [] as const;

interface LastStepsProps extends Pick<PaneFrameProps, "model" | "last"> {
  /** The state, as far as it is drawn. */
  readonly drawn: PaneState;
  readonly loans: readonly FoundLoan[];
  readonly dossier: Outcome<Dossier> | null;
  readonly chain: Chain;
  readonly parts: LaterParts;
}

/** What comes of the chosen loans: their schedules and the workbook. */
function LastSteps({ model, drawn, loans, dossier, chain, parts, last }: LastStepsProps) {
  return (
    <>
      {dossier && !dossier.ok && <Notices notices={[dossier.notice]} />}
      <parts.ScheduleStep
        dossier={dossier?.ok ? dossier.value : null}
        loans={loans}
        chain={chain}
        dispatch={model.dispatch}
        onSaveTerms={model.saveTerms}
      />
      <CheckedPart model={model} drawn={drawn} dossier={dossier} chain={chain} parts={parts} />
      {dossier?.ok && dossier.value.loans.length > 0 && (
        <FaultBoundary of={dossier}>
          <parts.PlanningStep model={model} dossier={dossier.value} chain={chain} />
        </FaultBoundary>
      )}
      {dossier?.ok && last(withWords(dossier.value, model.state))}
    </>
  );
}

/** What the checks say: also of documents none of whose loans are chosen. */
function CheckedPart({ model, drawn, dossier, chain, parts }: Omit<LastStepsProps, "loans" | "last">) {
  const checked = useDossierToCheck(drawn, chain, dossier);
  return (
    checked?.ok && (
      <FaultBoundary of={checked}>
        <parts.ChecksStep model={model} dossier={checked.value} chain={chain} />
      </FaultBoundary>
    )
  );
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

/** After a reading the focus goes to what came of it: the problem, or else the loans, or else the terms. */
function useFocusAfterReading({ reading, imported, terms, importNotices }: PaneState): void {
  const was = useRef({ reading, imported, terms });
  useEffect(() => {
    const before = was.current;
    was.current = { reading, imported, terms };
    if (before.reading === null || reading !== null) return;
    const failed = importNotices.some((notice) => notice.kind === "problem");
    const goal = failed
      ? IMPORT_NOTICES
      : imported !== null && imported !== before.imported
        ? LOANS_HEADING
        : terms !== before.terms
          ? STATED_HEADING
          : null;
    const element = (goal && document.getElementById(goal)) ?? document.getElementById(DOCUMENTS_HEADING);
    element?.focus();
  }, [reading, imported, terms, importNotices]);
}
