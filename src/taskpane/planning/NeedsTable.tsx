import { accountName } from "../../dossier/planning/accountName.ts";
import type { BudgetPlan, PlanSum } from "../../dossier/planning/budgetPlan.ts";
import { formatDecimal } from "../../messages/format.ts";
import { amountDecimal } from "../../money/money.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { noSum, wholeDinars } from "./requestText.ts";

/** Needs by year and account, in dinars and below them in euros: years one below the other, since a pane is narrow. */
export function NeedsTable({ plan }: { readonly plan: BudgetPlan }) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const amounts = (sum: PlanSum | undefined) => {
    const none = sum ? noSum(sum, translator) : "";
    return (
      <td className="number">
        <div>{sum?.rsd ? `${wholeDinars(sum.rsd, language)} RSD` : none}</div>
        <div>{sum?.eur ? `${formatDecimal(amountDecimal(sum.eur), language)} EUR` : none}</div>
      </td>
    );
  };
  return (
    <table className="needs">
      <caption>{say("planning:paneNeeds")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("otherLines:colAccount")}</th>
          <th scope="col" className="number">
            {say("otherLines:colAmount")}
          </th>
        </tr>
      </thead>
      {plan.years.map((year, at) => (
        <tbody key={year}>
          <tr>
            <th scope="rowgroup" colSpan={2}>
              {year}
            </th>
          </tr>
          {plan.byAccount.map(({ account, parts, sums }) => (
            <tr key={account}>
              <th scope="row">
                {account} <span className="under">{sayMessage(accountName(account, parts))}</span>
              </th>
              {amounts(sums[at])}
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{say("planning:total")}</th>
            {amounts(plan.total[at])}
          </tr>
        </tbody>
      ))}
    </table>
  );
}
