import type { PrintedSum } from "../../budget/otherLines.ts";
import type { DocumentRecord } from "../../dossier/dossier.ts";
import { formatDecimal } from "../../messages/format.ts";
import { message } from "../../messages/message.ts";
import { useTranslator } from "../TranslatorContext.ts";
import { MoreList } from "./MoreList.tsx";
import { PageLink } from "./PageLink.tsx";
import { Printed } from "./Printed.tsx";

/** Totals of the tables beside the debts: how many agree with their rows, and each that does not. */
export function DocumentSums({ document }: { readonly document: DocumentRecord }) {
  const { say } = useTranslator();
  const compared = document.sums.filter(({ agrees }) => agrees !== null);
  const differing = compared.filter(({ agrees }) => agrees === false);
  if (document.sums.length === 0) return null;
  const uncompared = document.sums.length - compared.length;
  return (
    <details className={differing.length > 0 ? "totals totals-differ" : "totals"} open={differing.length > 0}>
      <summary>
        {differing.length > 0
          ? say("importing:sumsDiffer", { differing: differing.length, count: compared.length })
          : say("importing:sumsAgree", { count: compared.length })}
      </summary>
      {uncompared > 0 && <p className="hint">{say("importing:sumsUncompared", { count: uncompared })}</p>}
      <MoreList items={differing} atOnce={20}>
        {(shown) => (
          <ul>
            {shown.map((sum, index) => (
              <SumLine key={index} sum={sum} document={document} />
            ))}
          </ul>
        )}
      </MoreList>
    </details>
  );
}

function SumLine({ sum, document }: { readonly sum: PrintedSum; readonly document: DocumentRecord }) {
  const { say, language } = useTranslator();
  const { label, column, printed, unit, page } = sum;
  const words = (amount: PrintedSum["printed"]): string =>
    `${formatDecimal(amount, language)}${unit.currency === null ? "" : `\u00a0${unit.currency}`}`;
  return (
    <li>
      <Printed text={column === "" ? label : `${label} (${column})`} />
      <br />
      {say("pane:totalPrinted")}: <span className="amount">{words(printed)}</span>
      <br />
      {say("pane:totalSum")}:{" "}
      <span className="amount">{sum.sum === null ? say("importing:notRead") : words(sum.sum)}</span>{" "}
      <PageLink document={document} page={page} about={message("importing:value", { value: label })} />
    </li>
  );
}
