import type { Dossier } from "../../dossier/dossier.ts";
import { placeOf } from "../../checks/placeOf.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { SEVERITY_WORDS } from "../../workbook/checks/checkWords.ts";
import { messageOf } from "../picture/paramMessage.ts";
import { Printed } from "../parts/Printed.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { PlaceButton } from "./PlaceButton.tsx";
import { toleranceWords } from "./toleranceWords.ts";
import { placeLink } from "./placeLink.ts";

/** Every figure of a finding with its place, how far apart they may lie, and by which rule. */
export function FindingFigures({
  row: { check, finding },
  dossier,
}: {
  readonly row: FindingRow;
  readonly dossier: Dossier;
}) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  return (
    <dl className="finding-figures">
      {finding.figures.map((figure, index) => {
        const link = placeLink(figure, dossier);
        return (
          <div key={index} className="fact">
            <dt>{sayMessage(figure.label)}</dt>
            <dd>
              <span className="figure-value">
                {figure.value === null ? say("checks:notStated") : sayMessage(messageOf(figure.value))}
              </span>
              <span className="origin">
                {sayMessage(placeOf(figure.where))} {link && <PlaceButton link={link} />}
              </span>
            </dd>
          </div>
        );
      })}
      {finding.difference !== null && (
        <div className="fact">
          <dt>{say("checksSheet:colDifference")}</dt>
          <dd className="figure-value">{sayMessage(messageOf(finding.difference))}</dd>
        </div>
      )}
      <div className="fact">
        <dt>{say("checksSheet:colFindingTolerance")}</dt>
        <dd>{toleranceWords(check, finding.tolerance, translator)}</dd>
      </div>
      <div className="fact">
        <dt>{say("checksSheet:colRule")}</dt>
        <dd>{sayMessage(check.rule)}</dd>
      </div>
      <div className="fact">
        <dt>{say("checksSheet:colSeverity")}</dt>
        <dd>{say(SEVERITY_WORDS[check.severity])}</dd>
      </div>
      <div className="fact">
        <dt>{say("pane:source")}</dt>
        <dd>{sayMessage(check.source)}</dd>
      </div>
      {finding.at && finding.at.text !== "" && (
        <div className="fact">
          <dt>{say("pane:asPrinted")}</dt>
          <dd className="quote">
            <Printed text={finding.at.text} />
          </dd>
        </div>
      )}
    </dl>
  );
}
