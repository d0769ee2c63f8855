import { countOutcomes, type CheckResult } from "../../checks/runChecks.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { SetTolerance } from "../../dossier/userWords.ts";
import { formatDay } from "../../messages/format.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DIFFERENCE_WORDS, toleranceWords } from "./findingWords.ts";

interface PrintedHeadProps {
  readonly dossier: Dossier;
  readonly results: readonly CheckResult[];
  readonly tolerances: readonly SetTolerance[];
}

/** What was checked, file by file with its fingerprint, and each check with its tolerance and its counts. */
export function PrintedHead({ dossier, results, tolerances }: PrintedHeadProps) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const set = new Set(tolerances.map(({ check }) => check));
  return (
    <>
      <h2>{say("checksSheet:headDocuments")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("paneChecks:printDocument")}</th>
            <th scope="col">{say("paneChecks:printBalances")}</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {dossier.documents.map(({ name, sha256, asOf }) => (
            <tr key={sha256}>
              <td>{name}</td>
              <td>{asOf === null ? "–" : formatDay(asOf, language)}</td>
              <td className="print-hash">{sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{say("checksSheet:headingChecks")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("checksSheet:colCheck")}</th>
            <th scope="col">{say("checksSheet:colSeverity")}</th>
            <th scope="col">{say("checksSheet:colTolerance")}</th>
            <th scope="col">{say("checksSheet:colDifferences")}</th>
            <th scope="col">{say("checksSheet:colNotCheckable")}</th>
            <th scope="col">{say("checksSheet:colPasses")}</th>
          </tr>
        </thead>
        <tbody>
          {results.map(({ check, tolerance, findings }) => {
            const counts = countOutcomes(findings);
            return (
              <tr key={check.id}>
                <td>{sayMessage(check.name)}</td>
                <td>{say(DIFFERENCE_WORDS[check.severity])}</td>
                <td>
                  {toleranceWords(check, tolerance, translator)}
                  {set.has(check.id) && ` (${say("paneChecks:setByUser")})`}
                </td>
                <td>{counts.difference}</td>
                <td>{counts["not-checkable"]}</td>
                <td>{counts.pass}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
