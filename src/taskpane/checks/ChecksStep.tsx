import { useEffect, useMemo } from "react";
import { countOutcomes } from "../../checks/runChecks.ts";
import { setTolerances } from "../../checks/setTolerances.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { rowsOf, type CheckedRows } from "../../workbook/checks/findingRows.ts";
import type { Chain } from "../chain.ts";
import { VIEW_HEADING } from "../headings.ts";
import { Notices } from "../parts/Notices.tsx";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Findings } from "./Findings.tsx";
import { useChecks } from "./useChecks.ts";

interface ChecksStepProps {
  readonly model: PaneModel;
  /** What is checked: all that was read, and the loans that were chosen of it. */
  readonly dossier: Dossier;
  readonly chain: Chain;
  /** Hears how many differences wait for a decision. */
  readonly onUndecided: (count: number) => void;
}

/** What an auditor compares, what was found, and what the user says of it. */
export function ChecksStep({ model, dossier, chain, onUndecided }: ChecksStepProps) {
  const { say } = useTranslator();
  const { tolerances, notes } = model.state;
  const set = useMemo(() => setTolerances({ tolerances }), [tolerances]);
  const { results, running, failed } = useChecks(chain, dossier, set);
  const checked = useMemo(() => results && rowsOf(results, notes), [results, notes]);
  const undecided = checked && undecidedOf(checked);
  useEffect(() => {
    if (undecided !== null) onUndecided(undecided);
  }, [undecided, onUndecided]);
  return (
    <section aria-labelledby="checks-heading" className="checks part" aria-busy={running !== null}>
      <h1 id="checks-heading" className={`${VIEW_HEADING} only-heard`} tabIndex={-1}>
        {say("paneChecks:heading")}
      </h1>
      <p className="hint">{say("paneChecks:hint")}</p>
      {running && <p className="hint">{say("paneChecks:running", { done: String(running.done) })}</p>}
      <Notices notices={failed} />
      {checked && (
        <>
          <p>
            <Counts checked={checked} />
          </p>
          <Findings model={model} dossier={dossier} checked={checked} />
        </>
      )}
    </section>
  );
}

function undecidedOf({ rows }: Pick<CheckedRows, "rows">): number {
  return rows.filter(({ finding, note }) => finding.outcome === "difference" && note === null).length;
}

/** How many findings there are of each kind: all that most readers want to know. */
function Counts({ checked: { rows } }: { readonly checked: CheckedRows }) {
  const { say } = useTranslator();
  const counts = countOutcomes(rows.map(({ finding }) => finding));
  const outdated = rows.filter(({ isOutdated }) => isOutdated).length;
  return (
    <>
      <strong>
        {say("paneChecks:differences", {
          number: String(counts.difference),
          undecided: String(undecidedOf({ rows })),
        })}
      </strong>{" "}
      {say("paneChecks:others", { unchecked: String(counts["not-checkable"]), passes: String(counts.pass) })}
      {outdated > 0 && <strong> {say("paneChecks:outdatedCount", { number: String(outdated) })}</strong>}
    </>
  );
}
