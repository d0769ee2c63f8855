import type { Finding } from "../../checks/finding.ts";
import type { Dossier, DocumentRecord } from "../../dossier/dossier.ts";
import { DocumentPicture } from "../picture/DocumentPicture.tsx";
import { documentOf, pagesShown, useShow, type PageShown, type Shown } from "../state/shown.ts";
import { formatDay, formatDecimal } from "../../messages/format.ts";
import type { MessageParam } from "../../messages/message.ts";
import { amountDecimal } from "../../money/money.ts";
import type { FilesAtHand } from "../state/filesAtHand.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { documentLink, placeLink } from "./placeLink.ts";

interface FindingPagesProps {
  readonly finding: Finding;
  readonly dossier: Dossier;
  readonly filesAtHand: FilesAtHand;
}

/** The rows that a finding compares, as they are printed; what has no pages says so. */
export function FindingPages({ finding, dossier, filesAtHand }: FindingPagesProps) {
  const { say } = useTranslator();
  const show = useShow();
  const places = placesOf(finding, dossier);
  return (
    <div className="finding-pages">
      {places.length === 0 && <p className="hint">{say("paneChecks:noPages")}</p>}
      {places.map(({ shown, document, pages, printed }, at) => {
        const of = { document: document.name, page: pages.map(({ page }) => page).join(", ") };
        return document.kind === "pdf" ? (
          // Another row of the same file keeps it open.
          <figure key={`${document.sha256} ${at}`}>
            <figcaption>
              <span className="breakable">{say("paneChecks:pageOf", of)}</span>
              <button
                type="button"
                className="see"
                aria-label={say("paneChecks:wholePageOf", of)}
                onClick={() => {
                  show(shown);
                }}
              >
                {say("views:wholePage")}
              </button>
            </figcaption>
            <DocumentPicture
              document={document}
              pages={pages}
              filesAtHand={filesAtHand}
              isCropped
              {...(printed && { printed })}
            />
          </figure>
        ) : (
          <p key={`${document.sha256} ${at}`} className="hint breakable">
            {say("paneChecks:noPageOf", { document: document.name })}
          </p>
        );
      })}
    </div>
  );
}

interface PlaceInDocument {
  readonly shown: Shown;
  readonly document: DocumentRecord;
  readonly pages: readonly PageShown[];
  /** The figures that stand there, as a document in Serbian prints them; null where that of one is not known. */
  readonly printed: readonly string[] | null;
}

/** Where the two figures of a finding stand, else the line that it is about; each place once. */
function placesOf(finding: Finding, dossier: Dossier): readonly PlaceInDocument[] {
  const links = finding.figures.slice(0, 2).map((figure) => ({
    link: placeLink(figure, dossier),
    text: printedAs(figure.value),
  }));
  const found = new Map<string, PlaceInDocument>();
  for (const { link, text } of links.some(({ link: one }) => one?.kind === "document")
    ? links
    : [{ link: documentLink(finding, dossier), text: null }]) {
    if (link?.kind !== "document") continue;
    const { shown } = link;
    const document = dossier.documents.find(({ name }) => name === documentOf(shown));
    if (!document) continue;
    const pages = pagesShown(shown);
    const printed = text === null ? null : [text];
    const place = { shown, document, pages, printed };
    const key = document.kind === "pdf" ? JSON.stringify([document.sha256, pages]) : document.sha256;
    const before = found.get(key);
    const all = before?.printed && printed && [...new Set([...before.printed, ...printed])];
    found.set(key, before ? { ...before, printed: all ?? null } : place);
  }
  return [...found.values()];
}

/** A day or an amount as a Serbian document prints it, whole amounts without decimals; null for anything else. */
function printedAs(value: MessageParam | null): string | null {
  if (value === null || typeof value !== "object") return null;
  if ("day" in value) return formatDay(value.day, "sr-Latn");
  if (!("minor" in value)) return null;
  return formatDecimal(amountDecimal(value), "sr-Latn").replace(/,0+$/u, "");
}
