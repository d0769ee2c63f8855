import { useContext, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { ChooseFilesContext } from "../ChooseFilesContext.ts";
import { CHOOSE_FILES, IMPORT_NOTICES, VIEW_HEADING } from "../headings.ts";
import type { LaterParts } from "../laterParts.ts";
import { offeredSample, SAMPLES, sampleYear } from "../samples.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { HelpLink } from "./HelpLink.tsx";
import { Notices } from "./Notices.tsx";
import { PasteIn } from "./PasteIn.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";

interface DocumentStepProps {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  /** Null until they are there. */
  readonly parts: Pick<LaterParts, "OwnWorkbooks" | "ReadDocuments"> | null;
  /** Other ways to hand in documents. */
  readonly waysIn?: ReactNode;
  /** Whether nothing was handed in yet: then this is all of the pane, and says what it is for. */
  readonly isFirst?: boolean;
}

/** Documents and files of terms go in, and what each of them holds. */
export function DocumentStep({ model, loans, parts, waysIn, isFirst = false }: DocumentStepProps) {
  const { say } = useTranslator();
  const choose = useContext(ChooseFilesContext);
  const { state, read, cancelReading, answerSlow } = model;
  const busy = state.reading !== null;
  const debts = state.imported?.lines.length ?? 0;
  const documents = state.imported?.documents.length ?? 0;
  const chooser = (
    <Button
      id={CHOOSE_FILES}
      appearance={isFirst ? "primary" : "secondary"}
      size={isFirst ? "large" : "medium"}
      disabled={busy}
      onClick={() => {
        choose("files");
      }}
    >
      {say(isFirst ? "pane:chooseFiles" : "pane:chooseMore")}
    </Button>
  );
  const others = (
    <div className="ways-in">
      {isFirst &&
        SAMPLES.map((name) => (
          <Button key={name} disabled={busy} onClick={() => void read([offeredSample(name)])}>
            {say("pane:useSample", { year: sampleYear(name) })}
          </Button>
        ))}
      <Button
        disabled={busy}
        onClick={() => {
          choose("folder");
        }}
      >
        {say("pane:chooseFolder")}
      </Button>
      {waysIn}
      <PasteIn disabled={busy} onPasted={model.readPasted} />
    </div>
  );
  return (
    <section
      className={isFirst ? "documents-first" : "documents-part"}
      aria-label={say("pane:documentsHeading")}
    >
      {isFirst ? (
        <>
          <h1 className={VIEW_HEADING} tabIndex={-1}>
            {say("pane:startHeading")}
          </h1>
          <p>{say("pane:startText")}</p>
          {chooser}
          <p className="hint">{say("pane:dropHint")}</p>
          <p className="rule">{say("pane:otherWays")}</p>
          {others}
          {SAMPLES.length > 0 && <p className="hint">{say("pane:sampleNote")}</p>}
          <p className="hint">
            <HelpLink />
          </p>
        </>
      ) : (
        <>
          <div className="part-head">
            <h1 className={VIEW_HEADING} tabIndex={-1}>
              {say("pane:documentsHold", {
                documents: say("pane:documentsCount", { count: documents }),
                debts: say("pane:debts", { count: debts }),
              })}
            </h1>
            {chooser}
          </div>
          <details className="other-ways">
            <summary>{say("pane:otherWays")}</summary>
            {others}
          </details>
        </>
      )}
      {state.reading && (
        <ReadingProgress reading={state.reading} onCancel={cancelReading} onSlow={answerSlow} />
      )}
      <Notices notices={state.importNotices} id={IMPORT_NOTICES} />
      {parts && <parts.OwnWorkbooks model={model} />}
      {parts && <parts.ReadDocuments model={model} loans={loans} />}
    </section>
  );
}
