import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { rateChanges } from "../../dossier/planning/sensitivity.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { inMillions } from "./requestText.ts";

/** What the years would need with dearer and cheaper foreign currencies. */
export function RateChanges({ plan }: { readonly plan: BudgetPlan }) {
  const { say, language } = useTranslator();
  if (plan.total.every(({ rsd }) => rsd === null || rsd.minor === 0n)) return null;
  return (
    <section className="part" aria-labelledby="changes-heading">
      <h2 id="changes-heading">
        {say("planning:headIfChanged")}{" "}
        <span className="hint">{say("planning:millions", { currency: "RSD" })}</span>
      </h2>
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
          {rateChanges(plan).map(({ percent, totals }) => (
            <tr key={percent}>
              <th scope="row">
                {percent < 0 ? "\u2212" : "+"}
                {Math.abs(percent)} %
              </th>
              {totals.map((total, at) => (
                <td key={plan.years[at]} className="amount">
                  {total ? inMillions(total, language, true).figure : say("story:paneNoFigure")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
