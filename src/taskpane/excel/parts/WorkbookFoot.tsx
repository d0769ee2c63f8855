import { Button } from "@fluentui/react-components";
import type { Dossier } from "../../../dossier/dossier.ts";
import type { ChangedCell } from "../../../writers/update/changedInputs.ts";
import { useGo } from "../../contexts.ts";
import { FootLine } from "../../parts/FootLine.tsx";
import { Notices } from "../../parts/Notices.tsx";
import type { PaneModel } from "../../state/paneModel.ts";
import { isUnwritten } from "../../state/paneInputs.ts";
import { useTranslator } from "../../TranslatorContext.ts";
import { contentWords } from "../cellWords.ts";
import { isFirstWriting, shownSheets } from "../plannedWriting.ts";
import { restorable } from "../restorable.ts";
import type { WorkbookSession } from "../workbookSession.ts";
import {
  isAltered,
  isAsWritten,
  rowBeingFilled,
  type Preview,
  type WorkbookStatus,
  type WorkbookState,
} from "../workbookState.ts";
import { statusWords } from "./StatusPart.tsx";
import { useReturnedFocus } from "./useReturnedFocus.ts";
import { WorkPart } from "./WorkPart.tsx";

interface WorkbookFootProps {
  readonly session: WorkbookSession;
  readonly workbook: WorkbookState;
  readonly model: PaneModel;
  /** Null while there is nothing to write. */
  readonly dossier: Dossier | null;
}

/** The foot of the pane beside an open workbook: how it stands, and the one thing to do next. */
export function WorkbookFoot({ session, workbook, model, dossier }: WorkbookFootProps) {
  const { saveProblem } = model.state;
  const { work, notice } = workbook;
  const notices = [notice, saveProblem].flatMap((one) => one ?? []);
  return (
    <>
      <Notices notices={notices} />
      {work ? (
        <footer className="pane-foot" tabIndex={-1}>
          <WorkPart work={work} onCancel={session.cancel} />
        </footer>
      ) : (
        <NextStep session={session} workbook={workbook} model={model} dossier={dossier} />
      )}
    </>
  );
}

function NextStep({ session, workbook, model, dossier }: WorkbookFootProps) {
  const { say } = useTranslator();
  const { status, preview } = workbook;
  const { saving, view } = model.state;
  const isAtChanges = view.over?.kind === "changes";
  if (preview) {
    return (
      <FootLine state={say("excel:previewShown")}>
        {isAtChanges ? <Confirm session={session} preview={preview} /> : <Review />}
      </FootLine>
    );
  }
  const filled = rowBeingFilled(workbook);
  if (filled)
    return <FootLine state={say("views:stateFilling", { sheet: filled.sheet, row: filled.row + 1 })} />;
  const look = !isAtChanges && status.kind !== "none" && status.kind !== "looking";
  const isWanted = dossier !== null && (status.kind !== "ours" || isUnwritten(model.state));
  return (
    <FootLine
      tone={toneOf(status, isWanted)}
      state={
        <>
          <StateWords workbook={workbook} model={model} dossier={dossier} isAtChanges={isAtChanges} />{" "}
          {look && <Look />}
          {saving.kind === "written" && (
            <span className="under">{say("pane:saved", { name: saving.name })}</span>
          )}
        </>
      }
    >
      <Act session={session} status={status} isAtChanges={isAtChanges} isUnwritten={isWanted} />
    </FootLine>
  );
}

/** Leads to how the workbook stands in full. */
function Look() {
  const { say } = useTranslator();
  const go = useGo();
  return (
    <Button
      appearance="transparent"
      size="small"
      className="link"
      onClick={() => {
        go({ over: { kind: "changes" } });
      }}
    >
      {say("views:lookChanges")}
    </Button>
  );
}

/** Leads there because something waits. */
function Review() {
  const { say } = useTranslator();
  const go = useGo();
  return (
    <Button
      appearance="primary"
      onClick={() => {
        go({ over: { kind: "changes" } });
      }}
    >
      {say("views:review")}
    </Button>
  );
}

/** Writes what is shown, or leaves it. */
function Confirm({ session, preview }: { readonly session: WorkbookSession; readonly preview: Preview }) {
  const { say } = useTranslator();
  const part = useReturnedFocus<HTMLDivElement>();
  const { update, mayOverwrite } = preview;
  return (
    <div ref={part} className="foot-pair">
      <Button
        appearance="primary"
        disabledFocusable={update.inTheWay.length > 0 && !mayOverwrite}
        onClick={() => void session.confirm()}
      >
        {isFirstWriting(update)
          ? say("alterations:writeSheets", { count: shownSheets(update).length })
          : say("excel:writeNow")}
      </Button>
      <Button onClick={session.dismiss}>{say("excel:dismiss")}</Button>
    </div>
  );
}

