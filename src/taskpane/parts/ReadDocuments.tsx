import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { DocumentItem } from "./DocumentItem.tsx";
import { Mappings } from "./Mappings.tsx";
import { Questions } from "./Questions.tsx";
import { Relatives } from "./Relatives.tsx";
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
      <Relatives model={model} />
      <Questions model={model} />
      <Mappings model={model} />
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
