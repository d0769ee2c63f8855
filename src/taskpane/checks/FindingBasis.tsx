import type { Dossier } from "../../dossier/dossier.ts";
import type { SetTolerance } from "../../dossier/userWords.ts";
import type { Decimal } from "../../money/decimal.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { Printed } from "../parts/Printed.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { DIFFERENCE_WORDS } from "./findingWords.ts";
import { FigureFact } from "./FindingFigures.tsx";
import { ToleranceField } from "./ToleranceField.tsx";

interface FindingBasisProps {
  readonly row: FindingRow;
  /** The check's tolerance as it is set now. */
  readonly tolerance: Decimal;
  readonly dossier: Dossier;
  readonly onTolerance: (tolerance: SetTolerance | null) => void;
}

/**
 * What a finding rests on: its sentence in full, further figures, whose rule it is, the line as printed. The rule itself
 * stands above, but where what is missing stands in its place.
 */
export function FindingBasis({
  row: { check, finding },
  tolerance,
  dossier,
  onTolerance,
}: FindingBasisProps) {
  const { say, sayMessage } = useTranslator();
  return (
    <>
      <dl className="finding-basis">
        <div className="fact">
          <dt>{say("checksSheet:colSays")}</dt>
          <dd>{sayMessage(finding.sentence)}</dd>
        </div>
        {finding.figures.slice(2).map((figure, index) => (
          <FigureFact key={index} figure={figure} dossier={dossier} />
        ))}
        {finding.outcome === "not-checkable" && (
          <div className="fact">
            <dt>{say("checksSheet:colRule")}</dt>
            <dd>{sayMessage(check.rule)}</dd>
          </div>
        )}
        <div className="fact">
          <dt>{say("checksSheet:colSeverity")}</dt>
          <dd>{say(DIFFERENCE_WORDS[check.severity])}</dd>
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
      <ToleranceField check={check} tolerance={tolerance} onTolerance={onTolerance} />
    </>
  );
}
