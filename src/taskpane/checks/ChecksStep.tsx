import { useEffect, useMemo, useRef } from "react";
import { setTolerances } from "../../checks/setTolerances.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { findingRows, type CheckedRows } from "../../workbook/checks/findingRows.ts";
import type { Chain } from "../chain.ts";
import { VIEW_HEADING } from "../headings.ts";
import { Notices } from "../parts/Notices.tsx";
import { useWidth } from "../parts/useMeasured.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { Findings } from "./Findings.tsx";
import { useChecks } from "./useChecks.ts";

/** From so many pixels on a finding stands beside the list. */
const BESIDE = 700;

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
  const checked = useMemo(() => results && findingRows(results, notes), [results, notes]);
  const undecided = checked && undecidedOf(checked);
  useEffect(() => {
    if (undecided !== null) onUndecided(undecided);
  }, [undecided, onUndecided]);
  const section = useRef<HTMLElement>(null);
  const isWide = useWidth(section) >= BESIDE;
  const isOpen = model.state.view.over?.kind === "finding";
  return (
    <section
      ref={section}
      aria-labelledby="checks-heading"
      className={`checks part${isWide && isOpen ? " is-beside" : ""}`}
      aria-busy={running !== null}
    >
      <h1
        id="checks-heading"
        className={`${VIEW_HEADING} only-heard`}
        hidden={isOpen && !isWide}
        tabIndex={-1}
      >
        {say("views:checks")}
      </h1>
      {running && <p className="hint">{say("paneChecks:running", { done: String(running.done) })}</p>}
      <Notices notices={failed} />
      {checked && <Findings model={model} dossier={dossier} checked={checked} isWide={isWide} />}
    </section>
  );
}

function undecidedOf({ rows }: Pick<CheckedRows, "rows">): number {
  return rows.filter(({ finding, note }) => finding.outcome === "difference" && note === null).length;
}
