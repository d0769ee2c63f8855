import { useRef, useState, type ReactNode } from "react";
import { accountName } from "../../dossier/planning/accountName.ts";
import { partlyKnown, type BudgetPlan, type PlanSum } from "../../dossier/planning/budgetPlan.ts";
import { needsInLoanCurrency } from "../../dossier/planning/needsInLoanCurrency.ts";
import { formatDecimal } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import type { Currency } from "../../money/currency.ts";
import { amountDecimal, type Money } from "../../money/money.ts";
import { useScrollRegion } from "../parts/useMeasured.ts";
import { longest, Ruler, useFits } from "../parts/Ruler.tsx";
import { Segments } from "../parts/Segments.tsx";
import { useTranslator } from "../TranslatorContext.ts";
import { noSum, wholeDinars } from "./requestText.ts";

/** Needs by account, a column for each year, in the currency that is chosen; the accounts stand above their amounts where both do not fit. */
export function NeedsTable({ plan }: { readonly plan: BudgetPlan }) {
  const translator = useTranslator();
  const { say, sayMessage, language } = translator;
  const [chosen, setChosen] = useState<Currency>("RSD");
  const box = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLSpanElement>(null);
  const isStacked = !useFits(box, ruler, plan.years.length + 1);
  const own = needsInLoanCurrency(plan);
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
  const rows: readonly NeedsRow[] = [
    ...plan.byAccount.map(({ account, parts, sums }, row): NeedsRow => ({
      label: <strong>{account}</strong>,
      under: parts.map((part) => sayMessage(message(`planning:part-${part}`))).join(", "),
      title: sayMessage(accountName(account, parts)),
      amounts: plan.years.map((_year, at) => figure(sums[at], own?.byAccount[row]?.[at])),
    })),
    {
      label: say("planning:total"),
      weight: "bold",
      amounts: plan.years.map((_year, at) => figure(plan.total[at], own?.total[at])),
    },
    ...partial.map(({ account, sums }): NeedsRow => ({
      label: account ?? say("planning:total"),
      under: say("planning:knownPart"),
      weight: "light",
      amounts: sums.map(({ known }) => amountText(currency === "EUR" ? known.eur : known.rsd)),
    })),
  ];
  const scrolled = useScrollRegion(box, caption);
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
      <div ref={box} className="schedule-box plan-box" {...scrolled}>
        <Ruler
          ref={ruler}
          columns={[
            {
              // What stands below an account breaks between its words.
              plain: longest(rows.flatMap(({ under }) => under?.split(" ") ?? [])),
              bold: longest([say("planning:total"), ...plan.byAccount.map(({ account }) => account)]),
            },
            ...plan.years.map((_year, at) => ({ bold: longest(rows.map(({ amounts }) => amounts[at])) })),
          ]}
        />
        <table className={`schedule needs ${isStacked ? "needs-stacked" : ""}`}>
          <caption className="only-heard">{caption}</caption>
          <thead>
            <tr>
              {!isStacked && <th scope="col">{say("otherLines:colAccount")}</th>}
              {plan.years.map((year) => (
                <th key={year} scope="col" className="amount">
                  {say("planning:paneYear", { year: String(year) })}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row, index) => (
            <tbody key={index} className={row.weight}>
              {isStacked ? (
                <>
                  <tr>
                    <th scope="rowgroup" colSpan={plan.years.length} title={row.title}>
                      <RowLabel row={row} />
                    </th>
                  </tr>
                  <tr>
                    <Amounts row={row} />
                  </tr>
                </>
              ) : (
                <tr>
                  <th scope="row" title={row.title}>
                    <RowLabel row={row} />
                  </th>
                  <Amounts row={row} />
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

/** A row of the table: what it is of, and an amount for each year. */
interface NeedsRow {
  readonly label: ReactNode;
  readonly under?: string;
  readonly title?: string;
  readonly weight?: "bold" | "light";
  readonly amounts: readonly string[];
}

function RowLabel({ row: { label, under } }: { readonly row: NeedsRow }) {
  return (
    <>
      {label} {under !== undefined && <span className="under">{under}</span>}
    </>
  );
}

function Amounts({ row: { amounts } }: { readonly row: NeedsRow }) {
  return amounts.map((amount, at) => (
    <td key={at} className="amount">
      {amount}
    </td>
  ));
}
