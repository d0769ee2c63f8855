import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What the figures rest on, and what is not among them. */
export function PlanCautions({ plan }: { readonly plan: BudgetPlan }) {
  const { say } = useTranslator();
  const { lines, missing, open, unscheduled } = plan;
  const notAssumed = plan.rates.filter(
    ({ basis, year, currency }) =>
      (basis === "last-known" || basis === "half-assumed") &&
      lines.some(
        (line) => line.year === year && line.loan.currency === currency && line.amount?.minor !== 0n,
      ),
  );
  return (
    <ul className="hint">
      {open.map(({ loan, years, reason }) => (
        <li key={`${loan.id} ${years.join(" ")}`} className="breakable">
          {say("planning:openNeed", { years: years.join(", "), reason })}
        </li>
      ))}
      {missing.map(({ year, from, to }) => (
        <li key={`${year} ${from} ${to}`}>
          {say("planning:missingRate", { year: String(year), pair: `${from}/${to}` })}
        </li>
      ))}
      {notAssumed.map(({ year, currency, basis }) => (
        <li key={`${year} ${currency}`}>
          {year}, {currency}: {say(`planning:basis-${basis}`)}
        </li>
      ))}
      {lines.some(({ isProjected }) => isProjected) && <li>{say("planning:someProjected")}</li>}
      {lines.some(({ isAssumed }) => isAssumed) && <li>{say("planning:someAssumed")}</li>}
      {lines.some(({ awaitsDrawdown }) => awaitsDrawdown) && <li>{say("planning:someAwaited")}</li>}
      {unscheduled.length > 0 && (
        <li className="breakable">
          {say("planning:paneNotPlanned", { names: unscheduled.map(({ card }) => card.name).join("; ") })}
        </li>
      )}
      <li>{say("planning:subtitle")}</li>
      <li>{say("planning:noteRounding")}</li>
    </ul>
  );
}
