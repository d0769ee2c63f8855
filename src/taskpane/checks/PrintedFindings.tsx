import { createPortal } from "react-dom";
import { figurePlace } from "../../checks/figurePlace.ts";
import { today } from "../../clock.ts";
import type { CheckResult } from "../../checks/runChecks.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { SetTolerance } from "../../dossier/userWords.ts";
import { VERSION } from "../../version.ts";
import { NOTE_STATE_WORDS, OUTCOME_WORDS } from "../../workbook/checkWords.ts";
import type { FindingRow } from "../../workbook/checks/findingRows.ts";
import { Printed } from "../parts/Printed.tsx";
import { messageOf } from "../picture/paramMessage.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DIFFERENCE_WORDS, filterWords, toleranceWords } from "./findingWords.ts";
import { byCheck, type FindingFilter } from "./findingFilter.ts";
import { PrintedHead } from "./PrintedHead.tsx";

interface PrintedFindingsProps {
  readonly dossier: Dossier;
  readonly results: readonly CheckResult[];
  /** Those that are printed, of all. */
  readonly rows: readonly FindingRow[];
  readonly all: number;
  readonly filter: FindingFilter;
  readonly tolerances: readonly SetTolerance[];
}

/** The list of findings for paper: what was checked, when and how, then each finding with its evidence. */
export function PrintedFindings({ dossier, results, rows, all, filter, tolerances }: PrintedFindingsProps) {
  const translator = useTranslator();
  const { say, sayMessage } = translator;
  const found = byCheck(rows);
  const groups = results.flatMap(({ check, tolerance }) => {
    const ofCheck = found.get(check);
    return ofCheck ? [{ check, tolerance, rows: ofCheck }] : [];
  });
  return createPortal(
    <div className="print-sheet" lang={translator.language}>
      <h1>{say("paneChecks:printTitle")}</h1>
      <p>
        {say("paneChecks:printedOn", {
          today: { day: today() },
          asOf: { day: dossier.settings.asOf },
          version: VERSION,
        })}
      </p>
      <PrintedHead dossier={dossier} results={results} tolerances={tolerances} />
      <p>
        {say("paneChecks:shown", { count: rows.length, of: all })}.{" "}
        {filterWords(filter, results, rows, translator)}
      </p>
      {groups.map(({ check, tolerance, rows: ofCheck }) => (
        <section key={check.id}>
          <h2>
            {sayMessage(check.name)} ({ofCheck.length})
          </h2>
          <p className="print-rule">
            {sayMessage(check.rule)} [{sayMessage(check.source)}] {say("checksSheet:colSeverity")}:{" "}
            {say(DIFFERENCE_WORDS[check.severity])}. {say("checksSheet:colFindingTolerance")}:{" "}
            {toleranceWords(check, tolerance, translator)}
          </p>
          <ol>
            {ofCheck.map((row) => (
              <PrintedFinding key={row.finding.key} row={row} />
            ))}
          </ol>
        </section>
      ))}
      <p className="print-signature">
        {say("checksSheet:signedBy")} ______________________ {say("checksSheet:signedOn")} ____________{" "}
        {say("checksSheet:signature")} ______________________
      </p>
    </div>,
    document.body,
  );
}

/** A finding on paper: what it says, the figures that its sentence does not name, the printed line, the user's word. */
function PrintedFinding({ row: { finding, note, isOutdated } }: { readonly row: FindingRow }) {
  const { say, sayMessage } = useTranslator();
  // The sentence of what cannot be checked names no figure; any other names the first two.
  const more = finding.outcome === "not-checkable" ? finding.figures : finding.figures.slice(2);
  return (
    <li className="print-finding">
      <strong>{say(OUTCOME_WORDS[finding.outcome])}</strong>
      {finding.year !== undefined && `, ${finding.year}`}. {sayMessage(finding.sentence)}
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
