import { useMemo } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { setTolerances } from "../../checks/setTolerances.ts";
import type { Chain } from "../chain.ts";
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
}

/** After the schedules: what an auditor compares, what was found, and what the user says of it. */
export function ChecksStep({ model, dossier, chain }: ChecksStepProps) {
  const { say } = useTranslator();
  const { tolerances } = model.state;
  const set = useMemo(() => setTolerances({ tolerances }), [tolerances]);
  const { results, running, failed } = useChecks(chain, dossier, set);
  return (
    <section aria-labelledby="checks-heading" className="checks">
      <h2 id="checks-heading">{say("paneChecks:heading")}</h2>
      <p className="hint">{say("paneChecks:hint")}</p>
      {running && <p className="hint">{say("paneChecks:running", { done: String(running.done) })}</p>}
      <Notices notices={failed} />
      {results && <Findings model={model} dossier={dossier} results={results} />}
    </section>
  );
}
