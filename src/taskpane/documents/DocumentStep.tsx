import { useContext, useId, useState, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { Day } from "../../calendar/day.ts";
import type { DocumentRecord, Dossier } from "../../dossier/dossier.ts";
import { likelyDay } from "../../dossier/likelyDay.ts";
import { ChooseFilesContext } from "../contexts.ts";
import { CHOOSE_FILES, IMPORT_NOTICES, VIEW_HEADING } from "../headings.ts";
import type { FoundLoan } from "../state/foundLoans.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DocumentItem } from "./DocumentItem.tsx";
import { ListDayField } from "./ListDayField.tsx";
import { Notices } from "../parts/Notices.tsx";
import { OtplataWorkbooks } from "./OtplataWorkbooks.tsx";
import { Printed } from "../parts/Printed.tsx";
import { Questions } from "./Questions.tsx";
import { ReadingList } from "./ReadingList.tsx";
import { Relatives } from "./Relatives.tsx";
import { StatedTermsList } from "./StatedTermsList.tsx";
import { ToDecide } from "./ToDecide.tsx";
import { WaysIn } from "./WaysIn.tsx";

interface DocumentStepProps {
  readonly model: PaneModel;
  readonly loans: readonly FoundLoan[];
  readonly dossier: Dossier | null;
  /** Other ways to hand in documents. */
  readonly waysIn?: ReactNode;
}

/** The documents and files of terms: what is to be decided of them, and what each of them holds. */
export function DocumentStep({ model, loans, dossier, waysIn }: DocumentStepProps) {
  const { say } = useTranslator();
  const { state, dispatch } = model;
  const { reading, imported } = state;
  const documents = imported?.documents ?? [];
  const undated = documents.filter(
    ({ name, asOf, statedDay }) =>
      (asOf === null || statedDay !== undefined) &&
      imported?.lines.some(({ source }) => source.document === name),
  );
  const likelyOf = ({ name }: DocumentRecord): Day | null =>
    dossier &&
    likelyDay(dossier.rates, imported?.lines.filter(({ source }) => source.document === name) ?? []);
  return (
    <section className="documents-part" aria-label={say("pane:documentsHeading")}>
      <DocumentsHead model={model} waysIn={waysIn} />
      {reading && <ReadingList model={model} reading={reading} />}
      <Notices notices={state.importNotices} id={IMPORT_NOTICES} />
      <div className="to-decide">
        <OtplataWorkbooks model={model} />
        {undated.map((document) => (
          <ToDecide key={document.sha256} isDecided={document.statedDay !== undefined}>
            <ListDayField document={document} likely={likelyOf(document)} dispatch={dispatch} />
          </ToDecide>
        ))}
        <Questions model={model} />
        <Relatives model={model} />
      </div>
      {documents.length > 0 && (
        <ul className="documents">
          {documents.map((document) => (
            <DocumentItem key={document.sha256} document={document} model={model} />
          ))}
        </ul>
      )}
      <Mappings model={model} />
      <StatedTermsList
        state={state}
        loans={loans}
        disabled={reading !== null}
        onRemove={(id) => {
          dispatch({ type: "termsRemoved", id });
        }}
      />
    </section>
  );
}

/** How much was read, and the ways to add to it. */
function DocumentsHead({ model, waysIn }: Pick<DocumentStepProps, "model" | "waysIn">) {
  const { say } = useTranslator();
  const choose = useContext(ChooseFilesContext);
  const [open, setOpen] = useState(false);
  const ways = useId();
  const { reading, imported } = model.state;
  // While files are read, those that are over count.
  const read = [...(reading?.ends.values() ?? [])].flatMap((end) =>
    end.kind === "read" && "imported" in end.one ? [end.one.imported] : [],
  );
  const all = imported ? [imported, ...read] : read;
  const count = (of: "documents" | "lines"): number => all.reduce((sum, one) => sum + one[of].length, 0);
  return (
    <>
      <div className="part-head">
        <h1 className={VIEW_HEADING} tabIndex={-1}>
          {all.length === 0 && reading
            ? say("pane:readingLabel")
            : say("pane:documentsHold", {
                documents: say("pane:documentsCount", { count: count("documents") }),
                debts: say("pane:debts", { count: count("lines") }),
              })}
        </h1>
        <Button
          id={CHOOSE_FILES}
          size="small"
          icon={<Add16Regular />}
          disabled={reading !== null}
          onClick={() => {
            choose("files");
          }}
        >
          {say("pane:chooseMore")}
        </Button>
        <Button
          className="other-ways"
          appearance="subtle"
          size="small"
          icon={<ChevronDown16Regular />}
          aria-label={say("pane:otherWays")}
          aria-expanded={open}
          aria-controls={ways}
          onClick={() => {
            setOpen(!open);
          }}
        />
      </div>
      {/* There also while it is folded: a workbook that is opened elsewhere is taken by one of them. */}
      <div id={ways} className="ways" hidden={!open}>
        <WaysIn model={model} more={waysIn} />
      </div>
    </>
  );
}

/** The tables that the user has explained, each of which can be taken back. */
function Mappings({ model }: { readonly model: PaneModel }) {
  const { say } = useTranslator();
  const { mappings, reading } = model.state;
  if (mappings.length === 0) return null;
  return (
    <details className="mappings">
      <summary>{say("importing:mappings", { count: mappings.length })}</summary>
      <ul>
        {mappings.map((mapping, index) => {
          const headers = mapping.headers.filter((header) => header !== "").join(" | ");
          return (
            <li key={index} className="breakable">
              <Printed text={headers} />{" "}
              <Button
                size="small"
                disabledFocusable={reading !== null}
                aria-label={say("importing:forgetMappingOf", { headers })}
                onClick={() => {
                  model.dispatch({ type: "mappingForgotten", headers: mapping.headers });
                  model.readAgain(model.state.imported?.documents ?? []);
                }}
              >
                {say("importing:forgetMapping")}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
