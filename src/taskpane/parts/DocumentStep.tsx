import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { message } from "../../messages/message.ts";
import { DOCUMENTS_HEADING, IMPORT_NOTICES } from "../headings.ts";
import type { LaterParts } from "../laterParts.ts";
import { MOST_FILES, type DroppedFiles } from "../state/droppedFiles.ts";
import { offeredSample, SAMPLES, sampleYear } from "../samples.ts";
import { news } from "../say/notice.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DropZone } from "./DropZone.tsx";
import { Notices } from "./Notices.tsx";
import { PasteIn } from "./PasteIn.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";

/** First step: documents and files of terms go in, and what each of them holds. */
export function DocumentStep({
  model,
  loans,
  parts,
  waysIn,
}: {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  /** Null until they are there. */
  readonly parts: Pick<LaterParts, "OwnWorkbooks" | "ReadDocuments"> | null;
  /** Other ways to hand in documents, below the files. */
  readonly waysIn?: ReactNode;
}) {
  const { say } = useTranslator();
  const { state, read, cancelReading, answerSlow } = model;
  const documents = state.imported?.documents.length ?? 0;
  const busy = state.reading !== null;
  const readDropped = ({ files, more }: DroppedFiles) => {
    const tooMany = more ? [news(message("pane:tooManyFiles", { most: MOST_FILES }))] : [];
    void read(files, tooMany);
  };
  return (
    <section aria-labelledby={DOCUMENTS_HEADING}>
      <h2 id={DOCUMENTS_HEADING} tabIndex={-1}>
        {say("pane:documentsHeading")}
      </h2>
      <p className="hint">{say("pane:documentsHint")}</p>
      <DropZone
        disabled={busy}
        more={documents > 0 || state.terms.some(({ file }) => file !== null)}
        onFiles={readDropped}
      >
        {SAMPLES.map((name) => (
          <Button key={name} disabled={busy} onClick={() => void read([offeredSample(name)])}>
            {say("pane:useSample", { year: sampleYear(name) })}
          </Button>
        ))}
      </DropZone>
      <PasteIn disabled={busy} onPasted={model.readPasted} />
      {waysIn}
      {SAMPLES.length > 0 && documents === 0 && <p className="hint">{say("pane:sampleNote")}</p>}
      {state.reading && (
        <ReadingProgress reading={state.reading} onCancel={cancelReading} onSlow={answerSlow} />
      )}
      <Notices notices={state.importNotices} id={IMPORT_NOTICES} />
      {parts && <parts.OwnWorkbooks model={model} />}
      {parts && <parts.ReadDocuments model={model} loans={loans} />}
    </section>
  );
}
