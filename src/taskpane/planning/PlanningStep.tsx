import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Dossier } from "../../dossier/dossier.ts";
import { assumedRateRows, type AssumedRateRow } from "../../dossier/planning/assumedRateRows.ts";
import { plannedYears, type BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import type { Chain } from "../chain.ts";
import { Notices } from "../parts/Notices.tsx";
import { Unfold } from "../parts/Unfold.tsx";
import { loanNames } from "../state/loanNames.ts";
import { attempt } from "../state/outcome.ts";
import { withWords } from "../state/paneDossier.ts";
import type { PaneModel } from "../state/paneModel.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { NeedsTable } from "./NeedsTable.tsx";
import { isNothing, NothingNeeded } from "./NothingNeeded.tsx";
import { NotInSums } from "./NotInSums.tsx";
import { RateChanges } from "./RateChanges.tsx";
import { RatesTable } from "./RatesTable.tsx";
import { requestText } from "./requestText.ts";
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
      <RatesTable rows={neededRates(rates, plan)} years={plan.years} dispatch={model.dispatch} />
      <RateChanges plan={plan} />
      <section className="part" aria-label={say("planning:headCautions")}>
        {notInSums}
        <PlanCautions plan={plan} nameOf={nameOf} />
      </section>
    </section>
  );
}

/**
 * The rates that are asked for: of currencies in which something is needed in these years, or may be, and the euro, in
 * which the request is shown too; and what the user has typed already.
 */
function neededRates(
  rates: readonly AssumedRateRow[],
  { years, lines }: BudgetPlan,
): readonly AssumedRateRow[] {
  const ofYears = rates.filter(({ year }) => years.includes(year));
  const needed = new Set<string>(
    lines.flatMap(({ amount, loan }) => (amount?.minor === 0n ? [] : [loan.currency])),
  );
  return ofYears.filter(
    ({ base, quote }) =>
      base === "EUR" ||
      needed.has(base) ||
      ofYears.some((one) => one.rate !== null && one.base === base && one.quote === quote),
  );
}

/** Copies the rows of the budget request. Shown where the clipboard is out of reach, as it may be in Excel. */
function CopyRequest({ plan }: { readonly plan: BudgetPlan }) {
  const translator = useTranslator();
  const { say } = translator;
  const text = requestText(plan, translator);
  // Of another plan nothing was copied yet.
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const outcome = done?.text === text ? done : null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setDone({ text, copied: true });
    } catch {
      setDone({ text, copied: false });
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{say("planning:copy")}</Button>
      <p role="status" className={outcome ? undefined : "only-heard"}>
        {outcome?.copied === true &&
          say("planning:copied", { count: plan.byAccount.length, years: plan.years.join(", ") })}
        {outcome?.copied === false && say("planning:copyRefused")}
      </p>
      {outcome?.copied === false && <pre className="details breakable">{text}</pre>}
    </>
  );
}

interface NamedPlanProps {
  readonly plan: BudgetPlan;
  /** What a loan is called, by its id. */
  readonly nameOf: (id: string) => string;
}

/** Loans of which a need is not known, so that sums stand open: how many, and on demand which and why. */
function OpenNeeds({ plan, nameOf }: NamedPlanProps) {
  const { say } = useTranslator();
  const { open } = plan;
  if (open.length === 0) return null;
  const loans = new Set(open.map(({ loan }) => loan.id));
  return (
    <div className="notice notice-question">
      <p>{say("planning:paneOpen", { count: loans.size })}</p>
      <details>
        <summary>{say("planning:paneOpenWhy")}</summary>
        <ul>
          {open.map(({ loan, years, reason }) => (
            <li key={`${loan.id} ${years.join(" ")}`} className="breakable">
              {say("planning:openNeed", {
                years: years.join(", "),
                reason: { ...reason, params: { ...reason.params, loan: nameOf(loan.id) } },
              })}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const countOf = (lines: BudgetPlan["lines"]): number => new Set(lines.map(({ loan }) => loan.id)).size;

/** What the figures rest on; which loans, and what is so of every plan, is folded away. */
function PlanCautions({ plan, nameOf }: NamedPlanProps) {
  const { say } = useTranslator();
  const { lines, missing } = plan;
  const printed = lines.flatMap((line) => (line.printed ? [{ ...line, printed: line.printed }] : []));
  const mayBeMore = lines.filter(({ mayBeMore: more, mayBeDrawn }) => more !== null || mayBeDrawn);
  // Where nothing at all is assumed, the table of rates says so.
  const halfAssumed = plan.rates.filter(
    ({ basis, year, currency }) =>
      basis === "half-assumed" &&
      lines.some(
        (line) => line.year === year && line.loan.currency === currency && line.amount?.minor !== 0n,
      ),
  );
  return (
    <>
      <ul className="hint">
        {printed.length > 0 && (
          <li>
            <Unfold summary={say("planning:panePrinted", { count: countOf(printed) })}>
              <ul>
                {printed.map(({ loan, year, printed: { printed: figure, due } }) => (
                  <li key={`${loan.id} ${year}`}>
                    {say("planning:panePrintedOf", {
                      loan: nameOf(loan.id),
                      year: String(year),
                      printed: figure,
                      due,
                    })}
                  </li>
                ))}
              </ul>
            </Unfold>
          </li>
        )}
        {mayBeMore.length > 0 && (
          <li>
            <Unfold summary={say("planning:paneMayBeMore", { count: countOf(mayBeMore) })}>
              <p>
                {say("planning:paneMayBeMoreFor", {
                  loans: [...new Set(mayBeMore.map(({ loan }) => nameOf(loan.id)))].join(", "),
                })}
              </p>
            </Unfold>
          </li>
        )}
        {missing.map(({ year, from, to }) => (
          <li key={`${year} ${from} ${to}`}>
            {say("planning:missingRate", { year: String(year), pair: `${from}/${to}` })}
          </li>
        ))}
        {halfAssumed.map(({ year, currency, basis }) => (
          <li key={`${year} ${currency}`}>
            {year}, {currency}: {say(`planning:basis-${basis}`)}
          </li>
        ))}
        {lines.some(({ isProjected }) => isProjected) && <li>{say("planning:someProjected")}</li>}
        {lines.some(({ isAssumed }) => isAssumed) && <li>{say("planning:someAssumed")}</li>}
        {lines.some(({ awaitsDrawdown }) => awaitsDrawdown) && <li>{say("planning:someAwaited")}</li>}
        {lines.some(({ hasUnsureDays }) => hasUnsureDays) && <li>{say("planning:someUnsure")}</li>}
      </ul>
      <Unfold summary={say("planning:howCounted")}>
        <ul className="hint">
          <li>{say("planning:subtitle")}</li>
          <li>{say("planning:noteRounding")}</li>
          <li>{say("planning:noteLeftOut")}</li>
        </ul>
      </Unfold>
    </>
  );
}
