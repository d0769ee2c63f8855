import { useId, type ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { fieldsOf } from "../../dossier/changes/lineFields.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import type { Imported } from "../../dossier/importFiles.ts";
import { Modal } from "../parts/Modal.tsx";
import { Printed } from "../parts/Printed.tsx";
import { Warnings } from "../parts/Warnings.tsx";
import { sourcePlace } from "../say/place.ts";
import type { FilesAtHand } from "../state/filesAtHand.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DocumentPicture } from "./DocumentPicture.tsx";
import { messageOf } from "./paramMessage.ts";
import { documentOf, lineName, pagesShown, shownPage, type AnyLine, type Shown } from "../state/shown.ts";

interface LineViewProps {
  readonly shown: Shown;
  readonly imported: Imported;
  readonly filesAtHand: FilesAtHand;
  readonly onShow: (shown: Shown) => void;
  readonly onClose: () => void;
}

/** A line beside the page that it was read on: what a doubt is settled with. */
export function LineView({ shown, imported, filesAtHand, onShow, onClose }: LineViewProps) {
  const { say, sayMessage } = useTranslator();
  const title = useId();
  const name = documentOf(shown);
  const document = imported.documents.find((one) => one.name === name);
  const line = shown.kind === "line" ? shown.line : null;
  const place = line && sourcePlace(line.source);
  return (
    <Modal labelledBy={title} onClose={onClose}>
      <div className="card-head">
        <h2 id={title} tabIndex={-1} className="breakable">
          {line ? <Printed text={lineName(line)} /> : say("pane:placePage", { page: shownPage(shown) })}
        </h2>
        <Button size="small" onClick={onClose}>
          {say("views:close")}
        </Button>
      </div>
      <p className="hint breakable">{place ? sayMessage(place) : name}</p>
      {line && <Neighbours line={line} imported={imported} onShow={onShow} />}
      <div className="line-view">
        {document && (
          <Picture key={document.sha256} shown={shown} document={document} filesAtHand={filesAtHand} />
        )}
        <div className="line-facts">
          {line ? <LineFields line={line} /> : shown.kind === "page" && <p>{sayMessage(shown.about)}</p>}
        </div>
      </div>
    </Modal>
  );
}

function Picture({
  shown,
  document,
  filesAtHand,
}: Pick<LineViewProps, "shown" | "filesAtHand"> & { readonly document: DocumentRecord }) {
  const { say } = useTranslator();
  const source = shown.kind === "line" ? shown.line.source : null;
  if (document.kind !== "pdf") {
    return (
      <p className="line-cell">
        {source?.cell === undefined
          ? say("importing:noPicture")
          : say("importing:atCell", { cell: source.cell })}
      </p>
    );
  }
  return (
    <div className="line-pages">
      <DocumentPicture document={document} pages={pagesShown(shown)} filesAtHand={filesAtHand} />
    </div>
  );
}

function Neighbours({
  line,
  imported,
  onShow,
}: Pick<LineViewProps, "imported" | "onShow"> & { readonly line: AnyLine }) {
  const { say } = useTranslator();
  const all: readonly AnyLine[] = [...imported.lines, ...imported.others].filter(
    ({ source }) => source.document === line.source.document,
  );
  const at = all.indexOf(line);
  const button = (to: AnyLine | undefined, words: string): ReactNode => (
    <Button
      size="small"
      disabledFocusable={!to}
      onClick={() => {
        if (to) onShow({ kind: "line", line: to });
      }}
    >
      {words}
    </Button>
  );
  return (
    <div className="buttons line-buttons">
      {button(all[at - 1], say("importing:lineBefore"))}
      <span role="status">{say("importing:lineOf", { line: at + 1, lines: all.length })}</span>
      {button(all[at + 1], say("importing:lineAfter"))}
    </div>
  );
}

/** What was read of a line, field by field; what is not stated says so. */
function LineFields({ line }: { readonly line: AnyLine }) {
  const { say, sayMessage } = useTranslator();
  return (
    <>
      <dl className="facts">
        {fieldsOf(line).map(({ field, value }, index) => (
          <div key={index} className="fact">
            <dt>{sayMessage(field)}</dt>
            <dd className="breakable">
              {value === null ? (
                <span className="hint">{say("importing:notRead")}</span>
              ) : (
                <Printed text={sayMessage(messageOf(value))} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Warnings warnings={line.warnings} />
      <p>{say("pane:asPrinted")}:</p>
      <p className="quote">
        <Printed text={line.source.text} />
      </p>
    </>
  );
}
