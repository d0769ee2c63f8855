import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { useTranslator } from "../TranslatorContext.ts";

/** What the figures rest on. */
export function PlanCautions({ plan }: { readonly plan: BudgetPlan }) {
  const { say } = useTranslator();
  const { lines, missing } = plan;
  // Where nothing at all is assumed, the table of rates says so.
  const halfAssumed = plan.rates.filter(
    ({ basis, year, currency }) =>
      basis === "half-assumed" &&
      lines.some(
        (line) => line.year === year && line.loan.currency === currency && line.amount?.minor !== 0n,
      ),
  );
  return (
    <ul className="hint">
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
      <li>{say("planning:subtitle")}</li>
      <li>{say("planning:noteRounding")}</li>
      <li>{say("planning:noteLeftOut")}</li>
    </ul>
  );
}
