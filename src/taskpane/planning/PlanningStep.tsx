import { useMemo, useState } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { assumedRateRows } from "../../dossier/planning/assumedRateRows.ts";
import { plannedYears } from "../../dossier/planning/budgetPlan.ts";
import type { Chain } from "../chain.ts";
import { Notices } from "../parts/Notices.tsx";
import { loanNames } from "../state/loanNames.ts";
import { attempt } from "../state/outcome.ts";
import { withWords } from "../state/paneDossier.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { CopyRequest } from "./CopyRequest.tsx";
import { NeedsTable } from "./NeedsTable.tsx";
import { isNothing, NothingNeeded } from "./NothingNeeded.tsx";
import { NotInSums } from "./NotInSums.tsx";
import { OpenNeeds } from "./OpenNeeds.tsx";
import { PlanCautions } from "./PlanCautions.tsx";
import { RateChanges } from "./RateChanges.tsx";
import { RatesTable } from "./RatesTable.tsx";
import { YearsHead } from "./YearsHead.tsx";

interface PlanningStepProps {
  readonly model: PaneModel;
  readonly dossier: Dossier;
  readonly chain: Chain;
}

/** What the loans need in three budget years, at rates that the user assumes; where that is nothing, why. */
export function PlanningStep({ model, dossier, chain }: PlanningStepProps) {
  const { say } = useTranslator();
  const { notes, tolerances, assumedRates } = model.state;
  const planned = useMemo(() => plannedYears(dossier.settings.asOf), [dossier.settings.asOf]);
  // Other years hold only as long as the day is of the same year.
  const [other, setOther] = useState({ of: planned[0], first: planned[0] });
  const begins = other.of === planned[0] ? other.first : planned[0];
  const made = useMemo(
    () =>
      attempt(() => {
        const said = withWords(dossier, { notes, tolerances, assumedRates });
        const years = planned.map((_, at) => (begins ?? 0) + at);
        return { plan: chain.planBudget(said, years), rates: assumedRateRows(said, years) };
      }),
    [chain, dossier, notes, tolerances, assumedRates, planned, begins],
  );
  const names = useMemo(() => loanNames(dossier), [dossier]);
  if (!made.ok) return <Notices notices={[made.notice]} />;
  const { plan, rates } = made.value;
  const nameOf = (id: string): string =>
    names.scheduled[dossier.loans.findIndex(({ terms }) => terms.id === id)] ?? id;
  const showFrom = (first: number): void => {
    setOther({ of: planned[0], first });
  };
  const notInSums = <NotInSums plan={plan} names={names.unscheduled} />;
  const nothing = <NothingNeeded plan={plan} nameOf={nameOf} onYears={showFrom} />;
  if (isNothing(plan)) {
    return (
      <section aria-labelledby="planning-heading" className="planning">
        <YearsHead plan={plan} planned={planned} onYears={showFrom} />
        <div className="part">
          {nothing}
          {notInSums}
        </div>
      </section>
    );
  }
  return (
    <section aria-labelledby="planning-heading" className="planning">
      <YearsHead plan={plan} planned={planned} onYears={showFrom} />
      {plan.open.length > 0 && (
        <div className="part">
          <OpenNeeds plan={plan} nameOf={nameOf} />
        </div>
      )}
      <section className="part" aria-labelledby="request-heading">
        <NeedsTable plan={plan} />
        <CopyRequest plan={plan} />
        {nothing}
      </section>
      <RatesTable
        rows={rates.filter(({ year }) => plan.years.includes(year))}
        years={plan.years}
        dispatch={model.dispatch}
      />
      <RateChanges plan={plan} />
      <section className="part" aria-label={say("planning:headCautions")}>
        {notInSums}
        <PlanCautions plan={plan} />
      </section>
    </section>
  );
}
