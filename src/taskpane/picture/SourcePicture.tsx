import { useContext } from "react";
import { Button } from "@fluentui/react-components";
import type { FigureInput } from "../../loan/figures/figure.ts";
import type { TermSource } from "../../loan/terms.ts";
import { message } from "../../messages/message.ts";
import { Printed } from "../parts/Printed.tsx";
import { placeMessage } from "../say/place.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DocumentPicture } from "./DocumentPicture.tsx";
import { pagesOfSource, ReadDocumentsContext, useShow } from "../state/shown.ts";

/** Where the printed value stands that a figure rests on: the place in words, and the rows of the page where its file is at hand. */
export function SourcePicture({ inputs }: { readonly inputs: readonly FigureInput[] }) {
  const { say, sayMessage } = useTranslator();
  const read = useContext(ReadDocumentsContext);
  const show = useShow();
  const shown = printedAmong(inputs);
  if (!shown) return null;
  const { name, source } = shown;
  const { document: documentName, page, row } = source;
  const place = placeOf(source);
  const document = read?.documents.find((one) => one.name === documentName);
  const line = [...(read?.lines ?? []), ...(read?.others ?? [])].find(
    (one) =>
      one.source.document === documentName &&
      one.source.page === page &&
      (row === undefined || one.source.row === row),
  );
  const about = message("figures:input", { name, value: source.text });
  return (
    <div className="source-picture">
      <p className="source-place">
        <b>{say("views:whereStands", { name: sayMessage(name) })}</b>{" "}
        <span className="hint breakable">{place && sayMessage(place)}</span>
      </p>
      {read && document?.kind === "pdf" && page !== undefined ? (
        <>
          <DocumentPicture
            key={`${document.sha256} ${page}`}
            document={document}
            pages={line ? pagesOfSource(line.source) : [{ page, area: null }]}
            filesAtHand={read.filesAtHand}
            isCropped={line?.source.area !== undefined}
            {...(line?.source.area && { printed: [source.text] })}
          />
          <Button
            appearance="transparent"
            size="small"
            className="link"
            onClick={() => {
              show(line ? { kind: "line", line } : { kind: "page", document: document.name, page, about });
            }}
          >
            {say("views:wholePage")}
          </Button>
        </>
      ) : (
        <p className="hint breakable">
          {say(document ? "importing:noPicture" : "views:notAmongDocuments")} <Printed text={source.text} />
        </p>
      )}
    </div>
  );
}

/** The value that is shown where it is printed: the rate, else the first that stands in a document. */
function printedAmong(
  inputs: readonly FigureInput[],
): { readonly name: FigureInput["name"]; readonly source: TermSource } | null {
  const printed = inputs.flatMap(({ name, source, mark }) =>
    source?.document !== undefined && (mark === "seen" || mark === "quoted") ? [{ name, source }] : [],
  );
  return printed.find(({ name }) => name.key === "figures:term_rate") ?? printed[0] ?? null;
}

/** Where the document has it, in words. */
function placeOf({ document, page, row }: TermSource) {
  return placeMessage({
    ...(document !== undefined && { document }),
    ...(page !== undefined && { page }),
    ...(row !== undefined && { row }),
  });
}
