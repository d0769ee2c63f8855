import { useMemo } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { assumedRateRows } from "../../dossier/planning/assumedRateRows.ts";
import { pairAndYear } from "../../dossier/planning/assumedPairs.ts";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import type { Translator } from "../../messages/translator.ts";
import type { Chain } from "../chain.ts";
import { VIEW_HEADING } from "../headings.ts";
import { Notices } from "../parts/Notices.tsx";
import { attempt } from "../state/outcome.ts";
import { withWords } from "../state/paneDossier.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { AssumedRateField } from "./AssumedRateField.tsx";
import { CopyRequest } from "./CopyRequest.tsx";
import { NeedsTable } from "./NeedsTable.tsx";
import { PlanCautions } from "./PlanCautions.tsx";
import { noSum, wholeDinars } from "./requestText.ts";

interface PlanningStepProps {
  readonly model: PaneModel;
  readonly dossier: Dossier;
  readonly chain: Chain;
}

/** What the loans need in the next three budget years, at rates that the user assumes. */
export function PlanningStep({ model, dossier, chain }: PlanningStepProps) {
  const translator = useTranslator();
  const { say } = translator;
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
    <section aria-labelledby="planning-heading" className="planning part">
      <h1 id="planning-heading" className={`${VIEW_HEADING} only-heard`} tabIndex={-1}>
        {say("planning:sheet")}
      </h1>
      <p className="hint">{say("planning:title")}</p>
      <p className="year-totals">
        <strong>{yearTotals(plan, translator)}</strong>
      </p>
      <NeedsTable plan={plan} />
      <CopyRequest plan={plan} />
      <details className="assumed-rates">
        <summary>{say("planning:paneRates")}</summary>
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
      </details>
      <PlanCautions plan={plan} />
    </section>
  );
}

/** What is needed in each year: all that most readers want to know. */
function yearTotals({ years, total }: BudgetPlan, translator: Translator): string {
  const { say, language } = translator;
  return years
    .map((year, at) => {
      const sum = total[at];
      const none = sum ? noSum(sum, translator) : "";
      const amount = sum?.rsd ? `${wholeDinars(sum.rsd, language)} RSD` : none;
      return say("planning:paneYearTotal", { year: String(year), amount });
    })
    .join(" · ");
}
