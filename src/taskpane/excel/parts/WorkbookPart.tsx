import { Button } from "@fluentui/react-components";
import { Notices } from "../../parts/Notices.tsx";
import type { PaneState } from "../../state/paneState.ts";
import { isUnwritten } from "../../state/stand.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { WorkbookState } from "../workbookState.ts";
import { PreviewPart } from "./PreviewPart.tsx";
import { ResultPart } from "./ResultPart.tsx";
import { StandingPart } from "./StandingPart.tsx";
import { WORKBOOK_HEADING } from "./useReturnedFocus.ts";
import { WorkPart } from "./WorkPart.tsx";

interface WorkbookPartProps {
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly pane: PaneState;
}

/** The open workbook: how it stands, what is to be done with it, what came of it. */
export function WorkbookPart({ session, workbook, pane }: WorkbookPartProps) {
  const { say } = useTranslator();
  const { standing, work, preview, result, notice } = workbook;
  const { dossier } = pane.base;
  const busy = work !== null;
  return (
    <section aria-labelledby={WORKBOOK_HEADING} className="workbook">
      <h2 id={WORKBOOK_HEADING} tabIndex={-1}>
        {say("excel:heading")}
      </h2>
      <StandingPart session={session} standing={standing} />
      {standing.kind === "ours" && dossier && (
        <p className="hint">
          {say("excel:holds", { loans: dossier.loans.length, documents: dossier.documents.length })}
          {isUnwritten(pane) && ` ${say("excel:unwritten")}`}
        </p>
      )}
      <div className="buttons workbook-buttons">
        {standing.kind === "ours" && standing.state === "interrupted" && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.write("finish")}>
            {say("excel:finish")}
          </Button>
        )}
        {isOurs(standing) && (
          <>
            {!(standing.kind === "ours" && standing.state === "interrupted") && (
              <Button
                appearance={
                  standing.kind === "ours" && standing.state === "changed" ? "primary" : "secondary"
                }
                disabledFocusable={busy}
                onClick={() => void session.write("recalculate")}
              >
                {say("excel:recalculate")}
              </Button>
            )}
            <Button disabledFocusable={busy} onClick={() => void session.check()}>
              {say("excel:check")}
            </Button>
            <Button disabledFocusable={busy} onClick={() => void session.showSummary()}>
              {say("excel:summary")}
            </Button>
          </>
        )}
        {standing.kind === "unread" && (
          <Button disabledFocusable={busy} onClick={session.lookAgain}>
            {say("excel:lookAgain")}
          </Button>
        )}
      </div>
      {work && <WorkPart work={work} onCancel={session.cancel} />}
      <Notices notices={notice ? [notice] : []} />
      {preview && <PreviewPart key={preview.update.fingerprint} session={session} preview={preview} />}
      {result && <ResultPart session={session} result={result} />}
    </section>
  );
}

function isOurs({ kind }: WorkbookState["standing"]): boolean {
  return kind === "ours" || kind === "faults";
}
