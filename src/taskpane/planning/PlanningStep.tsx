import { useMemo } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { assumedRateRows } from "../../dossier/planning/assumedRateRows.ts";
import { pairAndYear } from "../../dossier/planning/assumedPairs.ts";
import type { Chain } from "../chain.ts";
import { Notices } from "../parts/Notices.tsx";
import { attempt } from "../state/outcome.ts";
import { withWords } from "../state/paneDossier.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { AssumedRateField } from "./AssumedRateField.tsx";
import { CopyRequest } from "./CopyRequest.tsx";
import { NeedsTable } from "./NeedsTable.tsx";
import { PlanCautions } from "./PlanCautions.tsx";

interface PlanningStepProps {
  readonly model: PaneModel;
  readonly dossier: Dossier;
  readonly chain: Chain;
}

/** After the checks: what the loans need in the next three budget years, at rates that the user assumes. */
export function PlanningStep({ model, dossier, chain }: PlanningStepProps) {
  const { say } = useTranslator();
  const { notes, tolerances, assumedRates } = model.state;
  const made = useMemo(
    () =>
      attempt(() => {
        const said = withWords(dossier, { notes, tolerances, assumedRates });
        return { plan: chain.planBudget(said), rates: assumedRateRows(said) };
      }),
    [chain, dossier, notes, tolerances, assumedRates],
  );
  if (!made.ok) return <Notices notices={[made.notice]} />;
  const { plan, rates } = made.value;
  const ofPlan = rates.filter(({ year }) => plan.years.includes(year));
  return (
    <section aria-labelledby="planning-heading" className="planning">
      <h2 id="planning-heading">{say("planning:sheet")}</h2>
      <p className="hint">{say("planning:title")}</p>
      <NeedsTable plan={plan} />
      <CopyRequest plan={plan} />
      <PlanCautions plan={plan} />
      <fieldset className="assumed-rates">
        <legend>{say("planning:paneRates")}</legend>
        {ofPlan.map((row) => (
          <AssumedRateField
            key={pairAndYear(row)}
            row={row}
            onRate={(rate) => {
              const { year, base, quote } = row;
              if (rate) model.dispatch({ type: "rateAssumed", rate: { year, base, quote, rate } });
              else model.dispatch({ type: "assumedRateForgotten", pair: { year, base, quote } });
            }}
          />
        ))}
      </fieldset>
    </section>
  );
}
