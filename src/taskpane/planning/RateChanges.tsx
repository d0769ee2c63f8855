import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { rateChanges } from "../../dossier/planning/sensitivity.ts";
import { Unfold } from "../parts/Unfold.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { inMillions } from "./requestText.ts";

/** What the years would need with dearer and cheaper foreign currencies; the known part of that is folded away. */
export function RateChanges({ plan }: { readonly plan: BudgetPlan }) {
  const { say } = useTranslator();
  if (plan.total.every(({ known }) => known.rsd.minor === 0n)) return null;
  const millions = say("planning:millions", { currency: "RSD" });
  if (plan.total.some(({ rsd }) => rsd === null)) {
    const summary = `${say("planning:headIfChanged")} (${say("planning:knownPart")}, ${millions})`;
    return (
      <section className="part" aria-label={say("planning:headIfChanged")}>
        <Unfold summary={summary}>
          <ChangesTable plan={plan} />
        </Unfold>
      </section>
    );
  }
  return (
    <section className="part" aria-labelledby="changes-heading">
      <h2 id="changes-heading">
        {say("planning:headIfChanged")} <span className="hint">{millions}</span>
      </h2>
      <ChangesTable plan={plan} />
    </section>
  );
}

function ChangesTable({ plan }: { readonly plan: BudgetPlan }) {
  const { say, language } = useTranslator();
  return (
    <table className="schedule needs">
      <thead>
        <tr>
          <th scope="col">{say("planning:foreignCurrencies")}</th>
          {plan.years.map((year) => (
            <th key={year} scope="col" className="amount">
              {say("planning:paneYear", { year: String(year) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rateChanges(plan).map(({ percent, known }) => (
          <tr key={percent}>
            <th scope="row">
              {percent < 0 ? "\u2212" : "+"}
              {Math.abs(percent)} %
            </th>
            {known.map((sum, at) => (
              <td key={plan.years[at]} className="amount">
                {inMillions(sum, language, true).figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
