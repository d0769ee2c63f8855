import { useEffect } from "react";
import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../../dossier/dossier.ts";
import type { Chain } from "../../chain.ts";
import type { LaterParts } from "../../laterParts.ts";
import type { PaneState } from "../../state/paneState.ts";
import { isUnwritten } from "../../state/stand.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import type { WorkbookState } from "../workbookState.ts";
import { isOurs, StandingPart } from "./StandingPart.tsx";
import { WORKBOOK_HEADING } from "./useReturnedFocus.ts";

interface WorkbookPartProps {
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly pane: PaneState;
  /** Null until they are there: before, nothing is known of a workbook. */
  readonly parts: Pick<LaterParts, "AlterationsPart" | "ChangeEffect" | "PreviewPart" | "ResultPart"> | null;
  readonly chain: Chain | null;
}

/** The open workbook: how it stands, what was changed in it, what will be written, what came of it. */
export function WorkbookPart({ session, workbook, pane, parts, chain }: WorkbookPartProps) {
  const { say } = useTranslator();
  const { standing, work, preview, result } = workbook;
  const { dossier } = pane.base;
  const busy = work !== null;
  useEffect(() => {
    session.foresee(true);
    return () => {
      session.foresee(false);
    };
  }, [session]);
  return (
    <section aria-labelledby={WORKBOOK_HEADING} className="workbook part">
      <h2 id={WORKBOOK_HEADING} tabIndex={-1}>
        {say("excel:heading")}
      </h2>
      <StandingPart session={session} standing={standing} />
      {parts && !preview && (
        <Changes session={session} workbook={workbook} dossier={dossier} parts={parts} chain={chain} />
      )}
      {standing.kind === "ours" && dossier && (
        <p className="hint">
          {say("excel:holds", { loans: dossier.loans.length, documents: dossier.documents.length })}
          {isUnwritten(pane) && ` ${say("excel:unwritten")}`}
        </p>
      )}
      {isOurs(standing) && !preview && (
        <div className="buttons workbook-buttons">
          <Button size="small" disabledFocusable={busy} onClick={() => void session.check()}>
            {say("excel:check")}
          </Button>
          {!(standing.kind === "ours" && standing.state === "interrupted") && (
            <Button size="small" disabledFocusable={busy} onClick={() => void session.write("recalculate")}>
              {say("excel:recalculate")}
            </Button>
          )}
        </div>
      )}
      {parts && preview && (
        <parts.PreviewPart key={preview.update.fingerprint} session={session} preview={preview} />
      )}
      {parts && result && <parts.ResultPart session={session} result={result} />}
    </section>
  );
}

interface ChangesProps extends Pick<WorkbookPartProps, "session" | "workbook" | "chain"> {
  readonly parts: NonNullable<WorkbookPartProps["parts"]>;
  /** What the workbook holds. */
  readonly dossier: Dossier | null;
}

/** What the user has changed in our sheets, and what comes of it. */
function Changes({ session, workbook, dossier, parts, chain }: ChangesProps) {
  const { standing, foreseen } = workbook;
  const alterations = standing.kind === "ours" || standing.kind === "faults" ? standing.alterations : null;
  const written = standing.kind === "ours" ? standing.written : null;
  return (
    <>
      {alterations && <parts.AlterationsPart session={session} alterations={alterations} dossier={dossier} />}
      {chain && dossier && written && (
        <parts.ChangeEffect written={written} edited={dossier} chain={chain} foreseen={foreseen} />
      )}
    </>
  );
}
