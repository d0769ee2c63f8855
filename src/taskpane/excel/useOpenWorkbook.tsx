import { useEffect, useRef, useSyncExternalStore, type ReactNode } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { FaultBoundary } from "../parts/FaultBoundary.tsx";
import type { MenuAct } from "../parts/MenuButton.tsx";
import type { WholePane } from "../state/usePane.ts";
import { translatorFor } from "../../messages/translator.ts";
import { isOurs } from "./parts/StatusPart.tsx";
import { WorkbookFoot } from "./parts/WorkbookFoot.tsx";
import { WorkbookPart } from "./parts/WorkbookPart.tsx";
import type { WorkbookSession } from "./workbookSession.ts";
import type { Result, WorkbookState } from "./workbookState.ts";

/** What the pane's frame shows of an open workbook. */
interface OpenWorkbookViews {
  readonly workbook: WorkbookState;
  readonly changes: ReactNode;
  /** Whether what is about to be written stands there. */
  readonly isPreview: boolean;
  readonly footer: (dossier: Dossier | null) => ReactNode;
  readonly acts: readonly MenuAct[];
}

/** An open workbook in the pane: its changes, its foot, what its menu holds; what needs an answer comes up by itself. */
export function useOpenWorkbook(session: WorkbookSession, model: WholePane): OpenWorkbookViews {
  const workbook = useWorkbook(session);
  const { state, dispatch, parts, chain } = model;
  const { say } = translatorFor(state.language);
  const { status, work, preview, result } = workbook;
  const judged = useRef<object | null>(null);
  useEffect(() => {
    const told = preview?.update ?? answerIn(result);
    if (told === null || judged.current === told) return;
    judged.current = told;
    if (preview || isWrong(result)) dispatch({ type: "gone", to: { over: { kind: "changes" } } });
  }, [preview, result, dispatch]);
  const disabled = work !== null;
  const acts = !isOurs(status)
    ? []
    : [
        { label: say("excel:summary"), disabled, act: () => void session.showSummary() },
        { label: say("excel:recalculate"), disabled, act: () => void session.write("recalculate") },
        {
          label: say("excel:check"),
          disabled,
          act: () => {
            dispatch({ type: "gone", to: { over: { kind: "changes" } } });
            void session.check();
          },
        },
      ];
  return {
    workbook,
    acts,
    isPreview: preview !== null,
    changes: (
      <FaultBoundary of={workbook}>
        <WorkbookPart session={session} workbook={workbook} pane={state} parts={parts} chain={chain} />
      </FaultBoundary>
    ),
    footer: (dossier) => (
      <WorkbookFoot session={session} workbook={workbook} model={model} dossier={dossier} />
    ),
  };
}

/**
 * What came of the user's wish, the same as long as it is the same answer: what is found by itself later, in cells that the
 * user has typed over, is told in the foot and leaves the user where the user is. Null where nothing has come of it yet.
 */
function answerIn(result: Result | null): object | null {
  if (result?.kind !== "done") return result;
  return result.comparison || result.written?.altered.length ? result.answer : null;
}

function isWrong(result: Result | null): boolean {
  if (result?.kind !== "done") return result !== null;
  return (result.comparison?.differ.length ?? 0) + (result.written?.altered.length ?? 0) > 0;
}

/** The open workbook as the session knows it. */
function useWorkbook({ state }: WorkbookSession): WorkbookState {
  return useSyncExternalStore(state.subscribe, state.get);
}
