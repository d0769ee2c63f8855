import { useRef, useState } from "react";
import { accountName } from "../../dossier/planning/accountName.ts";
import { partlyKnown, type BudgetPlan, type PlanSum } from "../../dossier/planning/budgetPlan.ts";
import { ownNeeds } from "../../dossier/planning/ownNeeds.ts";
import { formatDecimal } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { useSticksOut } from "../parts/useSticksOut.ts";
import { Segments } from "../parts/Segments.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { noSum, wholeDinars } from "./requestText.ts";

/** Needs by account, a column for each year, in the currency that is chosen. */
export function NeedsTable({ plan }: { readonly plan: BudgetPlan }) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const [chosen, setChosen] = useState<Currency>("RSD");
  const box = useRef<HTMLDivElement>(null);
  const sticksOut = useSticksOut(box);
  const own = ownNeeds(plan);
  const currencies: readonly Currency[] = ["RSD", "EUR", ...(own ? [own.currency] : [])];
  const currency = currencies.includes(chosen) ? chosen : "RSD";
  const caption = say("planning:paneNeeds", { currency });
  const amountText = (amount: Money): string =>
    currency === "RSD" ? wholeDinars(amount, language) : formatDecimal(amountDecimal(amount), language);
  const figure = (sum: PlanSum | undefined, ofOwn: Money | null | undefined): string => {
    const amount = currency === "RSD" ? sum?.rsd : currency === "EUR" ? sum?.eur : ofOwn;
    if (!amount) return sum ? noSum(sum, translator) : "";
    return amountText(amount);
  };
  const partial = currency === "RSD" || currency === "EUR" ? partlyKnown(plan) : [];
  const scrolled = sticksOut && { tabIndex: 0, role: "region", "aria-label": caption };
  return (
    <>
      <div className="part-head">
        <h2 id="request-heading">{say("planning:headRequest")}</h2>
        <div role="radiogroup" aria-label={say("pane:termCurrency")}>
          <Segments
            items={currencies.map((one) => ({ value: one, word: one }))}
            chosen={currency}
            onChoose={setChosen}
          />
        </div>
      </div>
      <div ref={box} className="schedule-box" {...scrolled}>
        <table className="schedule needs">
          <caption className="only-heard">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say("otherLines:colAccount")}</th>
              {plan.years.map((year) => (
                <th key={year} scope="col" className="amount">
                  {say("planning:paneYear", { year: String(year) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.byAccount.map(({ account, parts, sums }, row) => (
              <tr key={account}>
                <th scope="row" title={sayMessage(accountName(account, parts))}>
                  <strong>{account}</strong>{" "}
                  <span className="under">
                    {parts.map((part) => sayMessage(message(`planning:part-${part}`))).join(", ")}
                  </span>
                </th>
                {plan.years.map((year, at) => (
                  <td key={year} className="amount">
                    {figure(sums[at], own?.byAccount[row]?.[at])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say("planning:total")}</th>
              {plan.years.map((year, at) => (
                <td key={year} className="amount">
                  {figure(plan.total[at], own?.total[at])}
                </td>
              ))}
            </tr>
            {partial.map(({ account, sums }) => (
              <tr key={account} className="light">
                <th scope="row">
                  {account ?? say("planning:total")}{" "}
                  <span className="under">{say("planning:knownPart")}</span>
                </th>
                {sums.map(({ year, known }) => (
                  <td key={year} className="amount">
                    {amountText(currency === "EUR" ? known.eur : known.rsd)}
                  </td>
                ))}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
    </>
  );
}
