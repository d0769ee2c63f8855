import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { offeredSample, SAMPLES } from "../samples.ts";
import type { PaneModel } from "../state/usePane.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DocumentItem } from "./DocumentItem.tsx";
import type { FoundLoan } from "../state/foundLoans.ts";
import { DropZone } from "./DropZone.tsx";
import { Notices } from "./Notices.tsx";
import { StatedTermsList } from "./StatedTermsList.tsx";
import { ReadingProgress } from "./ReadingProgress.tsx";

export const DOCUMENTS_HEADING = "documents-heading";
export const IMPORT_NOTICES = "import-notices";

/** First step: documents and files of terms go in, and what each of them holds. */
export function DocumentStep({
  model,
  loans,
  waysIn,
}: {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  /** Other ways to hand in documents, below the files. */
  readonly waysIn?: ReactNode;
}) {
  const { say } = useTranslator();
  const { state, dispatch, read, cancelReading } = model;
  const documents = state.imported?.documents ?? [];
  const busy = state.reading !== null;
  return (
    <section aria-labelledby={DOCUMENTS_HEADING}>
      <h2 id={DOCUMENTS_HEADING} tabIndex={-1}>
        {say("pane:documentsHeading")}
      </h2>
      <p className="hint">{say("pane:documentsHint")}</p>
      <DropZone
        disabled={busy}
        more={documents.length > 0 || state.terms.some(({ file }) => file !== null)}
        onFiles={(files) => void read(files)}
      >
        {SAMPLES.map((name) => (
          <Button key={name} disabled={busy} onClick={() => void read([offeredSample(name)])}>
            {say("pane:useSample")}
          </Button>
        ))}
      </DropZone>
      {waysIn}
      {SAMPLES.length > 0 && documents.length === 0 && <p className="hint">{say("pane:sampleNote")}</p>}
      {state.reading && <ReadingProgress reading={state.reading} onCancel={cancelReading} />}
      <Notices notices={state.importNotices} id={IMPORT_NOTICES} />
      {documents.length > 0 && (
        <ul className="documents">
          {documents.map((document) => (
            <DocumentItem
              key={document.sha256}
              document={document}
              debts={
                state.imported?.lines.filter((line) => line.source.document === document.name).length ?? 0
              }
              disabled={busy}
              onRemove={() => {
                dispatch({ type: "documentRemoved", name: document.name });
              }}
            />
          ))}
        </ul>
      )}
      <StatedTermsList
        state={state}
        loans={loans}
        disabled={busy}
        onRemove={(id) => {
          dispatch({ type: "termsRemoved", id });
        }}
      />
    </section>
  );
}
