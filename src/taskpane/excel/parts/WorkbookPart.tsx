import { useEffect } from "react";
import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../../dossier/dossier.ts";
import type { Chain } from "../../chain.ts";
import type { LaterParts } from "../../laterParts.ts";
import type { PaneState } from "../../state/paneState.ts";
import { isUnwritten } from "../../state/paneInputs.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import { isAsWritten, rowBeingFilled, type WorkbookState } from "../workbookState.ts";
import { CellLink } from "./CellLink.tsx";
import { LongList } from "./LongList.tsx";
import { StatusPart } from "./StatusPart.tsx";

interface WorkbookPartProps {
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly pane: PaneState;
  /** Null until they are there: before, nothing is known of a workbook. */
  readonly parts: Pick<LaterParts, "AlterationsPart" | "ChangeEffect" | "PreviewPart" | "ResultPart"> | null;
  readonly chain: Chain | null;
}

/** The open workbook: what was changed in it, what will be written, what came of it. How it stands is told in the foot. */
export function WorkbookPart({ session, workbook, pane, parts, chain }: WorkbookPartProps) {
  const { say } = useTranslator();
  const { status, preview, result } = workbook;
  const { dossier } = pane.base;
  useEffect(() => {
    session.foresee(true);
    return () => {
      session.foresee(false);
    };
  }, [session]);
  return (
    <section aria-label={say("excel:heading")} className="workbook">
      {parts && preview && (
        <parts.PreviewPart key={preview.update.fingerprint} session={session} preview={preview} />
      )}
      {parts && !preview && (
        <Changes session={session} workbook={workbook} dossier={dossier} parts={parts} chain={chain} />
      )}
      <StatusPart status={status} />
      {status.kind === "faults" && !rowBeingFilled(workbook) && (
        <Faults session={session} faults={status.faults} />
      )}
      {status.kind === "ours" && !preview && isUnwritten(pane) && (
        <p className="hint">{say("excel:unwritten")}</p>
      )}
      {!preview && <AsWritten session={session} workbook={workbook} dossier={dossier} />}
      {parts && result && isStillTrue(workbook) && <parts.ResultPart session={session} result={result} />}
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
  const { status, foreseen } = workbook;
  const alterations = status.kind === "ours" || status.kind === "faults" ? status.alterations : null;
  const written = status.kind === "ours" ? status.written : null;
  return (
    <>
      {alterations && <parts.AlterationsPart session={session} alterations={alterations} dossier={dossier} />}
      {chain && dossier && written && (
        <parts.ChangeEffect written={written} edited={dossier} chain={chain} foreseen={foreseen} />
      )}
    </>
  );
}

/** Inputs that cannot be used: where, what is wrong, what may stand there. */
function Faults({
  session,
  faults,
}: {
  readonly session: WorkbookSession;
  readonly faults: Extract<WorkbookState["status"], { readonly kind: "faults" }>["faults"];
}) {
  const { sayMessage } = useTranslator();
  return (
    <div className="faults">
      <LongList
        items={faults.map(({ sheet, cell, message: sentence }) => (
          <p key={`${sheet} ${cell}`} className="notice notice-problem">
            <CellLink session={session} sheet={sheet} cell={cell} />: {sayMessage(sentence)}
          </p>
        ))}
      />
    </div>
  );
}

/** What was written says nothing more of a workbook that is another since, but for what went wrong. */
function isStillTrue({ status, result }: WorkbookState): boolean {
  if (result?.kind !== "done" || result.comparison) return true;
  const { altered = [], grown = [] } = result.written ?? {};
  return altered.length + grown.length > 0 || isAsWritten(status);
}

/** Nothing waits: what the workbook holds, and what can be done all the same. */
function AsWritten({
  session,
  workbook: { status, work },
  dossier,
}: Pick<ChangesProps, "session" | "workbook" | "dossier">) {
  const { say } = useTranslator();
  if (!isAsWritten(status)) return null;
  const busy = work !== null;
  return (
    <div className="as-written">
      {dossier && (
        <p className="hint">
          {status.alterations?.inputs.length === 0 && `${say("alterations:nothing")} `}
          {say("excel:holds", { loans: dossier.loans.length, documents: dossier.documents.length })}
        </p>
      )}
      <div className="buttons">
        <Button size="small" disabledFocusable={busy} onClick={() => void session.check()}>
          {say("excel:check")}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={() => void session.write("recalculate")}>
          {say("excel:recalculate")}
        </Button>
      </div>
    </div>
  );
}
