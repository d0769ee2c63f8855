import type { ReactNode } from "react";
import { figurePlace } from "../../checks/figurePlace.ts";
import type { ComparedFigure } from "../../checks/finding.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { useGo } from "../contexts.ts";
import { messageOf } from "../picture/paramMessage.ts";
import { useShow } from "../state/shown.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { placeLink, type PlaceLink } from "./placeLink.ts";
import { toleranceWords } from "./findingWords.ts";

interface FindingFiguresProps {
  readonly row: FindingRow;
  readonly dossier: Dossier;
}

/** The two figures that are compared, each with its place, and how far apart they lie and may lie. */
export function FindingFigures({ row: { check, finding }, dossier }: FindingFiguresProps) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  const { figures, difference, tolerance } = finding;
  if (figures.length === 0) return null;
  return (
    <div className="finding-figures">
      <dl className="pair">
        {figures.slice(0, 2).map((figure, index) => (
          <FigureFact key={index} figure={figure} dossier={dossier} />
        ))}
      </dl>
      {finding.outcome !== "not-checkable" && difference !== null && (
        <p className="apart">
          <span>
            {say("checksSheet:colDifference")}{" "}
            <b className={`apart-${finding.outcome}`}>{sayMessage(messageOf(difference))}</b>
          </span>
          <span className="hint">
            {say("paneChecks:allowed", { tolerance: toleranceWords(check, tolerance, translator) })}
          </span>
        </p>
      )}
    </div>
  );
}

/** A figure, where it stands, and the way there where the pane shows the place. */
export function FigureFact({
  figure,
  dossier,
}: {
  readonly figure: ComparedFigure;
  readonly dossier: Dossier;
}) {
  const { say, sayMessage } = useTranslator();
  const link = placeLink(figure, dossier);
  const place = sayMessage(figurePlace(figure.where));
  return (
    <div className="fact">
      <dt>{sayMessage(figure.label)}</dt>
      <dd>
        <span className="figure-value">
          {figure.value === null ? say("checks:notStated") : sayMessage(messageOf(figure.value))}
        </span>
        <span className="origin">{link ? <PlaceButton link={link}>{place}</PlaceButton> : place}</span>
      </dd>
    </div>
  );
}

interface PlaceButtonProps {
  readonly link: PlaceLink;
  readonly children: ReactNode;
}

/** Leads to a place: the picture of a page with the line marked, or a row of a schedule. */
function PlaceButton({ link, children }: PlaceButtonProps) {
  const show = useShow();
  const go = useGo();
  return (
    <button
      type="button"
      className="see"
      onClick={() => {
        if (link.kind === "document") show(link.shown);
        else go({ over: { kind: "loan", loan: link.loan, due: link.due } });
      }}
    >
      {children}
    </button>
  );
}
