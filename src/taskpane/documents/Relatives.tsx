import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { contentsOf, fieldSentence, type DocumentChanges } from "../../dossier/changes/changes.ts";
import type { Message } from "../../messages/message.ts";
import { lineName } from "../state/shown.ts";
import type { PaneRelative } from "../state/filesRead.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "../parts/MoreList.tsx";
import { LineButton } from "./LineButton.tsx";
import { Printed } from "../parts/Printed.tsx";
import { ToDecide } from "./ToDecide.tsx";

/** Documents that came in the place of an older text, or may be one: what changed, line by line. */
export function Relatives({ model }: { readonly model: PaneModel }) {
  const { relatives, imported } = model.state;
  const there = relatives.filter(({ after }) => imported?.documents.some(({ name }) => name === after));
  return there.map((relative) => (
    <RelativePart
      key={`${relative.before.document.sha256} ${relative.after}`}
      relative={relative}
      model={model}
    />
  ));
}

function RelativePart({
  relative: { before, after, sentence },
  model,
}: {
  readonly relative: PaneRelative;
  readonly model: PaneModel;
}) {
  const { say, sayMessage } = useTranslator();
  const [changes, setChanges] = useState<DocumentChanges | null>(null);
  const { chain, state, dispatch } = model;
  const { imported } = state;
  const older = before.document.name;
  const bothThere =
    older !== after && imported?.documents.some(({ sha256 }) => sha256 === before.document.sha256);
  return (
    <ToDecide isDecided={bothThere !== true}>
      <p className="breakable">{sayMessage(sentence)}</p>
      <details
        onToggle={(event) => {
          if (!event.currentTarget.open || changes || !chain || !imported) return;
          void chain.compareDocuments(before, contentsOf(imported, after)).then(setChanges);
        }}
      >
        <summary>{say("importing:whatChanged")}</summary>
        {changes && <ChangeList changes={changes} />}
      </details>
      {bothThere && (
        <Button
          size="small"
          disabled={state.reading !== null}
          onClick={() => {
            dispatch({ type: "documentRemoved", name: older });
          }}
        >
          {say("importing:takeInstead", { document: older })}
        </Button>
      )}
    </ToDecide>
  );
}

function ChangeList({ changes: { changes, unchanged } }: { readonly changes: DocumentChanges }) {
  const { say, sayMessage } = useTranslator();
  return (
    <>
      <p>
        {say("importing:changedLines", { count: changes.length })}{" "}
        {say("importing:unchangedLines", { count: unchanged })}
      </p>
      <MoreList items={changes} atOnce={30}>
        {(shown) => (
          <ul>
            {shown.map((change, index) => {
              const line = change.kind === "gone" ? change.before : change.after;
              const sentences: readonly Message[] =
                change.kind === "changed" ? change.fields.map(fieldSentence) : [];
              return (
                <li key={index}>
                  {change.kind === "gone" ? <Printed text={lineName(line)} /> : <LineButton line={line} />}
                  {change.kind !== "changed" &&
                    ` – ${say(change.kind === "added" ? "importing:lineAdded" : "importing:lineGone")}`}
                  {sentences.map((sentence, at) => (
                    <span key={at} className="stacked">
                      {sayMessage(sentence)}
                    </span>
                  ))}
                </li>
              );
            })}
          </ul>
        )}
      </MoreList>
    </>
  );
}
