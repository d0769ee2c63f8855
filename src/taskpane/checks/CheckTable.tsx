import { useId, useState } from "react";
import type { CheckId } from "../../checks/checkId.ts";
import type { Outcome } from "../../checks/finding.ts";
import { countOutcomes, type CheckResult } from "../../checks/runChecks.ts";
import type { SetTolerance } from "../../dossier/userWords.ts";
import type { MessageKey } from "../../messages/message.ts";
import { OUTCOME_WORDS } from "../../workbook/checkWords.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { DIFFERENCE_WORDS } from "./findingWords.ts";
import { ToleranceField } from "./ToleranceField.tsx";

/** What a check may come to, each with its heading. */
export const OUTCOME_HEADS: readonly (readonly [Outcome, MessageKey])[] = [
  ["difference", "checksSheet:colDifferences"],
  ["not-checkable", "checksSheet:colNotCheckable"],
  ["pass", "checksSheet:colPasses"],
];

interface CheckTableProps {
  readonly results: readonly CheckResult[];
  /** Shows the findings of a check with an outcome. */
  readonly onShow: (check: CheckId, outcome: Outcome) => void;
  readonly onTolerance: (check: CheckId, tolerance: SetTolerance | null) => void;
}

/** How many findings of each check have each outcome; a check unfolds its rule and its tolerance. */
export function CheckTable({ results, onShow, onTolerance }: CheckTableProps) {
  const { say } = useTranslator();
  return (
    <table className="schedule check-counts">
      <caption>{say("paneChecks:counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("checksSheet:colCheck")}</th>
          {OUTCOME_HEADS.map(([outcome, header]) => (
            <th key={outcome} scope="col" className="number">
              {say(header)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <CheckLine key={result.check.id} result={result} onShow={onShow} onTolerance={onTolerance} />
        ))}
      </tbody>
    </table>
  );
}

interface CheckLineProps extends Pick<CheckTableProps, "onShow" | "onTolerance"> {
  readonly result: CheckResult;
}

function CheckLine({ result: { check, tolerance, findings }, onShow, onTolerance }: CheckLineProps) {
  const { say, sayMessage } = useTranslator();
  const [open, setOpen] = useState(false);
  const id = useId();
  const counts = countOutcomes(findings);
  const name = sayMessage(check.name);
  return (
    <>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="unfold check-name"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => {
              setOpen(!open);
            }}
          >
            {name}
          </button>
        </th>
        {OUTCOME_HEADS.map(([outcome]) => (
          <td key={outcome} className="number">
            {counts[outcome] === 0 ? (
              "0"
            ) : (
              <button
                type="button"
                className={`see count count-${outcome}`}
                aria-label={say("paneChecks:showCount", {
                  check: name,
                  outcome: say(OUTCOME_WORDS[outcome]),
                  number: String(counts[outcome]),
                })}
                onClick={() => {
                  onShow(check.id, outcome);
                }}
              >
                {counts[outcome]}
              </button>
            )}
          </td>
        ))}
      </tr>
      <tr id={id} hidden={!open} className="explanation">
        <td colSpan={OUTCOME_HEADS.length + 1}>
          {open && (
            <>
              <p>
                {sayMessage(check.rule)} {say("checksSheet:colSeverity")}:{" "}
                {say(DIFFERENCE_WORDS[check.severity])}.
              </p>
              <p className="hint">{sayMessage(check.source)}</p>
              <ToleranceField
                check={check}
                tolerance={tolerance}
                onTolerance={(set) => {
                  onTolerance(check.id, set);
                }}
              />
            </>
          )}
        </td>
      </tr>
    </>
  );
}