/** Green only while nothing is to be done. */
function toneOf(status: WorkbookStatus, isUnwritten: boolean): "plain" | "good" | "stale" {
  if (status.kind === "faults" || status.kind === "unreadable" || status.kind === "unread") return "stale";
  if (status.kind !== "ours") return "plain";
  if (status.state !== "current" || isAltered(status)) return "stale";
  return isUnwritten || status.alterations === null ? "plain" : "good";
}

/** How the workbook stands: green only while that is true. */
function StateWords({
  workbook,
  model,
  dossier,
  isAtChanges,
}: Pick<WorkbookFootProps, "workbook" | "model" | "dossier"> & Pick<ActProps, "isAtChanges">) {
  const { say, sayMessage } = useTranslator();
  const { status, result } = workbook;
  if (status.kind === "none") return say(dossier ? "views:stateUnwritten" : "excel:none");
  if (status.kind !== "ours") return sayMessage(statusWords(status));
  const isCompared = isAsWritten(status) && status.alterations !== null;
  const comparison = result?.kind === "done" ? result.comparison : null;
  if (status.state === "current" && isAltered(status)) {
    return (
      <>
        {sayMessage(statusWords(status))} {!isAtChanges && <FirstAltered status={status} />}
      </>
    );
  }
  if (status.state === "current" && isUnwritten(model.state)) return say("views:stateUnwritten");
  return isCompared && comparison && comparison.agree > 0 && comparison.differ.length === 0
    ? say("views:stateChecked", { count: comparison.agree })
    : sayMessage(statusWords(status));
}

/** The first cell that is not as it was written, with what it holds and what was written into it. */
function FirstAltered({ status }: { readonly status: Extract<WorkbookStatus, { readonly kind: "ours" }> }) {
  const translator = useTranslator();
  const { say } = translator;
  const first = status.alterations?.cells[0];
  if (!first) return null;
  const { sheet, cell, now, meant } = first;
  return (
    <span className="clipped">
      {say("excel:cell", { sheet, cell })}:{" "}
      {say("alterations:cell", {
        stands: contentWords(now, translator),
        meant: contentWords(meant, translator),
      })}
    </span>
  );
}

interface ActProps {
  readonly session: WorkbookSession;
  readonly status: WorkbookStatus;
  readonly isAtChanges: boolean;
  /** Whether the pane holds something that the workbook has not. */
  readonly isUnwritten: boolean;
}

/** The one thing to do next, by how the workbook stands. */
function Act({ session, status, isAtChanges, isUnwritten }: ActProps) {
  const { say } = useTranslator();
  const go = useGo();
  const write = (
    <Button appearance="primary" onClick={() => void session.write("write")}>
      {say("excel:write")}
    </Button>
  );
  switch (status.kind) {
    case "looking":
      return null;
    case "faults": {
      const first = status.faults[0];
      return (
        first && (
          <Button appearance="primary" onClick={() => void session.select(first.sheet, first.cell)}>
            {say("views:goToCell", { cell: say("excel:cell", { sheet: first.sheet, cell: first.cell }) })}
          </Button>
        )
      );
    }
    case "unread":
      return (
        <Button appearance="primary" onClick={session.lookAgain}>
          {say("excel:lookAgain")}
        </Button>
      );
    case "none":
    case "unreadable":
      return isUnwritten ? write : null;
    case "ours":
      break;
  }
  if (status.state === "interrupted") {
    return (
      <Button appearance="primary" onClick={() => void session.write("finish")}>
        {say("excel:finish")}
      </Button>
    );
  }
  const back = status.state === "current" ? cellsToRestore(status) : [];
  if (isAtChanges && back.length > 0) {
    const isFormula = back.every(({ meant }) => meant.formula !== null);
    return (
      <div className="foot-pair">
        <Button appearance="primary" onClick={() => void session.putBack(back)}>
          {!isFormula
            ? say("alterations:restoreWritten")
            : back.length === 1
              ? say("alterations:restoreFormula")
              : say("alterations:restoreFormulas", { count: back.length })}
        </Button>
        <Button
          onClick={() => {
            go({ over: null });
          }}
        >
          {say("alterations:keep")}
        </Button>
      </div>
    );
  }
  if (status.state === "changed" || isAltered(status)) {
    return isAtChanges ? (
      <Button appearance="primary" onClick={() => void session.write("recalculate")}>
        {say("views:recalculateNow")}
      </Button>
    ) : (
      <Review />
    );
  }
  if (isUnwritten) return write;
  return (
    <>
      <Button onClick={() => void session.showSummary()}>{say("excel:summary")}</Button>
      <Button
        onClick={() => {
          go({ tab: "checks", over: null });
        }}
      >
        {say("views:checks")}
      </Button>
    </>
  );
}

/** All that was typed over, where each cell of it can be put back by itself. */
function cellsToRestore({
  alterations,
}: Extract<WorkbookStatus, { readonly kind: "ours" }>): readonly ChangedCell[] {
  if (!alterations || alterations.gone.length > 0) return [];
  const back = new Set(restorable(alterations));
  return alterations.cells.every((cell) => back.has(cell)) ? alterations.cells : [];
}
