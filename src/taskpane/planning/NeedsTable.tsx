import { accountName } from "../../dossier/planning/accountName.ts";
import type { BudgetPlan } from "../../dossier/planning/budgetPlan.ts";
import { formatDecimal } from "../../messages/format.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { wholeDinars } from "./requestText.ts";

/** Needs by year and account, in dinars and in euros: years one below the other, since a pane is narrow. */
export function NeedsTable({ plan }: { readonly plan: BudgetPlan }) {
  const { say, sayMessage, language } = useTranslator();
  const none = say("workbook:noRate");
  const euros = (amount: Money | null): string =>
    amount ? formatDecimal(amountDecimal(amount), language) : none;
  const dinars = (amount: Money | null): string => (amount ? wholeDinars(amount, language) : none);
  return (
    <table className="needs">
      <caption>{say("planning:paneNeeds")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("otherLines:colAccount")}</th>
          <th scope="col" className="number">
            RSD
          </th>
          <th scope="col" className="number">
            EUR
          </th>
        </tr>
      </thead>
      {plan.years.map((year, at) => (
        <tbody key={year}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {year}
            </th>
          </tr>
          {plan.byAccount.map(({ account, parts, sums }) => (
            <tr key={account}>
              <th scope="row">
                {account} <span className="under">{sayMessage(accountName(account, parts))}</span>
              </th>
              <td className="number">{dinars(sums[at]?.rsd ?? null)}</td>
              <td className="number">{euros(sums[at]?.eur ?? null)}</td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{say("planning:total")}</th>
            <td className="number">{dinars(plan.total[at]?.rsd ?? null)}</td>
            <td className="number">{euros(plan.total[at]?.eur ?? null)}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
