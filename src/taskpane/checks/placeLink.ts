import type { Source } from "../../budget/source.ts";
import type { Day } from "../../calendar/day.ts";
import type { ComparedFigure, Finding } from "../../checks/finding.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Message } from "../../messages/message.ts";
import type { AnyLine, Shown } from "../state/shown.ts";

/** Where the pane can lead to: a place in a document, or a row of a schedule that it shows. */
export type PlaceLink =
  | { readonly kind: "document"; readonly shown: Shown }
  /** By its due date; null: the schedule as a whole. */
  | { readonly kind: "schedule"; readonly loan: string; readonly due: Day | null };

/** The place of a figure; null where the pane shows none. */
export function placeLink({ label, where }: ComparedFigure, dossier: Dossier): PlaceLink | null {
  switch (where.kind) {
    case "line":
      return lineLink(where.source, dossier);
    case "total":
      return pageLink(where.document, where.page, label, dossier);
    case "term": {
      const { document, page } = where.source ?? {};
      return document === undefined || page === undefined ? null : pageLink(document, page, label, dossier);
    }
    case "schedule":
      return dossier.loans.some(({ terms }) => terms.id === where.loan) ? where : null;
    case "rate":
    case "payment":
    case "computed":
      return null;
  }
}

/** The line that a finding is about, else the first of its figures that stands in a document. */
export function documentLink({ at, figures }: Finding, dossier: Dossier): PlaceLink | null {
  const line = at && lineLink(at, dossier);
  if (line) return line;
  const links = figures.map((figure) => placeLink(figure, dossier));
  return links.find((link) => link?.kind === "document") ?? null;
}

function lineLink(source: Source, { lines, others }: Dossier): PlaceLink | null {
  const isAt = (line: AnyLine): boolean => line.source === source || isSame(line.source, source);
  const line = lines.find(isAt) ?? others.find(isAt);
  return line ? { kind: "document", shown: { kind: "line", line } } : null;
}

function isSame(a: Source, b: Source): boolean {
  return (
    a.document === b.document &&
    a.page === b.page &&
    a.row === b.row &&
    a.cell === b.cell &&
    a.text === b.text
  );
}

/** Only a PDF has pages that can be looked at. */
function pageLink(name: string, page: number, about: Message, { documents }: Dossier): PlaceLink | null {
  const document = documents.find((one) => one.name === name);
  if (document?.kind !== "pdf") return null;
  return { kind: "document", shown: { kind: "page", document: name, page, about } };
}
