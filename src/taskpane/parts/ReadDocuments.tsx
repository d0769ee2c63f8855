import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/usePane.ts";
import { DocumentItem } from "./DocumentItem.tsx";
import { StatedTermsList } from "./StatedTermsList.tsx";

/** What was handed in: documents, each with what was read in it, and files of terms. */
export function ReadDocuments({
  model,
  loans,
}: {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
}) {
  const { state, dispatch } = model;
  const documents = state.imported?.documents ?? [];
  const busy = state.reading !== null;
  return (
    <>
      {documents.length > 0 && (
        <ul className="documents">
          {documents.map((document) => (
            <DocumentItem key={document.sha256} document={document} model={model} />
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
    </>
  );
}
