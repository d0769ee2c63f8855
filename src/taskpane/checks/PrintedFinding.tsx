import { figurePlace } from "../../checks/figurePlace.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS } from "../../workbook/checks/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { Printed } from "../parts/Printed.tsx";
import { messageOf } from "../picture/paramMessage.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** A finding on paper: what it says, the figures that its sentence does not name, the printed line, the user's word. */
export function PrintedFinding({ row: { finding, note, isOutdated } }: { readonly row: FindingRow }) {
  const { say, sayMessage } = useTranslator();
  // The sentence of what cannot be checked names no figure; any other names the first two.
  const more = finding.outcome === "not-checkable" ? finding.figures : finding.figures.slice(2);
  return (
    <li className="print-finding">
      <strong>{say(OUTCOME_WORDS[finding.outcome])}</strong>
      {finding.year !== undefined && `, ${finding.year}`}. {sayMessage(finding.says)}
      {more.length > 0 && (
        <ul>
          {more.map(({ label, value, where }, index) => (
            <li key={index}>
              {sayMessage(label)}: {value === null ? say("checks:notStated") : sayMessage(messageOf(value))} (
              {sayMessage(figurePlace(where))})
            </li>
          ))}
        </ul>
      )}
      {finding.at && finding.at.text !== "" && (
        <p className="print-quote">
          {say("pane:asPrinted")}: <Printed text={finding.at.text} />
        </p>
      )}
      {note && (
        <p>
          <strong>{say(NOTE_STATE_WORDS[note.state])}</strong>
          {note.text !== null && `: ${note.text}`}
          {isOutdated && ` (${say("paneChecks:outdatedShort", { then: note.seen })})`}
        </p>
      )}
    </li>
  );
}
